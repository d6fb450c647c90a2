//! Taking a bundle in: all of it or nothing, adding and never removing.
//!
//! It has been read and previewed before it comes here. Few entries are stored one by one, with everything else, in one
//! transaction. Many are staged as segments, which count for nothing until one small transaction lists them; a crash
//! before that leaves nothing but room taken, which tidying up gives back. Entries that are here but whose stored text
//! is damaged are written again, and a damaged segment that the bundle holds word for word is healed in its place.

use super::blobs::rows;
use super::erase::refused;
use super::open::json_bytes;
use super::read::tail_key;
use super::shelf::{Shelf, manifest_rows};
use super::snap::STRIDE;
use super::tidy::segment_row;
use super::unimport::{LATEST, remembered};
use super::{Env, Workspace, WorkspaceError};
use crate::exchange::Bundle;
use crate::journal::segment::{self, Listed, Segment};
use crate::journal::{Admitted, Entry, EntryId, Journal, Place, RecordId};
use crate::sorted::Set;
use crate::store::{Batch, Durability, JournalStore, StoreError, Table};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// More entries than this are stored as segments.
pub(super) const FEW: usize = 500;
/// How often an import that another tab's tidying disturbed begins again.
const TRIES: usize = 4;

/// What an import became.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Entries that were not here before.
    pub entries: usize,
    /// Records that changed.
    pub records: usize,
    /// Blobs that were not here before.
    pub blobs: usize,
}

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// Takes a bundle in, whole.
    ///
    /// # Errors
    /// [`WorkspaceError`]; nothing of it counts.
    pub async fn import(&self, bundle: &Bundle) -> Result<Imported, WorkspaceError> {
        let _turn = self.turn.take().await;
        let (here, there) = (self.named(""), &bundle.header.workspace);
        if here.kind != there.kind || !here.answers_to(&there.id) {
            return Err(WorkspaceError::Foreign);
        }
        self.refresh().await?;
        let mut batch = Batch { durability: Durability::Strict, ..Batch::default() };
        let mut done = Imported::default();
        let peer = json!({
            "vector": bundle.header.vector.to_json(), "at": self.env.now(), "name": bundle.header.from.name,
        });
        batch.put.push((Table::Peers, bundle.header.from.desk.clone(), json_bytes(&peer)));

        match remembered(bundle, self.env.now(), self.journal().vector()) {
            Some(row) => batch.put.push(row),
            None => batch.delete.push((Table::Meta, LATEST.to_owned())),
        }
        let before = self.inner.borrow().epoch;
        let mut after = self.journal().clone();
        let mut changed = HashSet::new();
        for entry in &bundle.entries {
            if let Admitted::New(records) = after.admit(entry) {
                changed.extend(records);
            }
            self.env.breathe().await;
        }
        done.blobs = self.put_blobs(bundle, &after, &mut batch).await?;
        batch.delete.extend(self.traces(&after, changed.iter()).await?);
        let healed = self.heal(bundle, &mut batch).await?;
        let unread = self.unread(bundle).await?;
        let back: BTreeSet<EntryId> = healed.iter().flat_map(|s| &s.entries).map(|(id, _)| *id).collect();
        let lacks = |id: &EntryId| (unread.contains(id) || !self.journal().contains(*id)) && !back.contains(id);
        let mut fresh: Vec<&Entry> = bundle.entries.iter().filter(|e| lacks(&e.id())).collect();
        done.entries = bundle.entries.iter().filter(|e| !self.journal().contains(e.id())).count();
        done.records = changed.len();
        // What has been erased is not stored again, whenever it comes.
        let erased = |record: &RecordId| after.is_erased(record);
        let kept = |e: &Entry| if e.speaks_of(erased) { e.without(erased).text() } else { e.text() };
        if fresh.len() <= FEW {
            batch.put.extend(fresh.iter().map(|entry| (Table::Tail, tail_key(entry), kept(entry).into_bytes())));
            self.store.commit(batch).await?;
            self.show(after, before, bundle, &[]);
            unread.iter().for_each(|id| self.inner.borrow_mut().journal.put_at(*id, Place::ALONE));
        } else {
            fresh.sort_by_cached_key(|entry| tail_key(entry));
            let texts = || fresh.iter().map(|entry| (entry.id(), kept(entry)));
            let made = self.list(batch, &texts).await?;
            self.show(after, before, bundle, &made);
        }
        let mut inner = self.inner.borrow_mut();
        inner.put_all_at(&healed);
        healed.iter().for_each(|segment| {
            inner.damaged.remove(&format!("seg/{}", segment.listed.hash));
        });
        bundle.entries.iter().for_each(|entry| {
            inner.damaged.remove(&tail_key(entry));
        });
        Ok(done)
    }

    async fn put_blobs(&self, bundle: &Bundle, after: &Journal, batch: &mut Batch) -> Result<usize, WorkspaceError> {
        let (mut new, refused) = (0, refused(bundle, after));
        for blob in &bundle.blobs {
            let (name, rows) = rows(&blob.bytes(), &blob.media_type);
            if refused.contains(&name) {
                continue;
            }
            if self.store.get(Table::Blob, &name).await?.is_none() {
                new += 1;
                batch.put.extend(rows);
            }
        }
        Ok(new)
    }

    /// Which entries of the bundle are here and lie where they cannot be read. Without damage there are none.
    async fn unread(&self, bundle: &Bundle) -> Result<BTreeSet<EntryId>, WorkspaceError> {
        if self.inner.borrow().damaged.is_empty() {
            return Ok(BTreeSet::new());
        }
        let here: Vec<EntryId> =
            bundle.entries.iter().map(Entry::id).filter(|id| self.journal().contains(*id)).collect();
        Ok(self.look_up(&here, &mut Vec::new()).await?.into_iter().collect())
    }

    /// Writes damaged segments again whose very text comes out of the bundle. What could still be read of them is set
    /// aside.
    async fn heal(&self, bundle: &Bundle, batch: &mut Batch) -> Result<Vec<Segment>, WorkspaceError> {
        let mut healed = Vec::new();
        let damaged: Vec<Listed> = {
            let inner = self.inner.borrow();
            let is = |l: &&Listed| inner.damaged.contains(&format!("seg/{}", l.hash)) && l.count > 0;
            inner.shelf.listed.values().filter(is).copied().collect()
        };
        if damaged.is_empty() {
            return Ok(healed);
        }
        let mut sorted: Vec<&Entry> = bundle.entries.iter().collect();
        sorted.sort_by_cached_key(|entry| tail_key(entry));
        for listed in damaged {
            let Some(from) = sorted.iter().position(|entry| entry.id() == listed.first) else { continue };
            let run = sorted.iter().skip(from).take(listed.count as usize);
            let texts: Vec<(EntryId, String)> = run.map(|entry| (entry.id(), entry.text())).collect();
            let made = segment::pack(texts).next();
            let Some(segment) = made.filter(|segment| segment.listed == listed) else { continue };
            if let Ok(Some(bytes)) = self.store.get(Table::Seg, &listed.hash.to_string()).await {
                batch.put.push((Table::Quarantine, format!("seg/{}", listed.hash), bytes));
            }
            batch.put.push(segment_row(&segment));
            healed.push(segment);
        }
        Ok(healed)
    }

    /// Stages the entries as segments and lists those together with what else the batch holds. Of the segments given
    /// back the texts are gone: there may be a hundred megabytes of them.
    async fn list<I: Iterator<Item = (EntryId, String)>>(
        &self,
        batch: Batch,
        texts: &dyn Fn() -> I,
    ) -> Result<Vec<Segment>, WorkspaceError> {
        let run = RecordId::new("run", self.env.twelve()).key().to_owned();
        for _ in 0..TRIES {
            let shelf = self.inner.borrow().shelf.clone();
            let mut made = Vec::new();
            let result = self.stage_and_list(&run, &shelf, batch.clone(), texts(), &mut made).await;
            match result {
                Err(WorkspaceError::Store(StoreError::Changed { .. })) => {
                    // Another tab tidied up, and took what was staged for something left behind.
                    self.refresh().await?;
                }
                Err(error) => {
                    self.sweep(&run, &made, &shelf).await;
                    return Err(error);
                }
                Ok(()) => return Ok(made),
            }
        }
        Err(WorkspaceError::Contended)
    }

    async fn stage_and_list(
        &self,
        run: &str,
        shelf: &Shelf,
        batch: Batch,
        texts: impl Iterator<Item = (EntryId, String)>,
        made: &mut Vec<Segment>,
    ) -> Result<(), WorkspaceError> {
        let mut rows = Vec::new();
        for mut segment in segment::pack(texts) {
            rows.push((Table::Seg, segment.listed.hash.to_string(), core::mem::take(&mut segment.text).into_bytes()));
            made.push(segment);
            if rows.len() >= STRIDE {
                self.stage(core::mem::take(&mut rows)).await?;
            }
        }
        self.stage(rows).await?;
        let all: Vec<Listed> = made.iter().map(|segment| segment.listed).collect();
        let new = manifest_rows(run, &all);
        let mut keys: Set<String> = new.iter().map(|(_, key, _)| key.clone()).collect();
        let mut batch = Batch { spare: true, ..batch };
        batch.put.extend(new);
        let generation = shelf.advance(&mut batch);
        self.store.commit(batch).await?;
        let mut listed: BTreeMap<[u8; 32], Listed> = shelf.listed.clone();
        listed.extend(all.iter().map(|listed| (listed.hash.0, *listed)));
        keys.extend(shelf.rows.iter().cloned());
        let damaged = shelf.damaged.clone();
        self.inner.borrow_mut().shelf = Shelf { generation: Some(generation), listed, rows: keys, damaged };
        Ok(())
    }

    /// Shows what was taken in.
    fn show(&self, after: Journal, before: u64, bundle: &Bundle, made: &[Segment]) {
        let mut inner = self.inner.borrow_mut();
        if inner.epoch == before {
            inner.journal = after;
        } else {
            // Entries came in or moved meanwhile.
            bundle.entries.iter().for_each(|entry| {
                inner.journal.admit(entry);
            });
        }
        inner.put_all_at(made);
    }
}
