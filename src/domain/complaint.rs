//! A complaint: a matter that somebody wants put right, from its filing to its answer.
//!
//! Its number is given when it is filed and never changes. The due moment is computed once, by the action that files
//! it or changes its class, and stored; it is never worked out again from a pack that may have changed since.

use super::form::Answers;
use super::slug::FieldId;
use crate::journal::{RecordId, RecordRef};
use core::str::FromStr;

/// The kind of record.
pub const KIND: &str = "complaint";

/// Where a complaint stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Filed, not answered.
    Open,
    /// The customer has the answer.
    Answered,
    /// Answered and closed.
    Closed,
}

impl Status {
    /// The word in the field `status`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }
}

/// Where a matter stands, by what its record says, its kind and its due moment. A status of a later program reads as
/// open: a matter is never lost from the list. A note that nobody waits for is settled by being filed.
#[must_use]
pub fn status(said: &str, kind: &str, due: Option<i64>) -> Status {
    match said.parse().unwrap_or(Status::Open) {
        Status::Open if !super::matter::wants_answer(kind, due) => Status::Answered,
        status => status,
    }
}

impl FromStr for Status {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        [Self::Open, Self::Answered, Self::Closed].into_iter().find(|s| s.name() == text).ok_or(())
    }
}

/// A complaint as the screen reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct Complaint {
    /// Its record.
    pub id: RecordId,
    /// The number told to the customer.
    pub number: String,
    /// The form's id in the pack.
    pub form: String,
    /// Hash of the pack it was filed with.
    pub pack: String,
    /// The contact it came in, as text; empty when none.
    pub contact: String,
    /// The customer's record, as text; empty when nobody was identified.
    pub customer: String,
    /// The complainant's name as told.
    pub name: String,
    /// The complainant's number.
    pub phone: String,
    /// The account number.
    pub account: String,
    /// The class's id in the pack; empty when none.
    pub class: String,
    /// When it was filed: milliseconds since 1970.
    pub filed: i64,
    /// When it is to be answered.
    pub due: Option<i64>,
    /// Since when its clock stands still, waiting for the customer.
    pub paused: Option<i64>,
    /// By how much pauses have put its due moment off, in milliseconds.
    pub moved: i64,
    /// Where it stands.
    pub status: Status,
    /// What the customer was answered.
    pub answer: String,
    /// The decision: `upheld`, `partly`, `not_upheld`, `outside`; empty while there is none.
    pub decision: String,
    /// When the customer was answered.
    pub answered: Option<i64>,
    /// When the customer had to ask for the answer.
    pub asked: Option<i64>,
    /// Whoever filed it: the agent's record, as text.
    pub agent: String,
    /// Who took the promise to answer over from them, as text; empty while it is theirs.
    pub kept_by: String,
    /// When it was typed, of a form that was filled in on paper before.
    pub typed: Option<i64>,
    /// The answers of the form, by field id.
    pub answers: Answers,
}

impl Complaint {
    /// Reads a complaint.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        Self::read(record.into())
    }

    fn read(record: RecordRef<'_>) -> Self {
        let text = |field: &str| record.text(field).to_owned();
        let (id, due) = (record.id(), record.int("due"));
        Self {
            status: status(record.text("status"), id.kind(), due),
            id,
            number: text("number"),
            form: text("form"),
            pack: text("pack"),
            contact: text("contact"),
            customer: text("customer"),
            name: text("name"),
            phone: text("phone"),
            account: text("account"),
            class: text("class"),
            filed: record.int("filed").unwrap_or(0),
            due,
            paused: record.int("paused"),
            moved: record.int("moved").unwrap_or(0),
            answer: text("answer"),
            decision: text("decision"),
            answered: record.int("answered"),
            asked: record.int(super::promise::ASKED),
            agent: text("agent"),
            kept_by: text(super::promise::KEPT_BY),
            typed: record.int("typed"),
            answers: answers(record),
        }
    }

    /// An answer as text; empty when there is none.
    #[must_use]
    pub fn answer_text(&self, field: &str) -> &str {
        self.answers.iter().find(|(id, _)| id.as_str() == field).and_then(|(_, v)| v.as_str()).unwrap_or_default()
    }

    /// How much of its time has passed, in hundredths; none without a due moment or once answered.
    #[must_use]
    pub fn elapsed_percent(&self, now: i64) -> Option<i64> {
        let due = self.due.filter(|_| self.status == Status::Open)?;
        Some(super::clock::elapsed_percent(self.filed, due, self.moved, self.paused, now))
    }
}

/// The answers of a form in a record: its fields that begin with `f.`.
#[must_use]
pub fn answers<'a>(record: impl Into<RecordRef<'a>>) -> Answers {
    let with = record.into().beginning("f.").into_iter();
    with.filter_map(|(id, value)| Some((FieldId::new(id).ok()?, value))).collect()
}
