//! Alarms: which of an agent's promises ring now (B60).
//!
//! A promise rings ten minutes before its hour, five minutes before it, and when it is over; until it is done, put off
//! with a reason, or handed to a colleague. Each stage rings once for each promise, also over reload and with several
//! tabs: what rang is remembered by its [key](Alarm::key), and only one tab rings. Limit: a complaint that is overdue for
//! more than a day no longer rings, because the lists bring it up every morning (B17).

use super::callback;
use super::complaint::Status;
use super::contact;
use super::matter;
use super::moment::MINUTE;
use super::promise::{KEPT_BY, Source};
use crate::journal::{Journal, RecordId, RecordRef, Shown};

/// The field of a promise's record that says until when its alarm is put off: milliseconds since 1970.
pub const SNOOZED: &str = "snoozed_until";

/// The field that says why.
pub const SNOOZED_WHY: &str = "snoozed_why";

/// For how many minutes an alarm can be put off.
pub const SNOOZES: [i64; 3] = [5, 10, 15];

/// So long an overdue complaint rings.
const COMPLAINT_RINGS: i64 = 24 * 60 * MINUTE;

/// So many stages that rang are remembered.
const REMEMBERED: usize = 200;

/// An open promise, as far as alarms need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    /// Its record.
    pub id: RecordId,
    /// From what kind of record.
    pub source: Source,
    /// The customer's name as given; may be empty.
    pub name: String,
    /// The customer's number; may be empty.
    pub phone: String,
    /// What it is about, where somebody wrote that down.
    pub about: String,
    /// Whose it is: the agent's record as text, empty for the team.
    pub owner: String,
    /// The hour told: milliseconds since 1970.
    pub due: i64,
    /// Until when its alarm is put off.
    pub snoozed: Option<i64>,
}

impl Watched {
    /// Reads an open promise; none when the record promises nothing or it is done.
    #[must_use]
    pub fn of(record: RecordRef<'_>) -> Option<Self> {
        Self::read(record, record.id().kind(), None)
    }

    /// As [`Watched::of`], of a record of this kind; with an agent only what is theirs. Nothing is copied before that is
    /// known: there may be a hundred thousand.
    fn read(record: RecordRef<'_>, kind: &str, agent: Option<&str>) -> Option<Self> {
        let (source, due, owner, about) = match kind {
            callback::KIND if record.int("done").is_none() => (Source::Callback, record.int("to")?, "owner", "reason"),
            contact::KIND => {
                let due = record.int("answer_by").filter(|_| record.int("answered").is_none())?;
                (Source::Answer, due, "agent", "question")
            }
            kind if matter::KINDS.contains(&kind) => {
                let open = record.text("status").parse().unwrap_or(Status::Open) == Status::Open;
                // A clock that stands still rings for nobody.
                let runs = open && record.int("paused").is_none();
                let promised = runs && record.int("answered").is_none() && record.int("filed").is_some();
                (Source::Complaint, record.int("due").filter(|_| promised)?, "agent", "number")
            }
            _ => return None,
        };
        let over = Some(record.text(KEPT_BY)).filter(|owner| !owner.is_empty());
        let owner = over.unwrap_or_else(|| record.text(owner));
        if agent.is_some_and(|agent| agent != owner) {
            return None;
        }
        let text = |field: &str| record.text(field).to_owned();
        Some(Self {
            source,
            name: text("name"),
            phone: text("phone"),
            about: text(about),
            owner: owner.to_owned(),
            due,
            snoozed: record.int(SNOOZED),
            id: record.id(),
        })
    }

    /// The open promises of an agent, by the hour told.
    #[must_use]
    pub fn of_agent(journal: &Journal, agent: &str) -> Vec<Self> {
        let kinds = [callback::KIND, contact::KIND].into_iter().chain(matter::KINDS);
        let mine = |kind: &'static str| {
            // There may be a hundred thousand, of which few are somebody's own.
            let fields = journal.fields([KEPT_BY, if kind == callback::KIND { "owner" } else { "agent" }]);
            let own = move |record: &RecordRef<'_>| {
                let [over, owner] = fields.of(*record).map(Shown::text);
                agent == if over.is_empty() { owner } else { over }
            };
            let live = journal.of_kind(kind).filter(|r| r.is_live()).filter(own);
            live.filter_map(move |record| Self::read(record, kind, Some(agent)))
        };
        let mut all: Vec<Self> = kinds.flat_map(mine).collect();
        all.sort_by(|a, b| (a.due, &a.id).cmp(&(b.due, &b.id)));
        all
    }
}

/// How pressing a promise is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Due within ten minutes.
    Ten,
    /// Due within five.
    Five,
    /// Its hour is over.
    Overdue,
}

impl Stage {
    /// The stage at `now` of what is due at `due`; none while there is more time.
    #[must_use]
    pub const fn at(due: i64, now: i64) -> Option<Self> {
        match due - now {
            ..0 => Some(Self::Overdue),
            0..=300_000 => Some(Self::Five),
            300_001..=600_000 => Some(Self::Ten),
            _ => None,
        }
    }
}

/// A promise that rings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// What was promised.
    pub of: Watched,
    /// How pressing it is.
    pub stage: Stage,
}

impl Alarm {
    /// What tells this ringing from every other: the promise, its hour, its stage, and the time to which it was put off.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{} {} {:?} {}", self.of.id, self.of.due, self.stage, self.of.snoozed.unwrap_or(0))
    }
}

/// What rings at `now`, the most pressing first.
#[must_use]
pub fn ringing(watched: &[Watched], now: i64) -> Vec<Alarm> {
    let rings = |of: &&Watched| {
        let put_off = of.snoozed.is_some_and(|until| now < until);
        let forgotten = of.source == Source::Complaint && now - of.due > COMPLAINT_RINGS;
        !put_off && !forgotten
    };
    let alarm = |of: &Watched| Some(Alarm { of: of.clone(), stage: Stage::at(of.due, now)? });
    let mut all: Vec<Alarm> = watched.iter().filter(rings).filter_map(alarm).collect();
    all.sort_by(|a, b| (a.of.due, &a.of.id).cmp(&(b.of.due, &b.of.id)));
    all
}

/// The alarms that have not rung, by the keys of those that have; and the keys to remember from now on.
#[must_use]
pub fn unrung<'a>(alarms: &'a [Alarm], rung: &[String]) -> (Vec<&'a Alarm>, Vec<String>) {
    let new: Vec<&Alarm> = alarms.iter().filter(|alarm| !rung.contains(&alarm.key())).collect();
    let mut keys: Vec<String> = rung.iter().cloned().chain(new.iter().map(|alarm| alarm.key())).collect();
    let old = keys.len().saturating_sub(REMEMBERED);
    keys.drain(..old);
    (new, keys)
}

#[cfg(test)]
mod tests;
