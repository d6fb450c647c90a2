//! Handing records over: export, import with preview, receipts, and every reason to refuse a file.

texts! {
    /// Handing records over.
    Exchange {
        title: "Traspasos", "数据交换", "Exchange";
        lead:
            "Los registros pasan de un puesto a otro en un archivo. Importar nunca borra nada.",
            "记录以文件形式在坐席之间传递。导入不会删除任何内容。",
            "Records travel between desks in a file. Importing never deletes anything.";
        export: "Exportar", "导出", "Export";
        export_lead:
            "Un archivo con todo lo que hay en este puesto.",
            "将本坐席的全部记录写入一个文件。",
            "A file with everything at this desk.";
        export_action: "Exportar el espacio de trabajo", "导出工作区", "Export the workspace";
        exporting: "Preparando el archivo…", "正在准备文件…", "Preparing the file…";
        reading_back: "Releyendo el archivo para comprobarlo…", "正在回读文件进行核对…", "Reading the file back to check it…";
        restorable(records: usize, stores: usize):
            "Recuperable: {records} registros, {stores} almacenes.",
            "可恢复：{records} 条记录，{stores} 个存储区。",
            "Restorable: {records} records, {stores} stores.";
        exported(name: &str): "Guardado como {name}", "已保存为 {name}", "Saved as {name}";
        export_failed:
            "El archivo no se pudo releer: no lo use. Pruebe otra vez.",
            "文件回读核对失败，请勿使用，请重试。",
            "The file could not be read back: do not use it. Try again.";
        export_next:
            "Entréguelo a su compañero. Cuando él devuelva el acuse, aquí constará como confirmado.",
            "请交给同事。对方交回回执后，此处即显示为已确认。",
            "Give it to your colleague. When the receipt comes back, it counts as confirmed here.";
        whom: "Para quién", "交给谁", "For whom";
        whom_all: "Cualquiera: todo el espacio de trabajo", "任何人：整个工作区", "Anyone: the whole workspace";
        whom_lacks(count: usize, who: &str):
            "{who}: {count} anotación que no consta allí" | "{who}: {count} anotaciones que no constan allí",
            "{who}：对方尚无的 {count} 条内容",
            "{who}: {count} entry not known to be there" | "{who}: {count} entries not known to be there";
        whom_hint:
            "Lo que un compañero ya tiene se sabe por sus archivos y acuses. Un archivo perdido no deja huecos: se vuelve a enviar.",
            "对方已有的内容，以对方给的文件和回执为准。文件丢了也不会漏：下次会再带上。",
            "What a colleague has is known by their files and receipts. A lost file leaves no hole: it is sent again.";
        part_of(entries: usize):
            "Releído: {entries} anotación para ese puesto. Para una copia de seguridad, exporte todo." | "Releído: {entries} anotaciones para ese puesto. Para una copia de seguridad, exporte todo.",
            "已回读核对：给该坐席的 {entries} 条内容。如需备份，请导出整个工作区。",
            "Read back: {entries} entry for that desk. For a backup, export everything." | "Read back: {entries} entries for that desk. For a backup, export everything.";
        nothing_for_them:
            "Ese puesto ya tiene todo lo que hay aquí.",
            "该坐席已有这里的全部内容。",
            "That desk has everything that is here.";
        protect: "Proteger con una frase de paso", "用口令保护", "Protect with a passphrase";
        excluded: "Qué no va en el archivo", "文件中不包含的内容", "What is not in the file";
        excluded_drafts: "Borradores y papelera de este puesto", "本坐席的草稿和回收站", "Drafts and bin of this desk";
        excluded_keys: "Claves de este equipo", "本机密钥", "Keys of this device";
        excluded_snapshots:
            "Resúmenes que se calculan de los registros",
            "由记录计算得出的汇总",
            "Summaries computed from the records";
        excluded_directory:
            "Clientes prestados del programa de facturación",
            "从收费系统借用的客户资料",
            "Customers borrowed from the billing program";
        excluded_quarantine:
            "Lo que no se puede leer; va en el archivo de rescate",
            "无法读取的内容，包含在救援文件中",
            "What cannot be read; it goes into the rescue file";
        excluded_peers: "Constancia de lo que tienen otros puestos", "其他坐席已有内容的标记", "Notes of what other desks have";
        import: "Importar", "导入", "Import";
        import_lead:
            "Antes de aplicar nada verá qué cambia.",
            "应用之前可以预览全部变化。",
            "You see what changes before anything is applied.";
        import_action: "Elegir un archivo…", "选择文件…", "Choose a file…";
        drop_here: "o suéltelo aquí", "或拖放到此处", "or drop it here";
        reading: "Leyendo el archivo…", "正在读取文件…", "Reading the file…";
        checking: "Comprobando…", "正在核对…", "Checking…";
        applying: "Aplicando…", "正在应用…", "Applying…";
        preview_title: "Qué cambia al importar", "导入预览", "What importing changes";
        preview_from(desk: &str, moment: &str):
            "Del puesto {desk}, {moment}",
            "来自坐席 {desk}，{moment}",
            "From desk {desk}, {moment}";
        fresh: "Nuevos", "新增", "New";
        same: "Iguales", "相同", "Same";
        newer_here: "Más recientes aquí", "本机较新", "Newer here";
        newer_there: "Más recientes en el archivo", "文件较新", "Newer in the file";
        both_changed: "Cambiados en ambos", "双方均有更改", "Both changed";
        refused: "Rechazados", "拒绝", "Refused";
        attachments(count: usize): "{count} archivo adjunto" | "{count} archivos adjuntos", "{count} 个附件", "{count} attachment" | "{count} attachments";
        merged_fields(count: usize):
            "{count} campo se une sin conflicto" | "{count} campos se unen sin conflicto",
            "{count} 个字段自动合并",
            "{count} field merges without conflict" | "{count} fields merge without conflict";
        conflicts(count: usize): "{count} conflicto por resolver" | "{count} conflictos por resolver", "{count} 处冲突待处理", "{count} conflict to resolve" | "{count} conflicts to resolve";
        nothing_new:
            "Este puesto ya tiene todo lo que trae el archivo.",
            "文件中的内容本坐席已全部具备。",
            "This desk already has everything in the file.";
        apply(count: usize): "Importar {count} registro" | "Importar {count} registros", "导入 {count} 条记录", "Import {count} record" | "Import {count} records";
        applied(count: usize): "{count} registro importado." | "{count} registros importados.", "已导入 {count} 条记录。", "{count} record imported." | "{count} records imported.";
        undo_import: "Deshacer la importación", "撤销导入", "Undo the import";
        undone: "Importación deshecha.", "导入已撤销。", "Import undone.";
        last_import(who: &str, ago: &str): "Última importación: de {who}, {ago}.", "最近一次导入：来自{who}，{ago}。", "Last import: from {who}, {ago}.";
        undo_what(records: usize, entries: usize):
            "Se quita lo que trajo: {entries} anotaciones, {records} registro. Es como si no se hubiera importado; el archivo se puede volver a importar." | "Se quita lo que trajo: {entries} anotaciones, {records} registros. Es como si no se hubiera importado; el archivo se puede volver a importar.",
            "将移除它带来的内容：{records} 条记录，{entries} 项条目，如同未曾导入。该文件可以再次导入。",
            "What it brought is removed: {entries} entries, {records} record. It is as if it had not been imported; the file can be imported again." | "What it brought is removed: {entries} entries, {records} records. It is as if it had not been imported; the file can be imported again.";
        undo_other_tabs:
            "Cierre antes las demás pestañas de Ventanilla en este navegador.",
            "请先关闭此浏览器中 Ventanilla 的其他标签页。",
            "Close the other tabs of Ventanilla in this browser first.";
        undo_too_late:
            "Ya no se puede deshacer: algo de lo importado se ha cambiado, exportado o enviado desde aquí.",
            "无法撤销：导入的内容已在本机更改、导出或发送。",
            "It can no longer be undone: something imported was changed, exported or sent from here.";
        receipt: "Acuse de recibo", "回执", "Receipt";
        receipt_save: "Guardar el acuse…", "保存回执…", "Save the receipt…";
        receipt_hint:
            "Devuélvalo a quien le dio el archivo: así sabrá que sus registros están a salvo en otro equipo.",
            "请交回给提供文件的人，以便对方知道记录已在另一台电脑上妥善保存。",
            "Give it back to whoever gave you the file: it tells them that their records are safe on another device.";
        receipt_taken(count: usize): "{count} registro confirmado." | "{count} registros confirmados.", "已确认 {count} 条记录。", "{count} record confirmed." | "{count} records confirmed.";
        past: "Traspasos anteriores", "历史交换", "Earlier exchanges";
        past_none: "Todavía no se ha traspasado nada", "尚无交换记录", "Nothing has been handed over yet";
        past_export: "Exportación", "导出", "Export";
        past_import: "Importación", "导入", "Import";
        refused_title: "No se ha importado nada", "没有导入任何内容", "Nothing was imported";
        offer_join: "Unirme a ese espacio…", "加入该工作区…", "Join that workspace…";
        cancelled: "Cancelado. No se ha cambiado nada.", "已取消，未作任何更改。", "Cancelled. Nothing was changed.";
        clocks_differ(time: &str):
            "El reloj del otro puesto difiere {time} del de aquí. Revise cuál va mal.",
            "对方坐席的时钟与本机相差 {time}，请检查哪一个不准。",
            "The other desk’s clock differs from this one by {time}. Check which is wrong.";
        export_working: "Preparando y releyendo el archivo…", "正在生成并回读核对文件…", "Preparing the file and reading it back…";
        export_no_file: "No hay archivo", "没有生成文件", "There is no file";
        import_first:
            "Aquí todavía solo está lo escrito en este puesto. Si se ha unido a un espacio, importe ahora el traspaso de un compañero para ver los registros comunes.",
            "目前这里只有本坐席的内容。如果您刚加入工作区，请现在导入同事的交换文件，以查看共同的记录。",
            "So far only what was written at this desk is here. If you have joined a workspace, import a colleague’s file now to see the shared records.";
        offer_pack: "Ir a «Organización»", "前往“单位配置”", "Go to “Organisation”";
        in_conflict: "En conflicto", "冲突", "In conflict";
        one_new: "Nuevo", "新增", "New";
        one_same: "Igual", "相同", "Same";
        one_here: "Más reciente aquí", "本机较新", "Newer here";
        one_there: "Más reciente en el archivo", "文件较新", "Newer in the file";
        one_both: "Se une", "合并", "Merges";
        one_conflict: "Conflicto", "冲突", "Conflict";
        one_erased: "Se suprimió aquí", "已在本机清除", "Was erased here";
        one_unfinished: "Espera su otra parte", "等待其余部分", "Waits for its rest";
        one_chain: "Cadena rota", "条目链断裂", "Broken chain";
        all_records: "Todos", "全部", "All";
        filter: "Filtrar los registros", "筛选记录", "Filter the records";
        column_record: "Registro", "记录", "Record";
        column_here: "Aquí", "本机", "Here";
        column_there: "En el archivo", "文件中", "In the file";
        apply_entries: "Importar lo que falta", "导入缺少的内容", "Import what is missing";
        broken_chain(count: usize):
            "No se puede importar: {count} anotación no encaja en su diario. El archivo se ha dañado o alguien lo ha cambiado; pida otro." | "No se puede importar: {count} anotaciones no encajan en su diario. El archivo se ha dañado o alguien lo ha cambiado; pida otro.",
            "无法导入：{count} 项条目与其日志不衔接。文件已损坏或被改动，请重新索取。",
            "It cannot be imported: {count} entry does not fit into its journal. The file was damaged or changed; ask for another." | "It cannot be imported: {count} entries do not fit into their journals. The file was damaged or changed; ask for another.";
        missing_attachments(count: usize):
            "Falta {count} adjunto: no viene en el archivo ni está aquí. Pídalo a quien lo tenga." | "Faltan {count} adjuntos: no vienen en el archivo ni están aquí. Pídalos a quien los tenga.",
            "缺少 {count} 个附件：文件中没有，本机也没有。请向持有者索取。",
            "{count} attachment is missing: neither in the file nor here. Ask whoever has it." | "{count} attachments are missing: neither in the file nor here. Ask whoever has them.";
        gaps:
            "Falta algo escrito antes en ese puesto. Lo que hay se puede importar; pida también un traspaso completo.",
            "缺少该坐席更早的内容。现有部分可以导入，请同时索取完整的交换文件。",
            "Something written earlier at that desk is missing. What is here can be imported; ask for a whole hand-over as well.";
        forks:
            "Un puesto se copió y escribió en dos sitios. Se conservan las dos partes.",
            "某个坐席的数据曾被复制，并在两处分别写入。两部分都会保留。",
            "A desk was copied and wrote in two places. Both parts are kept.";
        diverged:
            "Los dos puestos tienen lo mismo y no muestran lo mismo: es un fallo de Ventanilla. Avise a quien la mantiene.",
            "两个坐席拥有相同的条目，却显示不同的结果：这是 Ventanilla 的故障。请通知维护人员。",
            "Both desks have the same entries and do not show the same: a fault of Ventanilla. Tell whoever looks after it.";
        conflicts_after(count: usize):
            "{count} registro quedará en conflicto: se conservan los dos textos hasta que alguien decida." | "{count} registros quedarán en conflicto: se conservan los dos textos hasta que alguien decida.",
            "导入后将有 {count} 条记录处于冲突状态：在有人裁定之前，两个内容都会保留。",
            "{count} record will be in conflict: both texts are kept until someone decides." | "{count} records will be in conflict: both texts are kept until someone decides.";
        brings_attachments(count: usize):
            "Trae {count} adjunto que aquí no está." | "Trae {count} adjuntos que aquí no están.",
            "带来 {count} 个本机没有的附件。",
            "It brings {count} attachment that is not here." | "It brings {count} attachments that are not here.";
        fate_deleted: "Alguien lo borró; se puede recuperar.", "已被删除，可以恢复。", "Somebody deleted it; it can be brought back.";
        fate_restored: "Alguien lo recuperó.", "已被恢复。", "Somebody brought it back.";
        fate_erased: "Se suprimió para siempre.", "已被永久清除。", "It was erased for ever.";
        kept_here(fields: &str): "Lo cambiado aquí se conserva: {fields}.", "本机的更改会保留：{fields}。", "What was changed here is kept: {fields}.";
        no_difference: "No cambia ningún campo.", "没有字段变化。", "No field changes.";
        set_added(values: &str): "se añade {values}", "增加 {values}", "{values} is added";
        set_removed(values: &str): "se quita {values}", "去除 {values}", "{values} is removed";
        place_here: "Aquí", "本机", "Here";
        place_there: "En el archivo", "文件中", "In the file";
        to_conflicts: "Ver los conflictos", "查看冲突", "Show the conflicts";
    }
}
