//! Taking an import back as a whole (B11): its entries leave, as if it had never been.
//!
//! What an import added is known by what was here before it: a version vector, kept with it in its own transaction. That
//! is possible until this desk has built on it, exported, or let anybody else see it; afterwards everything is undone by
//! entries that say so, record by record. An import that erased somebody is not taken back: what it erased is gone. The
//! segments that hold an entry of it are written anew without it, and the snapshot goes, in one transaction. Limit: other
//! tabs would still show it, so there may be none.

use super::load::{Loaded, id_of, load};
use super::open::{json_bytes, parse};
use super::shelf::segment_text;
use super::{Env, Lacks, Workspace, WorkspaceError};
use crate::exchange::Bundle;
use crate::journal::segment::{self, Segment};
use crate::journal::{Entry, EntryId, LogId, Op, RecordId, Vector};
use crate::store::{Batch, Durability, JournalStore, Table};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Where the latest import is remembered.
pub(super) const LATEST: &str = "import/latest";

/// The latest import, as long as it can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retractable {
    /// Whose file it was: name and desk.
    pub from: (String, String),
    /// When it was imported: milliseconds since 1970.
    pub at: i64,
    /// Entries that would leave.
    pub entries: usize,
    /// Records that they speak of.
    pub records: usize,
}

struct Latest {
    from: (String, String),
    at: i64,
    before: Vector,
}

/// What an import leaves behind so that it can be taken back: a row of its own transaction. None when it erases.
pub(super) fn remembered(bundle: &Bundle, at: i64, before: &Vector) -> Option<(Table, String, Vec<u8>)> {
    let erases = bundle.entries.iter().flat_map(Entry::ops).any(|(_, _, op)| *op == Op::Erase);
    let from = &bundle.header.from;
    let row = json!({"name": from.name, "desk": from.desk, "at": at, "before": before.to_json()});
    (!erases).then(|| (Table::Meta, LATEST.to_owned(), json_bytes(&row)))
}

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// The latest import, if it can still be taken back.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn retractable(&self) -> Result<Option<Retractable>, WorkspaceError> {
        let Some((latest, gone)) = self.latest().await? else { return Ok(None) };
        let records: BTreeSet<&RecordId> =
            gone.iter().flat_map(|entry| entry.parts().map(|(_, p)| &p.record)).collect();
        Ok(Some(Retractable { from: latest.from, at: latest.at, entries: gone.len(), records: records.len() }))
    }

    /// Takes the latest import back. The caller holds the lock on tidying up, and there is no other tab. What is shown
    /// has to be made anew from the records.
    ///
    /// # Errors
    /// [`WorkspaceError::NotAllowed`] when it cannot be taken back any more; nothing has changed.
    pub async fn retract(&self) -> Result<usize, WorkspaceError> {
        let _turn = self.turn.take().await;
        self.refresh().await?;
        let Some((_, gone)) = self.latest().await? else { return Err(WorkspaceError::NotAllowed) };
        let gone: BTreeSet<EntryId> = gone.iter().map(Entry::id).collect();
        let mut batch = Batch { durability: Durability::Strict, ..Batch::default() };
        let tail = self.store.keys(Table::Tail, "", "").await?;
        let lone = tail.into_iter().filter(|key| id_of(key).is_some_and(|id| gone.contains(&id)));
        batch.delete.extend(lone.map(|key| (Table::Tail, key)));
        let shelf = self.inner.borrow().shelf.clone();
        let (mut listed, mut kept) = (shelf.listed.clone(), BTreeMap::new());
        for hash in shelf.listed.values().map(|listed| listed.hash) {
            let text = segment_text(&self.store, hash).await?.unwrap_or_default();
            let (entries, whole) = segment::read(&text, hash);
            // What cannot be read stays where it is.
            if whole && entries.iter().any(|(_, entry)| gone.contains(&entry.id())) {
                let stay = entries.into_iter().filter(|(_, entry)| !gone.contains(&entry.id()));
                kept.extend(stay.map(|(_, entry)| (super::read::tail_key(&entry), (entry.id(), entry.text()))));
                listed.remove(&hash.0);
                batch.delete.push((Table::Seg, hash.to_string()));
            }
            self.env.breathe().await;
        }
        let made: Vec<Segment> = segment::pack(kept.into_values()).collect();
        listed.extend(made.iter().map(|segment| (segment.listed.hash.0, segment.listed)));
        let run = RecordId::new("run", self.env.twelve()).key().to_owned();
        self.stage(made.iter().map(super::tidy::segment_row).collect()).await?;
        batch.delete.retain(|row| !made.iter().any(|segment| row.1 == segment.listed.hash.to_string()));
        shelf.rewrite(&mut batch, &listed, &run);
        shelf.advance(&mut batch);
        batch.delete.push((Table::Meta, LATEST.to_owned()));
        let snapshot = self.store.keys(Table::Snap, "", "").await?;
        batch.delete.extend(snapshot.into_iter().map(|key| (Table::Snap, key)));
        self.store.commit(batch).await?;
        let Loaded { journal, shelf, segments, damaged, opening } = load(&self.store).await?;
        let mut inner = self.inner.borrow_mut();
        inner.epoch += 1;
        (inner.journal, inner.shelf, inner.segments, inner.opening) = (journal, shelf, segments, opening);
        inner.damaged = damaged;
        Ok(gone.len())
    }

    /// Forgets that an import could be taken back: somebody else may have seen what it brought.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn settle_import(&self) -> Result<(), WorkspaceError> {
        let delete = vec![(Table::Meta, LATEST.to_owned())];
        Ok(self.store.commit(Batch { delete, ..Batch::default() }).await?)
    }

    /// The latest import and its entries; none when it cannot be taken back.
    async fn latest(&self) -> Result<Option<(Latest, Vec<Entry>)>, WorkspaceError> {
        let Some(bytes) = self.store.get(Table::Meta, LATEST).await? else { return Ok(None) };
        let row: Value = parse(&bytes, "import")?;
        let text = |member: &str| row.get(member).and_then(Value::as_str).unwrap_or_default().to_owned();
        let before = row.get("before").map(Vector::from_json);
        let (Some(at), Some(Ok(before))) = (row.get("at").and_then(Value::as_i64), before) else { return Ok(None) };
        let latest = Latest { from: (text("name"), text("desk")), at, before };
        if self.desk().exported.is_some_and(|exported| exported >= latest.at) || !self.damaged().is_empty() {
            return Ok(None);
        }
        let own: BTreeSet<LogId> = Self::writers_in(&self.store).await?.into_iter().chain([self.log()]).collect();
        let came = Lacks::of(self.journal().vector(), core::slice::from_ref(&latest.before));
        let (mut gone, mut later) = (Vec::new(), Vec::new());
        for entry in self.entries().await? {
            match (came.holds(&entry), own.contains(&entry.header().log)) {
                (true, false) => gone.push(entry),
                (true, true) => later.push(entry),
                (false, _) => {}
            }
        }
        let touched: BTreeSet<&RecordId> = gone.iter().flat_map(|e| e.parts().map(|(_, part)| &part.record)).collect();
        let named: BTreeSet<String> = touched.iter().map(ToString::to_string).collect();
        let speaks = |entry: &Entry| entry.parts().any(|(_, part)| touched.contains(&part.record));
        // A callback's attempt, a contact's complaint: records that lean on another name it.
        let leans = |entry: &Entry| {
            entry.ops().any(|(_, _, op)| match op {
                Op::Set { value, .. } | Op::Add { elem: value, .. } => {
                    value.as_str().is_some_and(|v| named.contains(v))
                }
                _ => false,
            })
        };
        let built_on = later.iter().any(|entry| speaks(entry) || leans(entry));
        Ok((!gone.is_empty() && !built_on).then_some((latest, gone)))
    }
}
