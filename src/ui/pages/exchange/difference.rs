//! One record of a preview, field by field: as it is here, and as it would be.

use super::naming::{field_words, value_words};
use crate::state::compare::{Fate, FieldChange};
use crate::state::{App, Line, RecordId, Side};
use crate::ui::components::{DiffFields, DiffValue};
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// One record of a preview, field by field.
#[component]
pub fn Difference(
    /// The record.
    line: Line,
) -> impl IntoView {
    let app = App::get();
    let fate = line.fate;
    let fate_words = move || {
        let words = &app.text().exchange;
        match fate {
            Fate::Stays => None,
            Fate::Deleted => Some(words.fate_deleted),
            Fate::Restored => Some(words.fate_restored),
            Fate::Erased => Some(words.fate_erased),
        }
    };
    let nothing = line.fields.is_empty() && line.sets.is_empty() && line.numbers.is_empty() && fate == Fate::Stays;
    let record = StoredValue::new(line.record.clone());
    let name = move |field: &str| record.with_value(|record| field_words(app, record, field));
    let own = line.own.clone();
    let kept = move || {
        let fields: Vec<String> = own.iter().map(|field| name(field)).collect();
        (!fields.is_empty()).then(|| app.text().exchange.kept_here(&fields.join(", ")))
    };
    let field = move |change: FieldChange| {
        let field = change.field.clone();
        let values = Signal::derive(move || record.with_value(|record| values(app, record, &change)));
        view! { <DiffFields field=Signal::derive(move || name(&field)) values /> }
    };
    let sets = line.sets.into_iter().map(move |change| {
        let (of, set) = (change.set.clone(), change.set);
        let list = move |values: &[_]| {
            let words = |value: &_| record.with_value(|record| value_words(app, record, &of, value));
            values.iter().map(words).collect::<Vec<_>>().join(", ")
        };
        let (added, removed) = (change.added, change.removed);
        let words = move || {
            let plus = (!added.is_empty()).then(|| app.text().exchange.set_added(&list(&added)));
            let minus = (!removed.is_empty()).then(|| app.text().exchange.set_removed(&list(&removed)));
            plus.into_iter().chain(minus).collect::<Vec<_>>().join(" ")
        };
        view! { <p><b>{live(move || name(&set))}</b> " " {live(words)}</p> }
    });
    let numbers = line.numbers.into_iter().map(move |change| {
        let number = move |n: i64| app.format(|f| f.number(n));
        let field = change.field;
        let words = move || format!("{} → {}", number(change.here), number(change.after));
        view! { <p><b>{live(move || name(&field))}</b> " " {live(words)}</p> }
    });
    view! {
        {live(move || fate_words().map(|words| view! { <p><b>{words}</b></p> }))}
        {live(move || kept().map(|words| view! { <p class="quiet">{words}</p> }))}
        {nothing.then(|| view! { <p>{live(move || app.text().exchange.no_difference)}</p> })}
        {line.fields.into_iter().map(field).parts()}
        {sets.parts()}
        {numbers.parts()}
    }
}

/// What a field shows now, and what the file brings beside it.
fn values(app: App, record: &RecordId, change: &FieldChange) -> Vec<DiffValue> {
    let words = &app.text().exchange;
    let value = |side: &Side, place: &str| DiffValue {
        key: side.id.to_string(),
        value: side.value.as_ref().map_or_else(
            || app.text().history.nothing_before.to_owned(),
            |value| value_words(app, record, &change.field, value),
        ),
        written: format!(
            "{place} · {}",
            app.text().conflicts.written_by(&side.last.author.name, &app.format(|f| f.moment(side.last.at)))
        ),
    };
    let here = change.here.iter().map(|side| value(side, words.place_here));
    let there = change.after.iter().filter(|side| side.brought && !change.here.iter().any(|h| h.id == side.id));
    let mut all: Vec<DiffValue> = here.collect();
    if all.is_empty() {
        let nothing = app.text().history.nothing_before.to_owned();
        all.push(DiffValue { key: "nothing".into(), value: nothing, written: words.place_here.to_owned() });
    }
    all.extend(there.map(|side| value(side, words.place_there)));
    all
}
