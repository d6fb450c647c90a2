//! The kiosk, the display, and the windows that call numbers.

texts! {
    /// The kiosk, the display, and the windows that call numbers.
    Kiosk {
        title: "Quiosco", "自助机", "Kiosk";
        touch: "Toque para empezar", "点击屏幕开始", "Touch to begin";
        hello: "¿Qué desea hacer?", "您好，请问您要办理什么业务？", "What would you like to do?";
        hello_lead:
            "Si deja de tocar la pantalla un minuto, le preguntamos y después se borra lo elegido.",
            "一分钟无操作时会先询问，之后清除您的选择。",
            "If you do not touch the screen for a minute we ask, and then what you chose is cleared.";
        take_number: "Pedir turno", "排队取号", "Take a number";
        take_number_lead: "Para que le atiendan en una ventanilla", "到窗口办理业务", "To be served at a window";
        waiting(n: usize): "{n} persona espera" | "{n} personas esperan", "{n} 位等候", "{n} person waiting" | "{n} people waiting";
        rate: "Valorar la atención", "服务评价", "Rate the service";
        rate_lead: "Con el número de su turno, una vez", "凭排队号评价，每号一次", "With your number, once";
        which_service: "¿Para qué viene?", "您要办理哪类业务？", "What is it for?";
        which_subject: "¿De qué se trata?", "具体办理什么？", "What is it about?";
        which_priority: "¿Necesita que le atendamos antes?", "是否需要优先办理？", "Do you need to be served first?";
        no_priority: "No, espero mi turno", "不需要，按顺序等候", "No, I will wait my turn";
        other_subject: "Otra cosa", "其他事项", "Something else";
        closed: "Cerrado ahora", "当前不受理", "Closed now";
        check: "¿Está todo bien?", "请核对", "Is this right?";
        give: "Sí, darme el número", "确认取号", "Yes, give me a number";
        giving: "Un momento…", "请稍候…", "One moment…";
        your_number: "Su número", "您的号码", "Your number";
        ahead(n: usize): "{n} persona delante" | "{n} personas delante", "前面还有 {n} 位", "{n} person before you" | "{n} people before you";
        nobody_ahead: "Es usted el siguiente", "下一位就是您", "You are next";
        about_minutes(n: i64): "Unos {n} minutos de espera", "预计等候 {n} 分钟", "About {n} minutes to wait";
        no_estimate: "Aún no podemos calcular la espera", "暂时无法估计等候时间", "The wait cannot be estimated yet";
        now_serving(number: &str): "Ahora: {number}", "正在办理：{number}", "Now serving: {number}";
        take_along:
            "Apúntelo, hágale una foto o lea el código con su teléfono. Verá su número en la pantalla de la sala.",
            "请记下、拍照或扫码保存号码，并留意大厅屏幕叫号。",
            "Write it down, take a photo or scan the code. Your number will appear on the screen in the hall.";
        qr_label: "Código QR con su número", "您的号码二维码", "QR code with your number";
        print: "Imprimir", "打印", "Print";
        i_have_it: "Ya lo tengo", "我已记下", "I have it";
        flood_title: "Espere un momento, por favor", "请稍等片刻", "Please wait a moment";
        flood(n: i64):
            "Se han pedido muchos números seguidos. Podrá pedir el suyo dentro de {n} segundo." | "Se han pedido muchos números seguidos. Podrá pedir el suyo dentro de {n} segundos.",
            "刚才取号过于频繁，请 {n} 秒后再取。",
            "Many numbers were taken just now. You can take yours in {n} second." | "Many numbers were taken just now. You can take yours in {n} seconds.";
        clock_title: "Este quiosco necesita ayuda", "此自助机需要工作人员处理", "This kiosk needs attention";
        clock_body:
            "Su reloj no está en hora y no puede dar números. Llame al personal, por favor.",
            "机器时间不正确，暂时无法取号，请呼叫工作人员。",
            "Its clock is wrong and it cannot give numbers. Please call staff.";
        unkept_body:
            "No se ha podido guardar su número. Llame al personal, por favor.",
            "号码未能保存，请呼叫工作人员。",
            "Your number could not be kept. Please call staff.";
        rate_which: "¿Cuál era su número?", "您的排队号是？", "What was your number?";
        rate_find: "Continuar", "继续", "Continue";
        rate_missing:
            "No hay ningún turno atendido hoy con ese número, o ya se ha valorado.",
            "今天没有该号码的办理记录，或该号码已评价。",
            "No number like that was served today, or it has been rated already.";
        rate_how: "¿Cómo le hemos atendido?", "您对本次服务是否满意？", "How did we do?";
        thanks: "Gracias por su valoración", "感谢您的评价", "Thank you for rating us";
        thanks_body: "La leerá el responsable de la oficina.", "您的评价将由负责人查看。", "The office manager will read it.";
        erase_key: "Borrar", "删除", "Delete";
        back: "Atrás", "返回", "Back";
        leave: "Terminar", "结束", "Finish";
        large: "Letra grande", "大字版", "Large text";
        contrast: "Más contraste", "高对比度", "High contrast";
        staff: "Llamar al personal", "呼叫工作人员", "Call staff";
        staff_called: "Ya vienen", "工作人员马上就到", "Somebody is coming";
        still_there: "¿Sigue ahí?", "您还在吗？", "Are you still there?";
        still_there_body(n: i64):
            "Si no, en {n} segundo se borra lo que ha elegido." | "Si no, en {n} segundos se borra lo que ha elegido.",
            "{n} 秒后将清除您的选择。",
            "If not, what you chose is cleared in {n} second." | "If not, what you chose is cleared in {n} seconds.";
        still_here: "Sí, sigo aquí", "是，继续办理", "Yes, I am here";
        leave_kiosk: "Salir del modo quiosco", "退出自助机模式", "Leave kiosk mode";
        pin: "PIN", "管理密码", "Staff PIN";
        pin_wrong: "El PIN no es correcto.", "密码不正确。", "That is not the PIN.";
        pin_wait(time: &str): "Demasiados intentos. Pruebe dentro de {time}.", "尝试次数过多，请在 {time} 后重试。", "Too many tries. Try again in {time}.";
        pin_short: "Ponga seis cifras o más.", "请设置六位以上数字。", "Use six digits or more.";
        pin_plain: "Es demasiado fácil: evite cifras repetidas o seguidas.", "过于简单，请勿使用重复或连续的数字。", "Too easy: no repeated digits and no digits in a row.";
        pin_unavailable: "Este navegador no ha podido comprobar el PIN.", "此浏览器未能校验密码。", "This browser could not check the PIN.";
        set_up: "Preparar el quiosco", "设置自助机", "Set up the kiosk";
        set_up_lead:
            "Se guarda solo en este equipo. Al empezar, esta pestaña no sale del quiosco sin el PIN; el equipo se bloquea como dice el manual.",
            "设置只保存在本机。启用后，不输入密码无法离开自助机界面；设备本身请按手册锁定。",
            "It is kept on this computer only. Once started, this tab does not leave the kiosk without the PIN; lock the computer itself as the manual says.";
        set_up_not_allowed: "El quiosco lo prepara una persona responsable.", "请由主管设置自助机。", "A supervisor sets up the kiosk.";
        no_part:
            "El archivo de la organización no dice qué servicios dan turno.",
            "机构文件中没有自助取号的业务。",
            "The organisation’s file names no services that give numbers.";
        code: "Número de este quiosco", "自助机编号", "Number of this kiosk";
        code_hint: "Una cifra que no tenga otro quiosco: va en los turnos.", "一位数字，不可与其他自助机重复，会出现在号码中。", "One digit that no other kiosk has: it is part of every number.";
        languages: "Idiomas", "语言", "Languages";
        services: "Servicios", "业务", "Services";
        paper: "Ofrecer el número en papel", "提供纸质号票", "Offer numbers on paper";
        paper_hint: "Hace falta una impresora en este equipo.", "本机须连接打印机。", "Needs a printer on this computer.";
        size: "Tamaño de la pantalla", "屏幕尺寸", "Size of the screen";
        size_hint:
            "Apoye una tarjeta bancaria en la pantalla y ajuste hasta que coincida: así los botones miden 15 mm.",
            "将银行卡贴在屏幕上，调整到同样宽，使按钮不小于 15 毫米。",
            "Lay a bank card on the screen and adjust until it fits: then buttons measure 15 mm.";
        pin_new: "PIN para salir", "退出密码", "PIN to leave";
        pin_keep_hint: "Déjelo vacío para conservar el que hay.", "留空则保留原密码。", "Leave it empty to keep the one there is.";
        start: "Empezar", "启用", "Start";
        need_one: "Elija al menos un idioma y un servicio.", "请至少选择一种语言和一项业务。", "Choose at least one language and one service.";
        called_title: "Turno llamado", "正在叫号", "Now called";
        window(name: &str): "Ventanilla {name}", "{name} 号窗口", "Window {name}";
        last_called: "Últimos llamados", "最近叫号", "Called before";
        nobody_called: "Todavía no se ha llamado a nadie", "尚未叫号", "Nobody has been called yet";
        sound_on: "Activar el sonido", "开启声音", "Turn sound on";
        windows: "Ventanilla", "窗口叫号", "Window";
        window_lead: "Llame con una tecla; la pantalla de la sala lo muestra.", "按键叫号，大厅屏幕同步显示。", "Call with one key; the screen in the hall shows it.";
        window_name: "Número de esta ventanilla", "本窗口编号", "Number of this window";
        window_services: "Servicios que atiende", "本窗口办理的业务", "Services it calls";
        window_services_hint:
            "Sin marcar ninguno, llama a todos. Si las ventanillas están en equipos distintos y sin conexión, reparta los servicios: así nadie es llamado dos veces.",
            "不选则叫全部业务。各窗口在不同电脑且未联网时，请分配业务，避免重复叫号。",
            "With none ticked it calls all. Where windows are on different computers without a link, divide the services among them, so that nobody is called twice.";
        window_save: "Guardar ventanilla", "保存窗口设置", "Save window";
        window_kept: "Ventanilla guardada", "窗口设置已保存", "Window kept";
        window_first: "Diga primero qué ventanilla es esta.", "请先填写本窗口编号。", "First say which window this is.";
        next: "Llamar al siguiente", "叫下一号", "Call the next";
        again: "Llamar otra vez", "再次叫号", "Call again";
        serve: "Ha venido: atender", "已到，开始办理", "Here: serve";
        open_contact: "Abrir el contacto", "打开登记", "Open the contact";
        no_show: "No ha venido", "未到", "No-show";
        hold: "Dejar en espera", "暂缓", "Put on hold";
        transfer: "Pasar a otro servicio", "转其他业务", "Transfer";
        done: "Terminado", "办结", "Done";
        call_this: "Llamar", "叫号", "Call";
        nobody_waits: "No espera nadie para esta ventanilla.", "本窗口暂无等候。", "Nobody is waiting for this window.";
        called_elsewhere(number: &str, window: &str): "{number} lo ha llamado la ventanilla {window}.", "{number} 已由 {window} 号窗口叫号。", "{number} was called by window {window}.";
        not_now(number: &str): "Con {number} ya no se puede hacer eso.", "{number} 当前不能这样操作。", "That cannot be done to {number} now.";
        no_show_said(number: &str): "{number}: no ha venido", "{number} 已记为未到", "{number}: no-show";
        hold_said(number: &str): "{number} queda en espera", "{number} 已暂缓", "{number} is on hold";
        moved_said(number: &str): "{number} pasa a otro servicio", "{number} 已转出", "{number} goes to another service";
        done_said(number: &str): "{number} terminado", "{number} 已办结", "{number} is done";
        in_hand: "En esta ventanilla", "本窗口当前号码", "At this window";
        nobody_in_hand: "Nadie. Pulse 1 para llamar.", "暂无，按 1 叫号。", "Nobody. Press 1 to call.";
        times_called(n: i64): "Llamado {n} vez" | "Llamado {n} veces", "已叫 {n} 次", "Called {n} time" | "Called {n} times";
        queue: "Esperan", "等候中", "Waiting";
        held: "En espera", "已暂缓", "On hold";
        gone: "No han venido", "未到", "Did not come";
        first_because(reason: &str): "Antes: {reason}", "优先：{reason}", "First: {reason}";
        since_minutes(n: i64): "hace {n} min", "已等 {n} 分钟", "{n} min";
        about(number: &str, service: &str): "Turno {number} del quiosco: {service}", "自助机 {number} 号：{service}", "Number {number} from the kiosk: {service}";
        grades: "Valoraciones bajas por revisar", "待跟进的差评", "Low ratings to look into";
        follow_up: "Revisada", "已跟进", "Looked into";
        followed_up: "Valoración revisada", "差评已跟进", "Rating looked into";
        summons(kiosk: &str): "Llaman desde el quiosco {kiosk}", "{kiosk} 号自助机呼叫工作人员", "Kiosk {kiosk} calls for staff";
        going: "Voy", "我去", "I am going";
        going_said: "Atiende usted la llamada", "由您前往", "You are going";
        open_kiosk: "Abrir el quiosco", "打开自助机", "Open the kiosk";
        open_display: "Abrir la pantalla de la sala", "打开大厅屏幕", "Open the screen for the hall";
    }
}
