//! Conflicts: what two people said of one field without having seen each other.
//!
//! A conflict is not stored anywhere: it is a register that shows several different values, or a deletion that had
//! not seen an edit. Writing the field, or undeleting the record, over all that is shown settles it.

use super::{Journal, Record, RecordId, Write};
use crate::sorted::Set;

/// One field with several values, or one record deleted while somebody edited it.
#[derive(Clone, Debug, PartialEq)]
pub enum Conflict {
    /// Several different values of one field, the first to be displayed first.
    Field {
        /// The record.
        record: RecordId,
        /// The field.
        field: String,
        /// The writes that are shown.
        writes: Vec<Write>,
    },
    /// Deleted by somebody who had not seen these edits.
    Deleted {
        /// The record.
        record: RecordId,
        /// The edits.
        unseen: Vec<Write>,
    },
}

impl Record {
    /// Whether a field shows several different values. Two people who wrote the same agree.
    #[must_use]
    pub fn in_conflict(&self, field: &str) -> bool {
        disagree(self.shown(field))
    }

    /// The record's conflicts.
    #[must_use]
    pub fn conflicts(&self) -> Vec<Conflict> {
        let mut out: Vec<Conflict> = self
            .fields()
            .filter(|(_, writes)| disagree(writes))
            .map(|(field, writes)| Conflict::Field {
                record: self.id().clone(),
                field: field.into(),
                writes: writes.to_vec(),
            })
            .collect();
        if self.is_deleted() {
            // What the deleting entry itself wrote cannot be named in it, since its name is not known before.
            let by: Set<_> = self.deletions().iter().map(|d| d.id.entry).collect();
            let seen: Set<_> = self.deletions().iter().flat_map(|d| &d.saw).collect();
            let shown = self.fields.values().chain(self.sets.values()).flatten();
            let unseen: Vec<Write> =
                shown.filter(|w| !seen.contains(&w.id) && !by.contains(&w.id.entry)).cloned().collect();
            if !unseen.is_empty() {
                out.push(Conflict::Deleted { record: self.id().clone(), unseen });
            }
        }
        out
    }
}

impl Journal {
    /// Every conflict, by record.
    #[must_use]
    pub fn conflicts(&self) -> Vec<Conflict> {
        self.records().filter(|view| view.is_torn()).flat_map(|view| view.to_record().conflicts()).collect()
    }
}

fn disagree(writes: &[Write]) -> bool {
    match writes {
        [first, rest @ ..] => rest.iter().any(|w| w.value != first.value),
        [] => false,
    }
}
