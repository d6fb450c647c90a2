//! Two people changed the same field: both values, and the act that resolves it.

texts! {
    /// Two people changed the same field.
    Conflicts {
        title: "Conflictos", "冲突", "Conflicts";
        lead:
            "Dos personas escribieron en el mismo campo sin verse. Ambos textos se conservan hasta que alguien decida.",
            "两人在互不知情的情况下修改了同一字段。在有人裁定之前，两个内容都会保留。",
            "Two people wrote in the same field without seeing each other. Both texts are kept until someone decides.";
        count(count: usize): "{count} conflicto" | "{count} conflictos", "{count} 处冲突", "{count} conflict" | "{count} conflicts";
        in_record(record: &str): "En {record}", "记录：{record}", "In {record}";
        written_by(person: &str, moment: &str): "{person}, {moment}", "{person}，{moment}", "{person} on {moment}";
        keep_this: "Quedarse con este", "采用此内容", "Keep this one";
        keep_both: "Unir los dos textos", "合并两个内容", "Join both texts";
        write_other: "Escribir otro…", "另行填写…", "Write another…";
        resolve: "Resolver", "裁定", "Resolve";
        resolved(person: &str): "Resuelto por {person}", "由{person}裁定", "Resolved by {person}";
        resolved_notice: "Conflicto resuelto. Consta en el historial.", "冲突已裁定，并记入历史。", "Conflict resolved. It is in the history.";
        reason: "Motivo de la decisión", "裁定理由", "Reason for the decision";
        typing_here(person: &str, time: &str):
            "{person} está escribiendo aquí, en otra ventana (última tecla a las {time})",
            "{person}正在另一个窗口填写此记录（最近一次输入：{time}）",
            "{person} is typing here in another window (last key at {time})";
        typing_harmless:
            "Se puede seguir en las dos: si cambian el mismo campo, se conservan ambos textos y se decide después.",
            "双方互不影响：如果改了同一字段，两份内容都会保留，之后再裁定。",
            "Both of you can go on: should you change the same field, both texts are kept and settled later.";
        shown_first: "Se muestra primero", "优先显示", "Shown first";
        empty_title: "Sin conflictos", "没有冲突", "No conflicts";
        empty_body:
            "Cuando dos personas cambien el mismo campo, aparecerá aquí para decidir.",
            "当两人修改同一字段时，会列在这里等待裁定。",
            "When two people change the same field, it will show up here to decide.";
        show: "Ver el conflicto", "查看冲突", "Show the conflict";
        value_a: "Un texto", "内容一", "One text";
        value_b: "El otro texto", "内容二", "The other text";
        deleted_value: "Borrado", "已删除", "Deleted";

        other_text: "El texto que debe quedar", "最终内容", "The text that is to stand";
        settle_deleted: "Alguien lo borró mientras otra persona escribía en él.", "有人删除了此记录，而另一人同时在修改。", "Somebody deleted it while somebody else was writing in it.";
        keep_record: "Conservar el registro", "保留记录", "Keep the record";
        keep_deleted: "Dejarlo borrado", "保持删除", "Leave it deleted";
        in_this_record(count: usize): "Hay {count} conflicto en este registro" | "Hay {count} conflictos en este registro", "此记录有 {count} 处冲突", "There is {count} conflict in this record" | "There are {count} conflicts in this record";
    }
}
