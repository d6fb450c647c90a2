//! Printed sheets.

texts! {
    /// Printed sheets.
    Print {
        complaint_form: "Hoja de reclamación", "客诉单", "Complaint form";
        printed_at(moment: &str, person: &str): "Impreso el {moment} por {person}", "{person}于 {moment} 打印", "Printed on {moment} by {person}";
        copy_customer: "Ejemplar para el reclamante", "投诉人联", "Copy for the complainant";
        copy_company: "Ejemplar para la entidad", "单位留存联", "Copy for the organisation";
        signature_complainant: "Firma del reclamante", "投诉人签字", "Signature of the complainant";
        signature_agent: "Firma de quien atiende", "经办人签字", "Signature of the agent";
        page_of(page: usize, pages: usize): "Página {page} de {pages}", "第 {page} 页，共 {pages} 页", "Page {page} of {pages}";
        internal_notes: "Notas internas", "内部备注", "Internal notes";
        with_internal_notes: "Incluir las notas internas", "包含内部备注", "Include the internal notes";
        evidence_list: "Pruebas aportadas", "证据清单", "Evidence given";
        how_to_go_further: "Cómo seguir adelante", "如何进一步反映", "How to go further";
        filed: "Registrada", "登记时间", "Filed";
        answer_by: "Respuesta antes de", "答复时限", "Answer by";
        training_mark: "PRÁCTICA: sin validez", "练习数据，无效", "PRACTICE: not valid";
        preparing: "Preparando la impresión…", "正在准备打印…", "Preparing the print…";

        contact_record: "Parte de contacto", "联系记录单", "Record of a contact";
        signature_supervisor: "Conforme, quien supervisa", "主管签字", "Supervisor’s signature";
        preview: "Vista previa", "打印预览", "Preview";
        not_started: "El navegador no ha abierto la impresión. Pruebe con su propio menú.", "浏览器未能打开打印，请用浏览器菜单打印。", "The browser did not start printing. Try its own menu.";
        started: "Inicio", "开始时间", "Started";
        talk_time: "Duración", "通话时长", "Length";
        channel: "Canal", "渠道", "Channel";
        contact_kind: "Clase de contacto", "联系类型", "Kind of contact";
        disposition: "Tipificación", "小结", "Disposition";
        unfinished: "Sin tipificar", "未小结", "No disposition yet";
        script_used: "Guion seguido", "所用话术", "Script followed";
        steps_done: "Lo que se dijo y se hizo", "通话步骤", "What was said and done";
    }
}
