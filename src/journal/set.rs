//! The journal itself: the set of entries that have arrived, and the records they add up to.
//!
//! Entries are admitted in any order and any number of times. The journal keeps what the screen needs (records), what
//! an exchange needs (the version vector) and what a history needs (who wrote each entry, when, and where it is
//! stored); the entries' own texts stay in the store. It refuses nothing: rules of the trade are applied where
//! records are read, never by turning an entry away.

use super::batch::Waiting;
use super::{Author, Entry, EntryId, Hlc, Intent, LogId, Op, Record, RecordId, Vector, WriteId, canon};
use serde_json::json;
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
    /// Whether it counts; a piece of a batch that lacks others does not yet.
    pub(super) applied: bool,
}

/// What a record may know of the journal around it.
pub(super) struct Around<'a> {
    pub(super) stamps: &'a HashMap<EntryId, Stamp>,
    pub(super) names: &'a mut HashSet<Arc<str>>,
}

impl Around<'_> {
    /// Whether an entry counts already.
    pub(super) fn has(&self, entry: EntryId) -> bool {
        self.stamps.get(&entry).is_some_and(|stamp| stamp.applied)
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

/// The set of entries that have arrived, and the records they add up to.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    pub(super) records: BTreeMap<RecordId, Record>,
    pub(super) stamps: HashMap<EntryId, Stamp>,
    pub(super) authors: BTreeSet<Arc<Author>>,
    pub(super) names: HashSet<Arc<str>>,
    pub(super) vector: Vector,
    pub(super) waiting: Waiting,
    pub(super) clock: Hlc,
}

impl Journal {
    /// Takes an entry into the set.
    pub fn admit(&mut self, entry: &Entry) -> Admitted {
        let (id, header) = (entry.id(), entry.header());
        if self.stamps.contains_key(&id) {
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
        if let Some(stamp) = self.stamps.get_mut(&id) {
            stamp.applied = true;
        }
        if entry.parts().any(|(_, part)| part.ops.contains(&Op::Erase)) {
            self.erase(entry, changed);
        }
        for (place, part) in entry.parts() {
            let record = self.records.entry(part.record.clone()).or_insert_with(|| Record::new(part.record.clone()));
            if record.erased {
                continue;
            }
            changed.insert(part.record.clone());
            record.begin(id);
            let mut around = Around { stamps: &self.stamps, names: &mut self.names };
            record.apply(id, place, part, entry.header().hlc, &mut around);
        }
        for (_, part) in entry.parts() {
            if let Some(record) = self.records.get_mut(&part.record) {
                record.end(id);
            }
        }
    }

    /// Forgets the records whose erasure an entry asks for. Of such a record only the entries that ask are remembered.
    fn erase(&mut self, entry: &Entry, changed: &mut BTreeSet<RecordId>) {
        let mut fresh = BTreeSet::new();
        for (_, part) in entry.parts().filter(|(_, part)| part.ops.contains(&Op::Erase)) {
            let record = self.records.entry(part.record.clone()).or_insert_with(|| Record::new(part.record.clone()));
            if !record.erased {
                *record = Record { erased: true, ..Record::new(part.record.clone()) };
                fresh.insert(&part.record);
            }
            record.begin(entry.id());
            changed.insert(part.record.clone());
        }
        if !fresh.is_empty() {
            self.waiting.forget(|id| fresh.contains(id));
        }
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
            applied: false,
        }
    }

    /// A record, unless nothing has been written about it.
    #[must_use]
    pub fn get(&self, id: &RecordId) -> Option<&Record> {
        self.records.get(id)
    }

    /// All records of a kind, in the order of their ids, deleted and erased ones included.
    pub fn of_kind<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Record> {
        let first: Option<RecordId> = format!("{kind}/----------------").parse().ok();
        let from = first.unwrap_or_else(|| RecordId::only(kind));
        self.records.range(from..).map(|(_, r)| r).take_while(move |r| r.id().kind() == kind)
    }

    /// All records, in the order of their ids.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// Who wrote an entry, when, and where it stands.
    #[must_use]
    pub fn stamp(&self, id: EntryId) -> Option<&Stamp> {
        self.stamps.get(&id)
    }

    /// Who made a write, when.
    #[must_use]
    pub fn author_of(&self, id: WriteId) -> Option<&Stamp> {
        self.stamp(id.entry)
    }

    /// Whether an entry is here.
    #[must_use]
    pub fn contains(&self, id: EntryId) -> bool {
        self.stamps.contains_key(&id)
    }

    /// How many entries are here.
    #[must_use]
    pub fn len(&self) -> usize {
        self.stamps.len()
    }

    /// Whether nothing has been written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stamps.is_empty()
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
        self.records.get(id).is_some_and(Record::is_erased)
    }

    /// The hybrid clock after all that has been seen.
    #[must_use]
    pub fn clock(&self) -> Hlc {
        self.clock
    }

    /// Digest of everything that is shown. Two journals with equal vectors have equal digests; devices compare them.
    #[must_use]
    pub fn digest(&self) -> super::Hash {
        let mut lines = String::new();
        for record in self.records.values() {
            lines.push_str(record.id.as_str());
            let writes = |m: &BTreeMap<Arc<str>, Vec<super::Write>>| -> BTreeMap<String, Vec<String>> {
                let shown = m.iter().filter(|(_, w)| !w.is_empty());
                shown.map(|(f, w)| (f.to_string(), w.iter().map(|w| w.id.to_string()).collect())).collect()
            };
            let deleted: Vec<String> = record.deletions.iter().map(|d| d.id.to_string()).collect();
            let counters: BTreeMap<&str, i64> = record.counters.iter().map(|(k, v)| (&**k, *v)).collect();
            let line = json!([
                writes(&record.fields),
                writes(&record.sets),
                counters,
                deleted,
                record.deferred,
                record.erased
            ]);
            lines.push_str(&line.to_string());
            lines.push('\n');
        }
        super::Hash(canon::digest(&format!("ventanilla/projection/{PROJECTION}"), &lines))
    }
}
