//! Opening hours and limits: nothing that overlaps, nothing that can never come due.

use super::finding::{Place, Problem, Report};
use crate::domain::calendar::{Belongs, Calendar, Interval, Week};
use crate::domain::form::ClockLimit;
use crate::domain::limit::{Limit, Unit};
use crate::pack::organisation::Pack;
use chrono::Weekday;

const WEEKDAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

pub(super) fn look(pack: &Pack, report: &mut Report) {
    let top = Place::default();
    for calendar in &pack.calendars {
        look_at_calendar(calendar, &top.below("calendars").below(&calendar.id), report);
    }
    let mut limit = |limit: &Limit, at: Place| look_at_limit(limit, &at, report);
    for class in &pack.classes {
        limit(&class.limit, top.below("classes").below(&class.id).below("limit"));
    }
    for commitment in &pack.commitments {
        limit(&commitment.limit, top.below("commitments").below(&commitment.id).below("limit"));
    }
    if let Some(unanswerable) = &pack.unanswerable {
        limit(&unanswerable.limit, top.below("unanswerable").below("limit"));
    }
    if let Some(procedure) = &pack.procedure {
        limit(&procedure.again, top.below("procedure").below("again"));
    }
    for form in &pack.forms {
        for clock in &form.clocks {
            if let ClockLimit::Limit(own) = &clock.runs {
                limit(own, top.below("forms").below(&form.id).below("clocks").below(&clock.id).below("runs"));
            }
        }
    }
    let minutes = pack.callbacks.slot_minutes;
    if !matches!(minutes, 10 | 15 | 20 | 30 | 60) {
        report.refuse(top.below("callbacks").below("slot_minutes"), Problem::SlotMinutes(minutes));
    }
    let code = &pack.phone_country;
    if !(1..=3).contains(&code.len()) || !code.bytes().all(|b| b.is_ascii_digit()) || code.starts_with('0') {
        report.refuse(top.below("phone_country"), Problem::CallingCode(code.clone()));
    }
}

pub(super) fn look_at_limit(limit: &Limit, at: &Place, report: &mut Report) {
    if limit.amount == 0 {
        report.refuse(at.clone(), Problem::LimitZero);
    }
    if limit.unit.needs_calendar() && limit.calendar.is_none() {
        report.refuse(at.clone(), Problem::LimitWithoutCalendar);
    }
    if limit.by.is_some() && limit.unit != Unit::WorkingDays {
        report.refuse(at.clone(), Problem::ByWithoutWorkingDays);
    }
}

fn look_at_calendar(calendar: &Calendar, at: &Place, report: &mut Report) {
    let weeks = std::iter::once(&calendar.weekdays).chain(calendar.seasons.iter().map(|season| &season.weekdays));
    let has_hours = weeks.flat_map(|week| WEEKDAYS.map(|day| week.of(day))).any(|day| !day.is_empty());
    match (calendar.always, has_hours) {
        (true, true) => report.refuse(at.clone(), Problem::AlwaysWithHours),
        (false, false) => report.refuse(at.clone(), Problem::NeverOpen),
        _ => {}
    }
    look_at_week(&calendar.weekdays, calendar.belongs, &at.below("weekdays"), report);
    for (index, season) in calendar.seasons.iter().enumerate() {
        let at = at.below("seasons").below(format!("#{}", index + 1));
        look_at_week(&season.weekdays, calendar.belongs, &at, report);
    }
    for exception in &calendar.exceptions {
        overlaps(&spans(&exception.hours, Belongs::Start, 0), &at.below("exceptions").below(exception.date), report);
    }
}

fn look_at_week(week: &Week, belongs: Belongs, at: &Place, report: &mut Report) {
    // The week is laid out twice in a row, so that Sunday night meets Monday morning as well.
    let days = WEEKDAYS.iter().chain(&WEEKDAYS).zip(0_i64..);
    let spans: Vec<Span> = days.flat_map(|(weekday, day)| spans(week.of(*weekday), belongs, day)).collect();
    overlaps(&spans, at, report);
}

/// An interval in minutes from the first midnight.
#[derive(Clone, Copy)]
struct Span {
    from: i64,
    to: i64,
    written: Interval,
}

fn spans(intervals: &[Interval], belongs: Belongs, day: i64) -> Vec<Span> {
    let span = |written: &Interval| {
        let evening_before = belongs == Belongs::End && written.crosses_midnight();
        let midnight = (if evening_before { day - 1 } else { day }) * 24 * 60;
        Span { from: midnight + written.from.minutes(), to: midnight + written.end_minute(), written: *written }
    };
    intervals.iter().map(span).collect()
}

fn overlaps(spans: &[Span], at: &Place, report: &mut Report) {
    let mut spans = spans.to_vec();
    spans.sort_by_key(|span| (span.from, span.to));
    let mut said: Vec<Problem> = Vec::new();
    for pair in spans.windows(2) {
        if let [first, second] = pair
            && second.from < first.to
        {
            let shown = |interval: Interval| format!("{}–{}", interval.from, interval.to);
            let problem = Problem::Overlap { first: shown(first.written), second: shown(second.written) };
            // The second time round the week says the same again.
            if !said.contains(&problem) {
                said.push(problem.clone());
                report.refuse(at.clone(), problem);
            }
        }
    }
}
