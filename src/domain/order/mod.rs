//! A work order: the internal referral sheet by which a matter goes to a department, from its draft until the customer
//! has been told (system 9, B22).
//!
//! The agent who was asked first owns it through every transfer (system 10). Each act is a record of its own that is
//! never changed, so that two desks which both did something keep both; the order holds where it stands, and every due
//! moment, written by the act that sets it. Which act may follow which is `life`.

mod life;
mod step;
mod times;

pub use life::{Act, Refusal, Standing, State, Waits};
pub use step::{RANG, Said, Step, Way, parts};
pub use times::Times;

use super::urgency::Urgency;
use crate::journal::{Journal, RecordId, RecordRef};

/// The kind of record. Forms of the role *order* are matters of a customer; this is the sheet that goes to a department.
pub const KIND: &str = "referral";
/// The kind of record of one act.
pub const STEP: &str = "referral-step";

/// A work order as the screen reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Its record.
    pub id: RecordId,
    /// The number of its own series; empty while it is a draft.
    pub number: String,
    /// The kind of order, an id in the pack.
    pub kind: String,
    /// To which department, an id in the pack.
    pub department: String,
    /// Where it stands.
    pub standing: Standing,
    /// Whether it cannot wait.
    pub urgent: bool,
    /// A superior who let it go as urgent above its sender's limit, as text.
    pub approved_by: String,
    /// The first-contact owner: the agent's record, as text.
    pub agent: String,
    /// Who took the promise over from them; empty while it is theirs.
    pub kept_by: String,
    /// Who wrote the sheet, as text.
    pub sender: String,
    /// Who handles it in the department, as told.
    pub handler: String,
    /// The matter that it comes from, as text; empty when none.
    pub about: String,
    /// The contact that it comes from, as text; empty when none.
    pub contact: String,
    /// The customer's record, as text; empty when nobody was identified.
    pub customer: String,
    /// The customer's name as told.
    pub name: String,
    /// The customer's number.
    pub phone: String,
    /// The account number.
    pub account: String,
    /// What for.
    pub reason: String,
    /// Where exactly.
    pub place: String,
    /// When it was written: milliseconds since 1970.
    pub drafted: i64,
    /// When it was sent first.
    pub sent: Option<i64>,
    /// When half and three quarters of its time are gone, and when it is due.
    pub times: Option<Times>,
    /// Who signed for it, as told.
    pub received_by: String,
    /// To whom its text was handed, where the department does not open Ventanilla.
    pub handed_to: String,
    /// When the customer was given the department's direct contact.
    pub contact_given: Option<i64>,
    /// When the department was last reminded.
    pub reminded: Option<i64>,
    /// When the department's head was told that it is late.
    pub escalated: Option<i64>,
    /// What came of it.
    pub result: String,
    /// When the department was done.
    pub done: Option<i64>,
    /// When the customer was told.
    pub told: Option<i64>,
    /// When the customer had to ask.
    pub asked: Option<i64>,
    /// The published commitment that it falls under, an id in the pack; empty for none.
    pub commitment: String,
}

impl Order {
    /// Reads an order.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        Self::read(record.into())
    }

    fn read(record: RecordRef<'_>) -> Self {
        let text = |field: &str| record.text(field).to_owned();
        Self {
            id: record.id(),
            number: text("number"),
            kind: text("kind"),
            department: text("department"),
            standing: Standing::of(record),
            urgent: record.is("urgent"),
            approved_by: text("approved_by"),
            agent: text("agent"),
            kept_by: text(super::promise::KEPT_BY),
            sender: text("sender"),
            handler: text("handler"),
            about: text("about"),
            contact: text("contact"),
            customer: text("customer"),
            name: text("name"),
            phone: text("phone"),
            account: text("account"),
            reason: text("reason"),
            place: text("place"),
            drafted: record.int("drafted").unwrap_or(0),
            sent: record.int("sent"),
            times: Times::of(record),
            received_by: text("received_by"),
            handed_to: text("handed_to"),
            contact_given: record.int("contact_given"),
            reminded: record.int("reminded"),
            escalated: record.int("escalated"),
            result: text("result"),
            done: record.int("done"),
            told: record.int("told"),
            asked: record.int(super::promise::ASKED),
            commitment: text("commitment"),
        }
    }

    /// All that are written down, unread; a draft of which nothing was saved is none.
    pub fn records(journal: &Journal) -> impl Iterator<Item = RecordRef<'_>> {
        journal.of_kind(KIND).filter(|r| r.is_live() && r.int("drafted").is_some())
    }

    /// Whose promise it is: the first-contact owner's, unless somebody took it over.
    #[must_use]
    pub fn owner(&self) -> &str {
        if self.kept_by.is_empty() { &self.agent } else { &self.kept_by }
    }

    /// How urgent it is while the department has it; none before it is sent and once it is done.
    #[must_use]
    pub fn urgency(&self, now: i64) -> Option<Urgency> {
        let times = self.times.filter(|_| self.standing.state.runs())?;
        Some(times.urgency(now))
    }

    /// Whether the department should be reminded by now: half of the time is gone, and nobody has yet.
    #[must_use]
    pub fn wants_reminder(&self, now: i64) -> bool {
        self.reminded.is_none() && self.urgency(now).is_some_and(|u| u >= Urgency::Soon)
    }

    /// Whether the department's head should hear of it by now: it is late, and nobody has said so yet.
    #[must_use]
    pub fn wants_notice(&self, now: i64) -> bool {
        self.escalated.is_none() && self.urgency(now) == Some(Urgency::Late)
    }
}

/// How many urgent orders an agent has sent since a moment, beside those that a superior let go: what the role's limit
/// is compared with (B24).
#[must_use]
pub fn urgent_since(journal: &Journal, sender: &str, from: i64) -> usize {
    let own = |r: &RecordRef<'_>| r.text("sender") == sender && r.is("urgent") && r.text("approved_by").is_empty();
    Order::records(journal).filter(|r| own(r) && r.int("sent").is_some_and(|at| at >= from)).count()
}

#[cfg(test)]
mod tests;
