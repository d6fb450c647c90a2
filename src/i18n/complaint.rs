//! Complaints: the form, the judgement, the confirmation, the list.

texts! {
    /// Complaints: the form, the judgement, the confirmation, the list.
    Complaint {
        title: "Reclamación", "客诉单", "Complaint form";
        list_title: "Reclamaciones", "投诉", "Complaints";
        new_one: "Nueva reclamación", "新建客诉单", "New complaint";
        numbered(number: &str): "Reclamación {number}", "客诉单 {number}", "Complaint {number}";
        kind: "Tipo", "类型", "Kind";
        complainant: "Reclamante", "投诉人", "Complainant";
        category: "Categoría", "类别", "Category";
        happened_on: "Fecha de los hechos", "发生时间", "When it happened";
        facts: "Hechos", "事实经过", "Facts";
        demand: "Solicita", "诉求", "Asks for";
        reasons_sufficient: "¿Son suficientes las razones?", "理由是否充分？", "Are the reasons sufficient?";
        demand_reasonable: "¿Es razonable lo que pide?", "要求是否合理？", "Is the demand reasonable?";
        stands: "¿Procede?", "是否受理？", "Does it stand?";
        stands_yes: "Procede", "受理", "It stands";
        stands_no: "No procede", "不受理", "It does not stand";
        stands_later: "Pendiente de investigar", "待调查", "To be investigated";
        class: "Clase", "等级", "Class";
        department: "Departamento responsable", "责任部门", "Responsible department";
        answer_by: "Responder antes de", "答复时限", "Answer by";
        acknowledge_by: "Acusar recibo antes de", "受理时限", "Acknowledge by";
        answer_by_hint(limit: &str): "{limit} según la carta de servicios", "按服务承诺：{limit}", "{limit} by the service commitments";
        allow_time(moment: &str):
            "Diga al cliente que tendrá respuesta antes del {moment}.",
            "请告知客户，将在 {moment} 前答复。",
            "Tell the customer to expect an answer by {moment}.";
        decision: "Resolución", "处理结论", "Decision";
        upheld: "Estimada", "成立", "Upheld";
        partly_upheld: "Estimada en parte", "部分成立", "Partly upheld";
        not_upheld: "Desestimada", "不成立", "Not upheld";
        outside_remit: "Fuera de competencia", "不属受理范围", "Outside remit";
        remedy: "Reparación", "处理措施", "Remedy";
        filed_title: "Reclamación registrada", "投诉已登记", "Complaint filed";
        filed_number: "Número de la reclamación", "投诉编号", "Complaint number";
        filed_say(number: &str, moment: &str):
            "Su reclamación tiene el número {number}. Le responderemos antes del {moment}.",
            "您的投诉编号是 {number}，我们会在 {moment} 前答复您。",
            "Your complaint has the number {number}. We will answer by {moment}.";
        filed_say_label: "Diga al cliente", "请告知客户", "Tell the customer";
        copy_number: "Copiar el número", "复制编号", "Copy the number";
        print_form: "Imprimir la hoja de reclamación", "打印客诉单", "Print the complaint form";
        set_callback: "Programar llamada…", "安排回电…", "Set a callback…";
        promise: "Compromiso…", "答复承诺…", "Promise…";
        open_record: "Abrir la reclamación", "打开客诉单", "Open the complaint";
        back_to_call: "Volver a la llamada", "返回通话", "Back to the call";
        state_open: "Abierta", "处理中", "Open";
        state_draft: "Borrador", "草稿", "Draft";
        state_answered: "Respondida", "已答复", "Answered";
        state_closed: "Cerrada", "已办结", "Closed";
        close: "Cerrar la reclamación…", "办结…", "Close the complaint…";
        tab_open: "Abiertas", "处理中", "Open";
        tab_mine: "Mías", "我的", "Mine";
        tab_closed: "Cerradas", "已办结", "Closed";
        filed_on(moment: &str): "Registrada el {moment}", "登记于 {moment}", "Filed on {moment}";
        from_contact: "Contacto de origen", "来源联系记录", "Contact it came from";
        owner: "Responsable ante el cliente", "首问责任人", "First-contact owner";
        handler: "Tramitador", "经办人", "Handler";
        empty_title: "No hay reclamaciones abiertas", "没有处理中的投诉", "No open complaints";
        empty_body:
            "Las reclamaciones se registran desde un contacto, con el guion al lado.",
            "投诉在联系过程中登记，旁边显示话术。",
            "Complaints are filed from a contact, with the script beside them.";
        evidence: "Pruebas aportadas", "提交的证据", "Evidence given";
        resolution_told: "Resolución comunicada al cliente", "已将处理结论告知客户", "Decision told to the customer";
        first_contact_owner_hint:
            "Quien atiende primero sigue siendo responsable hasta que el cliente tenga respuesta.",
            "首问责任人对该事项负责，直至客户得到答复。",
            "Whoever was asked first stays responsible until the customer has been told.";
        minimum_missing:
            "Faltan datos mínimos para darla por presentada",
            "缺少受理所需的基本内容",
            "The minimum for it to count as filed is missing";

        tab_answered: "Respondidas", "已答复", "Answered";
        column_complainant: "Reclamante", "投诉人", "Complainant";
        column_due: "Plazo", "时限", "Due";
        answer: "Respuesta al cliente", "对客户的答复", "Answer to the customer";
        answered_at: "Respondida", "答复时间", "Answered";
        told_on: "Comunicada el", "告知日期", "Told on";
        record_answer: "Anotar la respuesta", "登记答复", "Record the answer";
        record_answer_lead:
            "Lo que se le ha dicho al cliente, con sus razones.",
            "记录已告知客户的结论和理由。",
            "What the customer was told, with the reasons.";
        change_answer: "Corregir la respuesta", "更正答复", "Correct the answer";
        edit_title: "Cambiar la reclamación", "修改客诉单", "Change the complaint";
        edit_reason_hint:
            "La registró otra persona o ya está respondida: se conserva por qué cambia.",
            "此单由他人登记或已经答复，需要记录更改原因。",
            "Somebody else filed it, or it is answered: why it changes is kept.";
        calls_title: "Llamadas de esta reclamación", "此投诉的回电", "Calls for this complaint";
        calls_none: "Sin llamadas previstas", "没有安排回电", "No calls set";
        evidence_none: "Sin pruebas", "没有证据", "No evidence";
        download(name: &str): "Descargar {name}", "下载 {name}", "Download {name}";
        no_limit: "Sin plazo", "无时限", "No limit";
        empty_mine_title: "Ninguna reclamación suya", "没有您的投诉", "No complaints of yours";
        empty_closed_title: "Ninguna respondida todavía", "还没有已答复的投诉", "None answered yet";
        without_subject: "Sin asunto", "无主题", "No subject";
    }
}
