//! Whole numbers and texts as bytes: what snapshots are made of.
//!
//! Numbers take as many bytes as they need, seven bits each, the lowest first; signed ones are folded so that small
//! ones of either sign stay short. Reading never trusts a length: what does not fit is `None`.

use super::EntryId;

/// Bytes that grow.
#[derive(Clone, Debug, Default)]
pub(super) struct Out(pub Vec<u8>);

impl Out {
    pub fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    pub fn raw(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    pub fn number(&mut self, mut n: u64) {
        while n >= 0x80 {
            self.0.push((n as u8) | 0x80);
            n >>= 7;
        }
        self.0.push(n as u8);
    }

    pub fn signed(&mut self, n: i64) {
        self.number(fold(n));
    }

    pub fn count(&mut self, n: usize) {
        self.number(n as u64);
    }

    pub fn text(&mut self, text: &str) {
        self.count(text.len());
        self.raw(text.as_bytes());
    }

    pub fn entry(&mut self, id: EntryId) {
        self.raw(&id.0);
    }
}

/// A place in bytes that are read from the front.
#[derive(Clone, Copy, Debug)]
pub(super) struct In<'a>(pub &'a [u8]);

impl<'a> In<'a> {
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    pub fn raw(&mut self, len: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(taken)
    }

    pub fn number(&mut self) -> Option<u64> {
        let mut n = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            n |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(n);
            }
        }
        None
    }

    pub fn signed(&mut self) -> Option<i64> {
        self.number().map(unfold)
    }

    /// A length or a place.
    pub fn count(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    /// As [`In::count`], fast where it is below 128: for what is stepped over a million times.
    #[inline(always)]
    pub fn brief(&mut self) -> Option<usize> {
        match self.0.split_first() {
            Some((byte, rest)) if *byte < 0x80 => {
                self.0 = rest;
                Some(usize::from(*byte))
            }
            _ => self.count(),
        }
    }

    /// How many items follow, each of at least one byte: a number that cannot be true is refused before anything is
    /// set aside for it.
    pub fn many(&mut self) -> Option<usize> {
        self.count().filter(|n| *n <= self.0.len())
    }

    pub fn text(&mut self) -> Option<&'a str> {
        let len = self.count()?;
        core::str::from_utf8(self.raw(len)?).ok()
    }

    pub fn entry(&mut self) -> Option<EntryId> {
        self.array().map(EntryId)
    }

    pub fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.raw(N)?.try_into().ok()
    }
}

/// A signed number as an unsigned one that is small when it is near zero.
pub(super) const fn fold(n: i64) -> u64 {
    ((n << 1) ^ (n >> 63)) as u64
}

/// What [`fold`] folded.
pub(super) const fn unfold(n: u64) -> i64 {
    ((n >> 1) as i64) ^ -((n & 1) as i64)
}

/// A sum over bytes that finds damage, not malice: eight bytes a step, so that large snapshots are read at the speed of
/// memory.
pub(super) fn checksum(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut sums = [bytes.len() as u64, PRIME];
    let (words, rest) = bytes.as_chunks::<8>();
    let mut step = |word: u64| {
        let [a, b] = sums;
        sums = [b, (a ^ word).wrapping_mul(PRIME).rotate_left(29)];
    };
    words.iter().for_each(|word| step(u64::from_le_bytes(*word)));
    rest.iter().for_each(|byte| step(u64::from(*byte)));
    let [a, b] = sums;
    (a ^ b.rotate_left(32)).wrapping_mul(PRIME) ^ (b >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_reads_back_as_written_and_what_is_cut_is_nothing() {
        for n in [0, 1, 127, 128, 300, 1 << 53, u64::MAX] {
            let mut out = Out::default();
            out.number(n);
            assert_eq!(In(&out.0).number(), Some(n));
            out.0.pop();
            assert_eq!(In(&out.0).number(), None);
        }
        for n in [0, -1, 1, i64::MIN, i64::MAX, -9_007_199_254_740_991] {
            assert_eq!(unfold(fold(n)), n);
        }
        assert_eq!(In(&[0xff; 11]).number(), None);
        assert_eq!(In(&[5, b'a']).text(), None);
    }

    #[test]
    fn a_bit_that_flips_anywhere_changes_the_sum() {
        let mut bytes: Vec<u8> = (0..77u8).collect();
        let sum = checksum(&bytes);
        for at in 0..bytes.len() {
            bytes[at] ^= 4;
            assert_ne!(checksum(&bytes), sum, "{at}");
            bytes[at] ^= 4;
        }
        assert_ne!(checksum(&bytes[..76]), sum);
    }
}
