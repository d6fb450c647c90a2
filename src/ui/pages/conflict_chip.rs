//! The chip at a field that shows several values: both texts, who wrote them and when, and one press to settle it.

use super::records::value_words;
use crate::pack::people::May;
use crate::state::{App, RecordId};
use crate::ui::components::{Button, ButtonKind, Dialog};
use crate::ui::live::{Parts, Show, live};
use leptos::prelude::*;

/// A chip that appears while a field is in conflict (B12).
#[component]
pub fn ConflictChip(
    /// The record.
    record: RecordId,
    /// The field.
    #[prop(into)]
    field: String,
) -> impl IntoView {
    let app = App::get();
    let open = RwSignal::new(false);
    let (record, field) = (StoredValue::new(record), StoredValue::new(field));
    let writes = Memo::new(move |_| {
        let found = app.read(|journal| {
            let record = journal.get(&record.get_value())?;
            let field = field.get_value();
            record.in_conflict(&field).then(|| record.shown(&field).to_vec())
        });
        found.flatten().unwrap_or_default()
    });
    let sides = move || {
        let side = |write: crate::state::Write| {
            let value = write.value.clone();
            let shown = match &value {
                Some(value) => value_words(app, &record.get_value(), &field.get_value(), value),
                None => app.text().conflicts.deleted_value.to_owned(),
            };
            let by = app.who(write.id).map(|who| {
                let moment = app.format(|f| f.moment(who.at));
                app.text().conflicts.written_by(&format!("{} ({})", who.name, who.desk), &moment)
            });
            let keep = move |()| {
                app.resolve(record.get_value(), field.get_value(), value.clone());
                open.set(false);
            };
            view! {
                <section class="conflict-side">
                    <p class="conflict-value">{shown}</p>
                    <p class="conflict-by">{by}</p>
                    {app
                        .may(May::Resolve)
                        .then(|| {
                            let label = app.text().conflicts.keep_this;
                            view! { <Button label kind=ButtonKind::Secondary on_press=keep /> }
                        })}
                </section>
            }
        };
        writes.get().into_iter().map(side).parts()
    };
    view! {
        <Show when=move || !writes.get().is_empty()>
            <button type="button" class="conflict-chip" on:click=move |_| open.set(true)>
                {live(move || app.text().form.conflict_here)}
            </button>
            <Dialog
                open
                on_close=move |()| open.set(false)
                title=Signal::derive(move || app.text().conflicts.title.to_owned())
            >
                <div class="conflict-sides">{live(sides)}</div>
            </Dialog>
        </Show>
    }
}
