//! What the kinds of records are called where records of every kind stand together.

texts! {
    /// Kinds of records.
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
        shift: "Turno", "班次", "Shift";
        incident: "Incidencia", "突发事件", "Incident";
        emergency: "Emergencia", "紧急情况", "Emergency";
        reserved: "Número reservado", "预留编号", "Reserved number";
        handing_in: "Entrega del registro", "登记簿上交", "Register handed in";
        order: "Hoja de derivación", "工作联系单", "Work order";
        order_step: "Paso de una hoja de derivación", "工作联系单流程", "Step of a work order";
        other: "Otro registro", "其他记录", "Other record";
    }
}
