//! A value that a callback will give, awaited as a future.
//!
//! It is a promise without the engine's promise: no detour over the microtask queue, and the value keeps its Rust
//! type. The first value given counts, later ones are handed back.

use core::cell::RefCell;
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, Waker};
use std::rc::Rc;

struct Slot<T> {
    value: Option<T>,
    given: bool,
    waker: Option<Waker>,
}

/// The side that waits.
pub(super) struct Answer<T>(Rc<RefCell<Slot<T>>>);

/// The side that gives; every callback that may be the one to answer holds a clone.
pub(super) struct Reply<T>(Rc<RefCell<Slot<T>>>);

/// Makes the two sides of one answer.
pub(super) fn answer<T>() -> (Answer<T>, Reply<T>) {
    let slot = Rc::new(RefCell::new(Slot { value: None, given: false, waker: None }));
    (Answer(Rc::clone(&slot)), Reply(slot))
}

impl<T> Reply<T> {
    /// Gives the value, or hands it back if another was given before or nobody waits any more.
    pub(super) fn give(&self, value: T) -> Result<(), T> {
        let mut slot = self.0.borrow_mut();
        if slot.given {
            return Err(value);
        }
        slot.given = true;
        slot.value = Some(value);
        let waker = slot.waker.take();
        drop(slot);
        if let Some(waker) = waker {
            waker.wake();
        }
        Ok(())
    }
}

impl<T> Clone for Reply<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Drop for Answer<T> {
    fn drop(&mut self) {
        self.0.borrow_mut().given = true;
    }
}

impl<T> Future for Answer<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let mut slot = self.0.borrow_mut();
        match slot.value.take() {
            Some(value) => Poll::Ready(value),
            None => {
                slot.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}
