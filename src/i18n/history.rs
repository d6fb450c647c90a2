//! The history of a record: who, when, from what, to what.

texts! {
    /// The history of a record.
    History {
        title: "Historial", "历史", "History";
        failed: "No se ha podido leer el historial. El registro está a salvo.", "暂时无法读取历史，记录本身未受影响。", "The history could not be read. The record itself is safe.";
        created(person: &str): "{person} lo creó", "{person}创建了记录", "{person} created it";
        changed(person: &str, field: &str): "{person} cambió «{field}»", "{person}修改了“{field}”", "{person} changed “{field}”";
        filled(person: &str, field: &str): "{person} rellenó «{field}»", "{person}填写了“{field}”", "{person} filled in “{field}”";
        cleared(person: &str, field: &str): "{person} vació «{field}»", "{person}清空了“{field}”", "{person} cleared “{field}”";
        deleted(person: &str): "{person} lo borró", "{person}删除了记录", "{person} deleted it";
        restored(person: &str): "{person} lo recuperó", "{person}恢复了记录", "{person} restored it";
        undone(person: &str): "{person} deshizo un cambio", "{person}撤销了一次更改", "{person} undid a change";
        resolved(person: &str, field: &str): "{person} resolvió el conflicto en «{field}»", "{person}裁定了“{field}”的冲突", "{person} resolved the conflict in “{field}”";
        imported(person: &str): "{person} lo importó", "{person}导入了记录", "{person} imported it";
        attached(person: &str, file: &str): "{person} adjuntó {file}", "{person}添加了附件 {file}", "{person} attached {file}";
        from: "Antes", "原值", "From";
        to: "Después", "新值", "To";
        nothing_before: "vacío", "空", "empty";
        because(reason: &str): "Motivo: {reason}", "原因：{reason}", "Reason: {reason}";
        at_desk(desk: &str): "en el puesto {desk}", "于坐席 {desk}", "at desk {desk}";
        changes(count: usize): "{count} cambio" | "{count} cambios", "{count} 次更改", "{count} change" | "{count} changes";
        empty: "Todavía no hay cambios", "暂无更改", "No changes yet";
        intact: "La cadena de cambios está íntegra", "更改链完整", "The chain of changes is intact";
        broken: "Falta un cambio o alguien lo ha alterado", "有更改缺失或被篡改", "A change is missing or was altered";
        state_draft: "Borrador", "草稿", "Draft";
        state_final: "Definitivo", "已定稿", "Final";
        state_exported: "Exportado", "已导出", "Exported";
        state_confirmed: "Confirmado", "已确认", "Confirmed";
    }
}
