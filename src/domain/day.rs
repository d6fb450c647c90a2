//! Local days and times of day, as packs, forms and records write them: `2026-11-22`, `06-15`, `08:30`.
//!
//! A day is not a moment: which moments belong to it depends on the time zone.

use super::bad_value::BadValue;
use crate::reading::{Read, Reader};
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use std::fmt;

/// A local day that exists, between the years 1900 and 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// Two-digit or four-digit decimal, nothing else: no sign, no space.
fn digits(text: &str, length: usize) -> Option<u32> {
    let fits = text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

impl Day {
    /// Reads `2026-11-22`.
    ///
    /// # Errors
    /// [`BadValue::Date`] when it is written otherwise or does not exist.
    pub fn parse(text: &str) -> Result<Self, BadValue> {
        let read = || {
            let mut parts = text.split('-');
            let year = digits(parts.next()?, 4)?;
            let (month, day) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
            let in_range = parts.next().is_none() && (1900..2200).contains(&year);
            if in_range { NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day) } else { None }
        };
        read().map(Self).ok_or_else(|| BadValue::Date(text.to_owned()))
    }

    /// The day of a local date and time.
    #[must_use]
    pub fn of(local: NaiveDateTime) -> Self {
        Self(local.date())
    }

    /// As a date of the calendar library.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// The weekday.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// The day after; the last day stays.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.succ_opt().unwrap_or(self.0))
    }

    /// The day before; the first day stays.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0.pred_opt().unwrap_or(self.0))
    }

    /// Month and day, to compare with the seasons of a calendar.
    #[must_use]
    pub fn year_day(self) -> YearDay {
        YearDay { month: u8::try_from(self.0.month()).unwrap_or(1), day: u8::try_from(self.0.day()).unwrap_or(1) }
    }

    /// The local date and time at so many minutes after midnight, which may be past 24:00.
    #[must_use]
    pub fn at_minute(self, minute: i64) -> NaiveDateTime {
        let midnight = self.0.and_time(NaiveTime::MIN);
        midnight.checked_add_signed(chrono::TimeDelta::minutes(minute)).unwrap_or(midnight)
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self(date)
    }
}

/// A day that comes every year, such as `06-15`; `02-29` is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearDay {
    month: u8,
    day: u8,
}

impl YearDay {
    /// Reads `06-15`.
    ///
    /// # Errors
    /// [`BadValue::YearDay`] when no year has such a day.
    pub fn parse(text: &str) -> Result<Self, BadValue> {
        // 2024 is a leap year, so that every day of any year can be read.
        Day::parse(&format!("2024-{text}")).map(Day::year_day).map_err(|_| BadValue::YearDay(text.to_owned()))
    }
}

/// A time of day to the minute, `00:00` to `24:00`; the last one only ends an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime(u16);

impl ClockTime {
    /// Reads `08:30`.
    ///
    /// # Errors
    /// [`BadValue::Time`] when it is written otherwise or past `24:00`.
    pub fn parse(text: &str) -> Result<Self, BadValue> {
        let read = || {
            let (hour, minute) = text.split_once(':')?;
            let (hour, minute) = (digits(hour, 2)?, digits(minute, 2)?);
            let total = hour * 60 + minute;
            if minute < 60 && total <= 24 * 60 { u16::try_from(total).ok() } else { None }
        };
        read().map(Self).ok_or_else(|| BadValue::Time(text.to_owned()))
    }

    /// Minutes after midnight.
    #[must_use]
    pub fn minutes(self) -> i64 {
        i64::from(self.0)
    }

    /// The time of day of a local date and time, seconds dropped.
    #[must_use]
    pub fn of(local: NaiveDateTime) -> Self {
        use chrono::Timelike;
        Self(u16::try_from(local.hour() * 60 + local.minute()).unwrap_or(0))
    }
}

macro_rules! as_text {
    ($($name:ident($blank:expr), $self:ident => $($form:expr),+;)+) => {$(
        impl fmt::Display for $name {
            fn fmt(&$self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, $($form),+)
            }
        }

        impl Read for $name {
            fn read(from: &Reader<'_>) -> Self {
                from.parsed($blank, Self::parse)
            }
        }
    )+};
}

as_text! {
    Day(Self(NaiveDate::MIN)), self => "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day();
    YearDay(Self { month: 1, day: 1 }), self => "{:02}-{:02}", self.month, self.day;
    ClockTime(Self(0)), self => "{:02}:{:02}", self.0 / 60, self.0 % 60;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_exactly_or_refused() {
        for good in ["2026-11-22", "2028-02-29", "1900-01-01"] {
            assert_eq!(Day::parse(good).unwrap().to_string(), good);
        }
        for bad in ["2026-02-29", "2026-2-3", "26-02-03", "2026-11-22 ", "+026-11-22", "2026-11-22-1", "2200-01-01", ""]
        {
            assert_eq!(Day::parse(bad), Err(BadValue::Date(bad.to_owned())));
        }
        assert!(YearDay::parse("02-29").is_ok());
        assert!(YearDay::parse("02-30").is_err());
    }

    #[test]
    fn a_time_of_day_ends_at_twenty_four() {
        for good in ["00:00", "08:30", "24:00"] {
            assert_eq!(ClockTime::parse(good).unwrap().to_string(), good);
        }
        for bad in ["8:30", "24:01", "12:60", "12.30", "-1:00", ""] {
            assert!(ClockTime::parse(bad).is_err(), "{bad}");
        }
    }
}
