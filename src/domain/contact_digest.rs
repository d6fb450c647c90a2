//! What the desk needs of all contacts at every turn: those that are unfinished, those in which an answer is owed, and
//! the last that were finished.
//!
//! Ten thousand contacts are looked at once; from then on only those that changed are. The digest after a change is the
//! one that looking at all of them again would give.

use super::contact::{Contact, KIND};
use super::leading::Leading;
use crate::journal::{Journal, RecordId, RecordRef};

/// So many finished contacts are kept; a desk shows fewer, so that one may be taken back without looking at all again.
const KEPT: usize = 24;

/// What the desk needs of all contacts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Digest {
    /// Those without a disposition, the latest first.
    pub unfinished: Vec<Contact>,
    /// Those in which an answer was promised that was not given yet.
    pub owed: Vec<Contact>,
    recent: Vec<Contact>,
    /// Whether there are finished ones beside those kept.
    more: bool,
}

impl Digest {
    /// Looks at all contacts.
    #[must_use]
    pub fn of(journal: &Journal) -> Self {
        let all = || journal.of_kind(KIND).filter(|r| !r.is_deleted());
        let finished = all().filter(|r| is_finished(*r)).map(|r| (latest(r), r));
        let Leading { count, first } = Leading::of(finished, KEPT, Contact::of);
        let mut digest = Self { recent: first, more: count > KEPT, ..Self::default() };
        for record in all().filter(|r| r.is_live()) {
            digest.take(record);
        }
        digest.order();
        digest
    }

    /// Follows a change of these records.
    pub fn follow<'a>(&mut self, journal: &Journal, changed: impl IntoIterator<Item = &'a RecordId>) {
        let changed: Vec<&RecordId> = changed.into_iter().filter(|id| id.kind() == KIND).collect();
        let mut lost = false;
        for id in &changed {
            let other = |contact: &Contact| contact.id != **id;
            self.unfinished.retain(other);
            self.owed.retain(other);
            let before = self.recent.len();
            self.recent.retain(other);
            lost |= self.recent.len() < before;
        }
        // One that went makes room for one that is not kept here.
        if lost && self.more {
            *self = Self::of(journal);
            return;
        }
        for record in changed.iter().filter_map(|id| journal.view(id)).filter(|r| !r.is_deleted()) {
            if record.is_live() {
                self.take(record);
            }
            if is_finished(record) {
                self.recent.push(Contact::of(record));
            }
        }
        self.order();
        self.more |= self.recent.len() > KEPT;
        self.recent.truncate(KEPT);
    }

    /// The last `most` that were finished, the latest first; at most two dozen.
    #[must_use]
    pub fn recent(&self, most: usize) -> &[Contact] {
        self.recent.get(..most.min(self.recent.len())).unwrap_or_default()
    }

    fn take(&mut self, record: RecordRef<'_>) {
        if record.text("disposition").is_empty() {
            self.unfinished.push(Contact::of(record));
        }
        if record.int("answer_by").is_some() && record.int("answered").is_none() {
            self.owed.push(Contact::of(record));
        }
    }

    fn order(&mut self) {
        self.unfinished.sort_by(|a, b| (b.started, &a.id).cmp(&(a.started, &b.id)));
        self.owed.sort_by(|a, b| a.id.cmp(&b.id));
        let latest = |contact: &Contact| contact.finished.map_or(i64::MAX, i64::saturating_neg);
        self.recent.sort_by(|a, b| (latest(a), &a.id).cmp(&(latest(b), &b.id)));
    }
}

fn is_finished(record: RecordRef<'_>) -> bool {
    !record.text("disposition").is_empty()
}

fn latest(record: RecordRef<'_>) -> i64 {
    record.int("finished").map_or(i64::MAX, i64::saturating_neg)
}

#[cfg(test)]
mod tests;
