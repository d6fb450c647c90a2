//! Batches: actions too large for one entry, shown when the last piece is here.
//!
//! A piece that arrives early waits. Once a batch is complete its pieces count as one action; a second copy of a piece
//! from a forked log counts as soon as it comes. What waits holds nothing of a record that was erased meanwhile.

use super::{Entry, EntryId, LogId, RecordId};
use crate::sorted::{Map, Set};
use std::collections::BTreeSet;

/// Most pieces of a batch.
pub const MAX_PIECES: u32 = 4_096;

/// Names a batch: its log, its id and how many pieces it says it has.
type Key = (LogId, String, u32);

/// A batch that lacks pieces.
#[derive(Clone, Debug, Default, PartialEq)]
struct Open {
    pieces: Vec<Entry>,
    here: Set<u32>,
}

/// Pieces that wait for others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waiting {
    open: Map<Key, Open>,
    complete: Set<Key>,
    ids: BTreeSet<EntryId>,
}

impl Waiting {
    /// Takes an entry and gives back those that count now: itself, the whole batch, or none yet.
    pub fn offer(&mut self, entry: &Entry) -> Vec<Entry> {
        let Some(batch) = &entry.body().batch else { return vec![entry.clone()] };
        let key = (entry.header().log.clone(), batch.id.clone(), batch.total);
        if self.complete.contains(&key) {
            return vec![entry.clone()];
        }
        self.ids.insert(entry.id());
        let open = self.open.slot(key.clone(), |_| Open::default());
        open.pieces.push(entry.clone());
        open.here.insert(batch.index);
        if open.here.len() < batch.total as usize {
            return Vec::new();
        }
        let pieces = self.open.remove(&key).map(|open| open.pieces);
        self.complete.insert(key);
        pieces.unwrap_or_default()
    }

    /// Whether a piece is here and does not count yet.
    #[must_use]
    pub fn holds(&self, id: EntryId) -> bool {
        self.ids.contains(&id)
    }

    /// Notes that a piece counts from now on.
    pub(super) fn counts(&mut self, id: EntryId) {
        self.ids.remove(&id);
    }

    /// Entries that wait, for a snapshot.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.open.values().flat_map(|open| &open.pieces)
    }

    /// Batches that are complete, for a snapshot.
    #[must_use]
    pub fn complete(&self) -> &Set<Key> {
        &self.complete
    }

    /// Drops what waits of records that were erased, and says which pieces spoke of them.
    pub fn forget(&mut self, erased: impl Fn(&RecordId) -> bool) -> Vec<EntryId> {
        let mut spoke = Vec::new();
        for piece in self.open.values_mut().flat_map(|open| &mut open.pieces) {
            if piece.speaks_of(&erased) {
                *piece = piece.without(&erased);
                spoke.push(piece.id());
            }
        }
        spoke
    }

    /// Rebuilds from what a snapshot kept.
    #[must_use]
    pub fn restored(entries: Vec<Entry>, complete: Set<Key>) -> Self {
        let mut waiting = Self { complete, ..Self::default() };
        for entry in entries {
            waiting.offer(&entry);
        }
        waiting
    }
}
