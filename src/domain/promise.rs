//! Promises: everything that a customer was told with a time, and whether it was kept (B24).
//!
//! Nothing is recorded twice. A callback promises its slot, a filed complaint its due moment, a contact the answer that
//! could not be given at once. Kept is done by the hour told; late is after it; broken is when the customer had to ask,
//! which somebody says by an explicit act and which no later deed mends. Limit: a callback that was moved counts by the
//! slot that it has now.

use super::callback::Callback;
use super::complaint::Complaint;
use super::contact::Contact;
use super::moment::MINUTE;
use super::order::Order;
use crate::journal::RecordId;

/// What cannot be answered at once is answered within so many minutes, where the pack does not say otherwise (the
/// departments' rule for inbound calls).
pub const ANSWER_MINUTES: i64 = 30;

/// The field in which a record says who took its promise over: the agent's record, as text.
pub const KEPT_BY: &str = "kept_by";

/// The field in which a contact says what its customer was told in the end.
pub const TOLD: &str = "answer_said";

/// The field in which a record says when its customer had to ask: milliseconds since 1970.
pub const ASKED: &str = "asked";

/// Figures look back so far: thirty days.
pub const PERIOD: i64 = 30 * 24 * 60 * MINUTE;

/// When an answer that is promised now is due.
#[must_use]
pub const fn answer_by(now: i64) -> i64 {
    now + ANSWER_MINUTES * MINUTE
}

/// From what kind of record a promise comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A return call in its slot.
    Callback,
    /// The answer to a complaint.
    Complaint,
    /// An answer within half an hour of a contact.
    Answer,
    /// A work order, until its customer was told.
    Order,
}

/// How a promise stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Its hour has not come.
    Open,
    /// Its hour is over, and it is not done.
    Overdue,
    /// Done by the hour told.
    Kept,
    /// Done after it.
    Late,
    /// The customer had to ask.
    Broken,
}

/// Something that a customer was told with a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Promise {
    /// The record that it comes from.
    pub id: RecordId,
    /// From what kind of record.
    pub source: Source,
    /// The customer's name as given; may be empty.
    pub name: String,
    /// The customer's number; may be empty.
    pub phone: String,
    /// Whose it is: the agent's record as text, empty for the team.
    pub owner: String,
    /// When it was told: milliseconds since 1970.
    pub told: i64,
    /// The hour told.
    pub due: i64,
    /// When it was done.
    pub done: Option<i64>,
    /// When the customer had to ask.
    pub asked: Option<i64>,
}

impl Promise {
    /// What a callback promises.
    #[must_use]
    pub fn of_callback(call: &Callback) -> Self {
        Self {
            id: call.id.clone(),
            source: Source::Callback,
            name: call.name.clone(),
            phone: call.phone.clone(),
            owner: call.owner.clone(),
            told: call.created,
            due: call.to,
            done: call.done,
            asked: call.asked,
        }
    }

    /// What a complaint promises once it is filed; none without a due moment.
    #[must_use]
    pub fn of_complaint(complaint: &Complaint) -> Option<Self> {
        let due = complaint.due.filter(|_| complaint.filed > 0)?;
        Some(Self {
            id: complaint.id.clone(),
            source: Source::Complaint,
            name: complaint.name.clone(),
            phone: complaint.phone.clone(),
            owner: first(&complaint.kept_by, &complaint.agent),
            told: complaint.filed,
            due,
            done: complaint.answered,
            asked: complaint.asked,
        })
    }

    /// What a contact promises: an answer within half an hour, if that was said.
    #[must_use]
    pub fn of_contact(contact: &Contact) -> Option<Self> {
        let due = contact.answer_by?;
        Some(Self {
            id: contact.id.clone(),
            source: Source::Answer,
            name: contact.name.clone(),
            phone: contact.phone.clone(),
            owner: first(&contact.kept_by, &contact.agent),
            told: contact.question.at.unwrap_or(due - ANSWER_MINUTES * MINUTE),
            due,
            done: contact.answered,
            asked: contact.asked,
        })
    }

    /// What a work order promises once it is sent: that the customer is told by its due moment. It stays the first-contact
    /// owner's through every transfer (system 10).
    #[must_use]
    pub fn of_order(order: &Order) -> Option<Self> {
        let due = order.times.map(|times| times.due)?;
        Some(Self {
            id: order.id.clone(),
            source: Source::Order,
            name: order.name.clone(),
            phone: order.phone.clone(),
            owner: order.owner().to_owned(),
            told: order.sent?,
            due,
            done: order.told,
            asked: order.asked,
        })
    }

    /// How it stands.
    #[must_use]
    pub const fn state(&self, now: i64) -> State {
        stands(self.due, self.done, self.asked, now)
    }

    /// Whether something is still to be done: a broken promise is no excuse.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.done.is_none()
    }
}

/// How something stands that was told for the hour `due`, was done at `done`, and was asked for at `asked`.
#[must_use]
pub const fn stands(due: i64, done: Option<i64>, asked: Option<i64>, now: i64) -> State {
    match (asked, done) {
        (Some(_), _) => State::Broken,
        (None, Some(done)) if done <= due => State::Kept,
        (None, Some(_)) => State::Late,
        (None, None) if now <= due => State::Open,
        (None, None) => State::Overdue,
    }
}

fn first(over: &str, own: &str) -> String {
    if over.is_empty() { own } else { over }.to_owned()
}

/// All promises: what is to be done first, by the hour told; then what is done, the latest first.
#[must_use]
pub fn list(callbacks: &[Callback], complaints: &[Complaint], contacts: &[Contact], orders: &[Order]) -> Vec<Promise> {
    let calls = callbacks.iter().map(Promise::of_callback);
    let answers = contacts.iter().filter_map(Promise::of_contact);
    let orders = orders.iter().filter_map(Promise::of_order);
    let complaints = complaints.iter().filter_map(Promise::of_complaint);
    let mut all: Vec<Promise> = calls.chain(complaints).chain(answers).chain(orders).collect();
    let order = |p: &Promise| if p.is_open() { (false, p.due) } else { (true, p.done.map_or(0, i64::wrapping_neg)) };
    all.sort_by(|a, b| (order(a), &a.id).cmp(&(order(b), &b.id)));
    all
}

/// How many promises stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// To be done, in time.
    pub open: usize,
    /// To be done, and over its hour.
    pub overdue: usize,
    /// Done by the hour told.
    pub kept: usize,
    /// Done after it.
    pub late: usize,
    /// The customer had to ask.
    pub broken: usize,
}

impl Tally {
    /// Counts promises whose hour lies within the last [`PERIOD`] or ahead.
    #[must_use]
    pub fn of(promises: &[Promise], now: i64) -> Self {
        let mut tally = Self::default();
        for promise in promises.iter().filter(|p| p.due >= now - PERIOD) {
            let count = match promise.state(now) {
                State::Open => &mut tally.open,
                State::Overdue => &mut tally.overdue,
                State::Kept => &mut tally.kept,
                State::Late => &mut tally.late,
                State::Broken => &mut tally.broken,
            };
            *count += 1;
        }
        tally
    }

    /// Of the promises whose end is known, how many in a hundred were kept; none while none is known.
    #[must_use]
    pub fn kept_percent(&self) -> Option<usize> {
        (self.kept * 100).checked_div(self.kept + self.late + self.broken)
    }
}

#[cfg(test)]
mod tests;
