//! The best of very many, without keeping the others.

use super::{DocId, Hit, Rank, Standing};
use core::cmp::Reverse;
use std::collections::BinaryHeap;

/// What stands first: how well it answers, then what is open, then the latest; the id decides between equals.
type Order = (Rank, Standing, Reverse<u32>, DocId);

/// Keeps the first so many.
pub(super) struct Best {
    most: usize,
    /// The worst of those that are kept is on top.
    heap: BinaryHeap<Order>,
}

impl Best {
    pub fn new(most: usize) -> Self {
        Self { most, heap: BinaryHeap::new() }
    }

    pub fn offer(&mut self, rank: Rank, standing: Standing, minute: u32, id: impl FnOnce() -> DocId) {
        if self.heap.len() == self.most {
            let worse =
                self.heap.peek().is_some_and(|worst| (worst.0, worst.1, worst.2) < (rank, standing, Reverse(minute)));
            if worse || self.most == 0 {
                return;
            }
        }
        self.heap.push((rank, standing, Reverse(minute), id()));
        if self.heap.len() > self.most {
            self.heap.pop();
        }
    }

    /// Those that were kept, the best first.
    pub fn hits(self) -> Vec<Hit> {
        self.heap.into_sorted_vec().into_iter().map(|(rank, _, _, id)| Hit { id, rank }).collect()
    }
}
