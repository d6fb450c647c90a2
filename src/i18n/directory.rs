//! The customers borrowed from the billing program: loading the list, and finding callers in it.

texts! {
    /// The customers borrowed from the billing program.
    Directory {
        section: "Fichero de abonados", "客户资料快照", "Customer file";
        lead:
            "Una copia de los abonados del programa de facturación, para reconocer a quien llama. No sale de este equipo ni se traspasa.",
            "收费系统客户资料的只读副本，用于识别来电人。仅保存在本机，不会导出。",
            "A copy of the billing program’s customers, to recognise who is calling. It stays on this device and is never exported.";
        none_title: "Todavía no hay fichero", "尚未加载客户资料", "No customer file yet";
        none_body:
            "Exporte la lista de abonados del programa de facturación como CSV y cárguela aquí cada mañana.",
            "请每天早上从收费系统导出客户清单（CSV），并在此加载。",
            "Export the customer list from the billing program as CSV and load it here each morning.";
        damaged: "El fichero no se puede leer", "客户资料无法读取", "The customer file cannot be read";
        damaged_body: "Cárguelo otra vez.", "请重新加载。", "Load it again.";
        reading: "Leyendo el fichero de abonados…", "正在读取客户资料…", "Reading the customer file…";
        stale(age: &str): "El fichero es de {age}", "客户资料已过时：{age}加载", "The customer file is from {age}";
        stale_body:
            "Saldos y titulares pueden haber cambiado. Cargue el de esta mañana.",
            "余额和户主信息可能已变更，请加载今天的文件。",
            "Balances and holders may have changed. Load this morning’s.";
        fact_file: "Archivo", "文件", "File";
        fact_at: "Cargado", "加载时间", "Loaded";
        fact_count: "Abonados", "客户数", "Customers";
        fact_left_out: "Filas fuera", "未加载行数", "Rows left out";
        remove: "Quitar el fichero", "移除客户资料", "Remove the file";
        removed: "Fichero de abonados quitado de este equipo.", "客户资料已从本机移除。", "The customer file was removed from this device.";
        may_not:
            "Su función no permite cargar el fichero. Pídalo a quien pueda traspasar registros.",
            "您的岗位不能加载客户资料，请联系有数据交换权限的同事。",
            "Your role may not load the file. Ask someone who may exchange records.";
        load: "Cargar el de esta mañana…", "加载今天的文件…", "Load this morning’s file…";
        load_title: "Cargar un fichero", "加载文件", "Load a file";
        load_hint:
            "CSV o texto, con una fila de cabecera. Sustituye por entero al anterior.",
            "CSV 或文本文件，首行为表头。将整体替换之前的客户资料。",
            "CSV or text with a header row. It replaces the one before as a whole.";
        columns_title: "Qué hay en cada columna", "各列对应的内容", "What each column holds";
        columns_lead:
            "Solo se pregunta una vez: mañana se reconocerá la misma cabecera.",
            "只需确认一次：以后遇到相同表头会自动识别。",
            "You are asked only once: tomorrow the same header will be recognised.";
        column_use(name: &str): "Contenido de «{name}»", "“{name}”列的内容", "What “{name}” holds";
        column_unnamed(place: usize): "Columna {place}", "第 {place} 列", "Column {place}";
        as_account: "N.º de abonado", "户号", "Account number";
        as_name: "Nombre", "户名", "Name";
        as_address: "Dirección", "地址", "Address";
        as_phone: "Teléfono", "电话", "Phone";
        as_category: "Categoría", "类别", "Category";
        as_balance: "Saldo", "余额或欠费", "Balance";
        as_nothing: "No usar", "不使用", "Leave out";
        missing(what: &str): "Falta la columna: {what}", "缺少列：{what}", "A column is missing: {what}";
        twice(what: &str): "Hay dos columnas para: {what}", "有两列对应：{what}", "Two columns hold: {what}";
        confirm: "Cargar con estas columnas", "按此对应加载", "Load with these columns";
        ask_again: "Volver a preguntar las columnas", "重新确认列对应", "Ask for the columns again";
        will_ask: "Con el próximo archivo se preguntarán las columnas.", "加载下一个文件时将重新确认列对应。", "The next file will ask for its columns.";
        loading: "Cargando el fichero…", "正在加载文件…", "Loading the file…";
        stopped: "Detenido. Sigue el fichero de antes.", "已停止，仍使用之前的客户资料。", "Stopped. The file from before is still here.";
        loaded(count: usize): "{count} abonado cargado." | "{count} abonados cargados.", "已加载 {count} 位客户。", "{count} customer loaded." | "{count} customers loaded.";
        refused: "No se ha cargado", "未加载", "It was not loaded";
        refused_empty: "El archivo está vacío.", "文件是空的。", "The file is empty.";
        refused_one_column:
            "No se distinguen columnas. Expórtelo como CSV, separado por punto y coma, coma o tabulador.",
            "无法分出各列。请导出为以分号、逗号或制表符分隔的 CSV 文件。",
            "No columns can be told apart. Export it as CSV, separated by semicolons, commas or tabs.";
        refused_no_rows: "Debajo de la cabecera no hay filas.", "表头下面没有数据行。", "There are no rows below the header.";
        refused_no_customers: "Ninguna fila es de un abonado. Revise las columnas.", "没有一行是客户资料，请检查各列的对应。", "No row is a customer. Check the columns.";
        refused_too_many(most: &str):
            "Tiene más de {most} filas. Divídalo por zonas y cargue la suya.",
            "超过 {most} 行。请按片区拆分后加载本区的文件。",
            "It has more than {most} rows. Split it by area and load yours.";
        refused_elsewhere:
            "Otra pestaña acaba de cargar un fichero. Compruebe si es el que quería.",
            "另一个标签页刚刚加载了文件，请确认是否为您需要的。",
            "Another tab has just loaded a file. See whether it is the one you wanted.";
        odd_title: "Filas que conviene mirar", "需要留意的行", "Rows worth a look";
        odd_rows(rows: &str): "N.º de fila: {rows}", "行号：{rows}", "Row no.: {rows}";
        odd_more(count: usize): "y {count} más", "另有 {count} 行", "and {count} more";
        left_out: "Fuera", "未加载", "Left out";
        odd_unclosed(count: usize): "{count} con comillas sin cerrar", "{count} 行引号未闭合", "{count} with an open quote";
        odd_too_long(count: usize): "{count} con más celdas que la cabecera", "{count} 行的列数多于表头", "{count} with more cells than the header";
        odd_above(count: usize): "{count} encima de la cabecera", "{count} 行在表头之上", "{count} above the header";
        odd_total(count: usize): "{count} de totales", "{count} 行为合计", "{count} with totals";
        odd_empty(count: usize): "{count} vacía" | "{count} vacías", "{count} 行为空", "{count} empty";
        odd_too_short(count: usize): "{count} con menos celdas que la cabecera", "{count} 行的列数少于表头", "{count} with fewer cells than the header";
        odd_no_account(count: usize): "{count} sin n.º de abonado", "{count} 行没有户号", "{count} without an account number";
        odd_duplicate(count: usize): "{count} con un n.º de abonado repetido", "{count} 行的户号重复", "{count} with a repeated account number";
        odd_unreadable(count: usize): "{count} con letras ilegibles", "{count} 行含无法识别的字符", "{count} with unreadable letters";
        from_file(date: &str): "Del fichero de facturación del {date}", "来自 {date} 的收费系统资料", "From the billing file of {date}";
        from_old_file(date: &str): "Del fichero de facturación del {date}, de hace más de un día", "来自 {date} 的收费系统资料，已超过一天", "From the billing file of {date}, more than a day old";
        balance(amount: &str): "Saldo {amount}", "余额或欠费 {amount}", "Balance {amount}";
        pasted: "Datos tomados de la línea pegada.", "已根据粘贴的内容填写。", "Filled in from the pasted line.";
    }
}
