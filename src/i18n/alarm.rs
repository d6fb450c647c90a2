//! Alarms, and questions that go to the person in charge.

texts! {
    /// Alarms, and questions that go to the person in charge.
    Alarm {
        strip: "Avisos", "提醒", "Alarms";
        due(what: &str, time: &str): "{what}: a las {time}", "{what}：{time} 到时", "{what}: due at {time}";
        overdue(what: &str, time: &str): "{what}: era a las {time}", "{what}：已过 {time}", "{what}: was due at {time}";
        more(count: usize): "y {count} más" | "y {count} más", "另有 {count} 条", "and {count} more" | "and {count} more";
        act: "Qué hago con este aviso", "处理这条提醒", "See to this alarm";
        see_to: "Atender", "处理", "See to it";
        done: "Cliente informado", "已告知客户", "Customer told";
        open: "Abrirlo", "打开", "Open it";
        snooze: "Aplazar", "稍后提醒", "Snooze";
        hand: "Pasar a un compañero", "转交同事", "Hand to a colleague";
        snooze_for: "¿Cuántos minutos?", "推迟几分钟？", "For how many minutes?";
        snooze_why: "¿Por qué?", "推迟原因", "Why?";
        why_call: "Estoy con otro cliente", "正在接待另一位客户", "I am with another customer";
        why_waiting: "Espero a la persona encargada", "等负责人回复", "Waiting for the person in charge";
        why_no_answer: "El cliente no contesta", "客户暂未接听", "The customer does not answer";
        why_asked: "El cliente pide más tarde", "客户要求晚些", "The customer asked for later";
        snoozed: "Aviso aplazado.", "已推迟提醒。", "Alarm put off.";
        handed: "Compromiso pasado.", "承诺已转交。", "Promise handed over.";
        hand_to: "¿A quién?", "转交给谁？", "To whom?";
        nobody: "No hay nadie más en este espacio de trabajo.", "此工作区没有其他人员。", "Nobody else works in this workspace.";
        told_title: "Cliente informado", "告知客户", "Customer told";
        told_at: "Hora", "时间", "Time";
        told_what: "Qué se le ha dicho", "告知内容", "What they were told";
        told_need: "Escriba qué se le ha dicho.", "请填写告知内容。", "Write what they were told.";
        told_time_need: "Escriba una hora que ya haya pasado.", "请填写已过去的时间。", "Write a time that has passed.";
        pass_on: "Pasar al encargado", "转给负责人", "To the person in charge";
        pass_title: "No se puede contestar ahora", "当场无法答复", "Cannot be answered now";
        pass_person: "Persona encargada", "负责人", "Person in charge";
        pass_question: "Qué pregunta el cliente", "客户的问题", "What the customer asks";
        pass_question_need: "Escriba la pregunta.", "请填写问题。", "Write the question.";
        pass_due(time: &str): "El cliente tendrá respuesta a las {time} como muy tarde.", "最迟 {time} 答复客户。", "The customer will have an answer by {time}.";
        pass_save: "Pasar ahora", "立即转出", "Pass it on now";
        passed_on(name: &str, time: &str): "Pasado a {name}. Respuesta antes de las {time}.", "已转{name}，{time} 前答复。", "Passed to {name}. Answer by {time}.";
        passed_to(name: &str, time: &str): "A {name}, {time}", "{time} 转{name}", "To {name}, {time}";
        question: "Pregunta pendiente", "待答复问题", "Open question";
        answers_due: "Respuestas prometidas", "承诺答复", "Answers promised";
        settings: "Avisos fuera de la pestaña", "标签页外提醒", "Alarms outside the tab";
        settings_lead: "A 10 y 5 minutos de lo prometido, y al pasarse la hora. El número de avisos se ve siempre en el título de la pestaña.", "承诺时间前 10 分钟、5 分钟以及超时会提醒。标签页标题始终显示提醒数量。", "10 and 5 minutes before a promise, and when its hour is over. The tab’s title always shows how many.";
        notify_allow: "Permitir notificaciones", "允许系统通知", "Allow notifications";
        notify_granted: "Las notificaciones del sistema están permitidas.", "已允许系统通知。", "System notifications are allowed.";
        notify_denied: "El navegador tiene las notificaciones bloqueadas. Se cambia en el candado, junto a la dirección.", "浏览器已禁止通知。可点击地址栏旁的锁形图标修改。", "The browser blocks notifications. Change it at the padlock beside the address.";
        notify_missing: "Este navegador no ofrece notificaciones aquí.", "此浏览器在此页面不支持通知。", "This browser offers no notifications here.";
        notify_unasked: "Aún no se ha pedido permiso.", "尚未请求权限。", "Permission has not been asked for.";
        sound: "Sonido corto con cada aviso", "提醒时发出短音", "A short sound with every alarm";
        no_sound: "Este navegador no reproduce el sonido.", "此浏览器无法播放声音。", "This browser does not play the sound.";
    }
}
