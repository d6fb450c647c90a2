//! A row of a table, with the head of its group when it is the group's first.

use crate::ui::live::Parts;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use super::Cell;

/// A row, as data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// What the caller knows it by.
    pub key: String,
    /// The group it stands in, by its head.
    pub group: Option<String>,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
}

#[component]
pub(super) fn TableRow(
    key: String,
    head: Option<String>,
    first: bool,
    rows: Signal<Vec<Row>>,
    width: Signal<usize>,
    selected: RwSignal<Option<String>>,
    on_open: Callback<String>,
) -> impl IntoView {
    let id = row_id(&key);
    let shown = StoredValue::new(key);
    let cells = Memo::new(move |_| {
        let own = |row: &&Row| shown.with_value(|key| row.key == *key);
        rows.with(|rows| rows.iter().find(own).map(|row| row.cells.clone())).unwrap_or_default()
    });
    let is_selected =
        Signal::derive(move || selected.with(|selected| shown.with_value(|key| selected.as_ref() == Some(key))));
    // One row of the list takes the Tab key: the selected one, else the first.
    let stops = move || is_selected.get() || (first && selected.with(Option::is_none));
    let open = move |_| {
        if let Some(key) = shown.try_get_value() {
            selected.set(Some(key.clone()));
            on_open.run(key);
        }
    };
    let group_head = head.map(|group| {
        view! {
            <tr class="group" role="row">
                <th scope="rowgroup" role="rowheader" colspan=move || width.get()>
                    {group}
                </th>
            </tr>
        }
    });
    view! {
        {group_head}
        <tr
            id=id
            role="row"
            aria-selected=move || is_selected.get().to_string()
            tabindex=move || if stops() { "0" } else { "-1" }
            on:click=open
        >
            {move || cells.get().into_iter().map(Cell::view).parts()}
        </tr>
    }
}

fn row_id(key: &str) -> String {
    format!("row-{}", key.replace('/', "-"))
}

pub(super) fn focus(key: &str) {
    let found = document().get_element_by_id(&row_id(key)).and_then(|row| row.dyn_into::<HtmlElement>().ok());
    if let Some(row) = found {
        // A row that is just being redrawn takes the focus with the next key.
        let _ = row.focus();
    }
}
