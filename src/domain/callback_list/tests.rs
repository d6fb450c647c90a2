//! Who sees which call, and what it asks for next.

use super::*;
use crate::journal::{Edit, Record, RecordId, testing};

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

#[test]
fn the_list_counts_every_tab_and_reads_only_what_it_shows() {
    let edit = |n: u8, owner: &str, from: i64| {
        let id = RecordId::new("callback", [n; 12]);
        Edit::new(id).set("owner", owner).set("from", from).set("to", from + HOUR / 2).set("name", format!("{}", 9 - n))
    };
    let attempt = |n: u8, of: u8| {
        let of = RecordId::new("callback", [of; 12]);
        Edit::new(RecordId::new("attempt", [n; 12])).set("callback", of.as_str()).set("at", i64::from(n))
    };
    let edits = vec![
        edit(1, "agent/me", 12 * HOUR),
        edit(2, "", 8 * HOUR),
        edit(3, "agent/me", 30 * HOUR),
        edit(4, "agent/me", 10 * HOUR),
        edit(5, "agent/me", 7 * HOUR).set("done", 50),
        edit(6, "agent/me", 6 * HOUR).set("done", 60),
        edit(7, "agent/you", 11 * HOUR),
        attempt(8, 1),
        attempt(9, 1),
        attempt(10, 4),
    ];
    let journal = testing::journal(edits.into_iter().map(Edit::into_part).collect());
    let names = |tab, asked: &Asked, most| {
        let found = list(&journal, &sight(10 * HOUR), tab, asked, most, |call| call.text("name").to_owned());
        (found.counts, found.shown.count, found.shown.first.join(""))
    };
    let all = Asked::default();
    assert_eq!(names(Tab::Today, &all, 10), ([3, 1, 1, 2], 3, "758".to_owned()));
    assert_eq!(names(Tab::Today, &all, 1), ([3, 1, 1, 2], 3, "7".to_owned()));
    assert_eq!(names(Tab::Done, &all, 10).2, "34", "the latest first");
    let yours = Asked { owner: "agent/you".into(), ..Asked::default() };
    assert_eq!(names(Tab::Today, &yours, 10), ([0; 4], 0, String::new()));
    let by = |sort, descending| Asked { sort: Some((sort, descending)), ..Asked::default() };
    assert_eq!(names(Tab::Done, &by(Sort::Time, false), 10).2, "34");
    assert_eq!(names(Tab::Today, &by(Sort::Name, true), 10).2, "758", "late, now and later stay apart");
    let rank = |n: u8| {
        let id = RecordId::new("callback", [n; 12]);
        value(journal.view(&id).unwrap(), Sort::Attempts, &Callback::attempted(&journal))
    };
    assert_eq!([1, 2, 4].map(rank), [2, 0, 1].map(Value::Number));
    let mut two = vec![Callback::of(journal.get(&RecordId::new("callback", [4; 12])).unwrap())];
    two.push(Callback::of(journal.get(&RecordId::new("callback", [1; 12])).unwrap()));
    Callback::bring_attempts(&journal, &mut two);
    assert_eq!([two[0].attempts.len(), two[1].attempts.len()], [1, 2]);
    assert_eq!(two[1].attempts[0].at, 8);
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
