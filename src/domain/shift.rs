//! A shift: an agent at a desk, from beginning to handing over (B62).
//!
//! It begins with what waits and ends only when every contact of the agent has its disposition and every call that
//! falls due before they are back has been handed to a named colleague. A shift may run over midnight. One that was
//! never closed is recognised by its silence, not by the date alone, and is closed with the moment of its last trace.

use super::callback::Callback;
use super::contact::Contact;
use super::day::Day;
use super::moment::Moment;
use super::open_time::OpenTime;
use super::zone::Zone;
use crate::journal::{Edit, Journal, Part, RecordId, RecordRef};
use std::collections::BTreeMap;

/// The kind of record.
pub const KIND: &str = "shift";

/// Fields that name a call that was handed over begin with this; the rest is the key of the callback's record.
pub const HANDED: &str = "handed.";

/// After so much silence a shift that began on an earlier day counts as forgotten: nobody is at work without a trace
/// for as long as people sleep.
pub const SILENCE: i64 = 8 * 60 * 60 * 1000;

/// Nobody comes back sooner than this after a shift: a session of the same day is no next shift.
pub const REST_MINUTES: i64 = 8 * 60;

/// How many days ahead the next shift is looked for.
const HORIZON_DAYS: usize = 60;

/// A shift as the screen reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Its record.
    pub id: RecordId,
    /// The agent's record, as text.
    pub agent: String,
    /// The desk's code.
    pub desk: String,
    /// What the desk was called.
    pub desk_name: String,
    /// When it began: milliseconds since 1970.
    pub opened: i64,
    /// When it ended; none while it runs.
    pub closed: Option<i64>,
    /// Calls handed over: key of the callback's record to the record of whoever took it, as text.
    pub handed: BTreeMap<String, String>,
}

impl Shift {
    /// Reads a shift.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        let record = record.into();
        let handed = record.beginning(HANDED).into_iter().filter_map(|(key, to)| {
            let to = to.as_str().filter(|to| !to.is_empty())?.to_owned();
            Some((key, to))
        });
        Self {
            id: record.id(),
            agent: record.text("agent").to_owned(),
            desk: record.text("desk").to_owned(),
            desk_name: record.text("desk_name").to_owned(),
            opened: record.int("opened").unwrap_or(0),
            closed: record.int("closed"),
            handed: handed.collect(),
        }
    }

    /// The shifts of an agent, the latest first.
    #[must_use]
    pub fn of_agent(journal: &Journal, agent: &str) -> Vec<Self> {
        let own = |r: &RecordRef<'_>| r.is_live() && r.text("agent") == agent && r.int("opened").is_some();
        let mut all: Vec<Self> = journal.of_kind(KIND).filter(own).map(Self::of).collect();
        all.sort_by(|a, b| (b.opened, &b.id).cmp(&(a.opened, &a.id)));
        all
    }

    /// Whether it runs.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}

/// Begins a shift: its first entry.
#[must_use]
pub fn open(id: RecordId, agent: &str, desk: &str, desk_name: &str, at: i64) -> Part {
    let edit = Edit::new(id).set("agent", agent).set("desk", desk).set("desk_name", desk_name);
    edit.set("opened", at).into_part()
}

/// Notes in a shift that a call, named by its record, was handed to a colleague.
#[must_use]
pub fn hand<'a>(shift: Edit<'a>, call: &RecordId, to: &str) -> Edit<'a> {
    shift.set(&format!("{HANDED}{}", call.key()), to)
}

/// How an agent stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No shift of theirs runs.
    Off,
    /// On shift.
    On(Shift),
    /// A shift of an earlier day was never closed.
    Forgotten {
        /// The shift.
        shift: Shift,
        /// When something was done in it for the last time.
        last: i64,
    },
}

impl Standing {
    /// The shift that can be closed, if there is one.
    #[must_use]
    pub const fn shift(&self) -> Option<&Shift> {
        match self {
            Self::Off => None,
            Self::On(shift) | Self::Forgotten { shift, .. } => Some(shift),
        }
    }
}

/// How an agent stands, given their shifts, the latest first. `last_trace` is asked only about a shift that began on
/// an earlier day.
#[must_use]
pub fn standing(shifts: &[Shift], now: i64, zone: Zone, last_trace: impl Fn(&Shift) -> i64) -> Standing {
    let Some(open) = shifts.iter().find(|shift| shift.is_open()) else { return Standing::Off };
    let day = |at: i64| Day::of(zone.local(Moment::from_ms(at)));
    if day(open.opened) < day(now) {
        let last = last_trace(open);
        if now - last >= SILENCE {
            return Standing::Forgotten { shift: open.clone(), last };
        }
    }
    Standing::On(open.clone())
}

/// When the agent of a shift did something in it for the last time: took, ended or finished a contact, or tried a call.
#[must_use]
pub fn last_trace<'a>(
    shift: &Shift,
    contacts: impl Iterator<Item = &'a Contact>,
    calls: impl Iterator<Item = &'a Callback>,
) -> i64 {
    let own = contacts.filter(|contact| contact.agent == shift.agent);
    let contacts = own.flat_map(|contact| [Some(contact.started), contact.ended, contact.finished]).flatten();
    let tried = calls.flat_map(|call| &call.attempts).filter(|attempt| attempt.agent == shift.agent);
    contacts.chain(tried.map(|attempt| attempt.at)).chain([shift.opened]).max().unwrap_or(shift.opened)
}

/// When the agent is expected back: the first session that begins after a rest. None when nothing opens for weeks.
#[must_use]
pub fn next_shift(open: &OpenTime<'_>, now: Moment) -> Option<Moment> {
    let rested = now.plus_minutes(REST_MINUTES);
    let days = std::iter::successors(Some(open.local_day(rested)), |day| Some(day.next())).take(HORIZON_DAYS);
    days.flat_map(|day| open.sessions_on(day)).map(|session| session.from).find(|from| *from >= rested)
}

/// The agent's own calls that fall due before they are back, by slot. Those of the team stay with the team.
#[must_use]
pub fn calls_before<'a>(calls: impl Iterator<Item = &'a Callback>, agent: &str, back: i64) -> Vec<&'a Callback> {
    let mut due: Vec<&Callback> = calls.filter(|c| c.is_due() && c.owner == agent && c.from < back).collect();
    due.sort_by(|a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
    due
}

/// Why a shift cannot be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// So many contacts of the agent lack their disposition (B26).
    Unfinished(usize),
    /// So many calls have nobody who makes them.
    Calls(usize),
}

/// What stands in the way of closing, the first thing to do first. Calls cannot be handed over where nobody else works:
/// then they are no reason to keep somebody at the desk.
#[must_use]
pub fn blocks(unfinished: usize, calls: usize, colleagues: usize) -> Vec<Block> {
    let unfinished = (unfinished > 0).then_some(Block::Unfinished(unfinished));
    let calls = (calls > 0 && colleagues > 0).then_some(Block::Calls(calls));
    [unfinished, calls].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests;
