//! The journal itself: the set of entries that have arrived, and the records they add up to.
//!
//! Entries are admitted in any order and any number of times. The journal keeps what the screen needs (records), what
//! an exchange needs (the version vector) and what a history needs (who wrote each entry, when, and where it is
//! stored); the entries' own texts stay in the store. It refuses nothing: rules of the trade are applied where
//! records are read, never by turning an entry away.
//!
//! What a snapshot covers stays packed (`frozen`); records written since lie over it.

use super::batch::Waiting;
use super::frozen::{Frozen, Place};
use super::{Author, Entry, EntryId, Hash, Hlc, Intent, LogId, Op, Record, RecordId, RecordRef, Vector, WriteId};
use crate::sorted::Set;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

/// Version of the projection. Snapshots of another version are rebuilt; digests are compared within one version.
pub const PROJECTION: u64 = 1;

/// Who wrote an entry, when, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The entry's log.
    pub log: LogId,
    /// Its place in the log.
    pub seq: u64,
    /// Who wrote, at which desk.
    pub author: Arc<Author>,
    /// The wall clock as the device showed it: milliseconds since 1970.
    pub at: i64,
    /// Minutes east of UTC there and then.
    pub offset: i32,
    /// What it was for.
    pub intent: Intent,
    pub(super) hlc: Hlc,
}

/// What a record may know of the journal around it.
pub(super) struct Around<'a> {
    base: Option<&'a Frozen>,
    stamps: &'a HashMap<EntryId, Stamp>,
    waiting: &'a Waiting,
    names: &'a mut HashSet<Arc<str>>,
}

impl Around<'_> {
    /// Whether an entry counts already; a piece of a batch that lacks others does not yet.
    pub(super) fn has(&self, entry: EntryId) -> bool {
        let here = self.stamps.contains_key(&entry) || self.base.is_some_and(|base| base.entry_place(entry).is_some());
        here && !self.waiting.holds(entry)
    }

    /// A field's name, of which all records share one text in memory.
    pub(super) fn name(&mut self, text: &str) -> Arc<str> {
        match self.names.get(text) {
            Some(known) => known.clone(),
            None => {
                let new: Arc<str> = text.into();
                self.names.insert(new.clone());
                new
            }
        }
    }
}

/// What became of an entry that was offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Admitted {
    /// It is new and these records changed.
    New(Vec<RecordId>),
    /// It is new and waits for the rest of its batch.
    Waiting,
    /// It was here already.
    Known,
}

/// The set of entries that have arrived, and the records they add up to. A copy costs little: records and snapshot are
/// shared with it.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    pub(super) base: Option<Arc<Frozen>>,
    pub(super) records: BTreeMap<RecordId, Arc<Record>>,
    pub(super) stamps: HashMap<EntryId, Stamp>,
    pub(super) places: HashMap<EntryId, Place>,
    pub(super) forgotten: BTreeSet<EntryId>,
    pub(super) authors: Set<Arc<Author>>,
    pub(super) names: HashSet<Arc<str>>,
    pub(super) vector: Vector,
    pub(super) waiting: Waiting,
    pub(super) clock: Hlc,
}

/// The record over the snapshot, brought there when it is first written.
fn live<'a>(records: &'a mut BTreeMap<RecordId, Arc<Record>>, base: Option<&Frozen>, id: &RecordId) -> &'a mut Record {
    let packed = || base.and_then(|base| Some(base.unpack(base.find(id)?)));
    let record = records.entry(id.clone());
    Arc::make_mut(record.or_insert_with(|| Arc::new(packed().unwrap_or_else(|| Record::new(id.clone())))))
}

impl Journal {
    /// Takes an entry into the set.
    pub fn admit(&mut self, entry: &Entry) -> Admitted {
        let (id, header) = (entry.id(), entry.header());
        if self.contains(id) {
            return Admitted::Known;
        }
        self.vector.add(&header.log, header.seq, id);
        let stamp = self.stamp_for(entry);
        self.stamps.insert(id, stamp);
        self.clock = self.clock.seen(header.hlc);
        let mut changed = BTreeSet::new();
        if entry.body().batch.is_none() {
            self.apply(entry, &mut changed);
        } else {
            // What waits is kept in snapshots, so it must not keep what was erased.
            let piece = entry.without(|record| self.is_erased(record));
            if piece.erased_parts() > entry.erased_parts() {
                self.forgotten.insert(id);
            }
            let ready = self.waiting.offer(&piece);
            if ready.is_empty() {
                return Admitted::Waiting;
            }
            for piece in &ready {
                self.apply(piece, &mut changed);
            }
        }
        Admitted::New(changed.into_iter().collect())
    }

    fn apply(&mut self, entry: &Entry, changed: &mut BTreeSet<RecordId>) {
        let id = entry.id();
        self.waiting.counts(id);
        if entry.parts().any(|(_, part)| part.ops.contains(&Op::Erase)) {
            self.erase(entry, changed);
        }
        let mut ahead = false;
        for (place, part) in entry.parts() {
            let record = live(&mut self.records, self.base.as_deref(), &part.record);
            if record.erased {
                if !part.ops.contains(&Op::Erase) {
                    self.forgotten.insert(id);
                }
                continue;
            }
            changed.insert(part.record.clone());
            record.begin(id);
            let base = self.base.as_deref();
            let mut around = Around { base, stamps: &self.stamps, waiting: &self.waiting, names: &mut self.names };
            record.apply(id, place, part, entry.header().hlc, &mut around);
            ahead |= !record.ahead.is_empty();
        }
        if ahead {
            entry.parts().for_each(|(_, part)| live(&mut self.records, None, &part.record).end(id));
        }
    }

    /// Forgets the records whose erasure an entry asks for. Of such a record only the entries that ask are remembered.
    fn erase(&mut self, entry: &Entry, changed: &mut BTreeSet<RecordId>) {
        let mut fresh = BTreeSet::new();
        for (_, part) in entry.parts().filter(|(_, part)| part.ops.contains(&Op::Erase)) {
            let record = live(&mut self.records, self.base.as_deref(), &part.record);
            if !record.erased {
                self.forgotten.extend(record.entries.iter().copied());
                *record = Record { erased: true, ..Record::new(part.record.clone()) };
                fresh.insert(&part.record);
            }
            record.begin(entry.id());
            changed.insert(part.record.clone());
        }
        if !fresh.is_empty() {
            self.forgotten.extend(self.waiting.forget(|id| fresh.contains(id)));
        }
    }

    /// The entries whose stored texts still hold something of a record that was erased.
    #[must_use]
    pub fn forgotten(&self) -> &BTreeSet<EntryId> {
        &self.forgotten
    }

    /// Takes over what another state of this journal has still to forget.
    pub fn still_to_forget(&mut self, other: &Self) {
        self.forgotten.clone_from(&other.forgotten);
    }

    /// Notes that the stored text of an entry holds nothing any more that is to be forgotten.
    pub fn note_clean(&mut self, id: EntryId) {
        self.forgotten.remove(&id);
    }

    fn stamp_for(&mut self, entry: &Entry) -> Stamp {
        let (header, body) = (entry.header(), entry.body());
        let author = match self.authors.get(&body.author) {
            Some(known) => known.clone(),
            None => {
                let new = Arc::new(body.author.clone());
                self.authors.insert(new.clone());
                new
            }
        };
        Stamp {
            log: self.vector.shared(&header.log),
            seq: header.seq,
            author,
            at: body.at,
            offset: body.offset,
            intent: body.intent.clone(),
            hlc: header.hlc,
        }
    }

    /// A record, unless nothing has been written about it.
    #[must_use]
    pub fn get(&self, id: &RecordId) -> Option<&Record> {
        match self.records.get(id) {
            Some(record) => Some(record),
            None => {
                let base = self.base.as_ref()?;
                base.record(base.find(id)?)
            }
        }
    }

    /// As [`Journal::get`], for a look that need not unpack the record.
    #[must_use]
    pub fn view(&self, id: &RecordId) -> Option<RecordRef<'_>> {
        match self.records.get(id) {
            Some(record) => Some(RecordRef::Live(record)),
            None => {
                let base = self.base.as_ref()?;
                Some(RecordRef::Packed(base, base.find(id)?))
            }
        }
    }

    /// Everybody who wrote, at every desk.
    pub fn authors(&self) -> impl Iterator<Item = &Author> {
        self.authors.iter().map(|author| &**author)
    }

    /// Who wrote an entry, when, and where it stands.
    #[must_use]
    pub fn stamp(&self, id: EntryId) -> Option<Stamp> {
        match self.stamps.get(&id) {
            Some(stamp) => Some(stamp.clone()),
            None => {
                let base = self.base.as_ref()?;
                base.stamp(base.entry_place(id)?).map(|(stamp, _)| stamp)
            }
        }
    }

    /// Where an entry's text is, as its owner said; none while it lies by itself.
    #[must_use]
    pub fn place(&self, id: EntryId) -> Option<Place> {
        match self.places.get(&id) {
            Some(place) => Some(*place).filter(|place| *place != Place::ALONE),
            None if self.stamps.contains_key(&id) => None,
            None => {
                let base = self.base.as_ref()?;
                base.stamp(base.entry_place(id)?)?.1
            }
        }
    }

    /// Where the texts of entries are of which that was noted since the snapshot.
    pub fn moved(&self) -> impl Iterator<Item = (EntryId, Place)> {
        self.places.iter().map(|(id, place)| (*id, *place))
    }

    /// Notes where an entry's text is.
    pub fn put_at(&mut self, id: EntryId, place: Place) {
        self.places.insert(id, place);
    }

    /// The segments that the snapshot counts on, by the numbers of its places.
    #[must_use]
    pub fn segments(&self) -> &[Hash] {
        self.base.as_ref().map_or(&[], |base| base.segments())
    }

    /// How many of the entries the snapshot covers.
    #[must_use]
    pub fn covered(&self) -> usize {
        self.base.as_ref().map_or(0, |base| base.entries())
    }

    /// The snapshot that this journal was read from, as it is stored; empty when there is none.
    #[must_use]
    pub fn snapshot_bytes(&self) -> &[u8] {
        self.base.as_ref().map_or(&[], |base| base.bytes())
    }

    /// The names of the entries that came after the snapshot, in no order.
    pub fn recent(&self) -> impl Iterator<Item = EntryId> {
        self.stamps.keys().copied()
    }

    /// The names of all entries, in no order.
    pub fn entries(&self) -> impl Iterator<Item = EntryId> {
        let covered = self.base.iter().flat_map(|base| (0..base.entries()).map(|place| base.entry_id(place)));
        covered.chain(self.stamps.keys().copied())
    }

    /// Who made a write, when.
    #[must_use]
    pub fn author_of(&self, id: WriteId) -> Option<Stamp> {
        self.stamp(id.entry)
    }

    /// Whether an entry is here.
    #[must_use]
    pub fn contains(&self, id: EntryId) -> bool {
        self.stamps.contains_key(&id) || self.base.as_ref().is_some_and(|base| base.entry_place(id).is_some())
    }

    /// How many entries are here.
    #[must_use]
    pub fn len(&self) -> usize {
        self.stamps.len() + self.covered()
    }

    /// Whether nothing has been written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What is here of every log.
    #[must_use]
    pub fn vector(&self) -> &Vector {
        &self.vector
    }

    /// Pieces of actions that lack other pieces: here, not yet shown.
    pub fn waiting(&self) -> impl Iterator<Item = &Entry> {
        self.waiting.entries()
    }

    /// Whether a record was erased: parts about it are not to be stored, whenever they come.
    #[must_use]
    pub fn is_erased(&self, id: &RecordId) -> bool {
        match self.records.get(id) {
            Some(record) => record.is_erased(),
            None => {
                self.base.as_ref().is_some_and(|base| base.find(id).is_some_and(|place| base.row(place).is_erased()))
            }
        }
    }

    /// The hybrid clock after all that has been seen.
    #[must_use]
    pub fn clock(&self) -> Hlc {
        self.clock
    }
}
