//! An emergency on paper, and its page: what, in which contact, who was informed at what time, how it ended (B64).

use super::missing::Missing;
use super::print_page::{PrintPage, printed};
use super::sheet_rows::{Rows, Signatures};
use super::wording::person;
use crate::domain::emergency::Emergency;
use crate::route::Route;
use crate::state::{App, RecordId};
use crate::ui::components::PrintSheet;
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// An emergency on paper.
#[component]
pub fn PrintEmergency(
    /// The emergency.
    id: RecordId,
) -> impl IntoView {
    let app = App::get();
    let emergency = Memo::new(move |_| app.emergency(&id));
    let here = Memo::new(move |_| emergency.with(Option::is_some));
    let sheet = move || {
        let emergency = emergency.get()?;
        let title = app.text().register.emergency_sheet;
        let lines = app.informed_lines(&emergency).into_iter().map(|line| view! { <li>{line}</li> }).parts();
        let lines = (!emergency.informed.is_empty()).then(|| view! { <ol>{lines}</ol> });
        let nobody = emergency.informed.is_empty().then(|| app.text().guard.informed_none);
        let signatures = vec![app.text().print.signature_supervisor.to_owned()];
        Some(view! {
            <PrintSheet organisation=app.organisation() title printed=printed(app)>
                <Rows rows=facts(app, &emergency) />
                <h2>{app.text().register.emergency_informed}</h2>
                {lines}
                {nobody}
                <Signatures lines=signatures />
            </PrintSheet>
        })
    };
    move || {
        if here.get() {
            view! {
                <PrintPage name=tr(|t| t.register.emergency_sheet) back=Route::Contacts>
                    {live(sheet)}
                </PrintPage>
            }
            .into_any()
        } else {
            view! { <Missing /> }.into_any()
        }
    }
}

fn facts(app: App, emergency: &Emergency) -> Vec<(String, String)> {
    let text = app.text();
    let moment = |at: i64| app.format(|f| f.moment(at));
    let contact = emergency.contact.parse().ok().and_then(|id: RecordId| app.contact(&id));
    let caller = contact.map(|contact| {
        let parts = [contact.name, app.phone_words(&contact.phone), contact.account, contact.street];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    });
    let outcome = if emergency.is_open() { text.register.emergency_open.to_owned() } else { emergency.outcome.clone() };
    let rows = [
        (text.guard.emergency, app.emergency_label(&emergency.what)),
        (text.common.time, moment(emergency.opened)),
        (text.customer.column_name, caller.unwrap_or_default()),
        (text.common.agent, person(app, &emergency.agent)),
        (text.guard.outcome, outcome),
        (text.register.emergency_ended, emergency.closed.map(moment).unwrap_or_default()),
    ];
    let filled = rows.into_iter().filter(|(_, value)| !value.is_empty());
    filled.map(|(name, value)| (name.to_owned(), value)).collect()
}
