//! Receipts that come back.

texts! {
    /// Receipts that come back.
    Receipts {
        taken(by: &str): "Acuse de {by}", "{by} 的回执", "Receipt of {by}";
        fresh(count: usize):
            "Confirma {count} anotación que solo constaba aquí." | "Confirma {count} anotaciones que solo constaban aquí.",
            "确认了 {count} 项此前仅存于本机的内容。",
            "It confirms {count} entry that was known only here." | "It confirms {count} entries that were known only here.";
        nothing_fresh: "No confirma nada que no constara ya.", "没有新的确认内容。", "It confirms nothing that was not confirmed before.";
        left(count: usize):
            "Queda {count} sin confirmar en otro equipo." | "Quedan {count} sin confirmar en otro equipo.",
            "仍有 {count} 项未经其他电脑确认。",
            "{count} is not confirmed elsewhere yet." | "{count} are not confirmed elsewhere yet.";
        all: "Todo lo escrito aquí está también en otro equipo.", "本机写入的内容在其他电脑上均已有。", "Everything written here is on another device, too.";
        own: "Este acuse lo hizo este mismo puesto. Entrégueselo a quien le dio el archivo.", "此回执由本坐席生成，请交给提供文件的人。", "This desk made this receipt. Give it to whoever gave you the file.";
    }
}
