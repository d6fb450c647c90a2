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

    /// Whether there may be a conflict: some field shows several values, or it was deleted.
    pub(super) fn may_conflict(&self) -> bool {
        self.is_deleted() || self.fields.values().any(|writes| writes.len() > 1)
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
        // Asked for with every change: only those that may have one are looked at.
        let live = self.records.values().filter(|record| record.may_conflict());
        let live = live.map(|record| (record.id().clone(), record.conflicts()));
        let packed = self.base.iter().flat_map(|base| base.torn().iter().map(move |place| (base, *place)));
        let packed = packed.filter_map(|(base, place)| {
            let id = base.id(place);
            let over = self.records.contains_key(&id);
            (!over).then(|| (id, base.unpack(place).conflicts()))
        });
        let mut all: Vec<(RecordId, Vec<Conflict>)> = live.chain(packed).collect();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        all.into_iter().flat_map(|(_, conflicts)| conflicts).collect()
    }
}

fn disagree(writes: &[Write]) -> bool {
    match writes {
        [first, rest @ ..] => rest.iter().any(|w| w.value != first.value),
        [] => false,
    }
}
