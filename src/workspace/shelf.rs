//! The segments of this desk as this tab knows them: which count, by which number the journal's places call them, and
//! the generation that moves whenever any of that changes.
//!
//! Everything that writes segments, manifest or snapshot compares the generation in its transaction and makes the next
//! one. So two tabs that tidy up at once cannot undo each other: the later one writes nothing and looks again.

use super::WorkspaceError;
use crate::journal::segment::{self, Listed, MAX_LISTED};
use crate::journal::{Hash, Place};
use crate::sorted::Set;
use crate::store::{Batch, JournalStore, StoreError, Table};
use std::collections::{BTreeMap, HashMap};

/// Where the generation is stored: a whole number in decimal digits.
pub(super) const GENERATION: &str = "plain/manifest";

/// The segments as this tab knows them.
#[derive(Clone, Debug, Default)]
pub(super) struct Shelf {
    /// The stored bytes of the generation.
    pub generation: Option<Vec<u8>>,
    /// The segments that count, by name.
    pub listed: BTreeMap<[u8; 32], Listed>,
    /// The keys of the manifest's rows.
    pub rows: Set<String>,
    /// Rows of the manifest that cannot be read.
    pub damaged: Set<String>,
}

/// By which numbers the journal's places call segments. A number is never given twice, so a place that was noted keeps
/// its meaning whatever becomes of the segment.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    names: Vec<Hash>,
    numbers: HashMap<[u8; 32], u32>,
}

impl Numbers {
    /// These are 0, 1, 2 …
    pub fn from(names: &[Hash]) -> Self {
        let mut numbers = Self::default();
        names.iter().for_each(|hash| {
            numbers.of(*hash);
        });
        numbers
    }

    /// The number of a segment, given when it is first asked for.
    pub fn of(&mut self, hash: Hash) -> u32 {
        let next = self.names.len() as u32;
        let number = *self.numbers.entry(hash.0).or_insert(next);
        if number == next {
            self.names.push(hash);
        }
        number
    }

    /// Whether a segment has a number.
    pub fn knows(&self, hash: &Hash) -> bool {
        self.numbers.contains_key(&hash.0)
    }

    /// The segment of a place.
    pub fn name(&self, place: Place) -> Option<Hash> {
        self.names.get(place.segment as usize).copied()
    }
}

impl Shelf {
    /// Reads generation and manifest.
    pub async fn read<S: JournalStore>(store: &S) -> Result<Self, WorkspaceError> {
        let mut shelf = Self { generation: store.get(Table::Meta, GENERATION).await?, ..Self::default() };
        let (rows, damaged) = readable(store, Table::Manifest).await?;
        shelf.damaged.extend(damaged);
        for (key, bytes) in rows {
            match segment::read_list(&bytes) {
                Some(list) => {
                    shelf.listed.extend(list.into_iter().map(|listed| (listed.hash.0, listed)));
                }
                None => {
                    shelf.damaged.insert(key.clone());
                }
            }
            shelf.rows.insert(key);
        }
        shelf.rows.extend(shelf.damaged.iter().cloned());
        if !shelf.damaged.is_empty() {
            shelf.count_all(store).await?;
        }
        Ok(shelf)
    }

    /// Without the manifest it is not known which segments count: every one that is there is taken as one that does.
    async fn count_all<S: JournalStore>(&mut self, store: &S) -> Result<(), WorkspaceError> {
        for key in store.keys(Table::Seg, "", "").await? {
            let Ok(hash) = key.parse::<Hash>() else { continue };
            let unknown = Listed { hash, first: crate::journal::EntryId([0; 16]), count: 0, bytes: 0 };
            self.listed.entry(hash.0).or_insert(unknown);
        }
        Ok(())
    }

    /// Whether all these segments count, as far as the manifest can be read.
    pub fn holds(&self, names: &[Hash]) -> bool {
        !self.damaged.is_empty() || names.iter().all(|hash| self.listed.contains_key(&hash.0))
    }

    /// The next generation, to be stored where this one is.
    pub fn next(&self) -> Vec<u8> {
        let text = self.generation.as_deref().and_then(|bytes| core::str::from_utf8(bytes).ok());
        let now: u64 = text.and_then(|text| text.parse().ok()).unwrap_or(0);
        now.wrapping_add(1).to_string().into_bytes()
    }

    /// Makes the batch compare this generation and write the next, which it gives back.
    pub fn advance(&self, batch: &mut Batch) -> Vec<u8> {
        let next = self.next();
        batch.expect.push((Table::Meta, GENERATION.to_owned(), self.generation.clone()));
        batch.put.push((Table::Meta, GENERATION.to_owned(), next.clone()));
        next
    }

    /// Makes the batch write the manifest anew: these segments count and no others. `run` is a name that no row has.
    pub fn rewrite(&self, batch: &mut Batch, listed: &BTreeMap<[u8; 32], Listed>, run: &str) -> Set<String> {
        let all: Vec<Listed> = listed.values().copied().collect();
        let new = manifest_rows(run, &all);
        let rows = new.iter().map(|(_, key, _)| key.clone()).collect();
        batch.put.extend(new);
        batch.delete.extend(self.rows.iter().map(|key| (Table::Manifest, key.clone())));
        // A row that cannot be read may say something to somebody; what it listed is listed again.
        for key in &self.damaged {
            batch.put.push((Table::Quarantine, format!("manifest/{key}"), Vec::new()));
        }
        rows
    }
}

/// The rows of the manifest that list these segments, under a name that no row has.
pub(super) fn manifest_rows(run: &str, listed: &[Listed]) -> Vec<(Table, String, Vec<u8>)> {
    let lists = listed.chunks(MAX_LISTED).enumerate();
    lists.map(|(n, list)| (Table::Manifest, format!("{run}/{n:04x}"), segment::list(list))).collect()
}

/// All rows of a table that can be read, and the keys of the others.
pub(super) async fn readable<S: JournalStore>(
    store: &S,
    table: Table,
) -> Result<(Vec<(String, Vec<u8>)>, Vec<String>), WorkspaceError> {
    match store.range(table, "", "").await {
        Err(StoreError::Unreadable { .. } | StoreError::NewerFormat) => {}
        other => return Ok((other?, Vec::new())),
    }
    let (mut rows, mut damaged) = (Vec::new(), Vec::new());
    for key in store.keys(table, "", "").await? {
        match store.get(table, &key).await {
            Ok(Some(bytes)) => rows.push((key, bytes)),
            Ok(None) => {}
            Err(StoreError::Unreadable { .. } | StoreError::NewerFormat) => damaged.push(key),
            Err(error) => return Err(error.into()),
        }
    }
    Ok((rows, damaged))
}

/// The text of a segment; none when it is not there or cannot be opened.
pub(super) async fn segment_text<S: JournalStore>(store: &S, hash: Hash) -> Result<Option<String>, WorkspaceError> {
    match store.get(Table::Seg, &hash.to_string()).await {
        Ok(Some(bytes)) => Ok(String::from_utf8(bytes).ok()),
        Ok(None) | Err(StoreError::Unreadable { .. } | StoreError::NewerFormat) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
