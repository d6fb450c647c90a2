//! Going through the records: those that lie packed in the snapshot, with those written since over them.

use super::{Journal, Record, RecordId, RecordRef};

impl Journal {
    /// All records of a kind, in the order of their ids, deleted and erased ones included.
    pub fn of_kind<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = RecordRef<'a>> {
        let packed = self.base.as_ref().map_or(0..0, |base| base.run(kind));
        let live = self.records.range(RecordId::joined(kind, "")..).map(|(_, record)| &**record);
        self.merged(packed, live.take_while(move |record| record.id().kind() == kind))
    }

    /// All records, in the order of their ids.
    pub fn records(&self) -> impl Iterator<Item = RecordRef<'_>> {
        self.records_after(None)
    }

    /// The records behind this one, in the order of their ids.
    pub(super) fn records_after(&self, last: Option<&RecordId>) -> impl Iterator<Item = RecordRef<'_>> {
        use core::ops::Bound::{Excluded, Unbounded};
        let packed = self.base.as_ref().map_or(0..0, |base| {
            let first = last.map_or(0, |id| base.first_after(id));
            first..base.len()
        });
        let live = self.records.range((last.map_or(Unbounded, Excluded), Unbounded));
        self.merged(packed, live.map(|(_, record)| &**record))
    }

    /// Packed records and those over them, in the order of their ids, each once.
    fn merged<'a>(
        &'a self,
        packed: core::ops::Range<usize>,
        live: impl Iterator<Item = &'a Record>,
    ) -> impl Iterator<Item = RecordRef<'a>> {
        let (mut packed, mut live) = (packed, live.peekable());
        let base = self.base.as_deref();
        core::iter::from_fn(move || {
            let below = base.filter(|_| !packed.is_empty());
            let Some(base) = below else { return live.next().map(RecordRef::Live) };
            let order = live.peek().map(|record| base.compare(packed.start, record.id()));
            match order {
                Some(core::cmp::Ordering::Less) | None => packed.next().map(|place| RecordRef::Packed(base, place)),
                Some(core::cmp::Ordering::Equal) => {
                    packed.next();
                    live.next().map(RecordRef::Live)
                }
                Some(core::cmp::Ordering::Greater) => live.next().map(RecordRef::Live),
            }
        })
    }
}
