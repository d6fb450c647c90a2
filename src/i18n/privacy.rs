//! Personal data: erasing a person.

texts! {
    /// Personal data: erasing a person.
    Privacy {
        erase: "Suprimir datos", "清除个人数据", "Erase data";
        erase_title(name: &str): "Suprimir los datos de {name}", "清除{name}的数据", "Erase the data of {name}";
        erase_lead:
            "Desaparecen de este equipo y, con el próximo traspaso, de los demás. No se puede deshacer.",
            "这些数据将从本机消失，并在下次交换后从其他工位消失，无法撤销。",
            "They go from this computer and, with the next exchange, from the others. This cannot be undone.";
        erase_goes: "Se suprime", "将清除", "What goes";
        erase_stays:
            "Quedan números, fechas y estados, sin nombre, para que los informes sigan cuadrando.",
            "编号、时间和状态会保留但不含姓名，报表数字不变。",
            "Numbers, times and states stay, without a name, so that reports still add up.";
        matter: "Asunto", "事项", "Matter";
        attachments(count: usize): "{count} adjunto" | "{count} adjuntos", "{count} 个附件", "{count} attachment" | "{count} attachments";
        unlinked: "También lo que no está vinculado y tiene su teléfono o número de abonado", "未关联但电话或户号相同的记录也一并清除", "Also what is not linked and has the same phone or account number";
        borrowed:
            "Sigue en la lista del programa de facturación, que se carga cada mañana. Pida allí que lo quiten.",
            "计费系统的名单中仍有此人，该名单每天早上载入，请在计费系统中删除。",
            "They are still in the billing program's list, which is loaded each morning. Have them removed there.";
        running: "Hay un contacto sin terminar con esta persona. Termínelo antes.", "与此人的一次来电尚未办结，请先办结。", "There is an unfinished contact with this person. Finish it first.";
        request: "A petición de", "申请方", "On request of";
        by_person: "la persona", "本人", "the person";
        by_representative: "su representante", "代理人", "their representative";
        by_authority: "una autoridad", "主管机关", "an authority";
        by_retention: "fin del plazo de conservación", "保存期限届满", "end of the time records are kept";
        called(who: &str): "Datos suprimidos ({who})", "已清除（{who}）", "Erased ({who})";
        reason: "Motivo", "理由", "Reason";
        reason_hint: "Queda guardado: no escriba aquí el nombre ni otros datos de la persona.", "此项会保留，请勿填写姓名等个人信息。", "This stays: do not write the name or other data of the person here.";
        need_reason: "Escriba el motivo.", "请填写理由。", "Enter the reason.";
        confirm(word: &str): "Escriba «{word}» para confirmar", "请输入“{word}”以确认", "Type “{word}” to confirm";
        need_confirm: "Lo escrito no coincide.", "输入内容不一致。", "What you typed does not match.";
        erase_now: "Suprimir para siempre", "永久清除", "Erase for ever";
        erasing: "Suprimiendo…", "正在清除…", "Erasing…";
        erased_said: "Datos suprimidos.", "数据已清除。", "The data are erased.";
        erased_later: "Ya no se ven. Otra pestaña está ordenando los registros: cierre las demás para que termine.", "数据已不可见。另一标签页正在整理记录，请关闭其他标签页以便完成。", "They are out of sight. Another tab is tidying up: close the others so that it can finish.";
        erased_title(date: &str): "Datos suprimidos el {date}", "数据已于 {date} 清除", "Data erased on {date}";
        erased_body(who: &str, by: &str, why: &str): "A petición de: {who}. Lo hizo {by}. Motivo: {why}", "申请方：{who}。经办人：{by}。理由：{why}", "On request of: {who}. Done by {by}. Reason: {why}";
        not_allowed: "Su puesto no permite hacer esto. Pídaselo a quien supervisa.", "您的岗位无此权限，请找主管办理。", "Your role may not do this. Ask your supervisor.";
    }
}
