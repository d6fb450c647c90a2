//! Taking turns: one asynchronous task at a time, in the order of asking.
//!
//! A tab has one thread, so this needs no atomics; it exists because a write awaits its transaction, and a second
//! write that began meanwhile would read the same cursor.

use core::cell::{Cell, RefCell};
use core::future::poll_fn;
use core::task::{Poll, Waker};
use std::collections::VecDeque;

/// A queue of tasks.
#[derive(Default)]
pub struct Turn {
    held: Cell<bool>,
    waiting: RefCell<VecDeque<Waker>>,
}

/// Somebody's turn; dropping it passes it on.
pub struct Held<'a>(&'a Turn);

impl Turn {
    /// Waits until it is this task's turn.
    pub async fn take(&self) -> Held<'_> {
        poll_fn(|context| {
            if self.held.replace(true) {
                self.waiting.borrow_mut().push_back(context.waker().clone());
                Poll::Pending
            } else {
                Poll::Ready(())
            }
        })
        .await;
        Held(self)
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.0.held.set(false);
        // All are woken: one that was dropped while waiting must not take the others' turn with it.
        let waiting = core::mem::take(&mut *self.0.waiting.borrow_mut());
        for waker in waiting {
            waker.wake();
        }
    }
}
