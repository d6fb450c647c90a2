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
        newer:
            "Una versión más reciente de Ventanilla ha escrito en este equipo. Cierre las demás pestañas y recargue para actualizar.",
            "本机数据由更新版本的 Ventanilla 写入。请关闭其他标签页并重新加载以更新。",
            "A newer version of Ventanilla has written on this device. Close the other tabs and reload to update.";
        full_to_open:
            "El disco está lleno y el navegador no puede abrir los datos. Libere espacio y recargue.",
            "磁盘已满，浏览器无法打开数据。请清理空间后重新加载。",
            "The disk is full and the browser cannot open the records. Free some space and reload.";
        failed_safe:
            "Lo guardado sigue en este equipo: no borre los datos del navegador.",
            "已保存的内容仍在本机，请勿清除浏览器数据。",
            "What was saved is still on this device: do not clear the browser’s data.";
        rescue_hint:
            "El archivo de rescate contiene todo lo guardado aquí y se abre en otro navegador, en «Recuperar desde un archivo». Guárdelo en lugar seguro: puede contener datos personales.",
            "救援文件包含本机保存的全部内容，可在另一个浏览器的“从文件恢复”中打开。请妥善保管，其中可能含有个人信息。",
            "The rescue file holds everything saved here and is opened in another browser under “Restore from a file”. Keep it safe: it may hold personal data.";
        rescue_saved(values: u32, databases: u32):
            "Archivo de rescate guardado: {values} valores de {databases} bases.",
            "救援文件已保存：{databases} 个数据库中的 {values} 项内容。",
            "Rescue file saved: {values} values from {databases} databases.";
        rescue_failed:
            "No se ha podido leer lo guardado. Cierre las demás pestañas de Ventanilla e inténtelo otra vez.",
            "无法读取已保存的内容。请关闭其他 Ventanilla 标签页后重试。",
            "What was saved could not be read. Close the other tabs of Ventanilla and try again.";
        private_window:
            "Parece una ventana privada: todo se borra al cerrarla. Exporte antes, o trabaje en una ventana normal.",
            "这似乎是无痕窗口：关闭后数据会全部清除。请先导出，或改用普通窗口。",
            "This looks like a private window: everything goes when it is closed. Export first, or work in an ordinary window.";
        fact_kept: "Dónde", "位置", "Where";
        fact_protection: "Protección", "保护", "Protection";
        fact_room: "Espacio", "空间", "Room";
        fact_export: "Última exportación", "上次导出", "Last export";
        fact_unconfirmed: "Sin confirmar en otro equipo", "未经异地确认", "Not confirmed elsewhere";
        fact_damaged: "Anotaciones dañadas", "损坏的条目", "Damaged entries";
        room_unknown: "El navegador no lo dice", "浏览器未提供", "The browser does not say";
        not_asked: "Se pedirá con el primer registro", "首次保存时请求", "Asked with the first record";
        bin: "Papelera de borradores", "草稿回收站", "Bin of drafts";
        bin_lead:
            "Lo descartado se guarda aquí un día.",
            "丢弃的草稿在此保留一天。",
            "What was discarded is kept here for a day.";
        bin_empty: "La papelera está vacía", "回收站为空", "The bin is empty";
        bin_restore: "Recuperar", "恢复", "Restore";
        bin_restored:
            "Borrador recuperado: espera donde se empezó.",
            "草稿已恢复，可在原处继续填写。",
            "Draft restored: it waits where it was begun.";
        bin_fields(count: usize): "{count} campo" | "{count} campos", "{count} 个字段", "{count} field" | "{count} fields";
        bin_discarded(moment: &str): "Descartado: {moment}", "丢弃时间：{moment}", "Discarded: {moment}";
    }
}
