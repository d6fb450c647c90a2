//! Handing records over: export and import (B10 to B13).
//!
//! A file that was read is previewed on the same page; nothing is written before the person says so.

mod difference;
mod export;
mod import;
mod naming;
mod outcome;
mod preview;
mod preview_lines;
mod preview_notes;
mod receipt;
mod shared_folder;
mod standing;
mod take_back;
mod wanted;

use crate::pack::people::May;
use crate::state::{App, Pending};
use crate::ui::components::Banner;
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use export::Export;
use import::Import;
use leptos::html::H1;
use leptos::prelude::*;
use outcome::{Done, Outcome};
use preview::PreviewPage;
use shared_folder::SharedFolder;

/// Handing records over.
#[component]
pub fn Exchange() -> impl IntoView {
    let app = App::get();
    let pending = RwSignal::new(None::<Pending>);
    let done = RwSignal::new(None::<Done>);
    // Whoever comes back from a preview goes on reading at the title, where the outcome stands.
    let (back, heading) = (StoredValue::new(false), NodeRef::<H1>::new());
    Effect::new(move || {
        if let (Some(heading), true) = (heading.get(), back.get_value()) {
            back.set_value(false);
            // The title has a tabindex, so it takes the focus.
            let _ = heading.focus();
        }
    });
    let content = move || match pending.get() {
        Some(read) => {
            let close = move |outcome: Option<Done>| {
                done.set(outcome);
                back.set_value(true);
                pending.set(None);
            };
            view! { <PreviewPage read on_close=close /> }.into_any()
        }
        None => view! {
            <div class="page-head">
                <h1 tabindex="-1" node_ref=heading>{live(move || app.text().exchange.title)}</h1>
            </div>
            <p class="page-lead">{live(move || app.text().exchange.lead)}</p>
            {live(move || done.get().map(|done| view! { <Outcome done /> }))}
            <Show
                when=move || app.may(May::Exchange)
                fallback=move || view! { <Banner title=tr(|t| t.privacy.exchange_by_others) /> }
            >
                <div class="exchange-halves">
                    <Export />
                    <Import on_read=move |read| pending.set(Some(read)) />
                    <SharedFolder />
                </div>
            </Show>
        }
        .into_any(),
    };
    view! { <div class="page">{live(content)}</div> }
}
