//! What a bundle holds, counted and summed up: the same sum on the writing and on the reading side.
//!
//! The digest is SHA-256 over `ventanilla/bundle/0`, a line feed, the 16 bytes of every entry id and the 32 bytes of
//! every blob's hash, each sorted by their bytes. It does not depend on the order in the file, nor on parts that were
//! erased. Repetitions count once.

use super::blob::Blob;
use super::header::Counts;
use crate::journal::{Entry, EntryId, Hash, RecordId};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Entries, records and blobs of a bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    entries: BTreeSet<EntryId>,
    records: BTreeSet<RecordId>,
    blobs: BTreeSet<Hash>,
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
            contents.blob(blob.hash);
        }
        contents
    }

    /// Counts an entry; whether it was new.
    pub fn entry(&mut self, entry: &Entry) -> bool {
        for (_, part) in entry.parts() {
            if !self.records.contains(&part.record) {
                self.records.insert(part.record.clone());
            }
        }
        self.entries.insert(entry.id())
    }

    /// Counts a blob; whether it was new.
    pub fn blob(&mut self, hash: Hash) -> bool {
        self.blobs.insert(hash)
    }

    /// The entries.
    #[must_use]
    pub fn entries(&self) -> &BTreeSet<EntryId> {
        &self.entries
    }

    /// The records that the entries speak of.
    #[must_use]
    pub fn records(&self) -> &BTreeSet<RecordId> {
        &self.records
    }

    /// The blobs.
    #[must_use]
    pub fn blobs(&self) -> &BTreeSet<Hash> {
        &self.blobs
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
        for id in &self.entries {
            hasher.update(id.0);
        }
        for hash in &self.blobs {
            hasher.update(hash.0);
        }
        Hash(hasher.finalize().into())
    }
}
