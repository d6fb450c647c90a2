//! Time zones: from a moment to the clock on the wall and back, without asking the machine.
//!
//! The table is compiled in, so that every device of a workspace agrees about a deadline. It covers 2020 to 2045;
//! outside of that the nearest known offset is used, which is wrong by at most the summer hour.

use super::bad_value::BadValue;
use super::moment::{MINUTE, Moment};
use super::zone_table::{ZONES, ZoneData};
use crate::reading::{Read, Reader};
use chrono::{DateTime, NaiveDateTime, TimeDelta};
use std::fmt;

/// A time zone that this build knows.
#[derive(Clone, Copy)]
pub struct Zone(&'static ZoneData);

/// Which moments a reading of the clock on the wall may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WallReading {
    /// One moment, as nearly always.
    Once(Moment),
    /// None: the clock was put forward past it. The moment is the one at which a clock that had not been put forward
    /// would have shown it, so 02:30 means what is shown as 03:30.
    Never(Moment),
    /// Two: the clock was put back over it.
    Twice(Moment, Moment),
}

impl Zone {
    /// Coordinated universal time.
    #[must_use]
    pub fn utc() -> Self {
        static UTC: ZoneData = ZoneData { name: "UTC", first: 0, changes: &[] };
        Self(&UTC)
    }

    /// The zone of this name in the tz database, such as `Europe/Madrid`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        ZONES.iter().find(|zone| zone.name == name).map(Self)
    }

    /// The name of every zone known.
    pub fn names() -> impl Iterator<Item = &'static str> {
        ZONES.iter().map(|zone| zone.name)
    }

    /// Its name in the tz database.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// Minutes east of UTC at a moment.
    #[must_use]
    pub fn offset_minutes(self, at: Moment) -> i16 {
        let minute = at.ms().div_euclid(MINUTE);
        let passed = self.0.changes.partition_point(|(change, _)| i64::from(*change) <= minute);
        let last = passed.checked_sub(1).and_then(|i| self.0.changes.get(i));
        last.map_or(self.0.first, |(_, offset)| *offset)
    }

    /// What the clock on the wall shows at a moment.
    #[must_use]
    pub fn local(self, at: Moment) -> NaiveDateTime {
        let shifted = at.plus_minutes(i64::from(self.offset_minutes(at)));
        DateTime::from_timestamp_millis(shifted.ms()).map_or(NaiveDateTime::MIN, |there| there.naive_utc())
    }

    /// Which moments a reading of the clock on the wall may mean.
    #[must_use]
    pub fn read(self, local: NaiveDateTime) -> WallReading {
        let as_utc = Moment::from_ms(local.and_utc().timestamp_millis());
        let by = |offset: i16| as_utc.plus_minutes(-i64::from(offset));
        // No zone here is more than a day from UTC, so the offsets a day before and after hold every candidate.
        let day = TimeDelta::days(1).num_minutes();
        let before = self.offset_minutes(as_utc.plus_minutes(-day));
        let after = self.offset_minutes(as_utc.plus_minutes(day));
        let (by_before, by_after) = (by(before), by(after));
        match (self.offset_minutes(by_before) == before, self.offset_minutes(by_after) == after) {
            (true, true) if before != after => WallReading::Twice(by_before, by_after),
            (true, _) => WallReading::Once(by_before),
            (false, true) => WallReading::Once(by_after),
            (false, false) => WallReading::Never(by_before),
        }
    }

    /// The moment that a reading of the clock on the wall means: the first when there are two, and after a clock
    /// that was put forward the moment just as far into the new time.
    #[must_use]
    pub fn moment(self, local: NaiveDateTime) -> Moment {
        match self.read(local) {
            WallReading::Once(at) | WallReading::Never(at) | WallReading::Twice(at, _) => at,
        }
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.0.name == other.0.name
    }
}

impl Eq for Zone {}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name)
    }
}

impl Read for Zone {
    fn read(from: &Reader<'_>) -> Self {
        from.parsed(Self::utc(), |name| Self::named(name).ok_or_else(|| BadValue::Zone(name.to_owned())))
    }
}
