//! What every form shares: field errors, the check page, the draft line, files.

texts! {
    /// What every form shares.
    Form {
        check_title: "Compruebe los datos", "请核对内容", "Check the details";
        check_lead:
            "Todavía no se ha registrado nada. Cambie lo que haga falta y confirme.",
            "尚未登记。如需修改请先修改，然后确认。",
            "Nothing has been filed yet. Change what you need and confirm.";
        review: "Revisar y registrar", "核对并登记", "Check and file";
        confirm: "Registrar", "登记", "File it";
        confirming: "Registrando…", "正在登记…", "Filing…";
        back_to_form: "Volver al formulario", "返回表单", "Back to the form";
        change_field(field: &str): "Cambiar {field}", "修改{field}", "Change {field}";
        not_filled: "Sin rellenar", "未填写", "Not filled in";
        summary_title(count: usize):
            "Hay un problema en el formulario" | "Hay {count} problemas en el formulario",
            "表单中有 {count} 处需要更正",
            "There is a problem in the form" | "There are {count} problems in the form";
        error_prefix: "Error:", "错误：", "Error:";
        required(field: &str): "Rellene «{field}»", "请填写“{field}”", "Fill in “{field}”";
        choose(field: &str): "Elija una opción en «{field}»", "请选择“{field}”", "Choose an option for “{field}”";
        too_long(field: &str, limit: usize):
            "«{field}» admite como máximo {limit} caracteres",
            "“{field}”最多 {limit} 个字符",
            "“{field}” takes at most {limit} characters";
        too_short(field: &str, limit: usize):
            "«{field}» necesita al menos {limit} caracteres",
            "“{field}”至少 {limit} 个字符",
            "“{field}” needs at least {limit} characters";
        bad_phone(field: &str):
            "«{field}» no parece un teléfono: escriba cifras, con + si es extranjero",
            "“{field}”不像电话号码：请输入数字，境外号码以 + 开头",
            "“{field}” does not look like a phone number: type digits, with + if it is foreign";
        bad_email(field: &str):
            "«{field}» no parece una dirección de correo, como nombre@ejemplo.es",
            "“{field}”不像邮箱地址，例如 name@example.cn",
            "“{field}” does not look like an email address, such as name@example.com";
        bad_date(field: &str): "«{field}» no es una fecha válida", "“{field}”不是有效日期", "“{field}” is not a valid date";
        bad_time(field: &str): "«{field}» no es una hora válida", "“{field}”不是有效时间", "“{field}” is not a valid time";
        bad_number(field: &str): "«{field}» no es un número", "“{field}”不是数字", "“{field}” is not a number";
        below(field: &str, least: &str): "«{field}» no puede ser menor que {least}", "“{field}”不能小于 {least}", "“{field}” cannot be below {least}";
        above(field: &str, most: &str): "«{field}» no puede ser mayor que {most}", "“{field}”不能大于 {most}", "“{field}” cannot be above {most}";
        in_the_past(field: &str): "«{field}» ya ha pasado", "“{field}”已经过去", "“{field}” is already past";
        in_the_future(field: &str): "«{field}» todavía no ha llegado", "“{field}”不能晚于现在", "“{field}” is still to come";
        bad_pattern(field: &str, example: &str):
            "«{field}» no tiene la forma esperada, por ejemplo {example}",
            "“{field}”格式不正确，例如 {example}",
            "“{field}” is not in the expected form, for example {example}";
        choose_at_most(field: &str, limit: usize):
            "Elija como máximo {limit} en «{field}»",
            "“{field}”最多选择 {limit} 项",
            "Choose at most {limit} for “{field}”";
        characters_left(count: usize): "Queda {count} carácter" | "Quedan {count} caracteres", "还可输入 {count} 个字符", "{count} character left" | "{count} characters left";
        files: "Pruebas", "证据材料", "Evidence";
        files_count(count: usize): "{count} prueba" | "{count} pruebas", "{count} 份证据", "{count} file" | "{count} files";
        attach: "Adjuntar…", "添加附件…", "Attach…";
        drop_here: "Suelte aquí los archivos", "将文件拖放到此处", "Drop the files here";
        attach_hint(size: &str):
            "Imágenes, PDF o sonido, hasta {size} cada uno.",
            "图片、PDF 或录音，每个不超过 {size}。",
            "Images, PDF or sound, up to {size} each.";
        remove_file(name: &str): "Quitar {name}", "移除 {name}", "Remove {name}";
        file_too_large(name: &str, size: &str):
            "{name} es demasiado grande: el máximo es {size}",
            "{name} 过大：上限为 {size}",
            "{name} is too large: the limit is {size}";
        file_empty(name: &str): "{name} está vacío", "{name} 是空文件", "{name} is empty";
        file_unreadable(name: &str): "No se ha podido leer {name}", "无法读取 {name}", "{name} could not be read";
        file_twice(name: &str): "{name} ya está adjunto", "{name} 已经添加", "{name} is already attached";
        file_removed: "Prueba quitada.", "已移除该证据。", "Evidence removed.";
        file_kind(name: &str):
            "{name} no es de un tipo admitido. Adjunte una foto, un PDF o un audio.",
            "{name} 的类型不受支持。请添加照片、PDF 或录音。",
            "{name} is not of an accepted kind. Attach a photo, a PDF or a recording.";
        files_too_many(limit: usize):
            "Caben {limit} pruebas como máximo. Quite alguna antes de añadir otra.",
            "最多 {limit} 份证据。请先移除一份再添加。",
            "There is room for {limit} pieces of evidence. Remove one before adding another.";
        reading_file(name: &str): "Leyendo {name}…", "正在读取 {name}…", "Reading {name}…";
        file_added(name: &str): "{name} adjuntado", "已添加 {name}", "{name} attached";
        blank_left(label: &str, blank: &str):
            "{label}: rellene «{blank}» o bórrelo",
            "{label}：请填写或删除“{blank}”",
            "{label}: fill in “{blank}” or remove it";
        conflict_here: "Conflicto", "冲突", "Conflict";
        reason_title: "Motivo del cambio", "更改原因", "Reason for the change";
        reason_lead:
            "Este registro ya es definitivo. Se conservan el valor anterior y el nuevo.",
            "此记录已定稿。原值与新值都会保留。",
            "This record is final. Both the old and the new value are kept.";
        saved_changes(count: usize): "{count} cambio guardado" | "{count} cambios guardados", "已保存 {count} 处更改", "{count} change saved" | "{count} changes saved";
        nothing_changed: "No ha cambiado nada", "没有任何更改", "Nothing has changed";
        leave_title: "Hay texto sin guardar", "有未保存的内容", "There is unsaved text";
        leave_body:
            "Queda guardado como borrador y podrá recuperarlo al volver.",
            "内容已存为草稿，返回时可以恢复。",
            "It is kept as a draft, and you can recover it when you return.";
    }
}
