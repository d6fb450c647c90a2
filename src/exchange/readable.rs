//! Records as plain JSON, for people and programs that only want to read: what the entries add up to, a line a record.
//!
//! It stands in a bundle as `records` when somebody asks for it, and nothing that imports ever reads it: the entries
//! are what counts. Every line has the same members, so that a reader of thirty lines needs no exceptions.

use crate::journal::{Record, Write};
use serde_json::{Map, Value, json};

/// A record as one line of canonical JSON: `conflicts`, `counters`, `deleted`, `erased`, `fields`, `record`, `sets`.
///
/// A field that shows several different values has the first of them in `fields` and all of them in `conflicts`, where
/// a cleared one is `null`. A field without a value is in `fields` no more.
#[must_use]
pub fn line(record: &Record) -> String {
    let (mut fields, mut conflicts) = (Map::new(), Map::new());
    for (name, writes) in record.fields() {
        if let Some(value) = writes.first().and_then(|write| write.value.clone()) {
            fields.insert(name.into(), value);
        }
        let different = different(writes);
        if different.len() > 1 {
            conflicts.insert(name.into(), different.into());
        }
    }
    let sets: Map<String, Value> = record
        .sets()
        .map(|name| (name.to_owned(), record.set(name).into_iter().cloned().collect::<Value>()))
        .filter(|(_, elements)| elements.as_array().is_some_and(|elements| !elements.is_empty()))
        .collect();
    let counters: Map<String, Value> = record.counters().map(|(name, sum)| (name.to_owned(), sum.into())).collect();
    json!({
        "record": record.id().as_str(), "fields": fields, "sets": sets, "counters": counters,
        "conflicts": conflicts, "deleted": record.is_deleted(), "erased": record.is_erased(),
    })
    .to_string()
}

/// The values that a field shows, each once, the one displayed first in front.
fn different(writes: &[Write]) -> Vec<Value> {
    let mut out: Vec<Value> = Vec::new();
    for write in writes {
        let value = write.value.clone().unwrap_or_default();
        if !out.contains(&value) {
            out.push(value);
        }
    }
    out
}
