//! The history of a record: who, when, from, to, why. The latest first; the record's files count too.

use super::wording::{field_name, value_words};
use crate::state::{App, Change, Event, Intent, RecordId};
use crate::ui::components::{Button, Glyph, HistoryEvent, HistoryList};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;
use serde_json::Value;

/// The history of a record.
#[component]
pub fn RecordHistory(
    /// The record.
    record: RecordId,
) -> impl IntoView {
    let app = App::get();
    let record = StoredValue::new(record);
    let found = RwSignal::new(None::<Vec<Event>>);
    let added = RwSignal::new(Vec::<(String, Event)>::new());
    let files = Memo::new(move |_| app.files(&record.get_value()));
    let (failed, tries) = (RwSignal::new(false), RwSignal::new(0_u32));
    Effect::new(move |_| {
        app.revision.track();
        tries.track();
        let files = files.get();
        leptos::task::spawn_local(async move {
            let Some(record) = record.try_get_value() else { return };
            let events = app.history(record).await;
            failed.try_set(events.is_none());
            let Some(events) = events else { return };
            let mut attached = Vec::new();
            for file in files {
                let first = app.history(file.id).await.and_then(|events| events.into_iter().next());
                attached.extend(first.map(|event| (file.name, event)));
            }
            added.try_set(attached);
            found.try_set(Some(events));
        });
    });
    let events = Memo::new(move |_| {
        let record = record.get_value();
        let mut lines: Vec<(i64, HistoryEvent)> = Vec::new();
        for (place, event) in found.get().iter().flatten().enumerate() {
            lines.extend(told(app, &record, event, place == 0).into_iter().map(|line| (event.at, line)));
        }
        for (name, event) in added.get() {
            let what = app.text().history.attached(&event.author.name, &name);
            lines.push((event.at, line(app, &event, "file", what)));
        }
        // Stable: what one entry did stays together, and devices' clocks only order the entries.
        lines.sort_by_key(|(at, _)| core::cmp::Reverse(*at));
        lines.into_iter().map(|(_, line)| line).collect::<Vec<_>>()
    });
    view! {
        <section class="card" aria-labelledby="history-title">
            <div class="card-head">
                <h2 id="history-title">{live(move || app.text().history.title)}</h2>
            </div>
            <div class="card-body">
                <Show when=move || failed.get()>
                    <p role="alert">{live(move || app.text().history.failed)}</p>
                    <Button
                        icon=Glyph::Refresh
                        label=tr(|t| t.common.retry)
                        on_press=move |()| tries.update(|n| *n += 1)
                    />
                </Show>
                <Show
                    when=move || found.with(Option::is_some)
                    fallback=move || {
                        let waits = move || (!failed.get()).then(|| app.text().common.loading);
                        view! { <p class="quiet">{live(waits)}</p> }
                    }
                >
                    <HistoryList events />
                </Show>
            </div>
        </section>
    }
}

fn line(app: App, event: &Event, key: &str, what: String) -> HistoryEvent {
    HistoryEvent {
        key: format!("{}-{key}", event.entry),
        person: event.author.name.clone(),
        what,
        when: app.format(|f| f.moment(event.at)),
        values: None,
        reason: event.reason.clone(),
    }
}

/// What one entry did, a line for each field; its first entry made the record and is one line.
fn told(app: App, record: &RecordId, event: &Event, first: bool) -> Vec<HistoryEvent> {
    let (text, who) = (&app.text().history, event.author.name.as_str());
    let whole = match (event.deleted, &event.intent) {
        (Some(true), _) => Some(text.deleted(who)),
        (Some(false), _) => Some(text.restored(who)),
        (None, Intent::Undo) => Some(text.undone(who)),
        (None, Intent::Import) if first => Some(text.imported(who)),
        _ if first => Some(text.created(who)),
        _ => None,
    };
    if let Some(what) = whole {
        return vec![line(app, event, "all", what)];
    }
    // What goes with another field by itself says nothing of its own.
    let silent = ["pack", "form", "created", "to", "graded"];
    let own = event.changes.iter().filter(|change| !silent.contains(&change.field.as_str()));
    own.enumerate().map(|(place, change)| changed(app, record, event, place, change)).collect()
}

fn changed(app: App, record: &RecordId, event: &Event, place: usize, change: &Change) -> HistoryEvent {
    let (text, who) = (&app.text().history, event.author.name.as_str());
    let field = field_name(app, record, &change.field);
    let in_words = |value: &Value| value_words(app, record, &change.field, value);
    let from = change.from.iter().map(in_words).collect::<Vec<_>>().join(" / ");
    let to = change.to.as_ref().map(in_words).unwrap_or_default();
    let what = match () {
        () if event.intent == Intent::Resolve => text.resolved(who, &field),
        () if change.to.is_none() => text.cleared(who, &field),
        () if from.is_empty() => text.filled(who, &field),
        () => text.changed(who, &field),
    };
    let mut made = line(app, event, &place.to_string(), what);
    made.values = Some((from, to));
    if place > 0 {
        made.reason = None;
    }
    made
}
