//! Promises: what customers were told with a time, and whether it was kept.

texts! {
    /// Promises: what customers were told with a time, and whether it was kept.
    Promise {
        title: "Compromisos", "答复承诺", "Promises";
        hour: "Hora prometida", "承诺时限", "Hour told";
        tab_mine: "Míos", "我的", "Mine";
        tab_team: "De todos", "全部人员", "Everybody’s";
        open_title: "Por cumplir", "待兑现", "To be kept";
        open_none: "No queda nada prometido por hacer.", "没有待兑现的承诺。", "Nothing promised is left to do.";
        done_title: "Últimos 30 días", "最近 30 天", "Last 30 days";
        done_none: "Todavía no hay compromisos cumplidos ni incumplidos.", "还没有已兑现或未兑现的承诺。", "No promises kept or broken yet.";
        tally(kept: usize, late: usize, broken: usize): "Cumplidos: {kept} · con retraso: {late} · incumplidos: {broken}", "按时兑现：{kept} · 超时：{late} · 失约：{broken}", "Kept: {kept} · late: {late} · broken: {broken}";
        tally_percent(percent: usize): "{percent} % a su hora", "按时兑现率 {percent}%", "{percent}% on time";
        by_call: "Llamarle", "回电", "Call back";
        by_complaint(number: &str): "Responder a {number}", "答复 {number}", "Answer {number}";
        by_answer: "Responder a su consulta", "答复咨询", "Answer their question";
        kept: "Cumplido", "按时兑现", "Kept";
        late(time: &str): "Cumplido {time} tarde", "超时 {time} 兑现", "Kept {time} late";
        broken: "Tuvo que preguntar", "客户催问", "They had to ask";
        mark_broken: "Tuvo que preguntar", "客户已催问", "They had to ask";
        broken_now: "Anotado: el cliente tuvo que preguntar.", "已记录：客户曾催问。", "Noted: the customer had to ask.";
        answered_now: "Contestado", "已答复", "Answered";
        answered_said: "Respuesta anotada.", "已记录答复。", "Answer noted.";
        asked_at: "Tuvo que preguntar", "客户催问时间", "Had to ask";
        answer_by: "Respuesta prometida", "承诺答复时间", "Answer promised";
        answer_later(time: &str): "Se le contestará a las {time} como muy tarde", "承诺 {time} 前答复", "They will be answered by {time}";
    }
}
