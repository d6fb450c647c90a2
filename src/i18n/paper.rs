//! Paper forms with reserved numbers, and typing them later.

texts! {
    /// Paper forms with reserved numbers, and typing them later.
    Paper {
        title: "Formularios en papel", "纸质登记表", "Paper forms";
        lead: "Para cuando no hay ordenador: se imprimen en blanco con su número y se teclean después.", "电脑不可用时使用：先印好带编号的空白表，事后补录。", "For when there is no computer: print blank forms with their numbers, and type them in later.";
        form: "Formulario", "表单", "Form";
        count: "Cuántos", "数量", "How many";
        count_need(most: usize): "Escriba un número del 1 al {most}.", "请填写 1 至 {most} 之间的数字。", "Write a number from 1 to {most}.";
        reserve: "Reservar e imprimir", "预留并打印", "Reserve and print";
        unused_title: "Sin usar", "未使用", "Unused";
        unused_none: "No hay números reservados sin usar.", "没有未使用的预留编号。", "No reserved numbers are unused.";
        used_title: "Usados", "已使用", "Used";
        used_none: "Todavía no se ha tecleado ningún formulario.", "尚未补录任何表格。", "No form was typed in yet.";
        reserved_at(moment: &str, who: &str): "Reservado {moment}, {who}", "{moment} 由{who}预留", "Reserved {moment}, {who}";
        enter: "Teclear", "补录", "Type it in";
        spoil: "Anular", "作废", "Spoilt";
        spoil_why: "¿Por qué se anula?", "作废原因", "Why is it spoilt?";
        why_torn: "Estropeado", "填错或损坏", "Torn or written wrongly";
        why_lost: "Perdido", "遗失", "Lost";
        why_not_needed: "No ha hecho falta", "未用到", "Not needed";
        spoilt(why: &str): "Anulado: {why}", "已作废：{why}", "Spoilt: {why}";
        spoilt_said: "Número anulado. No se volverá a dar.", "编号已作废，不再使用。", "Number spoilt. It will never be given again.";
        print_again: "Imprimir el bloc", "再次打印", "Print the pad";
        enter_title(number: &str): "Teclear {number}", "补录 {number}", "Type in {number}";
        happened_day: "Ocurrió el día", "发生日期", "Happened on";
        happened_time: "Hora", "时间", "At";
        happened_need: "Escriba cuándo ocurrió: un momento que ya ha pasado.", "请填写实际发生时间，不能晚于现在。", "Write when it happened: a moment that has passed.";
        begin: "Empezar a teclear", "开始补录", "Begin typing";
        late_entry: "Tecleado después", "事后补录", "Late entry";
        happened: "Ocurrió", "发生时间", "Happened";
        typed: "Tecleado", "补录时间", "Typed";
        on_paper(number: &str, happened: &str): "Formulario {number} · ocurrió {happened}", "表格 {number} · 发生于 {happened}", "Form {number} · happened {happened}";
        by_hand: "Fecha y hora de lo ocurrido", "发生日期和时间", "Date and time it happened";
        written_by: "Anotado por", "填写人", "Written by";
    }
}
