//! One record, packed: what a snapshot keeps of it, and reading it without unpacking. [`pack`](super::pack) writes it.
//!
//! First the fields in the order of their names, each a name and the value that is displayed first: all that a list
//! reads. Behind them the entries about the record, then which write each value is, then, for few records, the rest:
//! further writes of fields in conflict, sets, counters, deletions, names kept for writes still to come. Names and
//! entries are numbers, places in the snapshot's tables, so a field costs at most twelve bytes beside its value.

use super::bytes::{In, unfold};
use super::record::{Deletion, Space};
use super::{EntryId, Hlc, Record, RecordId, Write, WriteId};
use crate::sorted::Map;
use serde_json::Value;
use std::sync::Arc;

pub(super) const ERASED: u8 = 1;
pub(super) const DELETED: u8 = 2;
/// Some field shows several writes, or the record is deleted: there may be a conflict.
pub(super) const TORN: u8 = 4;
/// Sets, counters, deletions, names of writes to come, operations not understood.
pub(super) const REST: u8 = 8;

/// A value as it lies in the snapshot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown<'a> {
    /// No value.
    Nothing,
    /// `null`, which only sets hold.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A text.
    Text(&'a str),
    /// An array or an object, as JSON.
    Json(&'a str),
}

impl<'a> Shown<'a> {
    /// The text; empty when it is none.
    #[must_use]
    pub const fn text(self) -> &'a str {
        match self {
            Self::Text(text) => text,
            _ => "",
        }
    }

    /// The whole number.
    #[must_use]
    pub const fn int(self) -> Option<i64> {
        match self {
            Self::Int(n) => Some(n),
            _ => None,
        }
    }

    /// The value as JSON.
    #[must_use]
    pub fn value(self) -> Option<Value> {
        match self {
            Self::Nothing => None,
            Self::Null => Some(Value::Null),
            Self::Bool(yes) => Some(yes.into()),
            Self::Int(n) => Some(n.into()),
            Self::Text(text) => Some(text.into()),
            Self::Json(text) => serde_json::from_str(text).ok(),
        }
    }
}

/// What the numbers in a row stand for.
pub(super) trait Tables {
    fn entry(&self, place: usize) -> Option<(EntryId, Hlc)>;
    fn name(&self, place: usize) -> Option<Arc<str>>;
}

fn read_value<'a>(bytes: &mut In<'a>) -> Option<Shown<'a>> {
    let head = bytes.number()?;
    Some(match (head & 7, head >> 3) {
        (0, _) => Shown::Nothing,
        (1, _) => Shown::Null,
        (2, _) => Shown::Bool(false),
        (3, _) => Shown::Bool(true),
        (4, n) => Shown::Int(unfold(n)),
        (tag, len) => {
            let text = core::str::from_utf8(bytes.raw(usize::try_from(len).ok()?)?).ok()?;
            if tag == 5 { Shown::Text(text) } else { Shown::Json(text) }
        }
    })
}

/// Steps over a value without looking at it.
fn skip_value(bytes: &mut In<'_>) -> Option<()> {
    let head = bytes.brief()?;
    if head & 7 > 4 {
        bytes.raw(usize::try_from(head >> 3).ok()?)?;
    }
    Some(())
}

/// A packed record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    flags: u8,
    fields: In<'a>,
}

impl<'a> Row<'a> {
    pub fn of(bytes: &'a [u8]) -> Self {
        let (flags, fields) = bytes.split_first().map_or((0, bytes), |(first, rest)| (*first, rest));
        Self { flags, fields: In(fields) }
    }

    pub const fn is_erased(self) -> bool {
        self.flags & ERASED != 0
    }

    pub const fn is_deleted(self) -> bool {
        self.flags & DELETED != 0
    }

    /// Whether there may be a conflict.
    pub const fn is_torn(self) -> bool {
        self.flags & TORN != 0
    }

    /// What a field shows first, by the place of its name.
    pub fn field(self, wanted: usize) -> Option<Shown<'a>> {
        let mut bytes = self.fields;
        for _ in 0..bytes.count()? {
            let name = bytes.count()?;
            if name == wanted {
                return read_value(&mut bytes);
            }
            if name > wanted {
                return None;
            }
            skip_value(&mut bytes)?;
        }
        None
    }

    /// What some fields show first, by the places of their names, each with its place among what is given back; in the
    /// order of the names' places. The row is walked through once.
    pub fn pick<const N: usize>(self, wanted: &[(usize, usize); N]) -> [Shown<'a>; N] {
        let mut out = [Shown::Nothing; N];
        let mut bytes = self.fields;
        let mut wanted = wanted.iter().peekable();
        for _ in 0..bytes.count().unwrap_or(0) {
            let Some(name) = bytes.brief().and_then(|name| usize::try_from(name).ok()) else { break };
            while wanted.next_if(|(place, _)| *place < name).is_some() {}
            let read = match wanted.peek() {
                None => break,
                Some((place, which)) if *place == name => {
                    read_value(&mut bytes).zip(out.get_mut(*which)).map(|(value, slot)| *slot = value)
                }
                Some(_) => skip_value(&mut bytes),
            };
            if read.is_none() {
                break;
            }
        }
        out
    }

    /// The fields and what each shows first, in the order of their names.
    pub fn fields(self) -> impl Iterator<Item = (usize, Shown<'a>)> {
        let mut bytes = self.fields;
        let count = bytes.count().unwrap_or(0);
        (0..count).map_while(move |_| Some((bytes.count()?, read_value(&mut bytes)?)))
    }

    /// The elements of a set, as they were written.
    pub fn set(self, wanted: usize, tables: &impl Tables) -> Option<Vec<Shown<'a>>> {
        if self.flags & REST == 0 {
            return None;
        }
        let mut bytes = self.fields;
        skip_fields(&mut bytes, self.flags & TORN != 0)?;
        for _ in 0..bytes.many()? {
            let (name, count) = (bytes.count()?, bytes.many()?);
            let mut elements = Vec::new();
            for _ in 0..count {
                read_write(&mut bytes, tables)?;
                elements.push(read_value(&mut bytes)?);
            }
            if name == wanted {
                return Some(elements);
            }
        }
        None
    }

    /// The whole record; none when the bytes are no row.
    pub fn unpack(self, id: RecordId, tables: &impl Tables) -> Option<Record> {
        let mut record = Record::new(id);
        record.erased = self.is_erased();
        let mut bytes = self.fields;
        let mut shown = Vec::new();
        for _ in 0..bytes.many()? {
            shown.push((tables.name(bytes.count()?)?, read_value(&mut bytes)?.value()));
        }
        for _ in 0..bytes.many()? {
            record.entries.push(read_entry(&mut bytes, tables)?.0);
        }
        for (name, value) in shown {
            let count = if self.is_torn() { bytes.many()? } else { 1 };
            let mut writes = Vec::with_capacity(count);
            let mut value = Some(value);
            for _ in 0..count {
                let (id, hlc) = read_write(&mut bytes, tables)?;
                let value = match value.take() {
                    Some(first) => first,
                    None => read_value(&mut bytes)?.value(),
                };
                writes.push(Write { id, value, hlc });
            }
            record.fields.insert(name, writes);
        }
        if self.flags & REST != 0 {
            unpack_rest(&mut record, &mut bytes, tables)?;
        }
        bytes.0.is_empty().then_some(record)
    }
}

fn unpack_rest(record: &mut Record, bytes: &mut In<'_>, tables: &impl Tables) -> Option<()> {
    for _ in 0..bytes.many()? {
        let name = tables.name(bytes.count()?)?;
        let mut writes = Vec::new();
        for _ in 0..bytes.many()? {
            let (id, hlc) = read_write(bytes, tables)?;
            writes.push(Write { id, value: read_value(bytes)?.value(), hlc });
        }
        record.sets.insert(name, writes);
    }
    for _ in 0..bytes.many()? {
        record.counters.insert(tables.name(bytes.count()?)?, bytes.signed()?);
    }
    for _ in 0..bytes.many()? {
        let (id, _) = read_write(bytes, tables)?;
        let mut saw = Vec::new();
        for _ in 0..bytes.many()? {
            saw.push(read_write(bytes, tables)?.0);
        }
        record.deletions.push(Deletion { id, saw });
    }
    for _ in 0..bytes.many()? {
        let (id, _) = read_write(bytes, tables)?;
        let space = *Space::ALL.get(usize::from(bytes.byte()?))?;
        record.ahead.insert((id, space, tables.name(bytes.count()?)?));
    }
    record.deferred = u32::try_from(bytes.number()?).ok()?;
    Some(())
}

/// Steps over everything before the rest.
fn skip_fields(bytes: &mut In<'_>, torn: bool) -> Option<()> {
    let fields = bytes.many()?;
    for _ in 0..fields {
        bytes.number()?;
        skip_value(bytes)?;
    }
    for _ in 0..bytes.many()? {
        skip_entry(bytes)?;
    }
    for _ in 0..fields {
        let count = if torn { bytes.many()? } else { 1 };
        for n in 0..count {
            skip_entry(bytes)?;
            bytes.number()?;
            bytes.number()?;
            if n > 0 {
                skip_value(bytes)?;
            }
        }
    }
    Some(())
}

fn skip_entry(bytes: &mut In<'_>) -> Option<()> {
    if bytes.number()? == 0 {
        bytes.entry()?;
    }
    Some(())
}

fn read_entry(bytes: &mut In<'_>, tables: &impl Tables) -> Option<(EntryId, Hlc)> {
    match bytes.count()? {
        0 => Some((bytes.entry()?, Hlc::default())),
        place => tables.entry(place - 1),
    }
}

fn read_write(bytes: &mut In<'_>, tables: &impl Tables) -> Option<(WriteId, Hlc)> {
    let (entry, hlc) = read_entry(bytes, tables)?;
    let part = u16::try_from(bytes.number()?).ok()?;
    let op = u16::try_from(bytes.number()?).ok()?;
    Some((WriteId { entry, part, op }, hlc))
}

/// The elements of a set, each once, in the order of their canonical text.
pub(super) fn sorted(elements: impl Iterator<Item = Value>) -> Vec<Value> {
    let each: Map<String, Value> = elements.map(|value| (value.to_string(), value)).collect();
    each.into_values().collect()
}
