//! The clock of a matter that waits: pausing, going on, asking for more time, another class (B16, B18).
//!
//! While the customer has to do something first, the clock for the answer stands still. When it goes on, the due moment
//! moves by exactly the open time that passed in between, which is the *credit*; it is added up in the record, so that
//! a change of class counts it again. The first response never pauses: nothing here touches its moment.
//! Where a limit names no calendar, every minute counts as open.

use super::limit::{Limit, Unit};
use super::moment::Moment;
use super::open_time::OpenTime;

/// A clock that goes on after a pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resumed {
    /// The new due moment.
    pub due: Moment,
    /// The open time of this pause, in milliseconds.
    pub credit: i64,
}

/// A clock that stood still from `since` goes on at `now`. None when the calendar is never open again.
#[must_use]
pub fn resume(due: Moment, since: Moment, now: Moment, open: Option<&OpenTime<'_>>) -> Option<Resumed> {
    let credit = match open {
        Some(open) => open.open_time_between(since, now),
        None => now.ms().saturating_sub(since.ms()).max(0),
    };
    Some(Resumed { due: credited(due, credit, open)?, credit })
}

/// A due moment put off by so much open time, in milliseconds.
#[must_use]
pub fn credited(due: Moment, credit: i64, open: Option<&OpenTime<'_>>) -> Option<Moment> {
    match open {
        Some(open) => open.add_open_time(due, credit),
        None => Some(Moment::from_ms(due.ms().saturating_add(credit.max(0)))),
    }
}

/// When a matter filed at `filed` is due by another limit; what was credited to it stays.
#[must_use]
pub fn reclassed(limit: &Limit, filed: Moment, credit: i64, open: Option<&OpenTime<'_>>) -> Option<Moment> {
    credited(limit.due(filed, open)?, credit, open)
}

/// Why more time is not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoExtension {
    /// The deadline has passed: it had to be asked before.
    TooLate,
    /// More time was given once already.
    Again,
    /// No days, or the calendar has none left.
    NoDays,
}

/// The later deadline of a matter that is due at `due`, asked for at `now`: so many working days of the calendar more,
/// or days of 24 hours where the limit names none.
///
/// # Errors
/// [`NoExtension`].
pub fn extend(
    limit: &Limit,
    due: Moment,
    days: u32,
    now: Moment,
    open: Option<&OpenTime<'_>>,
) -> Result<Moment, NoExtension> {
    if now >= due {
        return Err(NoExtension::TooLate);
    }
    if days == 0 {
        return Err(NoExtension::NoDays);
    }
    let longer = Limit { amount: days, unit: Unit::WorkingDays, ..limit.clone() };
    match open {
        Some(_) => longer.due(due, open).ok_or(NoExtension::NoDays),
        None => Ok(due.plus_minutes(i64::from(days) * 24 * 60)),
    }
}

/// How much of its time has passed at `now`, in hundredths, of a matter filed at `filed` and due at `due` whose
/// deadline pauses have put off by `moved` milliseconds. A clock that stands still shows what it showed at `paused`.
#[must_use]
pub fn elapsed_percent(filed: i64, due: i64, moved: i64, paused: Option<i64>, now: i64) -> i64 {
    let start = filed.saturating_add(moved);
    let now = paused.map_or(now, |since| since.min(now));
    now.saturating_sub(start).saturating_mul(100) / due.saturating_sub(start).max(1)
}

#[cfg(test)]
#[path = "clock/tests.rs"]
mod tests;
