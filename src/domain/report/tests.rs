//! Figures equal the records behind them, and days end at the organisation's midnight.

use super::*;
use crate::domain::calendar::{Belongs, Calendar, Holiday, Interval, OnHolidays, Week};
use crate::domain::contact_register::day_of;
use crate::domain::day::{ClockTime, Day};
use crate::domain::open_time::OpenTime;
use crate::domain::slug::CalendarId;
use crate::domain::text::Text;
use crate::journal::{Author, Body, Draft, Edit, Hlc, Intent, LogId, Salt, Stream, Writer};

const HOUR: i64 = 3_600_000;
const MINUTE: i64 = 60_000;

fn journal(edits: Vec<Edit<'_>>) -> Journal {
    let mut writer = Writer::new("AAAAAAAAAAAAAAAA", LogId::new(Stream::Core, [1; 12]));
    let mut journal = Journal::default();
    for (place, edit) in edits.into_iter().enumerate() {
        let author = Author { agent: String::new(), name: "Marta".into(), desk: "7K3".into() };
        let body = Body { author, at: 0, offset: 60, intent: Intent::Edit, batch: None };
        let salts = [Salt([2; 12]); 2];
        let draft = Draft { body, parts: vec![edit.into_part()] };
        let at = Hlc { ms: place as u64 + 1, count: 0 };
        journal.admit(&writer.write(at, &draft, &salts).unwrap());
    }
    journal
}

fn id(kind: &str, key: u8) -> RecordId {
    RecordId::new(kind, [key; 12])
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn madrid() -> Zone {
    Zone::named("Europe/Madrid").unwrap()
}

/// Noon of 20 November 2026, a Friday, in Madrid.
fn noon() -> i64 {
    madrid().moment(day("2026-11-20").at_minute(12 * 60)).ms()
}

fn contact(key: u8, at: i64, kind: &str, agent: &str, disposition: &str) -> Edit<'static> {
    let edit = Edit::new(id("contact", key)).set("started", at).set("kind", kind).set("agent", agent);
    edit.set("disposition", disposition)
}

/// A believable Friday: contacts, complaints, callbacks and promises in several states, and something of other days.
fn friday() -> Journal {
    let at = noon();
    journal(vec![
        contact(1, at, "averia", "agent/a", "resuelta"),
        contact(2, at + 1, "averia", "agent/b", "resuelta"),
        contact(3, at + 2, "consulta", "agent/a", "").set("answer_by", at + HOUR).set("answered", at + 2 * HOUR),
        contact(4, at - 24 * HOUR, "averia", "agent/a", "resuelta"),
        contact(5, at, "averia", "agent/a", "resuelta").delete(),
        Edit::new(id("complaint", 1)).set("filed", at).set("form", "reclamacion").set("status", "open"),
        Edit::new(id("complaint", 2))
            .set("filed", at)
            .set("form", "reclamacion")
            .set("status", "open")
            .set("due", at + HOUR),
        Edit::new(id("complaint", 3)).set("form", "reclamacion"),
        Edit::new(id("order", 4)).set("filed", at).set("form", "aviso").set("status", "closed"),
        Edit::new(id("callback", 1)).set("from", at).set("to", at + HOUR).set("owner", "agent/a").set("done", at + 5),
        Edit::new(id("callback", 2)).set("from", at).set("to", at + HOUR).set("complaint", "complaint/x"),
        Edit::new(id("callback", 3))
            .set("from", at)
            .set("to", at + HOUR)
            .set("done", at + 2 * HOUR)
            .set("contact", "contact/x"),
        Edit::new(id("callback", 4))
            .set("from", at)
            .set("to", at + HOUR)
            .set("done", at + HOUR)
            .set("closed_because", "duplicada"),
        Edit::new(id("callback", 5)).set("from", at).set("to", at + HOUR).set("asked", at + 3),
        Edit::new(id("callback", 6)).set("from", at + 48 * HOUR).set("to", at + 49 * HOUR),
    ])
}

fn counts(report: &Report, subject: Subject, by: By) -> Vec<(String, usize)> {
    let lines = report.section(subject).unwrap().table(by).iter();
    lines.map(|line| (line.key.clone(), line.ids.len())).collect()
}

fn said(lines: &[(&str, usize)]) -> Vec<(String, usize)> {
    lines.iter().map(|(key, count)| ((*key).to_owned(), *count)).collect()
}

#[test]
fn b38_figures_of_a_day_by_kind_agent_and_state() {
    let report = Report::of(&friday(), Days::one(day("2026-11-20")), madrid(), noon() + 30 * HOUR);
    let of = |subject, by| counts(&report, subject, by);
    assert_eq!(of(Subject::Contacts, By::Kind), said(&[("averia", 2), ("consulta", 1)]));
    assert_eq!(of(Subject::Contacts, By::Agent), said(&[("agent/a", 2), ("agent/b", 1)]));
    assert_eq!(of(Subject::Contacts, By::State), said(&[("resuelta", 2), ("", 1)]));
    assert_eq!(of(Subject::Complaints, By::Kind), said(&[("reclamacion", 2), ("aviso", 1)]));
    assert_eq!(of(Subject::Complaints, By::State), said(&[("closed", 1), ("open", 1), ("overdue", 1)]));
    let origins = [("alone", 3), ("complaint", 1), ("contact", 1)];
    assert_eq!(of(Subject::Callbacks, By::Kind), said(&origins));
    let states = [("overdue", 2), ("closed", 1), ("kept", 1), ("late", 1)];
    assert_eq!(of(Subject::Callbacks, By::State), said(&states));
    assert_eq!(of(Subject::Promises, By::Kind), said(&[("callback", 5), ("answer", 1), ("complaint", 1)]));
    assert_eq!(
        of(Subject::Promises, By::State),
        said(&[("kept", 2), ("late", 2), ("overdue", 2), ("broken", 1)]),
        "a promise is broken, kept, late or over its hour"
    );
}

#[test]
fn b38_every_figure_opens_exactly_its_records_and_the_lines_add_up() {
    let journal = friday();
    let report = Report::of(&journal, Days::one(day("2026-11-20")), madrid(), noon() + 30 * HOUR);
    for section in &report.sections {
        let whole = Which { subject: section.subject, part: None };
        assert_eq!(report.records(&whole), section.ids);
        for by in By::ALL {
            let mut all = Vec::new();
            for line in section.table(by) {
                let which = Which { subject: section.subject, part: Some((by, line.key.clone())) };
                assert_eq!(report.records(&which), line.ids);
                assert!(line.ids.iter().all(|id| journal.view(id).is_some_and(RecordRef::is_live)));
                all.extend(line.ids.clone());
            }
            let mut whole = section.ids.clone();
            all.sort();
            whole.sort();
            assert_eq!(all, whole, "{:?} {by:?}", section.subject);
        }
    }
    // Counted again another way: the contacts of the day, one by one.
    let zone = madrid();
    let by_hand = journal.of_kind("contact").filter(|r| {
        r.is_live() && day_of(r.int("started").unwrap(), zone) == day("2026-11-20") && r.text("kind") == "averia"
    });
    let which = Which { subject: Subject::Contacts, part: Some((By::Kind, "averia".into())) };
    assert_eq!(report.records(&which).len(), by_hand.count());
    let unknown = Which { subject: Subject::Contacts, part: Some((By::Kind, "no such kind".into())) };
    assert!(report.records(&unknown).is_empty());
}

#[test]
fn a_day_ends_at_the_midnight_of_the_organisation() {
    for (zone, days) in [
        ("Europe/Madrid", ["2026-03-29", "2026-10-25", "2026-11-20"]),
        ("Asia/Shanghai", ["2026-03-29", "2026-10-25", "2026-11-20"]),
        // Clocks are changed at midnight itself.
        ("America/Santiago", ["2026-04-05", "2026-09-06", "2026-11-20"]),
    ] {
        let Some(zone) = Zone::named(zone) else { continue };
        for text in days {
            let moments = Days::one(day(text)).moments(zone);
            for at in
                ((moments.start - 3 * HOUR)..(moments.end + 3 * HOUR)).step_by(usize::try_from(10 * MINUTE).unwrap())
            {
                let inside = day_of(at, zone) == day(text);
                assert_eq!(moments.contains(&at), inside, "{zone:?} {text} {at}");
            }
        }
    }
    let hours = |text: &str| {
        let moments = Days::one(day(text)).moments(madrid());
        (moments.end - moments.start) / HOUR
    };
    assert_eq!([hours("2026-03-29"), hours("2026-10-25"), hours("2026-11-20")], [23, 25, 24]);
}

#[test]
fn a_night_of_calls_is_split_at_midnight_and_nothing_is_counted_twice() {
    let midnight = madrid().moment(day("2026-10-26").at_minute(0)).ms();
    let journal = journal(vec![
        contact(1, midnight - 1, "averia", "agent/a", ""),
        contact(2, midnight, "averia", "agent/a", ""),
        contact(3, midnight + 1, "averia", "agent/a", ""),
    ]);
    let count = |from: &str, to: &str| {
        let report = Report::of(&journal, Days::new(day(from), day(to)), madrid(), midnight);
        report.section(Subject::Contacts).unwrap().ids.len()
    };
    assert_eq!(count("2026-10-25", "2026-10-25"), 1);
    assert_eq!(count("2026-10-26", "2026-10-26"), 2);
    assert_eq!(count("2026-10-26", "2026-10-25"), 3, "the ends of a span may be given in any order");
    assert_eq!(count("2026-10-27", "2026-10-27"), 0);
}

#[test]
fn an_empty_day_has_a_report_with_nothing_in_it() {
    let report = Report::of(&Journal::default(), Days::one(day("2026-11-20")), madrid(), noon());
    assert!(report.sections.iter().all(|section| section.ids.is_empty()));
    assert!(report.sections.iter().flat_map(|section| &section.tables).all(Vec::is_empty));
    assert_eq!(
        Subject::ALL.map(Some),
        [0, 1, 2, 3, 4].map(|place: usize| report.sections.get(place).map(|s| s.subject))
    );
}

#[test]
fn shares_are_rounded_half_up_to_a_tenth() {
    assert_eq!(
        [share(1, 3), share(2, 3), share(1, 8), share(3, 3), share(0, 3)].map(Option::unwrap),
        [333, 667, 125, 1000, 0]
    );
    assert_eq!([share(1, 16), share(0, 0)], [Some(63), None]);
}

fn weekdays() -> Calendar {
    let hours = || vec![Interval { from: ClockTime::parse("08:00").unwrap(), to: ClockTime::parse("20:00").unwrap() }];
    Calendar {
        id: CalendarId::new("oficina").unwrap(),
        label: Text::default(),
        always: false,
        weekdays: Week { mon: hours(), tue: hours(), wed: hours(), thu: hours(), fri: hours(), ..Week::default() },
        seasons: Vec::new(),
        exceptions: Vec::new(),
        on_holidays: OnHolidays::Closed,
        belongs: Belongs::Start,
    }
}

#[test]
fn yesterday_is_the_last_day_that_was_worked() {
    let calendar = weekdays();
    let holiday = Holiday { date: day("2026-12-08"), label: Text::default(), source: None };
    let holidays = [holiday];
    let open = OpenTime::new(&calendar, &holidays, &[], madrid());
    let last = |today: &str| Days::last_worked(Some(&open), day(today)).from().to_string();
    assert_eq!(last("2026-11-20"), "2026-11-19");
    assert_eq!(last("2026-11-23"), "2026-11-20", "a Monday reports the Friday");
    assert_eq!(last("2026-11-22"), "2026-11-20");
    assert_eq!(last("2026-12-09"), "2026-12-07", "a holiday is no working day");
    assert_eq!(Days::last_worked(None, day("2026-11-23")), Days::one(day("2026-11-22")));
    let never = Calendar { weekdays: Week::default(), ..calendar.clone() };
    let never = OpenTime::new(&never, &[], &[], madrid());
    assert_eq!(Days::last_worked(Some(&never), day("2026-11-23")), Days::one(day("2026-11-22")));
}

#[test]
fn last_week_and_last_month_are_whole() {
    let span = |days: Days| (days.from().to_string(), days.to().to_string());
    let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    for today in ["2026-11-23", "2026-11-29"] {
        assert_eq!(span(Days::last_week(day(today))), pair("2026-11-16", "2026-11-22"), "{today}");
    }
    assert_eq!(span(Days::last_month(day("2026-11-23"))), pair("2026-10-01", "2026-10-31"));
    assert_eq!(span(Days::last_month(day("2026-01-01"))), pair("2025-12-01", "2025-12-31"));
    assert_eq!(span(Days::last_month(day("2028-03-31"))), pair("2028-02-01", "2028-02-29"));
    assert!(Days::one(day("2026-11-23")).is_one());
}

#[test]
fn system_11_commitments_say_what_was_promised_kept_late_and_broken_by_service_and_department() {
    let due = noon() + HOUR;
    let order = |key: u8, commitment: &str, department: &str| {
        let edit = Edit::new(id(order::KIND, key)).set("drafted", 1).set("sent", noon()).set("due", due);
        edit.set("commitment", commitment).set("department", department).set("agent", "agent/a")
    };
    let journal = journal(vec![
        order(1, "averia-24h", "redes").set("told", due - 1),
        order(2, "averia-24h", "redes").set("told", due + 1),
        order(3, "averia-24h", "calidad").set("told", due - 1).set(promise::ASKED, due - 2),
        order(4, "devolucion-5", "recaudacion"),
        order(5, "", "redes").set("told", due - 1),
        order(6, "averia-24h", "redes").set("due", due + 48 * HOUR),
    ]);
    let report = Report::of(&journal, Days::new(day("2026-11-20"), day("2026-11-20")), madrid(), due + 2);
    let section = report.section(Subject::Commitments).unwrap();
    let counts = |by: By| -> Vec<(String, usize)> {
        section.table(by).iter().map(|line| (line.key.clone(), line.ids.len())).collect()
    };
    let expected = |all: &[(&str, usize)]| all.iter().map(|(key, n)| ((*key).to_owned(), *n)).collect::<Vec<_>>();
    assert_eq!(counts(By::Kind), expected(&[("averia-24h", 3), ("devolucion-5", 1)]));
    assert_eq!(counts(By::Agent), expected(&[("redes", 2), ("calidad", 1), ("recaudacion", 1)]));
    assert_eq!(counts(By::State), expected(&[(BROKEN, 1), (KEPT, 1), (LATE, 1), (OVERDUE, 1)]));
    assert_eq!(report.section(Subject::Promises).unwrap().ids.len(), 5, "every order that was sent is a promise");
}
