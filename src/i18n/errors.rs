//! What is said when something fails: what happened, what is safe, what to do next.

texts! {
    /// What is said when something fails.
    Errors {
        title: "Algo ha fallado", "出现问题", "Something went wrong";
        not_saved_title: "No se ha guardado", "未能保存", "It was not saved";
        not_saved_body:
            "Lo escrito sigue en pantalla y como borrador. Inténtelo de nuevo.",
            "输入的内容仍在屏幕上，并已存为草稿。请重试。",
            "What you typed is still on the screen and kept as a draft. Try again.";
        crypto_failed:
            "No se han podido descifrar los datos de este equipo. No los borre: guarde un archivo de rescate.",
            "无法解密本机数据。请勿清除，先保存救援文件。",
            "The records on this device could not be decrypted. Do not delete them: save a rescue file.";
        number_taken(number: &str):
            "El número {number} ya existe. Se ha tomado el siguiente.",
            "编号 {number} 已存在，已改用下一个。",
            "The number {number} already exists. The next one was taken.";
        no_workspace:
            "Este equipo todavía no tiene un espacio de trabajo.",
            "本机尚无工作区。",
            "This device has no workspace yet.";
        pack_missing:
            "Falta la organización con la que se hizo este registro. Importe un traspaso que la traiga.",
            "缺少此记录所用的单位配置。请导入包含该配置的交换文件。",
            "The organisation pack this record was made with is missing. Import a file that carries it.";
        file_missing(name: &str):
            "El contenido de {name} no está en este puesto. Importe un traspaso que lo traiga.",
            "{name} 的内容不在本坐席。请导入包含它的交换文件。",
            "The content of {name} is not at this desk. Import a file that carries it.";
        clipboard_denied: "El navegador no ha dejado copiar. Selecciónelo y cópielo a mano.", "浏览器不允许复制，请手动选择后复制。", "The browser did not allow copying. Select it and copy by hand.";
        download_failed: "No se ha podido guardar el archivo.", "无法保存文件。", "The file could not be saved.";
        too_big_to_save:
            "Este texto es demasiado largo para guardarlo de una vez. Divídalo en dos notas.",
            "内容过长，无法一次保存。请分成两条备注。",
            "This text is too long to save at once. Split it into two notes.";
        needs_review: "Requiere revisión", "需要复核", "Needs review";
        technical(detail: &str): "Detalle técnico: {detail}", "技术细节：{detail}", "Technical detail: {detail}";
        undo_missing:
            "Deshacer aún no está en el equipo. Conéctese e inténtelo otra vez.",
            "撤销功能尚未下载到本机，请联网后再试。",
            "Undo is not on this device yet. Connect and try again.";
        page_missing: "Esta página aún no está en el equipo", "此页面尚未下载到本机", "This page is not on this device yet";
        page_missing_why:
            "No hay conexión para traerla. Lo que estaba haciendo sigue guardado; vuelva a intentarlo cuando haya conexión.",
            "当前没有网络，无法下载。正在处理的内容已保存，请在网络恢复后重试。",
            "There is no connection to fetch it. What you were doing is kept; try again when there is one.";
        reload: "Recargar", "重新加载", "Reload";
        report_hint:
            "Si se repite, enseñe este texto a quien mantiene Ventanilla.",
            "如反复出现，请将此内容交给维护人员。",
            "If it happens again, show this text to whoever looks after Ventanilla.";
    }
}
