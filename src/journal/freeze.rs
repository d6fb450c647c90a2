//! Making a snapshot, a slice at a time, so that a desk can go on working meanwhile.
//!
//! It works on a copy of the journal, which costs little because records are shared, and so packs one moment however
//! long it takes. The order of the sections is that of `frozen`.

use super::bytes::{Out, checksum};
use super::frozen::{END, Frame, Frozen, KEY, NAME, Place, STAMP};
use super::pack::{Places, pack};
use super::record_ref::RecordRef;
use super::set::{PROJECTION, Stamp};
use super::{Author, EntryId, Hash, Journal, JournalError, LogId, RecordId};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// Bytes that an entry adds to a snapshot, about.
const ROOM: usize = 512;

/// A snapshot that is being made.
pub struct Freezer {
    journal: Journal,
    segments: Vec<Hash>,
    numbers: BTreeMap<u32, u32>,
    out: Out,
    ends: Out,
    keys: Out,
    runs: Vec<(String, usize)>,
    lookup: Lookup,
    last: Option<RecordId>,
    packed: bool,
    tables: Tables,
    stamps: Out,
    stamped: usize,
}

/// Entries and names by their places in the new tables.
struct Lookup {
    ids: Vec<EntryId>,
    names: Vec<Arc<str>>,
    recent: Option<(EntryId, usize)>,
}

impl Places for Lookup {
    fn entry(&mut self, id: EntryId) -> Option<usize> {
        match self.recent {
            Some((known, place)) if known == id => Some(place),
            _ => {
                let place = self.ids.binary_search(&id).ok()?;
                self.recent = Some((id, place));
                Some(place)
            }
        }
    }

    fn name(&self, name: &str) -> usize {
        self.names.partition_point(|known| **known < *name)
    }
}

impl Freezer {
    /// Begins a snapshot of a journal as it is now. `segments` are those that hold entries, by the number that the
    /// journal's places use; numbers that are not among them stand for places that are no more.
    #[must_use]
    pub fn new(journal: &Journal, segments: impl IntoIterator<Item = (u32, Hash)>) -> Self {
        let journal = journal.clone();
        let mut ids: Vec<EntryId> = journal.stamps.keys().copied().collect();
        let mut names: BTreeSet<Arc<str>> = journal.names.iter().cloned().collect();
        if let Some(base) = &journal.base {
            ids.extend((0..base.entries()).map(|place| base.entry_id(place)));
            names.extend(base.names().iter().cloned());
        }
        ids.sort_unstable();
        let lookup = Lookup { ids, names: names.into_iter().collect(), recent: None };
        let tables = Tables::of(&journal);
        // Memory that a page has taken it never gives back, so room is made once.
        let room = journal.snapshot_bytes().len() + journal.recent().count() * ROOM;
        let (mut hashes, mut numbers) = (Vec::new(), BTreeMap::new());
        for ((old, hash), new) in segments.into_iter().zip(0..) {
            numbers.insert(old, new);
            hashes.push(hash);
        }
        Self {
            journal,
            segments: hashes,
            numbers,
            out: Out(Vec::with_capacity(room)),
            ends: Out::default(),
            keys: Out::default(),
            runs: Vec::new(),
            lookup,
            last: None,
            packed: false,
            tables,
            stamps: Out::default(),
            stamped: 0,
        }
    }

    /// Packs so many more records, or notes what is known of so many entries; whether there is anything left.
    pub fn step(&mut self, most: usize) -> bool {
        if !self.packed {
            self.pack(most);
            return true;
        }
        let end = self.stamped.saturating_add(most).min(self.lookup.ids.len());
        for id in self.lookup.ids.get(self.stamped..end).unwrap_or_default() {
            if let Some(stamp) = self.journal.stamp(*id) {
                let place = self.journal.place(*id).and_then(|place| {
                    Some(Place { segment: *self.numbers.get(&place.segment)?, offset: place.offset })
                });
                self.tables.stamp(&mut self.stamps, &stamp, place);
            }
        }
        self.stamped = end;
        end < self.lookup.ids.len()
    }

    fn pack(&mut self, records: usize) {
        let mut left = records;
        let from = self.last.take();
        for view in self.journal.records_after(from.as_ref()) {
            if left == 0 {
                return;
            }
            left -= 1;
            let id = view.id();
            match self.runs.last_mut() {
                Some((kind, count)) if kind == id.kind() => *count += 1,
                _ => self.runs.push((id.kind().to_owned(), 1)),
            }
            match view {
                RecordRef::Live(record) => pack(record, &mut self.lookup, &mut self.out),
                RecordRef::Packed(base, place) => pack(&base.unpack(place), &mut self.lookup, &mut self.out),
            }
            self.ends.raw(&u32::try_from(self.out.0.len()).unwrap_or(u32::MAX).to_le_bytes());
            let mut key = [0; KEY];
            key.iter_mut().zip(id.key().bytes()).for_each(|(to, from)| *to = from);
            self.keys.raw(&key);
            self.last = Some(id);
        }
        self.packed = true;
    }

    /// The journal whose entries are in the snapshot, read in place from it.
    ///
    /// # Errors
    /// [`JournalError`] when the snapshot is larger than four gigabytes.
    pub fn finish(mut self) -> Result<Journal, JournalError> {
        while self.step(usize::MAX) {}
        if u32::try_from(self.out.0.len()).is_err() {
            return Err(JournalError::TooLarge { what: "snapshot", limit: u32::MAX as usize });
        }
        let rows = self.out.0.len();
        let mut out = core::mem::take(&mut self.out);
        out.raw(&core::mem::take(&mut self.ends).0);
        out.raw(&core::mem::take(&mut self.keys).0);
        self.lookup.ids.iter().for_each(|id| out.entry(*id));
        out.raw(&core::mem::take(&mut self.stamps).0);
        let at = out.0.len();
        self.frame(&mut out, rows);
        let sum = checksum(&out.0);
        let mut end = Out::default();
        end.raw(NAME);
        [PROJECTION, at as u64, sum].into_iter().for_each(|n| end.raw(&n.to_le_bytes()));
        debug_assert_eq!(end.0.len(), END);
        out.raw(&end.0);
        out.0.shrink_to_fit();
        drop(self);
        Journal::thawed(Frozen::trusted(out.0)?)
    }

    fn frame(&self, out: &mut Out, rows: usize) {
        let (journal, tables) = (&self.journal, &self.tables);
        out.count(rows);
        out.count(self.lookup.ids.len());
        out.number(journal.clock.ms);
        out.number(u64::from(journal.clock.count));
        journal.vector.pack(out);
        out.count(tables.authors.len());
        for author in &tables.authors {
            [&author.agent, &author.name, &author.desk].into_iter().for_each(|text| out.text(text));
        }
        out.count(tables.intents.len());
        tables.intents.iter().for_each(|name| out.text(name));
        out.count(self.lookup.names.len());
        self.lookup.names.iter().for_each(|name| out.text(name));
        out.count(self.runs.len());
        for (kind, count) in &self.runs {
            out.text(kind);
            out.count(*count);
        }
        let waiting: Vec<String> = journal.waiting.entries().map(super::Entry::text).collect();
        out.count(waiting.len());
        waiting.iter().for_each(|text| out.text(text));
        out.count(journal.waiting.complete().len());
        for (log, id, total) in journal.waiting.complete() {
            out.text(log.as_str());
            out.text(id);
            out.number(u64::from(*total));
        }
        out.count(self.segments.len());
        self.segments.iter().for_each(|hash| out.raw(&hash.0));
    }
}

/// Authors, intents and logs by their places in the new tables.
struct Tables {
    authors: Vec<Arc<Author>>,
    author_places: HashMap<Arc<Author>, u32>,
    intents: Vec<String>,
    logs: HashMap<LogId, u32>,
}

impl Tables {
    fn of(journal: &Journal) -> Self {
        let authors: Vec<Arc<Author>> = journal.authors.iter().cloned().collect();
        let author_places = authors.iter().cloned().zip(0..).collect();
        let logs = journal.vector.iter().map(|(log, _)| log.clone()).zip(0..).collect();
        Self { authors, author_places, intents: Vec::new(), logs }
    }

    fn stamp(&mut self, out: &mut Out, stamp: &Stamp, place: Option<Place>) {
        let before = out.0.len();
        let name = stamp.intent.name();
        let intent = self.intents.iter().position(|known| known == name).unwrap_or_else(|| {
            self.intents.push(name.to_owned());
            self.intents.len() - 1
        });
        let author = self.author_places.get(&stamp.author).copied().unwrap_or(0);
        let place = place.unwrap_or(Place::ALONE);
        out.raw(&self.logs.get(&stamp.log).copied().unwrap_or(0).to_le_bytes());
        out.raw(&stamp.seq.to_le_bytes());
        out.raw(&author.to_le_bytes());
        out.raw(&stamp.at.to_le_bytes());
        out.raw(&stamp.offset.to_le_bytes());
        out.raw(&u16::try_from(intent).unwrap_or(0).to_le_bytes());
        out.raw(&stamp.hlc.ms.to_le_bytes());
        out.raw(&stamp.hlc.count.to_le_bytes());
        out.raw(&place.segment.to_le_bytes());
        out.raw(&place.offset.to_le_bytes());
        debug_assert_eq!(out.0.len() - before, STAMP);
    }
}

impl Journal {
    /// Reads a snapshot that is whole.
    pub(super) fn of_snapshot(bytes: Vec<u8>) -> Result<Self, JournalError> {
        Self::thawed(Frozen::read(bytes)?)
    }

    fn thawed((base, frame): (Frozen, Frame)) -> Result<Self, JournalError> {
        let mut journal = Self { clock: frame.clock, vector: frame.vector, ..Self::default() };
        journal.authors = base.authors().iter().cloned().collect();
        journal.waiting = super::batch::Waiting::restored(frame.waiting, frame.complete);
        journal.base = Some(Arc::new(base));
        Ok(journal)
    }
}
