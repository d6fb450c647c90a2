//! A snapshot in memory: the bytes as they were stored, and the few tables needed to read them in place.
//!
//! From the front: the packed records ([`row`](super::row)), where each ends, their keys in order, the ids of the
//! entries in order, what is known of each entry in a row of fixed width, the tables, and the end that says where
//! those begin. Nothing is unpacked before somebody asks for it; a record that was is kept, so that a reference to it
//! can be given out.

use super::bytes::{In, checksum};
use super::row::{Row, Tables};
use super::set::{PROJECTION, Stamp};
use super::{Author, Entry, EntryId, Hash, Hlc, Intent, JournalError, LogId, Record, RecordId, Vector};
use crate::sorted::Set;
use std::sync::{Arc, OnceLock};

/// The end of a snapshot: eight bytes of name, projection version, place of the tables, sum over all before it.
pub(super) const END: usize = 32;
pub(super) const NAME: &[u8; 8] = b"VSNAP\0\0\0";
/// Bytes of what is known of an entry.
pub(super) const STAMP: usize = 50;
/// Bytes of a record's key: that of `main` ends in zeros.
pub(super) const KEY: usize = 16;
/// The number of a segment that stands for none.
pub(super) const NOWHERE: u32 = u32::MAX;

const WRONG: JournalError = JournalError::Member("snapshot");

/// Where the text of an entry is stored, as its owner numbers the places: a segment and an offset in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which segment.
    pub segment: u32,
    /// Bytes before the entry in it.
    pub offset: u32,
}

impl Place {
    /// By itself, in no segment.
    pub const ALONE: Self = Self { segment: NOWHERE, offset: 0 };
}

/// The records of one kind, which lie together.
#[derive(Clone, Debug)]
struct Run {
    kind: String,
    first: usize,
    count: usize,
}

/// What of a snapshot belongs to the journal around it.
pub(super) struct Frame {
    pub clock: Hlc,
    pub vector: Vector,
    pub waiting: Vec<Entry>,
    pub complete: Set<(LogId, String, u32)>,
}

/// A snapshot that is read in place.
#[derive(Debug)]
pub struct Frozen {
    bytes: Vec<u8>,
    ends: usize,
    keys: usize,
    ids: usize,
    stamps: usize,
    records: usize,
    entries: usize,
    runs: Vec<Run>,
    names: Vec<Arc<str>>,
    authors: Vec<Arc<Author>>,
    intents: Vec<Intent>,
    logs: Vec<LogId>,
    segments: Vec<Hash>,
    unpacked: Vec<OnceLock<Box<Record>>>,
    torn: OnceLock<Vec<usize>>,
}

impl Frozen {
    /// Reads the tables of a snapshot, after looking whether every byte is what it was.
    pub(super) fn read(bytes: Vec<u8>) -> Result<(Self, Frame), JournalError> {
        let (body, end) = bytes.split_last_chunk::<END>().ok_or(WRONG)?;
        let [version, _, sum] = numbers(end)?;
        if version != PROJECTION {
            return Err(JournalError::NewerFormat(version));
        }
        if checksum(body) != sum { Err(WRONG) } else { Self::trusted(bytes) }
    }

    /// Reads the tables of a snapshot that was made just now.
    pub(super) fn trusted(bytes: Vec<u8>) -> Result<(Self, Frame), JournalError> {
        let (body, end) = bytes.split_last_chunk::<END>().ok_or(WRONG)?;
        let [_, tables, _] = numbers(end)?;
        let tables = usize::try_from(tables).map_err(|_| WRONG)?;
        let mut input = In(body.get(tables..).ok_or(WRONG)?);
        let (mut frozen, frame) = Self::tables(&mut input)?;
        let last = frozen.runs.last().map_or(0, |run| run.first + run.count);
        let fits = |at: usize, count: usize, width: usize| count.checked_mul(width).and_then(|n| at.checked_add(n));
        frozen.records = last;
        frozen.keys = fits(frozen.ends, last, 4).ok_or(WRONG)?;
        frozen.ids = fits(frozen.keys, last, KEY).ok_or(WRONG)?;
        frozen.stamps = fits(frozen.ids, frozen.entries, 16).ok_or(WRONG)?;
        if fits(frozen.stamps, frozen.entries, STAMP) != Some(tables) {
            return Err(WRONG);
        }
        frozen.unpacked.resize_with(last, OnceLock::new);
        frozen.bytes = bytes;
        Ok((frozen, frame))
    }

    fn tables(input: &mut In<'_>) -> Result<(Self, Frame), JournalError> {
        let ends = input.count().ok_or(WRONG)?;
        let entries = input.count().ok_or(WRONG)?;
        let many = |input: &mut In<'_>| input.many().ok_or(WRONG);
        let clock = read_hlc(input).ok_or(WRONG)?;
        let vector = Vector::unpack(input).ok_or(WRONG)?;
        let (mut authors, mut intents, mut names) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..many(input)? {
            authors.push(Arc::new(read_author(input).ok_or(WRONG)?));
        }
        for _ in 0..many(input)? {
            intents.push(Intent::from_name(input.text().ok_or(WRONG)?));
        }
        for _ in 0..many(input)? {
            names.push(Arc::from(input.text().ok_or(WRONG)?));
        }
        let (mut runs, mut first) = (Vec::new(), 0usize);
        for _ in 0..many(input)? {
            let (kind, count) = (input.text().ok_or(WRONG)?.to_owned(), input.count().ok_or(WRONG)?);
            runs.push(Run { kind, first, count });
            first = first.checked_add(count).ok_or(WRONG)?;
        }
        let (mut waiting, mut complete, mut segments) = (Vec::new(), Set::new(), Vec::new());
        for _ in 0..many(input)? {
            waiting.push(Entry::parse(input.text().ok_or(WRONG)?)?);
        }
        for _ in 0..many(input)? {
            let (log, id) = (input.text().ok_or(WRONG)?.parse()?, input.text().ok_or(WRONG)?.to_owned());
            let total = input.number().and_then(|n| u32::try_from(n).ok()).ok_or(WRONG)?;
            complete.insert((log, id, total));
        }
        for _ in 0..many(input)? {
            segments.push(Hash(input.array().ok_or(WRONG)?));
        }
        let logs = vector.iter().map(|(log, _)| log.clone()).collect();
        let (bytes, unpacked) = (Vec::new(), Vec::new());
        let (keys, ids, stamps, records) = (0, 0, 0, 0);
        let frozen = Self {
            bytes,
            ends,
            keys,
            ids,
            stamps,
            records,
            entries,
            runs,
            names,
            authors,
            intents,
            logs,
            segments,
            unpacked,
            torn: OnceLock::new(),
        };
        Ok((frozen, Frame { clock, vector, waiting, complete }))
    }

    /// The bytes, as they are stored.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many records there are.
    pub(super) const fn len(&self) -> usize {
        self.records
    }

    /// The places of the records that may have a conflict. The snapshot is looked through once for them.
    pub(super) fn torn(&self) -> &[usize] {
        self.torn.get_or_init(|| (0..self.records).filter(|place| self.row(*place).is_torn()).collect())
    }

    /// How many entries it was made of.
    pub(super) const fn entries(&self) -> usize {
        self.entries
    }

    /// The segments that hold its entries, by their numbers.
    pub(super) fn segments(&self) -> &[Hash] {
        &self.segments
    }

    pub(super) fn names(&self) -> &[Arc<str>] {
        &self.names
    }

    pub(super) fn authors(&self) -> &[Arc<Author>] {
        &self.authors
    }

    /// Where a field's name stands among all names.
    pub(super) fn name_place(&self, name: &str) -> Option<usize> {
        self.names.binary_search_by(|known| (**known).cmp(name)).ok()
    }

    pub(super) fn name_at(&self, place: usize) -> &str {
        self.names.get(place).map_or("", |name| name)
    }

    /// The places of the records of a kind.
    pub(super) fn run(&self, kind: &str) -> core::ops::Range<usize> {
        let run = self.runs.iter().find(|run| run.kind == kind);
        run.map_or(0..0, |run| run.first..run.first + run.count)
    }

    /// The place of a record.
    pub(super) fn find(&self, id: &RecordId) -> Option<usize> {
        let (run, key) = (self.run(id.kind()), id.key().as_bytes());
        let (mut low, mut high) = (run.start, run.end);
        while low < high {
            let middle = low.midpoint(high);
            match self.key(middle).cmp(key) {
                core::cmp::Ordering::Less => low = middle + 1,
                core::cmp::Ordering::Greater => high = middle,
                core::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    /// The place of the first record behind this id.
    pub(super) fn first_after(&self, id: &RecordId) -> usize {
        let (mut low, mut high) = (0, self.records);
        while low < high {
            let middle = low.midpoint(high);
            if self.compare(middle, id).is_le() { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// How the record at a place stands to this one, in the order of ids.
    pub(super) fn compare(&self, place: usize, id: &RecordId) -> core::cmp::Ordering {
        if self.kind(place) == id.kind() {
            return self.key(place).cmp(id.key().as_bytes());
        }
        self.id(place).cmp(id)
    }

    /// What stands behind the kind in a record's id.
    pub(super) fn key(&self, place: usize) -> &[u8] {
        let at = self.keys + place * KEY;
        let key = self.bytes.get(at..at + KEY).unwrap_or_default();
        key.iter().position(|byte| *byte == 0).map_or(key, |end| key.get(..end).unwrap_or(key))
    }

    /// The kind of the record at a place.
    pub(super) fn kind(&self, place: usize) -> &str {
        let run = self.runs.partition_point(|run| run.first + run.count <= place);
        self.runs.get(run).map_or("", |run| &run.kind)
    }

    pub(super) fn id(&self, place: usize) -> RecordId {
        let key = core::str::from_utf8(self.key(place)).unwrap_or_default();
        RecordId::joined(self.kind(place), key)
    }

    pub(super) fn row(&self, place: usize) -> Row<'_> {
        let end = |place: usize| self.word(self.ends + place * 4) as usize;
        let start = if place == 0 { 0 } else { end(place - 1) };
        Row::of(self.bytes.get(start..end(place)).unwrap_or_default())
    }

    /// The record at a place, unpacked anew.
    pub(super) fn unpack(&self, place: usize) -> Record {
        let id = self.id(place);
        self.row(place).unpack(id.clone(), self).unwrap_or_else(|| Record::new(id))
    }

    /// The record at a place, unpacked once.
    pub(super) fn record(&self, place: usize) -> Option<&Record> {
        Some(&**self.unpacked.get(place)?.get_or_init(|| Box::new(self.unpack(place))))
    }

    /// The place of an entry among all of them.
    pub(super) fn entry_place(&self, id: EntryId) -> Option<usize> {
        let (mut low, mut high) = (0, self.entries);
        while low < high {
            let middle = low.midpoint(high);
            match self.entry_id(middle).cmp(&id) {
                core::cmp::Ordering::Less => low = middle + 1,
                core::cmp::Ordering::Greater => high = middle,
                core::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    /// The name of the entry at a place.
    pub(super) fn entry_id(&self, place: usize) -> EntryId {
        let at = self.ids + place * 16;
        EntryId(self.bytes.get(at..at + 16).and_then(|id| id.try_into().ok()).unwrap_or_default())
    }

    /// What is known of the entry at a place, and where its text is.
    pub(super) fn stamp(&self, place: usize) -> Option<(Stamp, Option<Place>)> {
        let at = self.stamps + place * STAMP;
        let mut bytes = In(self.bytes.get(at..at + STAMP)?);
        let log = self.logs.get(short(&mut bytes)? as usize)?.clone();
        let seq = long(&mut bytes)?;
        let author = self.authors.get(short(&mut bytes)? as usize)?.clone();
        let at = long(&mut bytes)? as i64;
        let offset = short(&mut bytes)? as i32;
        let intent = self.intents.get(usize::from(u16::from_le_bytes(bytes.array()?)))?.clone();
        let hlc = Hlc { ms: long(&mut bytes)?, count: short(&mut bytes)? };
        let place = Place { segment: short(&mut bytes)?, offset: short(&mut bytes)? };
        Some((Stamp { log, seq, author, at, offset, intent, hlc }, (place != Place::ALONE).then_some(place)))
    }

    fn word(&self, at: usize) -> u32 {
        self.bytes.get(at..at + 4).and_then(|word| word.try_into().ok()).map_or(0, u32::from_le_bytes)
    }
}

impl Tables for Frozen {
    fn entry(&self, place: usize) -> Option<(EntryId, Hlc)> {
        if place >= self.entries {
            return None;
        }
        let at = self.stamps + place * STAMP + 30;
        let mut bytes = In(self.bytes.get(at..)?);
        Some((self.entry_id(place), Hlc { ms: long(&mut bytes)?, count: short(&mut bytes)? }))
    }

    fn name(&self, place: usize) -> Option<Arc<str>> {
        self.names.get(place).cloned()
    }
}

/// What the end of a snapshot says: version, place of the tables, sum.
fn numbers(end: &[u8]) -> Result<[u64; 3], JournalError> {
    let mut end = In(end);
    if end.array::<8>().as_ref() != Some(NAME) {
        return Err(WRONG);
    }
    let mut long = || end.array().map(u64::from_le_bytes).ok_or(WRONG);
    Ok([long()?, long()?, long()?])
}

fn short(bytes: &mut In<'_>) -> Option<u32> {
    bytes.array().map(u32::from_le_bytes)
}

fn long(bytes: &mut In<'_>) -> Option<u64> {
    bytes.array().map(u64::from_le_bytes)
}

fn read_hlc(input: &mut In<'_>) -> Option<Hlc> {
    Some(Hlc { ms: input.number()?, count: u32::try_from(input.number()?).ok()? })
}

fn read_author(input: &mut In<'_>) -> Option<Author> {
    Some(Author { agent: input.text()?.into(), name: input.text()?.into(), desk: input.text()?.into() })
}
