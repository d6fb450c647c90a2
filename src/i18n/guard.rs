//! Emergencies, abuse, and who may be told what.

texts! {
    /// Emergencies, abuse, and who may be told what.
    Guard {
        emergency: "Emergencia", "紧急情况", "Emergency";
        which: "¿Qué ocurre?", "发生了什么？", "What is happening?";
        none_in_pack: "Esta organización no tiene fichas de emergencia.", "本机构没有设置紧急处理卡。", "This organisation has no emergency cards.";
        since(time: &str): "desde las {time}", "{time} 起", "since {time}";
        say_now: "Diga ahora", "现在这样说", "Say now";
        ring: "Llamar", "拨打", "Ring";
        wake: "Avisar", "通知", "Wake";
        informed(who: &str, time: &str): "Informado {who} a las {time}", "{time} 已通知{who}", "Informed {who} at {time}";
        informed_said: "Aviso anotado.", "已记录通知。", "Informed, and noted.";
        informed_none: "Todavía no se ha avisado a nadie.", "尚未通知任何人。", "Nobody was informed yet.";
        outcome: "Cómo ha terminado", "处理结果", "How it ended";
        outcome_need: "Escriba cómo ha terminado.", "请填写处理结果。", "Write how it ended.";
        close: "Cerrar la emergencia", "结束紧急处理", "Close the emergency";
        closed_said: "Emergencia cerrada.", "紧急处理已结束。", "Emergency closed.";
        copy: "Copiar lo anotado", "复制记录", "Copy the log";

        abuse: "Insultos", "辱骂", "Abuse";
        abuse_title: "Insultos o amenazas", "辱骂或威胁", "Insults or threats";
        abuse_first: "Primer aviso", "第一次提醒", "First warning";
        abuse_second: "Segundo aviso", "第二次提醒", "Second warning";
        abuse_superior: "Paso a un superior", "请上级接听", "To a superior";
        abuse_end: "Terminar la llamada", "结束通话", "End the call";
        abuse_say: "Dicho", "已说", "Said";
        abuse_said: "Aviso anotado con la hora.", "已记录提醒时间。", "Noted with its time.";
        abuse_rule: "Solo después de los dos avisos puede colgar usted primero.", "两次提醒之后，才可以由您先挂断。", "Only after both warnings may you hang up first.";

        right: "Derecho a preguntar", "查询资格", "Right to ask";
        relation: "Quién llama", "来电人身份", "Who calls";
        relation_unasked: "Sin preguntar", "未询问", "Not asked";
        holder: "Titular", "户主姓名", "Account holder";
        checks: "Comprobaciones superadas", "已通过的核实", "Checks passed";
        passed_at(check: &str, time: &str): "{check}, a las {time}", "{check}（{time}）", "{check}, at {time}";
        may_tell: "Se puede decir", "可以告知", "May be told";
        after_checks: "Después de comprobar", "核实后告知", "After these checks";
        may_not_tell: "No se puede decir", "不可告知", "May not be told";
        nothing: "Nada", "无", "Nothing";
    }
}
