//! A try: one simulated call that somebody took. A record of the workspace of practice.

use super::log::{Event, What, read};
use crate::journal::{Journal, RecordId, RecordRef};

/// The kind of record.
pub const KIND: &str = "practice";

/// A try as the screen reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// Its record.
    pub id: RecordId,
    /// The scenario's id.
    pub scenario: String,
    /// Whether it is an examination: no hints, and a clock.
    pub exam: bool,
    /// Extra time in percent, for whoever needs it.
    pub extra: u32,
    /// Who tried: the agent's record, as text.
    pub agent: String,
    /// Their name.
    pub name: String,
    /// When it began: milliseconds since 1970.
    pub started: i64,
    /// The contact on the desk, as text; empty before it is answered.
    pub contact: String,
    /// What happened.
    pub log: Vec<Event>,
    /// What a supervisor says of it.
    pub comment: String,
    /// Who says so.
    pub comment_by: String,
}

impl Try {
    /// Reads a try.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        let record = record.into();
        let text = |field: &str| record.text(field).to_owned();
        Self {
            id: record.id(),
            scenario: text("scenario"),
            exam: record.is("exam"),
            extra: record.int("extra").and_then(|n| u32::try_from(n).ok()).unwrap_or(0),
            agent: text("agent"),
            name: text("name"),
            started: record.int("started").unwrap_or(0),
            contact: text("contact"),
            log: read(&record.set("log")),
            comment: text("comment"),
            comment_by: text("comment_by"),
        }
    }

    /// All tries, the latest first.
    #[must_use]
    pub fn all(journal: &Journal) -> Vec<Self> {
        let live = |r: &RecordRef<'_>| r.is_live() && r.int("started").is_some();
        let mut all: Vec<Self> = journal.of_kind(KIND).filter(live).map(Self::of).collect();
        all.sort_by(|a, b| (b.started, &b.id).cmp(&(a.started, &a.id)));
        all
    }

    /// By when an examination is to be finished, extra time included: milliseconds since 1970. None in practice, and
    /// before the call is answered.
    #[must_use]
    pub fn deadline(&self, minutes: u32) -> Option<i64> {
        let answered = self.log.iter().find(|event| event.what == What::Answered).filter(|_| self.exam)?.at;
        Some(answered + i64::from(minutes) * 600 * i64::from(100 + self.extra))
    }

    /// Whether an examination was finished after its time.
    #[must_use]
    pub fn is_late(&self, minutes: u32) -> bool {
        let closed = self.log.iter().find(|event| matches!(event.what, What::Closed(_)));
        closed.zip(self.deadline(minutes)).is_some_and(|(closed, deadline)| closed.at > deadline)
    }

    /// Whether it goes on.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.log.iter().any(|event| matches!(event.what, What::Closed(_) | What::Left))
    }
}
