//! One customer: the file, and everything there has been.

use super::customer_file::File;
use super::customer_timeline::Timeline;
use super::erase_person::ErasePerson;
use super::missing::Missing;
use super::record_conflicts::RecordConflicts;
use super::record_history::RecordHistory;
use crate::domain::customer::Customer;
use crate::state::{App, RecordId};
use crate::ui::components::{Button, ButtonKind, Glyph};
use crate::ui::live::live;
use leptos::prelude::*;

/// One customer. A file that was begun and not stored yet is gone on with here.
#[component]
pub fn CustomerPage(
    /// The customer.
    id: RecordId,
) -> impl IntoView {
    let app = App::get();
    let id = StoredValue::new(id);
    let customer = Memo::new(move |_| app.customer(&id.get_value()));
    let begun = app.drafts.with_untracked(|all| all.iter().any(|draft| draft.key.record == id.get_value().as_str()));
    let here = Memo::new(move |_| (begun && !app.is_erased(&id.get_value())) || customer.with(Option::is_some));
    move || {
        if here.get() {
            view! { <Present id=id.get_value() customer /> }.into_any()
        } else {
            view! { <Missing /> }.into_any()
        }
    }
}

/// A customer who is on this device.
#[component]
fn Present(id: RecordId, customer: Memo<Option<Customer>>) -> impl IntoView {
    let app = App::get();
    let name = move || {
        let name = customer.with(|c| c.as_ref().map(|c| c.name.clone())).unwrap_or_default();
        if name.is_empty() { app.text().customer.new_one.to_owned() } else { name }
    };
    let account = move || customer.with(|c| c.as_ref().map(|c| c.account.clone()));
    let calls = move || {
        let Some(customer) = customer.get() else { return Vec::new() };
        let call = |(place, phone): (usize, &String)| {
            let (customer, dialled) = (customer.clone(), phone.clone());
            let label = app.text().customer.call_to(&app.phone_words(phone));
            let kind = if place == 0 { ButtonKind::Primary } else { ButtonKind::Secondary };
            let press = move |()| app.call_customer(&customer, &dialled);
            view! { <Button kind icon=Glyph::PhoneOut label on_press=press /> }
        };
        customer.phones.iter().enumerate().map(call).collect::<Vec<_>>()
    };
    view! {
        <div class="page">
            <header class="page-head record-head">
                <div class="record-title">
                    <p class="record-kind">{live(move || app.text().customer.title)}</p>
                    <h1>{live(name)}</h1>
                </div>
                <p class="figures">{live(account)}</p>
                <div class="page-acts">
                    {live(calls)}
                    <ErasePerson customer />
                </div>
            </header>
            <RecordConflicts record=id.clone() />
            <div class="split">
                <div class="stack">
                    <Timeline customer />
                </div>
                <div class="stack">
                    <File id=id.clone() customer />
                    <RecordHistory record=id />
                </div>
            </div>
        </div>
    }
}
