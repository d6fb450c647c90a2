//! The head of a long list: how many there are, and the first of them in order, without making the rest.
//!
//! A list shows a few dozen of a hundred thousand records. Looking at each takes no memory; only those that are shown
//! are read whole.

use crate::journal::RecordRef;
use core::cmp::Ordering;
use std::collections::BinaryHeap;

/// The head of a list, and how long it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leading<T> {
    /// How many there are.
    pub count: usize,
    /// The first of them, in order.
    pub first: Vec<T>,
}

impl<T> Default for Leading<T> {
    fn default() -> Self {
        Self { count: 0, first: Vec::new() }
    }
}

impl<T> Leading<T> {
    /// The first `most` of these records by their keys; those with equal keys in the order given.
    pub fn of<'a, K: Ord>(
        mut records: impl Iterator<Item = (K, RecordRef<'a>)>,
        most: usize,
        read: impl Fn(RecordRef<'a>) -> T,
    ) -> Self {
        let (count, first) = head(&mut records, most);
        Self { count, first: first.into_iter().map(|ranked| read(ranked.record)).collect() }
    }
}

struct Ranked<'a, K> {
    key: K,
    place: usize,
    record: RecordRef<'a>,
}

impl<K: Ord> Ord for Ranked<'_, K> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key).then(self.place.cmp(&other.place))
    }
}

impl<K: Ord> PartialOrd for Ranked<'_, K> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<K: Ord> PartialEq for Ranked<'_, K> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl<K: Ord> Eq for Ranked<'_, K> {}

/// A heap of the best so far, the worst of them on top, ready to be replaced.
fn head<'a, K: Ord>(records: &mut dyn Iterator<Item = (K, RecordRef<'a>)>, most: usize) -> (usize, Vec<Ranked<'a, K>>) {
    let mut best = BinaryHeap::new();
    let mut count = 0;
    for (key, record) in records {
        let ranked = Ranked { key, place: count, record };
        count += 1;
        if best.len() < most {
            best.push(ranked);
        } else if let Some(mut worst) = best.peek_mut()
            && ranked < *worst
        {
            *worst = ranked;
        }
    }
    (count, best.into_sorted_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Record, RecordId};

    #[test]
    fn the_head_is_that_of_the_sorted_list_however_long_it_is() {
        let records: Vec<Record> = (0..50u8).map(|n| Record::new(RecordId::new("complaint", [n; 12]))).collect();
        let place = |r: RecordRef<'_>| records.iter().position(|known| *known.id() == r.id()).unwrap_or_default();
        // Seven times each key, so that the order given decides as well.
        let key = |r: RecordRef<'_>| (place(r) * 31) % 7;
        let mut sorted: Vec<usize> = (0..records.len()).collect();
        sorted.sort_by_key(|n| (n * 31) % 7);
        for most in [0, 1, 2, 7, 49, 50, 51, 1000] {
            let keyed = records.iter().map(RecordRef::from).map(|r| (key(r), r));
            let head = Leading::of(keyed, most, place);
            assert_eq!(head.count, 50);
            assert_eq!(head.first, sorted.iter().copied().take(most).collect::<Vec<_>>(), "{most}");
        }
        assert_eq!(Leading::of(core::iter::empty::<(u8, _)>(), 3, place), Leading::default());
    }
}
