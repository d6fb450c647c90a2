//! The truth about storage: the line in the header, and what to do when something is wrong.

texts! {
    /// The truth about storage.
    Storage {
        kept_here: "Guardado en este equipo", "已保存在本机", "Kept on this device";
        only_here: "Solo en este equipo", "仅保存在本机", "Only on this device";
        saving: "Guardando…", "正在保存…", "Saving…";
        unconfirmed(count: usize): "{count} sin copia confirmada", "{count} 条未经异地确认", "{count} not confirmed elsewhere";
        all_confirmed: "todo confirmado en otro equipo", "全部已在其他电脑确认", "all confirmed elsewhere";
        last_export(time: &str): "última copia {time}", "上次导出：{time}", "last export {time}";
        never_exported: "nunca exportado", "从未导出", "never exported";
        protected: "protegido por el navegador", "浏览器已保护", "protected by the browser";
        unprotected: "el navegador podría borrarlo", "浏览器可能会清除", "the browser might clear it";
        details_title: "Dónde están los datos", "数据保存位置", "Where the records are";
        details_device:
            "Los registros están en el navegador de este equipo, cifrados.",
            "记录以加密形式保存在本机浏览器中。",
            "The records are in this device’s browser, encrypted.";
        details_protected:
            "El navegador se ha comprometido a no borrarlos por falta de espacio.",
            "浏览器承诺不会因空间不足而清除。",
            "The browser has agreed not to clear them when space runs low.";
        details_unprotected:
            "El navegador no ha aceptado protegerlos. Exporte a menudo.",
            "浏览器未同意保护这些数据，请经常导出。",
            "The browser has not agreed to protect them. Export often.";
        details_used(used: &str, available: &str): "Ocupan {used}; quedan {available}.", "已用 {used}，剩余 {available}。", "They take {used}; {available} are left.";
        ask_protection: "Pedir protección", "请求保护", "Ask for protection";
        export_now: "Exportar ahora", "立即导出", "Export now";
        in_memory:
            "No se puede guardar en el disco. Sigue en memoria: exporte antes de cerrar.",
            "无法写入磁盘，数据暂存在内存中。请在关闭前导出。",
            "It cannot be written to disk. Work goes on in memory: export before you close.";
        full_title: "El disco está lleno", "磁盘已满", "The disk is full";
        full_body:
            "Lo último no se ha guardado en el disco. Puede seguir trabajando; exporte ahora y libere espacio.",
            "最近的内容未写入磁盘。可以继续工作，请立即导出并清理空间。",
            "The latest was not written to disk. You can go on working; export now and free some space.";
        lost_title: "Se ha perdido la conexión con el almacén del navegador", "与浏览器存储的连接已断开", "The connection to the browser’s store is lost";
        lost_body(attempt: usize):
            "Reintento {attempt}. Lo escrito sigue en memoria.",
            "第 {attempt} 次重试。已输入的内容保留在内存中。",
            "Attempt {attempt}. What you typed is still in memory.";
        open_failed_title: "No se puede abrir el almacén del navegador", "无法打开浏览器存储", "The browser’s store cannot be opened";
        open_failed_body:
            "Cierre las demás pestañas de Ventanilla y recargue. Si usa una ventana privada, abra una normal.",
            "请关闭其他 Ventanilla 标签页后重新加载。如在使用无痕窗口，请改用普通窗口。",
            "Close the other Ventanilla tabs and reload. If this is a private window, open a normal one.";
        blocked:
            "Otra pestaña de Ventanilla impide abrir los datos. Ciérrela para continuar.",
            "另一个 Ventanilla 标签页占用了数据。请关闭后继续。",
            "Another Ventanilla tab keeps the records from opening. Close it to go on.";
        damaged_title: "Parte de los datos no se puede leer", "部分数据无法读取", "Some of the records cannot be read";
        damaged_body(count: usize):
            "{count} anotación dañada está apartada; el resto funciona." | "{count} anotaciones dañadas están apartadas; el resto funciona.",
            "{count} 条损坏的条目已隔离，其余正常。",
            "{count} damaged entry is set aside; the rest works." | "{count} damaged entries are set aside; the rest works.";
        private_title: "Esta ventana es privada", "当前为无痕窗口", "This is a private window";
        private_body:
            "Al cerrarla se borra todo. Abra Ventanilla en una ventana normal o exporte antes de cerrar.",
            "关闭后所有内容都会清除。请改用普通窗口，或在关闭前导出。",
            "Everything goes when it is closed. Open Ventanilla in an ordinary window, or export before you close it.";
        rescue: "Guardar un archivo de rescate", "保存救援文件", "Save a rescue file";
        forked:
            "Este puesto se ha copiado: su diario continúa en dos sitios. Nada se pierde; a partir de ahora escribe con otra identidad.",
            "本坐席的数据曾被复制，日志出现了两个分支。内容没有丢失，此后将以新的标识写入。",
            "This desk was copied: its journal goes on in two places. Nothing is lost; from now on it writes under a new identity.";
    }
}
