//! Packing a record as a [row](super::row).

use super::bytes::{Out, fold};
use super::row::{DELETED, ERASED, REST, TORN};
use super::{EntryId, Record, WriteId};
use serde_json::Value;

/// What stands for entries and names in a row that is written.
pub(super) trait Places {
    fn entry(&mut self, id: EntryId) -> Option<usize>;
    fn name(&self, name: &str) -> usize;
}

/// Packs a record.
pub(super) fn pack(record: &Record, places: &mut impl Places, out: &mut Out) {
    let torn = !record.deletions.is_empty() || record.fields.values().any(|writes| writes.len() > 1);
    let rest = !(record.sets.is_empty()
        && record.counters.is_empty()
        && record.deletions.is_empty()
        && record.ahead.is_empty()
        && record.deferred == 0);
    let flag = |is: bool, flag: u8| if is { flag } else { 0 };
    out.byte(flag(record.erased, ERASED) | flag(record.is_deleted(), DELETED) | flag(torn, TORN) | flag(rest, REST));
    out.count(record.fields.len());
    for (name, writes) in &record.fields {
        out.count(places.name(name));
        value(out, writes.first().and_then(|w| w.value.as_ref()));
    }
    out.count(record.entries.len());
    record.entries.iter().for_each(|id| entry(out, places, *id));
    for writes in record.fields.values() {
        if torn {
            out.count(writes.len());
        }
        for (n, w) in writes.iter().enumerate() {
            write(out, places, w.id);
            if n > 0 {
                value(out, w.value.as_ref());
            }
        }
    }
    if rest {
        pack_rest(record, places, out);
    }
}

fn pack_rest(record: &Record, places: &mut impl Places, out: &mut Out) {
    out.count(record.sets.len());
    for (name, writes) in &record.sets {
        out.count(places.name(name));
        out.count(writes.len());
        for w in writes {
            write(out, places, w.id);
            value(out, w.value.as_ref());
        }
    }
    out.count(record.counters.len());
    for (name, sum) in &record.counters {
        out.count(places.name(name));
        out.signed(*sum);
    }
    out.count(record.deletions.len());
    for deletion in &record.deletions {
        write(out, places, deletion.id);
        out.count(deletion.saw.len());
        deletion.saw.iter().for_each(|id| write(out, places, *id));
    }
    out.count(record.ahead.len());
    for (id, space, name) in &record.ahead {
        write(out, places, *id);
        out.byte(*space as u8);
        out.count(places.name(name));
    }
    out.number(u64::from(record.deferred));
}

/// An entry by its place, counted from 1, or 0 and the id of one that has not arrived.
fn entry(out: &mut Out, places: &mut impl Places, id: EntryId) {
    match places.entry(id) {
        Some(place) => out.count(place + 1),
        None => {
            out.byte(0);
            out.entry(id);
        }
    }
}

fn write(out: &mut Out, places: &mut impl Places, id: WriteId) {
    entry(out, places, id.entry);
    out.number(u64::from(id.part));
    out.number(u64::from(id.op));
}

/// The lowest three bits say what it is, the others how long or how much.
fn value(out: &mut Out, value: Option<&Value>) {
    match value {
        None => out.byte(0),
        Some(Value::Null) => out.byte(1),
        Some(Value::Bool(yes)) => out.byte(2 + u8::from(*yes)),
        Some(Value::String(text)) => sized(out, 5, text),
        Some(other) => match other.as_i64() {
            Some(n) => out.number(fold(n) << 3 | 4),
            None => sized(out, 6, &other.to_string()),
        },
    }
}

fn sized(out: &mut Out, tag: u64, text: &str) {
    out.number((text.len() as u64) << 3 | tag);
    out.raw(text.as_bytes());
}
