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
        protect: "Proteger con una frase de paso", "用口令保护", "Protect with a passphrase";
        excluded: "Qué no va en el archivo", "文件中不包含的内容", "What is not in the file";
        excluded_drafts: "Borradores y papelera de este puesto", "本坐席的草稿和回收站", "Drafts and bin of this desk";
        excluded_keys: "Claves de este equipo", "本机密钥", "Keys of this device";
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
        refuse_not_ours:
            "Este archivo no es un traspaso de Ventanilla. Busque uno cuyo nombre empiece por «ventanilla-».",
            "这不是 Ventanilla 的交换文件。请选择文件名以“ventanilla-”开头的文件。",
            "This file is not a Ventanilla exchange file. Look for one whose name begins with “ventanilla-”.";
        refuse_cut:
            "El archivo está cortado: le falta el final. Cópielo otra vez desde el puesto de origen.",
            "文件不完整，缺少结尾部分。请从原坐席重新复制。",
            "The file is cut short: its end is missing. Copy it again from the desk it came from.";
        refuse_damaged:
            "El contenido no coincide con su huella: el archivo se ha dañado o alguien lo ha cambiado. Pida otro.",
            "内容与校验值不符：文件已损坏或被改动。请重新索取。",
            "The content does not match its digest: the file was damaged or changed. Ask for another.";
        refuse_other_workspace(workspace: &str):
            "Este archivo es de otro espacio de trabajo: {workspace}. Para trabajar juntos, únase a él; sus registros se conservan.",
            "此文件属于另一个工作区：{workspace}。如需协作，请加入该工作区，您的记录会保留。",
            "This file is from another workspace: {workspace}. To work together, join it; your records are kept.";
        offer_join: "Unirme a ese espacio…", "加入该工作区…", "Join that workspace…";
        refuse_other_kind(kind: &str, here: &str):
            "El archivo es de {kind} y este puesto es de {here}: no se mezclan.",
            "文件类型为{kind}，本坐席为{here}，两者不能混用。",
            "The file is {kind} and this desk is {here}: they do not mix.";
        kind_live: "trabajo real", "正式数据", "live work";
        kind_training: "práctica", "练习数据", "practice";
        kind_sample: "muestra", "示例数据", "sample";
        refuse_newer:
            "El archivo lo escribió una versión más reciente. Actualice Ventanilla en este puesto y vuelva a intentarlo.",
            "文件由更新的版本生成。请先更新本坐席的 Ventanilla，再重试。",
            "A newer version wrote this file. Update Ventanilla at this desk and try again.";
        refuse_too_large(size: &str, limit: &str):
            "El archivo ocupa {size} y el máximo es {limit}. Pida un traspaso «desde la última vez».",
            "文件大小为 {size}，上限为 {limit}。请改用“自上次以来”的交换文件。",
            "The file is {size} and the limit is {limit}. Ask for a hand-over “since last time”.";
        refuse_unreadable:
            "El navegador no ha podido leer el archivo. Cópielo al disco de este equipo y elíjalo de nuevo.",
            "浏览器无法读取此文件。请复制到本机硬盘后重新选择。",
            "The browser could not read the file. Copy it to this device’s disk and choose it again.";
        refuse_empty: "El archivo está vacío.", "文件为空。", "The file is empty.";
        refuse_invitation:
            "Es una invitación, no un traspaso. Ábrala en «Unirme».",
            "这是邀请文件，不是交换文件。请在“加入工作区”中打开。",
            "This is an invitation, not an exchange file. Open it under “Join”.";
        refuse_pack:
            "Es un archivo de organización, no un traspaso. Ábralo en Ajustes.",
            "这是单位配置文件，不是交换文件。请在设置中打开。",
            "This is an organisation pack, not an exchange file. Open it in Settings.";
        refuse_passphrase: "La frase de paso no abre este archivo.", "口令无法打开此文件。", "The passphrase does not open this file.";
        refuse_no_room:
            "No hay sitio en este equipo para importarlo. No se ha escrito nada.",
            "本机空间不足，无法导入。未写入任何内容。",
            "There is no room on this device to import it. Nothing was written.";
        refuse_place(place: &str): "Lugar: {place}", "位置：{place}", "Place: {place}";
        cancelled: "Cancelado. No se ha cambiado nada.", "已取消，未作任何更改。", "Cancelled. Nothing was changed.";
        clocks_differ(time: &str):
            "El reloj del otro puesto difiere {time} del de aquí. Revise cuál va mal.",
            "对方坐席的时钟与本机相差 {time}，请检查哪一个不准。",
            "The other desk’s clock differs from this one by {time}. Check which is wrong.";
    }
}
