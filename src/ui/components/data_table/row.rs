//! A row of a table, with the head of its group when it is the group's first.

use crate::ui::live::Parts;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{self, HtmlElement};

use super::Cell;
use crate::ui::components::RowChoice;

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
    let choice = RowChoice::here();
    let is_chosen = move || {
        let has = |choice: RowChoice| choice.chosen.with(|chosen| shown.with_value(|key| chosen.contains(key)));
        choice.is_some_and(has)
    };
    // While several rows are chosen, those are the selected ones; the one where the keys are has the focus.
    let some_chosen = move || choice.is_some_and(|choice| choice.chosen.with(|chosen| !chosen.is_empty()));
    let selects = move || if some_chosen() { is_chosen() } else { is_selected.get() };
    // One row of the list takes the Tab key: the selected one, else the first.
    let stops = move || is_selected.get() || (first && selected.with(Option::is_none));
    let open = move |event: leptos::ev::MouseEvent| {
        if let Some(key) = shown.try_get_value() {
            let cursor = selected.get_untracked();
            let picks = choice.is_some_and(|choice| {
                rows.with_untracked(|rows| {
                    let keys: Vec<&str> = rows.iter().map(|row| row.key.as_str()).collect();
                    choice.click(&event, &keys, cursor.as_deref(), &key)
                })
            });
            if picks {
                return selected.set(Some(key));
            }
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
            aria-selected=move || selects().to_string()
            data-chosen=move || is_chosen().then_some("")
            tabindex=move || if stops() { "0" } else { "-1" }
            on:click=open
        >
            {move || shown.with_value(|key| cells.get().into_iter().map(|cell| cell.view(key)).parts())}
        </tr>
    }
}

fn row_id(key: &str) -> String {
    format!("row-{}", key.replace('/', "-"))
}

/// Whether a key is meant for the head of a column or for a button in a row.
pub(super) fn on_button(event: &leptos::ev::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| element.closest("thead, button").ok().flatten().is_some())
}

pub(super) fn focus(key: &str) {
    let found = document().get_element_by_id(&row_id(key)).and_then(|row| row.dyn_into::<HtmlElement>().ok());
    if let Some(row) = found {
        // A row that is just being redrawn takes the focus with the next key.
        let _ = row.focus();
    }
}
