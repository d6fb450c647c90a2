//! A time limit as a pack writes it: an amount, a unit, and the calendar whose time counts.
//!
//! The due moment is worked out once, by the action that sets it, and then stands in the record.

use super::day::{ClockTime, Day};
use super::moment::Moment;
use super::open_time::OpenTime;
use super::slug::CalendarId;
use crate::reading::{members, words};

/// How long something may take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// How many of the unit; at least one.
    pub amount: u32,
    /// What is counted.
    pub unit: Unit,
    /// Whose days or open hours count. Needed for every unit but `hours` and `minutes`, which run around the clock.
    pub calendar: Option<CalendarId>,
    /// For working days: the time of the last day by which it is due, when that is before closing.
    pub by: Option<ClockTime>,
    /// The law, paper or practice that it rests on.
    pub source: Option<String>,
    /// The day by which somebody looks whether the source still says so.
    pub check_by: Option<Day>,
}

members! { Limit { must: [amount, unit], may: [calendar, by, source, check_by] } }

impl Limit {
    /// When something that happened at `at` is due. `open` is the calendar that the limit names; none gives no moment
    /// for a unit that needs one.
    #[must_use]
    pub fn due(&self, at: Moment, open: Option<&OpenTime<'_>>) -> Option<Moment> {
        let amount = i64::from(self.amount);
        match self.unit {
            Unit::WorkingDays => open?.add_working_days(at, self.amount, self.by),
            Unit::OpenHours => open?.add_open_minutes(at, self.amount.saturating_mul(60)),
            Unit::OpenMinutes => open?.add_open_minutes(at, self.amount),
            Unit::Hours => Some(at.plus_minutes(amount * 60)),
            Unit::Minutes => Some(at.plus_minutes(amount)),
        }
    }
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days on which the calendar is open at all; the day itself is not counted.
    WorkingDays,
    /// Open hours of the calendar.
    OpenHours,
    /// Open minutes of the calendar.
    OpenMinutes,
    /// Hours around the clock.
    Hours,
    /// Minutes around the clock.
    Minutes,
}

words! { Unit {
    WorkingDays => "working_days", OpenHours => "open_hours", OpenMinutes => "open_minutes", Hours => "hours",
    Minutes => "minutes",
} }

impl Unit {
    /// Whether a limit in this unit must name a calendar.
    #[must_use]
    pub fn needs_calendar(self) -> bool {
        matches!(self, Self::WorkingDays | Self::OpenHours | Self::OpenMinutes)
    }
}
