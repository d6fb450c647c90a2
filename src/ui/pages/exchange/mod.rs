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
mod standing;

use crate::state::{App, Pending};
use export::Export;
use import::Import;
use leptos::prelude::*;
use outcome::{Done, Outcome};
use preview::PreviewPage;

/// Handing records over.
#[component]
pub fn Exchange() -> impl IntoView {
    let app = App::get();
    let pending = RwSignal::new(None::<Pending>);
    let done = RwSignal::new(None::<Done>);
    let content = move || match pending.get() {
        Some(read) => {
            let close = move |outcome: Option<Done>| {
                done.set(outcome);
                pending.set(None);
            };
            view! { <PreviewPage read on_close=close /> }.into_any()
        }
        None => view! {
            <div class="page-head">
                <h1>{move || app.text().exchange.title}</h1>
            </div>
            <p class="page-lead">{move || app.text().exchange.lead}</p>
            {move || done.get().map(|done| view! { <Outcome done /> })}
            <div class="exchange-halves">
                <Export />
                <Import on_read=move |read| pending.set(Some(read)) />
            </div>
        }
        .into_any(),
    };
    view! { <div class="page">{content}</div> }
}
