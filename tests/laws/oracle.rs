//! The projection computed from its definition, slowly and without any state: what counts, then what is named, then
//! what is left. It shares no code with the journal but the parsing of entries.

use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use ventanilla::journal::{Entry, EntryId, Op, RecordId, WriteId};

/// Fields, sets and deletions each have names of their own.
type Name = (char, String);

/// A write: its name, its value, and what orders it among others.
struct Put<'a> {
    id: WriteId,
    value: Option<&'a Value>,
    hlc: (u64, u32),
}

#[derive(Default)]
struct Sheet<'a> {
    writes: BTreeMap<Name, Vec<Put<'a>>>,
    named: BTreeMap<Name, BTreeSet<WriteId>>,
    counters: BTreeMap<&'a str, i64>,
    deferred: u32,
    entries: BTreeSet<String>,
    deletions: Vec<(WriteId, &'a [WriteId])>,
}

/// What these entries add up to, in the shape of [`super::view::view`].
pub fn project(entries: &[Entry]) -> Value {
    let entries: BTreeMap<EntryId, &Entry> = entries.iter().map(|e| (e.id(), e)).collect();
    let mut batches: BTreeMap<_, BTreeSet<u32>> = BTreeMap::new();
    for entry in entries.values() {
        if let Some(b) = &entry.body().batch {
            batches.entry((&entry.header().log, &b.id, b.total)).or_default().insert(b.index);
        }
    }
    let counts = |entry: &Entry| match &entry.body().batch {
        Some(b) => batches[&(&entry.header().log, &b.id, b.total)].len() == b.total as usize,
        None => true,
    };
    let counted: Vec<&Entry> = entries.into_values().filter(|e| counts(e)).collect();
    let erased: BTreeSet<&RecordId> =
        counted.iter().flat_map(|e| e.ops()).filter(|(_, _, op)| **op == Op::Erase).map(|(r, _, _)| r).collect();
    let mut sheets: BTreeMap<&RecordId, Sheet> = BTreeMap::new();
    for entry in &counted {
        for (_, part) in entry.parts() {
            let sheet = sheets.entry(&part.record).or_default();
            if !erased.contains(&part.record) || part.ops.contains(&Op::Erase) {
                sheet.entries.insert(entry.id().to_string());
            }
        }
        for (record, id, op) in entry.ops().filter(|(r, _, _)| !erased.contains(r)) {
            let hlc = entry.header().hlc;
            note(sheets.get_mut(record).unwrap(), id, (hlc.ms, hlc.count), op);
        }
    }
    Value::Object(sheets.into_iter().map(|(id, s)| (id.to_string(), finish(s, erased.contains(id)))).collect())
}

fn note<'a>(sheet: &mut Sheet<'a>, id: WriteId, hlc: (u64, u32), op: &'a Op) {
    let (name, over): (Name, &[WriteId]) = match op {
        Op::Set { field, value, over } => {
            let value = if value.is_null() { None } else { Some(value) };
            sheet.writes.entry(('f', field.clone())).or_default().push(Put { id, value, hlc });
            (('f', field.clone()), over)
        }
        Op::Clear { field, over } => {
            sheet.writes.entry(('f', field.clone())).or_default().push(Put { id, value: None, hlc });
            (('f', field.clone()), over)
        }
        Op::Add { set, elem } => {
            sheet.writes.entry(('s', set.clone())).or_default().push(Put { id, value: Some(elem), hlc });
            return;
        }
        Op::Rem { set, over } => (('s', set.clone()), over),
        Op::Inc { field, delta } => {
            let sum = sheet.counters.entry(field).or_default();
            *sum = sum.wrapping_add(*delta);
            return;
        }
        Op::Del { over } => return sheet.deletions.push((id, over)),
        Op::Undel { over } => (('d', String::new()), over),
        Op::Unknown(_) => return sheet.deferred += 1,
        Op::Erase => return,
    };
    sheet.named.entry(name).or_default().extend(over);
}

fn finish(sheet: Sheet, erased: bool) -> Value {
    let none = BTreeSet::new();
    let (mut fields, mut sets) = (Map::new(), Map::new());
    for (name, mut writes) in sheet.writes {
        let named = sheet.named.get(&name).unwrap_or(&none);
        writes.retain(|w| !named.contains(&w.id));
        writes.sort_by_key(|w| std::cmp::Reverse((w.hlc, w.id)));
        if writes.is_empty() {
            continue;
        }
        if name.0 == 'f' {
            let each = writes.iter().map(|w| json!([w.id.to_string(), w.value, w.hlc.0, w.hlc.1]));
            fields.insert(name.1, each.collect());
        } else {
            let mut elems: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
            for w in writes {
                elems.entry(w.value.unwrap().to_string()).or_default().insert(w.id.to_string());
            }
            sets.insert(name.1, json!(elems));
        }
    }
    let undone = sheet.named.get(&('d', String::new())).unwrap_or(&none);
    let mut deletions = sheet.deletions;
    deletions.retain(|(id, _)| !undone.contains(id));
    deletions.sort();
    let deletions: Vec<Value> = deletions
        .iter()
        .map(|(id, saw)| json!([id.to_string(), saw.iter().map(ToString::to_string).collect::<Vec<_>>()]))
        .collect();
    json!({
        "fields": fields, "sets": sets, "counters": sheet.counters, "deletions": deletions,
        "entries": sheet.entries, "deferred": sheet.deferred, "erased": erased,
    })
}
