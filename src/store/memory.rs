//! The store's twin in memory: for tests, and for a private window whose browser keeps nothing.
//!
//! Clones are handles on one database, as two tabs of one browser are. It follows the same rules as the browser's
//! database, which `conformance` checks for both, and adds what no browser offers: faults on demand, a quota in
//! bytes, and a power cut that takes every commit since the last strict one.

use core::cell::RefCell;
use core::cmp::Ordering;
use core::ops::Bound;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::{Batch, Durability, JournalStore, StoreError, Table, is_empty_range, key_order};

/// What goes wrong with the next commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is written, and the caller is told this.
    Refuse(StoreError),
    /// Everything is written, and the caller is told this all the same, as when a connection is lost between the
    /// disk and the answer.
    LoseAnswer(StoreError),
}

/// A database in memory. Cloning gives a second handle on the same database.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    disk: Rc<RefCell<Disk>>,
}

#[derive(Debug, Default)]
struct Disk {
    values: BTreeMap<Place, Vec<u8>>,
    /// How to get back to the last strict commit: newest last.
    unsynced: Vec<(Place, Option<Vec<u8>>)>,
    /// Where in it each commit since then ends.
    ends: Vec<usize>,
    faults: VecDeque<Fault>,
    quota: Option<usize>,
    commits: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Place(Table, String);

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0).then_with(|| key_order(&self.1, &other.1))
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl MemoryStore {
    /// An empty database.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Lets one coming commit go wrong; several faults are used up in the order in which they were given.
    pub fn fail_next(&self, fault: Fault) {
        self.disk.borrow_mut().faults.push_back(fault);
    }

    /// Sets how many bytes of keys and values the database may hold; `None` is without limit.
    pub fn set_quota(&self, bytes: Option<usize>) {
        self.disk.borrow_mut().quota = bytes;
    }

    /// A power cut: every commit since the last strict one is gone.
    pub fn crash(&self) {
        self.crash_after(0);
    }

    /// A power cut that spares so many commits since the last strict one: the disk is as it was at some earlier
    /// moment, never a mixture of two.
    pub fn crash_after(&self, spared: usize) {
        let mut disk = self.disk.borrow_mut();
        disk.ends.truncate(spared);
        let end = disk.ends.last().copied().unwrap_or(0);
        while disk.unsynced.len() > end
            && let Some((place, before)) = disk.unsynced.pop()
        {
            match before {
                Some(value) => disk.values.insert(place, value),
                None => disk.values.remove(&place),
            };
        }
    }

    /// How many commits a power cut could take.
    #[must_use]
    pub fn relaxed(&self) -> usize {
        self.disk.borrow().ends.len()
    }

    /// Damages or plants a value behind the store's back, as a failing disk or a curious hand would.
    pub fn tamper(&self, table: Table, key: &str, value: Vec<u8>) {
        self.disk.borrow_mut().values.insert(Place(table, key.to_owned()), value);
    }

    /// How many commits were written, for tests that count transactions.
    #[must_use]
    pub fn commits(&self) -> usize {
        self.disk.borrow().commits
    }

    /// How many bytes of keys and values the database holds.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.disk.borrow().bytes()
    }
}

impl JournalStore for MemoryStore {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.disk.borrow().values.get(&Place(table, key.to_owned())).cloned())
    }

    async fn range(&self, table: Table, from: &str, to: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let disk = self.disk.borrow();
        Ok(disk.between(table, from, to).map(|(place, value)| (place.1.clone(), value.clone())).collect())
    }

    async fn keys(&self, table: Table, from: &str, to: &str) -> Result<Vec<String>, StoreError> {
        let disk = self.disk.borrow();
        Ok(disk.between(table, from, to).map(|(place, _)| place.1.clone()).collect())
    }

    async fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        let mut disk = self.disk.borrow_mut();
        match disk.faults.pop_front() {
            None => disk.apply(batch),
            Some(Fault::Refuse(error)) => Err(error),
            Some(Fault::LoseAnswer(error)) => disk.apply(batch).and(Err(error)),
        }
    }
}

impl Disk {
    fn between(&self, table: Table, from: &str, to: &str) -> impl Iterator<Item = (&Place, &Vec<u8>)> {
        // An inverted range makes BTreeMap panic; as both ends at one key it is merely empty.
        let to = if is_empty_range(from, to) { from } else { to };
        let open = to.is_empty();
        let start = Place(table, from.to_owned());
        let end = if open { Bound::Unbounded } else { Bound::Excluded(Place(table, to.to_owned())) };
        self.values.range((Bound::Included(start), end)).take_while(move |(place, _)| place.0 == table)
    }

    fn bytes(&self) -> usize {
        self.values.iter().map(|(place, value)| place.1.len() + value.len()).sum()
    }

    /// Writes everything and steps back on the first thing that does not hold: the steps back are what a crash
    /// needs anyway.
    fn apply(&mut self, batch: Batch) -> Result<(), StoreError> {
        for (table, key, expected) in batch.expect {
            let place = Place(table, key);
            if self.values.get(&place) != expected.as_ref() {
                return Err(StoreError::Changed { table, key: place.1 });
            }
        }
        let before = self.unsynced.len();
        let result = self.write(batch.add, batch.put, batch.delete);
        if result.is_err() {
            for (place, old) in self.unsynced.split_off(before).into_iter().rev() {
                match old {
                    Some(value) => self.values.insert(place, value),
                    None => self.values.remove(&place),
                };
            }
            return result;
        }
        self.commits += 1;
        if batch.durability == Durability::Strict {
            self.unsynced.clear();
            self.ends.clear();
        } else {
            self.ends.push(self.unsynced.len());
        }
        Ok(())
    }

    fn write(
        &mut self,
        add: Vec<(Table, String, Vec<u8>)>,
        put: Vec<(Table, String, Vec<u8>)>,
        delete: Vec<(Table, String)>,
    ) -> Result<(), StoreError> {
        for (table, key, value) in add {
            let place = Place(table, key);
            if self.values.contains_key(&place) {
                return Err(StoreError::Exists { table, key: place.1 });
            }
            self.change(place, Some(value));
        }
        for (table, key, value) in put {
            self.change(Place(table, key), Some(value));
        }
        for (table, key) in delete {
            self.change(Place(table, key), None);
        }
        match self.quota {
            Some(quota) if self.bytes() > quota => Err(StoreError::Full),
            _ => Ok(()),
        }
    }

    fn change(&mut self, place: Place, value: Option<Vec<u8>>) {
        let old = match value {
            Some(value) => self.values.insert(place.clone(), value),
            None => self.values.remove(&place),
        };
        self.unsynced.push((place, old));
    }
}
