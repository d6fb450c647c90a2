//! The register of contacts: what is asked of it, and handing a day in.

texts! {
    /// The register of contacts: what is asked of it, and handing a day in.
    Register {
        filter: "Buscar en el día", "在当天查找", "Find in the day";
        filter_hint: "Nombre, teléfono, abonado o nota", "姓名、电话、户号或备注", "Name, phone, account or note";
        all_agents: "Todos los agentes", "全部坐席人员", "All agents";
        kind: "Clase", "类型", "Kind";
        all_kinds: "Todas las clases", "全部类型", "All kinds";
        all_dispositions: "Todas las tipificaciones", "全部小结", "All dispositions";
        clear: "Quitar filtros", "清除筛选", "Clear the filters";
        none_fit: "Ningún contacto del día cumple los filtros.", "当天没有符合筛选条件的联系。", "No contact of the day fits the filters.";

        hand_in: "Entregar este día", "上交当天登记簿", "Hand in this day";
        hand_in_late: "Entregar lo añadido", "上交补登内容", "Hand in what was added";
        hand_in_lead(count: usize):
            "Se imprime {count} contacto para la oficina de dirección y queda el recibo." | "Se imprimen {count} contactos para la oficina de dirección y queda el recibo.",
            "将打印 {count} 条联系记录交主管办公室，并留存回执。",
            "{count} contact is printed for the head’s office, and the receipt stays." | "{count} contacts are printed for the head’s office, and the receipt stays.";
        hand_in_today:
            "El día no ha terminado: lo que llegue después irá en otro recibo.",
            "当天尚未结束：之后的联系将列入另一张回执。",
            "The day is not over: what comes later goes on another receipt.";
        hand_in_unfinished(count: usize):
            "{count} contacto sigue sin tipificar y así constará." | "{count} contactos siguen sin tipificar y así constarán.",
            "其中 {count} 条尚未小结，将如实列出。",
            "{count} contact has no disposition yet, and will stand so." | "{count} contacts have no disposition yet, and will stand so.";
        received_by: "Quién lo recibe", "接收人", "Who receives it";
        received_by_hint: "Nombre de la persona de dirección", "主管办公室接收人的姓名", "The name of the person at the head’s office";
        handed_in: "Registro entregado.", "登记簿已上交。", "Register handed in.";
        receipt: "Recibo", "回执", "Receipt";
        receipt_line(count: usize, number: &str, person: &str):
            "{number}: {count} contacto, recibido por {person}" | "{number}: {count} contactos, recibido por {person}",
            "{number}：{count} 条联系，接收人 {person}",
            "{number}: {count} contact, received by {person}" | "{number}: {count} contacts, received by {person}";
        receipt_at(moment: &str, person: &str): "{moment}, entregado por {person}", "{moment}，上交人 {person}", "{moment}, handed in by {person}";
        print_again: "Ver la hoja", "查看登记表", "Show the sheet";
        after_receipt: "Después del recibo", "回执之后补登", "After the receipt";
        after_receipt_count(count: usize):
            "{count} contacto después del recibo" | "{count} contactos después del recibo",
            "回执之后补登 {count} 条",
            "{count} contact after the receipt" | "{count} contacts after the receipt";

        emergencies: "Emergencias del día", "当天紧急情况", "Emergencies of the day";
        emergency_open: "Sin cerrar", "尚未结束", "Not closed yet";
        emergency_count(count: usize): "{count} aviso" | "{count} avisos", "已通知 {count} 处", "{count} informed" | "{count} informed";
        emergency_sheet: "Parte de emergencia", "紧急情况记录单", "Record of an emergency";
        emergency_informed: "A quién se avisó y a qué hora", "通知记录", "Who was informed, and when";
        emergency_ended: "Cerrada", "结束时间", "Closed";

        sheet_title: "Registro de contactos del día", "联系登记表（当日）", "Register of contacts of the day";
        day: "Día", "日期", "Day";
        count: "Contactos", "联系数", "Contacts";
        place: "N.º", "序号", "No.";
        contact: "Contacto", "联系方式", "Contact";
        demand: "Petición", "诉求", "Demand";
        solution: "Solución", "处理", "Solution";
        handed_by: "Entrega", "上交人", "Handed in by";
        signature_by(person: &str): "Entrega: {person}", "上交人：{person}", "Handed in by: {person}";
        signature_received(person: &str): "Recibe: {person}", "接收人：{person}", "Received by: {person}";
    }
}
