//! Conflicts as lists show them, and settling one between a deletion and an edit.

use super::App;
use crate::domain::matter::KINDS;
use crate::journal::conflict::Conflict;
use crate::journal::{Intent, Record, RecordId, RecordRef};
use crate::pack::people::May;
use crate::sorted::Set;
use crate::workspace::Action;

/// What becomes of a record that somebody deleted while somebody else wrote in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is kept, with what was written.
    Keep,
    /// It stays deleted, what was written included.
    Delete,
}

impl App {
    /// Every conflict, by record. Follows them.
    #[must_use]
    pub fn conflicts(self) -> Vec<Conflict> {
        self.read(crate::journal::Journal::conflicts).unwrap_or_default()
    }

    /// The conflicts of one record. Follows them.
    #[must_use]
    pub fn conflicts_of(self, record: &RecordId) -> Vec<Conflict> {
        self.read(|journal| journal.get(record).map(Record::conflicts)).flatten().unwrap_or_default()
    }

    /// The complaints and other matters that have conflicts. Follows them.
    #[must_use]
    pub fn matters_in_conflict(self) -> Set<RecordId> {
        let found = self.read(|journal| {
            let matters = KINDS.iter().flat_map(|kind| journal.of_kind(kind));
            let torn = matters.filter(|view| view.is_torn() && !view.to_record().conflicts().is_empty());
            torn.map(RecordRef::id).collect()
        });
        found.unwrap_or_default()
    }

    /// Settles a conflict between a deletion and an edit: a logged act, over everything that is shown.
    pub fn settle_deletion(self, record: &RecordId, verdict: Verdict) {
        if self.allowed(May::Resolve).is_err() {
            return;
        }
        let parts = self.edit_of(record, |edit| match verdict {
            Verdict::Keep => edit.undelete(),
            Verdict::Delete => edit.delete(),
        });
        leptos::task::spawn_local(async move {
            if let Ok(saved) = self.write(Action::new(Intent::Resolve, parts)).await {
                self.tell(self.text_now().conflicts.resolved_notice, saved.entries);
            }
        });
    }
}
