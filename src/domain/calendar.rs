//! When an organisation is open: weekdays, seasons, exceptions, holidays and make-up days, as its pack writes them.
//!
//! Only what is written stands here; counting open time is [`super::open_time`]. An interval that ends at or before
//! its start crosses midnight. [`Belongs`] says to which day such an interval belongs, which decides whether a
//! holiday closes it.

use super::day::{ClockTime, Day, YearDay};
use super::slug::CalendarId;
use super::text::Text;
use crate::reading::{Read, Reader, members, words};
use chrono::Weekday;

/// Opening hours of one service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Its id.
    pub id: CalendarId,
    /// What people call it.
    pub label: Text,
    /// Open at every minute of every day; then nothing else below counts.
    pub always: bool,
    /// The hours of an ordinary week.
    pub weekdays: Week,
    /// Parts of the year with hours of their own; the first that fits a day wins.
    pub seasons: Vec<Season>,
    /// Single days with hours of their own, stronger than seasons, holidays and make-up days.
    pub exceptions: Vec<Exception>,
    /// Whether the pack's holidays close it.
    pub on_holidays: OnHolidays,
    /// To which day an interval past midnight belongs.
    pub belongs: Belongs,
}

members! { Calendar {
    must: [id, label],
    may: [always, weekdays, seasons, exceptions, on_holidays, belongs],
} }

/// Whether the pack's holidays close a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnHolidays {
    /// Closed.
    Closed,
    /// Open as on any such weekday.
    Open,
}

words! { OnHolidays { Closed => "closed", Open => "open" } }

/// To which day an interval that crosses midnight belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// The day on which it begins; it is written under that day.
    Start,
    /// The day on which it ends; it is written under that day and begins the evening before.
    End,
    /// The next working day after the one on which it begins, as with the night session of an exchange. It is written
    /// under the day on which it begins, and is not held when a holiday lies between the two.
    NextWorkingDay,
}

words! { Belongs { Start => "start", End => "end", NextWorkingDay => "next_working_day" } }

/// The hours of each weekday.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// Monday.
    pub mon: Vec<Interval>,
    /// Tuesday.
    pub tue: Vec<Interval>,
    /// Wednesday.
    pub wed: Vec<Interval>,
    /// Thursday.
    pub thu: Vec<Interval>,
    /// Friday.
    pub fri: Vec<Interval>,
    /// Saturday.
    pub sat: Vec<Interval>,
    /// Sunday.
    pub sun: Vec<Interval>,
}

members! { Week { must: [], may: [mon, tue, wed, thu, fri, sat, sun] } }

impl Week {
    /// The intervals written under a weekday.
    #[must_use]
    pub fn of(&self, weekday: Weekday) -> &[Interval] {
        match weekday {
            Weekday::Mon => &self.mon,
            Weekday::Tue => &self.tue,
            Weekday::Wed => &self.wed,
            Weekday::Thu => &self.thu,
            Weekday::Fri => &self.fri,
            Weekday::Sat => &self.sat,
            Weekday::Sun => &self.sun,
        }
    }
}

/// From one time of day to another, written `["08:00", "20:00"]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// When it begins.
    pub from: ClockTime,
    /// When it ends; at or before `from` means on the next day.
    pub to: ClockTime,
}

impl Interval {
    /// Whether it ends on the day after it begins.
    #[must_use]
    pub fn crosses_midnight(self) -> bool {
        self.to <= self.from
    }

    /// Its end in minutes after the midnight before its start.
    #[must_use]
    pub fn end_minute(self) -> i64 {
        let next_day = if self.crosses_midnight() { 24 * 60 } else { 0 };
        self.to.minutes() + next_day
    }
}

impl Read for Interval {
    fn read(from: &Reader<'_>) -> Self {
        let (from, to) = Read::read(from);
        Self { from, to }
    }
}

/// A part of every year with hours of its own, such as summer; may run over the new year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Season {
    /// What people call it.
    pub label: Text,
    /// First day.
    pub from: YearDay,
    /// Last day, included.
    pub to: YearDay,
    /// The hours of its weeks.
    pub weekdays: Week,
}

members! { Season { must: [label, from, to, weekdays] } }

impl Season {
    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        let day = day.year_day();
        if self.from <= self.to { self.from <= day && day <= self.to } else { self.from <= day || day <= self.to }
    }
}

/// One day with hours of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The day.
    pub date: Day,
    /// Why.
    pub label: Text,
    /// Its hours; none means closed.
    pub hours: Vec<Interval>,
}

members! { Exception { must: [date, label, hours] } }

/// A public holiday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub date: Day,
    /// Its name.
    pub label: Text,
    /// Who declared it, and by when to look again.
    pub source: Option<String>,
}

members! { Holiday { must: [date, label], may: [source] } }

/// A day that is worked although its weekday is free, as China arranges around long holidays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MakeUpDay {
    /// The day.
    pub date: Day,
    /// The weekday whose hours it has.
    pub like: WeekdayName,
    /// For which holiday.
    pub label: Text,
}

members! { MakeUpDay { must: [date, like, label] } }

/// A weekday as the pack writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum WeekdayName {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

words! { WeekdayName {
    Mon => "mon", Tue => "tue", Wed => "wed", Thu => "thu", Fri => "fri", Sat => "sat", Sun => "sun",
} }

impl From<WeekdayName> for Weekday {
    fn from(name: WeekdayName) -> Self {
        match name {
            WeekdayName::Mon => Self::Mon,
            WeekdayName::Tue => Self::Tue,
            WeekdayName::Wed => Self::Wed,
            WeekdayName::Thu => Self::Thu,
            WeekdayName::Fri => Self::Fri,
            WeekdayName::Sat => Self::Sat,
            WeekdayName::Sun => Self::Sun,
        }
    }
}
