//! The calls that belong to a complaint.

use super::complaint_page::Page;
use super::flags::{call_flag, slot_words};
use crate::route::Route;
use crate::ui::components::StatusFlag;
use crate::ui::live::{Parts, Show, live};
use leptos::prelude::*;

/// The calls of a complaint.
#[component]
pub fn Calls(page: Page) -> impl IntoView {
    let Page { app, id, .. } = page;
    let minute = app.minute();
    let calls = Memo::new(move |_| {
        let of = id.get_value();
        app.callbacks().into_iter().filter(|call| call.complaint == of.as_str()).collect::<Vec<_>>()
    });
    let lines = move || {
        let now = minute.get();
        let line = |call: crate::domain::callback::Callback| {
            let (lamp, words) = call_flag(app, &call, now);
            let to = Route::of_record(call.id.as_str()).unwrap_or(Route::Callbacks);
            view! {
                <li>
                    <a class="line" href=to.to_string()>
                        <span class="line-what">
                            <b>{slot_words(app, &call, now)}</b>
                            <small>{call.reason}</small>
                        </span>
                        <StatusFlag lamp text=words />
                    </a>
                </li>
            }
        };
        calls.get().into_iter().map(line).parts()
    };
    view! {
        <section class="card" aria-labelledby="calls-title">
            <div class="card-head">
                <h2 id="calls-title">{live(move || app.text().complaint.calls_title)}</h2>
            </div>
            <Show
                when=move || calls.with(|calls| !calls.is_empty())
                fallback=move || view! { <p class="card-body quiet">{live(move || app.text().complaint.calls_none)}</p> }
            >
                <ul class="record-lines">{live(lines)}</ul>
            </Show>
        </section>
    }
}
