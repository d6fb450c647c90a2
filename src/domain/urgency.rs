//! How urgent a matter is: yellow at half of its time, orange at three quarters, red when it is late (B17).
//!
//! The colour is the screen's; here it is a word. What is answered or done has no urgency.

use super::complaint::Complaint;
use super::moment::Moment;
use super::slots::{Slot, Timing};

/// A callback is near when its half hour begins within so many minutes.
const NEAR_MINUTES: i64 = 30;

/// How urgent a matter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// Nothing to note.
    Fine,
    /// Half of its time is gone.
    Soon,
    /// Three quarters of its time are gone.
    Urgent,
    /// Its time is over.
    Late,
}

impl Urgency {
    /// By how much of its time has passed, in hundredths.
    #[must_use]
    pub fn of_elapsed(percent: i64) -> Self {
        match percent {
            100.. => Self::Late,
            75.. => Self::Urgent,
            50.. => Self::Soon,
            _ => Self::Fine,
        }
    }
}

impl Complaint {
    /// How urgent it is; none once it is answered, or while nothing says when it is due.
    #[must_use]
    pub fn urgency(&self, now: i64) -> Option<Urgency> {
        self.elapsed_percent(now).map(Urgency::of_elapsed)
    }
}

impl Slot {
    /// How urgent the call is: near before it begins, urgent while it lasts, late after its end.
    #[must_use]
    pub fn urgency(self, now: Moment) -> Urgency {
        match self.timing(now) {
            Timing::In(minutes) if minutes > NEAR_MINUTES => Urgency::Fine,
            Timing::In(_) => Urgency::Soon,
            Timing::Now => Urgency::Urgent,
            Timing::Late(_) => Urgency::Late,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::complaint::Status;
    use crate::journal::{Edit, RecordId};

    fn complaint(status: Status) -> Complaint {
        let id = RecordId::new("complaint", [7; 12]);
        let mut complaint = Complaint::of(&crate::journal::Record::new(Edit::new(id).into_part().record));
        complaint.filed = 1_000;
        complaint.due = Some(5_000);
        complaint.status = status;
        complaint
    }

    #[test]
    fn b17_colours_change_at_half_at_three_quarters_and_at_the_due_moment() {
        let open = complaint(Status::Open);
        let cases = [
            (0, Urgency::Fine),
            (2_999, Urgency::Fine),
            (3_000, Urgency::Soon),
            (3_999, Urgency::Soon),
            (4_000, Urgency::Urgent),
            (4_999, Urgency::Urgent),
            (5_000, Urgency::Late),
            (i64::MAX, Urgency::Late),
        ];
        for (now, urgency) in cases {
            assert_eq!(open.urgency(now), Some(urgency), "at {now}");
        }
    }

    #[test]
    fn b17_what_is_answered_or_has_no_limit_is_never_late() {
        assert_eq!(complaint(Status::Answered).urgency(9_000), None);
        assert_eq!(Complaint { due: None, ..complaint(Status::Open) }.urgency(9_000), None);
    }

    #[test]
    fn b27_a_call_is_late_only_after_its_half_hour() {
        let start = Moment::from_ms(100 * 60_000);
        let slot = Slot { from: start, to: start.plus_minutes(30) };
        let at = |minutes: i64| slot.urgency(start.plus_minutes(minutes));
        assert_eq!(
            [at(-31), at(-30), at(0), at(29), at(30)],
            [Urgency::Fine, Urgency::Soon, Urgency::Urgent, Urgency::Urgent, Urgency::Late]
        );
    }
}
