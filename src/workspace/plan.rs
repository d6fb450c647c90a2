//! What tidying up is to move: rows of the tail, small segments, segments that hold what was erased.
//!
//! Only what can be read and is whole is planned; the rest stays where it is.

use super::load::id_of;
use super::shelf::{Shelf, segment_text};
use super::{Env, Workspace, WorkspaceError};
use crate::journal::segment::{self, Listed};
use crate::journal::{Entry, EntryId, Hash, RecordId};
use crate::store::{JournalStore, StoreError, Table};
use std::collections::{BTreeMap, BTreeSet};

/// So many rows of the tail are moved in one transaction.
pub(super) const MOST: usize = 10_000;
/// So many rows are read before the screen may breathe.
const SLICE: usize = 1_000;
/// A segment of fewer bytes grows together with others.
const SMALL: u32 = 30_000;

/// What is to be moved, and what it replaces.
#[derive(Default)]
pub(super) struct Plan {
    /// Entries by the key that they have in the tail, with their texts.
    pub texts: BTreeMap<String, (EntryId, String)>,
    pub tail: Vec<String>,
    pub segments: BTreeSet<[u8; 32]>,
    pub erased: BTreeSet<EntryId>,
}

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// Reads what the tail holds of entries that are here.
    pub(super) async fn plan_tail(&self, plan: &mut Plan, whole: bool) -> Result<(), WorkspaceError> {
        let mut keys = self.store.keys(Table::Tail, "", "").await?;
        {
            let inner = self.inner.borrow();
            keys.retain(|key| id_of(key).is_some_and(|id| inner.journal.contains(id)) && !inner.damaged.contains(key));
        }
        if !whole {
            keys.truncate(MOST);
        }
        for keys in keys.chunks(SLICE) {
            for (key, bytes) in self.rows_of(keys).await? {
                self.plan_row(plan, key, bytes);
            }
        }
        Ok(())
    }

    /// The rows of the tail under these keys, which are in order, as far as they can be opened.
    async fn rows_of(&self, keys: &[String]) -> Result<Vec<(String, Vec<u8>)>, WorkspaceError> {
        if let [first, .., last] = keys {
            match self.store.range(Table::Tail, first, &format!("{last}\0")).await {
                Err(StoreError::Unreadable { .. } | StoreError::NewerFormat) => {}
                rows => {
                    let wanted: BTreeSet<&String> = keys.iter().collect();
                    return Ok(rows?.into_iter().filter(|(key, _)| wanted.contains(key)).collect());
                }
            }
        }
        let mut rows = Vec::new();
        for key in keys {
            match self.store.get(Table::Tail, key).await {
                Ok(bytes) => rows.extend(bytes.map(|bytes| (key.clone(), bytes))),
                Err(StoreError::Unreadable { .. } | StoreError::NewerFormat) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(rows)
    }

    fn plan_row(&self, plan: &mut Plan, key: String, bytes: Vec<u8>) {
        let text = String::from_utf8(bytes).ok();
        let entry = text.as_deref().and_then(|text| Entry::parse(text).ok());
        if let Some(entry) = entry
            && Some(entry.id()) == id_of(&key)
        {
            self.plan_entry(plan, key.clone(), &entry);
            plan.tail.push(key);
        }
    }

    /// Takes an entry into the plan, without what was erased.
    fn plan_entry(&self, plan: &mut Plan, key: String, entry: &Entry) {
        let inner = self.inner.borrow();
        let erased = |record: &RecordId| inner.journal.is_erased(record);
        let clean = entry.speaks_of(erased).then(|| entry.without(erased));
        let fewer = clean.as_ref().is_some_and(|clean| clean.erased_parts() > entry.erased_parts());
        if fewer || inner.journal.forgotten().contains(&entry.id()) {
            plan.erased.insert(entry.id());
        }
        plan.texts.insert(key, (entry.id(), clean.as_ref().unwrap_or(entry).text()));
    }

    /// Reads the segments that are to be written anew: small ones, and those that hold what was erased.
    pub(super) async fn plan_segments(
        &self,
        plan: &mut Plan,
        shelf: &Shelf,
        whole: bool,
    ) -> Result<(), WorkspaceError> {
        let covered: BTreeSet<[u8; 32]> = self.inner.borrow().journal.segments().iter().map(|hash| hash.0).collect();
        let forgotten: BTreeSet<[u8; 32]> = {
            let inner = self.inner.borrow();
            let places = inner.journal.forgotten().iter().filter_map(|id| inner.journal.place(*id));
            places.filter_map(|place| inner.segments.name(place)).map(|hash| hash.0).collect()
        };
        let small = |l: &&Listed| l.bytes < SMALL && (whole || !covered.contains(&l.hash.0));
        let mut wanted: Vec<Hash> = shelf.listed.values().filter(small).map(|l| l.hash).collect();
        if wanted.len() < 2 && plan.tail.is_empty() {
            wanted.clear();
        }
        if whole {
            wanted.extend(forgotten.iter().map(|hash| Hash(*hash)));
        }
        for hash in wanted {
            let Some(text) = segment_text(&self.store, hash).await? else { continue };
            let (entries, whole) = segment::read(&text, hash);
            // One that is damaged stays as it is.
            if whole && plan.segments.insert(hash.0) {
                for (_, entry) in entries {
                    self.plan_entry(plan, super::read::tail_key(&entry), &entry);
                }
            }
        }
        Ok(())
    }
}
