//! The desk: the list of what is open, and the contact in progress.

texts! {
    /// The desk and the contact in progress.
    Desk {
        title: "Puesto", "坐席", "Desk";
        new_contact: "Nuevo contacto", "新建来电登记", "New contact";
        new_call: "Nueva llamada", "新来电", "New call";
        channel: "Canal", "渠道", "Channel";
        contact_missing:
            "Este contacto no está en este puesto. Importe un traspaso que lo traiga.",
            "本坐席没有这条联系记录。请导入包含它的交换文件。",
            "This contact is not at this desk. Import a file that carries it.";
        no_form_title: "Todavía sin formulario", "尚未打开表单", "No form yet";
        no_form_body:
            "Elija en el guion de qué se trata y aquí se abre su formulario.",
            "请在话术中选择来电类型，对应表单会显示在这里。",
            "Choose in the script what it is about, and its form opens here.";
        take_call: "Atender", "接听", "Take it";
        drop_call: "Ya no suena", "已停止响铃", "It stopped ringing";
        call_with(phone: &str): "Llamada de {phone}", "来电 {phone}", "Call from {phone}";
        outbound_with(phone: &str): "Llamada a {phone}", "拨往 {phone}", "Call to {phone}";
        talking: "En llamada", "通话中", "On a call";
        attending: "Atendiendo", "接待中", "Attending";
        after_call_work: "Trabajo poscontacto", "话后处理", "After-call work";
        held: "En espera", "保持中", "On hold";
        finished: "Finalizado", "已结束", "Finished";
        talk_time: "Tiempo de conversación", "通话时长", "Talk time";
        after_call_time: "Tiempo poscontacto", "话后时长", "After-call time";
        hold: "Poner en espera", "保持", "Hold";
        resume: "Retomar", "恢复", "Resume";
        hang_up: "Fin de la llamada", "通话结束", "Call ended";
        finish: "Finalizar", "办结", "Finish";
        caller: "Interlocutor", "来电人", "Caller";
        caller_unknown: "Sin identificar", "未识别", "Not identified";
        caller_known: "Cliente conocido", "已有客户", "Known customer";
        account_number(number: &str): "N.º de abonado {number}", "户号 {number}", "Account no. {number}";
        contacts_in_30_days(count: usize):
            "{count} contacto en 30 días" | "{count} contactos en 30 días",
            "30 天内联系 {count} 次",
            "{count} contact in 30 days" | "{count} contacts in 30 days";
        open_complaints(count: usize):
            "{count} reclamación abierta" | "{count} reclamaciones abiertas",
            "{count} 件投诉未办结",
            "{count} open complaint" | "{count} open complaints";
        open_callbacks(count: usize):
            "{count} llamada prometida" | "{count} llamadas prometidas",
            "{count} 个待回电",
            "{count} promised call" | "{count} promised calls";
        complaint_due(number: &str, moment: &str):
            "{number} vence {moment}",
            "{number} {moment} 到期",
            "{number} due {moment}";
        many_parked(count: usize):
            "Ya tiene {count} contacto sin terminar. Ciérrelo en cuanto pueda." | "Ya tiene {count} contactos sin terminar. Ciérrelos en cuanto pueda.",
            "您已有 {count} 个未完成的联系，请尽快办结。",
            "You already have {count} unfinished contact. Close it as soon as you can." | "You already have {count} unfinished contacts. Close them as soon as you can.";
        quick_title: "Contacto rápido", "快速登记", "Quick contact";
        quick_question:
            "¿Qué ha sido? No se pide nada más.",
            "属于哪种情况？无需填写其他内容。",
            "What was it? Nothing else is asked.";
        quick_kept(what: &str): "Anotado: {what}", "已登记：{what}", "Noted: {what}";
        quick_close: "O cierre como contacto rápido", "或按快速登记办结", "Or close it as a quick contact";
        register_title: "Registro de contactos", "联系登记簿", "Register of contacts";
        register_all: "Todos", "全部", "All";
        register_mine: "Míos", "我的", "Mine";
        register_unfinished: "Sin terminar", "未完成", "Unfinished";
        register_day: "Día", "日期", "Day";
        register_before: "Día anterior", "前一天", "The day before";
        register_after: "Día siguiente", "后一天", "The day after";
        register_today: "Hoy", "今天", "Today";
        register_caller: "Quién", "来电人", "Who";
        register_demand: "Qué pide", "诉求", "What they want";
        register_outcome: "Qué resultó", "处理结果", "What came of it";
        register_talk: "Hablado", "通话时长", "Talked";
        register_totals(count: usize, unfinished: usize, talked: &str):
            "{count} contacto, {unfinished} sin terminar, {talked} hablados" | "{count} contactos, {unfinished} sin terminar, {talked} hablados",
            "共 {count} 次联系，{unfinished} 次未完成，通话 {talked}",
            "{count} contact, {unfinished} unfinished, {talked} talked" | "{count} contacts, {unfinished} unfinished, {talked} talked";
        register_empty: "Ningún contacto este día", "当天没有联系记录", "No contacts on this day";
        register_empty_body:
            "Cada llamada y cada visita se anota aquí sola.",
            "每次来电和来访都会自动登记在此。",
            "Every call and every visit is entered here by itself.";
        first_contact: "Primer contacto", "首次联系", "First contact";
        disposition: "Tipificación", "小结", "Disposition";
        disposition_hint:
            "¿Cómo termina este contacto?",
            "本次联系的结果如何？",
            "How does this contact end?";
        disposition_missing:
            "Elija la tipificación antes de finalizar",
            "办结前请选择小结",
            "Choose the disposition before finishing";
        contact_saved: "Contacto guardado.", "联系记录已保存。", "Contact saved.";
        contact_saved_unconfirmed:
            "Contacto guardado en este equipo.",
            "联系记录已保存在本机。",
            "Contact saved on this device.";
        running_elsewhere:
            "Hay un contacto en curso: la llamada nueva espera en la lista.",
            "当前有正在处理的联系，新来电已列入列表等候。",
            "A contact is running: the new call waits in the list.";
        taken_over:
            "Este puesto ha recogido la llamada.",
            "本坐席已接入来电。",
            "This desk has taken the call.";
        unfinished: "Sin terminar", "未完成", "Unfinished";
        unfinished_lead:
            "Se cerró la ventana antes de finalizar. Nada se ha perdido.",
            "窗口在办结前关闭，内容没有丢失。",
            "The window was closed before the end. Nothing is lost.";
        unfinished_since(time: &str): "interrumpido {time}", "{time}中断", "interrupted {time}";
        unfinished_resume: "Seguir donde estaba", "从中断处继续", "Go on where it stopped";
        unfinished_end: "Dar por terminado…", "直接办结…", "End it…";
        parked: "En espera de tipificar", "待小结", "Waiting for a disposition";
        my_work: "Mi trabajo", "我的工作", "My work";
        calls_due: "Llamadas que tocan", "到时回电", "Calls due";
        complaints_due: "Reclamaciones que vencen", "将到期投诉", "Complaints due";
        my_promises: "Mis compromisos", "我的答复承诺", "My promises";
        incidents_open(count: usize): "{count} incidencia abierta" | "{count} incidencias abiertas", "{count} 起突发事件", "{count} open incident" | "{count} open incidents";
        incident_stale: "Incidencia: toca actualizarla", "突发事件：该更新进展了", "Incident: its update is due";
        shift_off: "Turno sin empezar", "尚未开始当班", "Shift not begun";
        shift_on(time: &str): "En turno, {time}", "当班中，{time} 起", "On shift, {time}";
        shift_forgotten: "El turno anterior no se cerró", "上一班次没有结束", "The last shift was not closed";
        recent_contacts: "Contactos recientes", "最近联系", "Recent contacts";
        nothing_due: "Nada urgente", "暂无紧急事项", "Nothing urgent";
        empty_title: "A la espera de una llamada", "等待来电", "Waiting for a call";
        empty_body:
            "Cuando suene el teléfono, pulse «Nuevo contacto» o la tecla indicada.",
            "电话响起时，请点击“新建来电登记”或按所示按键。",
            "When the phone rings, press “New contact” or the key shown.";
        drafts_title: "Texto sin guardar", "未保存的内容", "Unsaved text";
        draft_saved(time: &str): "Borrador guardado {time}", "草稿已保存：{time}", "Draft saved {time}";
        draft_found(time: &str):
            "Hay texto de {time} que no llegó a guardarse.",
            "有 {time}输入但尚未保存的内容。",
            "There is text from {time} that was not saved.";
        draft_recover: "Recuperar", "恢复", "Recover";
        draft_discard: "Descartar", "放弃", "Discard";
        draft_recovered: "Texto recuperado.", "内容已恢复。", "Text recovered.";
        draft_discarded:
            "Descartado. Queda un día en la papelera.",
            "已放弃，在回收站保留一天。",
            "Discarded. It stays in the bin for a day.";
        bin: "Papelera", "回收站", "Bin";
        bin_lead:
            "Textos descartados en el último día.",
            "最近一天内放弃的内容。",
            "Texts discarded within the last day.";
        bin_restore: "Sacar de la papelera", "从回收站恢复", "Take out of the bin";
        bin_empty: "La papelera está vacía", "回收站为空", "The bin is empty";
        bin_until(moment: &str): "se borra {moment}", "{moment} 清除", "deleted {moment}";
        channel_phone: "Teléfono", "电话", "Phone";
        channel_window: "Ventanilla", "窗口", "Window";
        channel_mail: "Correo", "邮件", "Mail";
        channel_chat: "Chat", "在线咨询", "Chat";
        channel_visit: "Visita", "走访", "Visit";
        started_at(time: &str): "Inicio {time}", "开始于 {time}", "Started {time}";
        copy_number: "Copiar el número", "复制编号", "Copy the number";
        copy_summary: "Copiar el resumen", "复制摘要", "Copy the summary";
        address_number_removed:
            "El teléfono de la llamada no queda en la dirección de la página.",
            "来电号码不会留在网页地址中。",
            "The caller’s number does not stay in the page’s address.";
    }
}
