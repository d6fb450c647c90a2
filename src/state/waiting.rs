//! How much waits where: the small numbers on the rail.

use super::App;
use crate::domain::callback::Callback;
use crate::domain::matter_list;

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
            let (complaints, late_complaints) = matter_list::waiting(journal, now);
            let (callbacks, late_callbacks) = Callback::waiting(journal, now, now + DAY);
            let conflicts = journal.conflicts().len();
            Waiting { complaints, late_complaints, callbacks, late_callbacks, conflicts }
        })
        .unwrap_or_default()
    }
}
