//! A clock that is set by hand and chance from a seed: what invented work is written with.

use crate::workspace::Env;
use core::cell::Cell;
use std::rc::Rc;

/// The world outside of a workspace whose past is written now. Copies share clock and chance.
#[derive(Clone)]
pub struct Past {
    inner: Rc<Inner>,
}

struct Inner {
    now: Cell<i64>,
    offset: Cell<i32>,
    chance: Cell<u64>,
}

impl Past {
    /// A world at a moment (milliseconds since 1970), with chance from a seed.
    #[must_use]
    pub fn new(now: i64, offset: i32, seed: u64) -> Self {
        Self { inner: Rc::new(Inner { now: Cell::new(now), offset: Cell::new(offset), chance: Cell::new(seed) }) }
    }

    /// Sets the clock, and how many minutes it is ahead of UTC.
    pub fn set(&self, now: i64, offset: i32) {
        self.inner.now.set(now);
        self.inner.offset.set(offset);
    }

    /// The next number of the sequence that the seed begins.
    #[must_use]
    pub fn number(&self) -> u64 {
        let chance = &self.inner.chance;
        chance.set(chance.get().wrapping_add(0x9e37_79b9_7f4a_7c15));
        let mut z = chance.get();
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below a limit; 0 below 0.
    #[must_use]
    pub fn below(&self, limit: usize) -> usize {
        let drawn = self.number().checked_rem(limit as u64).unwrap_or_default();
        usize::try_from(drawn).unwrap_or_default()
    }

    /// Whether something that happens so often in a hundred times happens now.
    #[must_use]
    pub fn happens(&self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of several; none of none.
    #[must_use]
    pub fn pick<'a, T>(&self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }

    /// So many digits.
    #[must_use]
    pub fn digits(&self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0'.saturating_add(u8::try_from(self.below(10)).unwrap_or_default()))).collect()
    }

    /// A moment between two.
    #[must_use]
    pub fn between(&self, from: i64, to: i64) -> i64 {
        let span = u64::try_from(to.saturating_sub(from)).unwrap_or_default();
        from.saturating_add(i64::try_from(self.number().checked_rem(span).unwrap_or_default()).unwrap_or_default())
    }
}

impl Env for Past {
    fn now(&self) -> i64 {
        self.inner.now.get()
    }

    fn offset(&self) -> i32 {
        self.inner.offset.get()
    }

    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let mixed = self.number().to_be_bytes();
            chunk.iter_mut().zip(mixed).for_each(|(to, from)| *to = from);
        }
    }
}
