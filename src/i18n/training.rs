//! Practice.

texts! {
    /// Practice.
    Training {
        title: "Práctica", "练习", "Practice";
        body:
            "Las llamadas son simuladas. Nada de lo que haga aquí llega al puesto real.",
            "来电都是模拟的，在这里做的一切都不会进入正式坐席。",
            "The calls are simulated. Nothing you do here reaches the real desk.";
        leave: "Salir de la práctica", "退出练习", "Leave practice";
        preparing: "Preparando la práctica…", "正在准备练习…", "Getting practice ready…";
        no_desk:
            "En este navegador no hay un puesto real que se pueda leer. Elija la organización con la que quiere practicar.",
            "此浏览器中没有可读取的正式坐席。请选择要练习的机构。",
            "There is no real desk in this browser to read from. Choose the organisation to practise with.";
        choose: "Elegir la organización", "选择机构", "Choose the organisation";
        failed: "No se ha podido preparar la práctica", "练习未能准备好", "Practice could not be made ready";
        home_title: "¿Qué quiere practicar?", "今天练习什么？", "What would you like to practise?";
        home_lead:
            "Suena el teléfono, usted contesta en el puesto de siempre y un cliente simulado responde a lo que diga.",
            "电话响起，您在平时的坐席上接听，模拟客户会根据您说的话作出反应。",
            "The phone rings, you answer at the usual desk, and a simulated customer replies to what you say.";
        next: "Siguiente", "建议下一项", "Next for you";
        no_book:
            "Esta organización todavía no tiene llamadas para practicar.",
            "该机构暂无模拟来电。",
            "This organisation has no practice calls yet.";
        level_easy: "Fácil", "入门", "Easy";
        level_usual: "Habitual", "常见", "Usual";
        level_hard: "Difícil", "较难", "Hard";
        minutes(n: u32): "{n} minuto" | "{n} minutos", "{n} 分钟", "{n} minute" | "{n} minutes";
        last(percent: u32): "Última vez: {percent} %", "上次得分 {percent}%", "Last time: {percent} %";
        never: "Sin intentos", "尚未练习", "Not tried yet";
        practise: "Practicar", "练习", "Practise";
        exam: "Examen", "考核", "Examination";
        extra: "Tiempo adicional en el examen", "考核加时", "Extra time in examinations";
        extra_none: "Ninguno", "无", "None";
        open_try: "Hay una llamada en marcha: termínela o déjela antes de empezar otra.", "有一通模拟来电尚未结束，请先办结或放弃。", "A practice call is going on: finish or leave it before you begin another.";
        tries: "Mis intentos", "我的练习记录", "My tries";
        when: "Fecha", "时间", "When";
        call: "Llamada", "来电", "Call";
        mode: "Modo", "方式", "Mode";
        score: "Puntuación", "得分", "Score";
        result: "Resultado", "结果", "Result";
        trainee: "Persona", "学员", "Trainee";
        comment: "Comentario", "点评", "Comment";
        passed: "Superado", "合格", "Passed";
        not_passed: "No superado", "未合格", "Not passed";
        late: "Fuera de tiempo", "超时", "Over time";
        unfinished: "Sin terminar", "未完成", "Not finished";
        record: "Hoja de aprendizaje", "学习记录表", "Learning record";
        sheet: "Descargar la hoja de aprendizaje", "下载学习记录表", "Download the learning record";
        print: "Imprimir", "打印", "Print";
        delete: "Borrar toda la práctica", "删除全部练习数据", "Delete all practice data";
        delete_sure:
            "Se borran los intentos y todo lo escrito en la práctica de este navegador. El puesto real no se toca. No se puede deshacer.",
            "将删除此浏览器中的全部练习记录和练习内容，正式坐席不受影响。此操作无法撤销。",
            "All tries and everything written in practice in this browser are deleted. The real desk is not touched. This cannot be undone.";
        keep: "No borrar", "取消", "Keep it";
        ringing: "Está sonando el teléfono. Conteste arriba.", "电话响了，请在上方接听。", "The phone is ringing. Answer it above.";
        caller: "Cliente", "客户", "Customer";
        you: "Usted", "您", "You";
        silence: "(silencio)", "（没有声音）", "(silence)";
        misheard: "¿Perdone? No le he entendido.", "不好意思，我没听明白。", "Sorry, I did not follow that.";
        mood_calm: "tranquilo", "平和", "calm";
        mood_impatient: "impaciente", "着急", "impatient";
        mood_angry: "enfadado", "生气", "angry";
        mood_worried: "preocupado", "担心", "worried";
        say: "¿Qué le dice?", "您怎么说？", "What do you say?";
        own_words: "O con sus palabras", "或者自己输入", "Or in your own words";
        send: "Decirlo", "说", "Say it";
        gone: "El cliente ha colgado. Termine el registro y finalice el contacto.", "客户已挂机。请补全登记并办结。", "The customer has hung up. Complete the record and finish the contact.";
        give_up: "Dejar la llamada", "放弃本次练习", "Leave this call";
        hint: "Pista", "提示", "Hint";
        time_left(time: &str): "Quedan {time}", "剩余 {time}", "{time} left";
        time_over: "Se ha acabado el tiempo del examen.", "考核时间已到。", "The time of the examination is over.";
        points(earned: u32, best: u32): "{earned} de {best} puntos", "{earned} / {best} 分", "{earned} of {best} points";
        critical: "Errores críticos", "严重失误", "Critical errors";
        missing: "Faltan pasos obligatorios", "缺少必做步骤", "Mandatory steps are missing";
        rubric: "Punto por punto", "逐项评分", "Point by point";
        replay: "La llamada, paso a paso", "通话回放", "The call, step by step";
        evidence(time: &str): "visto a los {time}", "{time} 时做到", "seen at {time}";
        from_nothing: "nada en contra", "无违反记录", "nothing against it";
        not_earned: "sin conseguir", "未得分", "not earned";
        back: "Volver a la práctica", "返回练习", "Back to practice";
        again: "Repetir esta llamada", "再练一次", "Try this call again";
        craft_greeting: "Saludo", "问候", "Greeting";
        craft_identification: "Identificación", "身份核对", "Identification";
        craft_listening: "Escucha", "倾听", "Listening";
        craft_accuracy: "Exactitud del registro", "登记准确", "Accuracy";
        craft_judgement: "Criterio", "判断", "Judgement";
        craft_promise: "Compromiso", "承诺", "Promise";
        craft_etiquette: "Cortesía", "礼貌用语", "Courtesy";
        craft_closing: "Cierre", "收尾", "Closing";
        craft_time: "Tiempo", "用时", "Time";
        did_answer: "Contesta al teléfono", "接听电话", "Answers the phone";
        did_step(step: &str): "Guion: {step}", "脚本：{step}", "Script: {step}";
        did_skip(step: &str): "Omite: {step}", "跳过：{step}", "Skips: {step}";
        did_file: "Registra el asunto", "登记事项", "Files the matter";
        did_promise: "Da una hora para la respuesta", "承诺答复时间", "Gives an hour for the answer";
        did_second: "Atiende la segunda llamada", "接听第二个来电", "Takes the second call";
        did_hang_up: "Fin de la llamada", "通话结束", "The call ends";
        did_close: "Finaliza el contacto", "办结", "Finishes the contact";
        did_leave: "Deja la llamada", "放弃练习", "Leaves the call";
        comment_hint: "Lo lee quien practicó y sale en la hoja de aprendizaje.", "学员可以看到，也会写入学习记录表。", "Whoever practised reads it, and it stands on the learning record.";
    }
}
