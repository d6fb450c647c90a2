//! Reading back: what other tabs wrote, one entry, the history of a record, taking an entry back.

use super::{Action, Env, Saved, Workspace, WorkspaceError};
use crate::journal::undo::Blocked;
use crate::journal::{Admitted, Entry, EntryId, Intent, Op, RecordId, WriteId, history, undo};
use crate::store::{JournalStore, Table};
use serde_json::Value;
use std::collections::BTreeMap;

/// Where an entry is stored while it is in no segment.
pub(super) fn tail_key(entry: &Entry) -> String {
    place_key(entry.header().log.as_str(), entry.header().seq, entry.id())
}

fn place_key(log: &str, seq: u64, id: EntryId) -> String {
    format!("{log}/{seq:012x}/{id}")
}

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// Takes in what other tabs have stored, and returns the records that changed.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn refresh(&self) -> Result<Vec<RecordId>, WorkspaceError> {
        let keys = self.store.keys(Table::Tail, "", "").await?;
        let mut changed = Vec::new();
        for key in keys {
            let Some(id) = key.rsplit('/').next().and_then(|id| id.parse::<EntryId>().ok()) else { continue };
            if self.inner.borrow().journal.contains(id) {
                continue;
            }
            let Some(bytes) = self.store.get(Table::Tail, &key).await? else { continue };
            let Some(entry) = core::str::from_utf8(&bytes).ok().and_then(|text| Entry::parse(text).ok()) else {
                continue;
            };
            if let Admitted::New(records) = self.inner.borrow_mut().journal.admit(&entry) {
                changed.extend(records);
            }
        }
        Ok(changed)
    }

    /// An entry's text, from the store.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`]; none when the entry is not here.
    pub async fn entry(&self, id: EntryId) -> Result<Option<Entry>, WorkspaceError> {
        let key = {
            let inner = self.inner.borrow();
            let Some(stamp) = inner.journal.stamp(id) else { return Ok(None) };
            place_key(stamp.log.as_str(), stamp.seq, id)
        };
        let Some(bytes) = self.store.get(Table::Tail, &key).await? else { return Ok(None) };
        let text = core::str::from_utf8(&bytes).map_err(|_| WorkspaceError::Malformed("entry"))?;
        Ok(Some(Entry::parse(text)?))
    }

    /// The history of a record, oldest first.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn history(&self, record: &RecordId) -> Result<Vec<history::Event>, WorkspaceError> {
        let ids: Vec<EntryId> = self.journal().get(record).map(|r| r.entries().to_vec()).unwrap_or_default();
        let mut entries = Vec::with_capacity(ids.len());
        for id in ids {
            entries.extend(self.entry(id).await?);
        }
        Ok(history::of(record, &entries))
    }

    /// Takes an entry back. The inner result says why not, where somebody has written since.
    ///
    /// # Errors
    /// [`WorkspaceError`].
    pub async fn undo(&self, id: EntryId) -> Result<Result<Saved, Blocked>, WorkspaceError> {
        let Some(entry) = self.entry(id).await? else { return Ok(Err(Blocked::Irreversible)) };
        let mut values: BTreeMap<WriteId, Option<Value>> = BTreeMap::new();
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
