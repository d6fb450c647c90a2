//! One record of a preview: as it is here, and as it would be with what the file brings.
//!
//! Nothing is decided here that the journal does not decide: both sides are projections, and the comparison only
//! says how they differ. A field on which both sides agree is not mentioned.

use crate::journal::{Author, Entry, EntryId, Journal, Op, Record, RecordId, Write, WriteId};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Fields from which a person recognises a record, in the order in which they help.
pub const TITLE_FIELDS: [&str; 10] =
    ["number", "name", "title", "subject", "f.subject", "f.name", "phone", "f.phone", "code", "date"];

/// How a record stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Not here yet.
    New,
    /// Nothing that one side does not have.
    Same,
    /// The file brings nothing, and this desk has more.
    NewerHere,
    /// The file brings more, and this desk has nothing that the other did not have.
    NewerThere,
    /// Both wrote, in different fields: it merges.
    BothChanged,
    /// With the file, some field would show several values.
    Conflict,
    /// Something that the file says of it does not count.
    Refused(Why),
}

/// Why what a file says of a record does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// It was erased, for ever.
    Erased,
    /// It is part of an action whose rest is not here; it is kept and shows when the rest comes.
    Unfinished,
    /// The chain of its entries does not hold; nothing of the file can be taken.
    Chain,
}

/// What becomes of the record as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// It stays what it is, apart from its fields.
    Stays,
    /// Somebody deleted it; it can be brought back.
    Deleted,
    /// Somebody brought it back.
    Restored,
    /// Somebody erased the person; it cannot be brought back.
    Erased,
}

/// Who changed it last, when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Last {
    /// Who, at which desk.
    pub author: Arc<Author>,
    /// As that device showed it: milliseconds since 1970.
    pub at: i64,
    /// Minutes east of UTC there and then.
    pub offset: i32,
}

/// A value of a field, and who wrote it when.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// The write, to be named by whoever settles a conflict.
    pub id: WriteId,
    /// The value; none when the field was cleared.
    pub value: Option<Value>,
    /// Who wrote it, and when.
    pub last: Last,
    /// Whether the file brings it.
    pub brought: bool,
}

/// A field that the file changes.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The field.
    pub field: String,
    /// What it shows here now.
    pub here: Vec<Side>,
    /// What it would show.
    pub after: Vec<Side>,
}

impl FieldChange {
    /// Whether it would show several different values.
    #[must_use]
    pub fn in_conflict(&self) -> bool {
        matches!(self.after.as_slice(), [first, rest @ ..] if rest.iter().any(|s| s.value != first.value))
    }
}

/// A set that the file changes.
#[derive(Clone, Debug, PartialEq)]
pub struct SetChange {
    /// The set.
    pub set: String,
    /// Elements that come.
    pub added: Vec<Value>,
    /// Elements that go.
    pub removed: Vec<Value>,
}

/// A number that the file changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberChange {
    /// The number's field.
    pub field: String,
    /// What it is here now.
    pub here: i64,
    /// What it would be.
    pub after: i64,
}

/// One record of a preview.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The record.
    pub record: RecordId,
    /// How it stands.
    pub standing: Standing,
    /// What becomes of it as a whole.
    pub fate: Fate,
    /// Who changed it last, as far as this desk knows.
    pub here: Option<Last>,
    /// Who changed it last, as far as the file says.
    pub there: Option<Last>,
    /// The fields from which a person recognises it, as they would be.
    pub title: Vec<(&'static str, Value)>,
    /// The fields that change; none for a record that is new, see [`Preview::whole`](super::Preview::whole).
    pub fields: Vec<FieldChange>,
    /// Fields that this desk changed and the other had not seen, when both wrote.
    pub own: Vec<String>,
    /// The sets that change.
    pub sets: Vec<SetChange>,
    /// The numbers that change.
    pub numbers: Vec<NumberChange>,
}

impl Line {
    /// The fields that would show several values.
    pub fn conflicts(&self) -> impl Iterator<Item = &FieldChange> {
        self.fields.iter().filter(|f| f.in_conflict())
    }
}

/// What there is to know about one record.
pub(super) struct Case<'a> {
    pub record: &'a RecordId,
    pub journal: &'a Journal,
    pub after: &'a Journal,
    /// The file's entries about it.
    pub entries: &'a [&'a Entry],
    /// This desk's entries about it that the other did not have.
    pub own: BTreeSet<EntryId>,
    /// Whether the chain of some entry about it is broken.
    pub broken: bool,
}

pub(super) fn line(case: &Case<'_>) -> Line {
    let nothing = Record::new(case.record.clone());
    let here = case.journal.get(case.record);
    let (before, after) = (here.unwrap_or(&nothing), case.after.get(case.record).unwrap_or(&nothing));
    let new: Vec<&Entry> = case.entries.iter().copied().filter(|e| !case.journal.contains(e.id())).collect();
    let fate = fate(before, after);
    let known = before.conflicts();
    let waits = |e: &&Entry| e.body().batch.is_some() && !after.entries().contains(&e.id());
    let standing = if case.broken {
        Standing::Refused(Why::Chain)
    } else if before.is_erased() && new.iter().any(|e| speaks(e, case.record)) {
        Standing::Refused(Why::Erased)
    } else if !after.is_erased() && new.iter().any(waits) {
        Standing::Refused(Why::Unfinished)
    } else if after.conflicts().iter().any(|c| !known.contains(c)) {
        Standing::Conflict
    } else if new.is_empty() {
        if case.own.is_empty() { Standing::Same } else { Standing::NewerHere }
    } else if here.is_none() {
        Standing::New
    } else if case.own.is_empty() {
        Standing::NewerThere
    } else {
        Standing::BothChanged
    };
    // All of a new record is new: a file may bring a hundred thousand of them, of which somebody looks at three.
    let fields = if standing == Standing::New { Vec::new() } else { fields(case, before, after) };
    let own = before.fields().filter(|(_, writes)| writes.iter().any(|w| case.own.contains(&w.id.entry)));
    Line {
        record: case.record.clone(),
        standing,
        fate,
        here: latest(before.entries().iter().filter_map(|id| last_of(case.journal, *id))),
        there: latest(case.entries.iter().filter_map(|e| last_of(case.after, e.id()))),
        title: TITLE_FIELDS.iter().filter_map(|f| Some((*f, after.value(f)?.clone()))).collect(),
        fields,
        own: own.map(|(field, _)| field.to_owned()).collect(),
        sets: sets(case.record, &new, before, after),
        numbers: numbers(case.record, &new, before, after),
    }
}

fn fate(before: &Record, after: &Record) -> Fate {
    match (before.is_deleted(), after.is_deleted()) {
        _ if after.is_erased() && !before.is_erased() => Fate::Erased,
        (false, true) => Fate::Deleted,
        (true, false) if !after.is_erased() => Fate::Restored,
        _ => Fate::Stays,
    }
}

/// Whether an entry says more of a record than that it is to be erased.
fn speaks(entry: &Entry, record: &RecordId) -> bool {
    entry.parts().any(|(_, part)| part.record == *record && part.ops.iter().any(|op| *op != Op::Erase))
}

fn fields(case: &Case<'_>, before: &Record, after: &Record) -> Vec<FieldChange> {
    let names: BTreeSet<&str> = before.fields().chain(after.fields()).map(|(name, _)| name).collect();
    let differ = |name: &&str| before.shown(name) != after.shown(name);
    let side = |write: &Write| {
        let last = last_of(case.after, write.id.entry)?;
        let brought = !case.journal.contains(write.id.entry);
        Some(Side { id: write.id, value: write.value.clone(), last, brought })
    };
    let sides = |writes: &[Write]| writes.iter().filter_map(side).collect();
    let change = |name: &str| FieldChange {
        field: name.to_owned(),
        here: sides(before.shown(name)),
        after: sides(after.shown(name)),
    };
    names.into_iter().filter(differ).map(change).collect()
}

fn sets(record: &RecordId, new: &[&Entry], before: &Record, after: &Record) -> Vec<SetChange> {
    let names: BTreeSet<&str> = ops(record, new)
        .filter_map(|op| if let Op::Add { set, .. } | Op::Rem { set, .. } = op { Some(set.as_str()) } else { None })
        .collect();
    let change = |set: &str| {
        let (was, is) = (before.set(set), after.set(set));
        let missing = |from: &[&Value], of: &[&Value]| -> Vec<Value> {
            of.iter().filter(|v| !from.contains(v)).map(|v| (*v).clone()).collect()
        };
        SetChange { set: set.to_owned(), added: missing(&was, &is), removed: missing(&is, &was) }
    };
    names.into_iter().map(change).filter(|c| !c.added.is_empty() || !c.removed.is_empty()).collect()
}

fn numbers(record: &RecordId, new: &[&Entry], before: &Record, after: &Record) -> Vec<NumberChange> {
    let names: BTreeSet<&str> = ops(record, new)
        .filter_map(|op| if let Op::Inc { field, .. } = op { Some(field.as_str()) } else { None })
        .collect();
    let change = |f: &str| NumberChange { field: f.to_owned(), here: before.count(f), after: after.count(f) };
    names.into_iter().map(change).filter(|c| c.here != c.after).collect()
}

fn ops<'a>(record: &'a RecordId, new: &'a [&'a Entry]) -> impl Iterator<Item = &'a Op> {
    new.iter().flat_map(|e| e.ops()).filter(move |(r, _, _)| *r == record).map(|(_, _, op)| op)
}

fn last_of(journal: &Journal, entry: EntryId) -> Option<Last> {
    let stamp = journal.stamp(entry)?;
    Some(Last { author: stamp.author, at: stamp.at, offset: stamp.offset })
}

/// The fields of a record that is new here.
pub(super) fn new_fields(after: &Journal, record: &Record) -> Vec<FieldChange> {
    let side = |write: &Write| {
        let last = last_of(after, write.id.entry)?;
        Some(Side { id: write.id, value: write.value.clone(), last, brought: true })
    };
    let each = record.fields().map(|(name, writes)| FieldChange {
        field: name.to_owned(),
        here: Vec::new(),
        after: writes.iter().filter_map(side).collect(),
    });
    each.collect()
}

/// The latest by the clocks of those who wrote: it is for reading, and decides nothing.
fn latest(all: impl Iterator<Item = Last>) -> Option<Last> {
    all.max_by_key(|l| l.at)
}
