//! Words that many screens share: buttons, yes and no, spans of time, status flags.

texts! {
    /// Words that many screens share.
    Common {
        app: "Ventanilla", "Ventanilla", "Ventanilla";
        save: "Guardar", "保存", "Save";
        saved: "Guardado", "已保存", "Saved";
        cancel: "Cancelar", "取消", "Cancel";
        close: "Cerrar", "关闭", "Close";
        back: "Volver", "返回", "Back";
        next: "Siguiente", "下一步", "Next";
        carry_on: "Continuar", "继续", "Continue";
        change: "Cambiar", "修改", "Change";
        edit: "Editar", "编辑", "Edit";
        add: "Añadir", "添加", "Add";
        remove: "Quitar", "移除", "Remove";
        undone: "Deshecho.", "已撤销。", "Undone.";
        undo_blocked:
            "No se puede deshacer: alguien lo ha cambiado después. Corríjalo en el registro.",
            "无法撤销：之后已有人更改。请在记录中直接更正。",
            "It cannot be undone: somebody has changed it since. Correct it in the record.";
        undo: "Deshacer", "撤销", "Undo";
        retry: "Reintentar", "重试", "Try again";
        copy: "Copiar", "复制", "Copy";
        copied: "Copiado", "已复制", "Copied";
        print: "Imprimir", "打印", "Print";
        open: "Abrir", "打开", "Open";
        more: "Más", "更多", "More";
        show_all: "Ver todo", "查看全部", "Show all";
        search: "Buscar", "搜索", "Search";
        yes: "Sí", "是", "Yes";
        no: "No", "否", "No";
        none: "Ninguno", "无", "None";
        unknown: "No consta", "未登记", "Not recorded";
        optional: "opcional", "选填", "optional";
        required: "obligatorio", "必填", "required";
        loading: "Cargando…", "正在加载…", "Loading…";
        working: "Un momento…", "请稍候…", "One moment…";
        today: "Hoy", "今天", "Today";
        tomorrow: "Mañana", "明天", "Tomorrow";
        yesterday: "Ayer", "昨天", "Yesterday";
        now: "Ahora", "现在", "Now";
        just_now: "ahora mismo", "刚刚", "just now";
        ago(time: &str): "hace {time}", "{time}前", "{time} ago";
        ahead(time: &str): "dentro de {time}", "{time}后", "in {time}";
        span_minutes(minutes: i64): "{minutes} min", "{minutes} 分钟", "{minutes} min";
        span_hours(hours: i64): "{hours} h", "{hours} 小时", "{hours} h";
        span_hours_minutes(hours: i64, minutes: i64):
            "{hours} h {minutes} min", "{hours} 小时 {minutes} 分钟", "{hours} h {minutes} min";
        span_days(days: i64): "{days} día" | "{days} días", "{days} 天", "{days} day" | "{days} days";
        span_day_hours(hours: i64): "1 día {hours} h", "1 天 {hours} 小时", "1 day {hours} h";
        working_days(days: i64):
            "{days} día hábil" | "{days} días hábiles", "{days} 个工作日", "{days} working day" | "{days} working days";
        late_by(time: &str): "{time} de retraso", "已超时 {time}", "{time} late";
        due_in(time: &str): "en {time}", "还剩 {time}", "in {time}";
        due_at(moment: &str): "vence {moment}", "{moment} 到期", "due {moment}";
        on_time: "En plazo", "期限内", "On time";
        soon: "Vence pronto", "即将到期", "Due soon";
        late: "Con retraso", "已超时", "Late";
        done: "Hecho", "已完成", "Done";
        paused: "En pausa", "已暂停", "Paused";
        by_person(person: &str): "por {person}", "经办：{person}", "by {person}";
        name: "Nombre", "姓名", "Name";
        phone: "Teléfono", "电话", "Phone";
        email: "Correo electrónico", "电子邮箱", "Email";
        address: "Dirección", "地址", "Address";
        number: "Número", "编号", "Number";
        date: "Fecha", "日期", "Date";
        time: "Hora", "时间", "Time";
        subject: "Asunto", "事由", "Subject";
        state: "Estado", "状态", "Status";
        language: "Idioma", "语言", "Language";
        reason: "Motivo", "原因", "Reason";
        note: "Nota", "备注", "Note";
        notes: "Notas", "备注", "Notes";
        department: "Departamento", "部门", "Department";
        agent: "Agente", "坐席人员", "Agent";
        records(count: usize): "{count} registro" | "{count} registros", "{count} 条记录", "{count} record" | "{count} records";
        people(count: usize): "{count} persona" | "{count} personas", "{count} 人", "{count} person" | "{count} people";
        of_total(part: usize, whole: usize): "{part} de {whole}", "第 {part} 项，共 {whole} 项", "{part} of {whole}";
        percent(percent: i64): "{percent} %", "{percent}%", "{percent}%";
        list_and(first: &str, last: &str): "{first} y {last}", "{first}和{last}", "{first} and {last}";
        choose: "Elija una opción", "请选择", "Choose one";
        nothing_found: "Sin resultados", "没有结果", "Nothing found";
        details: "Detalles", "详情", "Details";
        summary: "Resumen", "摘要", "Summary";
        new_one: "nueva", "新建", "new";
        you: "usted", "您", "you";
    }
}
