//! Which promises ring, and when.

use super::*;
use crate::journal::{Edit, RecordId, testing};

fn watched(key: u8, source: Source, due: i64) -> Watched {
    Watched {
        id: RecordId::new("callback", [key; 12]),
        source,
        name: String::new(),
        phone: String::new(),
        about: String::new(),
        owner: "agent/a".into(),
        due,
        snoozed: None,
    }
}

#[test]
fn b60_a_promise_rings_ten_and_five_minutes_before_its_hour_and_when_it_is_over() {
    let due = 1_000 * MINUTE;
    for (before, stage) in [
        (11 * MINUTE, None),
        (10 * MINUTE + 1, None),
        (10 * MINUTE, Some(Stage::Ten)),
        (5 * MINUTE + 1, Some(Stage::Ten)),
        (5 * MINUTE, Some(Stage::Five)),
        (0, Some(Stage::Five)),
        (-1, Some(Stage::Overdue)),
        (-90 * MINUTE, Some(Stage::Overdue)),
    ] {
        let found = ringing(&[watched(1, Source::Answer, due)], due - before);
        assert_eq!(found.first().map(|alarm| alarm.stage), stage, "{before} before");
    }
}

#[test]
fn b60_what_is_put_off_is_silent_until_then_and_rings_anew() {
    let due = 1_000 * MINUTE;
    let off = Watched { snoozed: Some(due + 5 * MINUTE), ..watched(1, Source::Callback, due) };
    assert_eq!(ringing(std::slice::from_ref(&off), due), []);
    assert_eq!(ringing(std::slice::from_ref(&off), due + 5 * MINUTE - 1), []);
    let (before, after) = (ringing(&[watched(1, Source::Callback, due)], due + 1), ringing(&[off], due + 5 * MINUTE));
    let rung = unrung(&before, &[]).1;
    assert_eq!(unrung(&after, &rung).0.len(), 1, "the same stage, but put off since");
}

#[test]
fn b60_no_stage_rings_twice_and_a_moved_promise_rings_again() {
    let due = 1_000 * MINUTE;
    let at = |due: i64, now: i64| ringing(&[watched(1, Source::Callback, due)], now);
    let mut rung: Vec<String> = Vec::new();
    let mut rings = |alarms: Vec<Alarm>| {
        let (new, keys) = unrung(&alarms, &rung);
        let count = new.len();
        rung = keys;
        count
    };
    assert_eq!(rings(at(due, due - 10 * MINUTE)), 1);
    assert_eq!(rings(at(due, due - 7 * MINUTE)), 0);
    assert_eq!(rings(at(due, due - 4 * MINUTE)), 1);
    assert_eq!(rings(at(due, due - MINUTE)), 0);
    assert_eq!(rings(at(due, due + MINUTE)), 1);
    assert_eq!(rings(at(due, due + 60 * MINUTE)), 0);
    assert_eq!(rings(at(due + 30 * MINUTE, due + 25 * MINUTE)), 1, "moved to a later hour");
}

#[test]
fn b60_what_rang_is_not_remembered_without_end() {
    let long_ago: Vec<String> = (0..REMEMBERED).map(|n| format!("old {n}")).collect();
    let alarms = ringing(&[watched(1, Source::Callback, 0)], 1);
    let (_, keys) = unrung(&alarms, &long_ago);
    assert_eq!(keys.len(), REMEMBERED);
    assert_eq!(keys.last(), alarms.first().map(Alarm::key).as_ref());
    assert!(!keys.contains(&"old 0".to_owned()));
}

#[test]
fn b60_the_most_pressing_leads_and_an_old_complaint_is_left_to_the_lists() {
    let now = 10_000 * MINUTE;
    let all = [
        watched(3, Source::Callback, now + 9 * MINUTE),
        watched(1, Source::Answer, now - MINUTE),
        watched(2, Source::Complaint, now - 25 * 60 * MINUTE),
        watched(4, Source::Complaint, now - 60 * MINUTE),
        watched(5, Source::Callback, now + 60 * MINUTE),
    ];
    let order: Vec<i64> = ringing(&all, now).iter().map(|alarm| (alarm.of.due - now) / MINUTE).collect();
    assert_eq!(order, [-60, -1, 9]);
}

#[test]
fn b60_only_what_is_open_is_watched_and_whoever_took_it_over_owns_it() {
    let case = |kind: &str, fields: &[(&str, serde_json::Value)], expected: Option<(i64, &str)>| {
        let id = RecordId::new(kind, [9; 12]);
        let edit = fields.iter().fold(Edit::new(id.clone()), |e, (name, value)| e.set(name, value.clone()));
        let journal = testing::journal(vec![edit.into_part()]);
        let found = journal.view(&id).and_then(Watched::of);
        assert_eq!(found.as_ref().map(|w| (w.due, w.owner.as_str())), expected, "{kind} {fields:?}");
    };
    case("callback", &[("to", 5.into()), ("owner", "agent/a".into())], Some((5, "agent/a")));
    case("callback", &[("to", 5.into()), ("done", 4.into())], None);
    case("contact", &[("agent", "agent/a".into())], None);
    case("contact", &[("agent", "agent/a".into()), ("answer_by", 7.into())], Some((7, "agent/a")));
    case(
        "contact",
        &[("agent", "agent/a".into()), ("answer_by", 7.into()), (KEPT_BY, "agent/b".into())],
        Some((7, "agent/b")),
    );
    case("contact", &[("answer_by", 7.into()), ("answered", 6.into())], None);
    case("complaint", &[("due", 8.into()), ("agent", "agent/a".into())], None);
    case("complaint", &[("due", 8.into()), ("filed", 1.into()), ("agent", "agent/a".into())], Some((8, "agent/a")));
    case("complaint", &[("due", 8.into()), ("filed", 1.into()), ("status", "answered".into())], None);
    let paused = [("due", 8.into()), ("filed", 1.into()), ("paused", 2.into()), ("agent", "agent/a".into())];
    case("complaint", &paused, None);
    case("customer", &[("due", 8.into())], None);
}
