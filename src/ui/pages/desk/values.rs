//! What the blanks of a script stand for in this contact, and the few facts that several panes show.

use super::contact::Hand;
use crate::domain::complaint::Complaint;
use crate::domain::contact::Contact;
use crate::domain::customer::Customer;
use crate::domain::form::FieldKind;
use crate::domain::limit::{Limit, Unit};
use crate::domain::placeholder::{Placeholder, Values};
use crate::state::{App, RecordId};
use crate::ui::pages::answers::house;
use leptos::prelude::*;

/// What the blanks stand for. Follows everything it reads.
#[must_use]
pub fn values(hand: Hand) -> Values {
    let app = hand.app;
    let (Some(pack), Some(contact)) = (app.pack(), hand.contact.get()) else { return Values::new() };
    let mut values = house(app, contact.started);
    let mut put = |blank, value: String| values.insert(blank, value);
    let customer = customer_of(app, &contact);
    let name = hand.form.text("name");
    put(Placeholder::Customer, name);
    put(Placeholder::Salutation, customer.as_ref().map(|c| c.address_as.clone()).unwrap_or_default());
    put(Placeholder::Account, hand.form.text("account"));
    put(Placeholder::Address, customer.map(|c| c.street).unwrap_or_default());
    put(Placeholder::Phone, hand.form.text("phone"));
    if let Some((form, pack_form)) = hand.matter.get_value() {
        let record = app.read(|j| j.get(&form.record()).map(Complaint::of)).flatten();
        let class = app.class_of(&form.category(&pack_form));
        let at = record.as_ref().map_or(contact.started, |r| r.filed.max(contact.started));
        if let Some((due, limit)) = app.due(&pack_form, class.as_deref(), at) {
            let due = record.as_ref().and_then(|r| r.due).unwrap_or(due);
            put(Placeholder::Due, app.format(|f| f.moment(due)));
            put(Placeholder::Limit, limit_words(app, &limit));
        }
        put(Placeholder::Number, record.map(|r| r.number).unwrap_or_default());
        if let Some(field) = pack_form.subject_field() {
            put(Placeholder::Subject, form.answer(field.id.as_str()));
        }
        for field in &pack_form.fields {
            let answer = form.answer(field.id.as_str());
            match field.kind {
                FieldKind::Department => {
                    let label = pack.department(&answer).map(|d| app.words(&d.label));
                    put(Placeholder::Department, label.unwrap_or_default());
                }
                FieldKind::Category => {
                    let label = pack.category(&answer).map(|c| app.words(&c.label));
                    put(Placeholder::Category, label.unwrap_or_default());
                }
                _ => {}
            }
        }
    }
    put(Placeholder::FirstContact, app.format(|f| f.date(contact.started)));
    if let Some(callback) = promised(app, &contact) {
        put(Placeholder::CallbackDay, app.format(|f| f.date(callback.0)));
        let slot = app.format(|f| app.text().callback.slot_range(&f.time(callback.0), &f.time(callback.1)));
        put(Placeholder::CallbackSlot, slot);
        put(Placeholder::Promise, callback.2);
    }
    values
}

/// Slot and reason of the callback that was promised in this contact, or that it keeps.
fn promised(app: App, contact: &Contact) -> Option<(i64, i64, String)> {
    let mut all = app.callbacks();
    all.retain(|c| c.contact == contact.id.as_str() || c.id.as_str() == contact.callback);
    all.into_iter().next_back().map(|c| (c.from, c.to, c.reason))
}

/// The customer of a contact.
#[must_use]
pub fn customer_of(app: App, contact: &Contact) -> Option<Customer> {
    let id: RecordId = contact.customer.parse().ok()?;
    app.customer(&id)
}

/// How long something may take, in words.
#[must_use]
pub fn limit_words(app: App, limit: &Limit) -> String {
    let text = &app.text().common;
    let amount = i64::from(limit.amount);
    match limit.unit {
        Unit::WorkingDays => text.working_days(amount),
        Unit::OpenHours | Unit::Hours => text.span_hours(amount),
        Unit::OpenMinutes | Unit::Minutes => text.span_minutes(amount),
    }
}

/// Who it is about, for a heading.
#[must_use]
pub fn caller_title(app: App, contact: &Contact) -> String {
    if !contact.name.is_empty() {
        contact.name.clone()
    } else if !contact.phone.is_empty() {
        contact.phone.clone()
    } else {
        app.text().desk.caller_unknown.to_owned()
    }
}

/// The facts of a finished contact.
#[component]
pub fn ContactFacts(
    /// The contact.
    contact: Contact,
) -> impl IntoView {
    let app = App::get();
    let pack = app.pack();
    let text = app.text();
    let disposition = pack.as_ref().and_then(|p| p.disposition(&contact.disposition)).map(|d| app.words(&d.label));
    let kind = pack.as_ref().and_then(|p| p.contact_kind(&contact.kind)).map(|k| app.words(&k.label));
    let rows = [
        (text.common.time, Some(app.format(|f| f.moment(contact.started)))),
        (text.common.phone, Some(contact.phone.clone())),
        (text.customer.account, Some(contact.account.clone())),
        (text.complaint.kind, kind),
        (text.desk.disposition, disposition),
        (text.desk.talk_time, Some(crate::i18n::stopwatch(contact.talked(contact.started)))),
        (text.desk.after_call_time, contact.wrapped(contact.started).map(crate::i18n::stopwatch)),
        (text.common.note, Some(contact.note.clone())),
    ];
    let row = |(name, value): (&'static str, Option<String>)| {
        value.filter(|v| !v.is_empty()).map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
    };
    view! {
        <section class="card">
            <dl class="facts card-body">{rows.into_iter().map(row).collect_view()}</dl>
        </section>
    }
}
