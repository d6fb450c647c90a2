//! Waiting: long work that gives others their turn, and a future that is run to its end on this thread.
//!
//! The latter is what tests of the pure layers call instead of a browser's event loop. It is not an executor: it runs
//! one future, blocks while that future waits, and there is none in a browser tab, which may not block.

use core::future::Future;
use core::pin::pin;
use core::task::{Context, Poll};
use std::sync::Arc;
use std::task::Wake;
use std::thread::{self, Thread};

/// How long work gives others their turn: it asks after each small piece, and waits when it has gone on for long.
pub trait Pace {
    /// Lets others have their turn if this one has lasted long enough.
    fn breathe(&self) -> impl Future<Output = ()>;
}

/// Work that nobody waits beside, in a test or a worker: it never stops.
#[derive(Clone, Copy, Debug)]
pub struct AtOnce;

impl Pace for AtOnce {
    async fn breathe(&self) {}
}

/// Runs `future` to its end, sleeping while it waits.
pub fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = Arc::new(Unpark(thread::current())).into();
    let mut context = Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}
