//! Reading back: what other tabs wrote, one entry, the history of a record, taking an entry back.

use super::load::{admit_all, id_of};
use super::shelf::{GENERATION, Shelf, segment_text};
use super::{Action, Env, Saved, Workspace, WorkspaceError};
use crate::journal::segment::entry_at;
use crate::journal::undo::Blocked;
use crate::journal::{Admitted, Entry, EntryId, Hash, Intent, Op, RecordId, WriteId, history, undo};
use crate::sorted::Map;
use crate::store::{JournalStore, StoreError, Table};
use serde_json::Value;

/// Where an entry is stored while it is in no segment.
pub(super) fn tail_key(entry: &Entry) -> String {
    place_key(entry.header().log.as_str(), entry.header().seq, entry.id())
}

fn place_key(log: &str, seq: u64, id: EntryId) -> String {
    format!("{log}/{seq:012x}/{id}")
}

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// Takes in what other tabs have stored, moved and forgotten, and returns the records that changed. It reads the
    /// generation, which tells whether segments have changed, and the keys of the tail, which tidying keeps short; of
    /// values only those of entries that are not here.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn refresh(&self) -> Result<Vec<RecordId>, WorkspaceError> {
        let (mut changed, mut moved) = (Vec::new(), false);
        loop {
            let generation = self.store.get(Table::Meta, GENERATION).await?;
            if generation != self.inner.borrow().shelf.generation {
                changed.extend(self.refresh_segments().await?);
                moved = true;
            }
            changed.extend(self.refresh_tail().await?);
            // What moved from the tail into a segment between the two looks was in neither.
            if self.store.get(Table::Meta, GENERATION).await? == self.inner.borrow().shelf.generation {
                break;
            }
        }
        if moved {
            self.see_what_is_clean().await?;
        }
        Ok(changed)
    }

    /// Finds out which texts another tab has cleaned of what was erased.
    async fn see_what_is_clean(&self) -> Result<(), WorkspaceError> {
        let forgotten: Vec<EntryId> = self.journal().forgotten().iter().copied().collect();
        let mut entries = Vec::new();
        self.look_up(&forgotten, &mut entries).await?;
        let mut inner = self.inner.borrow_mut();
        for entry in entries {
            if entry.without(|record| inner.journal.is_erased(record)).erased_parts() == entry.erased_parts() {
                inner.journal.note_clean(entry.id());
            }
        }
        Ok(())
    }

    async fn refresh_segments(&self) -> Result<Vec<RecordId>, WorkspaceError> {
        let shelf = Shelf::read(&self.store).await?;
        let mut changed = Vec::new();
        for hash in shelf.listed.values().map(|listed| listed.hash) {
            if self.inner.borrow().segments.knows(&hash) {
                continue;
            }
            let text = segment_text(&self.store, hash).await?;
            let mut inner = self.inner.borrow_mut();
            inner.epoch += 1;
            let number = inner.segments.of(hash);
            let taken = text.map(|text| admit_all(&mut inner.journal, number, &text, hash));
            let (records, whole) = taken.unwrap_or_default();
            changed.extend(records);
            if !whole {
                inner.damaged.insert(format!("seg/{hash}"));
            }
        }
        self.inner.borrow_mut().shelf = shelf;
        Ok(changed)
    }

    async fn refresh_tail(&self) -> Result<Vec<RecordId>, WorkspaceError> {
        let mut changed = Vec::new();
        for key in self.store.keys(Table::Tail, "", "").await? {
            let Some(id) = id_of(&key) else { continue };
            if self.inner.borrow().journal.contains(id) || self.inner.borrow().damaged.contains(&key) {
                continue;
            }
            let bytes = match self.store.get(Table::Tail, &key).await {
                Ok(Some(bytes)) => bytes,
                Ok(None) => continue,
                Err(StoreError::Unreadable { .. } | StoreError::NewerFormat) => Vec::new(),
                Err(error) => return Err(error.into()),
            };
            let entry = core::str::from_utf8(&bytes).ok().and_then(|text| Entry::parse(text).ok());
            let mut inner = self.inner.borrow_mut();
            inner.epoch += 1;
            match entry.map(|entry| inner.journal.admit(&entry)) {
                Some(Admitted::New(records)) => changed.extend(records),
                Some(_) => {}
                None => {
                    inner.damaged.insert(key);
                }
            }
        }
        Ok(changed)
    }

    /// An entry's text, from the store.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`]; none when the entry is not here, or its place cannot be read.
    pub async fn entry(&self, id: EntryId) -> Result<Option<Entry>, WorkspaceError> {
        Ok(self.texts(&[id]).await?.pop())
    }

    /// These entries, as far as they are here and can be read. Each segment is read once.
    pub(super) async fn texts(&self, ids: &[EntryId]) -> Result<Vec<Entry>, WorkspaceError> {
        let mut out = Vec::with_capacity(ids.len());
        let missed = self.look_up(ids, &mut out).await?;
        if !missed.is_empty() {
            // Another tab may have moved them since this one looked.
            self.refresh().await?;
            let lost = self.look_up(&missed, &mut out).await?;
            let mut inner = self.inner.borrow_mut();
            let places = lost.iter().filter_map(|id| inner.segments.name(inner.journal.place(*id)?));
            let listed = places.filter(|hash| inner.shelf.listed.contains_key(&hash.0));
            let damaged: Vec<String> = listed.map(|hash| format!("seg/{hash}")).collect();
            inner.damaged.extend(damaged);
        }
        Ok(out)
    }

    /// Reads entries from where the journal says that they are, and gives back those that are not there.
    pub(super) async fn look_up(&self, ids: &[EntryId], out: &mut Vec<Entry>) -> Result<Vec<EntryId>, WorkspaceError> {
        let mut by_segment: Map<[u8; 32], Vec<(EntryId, u32)>> = Map::new();
        let (mut alone, mut missed) = (Vec::new(), Vec::new());
        {
            let inner = self.inner.borrow();
            for id in ids {
                let Some(stamp) = inner.journal.stamp(*id) else { continue };
                let place = inner.journal.place(*id);
                match place.and_then(|place| Some((inner.segments.name(place)?, place))) {
                    Some((hash, place)) => by_segment.slot(hash.0, |_| Vec::new()).push((*id, place.offset)),
                    None => alone.push((*id, place_key(stamp.log.as_str(), stamp.seq, *id))),
                }
            }
        }
        for (hash, wanted) in by_segment {
            let text = segment_text(&self.store, Hash(hash)).await?;
            for (id, offset) in wanted {
                let entry = text.as_deref().and_then(|text| entry_at(text, offset));
                match entry.filter(|entry| entry.id() == id) {
                    Some(entry) => out.push(entry),
                    None => missed.push(id),
                }
            }
        }
        for (id, key) in alone {
            let bytes = match self.store.get(Table::Tail, &key).await {
                Ok(bytes) => bytes,
                Err(StoreError::Unreadable { .. } | StoreError::NewerFormat) => None,
                Err(error) => return Err(error.into()),
            };
            let text = bytes.as_deref().and_then(|bytes| core::str::from_utf8(bytes).ok());
            match text.and_then(|text| Entry::parse(text).ok()) {
                Some(entry) => out.push(entry),
                None => missed.push(id),
            }
        }
        Ok(missed)
    }

    /// The history of a record, oldest first.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn history(&self, record: &RecordId) -> Result<Vec<history::Event>, WorkspaceError> {
        let ids: Vec<EntryId> = self.journal().get(record).map(|r| r.entries().to_vec()).unwrap_or_default();
        let entries = self.texts(&ids).await?;
        Ok(history::of(record, &entries))
    }

    /// Takes an entry back. The inner result says why not, where somebody has written since.
    ///
    /// # Errors
    /// [`WorkspaceError`].
    pub async fn undo(&self, id: EntryId) -> Result<Result<Saved, Blocked>, WorkspaceError> {
        let Some(entry) = self.entry(id).await? else { return Ok(Err(Blocked::Irreversible)) };
        let mut values: Map<WriteId, Option<Value>> = Map::new();
        for (_, _, op) in entry.ops() {
            if let Op::Set { over, .. } | Op::Clear { over, .. } | Op::Rem { over, .. } = op {
                for write in over {
                    let source = self.entry(write.entry).await?;
                    let found = source.and_then(|e| e.ops().find(|(_, w, _)| w == write).map(|(_, _, op)| op.clone()));
                    if let Some(Op::Set { value, .. } | Op::Add { elem: value, .. }) = found {
                        values.insert(*write, Some(value));
                    }
                }
            }
        }
        let plan = undo::plan(&self.journal(), &entry, |write| values.get(&write).cloned().flatten());
        match plan {
            Ok(parts) => Ok(Ok(self.write(Action::new(Intent::Undo, parts)).await?)),
            Err(blocked) => Ok(Err(blocked)),
        }
    }
}
