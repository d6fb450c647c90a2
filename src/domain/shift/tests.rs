//! Shifts: by day and by night, closed and forgotten.

use super::*;
use crate::domain::calendar::Calendar;
use crate::domain::callback::Attempt;
use crate::domain::day::ClockTime;
use crate::journal::Record;
use crate::journal::RecordId;
use serde_json::json;

fn madrid() -> Zone {
    Zone::named("Europe/Madrid").unwrap()
}

fn at(wall: &str) -> i64 {
    let (day, time) = wall.split_once(' ').unwrap();
    madrid().moment(Day::parse(day).unwrap().at_minute(ClockTime::parse(time).unwrap().minutes())).ms()
}

fn shift(opened: &str, closed: Option<&str>) -> Shift {
    Shift {
        id: RecordId::new(KIND, [1; 12]),
        agent: "agent/a".into(),
        desk: "K7Q".into(),
        desk_name: "Puesto 1".into(),
        opened: at(opened),
        closed: closed.map(at),
        handed: BTreeMap::new(),
    }
}

fn contact(agent: &str, started: &str, finished: Option<&str>) -> Contact {
    let record = Record::new(RecordId::new("contact", [7; 12]));
    Contact { agent: agent.into(), started: at(started), finished: finished.map(at), ..Contact::of(&record) }
}

fn call(owner: &str, from: &str, done: bool) -> Callback {
    let record = Record::new(RecordId::new("callback", [3; 12]));
    let from = at(from);
    Callback { owner: owner.into(), from, to: from + 1_800_000, done: done.then_some(from), ..Callback::of(&record) }
}

#[test]
fn b62_a_shift_over_midnight_runs_on_and_a_forgotten_one_is_told_in_the_morning() {
    // Opened, closed, last trace, now, forgotten.
    for (opened, closed, last, now, expected) in [
        ("2026-11-23 08:00", None, "2026-11-23 09:00", "2026-11-23 09:05", "on"),
        // All day without a trace, but still the same day.
        ("2026-11-23 08:00", None, "2026-11-23 08:00", "2026-11-23 23:59", "on"),
        // A night shift: two days on the calendar, one shift.
        ("2026-11-22 22:00", None, "2026-11-23 01:40", "2026-11-23 05:55", "on"),
        ("2026-11-22 22:00", None, "2026-11-22 22:00", "2026-11-23 05:59", "on"),
        // The afternoon of yesterday, never closed.
        ("2026-11-22 14:00", None, "2026-11-22 21:45", "2026-11-23 07:50", "forgotten"),
        ("2026-11-22 22:00", None, "2026-11-22 23:50", "2026-11-23 07:50", "forgotten"),
        // Friday's, on Monday.
        ("2026-11-20 08:00", None, "2026-11-20 14:00", "2026-11-23 07:50", "forgotten"),
        ("2026-11-22 14:00", Some("2026-11-22 22:00"), "2026-11-22 21:45", "2026-11-23 07:50", "off"),
    ] {
        let stands = standing(&[shift(opened, closed)], at(now), madrid(), |_| at(last));
        let told = match stands {
            Standing::Off => "off",
            Standing::On(_) => "on",
            Standing::Forgotten { last: told, .. } => {
                assert_eq!(told, at(last));
                "forgotten"
            }
        };
        assert_eq!(told, expected, "opened {opened}, last {last}, now {now}");
    }
    assert_eq!(standing(&[], at("2026-11-23 08:00"), madrid(), |s| s.opened), Standing::Off);
}

#[test]
fn b62_the_last_trace_is_the_agents_own() {
    let of = shift("2026-11-22 14:00", None);
    let contacts = [
        contact("agent/a", "2026-11-22 15:00", Some("2026-11-22 15:20")),
        contact("agent/b", "2026-11-22 21:00", Some("2026-11-22 21:10")),
    ];
    let attempt = |agent: &str, when: &str| Attempt {
        id: RecordId::new("attempt", [9; 12]),
        at: at(when),
        outcome: "none".into(),
        agent: agent.into(),
        note: String::new(),
    };
    let mut tried = call("agent/b", "2026-11-22 17:00", false);
    assert_eq!(last_trace(&of, contacts.iter(), [].iter()), at("2026-11-22 15:20"));
    tried.attempts = vec![attempt("agent/a", "2026-11-22 17:05"), attempt("agent/b", "2026-11-22 20:00")];
    assert_eq!(last_trace(&of, contacts.iter(), [tried].iter()), at("2026-11-22 17:05"));
    assert_eq!(last_trace(&of, [].iter(), [].iter()), of.opened, "nothing was done at all");
}

#[test]
fn b62_the_next_shift_begins_after_a_rest_when_it_is_open_again() {
    let day = json!([["08:00", "14:00"], ["16:00", "22:00"]]);
    let calendar: Calendar = crate::reading::read(&json!({
        "id": "calls", "label": {"es": "Llamadas"},
        "weekdays": {"mon": day, "tue": day, "wed": day, "thu": day, "fri": day},
    }))
    .unwrap();
    let open = OpenTime::new(&calendar, &[], &[], madrid());
    let next = |now: &str| next_shift(&open, Moment::from_ms(at(now))).map(Moment::ms);
    assert_eq!(next("2026-11-23 14:05"), Some(at("2026-11-24 08:00")), "the afternoon is no next shift");
    assert_eq!(next("2026-11-23 22:00"), Some(at("2026-11-24 08:00")));
    assert_eq!(next("2026-11-27 22:00"), Some(at("2026-11-30 08:00")), "over the weekend");
    assert_eq!(next("2026-11-24 06:00"), Some(at("2026-11-24 16:00")), "after a night");
    let never: Calendar =
        crate::reading::read(&json!({"id": "none", "label": {"es": "Nunca"}, "weekdays": {}})).unwrap();
    let open = OpenTime::new(&never, &[], &[], madrid());
    assert_eq!(next_shift(&open, Moment::from_ms(at("2026-11-23 08:00"))), None);
}

#[test]
fn b62_only_own_calls_that_are_due_before_the_next_shift_are_handed_over() {
    let calls = [
        call("agent/a", "2026-11-24 09:00", false),
        call("agent/a", "2026-11-23 12:00", false),
        call("agent/a", "2026-11-24 08:00", false),
        call("agent/a", "2026-11-23 10:00", true),
        call("agent/b", "2026-11-23 12:00", false),
        call("", "2026-11-23 12:00", false),
    ];
    let back = at("2026-11-24 08:30");
    let due: Vec<i64> = calls_before(calls.iter(), "agent/a", back).into_iter().map(|call| call.from).collect();
    assert_eq!(due, [at("2026-11-23 12:00"), at("2026-11-24 08:00")]);
    // Whoever is back at the very hour of a call makes it.
    assert!(calls_before(calls.iter().take(1), "agent/a", at("2026-11-24 09:00")).is_empty());
}

#[test]
fn b26_a_shift_is_not_closed_with_a_contact_without_disposition_or_a_call_without_anybody() {
    for (unfinished, calls, colleagues, expected) in [
        (0, 0, 0, vec![]),
        (0, 0, 3, vec![]),
        (2, 0, 3, vec![Block::Unfinished(2)]),
        (0, 4, 1, vec![Block::Calls(4)]),
        (0, 4, 0, vec![]),
        (1, 1, 0, vec![Block::Unfinished(1)]),
        (1, 1, 1, vec![Block::Unfinished(1), Block::Calls(1)]),
    ] {
        assert_eq!(blocks(unfinished, calls, colleagues), expected, "{unfinished} {calls} {colleagues}");
    }
}
