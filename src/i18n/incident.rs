//! Known incidents: what many people ring about at once.

texts! {
    /// Known incidents: what many people ring about at once.
    Incident {
        title: "Incidencia", "突发事件", "Incident";
        list_title: "Incidencias", "突发事件", "Incidents";
        new_one: "Nueva incidencia", "登记突发事件", "New incident";
        edit_title: "Cambiar la incidencia", "修改突发事件", "Change the incident";
        what: "Qué ocurre", "发生了什么", "What is the matter";
        what_hint: "En pocas palabras: rotura, corte, avería", "几个字即可：爆管、停水、故障", "In a few words: burst main, outage, breakdown";
        areas: "Calles o zonas", "涉及街道或区域", "Streets or areas";
        areas_hint: "Una por línea. Se comparan con la dirección del cliente.", "每行一个，会与客户地址比对。", "One a line. They are compared with the customer’s address.";
        say: "Qué decir ahora", "现在怎么说", "What to say now";
        say_hint: "Tal como se le dice al cliente", "直接对客户说的话", "As it is said to the customer";
        since: "Desde cuándo", "开始时间", "Since when";
        since_day: "Desde el día", "开始日期", "Since";
        since_time: "Hora", "开始时刻", "At";
        next_update: "Próxima actualización", "下次更新", "Next update";
        next_day: "Se sabrá más el día", "下次更新日期", "More is known on";
        next_time: "A las", "更新时刻", "At what time";
        opened: "Incidencia abierta. Ya se ve en cada contacto.", "突发事件已登记，每个联系中都会显示。", "Incident opened. Every contact shows it now.";
        saved: "Incidencia actualizada.", "突发事件已更新。", "Incident updated.";
        end: "Ha terminado", "已结束", "It is over";
        ended_at: "Fin", "结束时间", "Over since";
        ended_now: "Incidencia terminada.", "突发事件已结束。", "Incident over.";
        reopen: "Sigue abierta", "重新打开", "It goes on";
        reopened: "Incidencia abierta otra vez.", "突发事件已重新打开。", "Incident open again.";
        state_open: "Abierta", "进行中", "Open";
        state_ended: "Terminada", "已结束", "Over";
        stale(time: &str): "Actualización: {time} de retraso", "更新已超时 {time}", "Update {time} late";
        update_at(moment: &str): "Se sabrá más {moment}", "{moment} 更新进展", "More known {moment}";
        no_update: "Sin hora de actualización", "未定更新时间", "No time for an update";
        column_what: "Qué ocurre", "事件", "What";
        column_since: "Desde", "开始", "Since";
        column_update: "Actualización", "更新", "Update";
        column_contacts: "Contactos", "来电", "Contacts";
        column_asked: "Piden aviso", "要求告知", "To be told";
        group_open: "Abiertas", "进行中", "Open";
        group_ended: "Terminadas", "已结束", "Over";
        empty_title: "Ninguna incidencia", "没有突发事件", "No incidents";
        empty_body:
            "Cuando muchos llaman por lo mismo, anótelo aquí: cada contacto mostrará qué decir.",
            "很多人为同一件事来电时，请在此登记，每个联系都会显示怎么说。",
            "When many ring about one thing, write it down here: every contact shows what to say.";
        may_not: "Su función no permite abrir incidencias. Avise a quien supervisa.", "您的岗位不能登记突发事件，请告知主管。", "Your role may not open incidents. Tell your supervisor.";

        card_title: "Incidencias conocidas", "已知突发事件", "Known incidents";
        fits: "Coincide con la dirección", "与地址相符", "Fits the address";
        since_at(moment: &str): "desde {moment}", "{moment} 起", "since {moment}";
        more(count: usize): "{count} más" | "{count} más", "还有 {count} 起", "{count} more" | "{count} more";
        informed: "Misma incidencia, informado", "同一事件，已告知", "Same incident, informed";
        tell_question: "¿Quiere que le avisemos cuando termine?", "结束后需要通知客户吗？", "Do they want to be told when it is over?";
        tell: "Pide aviso del fin", "要求告知结束", "Wants to be told of the end";
        tell_yes: "Sí, avisarle", "需要通知", "Yes, tell them";
        tell_no: "No hace falta", "不需要", "No need";
        tell_phone: "Teléfono para avisarle", "通知号码", "Number to tell them on";
        tell_phone_missing: "Escriba el teléfono para avisarle", "请填写通知号码", "Enter the number to tell them on";

        contacts_title: "Contactos por esta incidencia", "本事件的联系", "Contacts about this incident";
        contacts(count: usize): "{count} contacto" | "{count} contactos", "{count} 次联系", "{count} contact" | "{count} contacts";
        asked(count: usize): "{count} pide aviso" | "{count} piden aviso", "{count} 人要求告知", "{count} wants to be told" | "{count} want to be told";
        contacts_none: "Todavía no ha llamado nadie por ella.", "还没有人为此来电。", "Nobody has rung about it yet.";
        tell_them(count: usize): "Crear {count} llamada para avisar" | "Crear {count} llamadas para avisar", "生成 {count} 个通知回电", "Create {count} call to tell them" | "Create {count} calls to tell them";
        tell_lead(count: usize):
            "{count} persona espera que le avisen de que ha terminado." | "{count} personas esperan que les avisen de que ha terminado.",
            "有 {count} 人等待告知结束。",
            "{count} person waits to hear that it is over." | "{count} people wait to hear that it is over.";
        told_all: "Todos los que pidieron aviso tienen ya su llamada.", "要求告知的客户均已安排回电。", "Everybody who asked to be told has their call.";
        calls_made(count: usize): "{count} llamada creada para el equipo." | "{count} llamadas creadas para el equipo.", "已为团队生成 {count} 个回电。", "{count} call created for the team." | "{count} calls created for the team.";
        call_reason(what: &str): "Avisar de que ha terminado: {what}", "告知已结束：{what}", "Tell them it is over: {what}";
    }
}
