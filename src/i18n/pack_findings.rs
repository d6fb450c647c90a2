//! What the check of an organisation pack found: what is wrong there, and what to do about it.

texts! {
    /// Findings of the check of an organisation pack.
    PackFindings {
        whole: "Todo el archivo", "整个文件", "The whole file";
        too_large(size: &str, max: &str):
            "Ocupa {size} y el máximo es {max}. Acórtelo.",
            "大小为 {size}，上限为 {max}。请精简。",
            "It takes {size} and the limit is {max}. Shorten it.";
        too_deep(max: usize):
            "Hay más de {max} niveles, unos dentro de otros: no es un archivo de organización.",
            "嵌套超过 {max} 层：这不是单位配置文件。",
            "It is nested deeper than {max} levels: this is no organisation pack.";
        not_json(line: usize, column: usize):
            "Deja de ser JSON en la línea {line}, columna {column}. Busque una coma, unas comillas o un corchete que falte.",
            "从第 {line} 行第 {column} 列起不是有效的 JSON。请检查是否缺少逗号、引号或括号。",
            "It stops being JSON at line {line}, column {column}. Look for a missing comma, quotation mark or bracket.";
        newer_format(found: u64, reads: u64):
            "Tiene el formato {found}, y esta versión lee hasta el {reads}. Actualice Ventanilla.",
            "格式为 {found}，本版本最高支持 {reads}。请更新 Ventanilla。",
            "It has format {found}, and this version reads up to {reads}. Update Ventanilla.";
        no_format:
            "No lleva número de formato. Si es un archivo de organización, añada «format»; si no, elija otro.",
            "没有格式编号。若确为单位配置文件，请添加“format”；否则请另选文件。",
            "It has no format number. Add “format” if it is an organisation pack; else choose another file.";
        missing_member(name: &str): "Falta «{name}». Añádalo.", "缺少“{name}”，请添加。", "“{name}” is missing. Add it.";
        shape(detail: &str):
            "El valor no es del tipo que corresponde. Corríjalo según el esquema. ({detail})",
            "值的类型不对，请按模式说明更正。（{detail}）",
            "The value is not of the right type. Correct it as the schema says. ({detail})";
        bad_id(value: &str):
            "«{value}» no vale como identificador: de 1 a 48 letras minúsculas sin acento, cifras, guiones y guiones bajos.",
            "“{value}”不能用作标识：须为 1 至 48 个小写字母、数字、连字符或下划线。",
            "“{value}” is no identifier: 1 to 48 plain lower-case letters, digits, dashes and underscores.";
        bad_language(value: &str):
            "«{value}» no es una etiqueta de idioma. Escriba, por ejemplo, «es» o «zh-Hans».",
            "“{value}”不是语言标签。请写成“es”或“zh-Hans”之类。",
            "“{value}” is no language tag. Write for example “es” or “zh-Hans”.";
        bad_date(value: &str):
            "«{value}» no es un día que exista. Escríbalo como 2026-11-22.",
            "“{value}”不是有效日期。请写成 2026-11-22 的形式。",
            "“{value}” is no day that exists. Write it as 2026-11-22.";
        bad_year_day(value: &str):
            "«{value}» no es un día del año. Escríbalo como 06-15.",
            "“{value}”不是有效的年内日期。请写成 06-15 的形式。",
            "“{value}” is no day of the year. Write it as 06-15.";
        bad_time(value: &str):
            "«{value}» no es una hora. Escríbala como 08:30.",
            "“{value}”不是有效时间。请写成 08:30 的形式。",
            "“{value}” is no time of day. Write it as 08:30.";
        bad_zone(value: &str):
            "«{value}» no es un huso horario conocido. Escriba, por ejemplo, «Europe/Madrid».",
            "“{value}”不是已知时区。请写成“Asia/Shanghai”之类。",
            "“{value}” is no known time zone. Write for example “Europe/Madrid”.";
        bad_letter(value: &str):
            "«{value}» no puede encabezar un número: use una letra mayúscula que no se confunda con una cifra.",
            "“{value}”不能作为编号首字母：请用不易与数字混淆的大写字母。",
            "“{value}” cannot begin a number: use a capital letter that is not mistaken for a digit.";
        unknown_member(name: &str):
            "«{name}» no se conoce y no se usa. Revise cómo está escrito; se conserva tal cual.",
            "“{name}”不被识别，也不会使用。请检查拼写；内容会原样保留。",
            "“{name}” is not known and not used. Check its spelling; it is kept as it is.";
        too_many(what: &str, max: usize):
            "{what}: hay más de {max}. Repártalos.",
            "{what}：超过 {max} 个，请拆分。",
            "{what}: there are more than {max}. Divide them.";
        twice(what: &str, id: &str):
            "{what}: dos se llaman «{id}». Cambie el nombre de uno.",
            "{what}：有两个同名“{id}”。请改名。",
            "{what}: two are called “{id}”. Rename one.";
        dangling(what: &str, id: &str, known: &str):
            "{what}: no existe «{id}». Use uno de estos: {known}.",
            "{what}：“{id}”不存在。请从中选用：{known}。",
            "{what}: there is no “{id}”. Use one of these: {known}.";
        dangling_alone(what: &str, id: &str):
            "{what}: no existe «{id}». Añádalo o quite la referencia.",
            "{what}：“{id}”不存在。请添加，或删除该引用。",
            "{what}: there is no “{id}”. Add it or take the reference away.";
        none_of(what: &str): "{what}: hace falta al menos uno. Añádalo.", "{what}：至少需要一个，请添加。", "{what}: at least one is needed. Add one.";
        no_text(lang: &str):
            "Falta el texto en el idioma de la organización ({lang}). Escríbalo.",
            "缺少本单位语言（{lang}）的文本，请补写。",
            "The text in the organisation’s own language ({lang}) is missing. Write it.";
        not_translated(lang: &str):
            "Sin traducir a «{lang}»: se mostrará en el idioma de la organización.",
            "没有“{lang}”译文：将显示本单位语言。",
            "Not translated into “{lang}”: it will show in the organisation’s language.";
        placeholder(written: &str, known: &str):
            "«{written}» no es un hueco conocido. Entre llaves puede ir: {known}.",
            "“{written}”不是已知的占位符。花括号中可用：{known}。",
            "“{written}” is no known blank. Between braces may stand: {known}.";
        key(key: char):
            "«{key}» no vale como tecla. Use una cifra o una letra minúscula.",
            "“{key}”不能作为按键。请用一个数字或小写字母。",
            "“{key}” is no key. Use one digit or lower-case letter.";
        key_twice(key: char):
            "La tecla «{key}» elige dos cosas. Cambie una.",
            "按键“{key}”对应两个选项，请更改其一。",
            "The key “{key}” chooses two things. Change one.";
        letter_twice(letter: char):
            "La letra «{letter}» encabeza los números de dos formularios. Cambie una.",
            "字母“{letter}”用于两张表单的编号，请更改其一。",
            "The letter “{letter}” begins the numbers of two forms. Change one.";
        limit_zero: "El plazo es cero. Escriba cuánto.", "时限为零，请写明时长。", "The limit is nothing. Write how much.";
        limit_without_calendar:
            "Falta el calendario que dice qué días u horas cuentan. Nómbrelo.",
            "未指明按哪个日历计算天数或工时，请写明。",
            "The calendar that says which days or hours count is missing. Name it.";
        by_without_working_days:
            "«by» solo vale con días hábiles. Quítelo.",
            "“by”仅适用于工作日，请删除。",
            "“by” goes with working days only. Take it away.";
        overlap(first: &str, second: &str):
            "{first} y {second} se solapan. Únalos.",
            "{first} 与 {second} 重叠，请合并。",
            "{first} and {second} overlap. Join them.";
        always_with_hours:
            "Dice que está siempre abierto y además da horas. Quite una de las dos cosas.",
            "既写明全天开放，又列出时段，请删除其一。",
            "It says always open and gives hours as well. Take one away.";
        never_open: "No tiene ninguna hora. Añada horas o «always».", "没有任何开放时段。请添加时段或“always”。", "It has no hours. Add some, or “always”.";
        circle(step: &str):
            "Vuelve al paso «{step}» y quizá no termine nunca. Llévelo hacia delante.",
            "会回到步骤“{step}”，可能无法结束。请改为向后推进。",
            "It comes back to the step “{step}” and may never end. Lead it forwards.";
        unreachable(step: &str):
            "Ningún camino llega al paso «{step}». Lleve uno allí o quítelo.",
            "没有路径通向步骤“{step}”。请添加路径或删除该步骤。",
            "No way leads to the step “{step}”. Lead one there, or take it away.";
        runs_out(step: &str):
            "El paso «{step}» ni termina ni sigue. Añada «ends» o «goto».",
            "步骤“{step}”既不结束也不跳转。请添加“ends”或“goto”。",
            "The step “{step}” neither ends nor leads on. Add “ends” or “goto”.";
        ends_and_leads_on: "Termina y sigue a la vez. Quite una de las dos cosas.", "既结束又跳转，请删除其一。", "It ends and leads on at once. Take one away.";
        no_fields: "El formulario no tiene campos. Añádalos.", "表单没有字段，请添加。", "The form has no fields. Add some.";
        complaint_lacks(what: &str):
            "A este formulario de reclamación le falta: {what}. Añádalo.",
            "此投诉表单缺少：{what}。请添加。",
            "This complaint form lacks: {what}. Add it.";
        counts_nothing:
            "Lleva números, pero no dice qué hace falta para darla por presentada («counts_as_filed»). Dígalo.",
            "表单有编号，但未写明受理条件（“counts_as_filed”），请补充。",
            "It has numbers but does not say what counts as filed (“counts_as_filed”). Say it.";
        no_options: "No hay nada que elegir. Añada opciones.", "没有可选项，请添加。", "There is nothing to choose. Add options.";
        options_without_choice:
            "Tiene opciones, pero en este campo no se elige. Quítelas o cambie el tipo del campo.",
            "列有选项，但此字段不是选择类。请删除选项或更改字段类型。",
            "It has options, but nothing is chosen in this field. Take them away or change its kind.";
        condition_ahead(field: &str):
            "Depende de «{field}», que viene después. Póngalo antes.",
            "依赖排在后面的“{field}”，请将其前移。",
            "It depends on “{field}”, which comes later. Move it up.";
        judgement_options(ids: &str):
            "Una de las dos preguntas necesita exactamente estas opciones: {ids}.",
            "两个判定问题的选项须为：{ids}。",
            "One of the two questions needs exactly these options: {ids}.";
        impossible_value(field: &str, value: &str):
            "«{field}» nunca puede valer {value}. Corríjalo.",
            "“{field}”不可能为 {value}，请更正。",
            "“{field}” can never be {value}. Correct it.";
        slot_minutes(minutes: u16):
            "Una hora no se reparte en tramos de {minutes} minutos. Use 10, 15, 20, 30 o 60.",
            "一小时不能按 {minutes} 分钟均分。请用 10、15、20、30 或 60。",
            "An hour does not divide into slots of {minutes} minutes. Use 10, 15, 20, 30 or 60.";
        calling_code(code: &str):
            "«{code}» no es un prefijo de país. Escríbalo sin «+», por ejemplo 34.",
            "“{code}”不是国家区号。请去掉“+”，例如 86。",
            "“{code}” is no calling code. Write it without “+”, for example 34.";
        part_department: "Departamentos", "部门", "Departments";
        part_role: "Funciones", "岗位", "Roles";
        part_channel: "Canales", "渠道", "Channels";
        part_calendar: "Calendarios", "日历", "Calendars";
        part_contact_kind: "Tipos de contacto", "联系类型", "Kinds of contact";
        part_category: "Categorías", "类别", "Categories";
        part_class: "Clases", "等级", "Classes";
        part_form: "Formularios", "表单", "Forms";
        part_field: "Campos", "字段", "Fields";
        part_option: "Opciones", "选项", "Options";
        part_clock: "Plazos", "时限", "Clocks";
        part_script: "Guiones", "话术", "Scripts";
        part_step: "Pasos", "步骤", "Steps";
        part_choice: "Respuestas del guion", "话术选项", "Choices";
        part_skip_reason: "Motivos para saltar un paso", "跳过原因", "Reasons for skipping";
        part_disposition: "Cierres del contacto", "联系结果", "Dispositions";
        part_outcome: "Resultados de llamada", "回电结果", "Outcomes";
        part_grade: "Grados de satisfacción", "满意度等级", "Grades";
        part_checklist: "Listas de comprobación", "核对清单", "Checklists";
        part_item: "Puntos de la lista", "清单项", "Checklist items";
        part_answer: "Respuestas tipo", "标准答复", "Standard answers";
        part_commitment: "Compromisos de servicio", "服务承诺", "Service commitments";
        part_holiday: "Festivos", "节假日", "Holidays";
        part_language: "Idiomas", "语言", "Languages";
        part_person: "Personas a las que se avisa", "联系人", "People to inform";
        part_emergency: "Emergencias", "紧急情况", "Emergencies";
        part_relation: "Relaciones con el titular", "与户主的关系", "Relations to the holder";
        part_check: "Comprobaciones", "核实项", "Checks";
        part_topic: "Datos que se piden", "可告知内容", "Things asked about";
        part_order_kind: "Tipos de hoja de derivación", "工作联系单类型", "Kinds of work order";
        part_return_reason: "Motivos de devolución", "退单原因", "Reasons of return";
        part_service: "Servicios del quiosco", "自助机业务", "Kiosk services";
        lacks_judgement: "las dos preguntas", "两个判定问题", "the two questions";
        lacks_clock: "un plazo", "时限", "a clock";
        lacks_letter: "una letra para sus números", "编号字母", "a letter for its numbers";
        lacks_department: "un campo para el departamento responsable", "责任部门字段", "a field for the department responsible";
        lacks_category: "un campo para la categoría", "类别字段", "a field for the category";
    }
}
