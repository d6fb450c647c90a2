//! Reading the journal from the store: the snapshot, what segments it does not cover, and the tail.

use super::WorkspaceError;
use super::shelf::{GENERATION, Numbers, Shelf, readable, segment_text};
use super::snap::{self, Opening};
use crate::journal::{Admitted, Entry, EntryId, Hash, Journal, Place, RecordId, segment};
use crate::sorted::Set;
use crate::store::{JournalStore, Table};

/// How often a snapshot that vanishes while it is read is looked for again.
const TRIES: usize = 3;
/// After so many entries the screen may breathe.
const BREATH: usize = 256;

/// A journal, and where it came from.
pub(super) struct Loaded {
    pub journal: Journal,
    pub shelf: Shelf,
    pub segments: Numbers,
    pub damaged: Set<String>,
    pub opening: Opening,
}

/// Reads everything that is stored and can be read.
pub(super) async fn load<S: JournalStore>(store: &S) -> Result<Loaded, WorkspaceError> {
    let mut tries = 0;
    loop {
        tries += 1;
        let shelf = Shelf::read(store).await?;
        let (journal, opening) = match snap::read(store).await? {
            Ok(journal) if shelf.holds(journal.segments()) => (journal, Opening::Snapshot),
            Ok(_) => (Journal::default(), Opening::Mismatch),
            Err(why) => (Journal::default(), why),
        };
        if opening != Opening::Snapshot
            && tries < TRIES
            && store.get(Table::Meta, GENERATION).await? != shelf.generation
        {
            // Another tab has put a newer one in its place meanwhile.
            continue;
        }
        let damaged = shelf.damaged.iter().map(|key| format!("manifest/{key}")).collect();
        let segments = Numbers::from(journal.segments());
        let mut loaded = Loaded { journal, shelf, segments, damaged, opening };
        loaded.uncovered(store).await?;
        loaded.tail(store).await?;
        return Ok(loaded);
    }
}

impl Loaded {
    async fn uncovered<S: JournalStore>(&mut self, store: &S) -> Result<(), WorkspaceError> {
        let new: Vec<Hash> = self.shelf.listed.values().map(|l| l.hash).filter(|h| !self.segments.knows(h)).collect();
        for hash in new {
            let number = self.segments.of(hash);
            let whole = match segment_text(store, hash).await? {
                Some(text) => admit_all(&mut self.journal, number, &text, hash).1,
                None => false,
            };
            if !whole {
                self.damaged.insert(format!("seg/{hash}"));
            }
        }
        Ok(())
    }

    async fn tail<S: JournalStore>(&mut self, store: &S) -> Result<(), WorkspaceError> {
        let (rows, damaged) = readable(store, Table::Tail).await?;
        self.damaged.extend(damaged);
        for (n, (key, bytes)) in rows.into_iter().enumerate() {
            if n % BREATH == BREATH - 1 {
                store.get(Table::Meta, GENERATION).await?;
            }
            match core::str::from_utf8(&bytes).ok().and_then(|text| Entry::parse(text).ok()) {
                Some(entry) => {
                    let known = self.journal.admit(&entry) == Admitted::Known;
                    if known && self.journal.place(entry.id()).is_some() {
                        // Written again, because the segment that held it was damaged.
                        self.journal.put_at(entry.id(), Place::ALONE);
                    }
                }
                None => {
                    self.damaged.insert(key);
                }
            }
        }
        Ok(())
    }
}

/// Takes in the entries of a segment and notes where they are: the records that changed, and whether it was whole.
pub(super) fn admit_all(journal: &mut Journal, number: u32, text: &str, name: Hash) -> (Vec<RecordId>, bool) {
    let (entries, whole) = segment::read(text, name);
    let mut changed = Vec::new();
    for (offset, entry) in entries {
        if let Admitted::New(records) = journal.admit(&entry) {
            changed.extend(records);
        }
        journal.put_at(entry.id(), Place { segment: number, offset });
    }
    (changed, whole)
}

/// The entry that a key of the tail names.
pub(super) fn id_of(key: &str) -> Option<EntryId> {
    key.rsplit('/').next()?.parse().ok()
}
