//! A callback: a promised return call, with its slot, its attempts and what became of it (B27).
//!
//! An attempt is a record of its own and is never changed, so two colleagues who both tried keep both attempts.

use super::leading::Leading;
use crate::journal::{Journal, RecordId, RecordRef};

/// The kind of record.
pub const KIND: &str = "callback";
/// The kind of an attempt's record.
pub const ATTEMPT: &str = "attempt";

/// A callback as the screen reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct Callback {
    /// Its record.
    pub id: RecordId,
    /// When its slot begins: milliseconds since 1970.
    pub from: i64,
    /// When its slot ends; after that it is late.
    pub to: i64,
    /// Whom to ask for.
    pub name: String,
    /// The number to call.
    pub phone: String,
    /// The language to speak: `es`, `zh`, `en`; empty when unknown.
    pub language: String,
    /// What was promised.
    pub reason: String,
    /// The agent's record as text, or empty for the team.
    pub owner: String,
    /// The complaint it belongs to, as text; empty when none.
    pub complaint: String,
    /// The contact in which it was promised, as text.
    pub contact: String,
    /// The customer's record, as text.
    pub customer: String,
    /// The incident whose end it tells, as text; empty for all others.
    pub incident: String,
    /// When it was done; none while it is due.
    pub done: Option<i64>,
    /// The grade of satisfaction; empty while not asked.
    pub grade: String,
    /// When that grade was given.
    pub graded: Option<i64>,
    /// Why it was closed without a call, empty otherwise.
    pub closed_because: String,
    /// Items of the checklist that are ticked.
    pub checked: Vec<String>,
    /// Its attempts, the first first.
    pub attempts: Vec<Attempt>,
    /// When it was promised.
    pub created: i64,
    /// When the customer had to ask for it.
    pub asked: Option<i64>,
}

/// One attempt to reach somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    /// Its record.
    pub id: RecordId,
    /// When: milliseconds since 1970.
    pub at: i64,
    /// The outcome's id in the pack.
    pub outcome: String,
    /// The agent's record, as text.
    pub agent: String,
    /// What was noted.
    pub note: String,
}

fn live(journal: &Journal) -> impl Iterator<Item = RecordRef<'_>> {
    journal.of_kind(KIND).filter(|r| r.is_live())
}

fn attempts(journal: &Journal) -> impl Iterator<Item = RecordRef<'_>> {
    journal.of_kind(ATTEMPT).filter(|r| r.is_live())
}

impl Callback {
    /// Reads a callback without its attempts.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        Self::read(record.into())
    }

    fn read(record: RecordRef<'_>) -> Self {
        let text = |field: &str| record.text(field).to_owned();
        Self {
            id: record.id(),
            from: record.int("from").unwrap_or(0),
            to: record.int("to").unwrap_or(0),
            name: text("name"),
            phone: text("phone"),
            language: text("language"),
            reason: text("reason"),
            owner: text("owner"),
            complaint: text("complaint"),
            contact: text("contact"),
            customer: text("customer"),
            incident: text("incident"),
            done: record.int("done"),
            grade: text("grade"),
            graded: record.int("graded"),
            closed_because: text("closed_because"),
            checked: record.texts("checked").into_iter().collect(),
            attempts: Vec::new(),
            created: record.int("created").unwrap_or(0),
            asked: record.int(super::promise::ASKED),
        }
    }

    /// All callbacks with their attempts.
    #[must_use]
    pub fn all(journal: &Journal) -> Vec<Self> {
        let mut all: Vec<Self> = live(journal).map(Self::read).collect();
        Self::bring_attempts(journal, &mut all);
        all
    }

    /// All that are not deleted, unread.
    pub fn records(journal: &Journal) -> impl Iterator<Item = RecordRef<'_>> {
        live(journal)
    }

    /// Brings these callbacks, each of which is there once, their attempts.
    pub fn bring_attempts(journal: &Journal, calls: &mut [Self]) {
        let mut places: Vec<(String, usize)> =
            calls.iter().enumerate().map(|(place, call)| (call.id.to_string(), place)).collect();
        places.sort();
        for record in attempts(journal) {
            let owner = record.text("callback");
            let found = places.binary_search_by(|(id, _)| id.as_str().cmp(owner)).ok().and_then(|at| places.get(at));
            if let Some(callback) = found.and_then(|(_, place)| calls.get_mut(*place)) {
                callback.attempts.push(Attempt {
                    id: record.id(),
                    at: record.int("at").unwrap_or(0),
                    outcome: record.text("outcome").into(),
                    agent: record.text("agent").into(),
                    note: record.text("note").into(),
                });
            }
        }
        for callback in calls {
            callback.attempts.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        }
    }

    /// To which callback each attempt belongs, as text, in order: one text for each attempt.
    #[must_use]
    pub fn attempted(journal: &Journal) -> Vec<&str> {
        let mut all: Vec<&str> = attempts(journal).map(|record| record.text("callback")).collect();
        all.sort_unstable();
        all
    }

    /// The first `most` of those that are still to be made and begin before `until`, without their attempts.
    #[must_use]
    pub fn next(journal: &Journal, until: i64, most: usize) -> Vec<Self> {
        let from = |r: RecordRef<'_>| r.int("from").unwrap_or(0);
        let due = live(journal).filter(|r| r.int("done").is_none() && from(*r) < until);
        Leading::of(due.map(|r| ([from(r), 0, 0], r)), most, Self::read).first
    }

    /// How many are still to be made and begin before `until`, and how many of those are late.
    #[must_use]
    pub fn waiting(journal: &Journal, now: i64, until: i64) -> (usize, usize) {
        let due = live(journal).filter(|r| r.int("done").is_none() && r.int("from").unwrap_or(0) < until);
        due.fold((0, 0), |(all, late), r| (all + 1, late + usize::from(r.int("to").unwrap_or(0) < now)))
    }

    /// Whether it is still to be made.
    #[must_use]
    pub fn is_due(&self) -> bool {
        self.done.is_none()
    }

    /// Milliseconds since its slot ended; negative while it has not.
    #[must_use]
    pub fn late_by(&self, now: i64) -> i64 {
        now - self.to
    }
}
