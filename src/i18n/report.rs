//! Reports: what some days came to, in figures that open their records.

texts! {
    /// Reports: what some days came to, in figures that open their records.
    Report {
        title: "Informe", "业务报表", "Report";
        period: "Periodo", "统计周期", "Period";
        last_worked: "Último día hábil", "上一工作日", "Last working day";
        last_week: "Semana pasada", "上周", "Last week";
        last_month: "Mes pasado", "上月", "Last month";
        from: "Desde", "起始日期", "From";
        to: "Hasta", "截止日期", "To";
        due: "Se entrega antes de las 10:00", "请于 10:00 前报送", "Due by 10:00";
        days: "Días", "统计日期", "Days";
        several_days(from: &str, to: &str): "{from} a {to}", "{from} 至 {to}", "{from} to {to}";
        made: "Hecho", "生成时间", "Made";
        confirmed: "Confirmación", "外部确认", "Confirmed elsewhere";
        all_confirmed:
            "Todo lo de este puesto consta también en otro",
            "本坐席的记录均已在其他坐席确认",
            "Everything from this desk is also confirmed at another";
        unconfirmed(count: usize):
            "{count} cambio de este puesto aún sin confirmar en otro" | "{count} cambios de este puesto aún sin confirmar en otro",
            "本坐席有 {count} 项更改尚未在其他坐席确认",
            "{count} change from this desk not yet confirmed at another" | "{count} changes from this desk not yet confirmed at another";
        scope: "Alcance", "统计范围", "Scope";
        own_view:
            "Cuenta lo que ha llegado a este puesto.",
            "仅统计已到达本坐席的记录。",
            "It counts what has reached this desk.";
        sheet: "Ver la hoja", "查看打印页", "Show the sheet";
        csv: "Guardar CSV", "保存 CSV 表格", "Save CSV";
        nothing: "Nada en estos días.", "该期间没有记录。", "Nothing on these days.";
        total: "Total", "合计", "In all";
        section: "Apartado", "项目", "Section";
        split: "Desglose", "分类方式", "Breakdown";
        line: "Concepto", "类别", "Line";
        count: "Número", "数量", "Count";
        share: "Parte", "占比", "Share";
        percent(whole: usize, tenth: usize): "{whole},{tenth} %", "{whole}.{tenth}%", "{whole}.{tenth}%";
        contacts: "Contactos", "联系", "Contacts";
        complaints: "Reclamaciones y avisos", "投诉与工单", "Complaints and orders";
        callbacks: "Llamadas pendientes", "回电", "Return calls";
        promises: "Compromisos", "答复承诺", "Promises";
        contacts_rule: "Comenzados en estos días", "在该期间开始", "Begun on these days";
        complaints_rule: "Registradas en estos días", "在该期间登记", "Filed on these days";
        callbacks_rule: "Con franja en estos días", "约定时段在该期间", "With their slot on these days";
        promises_rule: "Con hora en estos días", "承诺时限在该期间", "With their hour on these days";
        by_kind: "Por clase", "按类型", "By kind";
        by_form: "Por formulario", "按表单", "By form";
        by_origin: "Por origen", "按来源", "By origin";
        by_promise: "Por compromiso", "按承诺内容", "By promise";
        by_agent: "Por agente", "按坐席人员", "By agent";
        by_state: "Por estado", "按状态", "By state";
        by_disposition: "Por tipificación", "按小结", "By disposition";
        nobody: "Del equipo", "团队", "The team’s";
        not_said: "Sin indicar", "未填写", "Not said";
        from_incident: "De una incidencia", "来自突发事件", "From an incident";
        from_complaint: "De una reclamación", "来自投诉", "From a complaint";
        from_contact: "De un contacto", "来自联系", "From a contact";
        from_nothing: "Anotadas aparte", "单独登记", "Noted on their own";
        open: "En plazo, sin hacer", "期限内待办", "Open, in time";
        overdue: "Fuera de plazo, sin hacer", "超时未办", "Open, overdue";
        call_kept: "Hechas a su hora", "按时完成", "Made on time";
        call_late: "Hechas tarde", "超时完成", "Made late";
        call_closed: "Cerradas sin llamar", "未拨打即关闭", "Closed without a call";
        kept: "Cumplidos a su hora", "按时兑现", "Kept on time";
        late: "Cumplidos tarde", "超时兑现", "Kept late";
        broken: "El cliente tuvo que preguntar", "客户催问", "The customer had to ask";
        promise_call: "Llamar", "回电", "To call";
        commitments: "Carta de servicios", "服务承诺", "Published commitments";
        commitments_rule: "Hojas de derivación con compromiso publicado cuyo plazo vence en estos días", "时限在这些日子内、属于对外服务承诺的工作联系单", "Work orders under a published commitment that are due on these days";
        by_commitment: "Por compromiso", "按承诺", "By commitment";
        by_department: "Por departamento", "按部门", "By department";
        promise_order: "Avisar del resultado de una hoja", "告知联系单结果", "To tell the outcome of an order";
        promise_answer: "Contestar una consulta", "答复咨询", "To answer a question";
        promise_complaint: "Responder a una reclamación", "答复投诉", "To answer a complaint";
        behind(count: usize):
            "{count} registro detrás de esta cifra" | "{count} registros detrás de esta cifra",
            "该数字包含 {count} 条记录",
            "{count} record behind this figure" | "{count} records behind this figure";
        gone: "Ya no hay nada detrás de esta cifra.", "该数字下已没有记录。", "Nothing is behind this figure any more.";
        when: "Cuándo", "时间", "When";
        who: "Quién", "客户", "Who";
        what: "Qué", "事项", "What";
    }
}
