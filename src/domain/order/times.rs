//! When half and three quarters of an order's time are gone, and when it is due, all in the open hours of its limit.
//!
//! They are worked out once, when the order is sent, and stay through every return and transfer.

use crate::domain::moment::Moment;
use crate::domain::open_time::OpenTime;
use crate::domain::urgency::Urgency;
use crate::journal::{Edit, RecordRef};

/// The three moments: milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// Half of the time is gone: the department is reminded.
    pub half: i64,
    /// Three quarters are.
    pub most: i64,
    /// It is due.
    pub due: i64,
}

impl Times {
    /// The moments of a stretch from when it was sent until it is due. `open` is the calendar that counts; without one
    /// every hour counts.
    #[must_use]
    pub fn between(sent: Moment, due: Moment, open: Option<&OpenTime<'_>>) -> Self {
        let part = |quarters: i64| {
            let counted = open.and_then(|open| {
                let whole = open.open_time_between(sent, due);
                let at = open.add_open_time(sent, whole.saturating_mul(quarters) / 4)?;
                (whole > 0).then(|| at.ms().min(due.ms()))
            });
            counted.unwrap_or_else(|| sent.ms() + (due.ms() - sent.ms()).saturating_mul(quarters) / 4)
        };
        Self { half: part(2), most: part(3), due: due.ms() }
    }

    /// The moments in a record; none while nothing says when it is due.
    #[must_use]
    pub fn of(record: RecordRef<'_>) -> Option<Self> {
        let due = record.int("due")?;
        Some(Self { half: record.int("half").unwrap_or(due), most: record.int("most").unwrap_or(due), due })
    }

    /// Writes them.
    #[must_use]
    pub fn write(self, edit: Edit<'_>) -> Edit<'_> {
        edit.set("half", self.half).set("most", self.most).set("due", self.due)
    }

    /// How urgent it is: 50, 75 and 100 hundredths of its time (B17).
    #[must_use]
    pub const fn urgency(self, now: i64) -> Urgency {
        if now >= self.due {
            Urgency::Late
        } else if now >= self.most {
            Urgency::Urgent
        } else if now >= self.half {
            Urgency::Soon
        } else {
            Urgency::Fine
        }
    }
}
