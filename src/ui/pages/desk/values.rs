//! What the blanks of a script stand for in this contact, and the few facts that several panes show.

use crate::domain::complaint::Complaint;
use crate::domain::contact::Contact;
use crate::domain::customer::Customer;
use crate::domain::form::{FieldKind, Form};
use crate::domain::limit::{Limit, Unit};
use crate::domain::placeholder::{Placeholder, Values};
use crate::state::{App, FormState, RecordId};
use crate::ui::live::Parts;
use crate::ui::pages::answers::house;
use leptos::prelude::*;

/// What the blanks stand for in a contact. What needs the records or the calendar is in memos of its own, so that a key
/// typed into the form does not ask for it again.
#[must_use]
pub fn values(
    app: App,
    contact: Memo<Option<Contact>>,
    caller: FormState,
    matter: Option<(FormState, Form)>,
) -> Memo<Values> {
    let of_caller =
        Memo::new(move |_| contact.get().map(|contact| of_caller(app, &contact, caller)).unwrap_or_default());
    let of_promise = Memo::new(move |_| contact.get().map(|contact| of_promise(app, &contact)).unwrap_or_default());
    let of_matter = matter.map(|(form, pack_form)| {
        let pack_form = StoredValue::new(pack_form);
        let category = Memo::new(move |_| pack_form.with_value(|of| form.category(of)));
        let filed = Memo::new(move |_| app.read(|j| j.get(&form.record()).map(Complaint::of)).flatten());
        let due = Memo::new(move |_| {
            let started = contact.with(|c| c.as_ref().map(|c| c.started))?;
            pack_form.with_value(|of| of_due(app, of, &category.get(), filed.get().as_ref(), started))
        });
        let chosen = Memo::new(move |_| pack_form.with_value(|of| of_choices(app, of, form)));
        Memo::new(move |_| {
            let mut values = chosen.get();
            values.extend(due.get().unwrap_or_default());
            values.insert(Placeholder::Number, filed.get().map(|c| c.number).unwrap_or_default());
            values
        })
    });
    let of_first = Memo::new(move |_| contact.get().map(|contact| of_first(app, &contact)).unwrap_or_default());
    Memo::new(move |_| {
        let mut values = of_caller.get();
        values.extend(of_promise.get());
        values.extend(of_first.get());
        // What is not said in this contact's own form stays as the first contact had it.
        let own = of_matter.map(|of| of.get()).unwrap_or_default();
        values.extend(own.into_iter().filter(|(_, value)| !value.is_empty()));
        values
    })
}

fn of_caller(app: App, contact: &Contact, caller: FormState) -> Values {
    let mut values = house(app, contact.started);
    let mut put = |blank, value: String| values.insert(blank, value);
    let customer = customer_of(app, contact);
    put(Placeholder::Customer, caller.text("name"));
    put(Placeholder::Salutation, customer.as_ref().map(|c| c.address_as.clone()).unwrap_or_default());
    put(Placeholder::Account, caller.text("account"));
    put(Placeholder::Address, street_of(app, contact).unwrap_or_default());
    put(Placeholder::Phone, caller.text("phone"));
    put(Placeholder::FirstContact, app.format(|f| f.date(contact.started)));
    values
}

fn of_due(app: App, form: &Form, category: &str, filed: Option<&Complaint>, started: i64) -> Option<Values> {
    let class = app.class_of(category);
    let at = filed.map_or(started, |record| record.filed.max(started));
    let (due, limit) = app.due(form, class.as_deref(), at)?;
    let due = filed.and_then(|record| record.due).unwrap_or(due);
    let due = (Placeholder::Due, app.format(|f| f.moment(due)));
    Some([due, (Placeholder::Limit, limit_words(app, &limit))].into())
}

/// What was chosen or written about the matter, as far as a blank stands for it.
fn of_choices(app: App, of: &Form, form: FormState) -> Values {
    let mut values = Values::new();
    let Some(pack) = app.pack() else { return values };
    if let Some(field) = of.subject_field() {
        values.insert(Placeholder::Subject, form.answer(field.id.as_str()));
    }
    let answer =
        |kind| of.fields.iter().find(|f| f.kind == kind).map(|f| form.answer(f.id.as_str())).unwrap_or_default();
    let department = pack.department(&answer(FieldKind::Department)).map(|d| app.words(&d.label));
    values.insert(Placeholder::Department, department.unwrap_or_default());
    let category = pack.category(&answer(FieldKind::Category)).map(|c| app.words(&c.label));
    values.insert(Placeholder::Category, category.unwrap_or_default());
    values
}

/// Slot and reason of the callback that was promised in this contact, or that it keeps.
fn of_promise(app: App, contact: &Contact) -> Values {
    let mut all = app.callbacks();
    all.retain(|c| c.contact == contact.id.as_str() || c.id.as_str() == contact.callback);
    let Some(call) = all.into_iter().next_back() else { return Values::new() };
    let slot = app.format(|f| app.text().callback.slot_range(&f.time(call.from), &f.time(call.to)));
    let day = (Placeholder::CallbackDay, app.format(|f| f.date(call.from)));
    [day, (Placeholder::CallbackSlot, slot), (Placeholder::Promise, call.reason)].into()
}

/// What a call that is made is about: the matter or the contact that it follows up, or that its callback was promised
/// in. Nothing for a contact that the customer began.
fn of_first(app: App, contact: &Contact) -> Values {
    let mut values = Values::new();
    let callback = contact.callback.parse().ok().and_then(|id: RecordId| app.callback(&id));
    let (matter, first) = match callback {
        Some(call) => (call.complaint, call.contact),
        None if contact.follow_up => {
            let follows = app.links_of(&contact.id).follows;
            let contact = follows.starts_with(crate::domain::contact::KIND).then(|| follows.clone());
            (follows, contact.unwrap_or_default())
        }
        None => return values,
    };
    let parse = |id: &str| id.parse::<RecordId>().ok();
    let first = parse(&first).and_then(|id| app.contact(&id));
    if let Some(first) = &first {
        values.insert(Placeholder::FirstContact, app.format(|f| f.date(first.started)));
        values.insert(Placeholder::Subject, first.note.clone());
    }
    let matter = parse(&matter).filter(|id| id.kind() != crate::domain::contact::KIND);
    let Some(matter) = matter.and_then(|id| app.complaint(&id)).filter(|matter| matter.filed > 0) else {
        return values;
    };
    let began = parse(&matter.contact).and_then(|id| app.contact(&id)).map_or(matter.filed, |c| c.started);
    values.insert(Placeholder::FirstContact, app.format(|f| f.date(began)));
    values.insert(Placeholder::Subject, app.subject_of(&matter));
    values.insert(Placeholder::Number, matter.number);
    values.insert(Placeholder::Answer, matter.answer);
    values
}

/// The customer of a contact.
#[must_use]
pub fn customer_of(app: App, contact: &Contact) -> Option<Customer> {
    let id: RecordId = contact.customer.parse().ok()?;
    app.customer(&id)
}

/// Where the caller lives: as their file has it, else as the billing program's list told it.
#[must_use]
pub fn street_of(app: App, contact: &Contact) -> Option<String> {
    let filed = customer_of(app, contact).map(|customer| customer.street).filter(|street| !street.is_empty());
    filed.or_else(|| Some(contact.street.clone()).filter(|street| !street.is_empty()))
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
        app.phone_words(&contact.phone)
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
    let result = app.carried(&contact.id).result.map(|r| super::follow_up::result_words(app, r).to_owned());
    let incident = contact.incident.parse().ok().and_then(|id: RecordId| app.incident(&id)).map(|known| known.what);
    let rows = [
        (text.common.time, Some(app.format(|f| f.moment(contact.started)))),
        (text.common.phone, Some(contact.phone.clone())),
        (text.customer.account, Some(contact.account.clone())),
        (text.complaint.kind, kind),
        (text.desk.disposition, disposition),
        (text.desk.talk_time, Some(crate::i18n::stopwatch(contact.talked(contact.started)))),
        (text.desk.after_call_time, contact.wrapped(contact.started).map(crate::i18n::stopwatch)),
        (text.calls.result, result),
        (text.incident.title, incident),
        (text.promise.answer_by, contact.answer_by.map(|at| app.format(|f| f.moment(at)))),
        (text.common.note, Some(contact.note.clone())),
    ];
    let more = super::call_facts(app, &contact).into_iter().map(|(name, value)| (name, Some(value)));
    let row = |(name, value): (&'static str, Option<String>)| {
        value.filter(|v| !v.is_empty()).map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
    };
    view! {
        <section class="card">
            <dl class="facts card-body">{rows.into_iter().chain(more).map(row).parts()}</dl>
        </section>
    }
}
