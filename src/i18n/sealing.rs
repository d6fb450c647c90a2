//! Bundles under a passphrase, and what else an export may hold.

texts! {
    /// Bundles under a passphrase, and what else an export may hold.
    Sealing {
        readable: "Añadir los registros en JSON legible", "附带可直接阅读的 JSON 记录", "Add the records as readable JSON";
        readable_hint:
            "Para quien los lea con otro programa. Al importar no cuentan.",
            "供其他程序读取，导入时不起作用。",
            "For whoever reads them with another program. Importing ignores them.";
        protect_hint:
            "Para una memoria USB, el correo o una carpeta ajena.",
            "用于 U 盘、邮件或他人的文件夹。",
            "For a USB stick, mail or somebody else’s folder.";
        passphrase: "Frase de paso", "口令", "Passphrase";
        passphrase_hint:
            "Dígala de viva voz, nunca junto con el archivo. Puede escribir otra de al menos diez caracteres. Sin ella nadie abre el archivo, tampoco usted.",
            "请当面或电话告知，切勿与文件一起发送。也可以自行输入，至少十个字符。没有口令，任何人都打不开此文件，包括您自己。",
            "Say it aloud, never send it with the file. You may type another of at least ten characters. Without it nobody opens the file, not even you.";
        another: "Proponer otra", "换一个", "Suggest another";
        short: "La frase de paso necesita al menos diez caracteres.", "口令至少需要十个字符。", "The passphrase needs at least ten characters.";
        plain: "La frase de paso repite demasiado: use más letras distintas.", "口令重复字符太多，请使用更多不同的字符。", "The passphrase repeats itself too much: use more different letters.";
        is_sealed: "Solo se abre con la frase de paso:", "需用以下口令打开：", "It opens only with the passphrase:";
        asks(name: &str): "{name} está protegido con una frase de paso.", "{name} 受口令保护。", "{name} is protected with a passphrase.";
        asks_hint: "Se la dice quien hizo el archivo.", "请向制作文件的人索取。", "Whoever made the file tells it to you.";
        missing: "Escriba la frase de paso.", "请输入口令。", "Enter the passphrase.";
        open: "Abrir el archivo", "打开文件", "Open the file";
        opening: "Descifrando…", "正在解密…", "Decrypting…";
    }
}
