//! The conflicts of one record at its head, so that nobody works on without seeing them, and who else types in it.

use super::conflict_card::ConflictCard;
use super::typed_elsewhere::TypedElsewhere;
use crate::state::{App, RecordId};
use crate::ui::live::{Parts, Show, live};
use leptos::prelude::*;

/// The conflicts of a record; nothing while there are none.
#[component]
pub fn RecordConflicts(
    /// The record.
    record: RecordId,
) -> impl IntoView {
    let app = App::get();
    let watched = record.clone();
    let conflicts = Memo::new(move |_| app.conflicts_of(&record));
    let count = move || app.text().conflicts.in_this_record(conflicts.with(Vec::len));
    view! {
        <TypedElsewhere record=watched />
        <Show when=move || conflicts.with(|all| !all.is_empty())>
            <section class="card conflicts" aria-labelledby="conflicts-title">
                <div class="card-head">
                    <h2 id="conflicts-title">{live(count)}</h2>
                </div>
                <div class="card-body">
                    {live(move || {
                        let card = |conflict| view! { <ConflictCard conflict /> };
                        conflicts.get().into_iter().map(card).parts()
                    })}
                </div>
            </section>
        </Show>
    }
}
