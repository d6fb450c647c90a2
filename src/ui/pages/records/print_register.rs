//! The register of a day as it is handed in: every contact on the sheet, the count, the signatures, the receipt's number.

use super::missing::Missing;
use super::print_page::{PrintPage, printed};
use super::register_rows::Line;
use super::sheet_rows::{Rows, Signatures};
use super::wording::person;
use crate::domain::contact::Contact;
use crate::domain::day::Day;
use crate::domain::handing_in::HandingIn;
use crate::route::Route;
use crate::state::{App, RecordId};
use crate::ui::components::PrintSheet;
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// The register of a day as it was handed in.
#[component]
pub fn PrintRegister(
    /// The receipt.
    id: RecordId,
) -> impl IntoView {
    let app = App::get();
    let receipt = Memo::new(move |_| app.receipt(&id));
    let name = Signal::derive(move || {
        let (number, day) = receipt.with(|r| r.as_ref().map(|r| (r.number.clone(), r.day.clone()))).unwrap_or_default();
        format!("{} {day} {number}", app.text().register.sheet_title)
    });
    let here = Memo::new(move |_| receipt.with(Option::is_some));
    move || {
        if !here.get() {
            return view! { <Missing /> }.into_any();
        }
        let shown = move || receipt.get().map(|receipt| sheet(app, &receipt));
        view! {
            <PrintPage name back=Route::Contacts>
                {live(shown)}
            </PrintPage>
        }
        .into_any()
    }
}

fn sheet(app: App, receipt: &HandingIn) -> AnyView {
    let text = &app.text().register;
    let mut contacts = Day::parse(&receipt.day).map(|day| app.contacts_on(day)).unwrap_or_default();
    contacts.retain(|contact| receipt.holds(contact));
    contacts.reverse();
    let by = person(app, &receipt.by);
    let head = vec![
        (text.day.to_owned(), app.format(|f| f.day(&receipt.day))),
        (text.count.to_owned(), receipt.count.to_string()),
        (text.handed_by.to_owned(), text.receipt_at(&app.format(|f| f.moment(receipt.at)), &by)),
    ];
    let signatures = vec![text.signature_by(&by), text.signature_received(&receipt.received_by)];
    let number = receipt.number.clone();
    let title = text.sheet_title;
    view! {
        <PrintSheet organisation=app.organisation() title number printed=printed(app)>
            <Rows rows=head />
            {table(app, &contacts)}
            <Signatures lines=signatures />
        </PrintSheet>
    }
    .into_any()
}

fn table(app: App, contacts: &[Contact]) -> AnyView {
    let text = app.text();
    let columns = [
        text.register.place,
        text.common.time,
        text.common.name,
        text.register.contact,
        text.register.demand,
        text.register.solution,
        text.common.agent,
        text.desk.disposition,
    ];
    let head = columns.map(|name| view! { <th scope="col">{name}</th> }).into_iter().parts();
    let row = |(place, contact): (usize, &Contact)| {
        let line = Line::of(app, contact);
        let name = if contact.name.is_empty() { text.desk.caller_unknown } else { &contact.name };
        let reach = [app.phone_words(&contact.phone), contact.account.clone()];
        let demand = [line.kind, line.about];
        let joined = |parts: [String; 2]| parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" · ");
        view! {
            <tr>
                <td>{place + 1}</td>
                <td>{app.format(|f| f.time(contact.started))}</td>
                <td>{name.to_owned()}</td>
                <td>{joined(reach)}</td>
                <td>{joined(demand)}</td>
                <td>{line.note}</td>
                <td>{line.agent}</td>
                <td>{line.outcome}</td>
            </tr>
        }
    };
    view! {
        <table class="register-sheet">
            <thead><tr>{head}</tr></thead>
            <tbody>{contacts.iter().enumerate().map(row).parts()}</tbody>
        </table>
    }
    .into_any()
}
