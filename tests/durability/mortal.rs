//! A store whose tab may die at any call: before it, or after the disk took it and before the answer came. Every call
//! lets others go first, so that tabs can be made to take turns in any order.

use super::desk::World;
use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use ventanilla::store::{Batch, JournalStore, MemoryStore, StoreError, Table};

#[derive(Clone)]
pub struct Mortal {
    disk: MemoryStore,
    /// Calls until the tab dies; none: it lives.
    left: Rc<Cell<Option<usize>>>,
    /// Whether the disk takes the last commit all the same.
    takes_last: bool,
}

impl Mortal {
    pub fn new(disk: &MemoryStore) -> Self {
        Self { disk: disk.clone(), left: Rc::default(), takes_last: false }
    }

    pub fn dies_after(disk: &MemoryStore, calls: usize, takes_last: bool) -> Self {
        Self { disk: disk.clone(), left: Rc::new(Cell::new(Some(calls))), takes_last }
    }

    pub fn is_dead(&self) -> bool {
        self.left.get() == Some(0)
    }

    /// One more call: whether it is the last, or an error when there is none.
    async fn call(&self) -> Result<bool, StoreError> {
        let mut waited = false;
        poll_fn(|context| {
            if core::mem::replace(&mut waited, true) {
                return Poll::Ready(());
            }
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
        match self.left.get() {
            None => Ok(false),
            Some(0) => Err(StoreError::Closed),
            Some(left) => {
                self.left.set(Some(left - 1));
                Ok(left == 1)
            }
        }
    }

    async fn read(&self) -> Result<(), StoreError> {
        if self.call().await? { Err(StoreError::Closed) } else { Ok(()) }
    }
}

impl JournalStore for Mortal {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.read().await?;
        self.disk.get(table, key).await
    }

    async fn range(&self, table: Table, from: &str, to: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        self.read().await?;
        self.disk.range(table, from, to).await
    }

    async fn keys(&self, table: Table, from: &str, to: &str) -> Result<Vec<String>, StoreError> {
        self.read().await?;
        self.disk.keys(table, from, to).await
    }

    async fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        if !self.call().await? {
            return self.disk.commit(batch).await;
        }
        if self.takes_last {
            self.disk.commit(batch).await?;
        }
        Err(StoreError::Closed)
    }
}

/// Something that runs until it is done.
pub type Work<'a> = Pin<Box<dyn Future<Output = ()> + 'a>>;

/// Runs all of them to their ends, each a step at a time, in an order of chance.
pub fn interleave(world: &World, mut all: Vec<Work<'_>>) {
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..1_000_000 {
        if all.is_empty() {
            return;
        }
        let at = world.below(all.len());
        if all[at].as_mut().poll(&mut context).is_ready() {
            drop(all.swap_remove(at));
        }
    }
    panic!("somebody waits for ever");
}
