//! Which calls an agent sees, under which tab and in which group; and what a callback asks for next.
//!
//! An agent sees their own calls and the team's. A personal call that nobody made becomes the team's and stays with
//! whoever promised it as well: it is in sight of more people than before, never of fewer (B27). A call leaves the list
//! only by being done.

use super::callback::{Attempt, Callback};
use super::moment::Moment;
use super::slots::{AfterAttempt, Owner, Slot, Timing};

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

impl Sight<'_> {
    /// Whether a call stands under a tab.
    #[must_use]
    pub fn shows(&self, tab: Tab, call: &Callback) -> bool {
        let (teams, today) = (call.owner_at(self.now, self.grace_minutes) == Owner::Team, self.is_today(call));
        let in_sight = call.owner == self.agent || teams;
        match tab {
            Tab::Done => !call.is_due(),
            Tab::Team => call.is_due() && teams,
            Tab::Today => call.is_due() && in_sight && today,
            Tab::NextDays => call.is_due() && in_sight && !today,
        }
    }

    /// The group in which a call stands.
    #[must_use]
    pub fn group(&self, call: &Callback) -> Group {
        match call.slot().timing(self.now) {
            Timing::Late(_) => Group::Late,
            Timing::Now => Group::Now,
            Timing::In(_) if self.is_today(call) => Group::Today,
            Timing::In(_) => Group::AnotherDay,
        }
    }

    fn is_today(&self, call: &Callback) -> bool {
        call.slot().from < self.tomorrow
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
mod tests {
    use super::*;
    use crate::journal::{Record, RecordId};

    const HOUR: i64 = 3_600_000;

    fn call(owner: &str, from: i64) -> Callback {
        let record = Record::new(RecordId::new("callback", [1; 12]));
        Callback { owner: owner.into(), from, to: from + HOUR / 2, ..Callback::of(&record) }
    }

    fn tried(mut call: Callback, at: i64, outcome: &str) -> Callback {
        let id = RecordId::new("attempt", [2; 12]);
        call.attempts.push(Attempt { id, at, outcome: outcome.into(), agent: String::new(), note: String::new() });
        call
    }

    fn sight(now: i64) -> Sight<'static> {
        let tomorrow = Moment::from_ms(24 * HOUR);
        Sight { agent: "agent/me", now: Moment::from_ms(now), tomorrow, grace_minutes: 30 }
    }

    fn tabs(call: &Callback, now: i64) -> Vec<Tab> {
        Tab::ALL.into_iter().filter(|tab| sight(now).shows(*tab, call)).collect()
    }

    #[test]
    fn b27_a_late_personal_call_becomes_the_teams_and_leaves_nobodys_list() {
        let mine = call("agent/me", 10 * HOUR);
        let yours = call("agent/you", 10 * HOUR);
        assert_eq!(tabs(&mine, 10 * HOUR), [Tab::Today]);
        assert!(tabs(&yours, 10 * HOUR).is_empty());
        // Half an hour after its half hour both are the team's as well.
        assert_eq!(tabs(&mine, 11 * HOUR), [Tab::Today, Tab::Team]);
        assert_eq!(tabs(&yours, 11 * HOUR), [Tab::Today, Tab::Team]);
    }

    #[test]
    fn calls_stand_under_their_day_and_done_ones_under_done_alone() {
        let mut tomorrow = call("", 34 * HOUR);
        assert_eq!(tabs(&tomorrow, 10 * HOUR), [Tab::NextDays, Tab::Team]);
        tomorrow.done = Some(11 * HOUR);
        assert_eq!(tabs(&tomorrow, 10 * HOUR), [Tab::Done]);
        let groups = [8, 10, 12, 34].map(|hour| sight(10 * HOUR).group(&call("", hour * HOUR)));
        assert_eq!(groups, [Group::Late, Group::Now, Group::Today, Group::AnotherDay]);
    }

    fn pack(outcome: &str) -> Option<AfterAttempt> {
        match outcome {
            "done" => Some(AfterAttempt::Done),
            "busy" => Some(AfterAttempt::SoonAgain),
            _ => None,
        }
    }

    #[test]
    fn b27_an_attempt_that_missed_asks_for_another_time_until_the_call_is_moved() {
        let fresh = call("", 10 * HOUR);
        assert_eq!(fresh.next_act(pack), NextAct::Try);
        let busy = tried(fresh, 10 * HOUR + 1, "busy");
        assert_eq!(busy.next_act(pack), NextAct::Move(AfterAttempt::SoonAgain));
        assert_eq!(Callback { from: 11 * HOUR, ..busy.clone() }.next_act(pack), NextAct::Try);
        // An outcome of a pack that has gone since says nothing.
        assert_eq!(tried(busy, 10 * HOUR + 2, "gone").next_act(pack), NextAct::Try);
    }

    #[test]
    fn b21_a_dissatisfied_customer_is_called_again_and_asked_again() {
        let reached = tried(call("", 10 * HOUR), 10 * HOUR + 1, "done");
        assert_eq!(reached.next_act(pack), NextAct::Grade);
        let unhappy = Callback { grade: "poor".into(), graded: Some(10 * HOUR + 2), ..reached };
        assert_eq!(unhappy.next_act(pack), NextAct::Agree);
        let moved = Callback { from: 15 * HOUR, ..unhappy };
        assert_eq!(moved.next_act(pack), NextAct::Try);
        let again = tried(moved, 15 * HOUR + 1, "done");
        assert_eq!(again.next_act(pack), NextAct::Grade);
        assert_eq!(Callback { done: Some(16 * HOUR), ..again }.next_act(pack), NextAct::Nothing);
    }

    #[test]
    fn attempts_that_missed_are_counted_since_the_customer_was_last_reached() {
        let mut call = call("", 0);
        for (at, outcome) in [(1, "busy"), (2, "done"), (3, "busy"), (4, "busy")] {
            call = tried(call, at, outcome);
        }
        assert_eq!(call.missed(|a| a.outcome == "done"), 2);
    }
}
