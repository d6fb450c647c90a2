//! Lists: their order, several rows at once, filters under a name.

texts! {
    /// Lists: their order, several rows at once, filters under a name.
    Lists {
        sort: "Ordenar por esta columna", "按此列排序", "Sort by this column";
        chosen(count: usize): "{count} fila elegida" | "{count} filas elegidas", "已选 {count} 行", "{count} row chosen" | "{count} rows chosen";
        choose_none: "Quitar la selección", "取消选择", "Clear the choice";
        with_chosen: "Con las filas elegidas", "对所选行", "With the rows chosen";
        saved: "Filtros guardados", "已存筛选", "Saved filters";
        save: "Guardar este filtro", "保存此筛选", "Save this filter";
        name: "Nombre del filtro", "筛选名称", "Name of the filter";
        name_hint:
            "Queda en este equipo, solo para usted. No escriba datos de clientes.",
            "仅保存在本机，仅供您本人使用。请勿填写客户信息。",
            "Kept on this device, for you alone. Leave customers’ data out.";
        forget(name: &str): "Olvidar «{name}»", "删除“{name}”", "Forget “{name}”";
        full: "Ya hay nueve filtros guardados: olvide alguno antes.", "已存满九个筛选，请先删除一个。", "Nine filters are saved already: forget one first.";
        csv_all: "CSV de la lista", "导出整个列表（CSV）", "CSV of the list";
        csv_chosen: "CSV de las elegidas", "导出所选行（CSV）", "CSV of the rows chosen";
        print_chosen: "Imprimir", "打印", "Print";
        to_colleague: "Pasar a un compañero", "转给同事", "Hand to a colleague";
        to_team: "Pasar al equipo", "转给团队", "Give to the team";
        to_calendar: "A mi calendario (iCalendar)", "加入我的日历（iCalendar）", "To my calendar (iCalendar)";
        calendar_call: "Llamar a", "回电：", "Call";
        to_whom: "¿A quién se pasan?", "转给谁？", "To whom do they go?";
        nobody_else: "No hay nadie más en este espacio de trabajo.", "此工作区没有其他坐席人员。", "Nobody else is in this workspace.";
        given_to_team(count: usize):
            "{count} llamada pasada al equipo." | "{count} llamadas pasadas al equipo.",
            "已将 {count} 个回电转给团队。",
            "{count} call given to the team." | "{count} calls given to the team.";
        help_pick: "En una lista: elegir la fila o dejarla", "列表中：选择或取消该行", "In a list: choose the row or leave it";
        help_span: "En una lista: elegir desde la fila hasta otra", "列表中：连续选择多行", "In a list: choose from the row to another";
        help_all: "En una lista: elegir todas las filas", "列表中：选择全部行", "In a list: choose all rows";
        help_digit: "En una lista: usar el filtro o la acción con ese número", "列表中：使用对应编号的筛选或操作", "In a list: use the filter or act of that number";
        any_form: "Todos los formularios", "全部表单", "All forms";
        form: "Formulario", "表单", "Form";
        none_fit: "Nada en esta lista cumple los filtros.", "列表中没有符合筛选条件的记录。", "Nothing in this list fits the filters.";
        clear: "Quitar filtros", "清除筛选", "Clear the filters";
        printed_many(count: usize): "{count} hoja" | "{count} hojas", "{count} 张", "{count} sheet" | "{count} sheets";
    }
}
