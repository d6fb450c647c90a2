//! Long work that gives others their turn: a tab that reads a hundred megabytes still draws and hears its keys.

use core::future::Future;

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
