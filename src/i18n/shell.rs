//! The frame around every screen: rail, search box, palette, notices, updates, several tabs.

texts! {
    /// The frame around every screen.
    Shell {
        main_navigation: "Principal", "主导航", "Main";
        skip_to_content: "Ir al contenido", "跳到正文", "Skip to content";
        practice: "Práctica", "练习", "Practice";
        desk: "Puesto", "坐席", "Desk";
        complaints: "Reclamaciones", "投诉", "Complaints";
        complaints_short: "Reclama.", "投诉", "Complaints";
        callbacks: "Llamadas pendientes", "待回电", "To-do calls";
        callbacks_short: "Llamadas", "待回电", "Calls";
        customers: "Clientes", "客户", "Customers";
        register: "Registro", "登记簿", "Register";
        exchange: "Traspasos", "数据交换", "Exchange";
        incidents: "Incidencias", "突发事件", "Incidents";
        orders: "Derivaciones", "工作联系单", "Work orders";
        promises: "Compromisos", "答复承诺", "Promises";
        reports: "Informe", "业务报表", "Report";
        shift: "Turno", "班次", "Shift";
        conflicts: "Conflictos", "冲突", "Conflicts";
        settings: "Ajustes", "设置", "Settings";
        find: "Buscar por nombre, teléfono o número…", "按姓名、电话或编号搜索…", "Find by name, phone or number…";
        find_short: "Buscar…", "搜索…", "Find…";
        palette: "Paleta de acciones", "命令面板", "Actions";
        palette_hint:
            "Escriba lo que quiere hacer o encontrar",
            "输入要执行的操作或要查找的内容",
            "Type what you want to do or find";
        palette_actions: "Acciones", "操作", "Actions";
        palette_pages: "Ir a", "前往", "Go to";
        palette_records: "Registros", "记录", "Records";
        palette_empty(query: &str): "Nada coincide con «{query}»", "没有与“{query}”匹配的内容", "Nothing matches “{query}”";
        palette_records_of(count: usize): "Registros · {count} en total", "记录 · 共 {count} 条", "Records · {count} in all";
        palette_preparing: "Preparando la búsqueda…", "正在准备搜索…", "Getting the search ready…";
        results(count: usize): "{count} resultado" | "{count} resultados", "{count} 个结果", "{count} result" | "{count} results";
        language: "Idioma del programa", "界面语言", "Program language";
        theme: "Aspecto", "外观", "Appearance";
        theme_system: "Como el sistema", "跟随系统", "As the system";
        theme_light: "Claro", "浅色", "Light";
        theme_dark: "Oscuro", "深色", "Dark";
        account: "Agente de este puesto", "当前坐席人员", "Agent at this desk";
        switch_agent: "Cambiar de agente", "切换坐席人员", "Switch agent";
        agent_with_number(name: &str, number: &str): "{name} ({number})", "{name}（{number}）", "{name} ({number})";
        keys_help: "Atajos de teclado", "键盘快捷键", "Keyboard shortcuts";
        notices: "Avisos", "通知", "Notices";
        dismiss: "Descartar aviso", "关闭通知", "Dismiss notice";
        update_ready: "Hay una versión nueva preparada.", "新版本已准备就绪。", "A new version is ready.";
        update_take: "Actualizar ahora", "立即更新", "Update now";
        update_later: "Más tarde", "稍后", "Later";
        update_waits:
            "Se ofrecerá de nuevo al terminar la llamada.",
            "通话结束后会再次提示。",
            "It will be offered again when the call is over.";
        updated: "Ventanilla se ha actualizado.", "Ventanilla 已更新。", "Ventanilla has been updated.";
        offline: "Sin conexión. Puede seguir trabajando.", "网络已断开，可以继续工作。", "No connection. You can go on working.";
        online: "Conexión recuperada.", "网络已恢复。", "The connection is back.";
        other_tab_editing(person: &str):
            "{person} tiene este registro abierto en otra pestaña.",
            "{person}已在另一个标签页中打开此记录。",
            "{person} has this record open in another tab.";
        changed_elsewhere:
            "Este registro ha cambiado en otra pestaña.",
            "此记录已在另一个标签页中更改。",
            "This record has changed in another tab.";
        show_changes: "Ver los cambios", "查看更改", "Show the changes";
        old_tab:
            "Otra pestaña usa una versión anterior. Guarde allí lo pendiente y recárguela.",
            "另一个标签页正在使用旧版本。请在那里保存后重新加载。",
            "Another tab runs an older version. Save there, then reload it.";
        not_found_title: "Esa página no existe", "页面不存在", "There is no such page";
        not_found_body:
            "La dirección no lleva a ninguna parte de Ventanilla. Está usted en el puesto.",
            "该地址不属于 Ventanilla，已为您打开坐席页面。",
            "The address leads nowhere in Ventanilla. You are at the desk.";
        record_not_found_title: "No está en este equipo", "本机没有这条记录", "Not on this device";
        record_not_found_body:
            "El registro puede estar en otro puesto y no haberse importado aquí todavía.",
            "该记录可能在其他坐席的电脑上，尚未导入本机。",
            "The record may be at another desk and not imported here yet.";
        page_title(page: &str): "{page} — Ventanilla", "{page} — Ventanilla 客服工作台", "{page} – Ventanilla";
        late_count(count: usize): "{count} con retraso", "{count} 项超时", "{count} late";
        waiting_count(count: usize): "{count} pendiente" | "{count} pendientes", "{count} 项待办", "{count} to do";
    }
}
