//! Counting open time: how long a calendar was open between two moments, and when so much of it will have passed.
//!
//! Only what is asked is worked out, day by day, from [`Calendar`], holidays and time zone; nothing is kept. A session
//! is measured between moments, so the night on which clocks change is as long as it was. Look-ahead ends after
//! about eleven years: a calendar that is never open gives no moment.
//!
//! Working days: the day of the event is not counted. An event on a day that is not worked counts as of the next one
//! that is; an event after closing still counts as of its own day. Due is the last closing of the last day.

use super::calendar::{Belongs, Calendar, Holiday, Interval, MakeUpDay, OnHolidays};
use super::day::{ClockTime, Day};
use super::moment::{MINUTE, Moment};
use super::zone::Zone;

/// How many days ahead an opening is looked for.
const HORIZON_DAYS: u32 = 4_000;

/// A calendar where and when it applies.
#[derive(Clone, Copy, Debug)]
pub struct OpenTime<'a> {
    calendar: &'a Calendar,
    holidays: &'a [Holiday],
    make_up_days: &'a [MakeUpDay],
    zone: Zone,
}

/// A stretch of open time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// When it opens.
    pub from: Moment,
    /// When it closes; not open any more.
    pub to: Moment,
    /// The day to which it belongs.
    pub day: Day,
}

impl<'a> OpenTime<'a> {
    /// A calendar with the holidays and make-up days of its pack, in a time zone.
    #[must_use]
    pub fn new(calendar: &'a Calendar, holidays: &'a [Holiday], make_up_days: &'a [MakeUpDay], zone: Zone) -> Self {
        Self { calendar, holidays, make_up_days, zone }
    }

    /// The time zone.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.zone
    }

    /// The local day of a moment.
    #[must_use]
    pub fn local_day(&self, at: Moment) -> Day {
        Day::of(self.zone.local(at))
    }

    /// Whether it is open at a moment.
    #[must_use]
    pub fn is_open(&self, at: Moment) -> bool {
        self.session_at(at).is_some()
    }

    /// The next moment at which it is open, which is `at` itself when it is open then.
    #[must_use]
    pub fn next_opening(&self, at: Moment) -> Option<Moment> {
        self.sessions_from(at).next().map(|session| session.from.max(at))
    }

    /// When it closes next, if it is open at `at` and ever closes.
    #[must_use]
    pub fn next_closing(&self, at: Moment) -> Option<Moment> {
        if self.calendar.always { None } else { self.session_at(at).map(|session| session.to) }
    }

    /// The sessions that begin on a local day, in order.
    #[must_use]
    pub fn sessions_on(&self, day: Day) -> Vec<Session> {
        if self.calendar.always {
            let (from, to) = (self.at(day, 0), self.at(day, 24 * 60));
            return vec![Session { from, to, day }];
        }
        let session = |interval: &Interval, belongs: Day| Session {
            from: self.at(day, interval.from.minutes()),
            to: self.at(day, interval.end_minute()),
            day: belongs,
        };
        let own = self.written(day);
        let mut sessions = Vec::new();
        for interval in own {
            match (interval.crosses_midnight(), self.calendar.belongs) {
                (false, _) | (true, Belongs::Start) => sessions.push(session(interval, day)),
                (true, Belongs::End) => {}
                (true, Belongs::NextWorkingDay) => {
                    sessions.extend(self.next_without_holiday(day).map(|next| session(interval, next)));
                }
            }
        }
        if self.calendar.belongs == Belongs::End {
            let tomorrow = day.next();
            let nights = self.written(tomorrow).iter().filter(|interval| interval.crosses_midnight());
            sessions.extend(nights.map(|interval| session(interval, tomorrow)));
        }
        // A clock that is put forward can swallow a short session whole.
        sessions.retain(|session| session.from < session.to);
        sessions.sort_by_key(|session| session.from);
        sessions
    }

    /// Whether a day is worked at all.
    #[must_use]
    pub fn is_working_day(&self, day: Day) -> bool {
        self.last_closing(day).is_some()
    }

    /// The last closing of the sessions that belong to a day.
    #[must_use]
    pub fn last_closing(&self, day: Day) -> Option<Moment> {
        let around = [day.previous(), day];
        let sessions = around.into_iter().flat_map(|begins| self.sessions_on(begins));
        sessions.filter(|session| session.day == day).map(|session| session.to).max()
    }

    /// The moment at which so much open time (milliseconds) has passed since `at`.
    #[must_use]
    pub fn add_open_time(&self, at: Moment, milliseconds: i64) -> Option<Moment> {
        let (mut left, mut from) = (milliseconds, at);
        if left <= 0 {
            return Some(at);
        }
        for session in self.sessions_from(at) {
            // Sessions may touch or overlap where a season begins; no minute counts twice.
            from = from.max(session.from);
            let length = session.to.ms().saturating_sub(from.ms()).max(0);
            if left <= length {
                return Some(Moment::from_ms(from.ms() + left));
            }
            left -= length;
            from = from.max(session.to);
        }
        None
    }

    /// The open time between two moments in milliseconds; none when the second is not later.
    #[must_use]
    pub fn open_time_between(&self, from: Moment, to: Moment) -> i64 {
        let (mut sum, mut counted) = (0, from);
        for session in self.sessions_from(from).take_while(|session| session.from < to) {
            let start = counted.max(session.from);
            let end = session.to.min(to);
            sum += end.ms().saturating_sub(start.ms()).max(0);
            counted = counted.max(end);
        }
        sum
    }

    /// As [`OpenTime::add_open_time`], in minutes.
    #[must_use]
    pub fn add_open_minutes(&self, at: Moment, minutes: u32) -> Option<Moment> {
        self.add_open_time(at, i64::from(minutes) * MINUTE)
    }

    /// As [`OpenTime::open_time_between`], in whole minutes.
    #[must_use]
    pub fn open_minutes_between(&self, from: Moment, to: Moment) -> i64 {
        self.open_time_between(from, to) / MINUTE
    }

    /// The day as of which something at this moment counts.
    #[must_use]
    pub fn counts_as_of(&self, at: Moment) -> Option<Day> {
        let day = self.session_at(at).map_or_else(|| self.local_day(at), |session| session.day);
        if self.is_working_day(day) { Some(day) } else { self.next_working_day(day) }
    }

    /// When something that happened at `at` is due after so many working days: the last closing of the last day, or
    /// `by` on that day if that is earlier.
    #[must_use]
    pub fn add_working_days(&self, at: Moment, days: u32, by: Option<ClockTime>) -> Option<Moment> {
        let mut day = self.counts_as_of(at)?;
        for _ in 0..days {
            day = self.next_working_day(day)?;
        }
        let closing = self.last_closing(day)?;
        Some(by.map_or(closing, |by| closing.min(self.at(day, by.minutes()))))
    }

    /// How many working days end between two moments: those after the day of the first, up to the day of the second.
    #[must_use]
    pub fn working_days_between(&self, from: Moment, to: Moment) -> u32 {
        let (Some(first), last) = (self.counts_as_of(from), self.local_day(to)) else { return 0 };
        let mut days = 0;
        let mut day = first;
        while let Some(next) = self.next_working_day(day).filter(|next| *next <= last) {
            days += 1;
            day = next;
        }
        days
    }

    fn at(&self, day: Day, minute: i64) -> Moment {
        self.zone.moment(day.at_minute(minute))
    }

    fn session_at(&self, at: Moment) -> Option<Session> {
        self.sessions_from(at).next().filter(|session| session.from <= at)
    }

    /// The sessions that are not over at a moment, in order of their start.
    fn sessions_from(&self, at: Moment) -> impl Iterator<Item = Session> {
        // A session of the day before may run past midnight, and a clock put back may repeat an hour of that day.
        let first = self.local_day(at).previous();
        let days = std::iter::successors(Some(first), |day| Some(day.next())).take(HORIZON_DAYS as usize);
        let here = *self;
        days.flat_map(move |day| here.sessions_on(day)).filter(move |session| session.to > at)
    }

    fn next_working_day(&self, day: Day) -> Option<Day> {
        let days = std::iter::successors(Some(day.next()), |day| Some(day.next())).take(HORIZON_DAYS as usize);
        days.into_iter().find(|day| self.is_working_day(*day))
    }

    /// The next day with hours, unless a holiday comes first.
    fn next_without_holiday(&self, day: Day) -> Option<Day> {
        let mut next = day.next();
        for _ in 0..HORIZON_DAYS {
            if !self.written(next).is_empty() {
                return Some(next);
            }
            if self.is_holiday(next) {
                return None;
            }
            next = next.next();
        }
        None
    }

    fn is_holiday(&self, day: Day) -> bool {
        self.calendar.on_holidays == OnHolidays::Closed && self.holidays.iter().any(|holiday| holiday.date == day)
    }

    /// The intervals written for a day.
    fn written(&self, day: Day) -> &'a [Interval] {
        if let Some(exception) = self.calendar.exceptions.iter().find(|exception| exception.date == day) {
            return &exception.hours;
        }
        if self.is_holiday(day) {
            return &[];
        }
        let make_up = self.make_up_days.iter().find(|make_up| make_up.date == day);
        let weekday = make_up.map_or(day.weekday(), |make_up| make_up.like.into());
        let season = self.calendar.seasons.iter().find(|season| season.holds(day));
        season.map_or(&self.calendar.weekdays, |season| &season.weekdays).of(weekday)
    }
}
