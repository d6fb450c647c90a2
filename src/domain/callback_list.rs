//! Which calls an agent sees, under which tab and in which group; and what a callback asks for next.
//!
//! An agent sees their own calls and the team's. A personal call that nobody made becomes the team's and stays with
//! whoever promised it as well: it is in sight of more people than before, never of fewer (B27). A call leaves the list
//! only by being done.

use super::callback::{Attempt, Callback};
use super::leading::Leading;
use super::moment::Moment;
use super::rank::{Rank, Value};
use super::slots::{AfterAttempt, Owner, Slot, Timing};
use crate::journal::{Journal, RecordRef};

/// Who looks at the list, and when.
#[derive(Clone, Copy, Debug)]
pub struct Sight<'a> {
    /// The agent's record, as text.
    pub agent: &'a str,
    /// Now.
    pub now: Moment,
    /// The first moment of tomorrow.
    pub tomorrow: Moment,
    /// So many minutes after its slot a personal call becomes the team's.
    pub grace_minutes: u16,
}

/// A tab of the list. A call of the team's for today stands under two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Late, now, or later today.
    Today,
    /// Tomorrow or later.
    NextDays,
    /// Whatever anybody of the team may take.
    Team,
    /// Done or closed.
    Done,
}

impl Tab {
    /// All tabs, in order.
    pub const ALL: [Self; 4] = [Self::Today, Self::NextDays, Self::Team, Self::Done];
}

/// The group in which a call stands under its tab, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Its slot is over.
    Late,
    /// Its slot is running.
    Now,
    /// Later today.
    Today,
    /// On another day.
    AnotherDay,
}

/// What decides where a call stands.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The agent's record as text, or empty for the team.
    pub owner: &'a str,
    /// Its slot.
    pub slot: Slot,
    /// When it was done; none while it is due.
    pub done: Option<i64>,
}

impl<'a> From<&'a Callback> for Seen<'a> {
    fn from(call: &'a Callback) -> Self {
        Self { owner: &call.owner, slot: call.slot(), done: call.done }
    }
}

impl<'a> From<RecordRef<'a>> for Seen<'a> {
    fn from(call: RecordRef<'a>) -> Self {
        let moment = |field| Moment::from_ms(call.int(field).unwrap_or(0));
        Self {
            owner: call.text("owner"),
            slot: Slot { from: moment("from"), to: moment("to") },
            done: call.int("done"),
        }
    }
}

impl Sight<'_> {
    /// Whether a call stands under a tab.
    #[must_use]
    pub fn shows<'a>(&self, tab: Tab, call: impl Into<Seen<'a>>) -> bool {
        self.under(call.into(), tab)
    }

    fn under(&self, call: Seen<'_>, tab: Tab) -> bool {
        if call.done.is_some() || tab == Tab::Done {
            return call.done.is_some() && tab == Tab::Done;
        }
        let promised = if call.owner.is_empty() { Owner::Team } else { Owner::Personal };
        let teams = call.slot.owner(promised, self.now, self.grace_minutes) == Owner::Team;
        let in_sight = teams || call.owner == self.agent;
        match tab {
            Tab::Team => teams,
            Tab::Today => in_sight && self.is_today(call.slot),
            _ => in_sight && !self.is_today(call.slot),
        }
    }

    /// The group in which a call stands.
    #[must_use]
    pub fn group<'a>(&self, call: impl Into<Seen<'a>>) -> Group {
        let slot = call.into().slot;
        match slot.timing(self.now) {
            Timing::Late(_) => Group::Late,
            Timing::Now => Group::Now,
            Timing::In(_) if self.is_today(slot) => Group::Today,
            Timing::In(_) => Group::AnotherDay,
        }
    }

    fn is_today(&self, slot: Slot) -> bool {
        slot.from < self.tomorrow
    }
}

/// What a person may put the list in order by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// When it is to be made.
    Time,
    /// Whom to ask for.
    Name,
    /// What was promised.
    Reason,
    /// The number.
    Phone,
    /// How often it was tried.
    Attempts,
}

/// What is asked of the list beside its tab.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Whose calls: the agent's record as text; empty for everybody's.
    pub owner: String,
    /// In which order, and whether the last comes first; none is the list's own.
    pub sort: Option<(Sort, bool)>,
}

/// What the list shows.
#[derive(Clone, Debug, PartialEq)]
pub struct CallList<T = Callback> {
    /// How many calls stand under each tab.
    pub counts: [usize; 4],
    /// The head of the tab that is open: group by group, by slot; of those that are done, the latest first.
    pub shown: Leading<T>,
}

impl<T> Default for CallList<T> {
    fn default() -> Self {
        Self { counts: [0; 4], shown: Leading::default() }
    }
}

/// The list under a tab, with the first `most` calls as `read` reads them.
#[must_use]
pub fn list<'a, T>(
    journal: &'a Journal,
    sight: &Sight<'_>,
    tab: Tab,
    asked: &Asked,
    most: usize,
    read: impl Fn(RecordRef<'a>) -> T,
) -> CallList<T> {
    let attempted = match asked.sort {
        Some((Sort::Attempts, _)) => Callback::attempted(journal),
        _ => Vec::new(),
    };
    let mut counts = [0; 4];
    let calls = Callback::records(journal).filter_map(|call| {
        let seen = Seen::from(call);
        if !asked.owner.is_empty() && asked.owner != seen.owner {
            return None;
        }
        for (tab, count) in Tab::ALL.into_iter().zip(&mut counts) {
            *count += usize::from(sight.under(seen, tab));
        }
        let own = match seen.done {
            Some(done) => [0, done.saturating_neg(), seen.slot.from.ms()],
            None => [sight.group(seen) as i64, 0, seen.slot.from.ms()],
        };
        // A group stays together in every order.
        let rank = || Rank::of(asked.sort, |sort| value(call, sort, &attempted));
        sight.under(seen, tab).then(|| ((own[0], rank(), own), call))
    });
    let shown = Leading::of(calls, most, read);
    CallList { counts, shown }
}

fn value(call: RecordRef<'_>, sort: Sort, attempted: &[&str]) -> Value {
    match sort {
        Sort::Time => Value::Number(call.int("from").unwrap_or(0)),
        Sort::Name => Value::words(call.text("name")),
        Sort::Reason => Value::words(call.text("reason")),
        Sort::Phone => Value::words(call.text("phone")),
        Sort::Attempts => {
            let id = call.id();
            let before = |including: bool| {
                attempted.partition_point(|owner| *owner < id.as_str() || (including && *owner == id.as_str()))
            };
            Value::Number(i64::try_from(before(true) - before(false)).unwrap_or(i64::MAX))
        }
    }
}

/// What a callback asks for next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextAct {
    /// To be tried.
    Try,
    /// Tried without success and not moved since: another time, by this rule.
    Move(AfterAttempt),
    /// Reached: how satisfied is the customer?
    Grade,
    /// The customer is not satisfied: another time has to be agreed.
    Agree,
    /// Nothing: it is done.
    Nothing,
}

impl Callback {
    /// Its slot.
    #[must_use]
    pub fn slot(&self) -> Slot {
        Slot { from: Moment::from_ms(self.from), to: Moment::from_ms(self.to) }
    }

    /// To whom it was promised.
    #[must_use]
    pub fn promised_to(&self) -> Owner {
        if self.owner.is_empty() { Owner::Team } else { Owner::Personal }
    }

    /// Whose it is now.
    #[must_use]
    pub fn owner_at(&self, now: Moment, grace_minutes: u16) -> Owner {
        self.slot().owner(self.promised_to(), now, grace_minutes)
    }

    /// What it asks for next. `then` says what the pack lets follow an outcome.
    #[must_use]
    pub fn next_act(&self, then: impl Fn(&str) -> Option<AfterAttempt>) -> NextAct {
        let Some(last) = self.attempts.last() else { return self.when_due(NextAct::Try) };
        let graded = self.graded.is_some_and(|at| at >= last.at);
        let moved = self.from > last.at;
        let act = match then(&last.outcome) {
            Some(AfterAttempt::Done) if !graded => NextAct::Grade,
            Some(AfterAttempt::Done) if !moved => NextAct::Agree,
            Some(then) if !moved && then != AfterAttempt::Done => NextAct::Move(then),
            _ => NextAct::Try,
        };
        self.when_due(act)
    }

    fn when_due(&self, act: NextAct) -> NextAct {
        if self.is_due() { act } else { NextAct::Nothing }
    }

    /// Attempts in a row, up to the last one, in which the customer was not reached.
    #[must_use]
    pub fn missed(&self, reached: impl Fn(&Attempt) -> bool) -> usize {
        self.attempts.iter().rev().take_while(|attempt| !reached(attempt)).count()
    }
}

#[cfg(test)]
mod tests;
