//! Who complained, in which contact, and who answers for it.

use super::complaint_page::Page;
use super::wording::person;
use crate::route::Route;
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// Who and where from.
#[component]
pub fn Facts(page: Page) -> impl IntoView {
    let app = page.app;
    let rows = move || {
        let complaint = page.complaint.get()?;
        let text = app.text();
        let phone = app.phone_words(&complaint.phone);
        let class = app.pack().and_then(|pack| pack.class(&complaint.class).map(|class| app.words(&class.label)));
        let came = app.format(|f| f.moment(complaint.filed));
        let rows = [
            (text.complaint.complainant, complaint.name.clone(), Route::of_record(&complaint.customer)),
            (text.common.phone, phone, None),
            (text.customer.account, complaint.account.clone(), None),
            (text.print.filed, came.clone(), None),
            (text.complaint.from_contact, came, Route::of_record(&complaint.contact)),
            (text.paper.typed, complaint.typed.map(|at| app.format(|f| f.moment(at))).unwrap_or_default(), None),
            (text.complaint.owner, person(app, &complaint.agent), None),
            (text.complaint.class, class.unwrap_or_default(), None),
        ];
        let shown = rows.into_iter().filter(|(name, value, to)| {
            // The contact has no value of its own: without a link there is nothing to show.
            !value.is_empty() && (to.is_some() || *name != text.complaint.from_contact)
        });
        Some(shown.map(|(name, value, to)| fact(name, value, to)).parts())
    };
    view! {
        <section class="card" aria-labelledby="facts-title">
            <div class="card-head">
                <h2 id="facts-title">{live(move || app.text().complaint.complainant)}</h2>
            </div>
            <div class="card-body">
                <dl class="descriptions">{live(rows)}</dl>
            </div>
        </section>
    }
}

fn fact(name: &'static str, value: String, to: Option<Route>) -> AnyView {
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
    .into_any()
}
