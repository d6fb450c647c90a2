//! Promised return calls and follow-up calls: slot, checklist, attempts, satisfaction.

texts! {
    /// Promised return calls and follow-up calls.
    Callback {
        title: "Devolución de llamada", "回电", "Callback";
        follow_up: "Llamada de seguimiento", "回访", "Follow-up call";
        list_title: "Llamadas pendientes", "待回电", "To-do calls";
        new_one: "Programar llamada", "安排回电", "Set a callback";
        kind: "Clase de llamada", "通话类型", "Kind of call";
        day: "Día", "日期", "Day";
        slot: "Franja", "时段", "Slot";
        slot_hint: "Franjas de media hora", "每半小时一个时段", "Half-hour slots";
        slot_range(from: &str, to: &str): "{from}–{to}", "{from} 至 {to}", "{from}–{to}";
        slot_taken(count: usize): "{count} llamada ya prevista" | "{count} llamadas ya previstas", "已安排 {count} 个", "{count} call already set" | "{count} calls already set";
        outside_hours: "Fuera del horario de atención", "不在服务时间内", "Outside opening hours";
        phone: "Teléfono al que llamar", "回电号码", "Number to call";
        language: "Idioma del cliente", "客户语言", "Customer’s language";
        reason: "Motivo", "事由", "Reason";
        whose: "¿De quién es?", "由谁回电？", "Whose is it?";
        mine: "Mía", "本人", "Mine";
        teams: "Del equipo", "团队", "The team’s";
        set_done(moment: &str): "Llamada programada para {moment}.", "已安排在 {moment} 回电。", "Callback set for {moment}.";
        say_slot(moment: &str): "Le llamaremos {moment}.", "我们将在 {moment} 给您回电。", "We will call you {moment}.";
        tab_now_today: "Ahora y hoy", "当前与今天", "Now and today";
        tab_next_days: "Próximos días", "近期", "Next days";
        tab_team: "Del equipo", "团队", "The team’s";
        tab_done: "Hechas", "已完成", "Done";
        group_now: "Ahora", "现在", "Now";
        group_today: "Hoy", "今天", "Today";
        group_late: "Con retraso", "已超时", "Late";
        column_time: "Hora", "时间", "Time";
        column_customer: "Cliente", "客户", "Customer";
        column_reason: "Motivo", "事由", "Reason";
        column_phone: "Teléfono", "电话", "Phone";
        column_attempts: "Intentos", "尝试", "Attempts";
        column_state: "Estado", "状态", "Status";
        call_now: "Llamar ahora", "现在回电", "Call now";
        checklist: "Antes de hablar del asunto", "通话要点", "Before the matter";
        check_identity: "Compruebe que habla con la persona", "核对对方身份", "Make sure you speak to the right person";
        check_introduce: "Diga organización y número de agente", "说明单位和工号", "Give organisation and staff number";
        check_moment: "Pregunte si es buen momento", "询问是否方便接听", "Ask whether it is a good moment";
        check_purpose: "Diga el motivo y la fecha del primer contacto", "说明来意和首次联系日期", "State the purpose and the date of the first contact";
        check_clear: "Pregunte si todo ha quedado claro", "询问是否已经清楚", "Ask whether everything is clear";
        check_satisfied: "Pregunte si queda satisfecho", "询问是否满意", "Ask whether the customer is satisfied";
        checklist_done(done: usize, all: usize): "{done} de {all} comprobados", "已完成 {done}/{all}", "{done} of {all} checked";
        attempt: "Intento", "尝试", "Attempt";
        attempts(count: usize): "{count} intento" | "{count} intentos", "已尝试 {count} 次", "{count} attempt" | "{count} attempts";
        attempts_none: "Sin intentos", "尚未尝试", "No attempts yet";
        attempt_outcome: "¿Qué ha pasado?", "结果如何？", "What happened?";
        reached: "Contactado", "已接通", "Reached";
        no_answer: "No contesta", "无人接听", "No answer";
        busy: "Comunica", "占线", "Busy";
        wrong_number: "Número equivocado", "号码有误", "Wrong number";
        later: "Pide otra hora", "改约时间", "Asked for later";
        propose_other(moment: &str):
            "Otra hora posible: {moment}",
            "建议改在：{moment}",
            "Another time to try: {moment}";
        accept_proposal: "Aceptar esta hora", "采用此时间", "Take this time";
        choose_other: "Elegir otra hora…", "选择其他时间…", "Choose another time…";
        satisfaction: "Satisfacción", "满意度", "Satisfaction";
        very_good: "Muy bien", "非常满意", "Very good";
        good: "Bien", "满意", "Good";
        fair: "Regular", "基本满意", "Fair";
        poor: "Mal", "不满意", "Poor";
        very_poor: "Muy mal", "非常不满意", "Very poor";
        not_satisfied_next:
            "No queda satisfecho: intente llegar a un acuerdo o fije otra hora.",
            "客户不满意：请尽量协商，或另约时间。",
            "Not satisfied: try to agree, or set another time.";
        another_time: "Fijar otra hora", "另约时间", "Set another time";
        dissatisfied_reason: "¿Por qué no queda satisfecho?", "不满意的原因是什么？", "Why is the customer not satisfied?";
        finish: "Cerrar la llamada", "完成回电", "Finish the call";
        finished: "Llamada cerrada.", "回电已完成。", "Call finished.";
        attempt_saved: "Intento anotado.", "已记录本次尝试。", "Attempt recorded.";
        kept_open: "Sigue pendiente, a otra hora.", "已改约时间，继续保留。", "It stays on the list, at another time.";
        told_now: "Comunicado ahora", "现已告知", "Told now";
        promised_by(person: &str, day: &str): "Compromiso de {person}, {day}", "{person}于{day}承诺", "Promised by {person}, {day}";
        about(record: &str): "Sobre {record}", "关于 {record}", "About {record}";
        late_becomes_team:
            "Pasó su hora: ahora es del equipo.",
            "已过约定时间，转为团队处理。",
            "Its time has passed: it is now the team’s.";
        empty_title: "No queda ninguna llamada", "没有待回电", "No calls left";
        empty_body:
            "Las llamadas prometidas a los clientes aparecen aquí a su hora.",
            "答应客户的回电会按时间列在这里。",
            "Calls promised to customers show up here at their time.";

        slot_end: "Fin de la franja", "时段结束", "End of the slot";
        graded_at: "Satisfacción preguntada", "评价时间", "Satisfaction asked";
        set_title: "Programar llamada", "安排回电", "Set a callback";
        change_title: "Cambiar la llamada", "更改回电", "Change the callback";
        name: "Por quién preguntar", "找哪位", "Whom to ask for";
        language_unknown: "No consta", "未登记", "Not recorded";
        closed_that_day: "Ese día no se llama a clientes.", "当天不安排回电。", "Customers are not called on that day.";
        over_that_day: "Ese día ya no quedan franjas.", "当天已没有可用时段。", "No slots are left on that day.";
        take_next_day(day: &str): "Pasar a {day}", "改为 {day}", "Take {day}";
        no_open_day:
            "No hay ningún día con franjas en las próximas semanas. Revise el horario de la organización.",
            "近几周内没有可用时段，请检查单位的服务时间。",
            "No day with slots in the coming weeks. Check the organisation’s hours.";
        language_es: "Español", "西班牙语", "Spanish";
        language_zh: "Chino", "中文", "Chinese";
        language_en: "Inglés", "英语", "English";
        speaks(language: &str): "Habla {language}", "客户语言：{language}", "Speaks {language}";
        running_until(time: &str): "ahora, hasta las {time}", "现在，至 {time}", "now, until {time}";
        copy_phone: "Copiar el teléfono", "复制电话号码", "Copy the phone number";
        change: "Cambiar…", "更改…", "Change…";
        told_now_open: "Comunicado ahora…", "现已告知…", "Told now…";
        told_now_lead:
            "El cliente ya lo sabe y no hace falta llamar. Diga cómo se le dijo.",
            "客户已知悉，无需回电。请说明告知方式。",
            "The customer knows, and no call is needed. Say how they were told.";
        told_now_reason: "¿Cómo lo ha sabido?", "通过什么方式告知？", "How were they told?";
        script_title: "Qué decir", "话术", "What to say";
        attempts_title: "Intentos", "回电记录", "Attempts";
        attempt_by(outcome: &str, person: &str): "{outcome}, {person}", "{outcome}，{person}", "{outcome}, {person}";
        outcome_lead:
            "Cada tecla anota el intento al instante.",
            "按一个键即可记录本次结果。",
            "One key records the attempt at once.";
        leave_as_is: "Dejar la hora como está", "保持原定时间", "Leave the time as it is";
        correct_number: "Corregir el teléfono…", "更正电话号码…", "Correct the phone number…";
        wrong_number_lead:
            "El número no es del cliente. Corríjalo con lo que haya en su ficha o en la reclamación.",
            "号码不属于客户。请根据客户资料或投诉单更正。",
            "The number is not the customer’s. Correct it from their file or the complaint.";
        asked_later_lead: "¿Cuándo quiere que le llamen?", "客户希望何时回电？", "When would they like the call?";
        move_call: "Cambiar a esta hora", "改到此时间", "Move it to this time";
        moved: "Llamada cambiada de hora.", "已更改回电时间。", "The call was moved.";
        too_many_attempts(count: usize):
            "{count} intento sin localizar al cliente: decide quien supervisa." | "{count} intentos sin localizar al cliente: decide quien supervisa.",
            "已 {count} 次未联系上客户，请主管决定。",
            "{count} attempt without reaching the customer: a supervisor decides." | "{count} attempts without reaching the customer: a supervisor decides.";
        grade_given(grade: &str): "Satisfacción: {grade}", "满意度：{grade}", "Satisfaction: {grade}";
        done_at(moment: &str): "Hecha el {moment}", "完成于 {moment}", "Done on {moment}";
        closed_told(reason: &str): "Cerrada sin llamar: {reason}", "未拨打即关闭：{reason}", "Closed without a call: {reason}";
        group_another_day: "Otros días", "其他日期", "Other days";
        empty_days_title: "Nada en los próximos días", "近期没有回电", "Nothing in the next days";
        empty_team_title: "El equipo no tiene llamadas", "团队没有待回电", "The team has no calls";
        empty_done_title: "Todavía no hay llamadas hechas", "还没有已完成的回电", "No calls done yet";
        prefers_nothing: "Sin motivo anotado", "未注明事由", "No reason given";
    }
}
