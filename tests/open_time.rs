//! Open time over local calendars, in four parts of the world. Expected values were worked out by walking minute by
//! minute with Python's zoneinfo.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use serde_json::{Value, json};
use ventanilla::domain::calendar::{Calendar, Holiday, MakeUpDay};
use ventanilla::domain::day::Day;
use ventanilla::domain::limit::Limit;
use ventanilla::domain::moment::Moment;
use ventanilla::domain::open_time::OpenTime;
use ventanilla::domain::zone::{WallReading, Zone};
use ventanilla::reading::read;

/// A calendar in its place.
struct Desk {
    calendar: Calendar,
    holidays: Vec<Holiday>,
    make_up_days: Vec<MakeUpDay>,
    zone: Zone,
}

impl Desk {
    fn new(zone: &str, mut calendar: Value) -> Self {
        calendar["id"] = json!("desk");
        calendar["label"] = json!({"en": "Desk"});
        let calendar = read(&calendar).unwrap();
        Self { calendar, holidays: Vec::new(), make_up_days: Vec::new(), zone: Zone::named(zone).unwrap() }
    }

    fn closed_on(mut self, dates: &[&str]) -> Self {
        let holiday = |date| read(&json!({"date": date, "label": {"en": "Holiday"}})).unwrap();
        self.holidays = dates.iter().map(holiday).collect();
        self
    }

    fn worked_on(mut self, days: &[(&str, &str)]) -> Self {
        let day = |(date, like): &(&str, &str)| {
            read(&json!({"date": date, "like": like, "label": {"en": "Make-up"}})).unwrap()
        };
        self.make_up_days = days.iter().map(day).collect();
        self
    }

    fn open(&self) -> OpenTime<'_> {
        OpenTime::new(&self.calendar, &self.holidays, &self.make_up_days, self.zone)
    }

    /// The moment of `2026-11-20 19:30` on the desk's wall.
    fn at(&self, wall: &str) -> Moment {
        let (day, time) = wall.split_once(' ').unwrap();
        let (hour, minute) = time.split_once(':').unwrap();
        let minutes = hour.parse::<i64>().unwrap() * 60 + minute.parse::<i64>().unwrap();
        self.zone.moment(Day::parse(day).unwrap().at_minute(minutes))
    }

    /// What the desk's wall shows.
    fn wall(&self, at: Option<Moment>) -> String {
        at.map_or_else(|| "never".to_owned(), |at| self.zone.local(at).format("%Y-%m-%d %H:%M").to_string())
    }
}

fn weekdays(intervals: &Value) -> Value {
    json!({"mon": intervals, "tue": intervals, "wed": intervals, "thu": intervals, "fri": intervals})
}

fn every_day(intervals: &Value) -> Value {
    let mut week = weekdays(intervals);
    week["sat"] = intervals.clone();
    week["sun"] = intervals.clone();
    week
}

const MADRID_HOLIDAYS: [&str; 5] = ["2026-12-07", "2026-12-08", "2026-12-25", "2027-01-01", "2027-01-06"];

fn phone() -> Desk {
    Desk::new("Europe/Madrid", json!({"weekdays": weekdays(&json!([["08:00", "20:00"]]))})).closed_on(&MADRID_HOLIDAYS)
}

fn office() -> Desk {
    let mornings = weekdays(&json!([["08:30", "14:00"]]));
    let mut ordinary = mornings.clone();
    ordinary["thu"] = json!([["08:30", "14:00"], ["16:00", "18:30"]]);
    let summer = json!({"label": {"en": "Summer"}, "from": "06-15", "to": "09-15", "weekdays": mornings});
    Desk::new("Europe/Madrid", json!({"weekdays": ordinary, "seasons": [summer]})).closed_on(&MADRID_HOLIDAYS)
}

#[test]
fn b15_only_open_hours_count() {
    let case = |desk: &Desk, from: &str, minutes: u32, due: &str| {
        let at = desk.at(from);
        let found = desk.open().add_open_minutes(at, minutes);
        assert_eq!(desk.wall(found), due, "{minutes} minutes from {from}");
        assert_eq!(desk.open().open_minutes_between(at, found.unwrap()), i64::from(minutes), "and back");
    };
    case(&phone(), "2026-11-20 19:30", 60, "2026-11-23 08:30");
    case(&phone(), "2026-11-20 19:30", 30, "2026-11-20 20:00");
    case(&phone(), "2026-12-04 19:00", 24 * 60, "2026-12-10 19:00");
    case(&office(), "2026-11-19 13:30", 120, "2026-11-19 17:30");
    case(&office(), "2026-06-18 13:30", 120, "2026-06-19 10:00");
    let office = office();
    let june = office.open().open_minutes_between(office.at("2026-06-11 00:00"), office.at("2026-06-19 00:00"));
    assert_eq!(june, 2_130);
    assert_eq!(office.open().open_minutes_between(office.at("2026-06-19 00:00"), office.at("2026-06-11 00:00")), 0);
}

#[test]
fn b15_the_night_on_which_clocks_change_is_as_long_as_it_was() {
    let case = |zone: &str, evening: &str, noon: &str, minutes: i64, seven_hours_later: &str| {
        let desk = Desk::new(zone, json!({"weekdays": every_day(&json!([["22:00", "06:00"]]))}));
        let (evening, noon) = (desk.at(evening), desk.at(noon));
        assert_eq!(desk.open().open_minutes_between(evening, noon), minutes, "{zone} {evening:?}");
        assert_eq!(desk.wall(desk.open().add_open_minutes(evening, 7 * 60)), seven_hours_later, "{zone}");
    };
    case("Europe/Madrid", "2026-03-28 12:00", "2026-03-29 12:00", 420, "2026-03-29 06:00");
    case("Europe/Madrid", "2026-10-24 12:00", "2026-10-25 12:00", 540, "2026-10-25 04:00");
    case("America/Mexico_City", "2022-04-02 12:00", "2022-04-03 12:00", 420, "2022-04-03 06:00");
    case("America/Mexico_City", "2022-10-29 12:00", "2022-10-30 12:00", 540, "2022-10-30 04:00");
    case("America/Mexico_City", "2026-04-04 12:00", "2026-04-05 12:00", 480, "2026-04-05 05:00");
    case("Asia/Shanghai", "2026-03-28 12:00", "2026-03-29 12:00", 480, "2026-03-29 05:00");
    case("Australia/Lord_Howe", "2026-10-03 12:00", "2026-10-04 12:00", 450, "2026-10-04 05:30");
    case("Australia/Lord_Howe", "2026-04-04 12:00", "2026-04-05 12:00", 510, "2026-04-05 04:30");
}

#[test]
fn b15_make_up_days_are_worked_with_the_hours_of_another_weekday() {
    let spring: Vec<String> = (15..24).map(|day| format!("2026-02-{day}")).collect();
    let spring: Vec<&str> = spring.iter().map(String::as_str).collect();
    let desk = Desk::new("Asia/Shanghai", json!({"weekdays": weekdays(&json!([["08:30", "17:30"]]))}))
        .closed_on(&spring)
        .worked_on(&[("2026-02-14", "fri"), ("2026-02-28", "mon")]);
    let open = desk.open();
    assert_eq!(desk.wall(open.add_open_minutes(desk.at("2026-02-13 17:00"), 600)), "2026-02-24 09:00");
    assert_eq!(open.open_minutes_between(desk.at("2026-02-13 00:00"), desk.at("2026-03-02 00:00")), 3_780);
    assert_eq!(desk.wall(open.add_working_days(desk.at("2026-02-13 17:00"), 2, None)), "2026-02-24 17:30");
}

#[test]
fn b15_a_night_belongs_to_the_day_the_pack_says() {
    let night = json!([["09:00", "15:30"], ["20:00", "02:30"]]);
    let desk = |belongs: &str| {
        let calendar = json!({"weekdays": weekdays(&night), "belongs": belongs});
        Desk::new("Asia/Shanghai", calendar).closed_on(&["2026-11-25"])
    };
    // Wednesday 25 November is a holiday. Which of the nights around it are held?
    let case = |belongs: &str, held: [bool; 5]| {
        let desk = desk(belongs);
        let nights = [
            "2026-11-22 23:00", // Sunday
            "2026-11-23 23:00", // Monday
            "2026-11-24 23:00", // Tuesday, before the holiday
            "2026-11-25 23:00", // Wednesday, the holiday
            "2026-11-27 23:00", // Friday
        ];
        for (wall, held) in nights.into_iter().zip(held) {
            assert_eq!(desk.open().is_open(desk.at(wall)), held, "{belongs}: {wall}");
        }
    };
    case("start", [false, true, true, false, true]);
    case("end", [true, true, false, true, false]);
    case("next_working_day", [false, true, false, false, true]);

    // After midnight it is still the night before.
    let monday_night = desk("start");
    let (one, two) = (monday_night.at("2026-11-24 01:00"), monday_night.at("2026-11-24 02:30"));
    assert!(monday_night.open().is_open(one) && !monday_night.open().is_open(two));
    assert_eq!(monday_night.open().counts_as_of(one), Day::parse("2026-11-23").ok());

    // Friday night's session belongs to Monday, so one working day from there is Tuesday.
    let desk = desk("next_working_day");
    let friday_night = desk.at("2026-11-28 01:00");
    assert_eq!(desk.open().counts_as_of(friday_night), Day::parse("2026-11-30").ok());
    assert_eq!(desk.wall(desk.open().add_working_days(friday_night, 1, None)), "2026-12-01 15:30");
}

#[test]
fn a_working_day_limit_ends_at_the_last_closing_of_its_last_day() {
    let limit: Limit = read(&json!({"amount": 2, "unit": "working_days"})).unwrap();
    let by: Limit = read(&json!({"amount": 2, "unit": "working_days", "by": "14:00"})).unwrap();
    let late: Limit = read(&json!({"amount": 2, "unit": "working_days", "by": "20:00"})).unwrap();
    let hours: Limit = read(&json!({"amount": 6, "unit": "open_hours"})).unwrap();
    let desk = office();
    let case = |limit: &Limit, from: &str, due: &str| {
        assert_eq!(desk.wall(limit.due(desk.at(from), Some(&desk.open()))), due, "from {from}");
    };
    case(&limit, "2026-11-23 10:00", "2026-11-25 14:00");
    case(&limit, "2026-11-24 10:00", "2026-11-26 18:30");
    case(&by, "2026-11-24 10:00", "2026-11-26 14:00");
    case(&late, "2026-11-24 10:00", "2026-11-26 18:30"); // never after closing
    case(&hours, "2026-11-24 13:00", "2026-11-25 13:30"); // one hour, and five the next morning
    case(&limit, "2026-11-23 23:00", "2026-11-25 14:00"); // after closing: still Monday's
    case(&limit, "2026-11-22 10:00", "2026-11-25 14:00"); // on a Sunday: as of Monday
    case(&limit, "2026-12-04 10:00", "2026-12-10 18:30"); // over a weekend and two holidays
    assert_eq!(limit.due(desk.at("2026-11-23 10:00"), None), None, "no calendar, no working days");
    let between = |from: &str, to: &str| desk.open().working_days_between(desk.at(from), desk.at(to));
    assert_eq!(between("2026-12-04 10:00", "2026-12-10 10:00"), 2);
    assert_eq!(between("2026-12-10 10:00", "2026-12-04 10:00"), 0);
}

#[test]
fn around_the_clock_every_minute_counts() {
    let desk = Desk::new("Europe/Madrid", json!({"always": true})).closed_on(&["2026-03-29"]);
    let open = desk.open();
    let at = desk.at("2026-03-28 12:00");
    assert_eq!(desk.wall(open.add_open_minutes(at, 24 * 60)), "2026-03-29 13:00");
    assert_eq!(open.next_opening(at), Some(at));
    assert_eq!(open.next_closing(at), None);
    let hours: Limit = read(&json!({"amount": 24, "unit": "hours"})).unwrap();
    assert_eq!(desk.wall(hours.due(at, None)), "2026-03-29 13:00");
}

#[test]
fn opening_and_closing_are_to_the_moment() {
    let desk = phone();
    let open = desk.open();
    assert!(!open.is_open(desk.at("2026-11-23 07:59")));
    assert!(open.is_open(desk.at("2026-11-23 08:00")));
    assert!(!open.is_open(desk.at("2026-11-23 20:00")));
    assert_eq!(desk.wall(open.next_opening(desk.at("2026-12-04 20:00"))), "2026-12-09 08:00");
    assert_eq!(desk.wall(open.next_closing(desk.at("2026-11-23 19:59"))), "2026-11-23 20:00");
    let whole = Desk::new("Europe/Madrid", json!({"weekdays": {"sat": [["08:00", "08:00"]]}}));
    assert_eq!(whole.wall(whole.open().next_closing(whole.at("2026-11-28 09:00"))), "2026-11-29 08:00");
    let exception = json!({"date": "2026-12-24", "label": {"en": "Christmas Eve"}, "hours": [["08:00", "14:00"]]});
    let week = weekdays(&json!([["08:00", "20:00"]]));
    let desk = Desk::new("Europe/Madrid", json!({"weekdays": week, "exceptions": [exception]}));
    assert_eq!(desk.wall(desk.open().next_closing(desk.at("2026-12-24 10:00"))), "2026-12-24 14:00");
}

#[test]
fn a_calendar_that_never_opens_gives_no_deadline() {
    let desk = Desk::new("Europe/Madrid", json!({}));
    let at = desk.at("2026-11-23 10:00");
    assert_eq!(desk.open().add_open_minutes(at, 1), None);
    assert_eq!(desk.open().add_working_days(at, 1, None), None);
    assert_eq!(desk.open().next_opening(at), None);
}

#[test]
fn a_reading_of_the_clock_may_mean_no_moment_or_two() {
    let madrid = Zone::named("Europe/Madrid").unwrap();
    let reading = |wall: &str, minute: i64| madrid.read(Day::parse(wall).unwrap().at_minute(minute));
    let utc = |seconds: i64| Moment::from_ms(seconds * 1000);
    // 29 March 2026, 02:30 does not exist: it means 03:30, which is 01:30 UTC.
    assert_eq!(reading("2026-03-29", 150), WallReading::Never(utc(1_774_747_800)));
    // 25 October 2026, 02:30 comes twice: at 00:30 and at 01:30 UTC.
    assert_eq!(reading("2026-10-25", 150), WallReading::Twice(utc(1_792_888_200), utc(1_792_891_800)));
    assert_eq!(reading("2026-10-25", 240), WallReading::Once(utc(1_792_897_200)));
}

#[test]
fn every_zone_reads_back_its_own_clock() {
    for name in Zone::names() {
        let zone = Zone::named(name).unwrap();
        // Every 7 hours and 13 minutes from 2020 to 2045, so that every change is met from both sides.
        for step in 0..31_000 {
            let at = Moment::from_ms(1_577_836_800_000).plus_minutes(step * 433);
            let fits = match zone.read(zone.local(at)) {
                WallReading::Once(moment) => moment == at,
                WallReading::Twice(first, second) => first < second && (first == at || second == at),
                WallReading::Never(_) => false,
            };
            assert!(fits, "{name} at {at:?}");
        }
    }
}
