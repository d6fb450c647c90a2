//! Going on in memory when the disk does not take what is written (B7).
//!
//! A commit that fails because the disk is full or the connection is lost is kept in memory, so that work goes on and
//! can be exported; every later commit tries first to write down all that is afloat, in the order in which it came.
//! What is afloat is *not saved*: [`Afloat::adrift`] says how many commits are only in memory, and the screen says so
//! until it is none. Limit: it is gone when the tab is closed.

use super::{Batch, JournalStore, StoreError, Table, is_empty_range, key_order};
use crate::sorted::Map;
use core::cell::{Cell, RefCell};

/// Values that are only in memory; `None` marks one that was deleted.
type Kept = Map<(Table, String), Option<Vec<u8>>>;

/// A store that goes on in memory when the one below does not take what is written.
pub struct Afloat<S> {
    below: S,
    kept: RefCell<Kept>,
    adrift: Cell<usize>,
}

impl<S: JournalStore> Afloat<S> {
    /// Puts this above a store.
    #[must_use]
    pub fn new(below: S) -> Self {
        Self { below, kept: RefCell::default(), adrift: Cell::new(0) }
    }

    /// How many commits are only in memory.
    #[must_use]
    pub fn adrift(&self) -> usize {
        self.adrift.get()
    }

    /// The store below.
    #[must_use]
    pub fn below(&self) -> &S {
        &self.below
    }

    /// Tries to write down what is only in memory.
    ///
    /// # Errors
    /// What the store below says; everything stays in memory.
    pub async fn land(&self) -> Result<(), StoreError> {
        if self.adrift.get() == 0 {
            return Ok(());
        }
        let mut batch = Batch { durability: super::Durability::Strict, ..Batch::default() };
        for ((table, key), value) in self.kept.borrow().iter() {
            match value {
                Some(bytes) => batch.put.push((*table, key.clone(), bytes.clone())),
                None => batch.delete.push((*table, key.clone())),
            }
        }
        self.below.commit(batch).await?;
        self.kept.borrow_mut().clear();
        self.adrift.set(0);
        Ok(())
    }

    async fn keep(&self, batch: Batch) -> Result<(), StoreError> {
        for (table, key, wanted) in &batch.expect {
            // The disk cannot be asked any more, so only what is in memory is compared with it.
            let there = self.kept.borrow().get(&(*table, key.clone())).cloned();
            if there.is_some_and(|there| there != *wanted) {
                return Err(StoreError::Changed { table: *table, key: key.clone() });
            }
        }
        let mut kept = self.kept.borrow_mut();
        for (table, key, bytes) in batch.add.into_iter().chain(batch.put) {
            kept.insert((table, key), Some(bytes));
        }
        for (table, key) in batch.delete {
            kept.insert((table, key), None);
        }
        self.adrift.set(self.adrift.get() + 1);
        Ok(())
    }
}

/// Whether work can go on in memory after this.
fn survivable(error: &StoreError) -> bool {
    matches!(error, StoreError::Full | StoreError::Closed | StoreError::Blocked | StoreError::Failed(_))
}

impl<S: JournalStore> JournalStore for Afloat<S> {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let kept = self.kept.borrow().get(&(table, key.to_owned())).cloned();
        match kept {
            Some(value) => Ok(value),
            None => self.below.get(table, key).await,
        }
    }

    async fn range(&self, table: Table, from: &str, to: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let below = self.below.range(table, from, to).await;
        if self.adrift.get() == 0 {
            return below;
        }
        let mut rows: Vec<(String, Vec<u8>)> = match below {
            Ok(rows) => rows,
            // What is in memory can be read even when the disk cannot.
            Err(error) if survivable(&error) => Vec::new(),
            Err(error) => return Err(error),
        };
        for ((of, key), value) in self.kept.borrow().iter().filter(|((of, _), _)| *of == table) {
            let inside = !is_empty_range(from, to)
                && key_order(key, from).is_ge()
                && (to.is_empty() || key_order(key, to).is_lt());
            debug_assert_eq!(*of, table);
            if inside {
                rows.retain(|(k, _)| k != key);
                rows.extend(value.clone().map(|bytes| (key.clone(), bytes)));
            }
        }
        rows.sort_by(|(a, _), (b, _)| key_order(a, b));
        Ok(rows)
    }

    async fn keys(&self, table: Table, from: &str, to: &str) -> Result<Vec<String>, StoreError> {
        if self.adrift.get() == 0 {
            return self.below.keys(table, from, to).await;
        }
        Ok(self.range(table, from, to).await?.into_iter().map(|(key, _)| key).collect())
    }

    async fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        if self.adrift.get() > 0
            && let Err(error) = self.land().await
        {
            return if batch.spare { Err(error) } else { self.keep(batch).await };
        }
        if batch.spare {
            return self.below.commit(batch).await;
        }
        match self.below.commit(batch.clone()).await {
            Err(error) if survivable(&error) => self.keep(batch).await,
            other => other,
        }
    }
}
