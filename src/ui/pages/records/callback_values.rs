//! What the blanks of a call's script stand for: the person, the matter, the answer, the promise.

use crate::domain::callback::Callback;
use crate::domain::form::FieldKind;
use crate::domain::placeholder::{Placeholder, Values};
use crate::state::App;
use crate::ui::pages::answers::house;

use super::complaint_rows::answer_of;

/// What the blanks stand for. Follows everything it reads.
#[must_use]
pub fn values(app: App, call: &Callback, now: i64) -> Values {
    let mut values = house(app, now);
    let mut put = |blank, value: String| values.insert(blank, value);
    let customer = call.customer.parse().ok().and_then(|id| app.customer(&id));
    let addressed = customer.as_ref().map(|c| c.address_as.clone()).filter(|name| !name.is_empty());
    put(Placeholder::Customer, addressed.unwrap_or_else(|| call.name.clone()));
    if let Some(customer) = customer {
        put(Placeholder::Account, customer.account);
        put(Placeholder::Address, customer.street);
    }
    put(Placeholder::Phone, app.phone_words(&call.phone));
    put(Placeholder::Subject, call.reason.clone());
    if let Some(complaint) = call.complaint.parse().ok().and_then(|id| app.complaint(&id)) {
        let subject = app.subject_of(&complaint);
        if !subject.is_empty() {
            put(Placeholder::Subject, subject);
        }
        put(Placeholder::Category, answer_of(app, &complaint, FieldKind::Category).unwrap_or_default());
        put(Placeholder::Department, answer_of(app, &complaint, FieldKind::Department).unwrap_or_default());
        put(Placeholder::Due, complaint.due.map(|due| app.format(|f| f.moment(due))).unwrap_or_default());
        put(Placeholder::Number, complaint.number);
        put(Placeholder::Answer, complaint.answer);
    }
    let contact = call.contact.parse().ok().and_then(|id| app.contact(&id));
    let first = contact.map_or(call.created, |contact| contact.started);
    put(Placeholder::FirstContact, app.format(|f| f.date(first)));
    put(Placeholder::CallbackDay, app.format(|f| f.date(call.from)));
    let (from, to) = app.format(|f| (f.time(call.from), f.time(call.to)));
    put(Placeholder::CallbackSlot, app.text().callback.slot_range(&from, &to));
    put(Placeholder::Promise, call.reason.clone());
    values
}
