use super::*;
use crate::journal::{RecordId, testing};

fn ticket(id: &str, at: i64) -> Ticket {
    Ticket { id: id.into(), at, service: "bills".into(), kiosk: "1".into(), letter: "A".into(), ..Ticket::default() }
}

fn called(id: &str, at: i64, when: i64) -> Ticket {
    Ticket { stand: Stand::Done, first_called: when, called: when, window: "1".into(), ..ticket(id, at) }
}

#[test]
fn b47_priority_is_called_first_then_who_came_first() {
    let first = Ticket { priority: "mobility".into(), ..ticket("d", 40) };
    let all = [ticket("b", 20), ticket("a", 10), first, Ticket { stand: Stand::Held, ..ticket("c", 5) }];
    let order: Vec<&str> = waiting(&all).into_iter().map(|t| t.id.as_str()).collect();
    assert_eq!(order, ["d", "a", "b"]);
    assert_eq!(all.iter().map(|t| ahead(&all, t)).collect::<Vec<_>>(), [2, 1, 0, 1]);
}

#[test]
fn b47_a_window_calls_its_own_services_and_all_when_it_names_none() {
    let works = Ticket { service: "works".into(), ..ticket("a", 1) };
    let all = [works, ticket("b", 2)];
    let called = |services: &[&str]| {
        let services: Vec<String> = services.iter().map(|s| (*s).to_owned()).collect();
        next(&all, &services).map(|t| t.id.clone())
    };
    assert_eq!(called(&[]).as_deref(), Some("a"));
    assert_eq!(called(&["bills"]).as_deref(), Some("b"));
    assert_eq!(called(&["taps"]), None);
}

#[test]
fn b47_the_last_minute_of_a_day_and_the_first_of_the_next_are_two_series_west_and_east() {
    // 23:59 and 00:00 of 24 November 2026 in each zone, as UTC.
    for (zone, last_minute) in
        [("America/Mexico_City", "2026-11-25T05:59:00Z"), ("Asia/Shanghai", "2026-11-24T15:59:00Z")]
    {
        let zone = Zone::named(zone).unwrap();
        let late = chrono::DateTime::parse_from_rfc3339(last_minute).unwrap().timestamp_millis();
        let (before, after) = (day_of(late, zone), day_of(late + 60_000, zone));
        assert_eq!((before.as_str(), after.as_str()), ("2026-11-24", "2026-11-25"), "{}", zone.name());
        let taken = [Ticket { day: before.clone(), n: 41, ..ticket("a", late) }];
        assert_eq!(next_number(&taken, "1", "A", &before), 42);
        assert_eq!(next_number(&taken, "1", "A", &after), 1, "a new day begins at one");
        assert_eq!(next_number(&taken, "2", "A", &before), 1, "another kiosk has a series of its own");
        assert!(!counts(&taken[0], &after, Overnight::Close));
        assert!(counts(&taken[0], &after, Overnight::Keep));
        let done = Ticket { stand: Stand::Done, ..taken[0].clone() };
        assert!(!counts(&done, &after, Overnight::Keep), "who was served does not come again");
    }
}

#[test]
fn b47_the_wait_is_estimated_from_the_calls_of_the_last_hour() {
    let now = 10 * HOUR;
    let mut all =
        vec![called("x", now - 2 * HOUR, now - 90 * MINUTE), called("a", now - 50 * MINUTE, now - 40 * MINUTE)];
    all.push(called("b", now - 45 * MINUTE, now - 30 * MINUTE));
    assert_eq!(estimate(&all, "bills", 4, now), None, "two calls say nothing");
    all.push(called("c", now - 40 * MINUTE, now - 20 * MINUTE));
    assert_eq!(estimate(&all, "bills", 2, now), Some(60), "three an hour, the third from now");
    assert_eq!(estimate(&all, "bills", 0, now), Some(20));
    assert_eq!(estimate(&all, "works", 0, now), None);
    let morning: Vec<Ticket> = (0..4).map(|i| called("m", now - 20 * MINUTE, now - i * MINUTE)).collect();
    assert_eq!(estimate(&morning, "bills", 0, now), Some(5), "open for twenty minutes, four were called");
}

#[test]
fn b47_the_display_keeps_the_last_ten_calls() {
    let all: Vec<Ticket> = (1..=12).map(|i| called(&format!("{i:02}"), i, 100 + i)).collect();
    let shown = calls(&all);
    assert_eq!((shown.len(), shown[0].id.as_str(), shown[9].id.as_str()), (10, "12", "03"));
    assert!(calls(&[ticket("a", 1)]).is_empty());
}

#[test]
fn b47_five_hundred_tickets_in_a_minute_by_a_child_become_a_dozen() {
    let mut all = Vec::new();
    let mut refused = 0;
    for i in 0..500 {
        let now = 1_000_000 + i * 120;
        match may_give(&all, "1", now) {
            Ok(()) => all.push(ticket(&i.to_string(), now)),
            Err(Stop::Flood(wait)) => {
                assert!(wait > 0 && wait <= MINUTE);
                refused += 1;
            }
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!((all.len(), refused), (AT_ONCE, 500 - AT_ONCE));
    assert_eq!(may_give(&all, "1", 1_000_000 + MINUTE), Ok(()), "a minute after the first there is room");
    assert_eq!(may_give(&all, "2", 1_000_000 + 60), Ok(()), "another kiosk goes on");
}

#[test]
fn b47_a_clock_behind_the_last_ticket_gives_no_number() {
    let last = [ticket("a", 500_000)];
    assert_eq!(may_give(&last, "1", 500_000 - SLACK - 1), Err(Stop::Clock));
    assert_eq!(may_give(&last, "1", 500_000 - SLACK), Ok(()));
}

#[test]
fn tickets_of_long_ago_are_not_read() {
    let part = |byte: u8, at: i64| ticket("", at).part(RecordId::new("ticket", [byte; 12]));
    let journal = testing::journal(vec![part(1, 10), part(2, 300), part(3, 200)]);
    let found: Vec<i64> = Ticket::since(&journal, 100).into_iter().map(|t| t.at).collect();
    assert_eq!(found, [200, 300]);
}
