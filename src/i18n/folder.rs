//! The folder on a shared drive by which desks keep in step.

texts! {
    /// The folder on a shared drive.
    FolderWords {
        title: "Carpeta compartida", "共享文件夹", "Shared folder";
        lead:
            "Los puestos que usan la misma carpeta de red se ponen al día solos, cada minuto. Lo que hay en ella va cifrado: solo lo abre este espacio de trabajo.",
            "使用同一网络文件夹的坐席每分钟自动同步一次。其中的内容已加密，只有本工作区能打开。",
            "Desks that use the same network folder keep in step by themselves, every minute. What is in it is encrypted: only this workspace can open it.";
        not_offered:
            "Este navegador no deja elegir una carpeta. Use Chrome o Edge en un ordenador, o pase archivos.",
            "此浏览器不支持选择文件夹。请在电脑上使用 Chrome 或 Edge，或者用文件传递。",
            "This browser does not let you choose a folder. Use Chrome or Edge on a computer, or pass files.";
        choose: "Elegir la carpeta…", "选择文件夹…", "Choose the folder…";
        not_chosen: "No se ha podido usar esa carpeta. Elija otra.", "无法使用该文件夹，请另选一个。", "That folder could not be used. Choose another.";
        allow: "Permitir la carpeta otra vez", "重新允许访问文件夹", "Allow the folder again";
        allow_body:
            "Tras reiniciarse, el navegador pide permiso de nuevo para leer y escribir en la carpeta.",
            "浏览器重启后，需要再次允许读写该文件夹。",
            "After a restart, the browser asks again whether the folder may be read and written.";
        now: "Poner al día ahora", "立即同步", "Bring up to date now";
        pause: "Pausar", "暂停", "Pause";
        go_on: "Seguir", "继续", "Go on";
        leave: "Dejar la carpeta", "停用文件夹", "Leave the folder";
        working: "Poniendo al día…", "正在同步…", "Bringing up to date…";
        in_step(ago: &str): "Al día · {ago}", "已同步 · {ago}", "Up to date · {ago}";
        paused: "En pausa", "已暂停", "Paused";
        denied: "No hay permiso para la carpeta.", "没有该文件夹的访问权限。", "There is no permission for the folder.";
        gone:
            "La carpeta no está: la unidad no está conectada, o la movieron. Aquí no se pierde nada.",
            "找不到文件夹：网络盘未连接，或文件夹已被移动。本机内容不会丢失。",
            "The folder is not there: the drive is not connected, or it was moved. Nothing is lost here.";
        failed(why: &str): "La carpeta no responde ({why}).", "文件夹没有响应（{why}）。", "The folder does not answer ({why}).";
        again(when: &str): "Se intentará {when}.", "将于{when}重试。", "It is tried again {when}.";
        brought(count: usize, who: &str):
            "{count} anotación de {who}" | "{count} anotaciones de {who}",
            "来自{who}的 {count} 条内容",
            "{count} entry from {who}" | "{count} entries from {who}";
        latest: "Lo último que llegó", "最近收到", "What came last";
        peers: "Puestos", "坐席", "Desks";
        has_all: "tiene todo", "内容齐全", "has everything";
        lacks(count: usize): "le falta {count}" | "le faltan {count}", "尚缺 {count} 条", "lacks {count}" | "lacks {count}";
        stuck: "Archivos que esperan", "等待处理的文件", "Files that wait";
        incomplete: "Aún no está entero; se volverá a mirar.", "文件尚不完整，稍后再读。", "It is not whole yet and is looked at again.";
    }
}
