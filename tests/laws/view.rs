//! All that a journal shows, as one comparable value, read through its public face only.

use serde_json::{Map, Value, json};
use ventanilla::journal::{Journal, Record, RecordRef};

/// Everything that is shown of every record.
pub fn view(journal: &Journal) -> Value {
    // Looked for where there may be some, they are those of all records.
    let each = journal.records().flat_map(|r| r.to_record().conflicts());
    assert_eq!(journal.conflicts(), each.collect::<Vec<_>>());
    Value::Object(journal.records().map(|r| (r.id().to_string(), record(&whole(journal, r)))).collect())
}

/// The record, after looking at it as lists do: read in place it says the same as unpacked.
fn whole(journal: &Journal, packed: RecordRef<'_>) -> Record {
    let record = packed.to_record();
    assert_eq!(Some(&record), journal.get(record.id()));
    assert_eq!((packed.is_deleted(), packed.is_erased()), (record.is_deleted(), record.is_erased()));
    assert!(packed.is_torn() || record.conflicts().is_empty());
    for name in record.fields().map(|(name, _)| name).chain(["", "nothing"]) {
        assert_eq!(packed.value(name).as_ref(), record.value(name), "{name}");
        assert_eq!((packed.text(name), packed.int(name)), (record.text(name), record.int(name)), "{name}");
        assert_eq!(packed.is(name), record.is(name), "{name}");
    }
    for name in record.sets().chain(["nothing"]) {
        assert_eq!(packed.set(name).iter().collect::<Vec<_>>(), record.set(name), "{name}");
    }
    let shown = record.fields().filter_map(|(name, w)| Some((name.to_owned(), w.first()?.value.clone()?)));
    assert_eq!(packed.beginning(""), shown.collect::<Vec<_>>());
    record
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
