//! Every record that a file speaks of, as a list; Enter shows the fields side by side.

use super::difference::Difference;
use super::naming::value_words;
use super::standing;
use crate::state::compare::Last;
use crate::state::preview::Preview;
use crate::state::{App, Line, kind_words};
use crate::ui::components::{Cell, Column, DataTable, Dialog, FIRST_ROWS, Row};
use crate::ui::live::live;
use leptos::prelude::*;
use std::sync::Arc;

/// Every record that a file speaks of.
#[component]
pub fn PreviewLines(
    /// What importing would change.
    preview: Arc<Preview>,
    /// The key of a standing, or `all`.
    filter: RwSignal<String>,
) -> impl IntoView {
    let app = App::get();
    let (selected, open) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let lines = StoredValue::new(preview);
    let columns = Signal::derive(move || {
        let text = app.text();
        let all =
            [text.exchange.column_record, text.common.state, text.exchange.column_here, text.exchange.column_there];
        all.into_iter().map(Column::new).collect::<Vec<_>>()
    });
    // A file may speak of a hundred thousand records: only the rows that are shown are put into words.
    let limit = RwSignal::new(FIRST_ROWS);
    Effect::new(move || {
        filter.track();
        limit.set(FIRST_ROWS);
    });
    let rows = Memo::new(move |_| {
        let (wanted, limit) = (filter.get(), limit.get());
        lines.with_value(|preview| {
            let all = standing::listed(&preview.lines, &wanted).take(limit);
            all.map(|(key, line)| row(app, line, key)).collect::<Vec<_>>()
        })
    });
    let total = Signal::derive(move || lines.with_value(|preview| standing::total(&preview.totals, &filter.get())));
    let shown = move || {
        let key = open.get()?;
        lines.with_value(|p| p.lines.iter().find(|line| line.record.as_str() == key).map(|line| p.whole(line)))
    };
    let title = Signal::derive(move || shown().map(|line| title_words(app, &line)).unwrap_or_default());
    view! {
        <DataTable
            label=move || app.text().exchange.preview_title.to_owned()
            columns
            rows
            total
            limit
            selected
            on_open=move |key| open.set(Some(key))
        />
        <Dialog open=Signal::derive(move || open.get().is_some()) on_close=move |()| open.set(None) title>
            {live(move || shown().map(|line| view! { <Difference line /> }))}
        </Dialog>
    }
}

fn row(app: App, line: &Line, key: &str) -> Row {
    let text = app.text();
    let (lamp, flag) = standing::flag(text, line.standing);
    let last = |last: &Option<Last>| match last {
        Some(last) => Cell::TwoLines(last.author.name.clone(), app.format(|f| f.moment(last.at))),
        None => Cell::Text("–".to_owned()),
    };
    Row {
        key: line.record.to_string(),
        group: Some(standing::group(text, key).to_owned()),
        cells: vec![
            Cell::Name(title_words(app, line), Some(kind_words(text, line.record.kind()).to_owned())),
            Cell::Flag(lamp, flag.to_owned()),
            last(&line.here),
            last(&line.there),
        ],
    }
}

/// What a person recognises the record by: at most two of its telling fields, else its kind.
fn title_words(app: App, line: &Line) -> String {
    let words = |(field, value): &(&'static str, _)| value_words(app, &line.record, field, value);
    let telling: Vec<String> = line.title.iter().take(2).map(words).collect();
    if telling.is_empty() { kind_words(app.text(), line.record.kind()).to_owned() } else { telling.join(" · ") }
}
