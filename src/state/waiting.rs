//! How much waits where: the small numbers on the rail.

use super::App;
use crate::domain::callback::Callback;
use crate::domain::complaint::{self, Status};

/// How much waits where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Complaints that are not answered.
    pub complaints: usize,
    /// Of those, how many are past their due moment.
    pub late_complaints: usize,
    /// Callbacks whose slot has begun, or begins within the day.
    pub callbacks: usize,
    /// Of those, how many are past their slot.
    pub late_callbacks: usize,
    /// Fields with several values, and deletions that had not seen an edit.
    pub conflicts: usize,
}

/// A day, in milliseconds.
const DAY: i64 = 24 * 60 * 60 * 1000;

impl App {
    /// How much waits where. Follows the journal.
    #[must_use]
    pub fn waiting(self, now: i64) -> Waiting {
        self.read(|journal| {
            let mut out = Waiting { conflicts: journal.conflicts().len(), ..Waiting::default() };
            for record in journal.of_kind(complaint::KIND).filter(|r| !r.is_deleted() && r.int("filed").is_some()) {
                if record.text("status").parse().unwrap_or(Status::Open) == Status::Open {
                    out.complaints += 1;
                    out.late_complaints += usize::from(record.int("due").is_some_and(|due| due < now));
                }
            }
            for callback in Callback::all(journal).iter().filter(|c| c.is_due() && c.from < now + DAY) {
                out.callbacks += 1;
                out.late_callbacks += usize::from(callback.late_by(now) > 0);
            }
            out
        })
        .unwrap_or_default()
    }
}
