//! Competitions.

texts! {
    /// Competitions.
    Contest {
        title: "Concursos", "技能竞赛", "Competitions";
        lead:
            "La velocidad cuenta a partir de un 98 % de aciertos. Lo primero es superar su propia marca.",
            "准确率达到 98% 速度才算数，先和自己比。",
            "Speed counts from 98 % accuracy upwards. The first thing to beat is your own best.";
        lead_home:
            "Números, lecturas, recibos y preguntas contra reloj.",
            "限时录入户号和读数、计算费用、回答题目。",
            "Numbers, readings, bills and questions against the clock.";
        go: "Ir a los concursos", "去参加竞赛", "Go to the competitions";
        round: "Nueva ronda", "新的一轮", "New round";
        numbers: "Números de usuario", "录入户号", "User numbers";
        readings: "Lecturas de contador", "录入户号和读数", "Meter readings";
        bills: "Importe del recibo", "计算费用", "Billing sums";
        questions: "Preguntas de tarifas", "收费知识问答", "Questions on charges";
        what: "Prueba", "项目", "Event";
        sheet: "Hoja", "题卡编号", "Sheet number";
        sheet_hint:
            "Con el mismo número, las mismas líneas para todos.",
            "编号相同，题目就相同。",
            "The same number gives everybody the same lines.";
        sheet_wrong: "Escriba un número de hasta nueve cifras.", "请输入不超过九位的数字。", "Enter a number of up to nine digits.";
        team: "Equipo (si tiene)", "所属小组（可不填）", "Team (if any)";
        named: "Mostrar mi nombre en la clasificación", "在排名中显示我的姓名", "Show my name in the ranking";
        minutes(n: u32): "{n} minutos", "限时 {n} 分钟", "{n} minutes";
        begin: "Empezar", "开始", "Begin";
        stop: "Terminar", "结束本轮", "Finish";
        left: "Tiempo restante", "剩余时间", "Time left";
        line(n: usize): "Línea {n}", "第 {n} 题", "Line {n}";
        copy: "Escriba lo que ve y pulse Intro", "照样录入，按回车提交", "Type what you see and press Enter";
        sum: "Escriba el importe con dos decimales y pulse Intro", "输入金额，保留两位小数，按回车提交", "Type the amount with two decimals and press Enter";
        choose: "Escriba 1 o 2 y pulse Intro", "输入 1 或 2，按回车提交", "Type 1 or 2 and press Enter";
        used(units: u64, unit: &str): "Consumo: {units} {unit}", "数量：{units}{unit}", "Used: {units} {unit}";
        fixed: "Cuota fija", "固定费用", "Fixed charge";
        step(to: u64, unit: &str): "Hasta {to} {unit}", "{to}{unit}以内", "Up to {to} {unit}";
        rest(unit: &str): "El resto, por {unit}", "超出部分，每{unit}", "The rest, per {unit}";
        tax: "Impuesto sobre la suma", "合计加税", "Tax on the sum";
        over: "Su ronda", "本轮成绩", "Your round";
        nothing_typed: "No escribió ninguna línea: no se guarda.", "没有录入任何内容，不保存。", "Nothing was typed, so nothing is kept.";
        right_of(right: u64, of: u64): "{right} de {of} líneas bien", "{of} 题中对 {right} 题", "{right} of {of} lines right";
        no_speed:
            "Por debajo del 98 %: la velocidad no cuenta.",
            "准确率不到 98%，速度不计。",
            "Below 98 %: the speed does not count.";
        own_best: "Su mejor marca", "个人最好成绩", "Your best";
        none_yet: "Todavía no tiene una ronda que cuente.", "还没有有效成绩。", "You have no round that counts yet.";
        per_minute: "Líneas por minuto", "每分钟题数", "Lines a minute";
        keys: "Pulsaciones por hora, sin pausas", "每小时击键数（不计停顿）", "Keystrokes an hour, without pauses";
        errors: "Errores por mil", "千字差错", "Errors per thousand";
        teams: "Equipos", "小组", "Teams";
        people: "Personas", "人数", "People";
        ranking: "Clasificación", "排名", "Ranking";
        ranking_note:
            "Solo aparece quien lo ha pedido.",
            "只显示同意公开姓名的人。",
            "Only those who asked to be shown.";
        person: "Persona", "姓名", "Person";
        save: "Descargar las rondas", "下载竞赛记录", "Download the rounds";
        etiquette: "Trato y cortesía", "服务礼仪", "Etiquette";
        etiquette_lead:
            "Puntúan dos personas por separado. Las notas se ven cuando están las dos.",
            "由两位评委各自打分，两人都打完才显示分数。",
            "Two people mark on their own. The marks are shown when both are in.";
        judged: "A quién se puntúa", "被评人", "Who is marked";
        language: "Lenguaje cortés", "文明用语", "Polite language";
        phone: "Atención al teléfono", "电话接听", "Answering the phone";
        bearing: "Presencia y compostura", "仪容仪态", "Dress and bearing";
        mark_hint: "De 0 a 10", "0 到 10 分", "From 0 to 10";
        give: "Puntuar", "提交评分", "Give marks";
        marks_wrong: "Elija a la persona y ponga tres notas de 0 a 10.", "请选择被评人，并填写三项 0 到 10 的整数分。", "Choose the person and give three whole marks from 0 to 10.";
        marked_already: "Ya puntuó hoy a esta persona, o ya están las dos notas.", "今天您已为此人打过分，或两位评委都已打分。", "You have marked this person today already, or both marks are in.";
        saved: "Notas guardadas.", "评分已保存。", "Marks saved.";
        waiting: "Falta la segunda nota", "等待第二位评委", "The second marks are missing";
        mean(mean: &str, apart: i64): "{mean} (diferencia {apart})", "{mean}（相差 {apart}）", "{mean} (apart by {apart})";
        judges: "Puntúan", "评委", "Marked by";
        day: "Fecha", "日期", "Day";
    }
}
