//! The locked desk, and its passphrases.

texts! {
    /// The locked desk, and its passphrases.
    Lock {
        section: "Bloqueo", "锁定", "Lock";
        title: "Puesto bloqueado", "工位已锁定", "Desk locked";
        lead: "Escriba su contraseña para seguir.", "请输入口令继续。", "Enter your passphrase to go on.";
        contact_runs: "El contacto sigue abierto y su reloj corre.", "来电仍在进行，计时继续。", "The contact is still open and its clock runs.";
        who: "Quién abre", "开锁人", "Who opens it";
        recovery: "Clave de recuperación", "恢复密钥", "Recovery key";
        passphrase: "Contraseña", "口令", "Passphrase";
        passphrase_of(name: &str): "Contraseña de {name}", "{name}的口令", "Passphrase of {name}";
        repeat: "Repita la contraseña", "再次输入口令", "Passphrase again";
        hint: "Al menos diez caracteres. Cuatro palabras sin relación sirven.", "至少十个字符，例如四个互不相关的词语。", "At least ten characters. Four unrelated words will do.";
        unlock: "Desbloquear", "解锁", "Unlock";
        checking: "Comprobando la contraseña…", "正在核对口令…", "Checking the passphrase…";
        working: "Preparando la clave…", "正在生成密钥…", "Preparing the key…";
        need_passphrase: "Escriba la contraseña.", "请输入口令。", "Enter the passphrase.";
        short: "La contraseña necesita al menos diez caracteres.", "口令至少需要十个字符。", "The passphrase needs at least ten characters.";
        plain: "La contraseña repite demasiado: use más letras distintas.", "口令重复字符太多，请使用更多不同的字符。", "The passphrase repeats itself too much: use more different letters.";
        differ: "Las dos contraseñas no coinciden.", "两次输入的口令不一致。", "The two passphrases differ.";
        wrong: "Esa no es la contraseña.", "口令不正确。", "That is not the passphrase.";
        mistyped: "La clave de recuperación no está completa o tiene un error.", "恢复密钥不完整或有误。", "The recovery key is incomplete or has a slip in it.";
        wait(time: &str): "Demasiados intentos. Espere {time}.", "尝试次数过多，请等待 {time}。", "Too many tries. Wait {time}.";
        damaged:
            "La clave guardada está dañada; no es culpa de la contraseña. Guarde un archivo de rescate y recupere desde una copia.",
            "保存的密钥已损坏，与口令无关。请保存救援文件，并从备份恢复。",
            "The stored key is damaged; the passphrase is not to blame. Save a rescue file and restore from a copy.";
        newer: "Una versión más nueva guardó la clave. Recargue la página.", "密钥由更新的版本保存，请重新加载页面。", "A newer version stored the key. Reload the page.";
        parameters: "La clave guardada pide un cálculo que no se admite.", "保存的密钥要求不被接受的计算参数。", "The stored key asks for a computation that is not accepted.";
        memory: "Falta memoria para comprobar la contraseña. Cierre otras pestañas e inténtelo de nuevo.", "内存不足，无法核对口令。请关闭其他标签页后重试。", "There is not enough memory to check the passphrase. Close other tabs and try again.";
        last: "Es la última contraseña. Quítelas todas o ponga antes otra.", "这是最后一个口令。请先设置另一个，或取消全部口令。", "It is the last passphrase. Remove them all, or set another one first.";
        failed(why: &str): "No se ha podido: {why}", "未能完成：{why}", "It did not work: {why}";
        rescue: "Guardar archivo de rescate", "保存救援文件", "Save a rescue file";
        none_lead:
            "Sin contraseña, quien use este equipo y este navegador puede abrir los registros. Con ella se piden al abrir y tras un rato sin uso.",
            "未设口令时，任何使用本机浏览器的人都能打开记录。设置后，打开时以及一段时间未使用后都需输入口令。",
            "Without a passphrase, whoever uses this computer and this browser can open the records. With one it is asked for on opening and after a while without use.";
        set: "Poner contraseña", "设置口令", "Set a passphrase";
        set_said: "Contraseña puesta.", "口令已设置。", "Passphrase set.";
        list_title: "Quién puede abrir este puesto", "可以打开本工位的人", "Who can open this desk";
        since(date: &str): "desde {date}", "自 {date} 起", "since {date}";
        no_recovery: "No hay clave de recuperación.", "没有恢复密钥。", "There is no recovery key.";
        change_own: "Cambiar mi contraseña", "修改我的口令", "Change my passphrase";
        give: "Dar contraseña a un agente", "为坐席设置口令", "Give an agent a passphrase";
        revoke: "Retirar", "撤销", "Revoke";
        revoke_title(name: &str): "Retirar la contraseña de {name}", "撤销{name}的口令", "Revoke the passphrase of {name}";
        revoke_note:
            "Desde ahora no abre este puesto. Quien guardó antes una copia del navegador o un archivo de rescate puede abrir esa copia con ella.",
            "此后该口令不能再打开本工位。但此前复制的浏览器数据或救援文件仍可用它打开。",
            "From now on it does not open this desk. Whoever kept an older copy of the browser’s data or a rescue file can still open that copy with it.";
        revoked_said: "Contraseña retirada.", "口令已撤销。", "Passphrase revoked.";
        renew: "Nueva clave de recuperación", "新的恢复密钥", "New recovery key";
        renew_note: "La anterior deja de abrir este puesto.", "旧的恢复密钥将失效。", "The old one no longer opens this desk.";
        remove: "Quitar las contraseñas", "取消全部口令", "Remove the passphrases";
        remove_note: "El puesto se abrirá sin preguntar y no se bloqueará.", "工位将不经询问直接打开，也不会锁定。", "The desk will open without asking and will not lock.";
        removed_said: "Este puesto ya no pide contraseña.", "本工位不再需要口令。", "This desk no longer asks for a passphrase.";
        prove_who: "Quién lo autoriza", "授权人", "Who allows it";
        prove: "Su contraseña o clave", "授权人的口令或密钥", "Their passphrase or key";
        agent: "Agente", "坐席", "Agent";
        new_passphrase: "Contraseña nueva", "新口令", "New passphrase";
        minutes: "Bloquear tras un rato sin uso", "无操作后自动锁定", "Lock after a while without use";
        never: "Nunca", "从不", "Never";
        after(minutes: usize): "{minutes} min", "{minutes} 分钟", "{minutes} min";
        now: "Bloquear ahora", "立即锁定", "Lock now";
        key_title: "Clave de recuperación: se muestra solo ahora", "恢复密钥：仅显示这一次", "Recovery key: shown only now";
        key_lead:
            "Abre este puesto si se olvidan las contraseñas. Imprímala o cópiela en papel y guárdela bajo llave, lejos de este equipo.",
            "忘记口令时可用它打开本工位。请打印或抄写下来，锁好，不要放在电脑旁。",
            "It opens this desk when the passphrases are forgotten. Print it or write it down, and keep it locked away, not near this computer.";
        key_print: "Imprimir", "打印", "Print";
        key_kept: "La he guardado", "已妥善保存", "I have kept it";
        restore_lead: "Este archivo está bajo contraseña. Ábralo con una de las de aquel puesto.", "该文件受口令保护，请用原工位的口令打开。", "This file is under a passphrase. Open it with one of that desk.";
        open_file: "Abrir el archivo", "打开文件", "Open the file";
    }
}
