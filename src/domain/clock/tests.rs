use super::*;
use crate::domain::calendar::Calendar;
use crate::domain::day::Day;
use crate::domain::zone::Zone;
use crate::reading;
use serde_json::json;

fn calendar(document: &serde_json::Value) -> Calendar {
    reading::read(document).unwrap()
}

fn day_and_night() -> Calendar {
    calendar(&json!({"id": "always", "label": {"es": "siempre"}, "always": true}))
}

/// Monday to Friday, nine to five.
fn office() -> Calendar {
    let day = json!([["09:00", "17:00"]]);
    let week = json!({"mon": day, "tue": day, "wed": day, "thu": day, "fri": day});
    calendar(&json!({"id": "office", "label": {"es": "oficina"}, "weekdays": week}))
}

/// Saturday and Sunday, from midnight to six: the hours in which clocks change.
fn nights() -> Calendar {
    let night = json!([["00:00", "06:00"]]);
    calendar(&json!({"id": "nights", "label": {"es": "noches"}, "weekdays": {"sat": night, "sun": night}}))
}

fn at(zone: Zone, written: &str) -> Moment {
    let (day, time) = written.split_once(' ').unwrap();
    let (hour, minute) = time.split_once(':').unwrap();
    let minutes = hour.parse::<i64>().unwrap() * 60 + minute.parse::<i64>().unwrap();
    zone.moment(Day::parse(day).unwrap().at_minute(minutes))
}

const HOUR: i64 = 60 * 60_000;

#[test]
fn b16_the_due_moment_moves_by_exactly_the_open_time_paused() {
    let (zone, office) = (Zone::named("Europe/Madrid").unwrap(), office());
    let open = OpenTime::new(&office, &[], &[], zone);
    // Due, paused at, goes on at, due then, hours credited. 23 November 2026 is a Monday.
    for (due, since, now, moved, hours) in [
        ("2026-11-25 14:00", "2026-11-23 10:00", "2026-11-23 12:00", "2026-11-25 16:00", 2),
        ("2026-11-25 16:00", "2026-11-23 10:00", "2026-11-23 12:00", "2026-11-26 10:00", 2),
        ("2026-11-25 14:00", "2026-11-23 16:00", "2026-11-24 10:00", "2026-11-25 16:00", 2),
        ("2026-11-25 14:00", "2026-11-21 10:00", "2026-11-22 20:00", "2026-11-25 14:00", 0),
        ("2026-11-27 17:00", "2026-11-26 17:00", "2026-11-27 10:00", "2026-11-30 10:00", 1),
        ("2026-11-25 14:00", "2026-11-23 18:00", "2026-11-24 08:59", "2026-11-25 14:00", 0),
    ] {
        let resumed = resume(at(zone, due), at(zone, since), at(zone, now), Some(&open)).unwrap();
        assert_eq!(resumed, Resumed { due: at(zone, moved), credit: hours * HOUR }, "{since} to {now}");
    }
}

#[test]
fn b16_a_pause_over_the_night_on_which_clocks_change_is_as_long_as_it_was() {
    // Zone, paused at, goes on at, open minutes in between; due a day after, open day and night.
    for (zone, since, now, minutes) in [
        ("Europe/Madrid", "2026-03-28 20:00", "2026-03-29 08:00", 11 * 60),
        ("Europe/Madrid", "2026-10-24 20:00", "2026-10-25 08:00", 13 * 60),
        ("America/Mexico_City", "2022-04-02 20:00", "2022-04-03 08:00", 11 * 60),
        ("America/Mexico_City", "2022-10-29 20:00", "2022-10-30 08:00", 13 * 60),
        ("America/Mexico_City", "2026-04-04 20:00", "2026-04-05 08:00", 12 * 60),
        ("Asia/Shanghai", "2026-03-28 20:00", "2026-03-29 08:00", 12 * 60),
        ("Australia/Lord_Howe", "2026-10-03 20:00", "2026-10-04 08:00", 11 * 60 + 30),
        ("Australia/Lord_Howe", "2026-04-04 20:00", "2026-04-05 08:00", 12 * 60 + 30),
    ] {
        let (here, always) = (Zone::named(zone).unwrap(), day_and_night());
        let open = OpenTime::new(&always, &[], &[], here);
        let (since, now) = (at(here, since), at(here, now));
        let due = since.plus_minutes(24 * 60);
        let expected = Resumed { due: due.plus_minutes(minutes), credit: minutes * 60_000 };
        assert_eq!(resume(due, since, now, Some(&open)), Some(expected), "{zone}");
        assert_eq!(resume(due, since, now, None), Some(expected), "{zone} without a calendar");
    }
}

#[test]
fn b16_a_session_in_the_hours_that_clocks_skip_or_repeat_credits_what_it_was() {
    // The Sunday's session from midnight to six, paused from its start to its end.
    for (zone, sunday, minutes) in [
        ("Europe/Madrid", "2026-03-29", 5 * 60),
        ("Europe/Madrid", "2026-10-25", 7 * 60),
        ("America/Mexico_City", "2022-04-03", 5 * 60),
        ("America/Mexico_City", "2022-10-30", 7 * 60),
        ("Asia/Shanghai", "2026-03-29", 6 * 60),
        ("Australia/Lord_Howe", "2026-10-04", 5 * 60 + 30),
        ("Australia/Lord_Howe", "2026-04-05", 6 * 60 + 30),
    ] {
        let (here, nights) = (Zone::named(zone).unwrap(), nights());
        let open = OpenTime::new(&nights, &[], &[], here);
        let (since, now) = (at(here, &format!("{sunday} 00:00")), at(here, &format!("{sunday} 06:00")));
        assert_eq!(resume(now, since, now, Some(&open)).unwrap().credit, minutes * 60_000, "{zone} {sunday}");
    }
}

#[test]
fn b16_a_change_of_class_keeps_the_credit() {
    let (zone, office) = (Zone::named("Asia/Shanghai").unwrap(), office());
    let open = OpenTime::new(&office, &[], &[], zone);
    let limit = |days: u32| -> Limit {
        reading::read(&json!({"amount": days, "unit": "working_days", "calendar": "office", "by": "14:00"})).unwrap()
    };
    let filed = at(zone, "2026-11-23 10:00");
    let again = |days, credit| reclassed(&limit(days), filed, credit, Some(&open)).unwrap();
    assert_eq!(again(2, 0), at(zone, "2026-11-25 14:00"));
    assert_eq!(again(2, 2 * HOUR), at(zone, "2026-11-25 16:00"));
    assert_eq!(again(4, 5 * HOUR), at(zone, "2026-11-30 11:00"));
}

#[test]
fn b18_more_time_is_asked_before_the_deadline_and_ends_on_a_working_day() {
    let (zone, office) = (Zone::named("Europe/Madrid").unwrap(), office());
    let open = OpenTime::new(&office, &[], &[], zone);
    let limit: Limit =
        reading::read(&json!({"amount": 2, "unit": "working_days", "calendar": "office", "by": "14:00"})).unwrap();
    let due = at(zone, "2026-11-25 14:00");
    let ask = |days, now: &str| extend(&limit, due, days, at(zone, now), Some(&open));
    assert_eq!(ask(3, "2026-11-25 13:59"), Ok(at(zone, "2026-11-30 14:00")));
    assert_eq!(ask(3, "2026-11-25 14:00"), Err(NoExtension::TooLate));
    assert_eq!(ask(0, "2026-11-24 09:00"), Err(NoExtension::NoDays));
    let hours: Limit = reading::read(&json!({"amount": 24, "unit": "hours"})).unwrap();
    let before = at(zone, "2026-11-24 09:00");
    assert_eq!(extend(&hours, due, 2, before, None), Ok(at(zone, "2026-11-27 14:00")));
}

#[test]
fn b17_a_clock_that_stands_still_shows_what_it_showed_and_goes_on_from_there() {
    // Filed at 0, due at 100; paused from 40 to 60, so due at 120.
    assert_eq!(elapsed_percent(0, 100, 0, None, 40), 40);
    assert_eq!(elapsed_percent(0, 100, 0, Some(40), 90), 40);
    assert_eq!(elapsed_percent(0, 120, 20, None, 60), 40);
    assert_eq!(elapsed_percent(0, 120, 20, None, 120), 100);
    assert_eq!(elapsed_percent(0, 0, 0, None, i64::MAX), i64::MAX, "a limit of no length");
}
