//! Tidying up: entries move from the tail into segments, small segments grow together, what was erased leaves the
//! stored texts, and the snapshot is renewed.
//!
//! Everything large is staged first and counts for nothing; then one transaction makes it count and removes what it
//! replaces, if the generation is still the one that was read. So people go on working meanwhile, a crash leaves the
//! state before or the state after, and of two tabs that tidy up at once one gives up. An entry is removed from the
//! tail only by the key under which it was read, so what is written meanwhile stays there. Nothing that cannot be read
//! is touched.

use super::plan::{MOST, Plan};
use super::shelf::{GENERATION, Numbers, Shelf};
use super::snap::{self, STRIDE};
use super::{Env, Workspace, WorkspaceError};
use crate::journal::segment::{self, Listed, Segment};
use crate::journal::{EntryId, Freezer, Hash, Journal, Place, RecordId};
use crate::sorted::Set;
use crate::store::{Batch, Durability, JournalStore, StoreError, Table};
use std::collections::{BTreeMap, BTreeSet};

/// So many entries may lie in the tail.
const TAIL: usize = 300;
/// So many may be newer than the snapshot, or one in [`SHARE`] of all, if that is more.
const NEWER: usize = 500;
const SHARE: usize = 20;
/// So many records are packed before the screen may breathe.
const SLICE: usize = 1_000;

/// What tidying up did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tidied {
    /// Entries that moved from the tail into segments.
    pub moved: usize,
    /// Entries from whose stored text something was erased.
    pub erased: usize,
    /// Whether the snapshot was renewed.
    pub snapshot: bool,
}

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// Whether there is something to tidy up.
    pub fn is_untidy(&self) -> bool {
        let inner = self.inner.borrow();
        inner.wants_to_forget() || inner.lone() > TAIL || inner.wants_snapshot()
    }

    /// Tidies up what there is to tidy up. The caller holds this database's lock for it, where there are locks, so
    /// that two tabs do not do the work twice; without one it is safe as well.
    ///
    /// # Errors
    /// [`WorkspaceError`]: everything is as it was, or partly tidied, and nothing is lost.
    /// [`StoreError::Changed`] when another tab was faster.
    pub async fn tidy(&self) -> Result<Tidied, WorkspaceError> {
        self.refresh().await?;
        let mut done = Tidied::default();
        // A long tail, as older programs left it, moves bit by bit.
        while self.inner.borrow().lone() > MOST {
            let moved = self.compact(false).await?.moved;
            done.moved += moved;
            if moved == 0 {
                break;
            }
        }
        let whole = {
            let inner = self.inner.borrow();
            inner.wants_snapshot() || inner.wants_to_forget()
        };
        if whole || self.inner.borrow().lone() > TAIL {
            let last = self.compact(whole).await?;
            done = Tidied { moved: done.moved + last.moved, ..last };
        }
        Ok(done)
    }

    /// Renews segments and snapshot whether or not it is time.
    ///
    /// # Errors
    /// As [`Workspace::tidy`].
    pub async fn tidy_all(&self) -> Result<Tidied, WorkspaceError> {
        self.refresh().await?;
        self.compact(true).await
    }

    /// Moves what the tail holds; with `whole` everything is put in order and the snapshot renewed.
    async fn compact(&self, whole: bool) -> Result<Tidied, WorkspaceError> {
        let run = RecordId::new("run", self.env.twelve()).key().to_owned();
        let shelf = self.inner.borrow().shelf.clone();
        let mut plan = Plan::default();
        self.plan_tail(&mut plan, whole).await?;
        self.plan_segments(&mut plan, &shelf, whole).await?;
        if !whole && plan.tail.is_empty() {
            return Ok(Tidied::default());
        }
        let made: Vec<Segment> = segment::pack(plan.texts.values().map(|(id, text)| (*id, text))).collect();
        let result = self.put_in_place(&run, &shelf, &plan, &made, whole).await;
        if result.is_err() {
            self.sweep(&run, &made, &shelf).await;
        }
        result
    }

    /// Stages the new segments and the new snapshot, and makes them count.
    async fn put_in_place(
        &self,
        run: &str,
        shelf: &Shelf,
        plan: &Plan,
        made: &[Segment],
        whole: bool,
    ) -> Result<Tidied, WorkspaceError> {
        let mut batch = Batch { durability: Durability::Strict, spare: true, ..Batch::default() };
        let mut listed = shelf.listed.clone();
        listed.retain(|name, _| !plan.segments.contains(name));
        listed.extend(made.iter().map(|segment| (segment.listed.hash.0, segment.listed)));
        if whole {
            self.stage_segments(made).await?;
        } else {
            batch.put.extend(made.iter().map(segment_row));
        }
        let rows = shelf.rewrite(&mut batch, &listed, run);
        let generation = shelf.advance(&mut batch);
        batch.delete.extend(plan.tail.iter().map(|key| (Table::Tail, key.clone())));
        let gone = plan.segments.iter().filter(|name| !listed.contains_key(*name));
        batch.delete.extend(gone.map(|name| (Table::Seg, Hash(*name).to_string())));
        let next =
            if whole { Some(self.stage_snapshot(run, shelf, &listed, made, &mut batch, plan).await?) } else { None };
        self.store.commit(batch).await?;
        {
            let mut inner = self.inner.borrow_mut();
            let damaged = Set::new();
            inner.shelf = Shelf { generation: Some(generation), listed, rows, damaged };
            inner.damaged.retain(|place| !place.starts_with("manifest/"));
            inner.put_all_at(made);
            plan.erased.iter().for_each(|id| inner.journal.note_clean(*id));
            if whole {
                inner.stuck = inner.journal.forgotten().clone();
            }
        }
        let done = Tidied { moved: plan.tail.len(), erased: plan.erased.len(), snapshot: whole };
        if let Some(next) = next {
            self.go_on_with(next).await?;
        }
        Ok(done)
    }

    async fn stage_segments(&self, made: &[Segment]) -> Result<(), WorkspaceError> {
        for some in made.chunks(STRIDE) {
            self.stage(some.iter().map(segment_row).collect()).await?;
        }
        Ok(())
    }

    /// Writes what counts for nothing yet.
    pub(super) async fn stage(&self, put: Vec<(Table, String, Vec<u8>)>) -> Result<(), WorkspaceError> {
        Ok(self.store.commit(Batch { put, spare: true, ..Batch::default() }).await?)
    }

    /// Packs the journal as it is now, with the places that its entries are about to have, and stages that.
    async fn stage_snapshot(
        &self,
        run: &str,
        shelf: &Shelf,
        listed: &BTreeMap<[u8; 32], Listed>,
        made: &[Segment],
        batch: &mut Batch,
        plan: &Plan,
    ) -> Result<Journal, WorkspaceError> {
        let mut freezer = {
            let inner = self.inner.borrow();
            // Of their own: another tab may make the very same segments, whose places are then noted as theirs are.
            let (mut journal, mut segments) = (inner.journal.clone(), inner.segments.clone());
            for segment in made {
                let number = segments.of(segment.listed.hash);
                segment.entries.iter().for_each(|(id, offset)| {
                    journal.put_at(*id, Place { segment: number, offset: *offset });
                });
            }
            // A damaged segment is looked at again at every opening, until it is healed.
            let whole = |hash: &Hash| !inner.damaged.contains(&format!("seg/{hash}"));
            let names: Vec<Hash> = listed.values().map(|l| l.hash).filter(whole).collect();
            let numbered: Vec<(u32, Hash)> = names.into_iter().map(|hash| (segments.of(hash), hash)).collect();
            Freezer::new(&journal, numbered)
        };
        while freezer.step(SLICE) {
            if self.store.get(Table::Meta, GENERATION).await? != shelf.generation {
                return Err(StoreError::Changed { table: Table::Meta, key: GENERATION.to_owned() }.into());
            }
        }
        let next = freezer.finish()?;
        snap::stage(&self.store, run, next.snapshot_bytes()).await?;
        let bytes = next.snapshot_bytes().len();
        snap::go_live(&self.store, batch, run, bytes, !plan.erased.is_empty()).await?;
        // What an interrupted import or tidying left behind; whoever is still at it compares the generation.
        let kept: BTreeSet<String> = listed.values().map(|l| l.hash.to_string()).collect();
        let stray = self.store.keys(Table::Seg, "", "").await?.into_iter().filter(|key| !kept.contains(key));
        let known: BTreeSet<(Table, String)> = batch.delete.iter().cloned().collect();
        batch.delete.extend(stray.map(|key| (Table::Seg, key)).filter(|row| !known.contains(row)));
        Ok(next)
    }

    /// Goes on with the journal that reads from the new snapshot, once it has what came meanwhile.
    async fn go_on_with(&self, mut next: Journal) -> Result<(), WorkspaceError> {
        loop {
            let missing: Vec<EntryId> = {
                let inner = self.inner.borrow();
                inner.journal.entries().filter(|id| !next.contains(*id)).collect()
            };
            if missing.is_empty() {
                self.inner.borrow_mut().take_over(next);
                return Ok(());
            }
            let entries = self.texts(&missing).await?;
            if entries.len() < missing.len() {
                // Something of it cannot be read any more: the journal in memory knows more than the store.
                return Ok(());
            }
            entries.iter().for_each(|entry| {
                next.admit(entry);
            });
        }
    }

    /// Removes what was staged and will not count. What cannot be removed now goes with the next renewal.
    pub(super) async fn sweep(&self, run: &str, made: &[Segment], shelf: &Shelf) {
        let Ok(keys) = self.store.keys(Table::Snap, "", "").await else { return };
        let mut batch = Batch { spare: true, ..Batch::default() };
        let own = format!("/{run}/");
        batch.delete.extend(keys.into_iter().filter(|key| key.contains(&own)).map(|key| (Table::Snap, key)));
        let fresh = made.iter().filter(|segment| !shelf.listed.contains_key(&segment.listed.hash.0));
        batch.delete.extend(fresh.map(|segment| (Table::Seg, segment.listed.hash.to_string())));
        // Another tab may have made the very same segments count.
        batch.expect.push((Table::Meta, GENERATION.to_owned(), shelf.generation.clone()));
        let _ = self.store.commit(batch).await;
    }
}

impl super::open::Inner {
    /// Puts a journal that was read from the snapshot in the place of the one that it was made of. What has moved
    /// since keeps its new place.
    fn take_over(&mut self, mut next: Journal) {
        let mut segments = Numbers::from(next.segments());
        for listed in self.shelf.listed.values().filter(|listed| self.segments.knows(&listed.hash)) {
            segments.of(listed.hash);
        }
        let moved: Vec<(EntryId, Place)> = self
            .journal
            .moved()
            .filter_map(|(id, place)| {
                if place == Place::ALONE {
                    return Some((id, place));
                }
                let hash = self.segments.name(place).filter(|hash| segments.knows(hash))?;
                Some((id, Place { segment: segments.of(hash), ..place }))
            })
            .filter(|(id, place)| next.place(*id).unwrap_or(Place::ALONE) != *place)
            .collect();
        moved.into_iter().for_each(|(id, place)| next.put_at(id, place));
        next.still_to_forget(&self.journal);
        self.epoch += 1;
        self.segments = segments;
        self.journal = next;
    }

    /// Entries that lie in the tail, by themselves.
    fn lone(&self) -> usize {
        self.journal.recent().filter(|id| self.journal.place(*id).is_none()).count()
    }

    /// Whether something of an erased record is still stored where it can be reached.
    fn wants_to_forget(&self) -> bool {
        self.journal.forgotten().iter().any(|id| !self.stuck.contains(id))
    }

    fn wants_snapshot(&self) -> bool {
        let newer = self.journal.len() - self.journal.covered();
        newer > NEWER.max(self.journal.covered() / SHARE)
    }

    /// Notes where the entries of these segments are.
    pub(super) fn put_all_at(&mut self, made: &[Segment]) {
        self.epoch += 1;
        for segment in made {
            let number = self.segments.of(segment.listed.hash);
            for (id, offset) in &segment.entries {
                self.journal.put_at(*id, Place { segment: number, offset: *offset });
            }
        }
    }
}

pub(super) fn segment_row(segment: &Segment) -> (Table, String, Vec<u8>) {
    (Table::Seg, segment.listed.hash.to_string(), segment.text.clone().into_bytes())
}
