//! A point in time: whole milliseconds since 1970 in UTC.
//!
//! It has no time zone and no calendar; [`super::zone::Zone`] turns it into what a clock on the wall shows. Now is
//! always an argument.

/// Milliseconds of one minute.
pub const MINUTE: i64 = 60_000;

/// A point in time, as records hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

impl Moment {
    /// From milliseconds since 1970 in UTC.
    #[must_use]
    pub const fn from_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// Milliseconds since 1970 in UTC.
    #[must_use]
    pub const fn ms(self) -> i64 {
        self.0
    }

    /// So many minutes later; earlier if negative.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0.saturating_add(minutes.saturating_mul(MINUTE)))
    }

    /// Whole minutes from `earlier` to here, rounded down; negative when `earlier` is later.
    #[must_use]
    pub const fn minutes_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0).div_euclid(MINUTE)
    }
}
