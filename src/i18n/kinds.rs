//! What the kinds of records are called, and the fields that the program itself gives them.

texts! {
    /// Kinds of records, and the program's own fields.
    Kinds {
        contact: "Contacto", "联系记录", "Contact";
        complaint: "Reclamación", "投诉", "Complaint";
        callback: "Llamada pendiente", "待回电", "To-do call";
        attempt: "Intento de llamada", "回电尝试", "Call attempt";
        customer: "Cliente", "客户", "Customer";
        agent: "Agente", "坐席人员", "Agent";
        promise: "Compromiso", "承诺", "Promise";
        file: "Archivo adjunto", "附件", "Attachment";
        note: "Nota", "备注", "Note";
        workspace: "Espacio de trabajo", "工作区", "Workspace";
        other: "Otro registro", "其他记录", "Other record";
        field_name: "Nombre", "姓名", "Name";
        field_number: "Número", "编号", "Number";
        field_phone: "Teléfono", "电话", "Phone";
        field_phones: "Teléfonos", "电话", "Phones";
        field_account: "N.º de contrato o cuenta", "账号", "Account number";
        field_street: "Dirección", "地址", "Address";
        field_language: "Idioma", "语言", "Language";
        field_note: "Nota", "备注", "Note";
        field_role: "Función", "岗位", "Role";
        field_status: "Estado", "状态", "Status";
        field_due: "Vencimiento", "到期时间", "Due";
        field_filed: "Presentada", "受理时间", "Filed";
        field_category: "Categoría", "类别", "Category";
        field_class: "Clase", "等级", "Class";
        field_owner: "Responsable", "负责人", "Owner";
        field_from: "Desde", "开始", "From";
        field_to: "Hasta", "结束", "To";
        field_reason: "Motivo", "原因", "Reason";
        field_outcome: "Resultado", "结果", "Outcome";
        field_grade: "Satisfacción", "满意度", "Satisfaction";
        field_done: "Hecho", "完成时间", "Done";
        field_started: "Comienzo", "开始时间", "Started";
        field_ended: "Fin de la conversación", "通话结束", "Talk ended";
        field_closed: "Cierre", "办结时间", "Closed";
        field_channel: "Canal", "渠道", "Channel";
        field_kind: "Tipo", "类型", "Kind";
        field_disposition: "Cierre del contacto", "联系结果", "Disposition";
        field_customer: "Cliente", "客户", "Customer";
        field_complaint: "Reclamación", "投诉", "Complaint";
        field_contact: "Contacto", "联系记录", "Contact";
        field_pack: "Organización", "单位配置", "Organisation pack";
        field_aliases: "Identificadores anteriores", "原标识", "Earlier identifiers";
        field_created: "Creado", "创建时间", "Created";
        field_subject: "Asunto", "事由", "Subject";
        field_at: "Momento", "时间", "Moment";
        field_of: "Pertenece a", "所属", "Belongs to";
        field_size: "Tamaño", "大小", "Size";
        field_media: "Tipo de archivo", "文件类型", "File type";
        field_agent: "Agente", "坐席人员", "Agent";
        field_answer(step: &str): "Respuesta «{step}»", "“{step}”的回答", "Answer “{step}”";
    }
}
