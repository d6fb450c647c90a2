//! A list as a table of words, for a CSV file: the columns and rows that the screen shows, and all of them.

use crate::ui::components::{Cell, Column, Row};

/// The head and the rows of a list, one text a cell; a second line stands behind a dot. A column of buttons says
/// nothing and is left out.
pub fn table_words(columns: &[Column], rows: &[Row]) -> Vec<Vec<String>> {
    let says = |place: &usize| !rows.iter().any(|row| matches!(row.cells.get(*place), Some(Cell::Acts(_))));
    let places: Vec<usize> = (0..columns.len()).filter(says).collect();
    let head = places.iter().filter_map(|place| columns.get(*place)).map(|column| column.label.clone()).collect();
    let row = |row: &Row| places.iter().filter_map(|place| row.cells.get(*place)).map(cell_words).collect();
    core::iter::once(head).chain(rows.iter().map(row)).collect()
}

fn cell_words(cell: &Cell) -> String {
    let two = |first: &str, second: &str| {
        [first, second].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    match cell {
        Cell::Text(text) | Cell::Figures(text) | Cell::Flag(_, text) | Cell::Attempts(_, _, text) => text.clone(),
        Cell::Name(name, note) => two(name, note.as_deref().unwrap_or_default()),
        Cell::TwoLines(text, note) => two(text, note),
        Cell::Acts(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::components::Lamp;

    #[test]
    fn b38_a_list_is_written_as_it_is_shown() {
        let cells = vec![
            Cell::Figures("10:00".into()),
            Cell::Name("Ana".into(), None),
            Cell::Name("Ana".into(), Some("40 118 226".into())),
            Cell::TwoLines("Fuga".into(), String::new()),
            Cell::Flag(Lamp::Late, "2 h".into()),
            Cell::Attempts(1, 3, "1 intento".into()),
            Cell::Acts(vec![(0, "Contestado".into())]),
        ];
        let row = Row { key: "contact/x".into(), group: None, cells };
        let columns = ["a", "b", "c", "d", "e", "f", "what can be done"].map(Column::new);
        let table = table_words(&columns, &[row]);
        assert_eq!(table[0], ["a", "b", "c", "d", "e", "f"]);
        assert_eq!(table[1], ["10:00", "Ana", "Ana · 40 118 226", "Fuga", "2 h", "1 intento"]);
    }
}
