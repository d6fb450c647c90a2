//! The hybrid logical clock: wall time that never steps back behind what has been seen.
//!
//! It decides one thing only: which of several concurrent values is shown first. It is never displayed and never used
//! for a deadline, so a desk whose clock is years off loses nothing. It stops at the last moment that an entry can
//! carry: a foreign entry from the end of time must not make what is written after it unreadable. After Kulkarni and
//! others, "Logical Physical Clocks" (2014).

use super::canon::MAX_INTEGER;

/// The last millisecond: the largest integer that a header can carry.
pub const MAX_MS: u64 = MAX_INTEGER.unsigned_abs();

/// A moment on the hybrid clock: milliseconds since 1970 and a count within them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hlc {
    /// Milliseconds since 1970, UTC, as far as this or any seen device believes.
    pub ms: u64,
    /// Orders what happened within one millisecond.
    pub count: u32,
}

impl Hlc {
    /// The moment of something that happens now, after all that has been seen.
    #[must_use]
    pub fn tick(self, now_ms: u64) -> Self {
        let now_ms = now_ms.min(MAX_MS);
        if now_ms > self.ms {
            return Self { ms: now_ms, count: 0 };
        }
        match self.count.checked_add(1) {
            Some(count) => Self { ms: self.ms, count },
            None if self.ms < MAX_MS => Self { ms: self.ms + 1, count: 0 },
            // The end of time: from here on the ids of the entries alone choose what is shown first.
            None => self,
        }
    }

    /// The clock after having seen another moment.
    #[must_use]
    pub fn seen(self, other: Self) -> Self {
        self.max(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happens_later_is_later_though_the_wall_clock_stepped_back() {
        let first = Hlc::default().tick(1_000);
        let second = first.tick(10);
        let third = second.seen(Hlc { ms: 5_000, count: 9 }).tick(2_000);
        assert!(first < second && second < third);
        assert_eq!(third, Hlc { ms: 5_000, count: 10 });
    }

    #[test]
    fn the_end_of_time_does_not_move_the_clock_beyond_what_a_header_can_carry() {
        let full = Hlc { ms: 7, count: u32::MAX };
        assert_eq!(full.tick(1), Hlc { ms: 8, count: 0 });
        let last = Hlc { ms: MAX_MS, count: u32::MAX };
        assert_eq!((last.tick(1), last.tick(u64::MAX)), (last, last));
        assert_eq!(Hlc::default().tick(u64::MAX), Hlc { ms: MAX_MS, count: 0 });
    }
}
