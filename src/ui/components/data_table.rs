//! A list as a table: groups with a thin head, rows of at most two lines, one row selected.
//!
//! Up, Down, Home and End move the selection, Enter opens it, a click does both. A page may provide a choice of several
//! rows ([`super::RowChoice`]) and an order by column ([`super::RowOrder`]). Rows are plain data, so a row is drawn
//! again only when something in it changed. The rows that a screen shows are drawn at once, those below it screen by
//! screen in the moments after, and what is beyond `limit` on request; a list that may be long makes no more rows than
//! are asked for (`limit`, `total`).

mod cell;
mod row;

pub use cell::{Cell, RowActs};
pub use row::Row;

use crate::ui::live::{For, Parts, Show, live};
use core::time::Duration;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use row::TableRow;

use super::list_keys::{Ends, moved};
use super::{RowChoice, RowOrder};
use crate::ui::keys::plain_key;
use crate::ui::words::words;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Column {
    /// What stands above it.
    pub label: String,
}

impl Column {
    /// A column.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into() }
    }
}

/// Rows of a list at first, and added by each *show more*.
pub const FIRST_ROWS: usize = 200;

/// Rows drawn at once: more than a large screen shows.
const SCREEN: usize = 32;
/// Milliseconds between two screens of rows below the first, so that keys and frames come in between.
const BETWEEN: u64 = 24;

/// How many rows are drawn next, where so many are drawn and so many are wanted: at once down to what is wanted, up by
/// a screen at a time.
fn next_drawn(drawn: usize, wanted: usize) -> usize {
    if wanted <= drawn { wanted.max(SCREEN) } else { wanted.min(drawn + SCREEN) }
}

/// A list as a table.
#[component]
pub fn DataTable(
    /// What the list holds, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The columns.
    #[prop(into)]
    columns: Signal<Vec<Column>>,
    /// The rows, in order; rows of one group stand together.
    #[prop(into)]
    rows: Signal<Vec<Row>>,
    /// How many rows the list has, where `rows` holds only the first `limit`.
    #[prop(optional, into)]
    total: Option<Signal<usize>>,
    /// How many rows are asked for: grows by *show more*.
    #[prop(default = RwSignal::new(FIRST_ROWS))]
    limit: RwSignal<usize>,
    /// The key of the row selected.
    selected: RwSignal<Option<String>>,
    /// Called with the key of a row to open.
    #[prop(into)]
    on_open: Callback<String>,
) -> impl IntoView {
    let words = words();
    let (choice, order) = (RowChoice::here(), RowOrder::here());
    let drawn_rows = RwSignal::new(SCREEN);
    let go = move |there: usize| {
        let key = rows.with_untracked(|rows| rows.get(there).map(|row| row.key.clone()));
        if let Some(key) = key {
            selected.set(Some(key.clone()));
            row::focus(&key);
        }
    };
    let keydown = move |event: KeyboardEvent| {
        if row::on_button(&event) {
            return;
        }
        if let Some(choice) = choice {
            let cursor = selected.get_untracked();
            let drawn = rows.with_untracked(Vec::len).min(limit.get_untracked()).min(drawn_rows.get_untracked());
            let taken = rows.with_untracked(|rows| {
                let keys: Vec<&str> = rows.iter().map(|row| row.key.as_str()).collect();
                choice.keydown(&event, &keys, cursor.as_deref(), drawn)
            });
            if let Some(there) = taken {
                event.prevent_default();
                return there.map_or((), go);
            }
        }
        let (Some(key), Some(rows)) = (plain_key(&event), rows.try_get_untracked()) else {
            return;
        };
        let drawn = rows.len().min(limit.try_get_untracked().unwrap_or(FIRST_ROWS)).min(drawn_rows.get_untracked());
        let chosen = selected.try_get_untracked().flatten();
        // With no row selected the first one has the focus.
        let open = chosen.as_ref().or_else(|| rows.first().map(|row| &row.key));
        if let ("Enter", Some(key)) = (key.as_str(), open) {
            event.prevent_default();
            on_open.run(key.clone());
        }
        let here = rows.iter().position(|row| Some(&row.key) == chosen.as_ref());
        let Some(there) = moved(&key, ("ArrowUp", "ArrowDown"), here, drawn, Ends::Stop) else { return };
        event.prevent_default();
        go(there);
    };
    let width = Signal::derive(move || columns.get().len());
    Effect::new(move || {
        let wanted = rows.with(Vec::len).min(limit.get());
        let now = drawn_rows.get();
        let next = next_drawn(now, wanted);
        if next < now {
            drawn_rows.set(next);
        } else if next > now {
            let draw = move || {
                // The list may have left the page in between.
                let _ = drawn_rows.try_set(next);
            };
            set_timeout(draw, Duration::from_millis(BETWEEN));
        }
    });
    // A row keeps its place in the page, and the focus in it, while what stands in it changes.
    let drawn = move || {
        rows.with(|rows| {
            let before = core::iter::once(None).chain(rows.iter().map(|row| Some(&row.group)));
            let heads = rows
                .iter()
                .zip(before)
                .map(|(row, before)| (row.key.clone(), row.group.clone().filter(|_| before != Some(&row.group))));
            heads
                .take(limit.get().min(drawn_rows.get()))
                .enumerate()
                .map(|(place, (key, head))| (key, head, place == 0))
                .collect::<Vec<_>>()
        })
    };
    let count = move || total.map_or_else(|| rows.with(Vec::len), |total| total.get());
    let hidden = Signal::derive(move || count().saturating_sub(limit.get()));
    view! {
        <div class="table-wrap">
            <table
                class="table"
                role="grid"
                aria-label=move || label.get()
                aria-multiselectable=choice.map(|_| "true")
                on:keydown=keydown
            >
                <thead role="rowgroup">
                    <tr role="row">
                        {live(move || {
                            let head = |(place, column): (usize, Column)| match order {
                                Some(order) => order.head(place, column.label),
                                None => view! { <th scope="col" role="columnheader">{column.label}</th> }.into_any(),
                            };
                            columns.get().into_iter().enumerate().map(head).parts()
                        })}
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=drawn key=Clone::clone let((key, head, first))>
                        <TableRow key head first rows width selected on_open />
                    </For>
                </tbody>
            </table>
            <Show when=move || { hidden.get() > 0 }>
                <button
                    type="button"
                    class="button table-more"
                    data-kind="ghost"
                    on:click=move |_| limit.update(|limit| *limit += FIRST_ROWS)
                >
                    {live(move || words.get().common.more)}
                    <span class="count">{live(move || hidden.get())}</span>
                </button>
            </Show>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::{SCREEN, next_drawn};

    #[test]
    fn rows_below_the_first_screen_come_screen_by_screen_and_go_at_once() {
        assert_eq!(next_drawn(SCREEN, 200), 2 * SCREEN);
        assert_eq!(next_drawn(192, 200), 200);
        assert_eq!(next_drawn(200, 200), 200);
        assert_eq!(next_drawn(200, 3), SCREEN, "the next longer list begins with one screen");
        assert_eq!(next_drawn(SCREEN, 3), SCREEN);
    }
}
