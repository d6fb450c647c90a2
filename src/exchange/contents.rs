//! What a bundle holds, counted and summed up: the same sum on the writing and on the reading side.
//!
//! The digest is SHA-256 over `ventanilla/bundle/0`, a line feed, for every entry the 16 bytes of its id and the number
//! of its parts that are there (two bytes, big-endian), and for every blob the 32 bytes of its hash, its media type and
//! a line feed, each sorted by their bytes. The number tells an entry from the same one with a part erased, which has
//! the same id. The order in the file does not matter, and repetitions count once.

use super::blob::Blob;
use super::header::Counts;
use crate::journal::digest::Digesting;
use crate::journal::{Entry, EntryId, Hash, Journal, RecordId};
use crate::store::Pace;
use sha2::{Digest, Sha256};
use std::collections::btree_map::Entry::{Occupied, Vacant};
use std::collections::{BTreeMap, HashMap, HashSet, hash_map};

/// Entries, records and blobs of a bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    entries: HashMap<EntryId, u16>,
    records: HashSet<RecordId>,
    blobs: BTreeMap<Hash, String>,
}

impl Contents {
    /// Contents of these entries and blobs.
    #[must_use]
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Entry>, blobs: impl IntoIterator<Item = &'a Blob>) -> Self {
        let mut contents = Self::default();
        for entry in entries {
            contents.entry(entry);
        }
        for blob in blobs {
            contents.blob(blob);
        }
        contents
    }

    /// Counts an entry; whether it was new.
    pub fn entry(&mut self, entry: &Entry) -> bool {
        let mut parts = 0;
        for (_, part) in entry.parts() {
            parts += 1;
            if !self.records.contains(&part.record) {
                self.records.insert(part.record.clone());
            }
        }
        match self.entries.entry(entry.id()) {
            hash_map::Entry::Occupied(_) => false,
            hash_map::Entry::Vacant(place) => {
                place.insert(parts);
                true
            }
        }
    }

    /// Counts a blob; whether it was new.
    pub fn blob(&mut self, blob: &Blob) -> bool {
        match self.blobs.entry(blob.hash) {
            Occupied(_) => false,
            Vacant(place) => {
                place.insert(blob.media_type.clone());
                true
            }
        }
    }

    /// Whether a blob is among them.
    #[must_use]
    pub fn has_blob(&self, hash: &Hash) -> bool {
        self.blobs.contains_key(hash)
    }

    /// How many there are of each.
    #[must_use]
    pub fn counts(&self) -> Counts {
        Counts {
            entries: self.entries.len() as u64,
            records: self.records.len() as u64,
            blobs: self.blobs.len() as u64,
        }
    }

    /// The sum over their names.
    #[must_use]
    pub fn digest(&self) -> Hash {
        let mut hasher = Sha256::new();
        hasher.update(b"ventanilla/bundle/0\n");
        let mut entries: Vec<(&EntryId, &u16)> = self.entries.iter().collect();
        entries.sort_unstable();
        for (id, parts) in entries {
            hasher.update(id.0);
            hasher.update(parts.to_be_bytes());
        }
        for (hash, media_type) in &self.blobs {
            hasher.update(hash.0);
            hasher.update(media_type.as_bytes());
            hasher.update(b"\n");
        }
        Hash(hasher.finalize().into())
    }
}

/// The digest of everything that a journal shows, as [`Journal::digest`], with pauses.
pub async fn digest_at(pace: &impl Pace, journal: &Journal) -> Hash {
    let mut digesting = Digesting::default();
    for record in journal.records() {
        digesting.add(record);
        pace.breathe().await;
    }
    digesting.finish()
}
