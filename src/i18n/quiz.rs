//! Questions with two answers, and the question of the week.

texts! {
    /// Questions with two answers, and the question of the week.
    Quiz {
        title: "Preguntas", "知识问答", "Questions";
        lead:
            "Dos respuestas por pregunta. Lo que falla vuelve enseguida; lo que sabe, cada vez más tarde.",
            "每题两个答案。答错的很快会再出现，答对的间隔会越来越长。",
            "Two answers to each question. What you miss comes back soon; what you know, later each time.";
        none:
            "Esta organización todavía no tiene preguntas.",
            "该机构暂无题目。",
            "This organisation has no questions yet.";
        weekly: "Pregunta de la semana", "每周一题", "Question of the week";
        waits: "Aún no la ha contestado.", "本周的题目还没有答。", "You have not answered it yet.";
        done: "Contestada.", "已作答。", "Answered.";
        to_questions: "Ir a las preguntas", "去答题", "Go to the questions";
        answered_by: "Quién ha contestado", "已作答人员", "Who has answered";
        missing: "Falta por contestar", "尚未作答", "Still to answer";
        exercise: "Repaso", "练习", "Exercise";
        about: "Tema", "类别", "Topic";
        all: "Todos los temas", "全部类别", "All topics";
        waiting(n: usize): "Tiene {n} pregunta por repasar." | "Tiene {n} preguntas por repasar.", "有 {n} 道题该复习了。", "{n} question is due." | "{n} questions are due.";
        nothing_due: "No tiene repasos pendientes: verá preguntas nuevas.", "目前没有待复习的题，将出新题。", "Nothing is due: you will see new questions.";
        begin: "Empezar", "开始", "Begin";
        next: "Siguiente pregunta", "下一题", "Next question";
        stop: "Terminar", "结束", "Finish";
        place(n: usize, of: usize): "Pregunta {n} de {of}", "第 {n} 题，共 {of} 题", "Question {n} of {of}";
        round_over(right: u32, of: u32): "Ha acertado {right} de {of}.", "本轮答对 {right} 题，共 {of} 题。", "{right} of {of} right.";
        right: "Correcto", "正确", "Right";
        wrong: "Incorrecto", "错误", "Wrong";
        void: "No cuenta", "不计分", "Does not count";
        is_right: "La respuesta correcta", "正确答案", "The right answer";
        chosen: "Su respuesta", "您的选择", "Your answer";
        why: "Por qué", "理由", "Why";
        fix: "Corregir esta pregunta", "更正此题", "Correct this question";
        fix_body:
            "Los resultados de todos se vuelven a calcular, también los anteriores.",
            "所有人的成绩都会重新计算，包括以前的作答。",
            "Everybody’s results are computed again, earlier ones too.";
        fix_right: "¿Qué es lo correcto?", "以哪个为准？", "What is right?";
        fix_both: "Las dos respuestas valen", "两个答案都算对", "Both answers count";
        fix_void: "La pregunta no cuenta", "此题作废，不计分", "The question does not count";
        fix_why: "Motivo", "更正原因", "Reason";
        fix_why_missing: "Escriba el motivo: lo verán quienes contestaron.", "请填写原因，作答的人都会看到。", "Write the reason: those who answered will see it.";
        fix_save: "Corregir y recalcular", "更正并重新评分", "Correct and grade again";
        corrected_now: "Pregunta corregida. Resultados recalculados.", "已更正，成绩已重新计算。", "Question corrected. Results computed again.";
        corrected(by: &str, why: &str): "Corregida por {by}: {why}", "{by} 已更正：{why}", "Corrected by {by}: {why}";
        results: "Resultados", "成绩", "Results";
        person: "Persona", "姓名", "Person";
        weekly_short: "Semanales", "每周一题", "Weekly";
        exercise_short: "Repaso", "练习", "Exercise";
        score(right: u32, of: u32): "{right} de {of}", "{right}/{of}", "{right} of {of}";
        last: "Última respuesta", "最近作答", "Last answer";
        save: "Descargar las respuestas", "下载作答记录", "Download the answers";
        question: "Pregunta", "题目", "Question";
        answer: "Respuesta", "作答", "Answer";
        result: "Resultado", "结果", "Result";
        when: "Fecha", "时间", "When";
    }
}
