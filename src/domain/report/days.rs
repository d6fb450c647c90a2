//! The days that a report covers, in the organisation's time zone.

use crate::domain::day::Day;
use crate::domain::open_time::OpenTime;
use crate::domain::zone::Zone;
use chrono::{Datelike, Days as Count};
use core::ops::Range;

/// The longest way back to a day that was worked; a year without one is no calendar.
const BACK: usize = 366;

/// One day or several in a row, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Days {
    from: Day,
    to: Day,
}

impl Days {
    /// From one day to another, in whichever order they are given.
    #[must_use]
    pub fn new(one: Day, other: Day) -> Self {
        Self { from: one.min(other), to: one.max(other) }
    }

    /// A single day.
    #[must_use]
    pub fn one(day: Day) -> Self {
        Self { from: day, to: day }
    }

    /// The first day.
    #[must_use]
    pub const fn from(self) -> Day {
        self.from
    }

    /// The last day.
    #[must_use]
    pub const fn to(self) -> Day {
        self.to
    }

    /// Whether it is a single day.
    #[must_use]
    pub fn is_one(self) -> bool {
        self.from == self.to
    }

    /// The last day before `today` that was worked: what is reported by ten o'clock of the next one (system 30). A day
    /// before `today` when the calendar knows none.
    #[must_use]
    pub fn last_worked(open: Option<&OpenTime<'_>>, today: Day) -> Self {
        let yesterday = today.previous();
        let before = core::iter::successors(Some(yesterday), |day| Some(day.previous())).take(BACK);
        let worked = open.and_then(|open| before.into_iter().find(|day| open.is_working_day(*day)));
        Self::one(worked.unwrap_or(yesterday))
    }

    /// The week before the one of `today`, Monday to Sunday.
    #[must_use]
    pub fn last_week(today: Day) -> Self {
        let since_monday = u64::from(today.weekday().num_days_from_monday());
        let back = |days: u64| today.date().checked_sub_days(Count::new(days)).map_or(today, Day::from);
        Self { from: back(since_monday + 7), to: back(since_monday + 1) }
    }

    /// The month before the one of `today`.
    #[must_use]
    pub fn last_month(today: Day) -> Self {
        let first = |day: Day| day.date().with_day(1).map_or(day, Day::from);
        let to = first(today).previous();
        Self { from: first(to), to }
    }

    /// The moments that belong to these days: from the first midnight to the one after the last day, which is not of
    /// them. A day on which the clock is changed has 23 or 25 hours.
    #[must_use]
    pub fn moments(self, zone: Zone) -> Range<i64> {
        let begins = |day: Day| zone.moment(day.at_minute(0)).ms();
        begins(self.from)..begins(self.to.next())
    }
}
