//! All that a journal shows, as one comparable value, read through its public face only.

use serde_json::{Map, Value, json};
use ventanilla::journal::{Journal, Record};

/// Everything that is shown of every record.
pub fn view(journal: &Journal) -> Value {
    Value::Object(journal.records().map(|r| (r.id().to_string(), record(r))).collect())
}

fn record(r: &Record) -> Value {
    let fields: Map<String, Value> = r
        .fields()
        .map(|(name, writes)| {
            let each = writes.iter().map(|w| json!([w.id.to_string(), w.value, w.hlc.ms, w.hlc.count]));
            (name.to_owned(), each.collect())
        })
        .collect();
    let sets: Map<String, Value> = r
        .sets()
        .map(|name| {
            let each = r.set(name).into_iter().map(|elem| {
                let mut ids: Vec<String> = r.additions(name, elem).iter().map(ToString::to_string).collect();
                ids.sort();
                (elem.to_string(), json!(ids))
            });
            (name.to_owned(), Value::Object(each.collect()))
        })
        .collect();
    let counters: Map<String, Value> = r.counters().map(|(name, sum)| (name.to_owned(), sum.into())).collect();
    let deletions: Vec<Value> = r
        .deletions()
        .iter()
        .map(|d| json!([d.id.to_string(), d.saw.iter().map(ToString::to_string).collect::<Vec<_>>()]))
        .collect();
    let mut entries: Vec<String> = r.entries().iter().map(ToString::to_string).collect();
    entries.sort();
    json!({
        "fields": fields, "sets": sets, "counters": counters, "deletions": deletions, "entries": entries,
        "deferred": r.deferred(), "erased": r.is_erased(),
    })
}
