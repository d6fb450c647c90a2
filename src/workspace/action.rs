//! What somebody wants written, as one thing.

use crate::journal::{EntryId, Intent, Part, RecordId};
use crate::store::Table;

/// What somebody wants written: all of it or nothing.
#[derive(Clone, Debug)]
pub struct Action {
    pub(super) intent: Intent,
    pub(super) parts: Vec<Part>,
    pub(super) numbered: Vec<(RecordId, String)>,
    pub(super) put: Vec<(Table, String, Vec<u8>)>,
    pub(super) delete: Vec<(Table, String)>,
}

impl Action {
    /// Writes these parts.
    #[must_use]
    pub fn new(intent: Intent, parts: impl IntoIterator<Item = Part>) -> Self {
        let parts = parts.into_iter().collect();
        Self { intent, parts, numbered: Vec::new(), put: Vec::new(), delete: Vec::new() }
    }

    /// An ordinary edit.
    #[must_use]
    pub fn edit(parts: impl IntoIterator<Item = Part>) -> Self {
        Self::new(Intent::Edit, parts)
    }

    /// Gives a record of this action its number, which goes into its field `number`. It is taken in the transaction
    /// that saves, never before.
    #[must_use]
    pub fn numbered(mut self, record: &RecordId, letter: &str) -> Self {
        self.numbered.push((record.clone(), letter.into()));
        self
    }

    /// Removes a draft in the same transaction.
    #[must_use]
    pub fn without_draft(mut self, key: &super::DraftKey) -> Self {
        self.delete.push((Table::Draft, key.to_string()));
        self
    }

    /// The keys of the drafts that go with it.
    pub fn drafts(&self) -> impl Iterator<Item = &str> {
        self.delete.iter().filter(|(table, _)| *table == Table::Draft).map(|(_, key)| key.as_str())
    }

    /// Stores pieces of a blob in the same transaction.
    #[must_use]
    pub fn with_blob(mut self, pieces: Vec<(Table, String, Vec<u8>)>) -> Self {
        self.put.extend(pieces);
        self
    }
}

/// What an action became.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// The entries, one but for large actions.
    pub entries: Vec<EntryId>,
    /// The numbers that were given.
    pub numbers: Vec<(RecordId, String)>,
    /// The records that changed.
    pub changed: Vec<RecordId>,
}
