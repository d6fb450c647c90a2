//! Texts of many records one behind the other, so that one look goes through all of them.

use core::ops::Range;
use memchr::memmem::Finder;

/// The bytes of many records, and where each record's begin.
#[derive(Default)]
pub(super) struct Column {
    pub bytes: Vec<u8>,
    starts: Vec<u32>,
}

/// What to do after a hit.
pub(super) enum Then {
    /// Look further in the same record.
    On,
    /// The record is settled.
    Next,
}

impl Column {
    /// How many records it has.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Begins the next record; what is added to `bytes` from here on is its own.
    pub fn begin(&mut self) {
        // A piece of the index holds little more than half a megabyte and one record.
        self.starts.push(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX));
    }

    /// Adds a record of another column.
    pub fn take(&mut self, other: &Self, place: usize) {
        self.begin();
        self.bytes.extend_from_slice(other.of(place));
    }

    pub fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
        self.starts.shrink_to_fit();
    }

    /// Bytes that are taken in memory.
    pub fn capacity(&self) -> usize {
        self.bytes.capacity() + self.starts.capacity() * 4
    }

    /// Where a record begins; the end for the one behind the last.
    fn start(&self, place: usize) -> usize {
        self.starts.get(place).map_or(self.bytes.len(), |start| *start as usize)
    }

    /// What belongs to one record.
    pub fn of(&self, place: usize) -> &[u8] {
        self.span(&(place..place + 1)).1
    }

    /// What belongs to these records, and where it begins.
    pub fn span(&self, places: &Range<usize>) -> (usize, &[u8]) {
        let (start, end) = (self.start(places.start), self.start(places.end));
        (start, self.bytes.get(start..end).unwrap_or_default())
    }

    /// Calls for every place where something stands in these records and that fits, with the record and the place, in
    /// order.
    pub fn hits(
        &self,
        finder: &Finder<'_>,
        places: &Range<usize>,
        fits: impl Fn(usize) -> bool,
        mut each: impl FnMut(usize, usize) -> Then,
    ) {
        let end = self.start(places.end);
        let (mut from, mut place) = (self.start(places.start), places.start);
        while let Some(found) = self.bytes.get(from..end).and_then(|rest| finder.find(rest)) {
            let at = from + found;
            if !fits(at) {
                from = at + 1;
                continue;
            }
            place = self.place_of(at, place);
            from = match each(place, at) {
                Then::On => at + 1,
                Then::Next => self.start(place + 1),
            };
        }
    }

    /// The record to which a byte belongs; `from` is one before which it cannot be.
    pub fn place_of(&self, at: usize, from: usize) -> usize {
        let later = self.starts.get(from..).unwrap_or_default();
        // It is mostly near: look in steps that double before looking between two of them.
        let mut step = 1;
        while later.get(step).is_some_and(|start| *start as usize <= at) {
            step *= 2;
        }
        let (low, high) = (step / 2, (step + 1).min(later.len()));
        let between = later.get(low..high).unwrap_or_default();
        from + (low + between.partition_point(|start| *start as usize <= at)).saturating_sub(1)
    }
}
