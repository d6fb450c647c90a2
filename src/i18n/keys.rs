//! Names of the actions that keys can start, and of the keys themselves.

texts! {
    /// Names of the actions that keys can start, and of the keys.
    Keys {
        title: "Atajos de teclado", "键盘快捷键", "Keyboard shortcuts";
        lead:
            "Ninguno se activa mientras se compone un carácter. Se cambian en Ajustes.",
            "使用输入法组字时不会触发。可在设置中更改。",
            "None fires while a character is being composed. Change them in Settings.";
        group_everywhere: "En todas partes", "全局", "Everywhere";
        group_contact: "Durante un contacto", "联系过程中", "During a contact";
        group_lists: "En las listas", "列表中", "In lists";
        group_script: "En el guion", "话术中", "In the script";
        palette: "Abrir la paleta", "打开命令面板", "Open the palette";
        help: "Ver los atajos", "查看快捷键", "Show the shortcuts";
        quick_contact: "Contacto rápido", "快速登记", "Quick contact";
        new_contact: "Nuevo contacto", "新建来电登记", "New contact";
        go_desk: "Ir al puesto", "前往坐席", "Go to the desk";
        go_complaints: "Ir a reclamaciones", "前往投诉", "Go to complaints";
        go_callbacks: "Ir a llamadas pendientes", "前往待回电", "Go to to-do calls";
        go_customers: "Ir a clientes", "前往客户", "Go to customers";
        go_contacts: "Ir al registro de contactos", "前往联系登记簿", "Go to the register";
        go_shift: "Ir al turno", "前往班次", "Go to the shift";
        go_incidents: "Ir a incidencias", "前往突发事件", "Go to incidents";
        new_incident: "Nueva incidencia", "登记突发事件", "New incident";
        same_incident: "Misma incidencia, informado", "同一事件，已告知", "Same incident, informed";
        go_promises: "Ir a compromisos", "前往答复承诺", "Go to promises";
        go_reports: "Ir al informe de ayer", "前往昨日报表", "Go to yesterday’s report";
        go_exchange: "Ir a traspasos", "前往数据交换", "Go to exchange";
        go_settings: "Ir a ajustes", "前往设置", "Go to settings";
        next_step: "Siguiente paso del guion", "话术下一步", "Next step of the script";
        previous_step: "Paso anterior del guion", "话术上一步", "Previous step of the script";
        choose_answer: "Elegir la respuesta 1 a 9", "选择第 1 至 9 项答复", "Choose answer 1 to 9";
        standard_answers: "Respuestas tipo", "标准答复", "Standard answers";
        hang_up: "Fin de la llamada", "通话结束", "Call ended";
        hold: "Poner en espera o retomar", "保持或恢复通话", "Hold or resume";
        finish: "Finalizar el contacto", "办结联系", "Finish the contact";
        save: "Guardar o confirmar", "保存或确认", "Save or confirm";
        set_callback: "Programar llamada", "安排回电", "Set a callback";
        other_contact: "Contacto por otro canal", "登记其他渠道的联系", "Contact on another channel";
        switch_script: "Cambiar de guion", "切换话术", "Change the script";
        another_matter: "Otro asunto en el mismo contacto", "同一联系再记一件事项", "Another matter in the same contact";
        follow_up: "Llamada de seguimiento", "回访", "Follow-up call";
        told_now: "Dicho ahora lo prometido", "现在已告知承诺内容", "Told now what was promised";
        hand_to_superior: "Pasar a un responsable", "转给上级", "Hand to a superior";
        copy_number: "Copiar el número o el resumen", "复制编号或摘要", "Copy the number or the summary";
        alarm: "Atender el aviso que suena", "处理当前提醒", "See to the alarm";
        pass_on: "Pasar la pregunta al encargado", "把问题转给负责人", "Pass the question to the person in charge";
        emergency: "Emergencia", "紧急情况", "Emergency";
        paper: "Formularios en papel", "纸质登记表", "Paper forms";
        go_training: "Ir a la práctica", "前往练习", "Go to practice";
        go_orders: "Ir a hojas de derivación", "前往工作联系单", "Go to work orders";
        refer: "Pasar a otro departamento", "转交其他部门", "Pass to another department";
        go_paper: "Ir a formularios en papel", "前往纸质登记表", "Go to paper forms";
        go_window: "Ventanilla y quiosco", "窗口叫号与自助机", "Window and kiosk";
        lock: "Bloquear el puesto", "锁定工位", "Lock the desk";
        abuse: "Aviso por insultos o amenazas", "辱骂威胁提醒", "Warning for insults or threats";
        language: "Cambiar de idioma", "切换语言", "Change the language";
        print: "Imprimir", "打印", "Print";
        undo: "Deshacer lo último", "撤销上一步", "Undo the last act";
        list_move: "Moverse por la lista", "在列表中移动", "Move through the list";
        list_open: "Abrir la fila", "打开所选行", "Open the row";
        list_ends: "Primera o última fila", "首行或末行", "First or last row";
        close_dialog: "Cerrar o volver", "关闭或返回", "Close or go back";
        key_control: "Ctrl", "Ctrl", "Ctrl";
        key_shift: "Mayús", "Shift", "Shift";
        key_enter: "Intro", "Enter", "Enter";
        key_escape: "Esc", "Esc", "Esc";
        key_arrows: "Flechas", "方向键", "Arrows";
        key_space: "Espacio", "空格", "Space";
        key_delete: "Supr", "Delete", "Delete";
        key_backspace: "Retroceso", "Backspace", "Backspace";
        key_home: "Inicio", "Home", "Home";
        key_end: "Fin", "End", "End";
        key_page_up: "Re Pág", "Page Up", "Page Up";
        key_page_down: "Av Pág", "Page Down", "Page Down";
    }
}
