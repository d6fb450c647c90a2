//! What a call is about, whose it is, and which matter it belongs to.

use super::callback_page::Page;
use super::callback_rows::whose;
use super::wording::{language_words, record_words};
use crate::route::Route;
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// What a call is about.
#[component]
pub fn Facts(page: Page) -> impl IntoView {
    let app = page.app;
    let rows = move || {
        let call = page.call.get()?;
        let text = app.text();
        let linked = |name, id: &str| {
            let to = Route::of_record(id)?;
            Some((name, record_words(app, id), Some(to)))
        };
        let plain = |name, value: String| Some((name, value, None)).filter(|(_, value, _)| !value.is_empty());
        let language = language_words(app, &call.language).unwrap_or_default().to_owned();
        let rows = [
            plain(text.callback.reason, call.reason.clone()),
            linked(text.complaint.title, &call.complaint),
            linked(text.customer.title, &call.customer),
            linked(text.complaint.from_contact, &call.contact),
            plain(text.callback.language, language),
            plain(text.callback.whose, whose(app, &call, page.minute.get())),
        ];
        let row = |(name, value, to): (&'static str, String, Option<Route>)| {
            let value = match to {
                Some(to) => view! { <a href=to.to_string()>{value}</a> }.into_any(),
                None => value.into_any(),
            };
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                </div>
            }
        };
        Some(rows.into_iter().flatten().map(row).parts())
    };
    view! {
        <section class="card" aria-labelledby="about-title">
            <div class="card-head">
                <h2 id="about-title">{live(move || app.text().common.details)}</h2>
            </div>
            <div class="card-body">
                <dl class="descriptions">{live(rows)}</dl>
            </div>
        </section>
    }
}
