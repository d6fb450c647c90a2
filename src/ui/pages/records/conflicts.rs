//! Every conflict of the workspace, by record.

use super::conflict_card::ConflictCard;
use super::wording::record_words;
use crate::route::Route;
use crate::state::{App, Conflict, RecordId};
use crate::ui::components::{EmptyState, Glyph};
use crate::ui::live::{For, Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

fn record_of(conflict: &Conflict) -> &RecordId {
    match conflict {
        Conflict::Field { record, .. } | Conflict::Deleted { record, .. } => record,
    }
}

/// Every conflict.
#[component]
pub fn Conflicts() -> impl IntoView {
    let app = App::get();
    let all = Memo::new(move |_| app.conflicts());
    // A record keeps its place and what is being written in it while others are settled.
    let records = Memo::new(move |_| {
        let mut records: Vec<RecordId> = all.with(|all| all.iter().map(|c| record_of(c).clone()).collect());
        records.dedup();
        records
    });
    let record = move |record: RecordId| {
        let (id, to) = (record.to_string(), Route::of_record(record.as_str()));
        let name = Signal::derive(move || record_words(app, &id));
        let own = Memo::new(move |_| {
            all.with(|all| all.iter().filter(|c| *record_of(c) == record).cloned().collect::<Vec<_>>())
        });
        let title = match to {
            Some(to) => view! { <a href=to.to_string()>{live(move || name.get())}</a> }.into_any(),
            None => (move || name.get()).into_any(),
        };
        view! {
            <section class="card conflicts">
                <div class="card-head">
                    <h2>{title}</h2>
                    <span class="aside">{live(move || app.text().conflicts.count(own.with(Vec::len)))}</span>
                </div>
                <div class="card-body">
                    {live(move || {
                        own.get().into_iter().map(|conflict| view! { <ConflictCard conflict /> }).parts()
                    })}
                </div>
            </section>
        }
    };
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{live(move || app.text().conflicts.title)}</h1>
            </header>
            <Show
                when=move || records.with(|records| !records.is_empty())
                fallback=move || {
                    view! {
                        <EmptyState
                            glyph=Glyph::CheckCircle
                            title=tr(|t| t.conflicts.empty_title)
                            body=tr(|t| t.conflicts.empty_body)
                        />
                    }
                }
            >
                <p class="page-lead">{live(move || app.text().conflicts.lead)}</p>
                <For each=move || records.get() key=Clone::clone children=record />
            </Show>
        </div>
    }
}
