//! One conflict: what each person wrote, when and at which desk; keep one, or write another (B12).

use super::wording::{field_name, value_words};
use crate::pack::people::May;
use crate::state::{App, Conflict, RecordId, Verdict, Write};
use crate::ui::components::{Button, ButtonKind, DiffFields, DiffValue, TextArea};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;
use serde_json::Value;

/// One conflict.
#[component]
pub fn ConflictCard(
    /// The conflict.
    conflict: Conflict,
) -> impl IntoView {
    match conflict {
        Conflict::Field { record, field, writes } => view! { <TornField record field writes /> }.into_any(),
        Conflict::Deleted { record, unseen } => view! { <TornDeletion record unseen /> }.into_any(),
    }
}

fn diff_value(app: App, record: &RecordId, field: &str, write: &Write) -> DiffValue {
    let text = &app.text().conflicts;
    let value = match &write.value {
        Some(value) => value_words(app, record, field, value),
        None => text.deleted_value.to_owned(),
    };
    let written = app.who(write.id).map(|who| {
        let moment = app.format(|f| f.moment(who.at));
        text.written_by(&format!("{} ({})", who.name, who.desk), &moment)
    });
    DiffValue { key: write.id.to_string(), value, written: written.unwrap_or_default() }
}

/// A field with several values.
#[component]
fn TornField(record: RecordId, field: String, writes: Vec<Write>) -> impl IntoView {
    let app = App::get();
    let (record, field, writes) = (StoredValue::new(record), StoredValue::new(field), StoredValue::new(writes));
    let name = Signal::derive(move || field_name(app, &record.get_value(), &field.get_value()));
    let values = Signal::derive(move || {
        let (record, field) = (record.get_value(), field.get_value());
        writes.with_value(|all| all.iter().map(|write| diff_value(app, &record, &field, write)).collect::<Vec<_>>())
    });
    let keep = move |key: String| {
        let chosen = writes.with_value(|all| all.iter().find(|w| w.id.to_string() == key).cloned());
        if let Some(write) = chosen {
            app.resolve(record.get_value(), field.get_value(), write.value);
        }
    };
    // Only texts can be written anew here; a choice is one of those that were made.
    let is_text = writes.with_value(|all| all.iter().all(|w| matches!(w.value, Some(Value::String(_)) | None)));
    let free = is_text && !matches!(field.get_value().as_str(), "number" | "status" | "decision" | "class" | "form");
    let writing = RwSignal::new(None::<String>);
    let joined = move || {
        let text = |w: &Write| w.value.as_ref().and_then(Value::as_str).map(str::to_owned);
        writes.with_value(|all| all.iter().filter_map(text).collect::<Vec<_>>().join("\n"))
    };
    let resolve = move |()| {
        let text = writing.get_untracked().unwrap_or_default().trim().to_owned();
        // An empty text clears the field.
        app.resolve(record.get_value(), field.get_value(), Some(Value::from(text)));
    };
    let id = format!("other-{}-{}", record.get_value().key(), field.get_value());
    view! {
        <div class="conflict">
            <Keeping field=name values on_keep=keep />
            <Show
                when=move || writing.with(Option::is_some)
                fallback=move || {
                    (free && app.may(May::Resolve)).then(|| {
                        view! {
                            <Button
                                kind=ButtonKind::Ghost
                                label=tr(|t| t.conflicts.write_other)
                                on_press=move |()| writing.set(Some(joined()))
                            />
                        }
                    })
                }
            >
                <TextArea
                    id=id.clone()
                    label=tr(|t| t.conflicts.other_text)
                    value=Signal::derive(move || writing.get().unwrap_or_default())
                    on_input=move |text: String| writing.set(Some(text))
                />
                <div class="cluster">
                    <Button kind=ButtonKind::Primary label=tr(|t| t.conflicts.resolve) on_press=resolve />
                    <Button label=tr(|t| t.common.cancel) on_press=move |()| writing.set(None) />
                </div>
            </Show>
        </div>
    }
}

/// The values of a field, with the buttons that keep one for those who may.
#[component]
fn Keeping(
    field: Signal<String>,
    values: Signal<Vec<DiffValue>>,
    #[prop(into)] on_keep: Callback<String>,
) -> impl IntoView {
    let app = App::get();
    view! {
        <Show
            when=move || app.may(May::Resolve)
            fallback=move || {
                view! {
                    <DiffFields field values />
                    <p class="field-hint">{live(move || app.text().privacy.resolved_by_supervisor)}</p>
                }
            }
        >
            <DiffFields field values on_keep />
        </Show>
    }
}

/// A record that somebody deleted while somebody else wrote in it.
#[component]
fn TornDeletion(record: RecordId, unseen: Vec<Write>) -> impl IntoView {
    let app = App::get();
    let record = StoredValue::new(record);
    let values = Signal::derive(move || {
        let record = record.get_value();
        unseen.iter().map(|write| diff_value(app, &record, "", write)).collect::<Vec<_>>()
    });
    view! {
        <div class="conflict">
            <DiffFields field=tr(|t| t.conflicts.settle_deleted) values />
            <Show
                when=move || app.may(May::Resolve)
                fallback=move || view! { <p class="field-hint">{live(move || app.text().privacy.resolved_by_supervisor)}</p> }
            >
            <div class="cluster">
                <Button
                    label=tr(|t| t.conflicts.keep_record)
                    on_press=move |()| app.settle_deletion(&record.get_value(), Verdict::Keep)
                />
                <Button
                    kind=ButtonKind::Danger
                    label=tr(|t| t.conflicts.keep_deleted)
                    on_press=move |()| app.settle_deletion(&record.get_value(), Verdict::Delete)
                />
            </div>
            </Show>
        </div>
    }
}
