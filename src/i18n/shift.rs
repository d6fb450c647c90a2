//! The shift: what waits when it begins, what must be done before it ends.

texts! {
    /// The shift: what waits when it begins, what must be done before it ends.
    Shift {
        title: "Turno", "班次", "Shift";
        begin: "Empezar el turno", "开始当班", "Begin the shift";
        close: "Cerrar el turno", "结束当班", "Close the shift";
        close_forgotten(moment: &str): "Cerrarlo a fecha de {moment}", "以 {moment} 为准结束", "Close it as of {moment}";
        opened: "Turno empezado.", "已开始当班。", "Shift begun.";
        closed: "Turno cerrado.", "已结束当班。", "Shift closed.";
        closed_at: "Cierre", "结束时间", "Closed";
        opened_at: "Comienzo", "开始时间", "Begun";
        off: "Sin empezar", "尚未当班", "Not on shift";
        on_since(moment: &str): "En turno, {moment}", "当班中，{moment} 起", "On shift, {moment}";
        forgotten_title(moment: &str):
            "El turno del {moment} no se cerró",
            "{moment} 的班次没有结束",
            "The shift of {moment} was not closed";
        forgotten_body(moment: &str):
            "Lo último que consta en él es del {moment}. Ciérrelo con esa hora y empiece el de hoy.",
            "其中最后一次操作在 {moment}。请以该时间结束，再开始今天的班次。",
            "The last thing on record in it is of {moment}. Close it with that time, then begin today’s.";
        other_desk(desk: &str): "Empezado en {desk}", "在 {desk} 开始", "Begun at {desk}";

        opening_title: "Lo que espera", "当前待办", "What waits";
        opening_take_in: "Ficheros de los compañeros", "同事的交换文件", "Colleagues’ files";
        taken_in(time: &str): "Último recogido {time}", "上次导入：{time}", "Last one taken in {time}";
        never_taken_in: "Aún no se ha recogido ninguno", "尚未导入任何文件", "None taken in yet";
        opening_overdue: "Reclamaciones fuera de plazo", "超期投诉", "Overdue complaints";
        overdue_detail: "Vencidas y sin responder", "已过期限且未答复", "Past their time and not answered";
        opening_calls: "Llamadas para hoy", "今日回电", "Calls due today";
        calls_detail: "Mías y del equipo", "本人及团队", "Mine and the team’s";
        calls_late(count: usize): "{count} con retraso" | "{count} con retraso", "{count} 个已超时", "{count} late" | "{count} late";
        opening_unfinished: "Sin terminar", "未完成事项", "Unfinished";
        unfinished_detail: "Contactos sin tipificar y textos sin guardar", "未小结的联系和未保存的内容", "Contacts without disposition, text not saved";
        opening_conflicts: "Conflictos", "冲突", "Conflicts";
        conflicts_detail: "Dos personas cambiaron lo mismo", "两人修改了同一处", "Two people changed the same thing";
        nothing: "Nada", "无", "Nothing";
        take_in_now: "Conviene recogerlos", "建议导入", "Best taken in now";
        up_to_date: "Al día", "已更新", "Up to date";

        contacts_title: "Contactos sin tipificar", "未小结的联系", "Contacts without disposition";
        contacts_none: "Todos sus contactos están tipificados.", "您的联系均已小结。", "All your contacts have their disposition.";
        finish: "Terminar", "去办结", "Finish it";
        calls_title: "Llamadas antes de su próximo turno", "下次当班前的回电", "Calls before your next shift";
        calls_none: "Ninguna llamada suya vence antes de volver.", "在您返岗前没有需要您回电的客户。", "No call of yours is due before you are back.";
        back_day: "Vuelve el día", "返岗日期", "Back on";
        back_time: "Hora", "时间", "At";
        hand_to: "Quién las hará", "由谁回电", "Who will make them";
        hand_all(count: usize): "Pasar {count} llamada" | "Pasar las {count} llamadas", "移交全部 {count} 个", "Hand over {count} call" | "Hand over all {count} calls";
        hand_one: "Pasar esta", "移交此项", "Hand over";
        handed(count: usize, person: &str): "{count} llamada pasada a {person}." | "{count} llamadas pasadas a {person}.", "已将 {count} 个回电移交给{person}。", "{count} call handed to {person}." | "{count} calls handed to {person}.";
        handed_to: "Llamada pasada a", "回电移交给", "Call handed to";
        handed_names(names: &str): "Llamadas a {names}", "回电移交：{names}", "Calls to {names}";
        nobody_else:
            "No hay nadie más en este espacio de trabajo. Pasada su hora, serán del equipo.",
            "此工作区没有其他人员。超过约定时间后将转为团队处理。",
            "Nobody else works in this workspace. Once late, they become the team’s.";
        files_title: "Ficheros por entregar", "待移交的文件", "Files to hand out";
        only_here(count: usize):
            "{count} anotación está solo en este equipo" | "{count} anotaciones están solo en este equipo",
            "{count} 条内容仅保存在本机",
            "{count} entry is only on this computer" | "{count} entries are only on this computer";
        all_elsewhere: "Todo está confirmado en otro equipo.", "全部内容已在其他电脑确认。", "Everything is confirmed on another computer.";
        to_exchange: "Exportar para los compañeros", "导出给同事", "Export for colleagues";

        missing_contacts(count: usize): "Falta terminar {count} contacto" | "Falta terminar {count} contactos", "还有 {count} 个联系未办结", "{count} contact still to finish" | "{count} contacts still to finish";
        missing_calls(count: usize): "Falta pasar {count} llamada" | "Falta pasar {count} llamadas", "还有 {count} 个回电未移交", "{count} call still to hand over" | "{count} calls still to hand over";

        past_title: "Últimos turnos", "近期班次", "Latest shifts";
        past_none: "Todavía no hay turnos suyos.", "还没有您的班次记录。", "No shifts of yours yet.";
        running: "en curso", "进行中", "running";
    }
}
