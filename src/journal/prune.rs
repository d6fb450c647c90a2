//! Snapshots: the projection without the entries it came from.
//!
//! A snapshot keeps what is shown, the names of writes that were replaced before they arrived (without them those
//! would come back to life), pieces of batches that wait, and which entries it was made of. Entries that arrive later,
//! again or for the first time, give the same records as if nothing had been pruned. A snapshot is disposable: one of
//! another projection version is rebuilt from the entries.

use super::batch::Waiting;
use super::record::{Deletion, Space};
use super::set::{Around, PROJECTION, Stamp};
use super::{Author, Entry, Hlc, Intent, Journal, JournalError, LogId, Record, Vector, Write, WriteId};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

const WRONG: JournalError = JournalError::Member("snapshot");

/// The journal as JSON, without its entries' texts.
#[must_use]
pub fn snapshot(journal: &Journal) -> Value {
    let authors: Vec<&Arc<Author>> = journal.authors.iter().collect();
    let place: HashMap<&Author, usize> = authors.iter().enumerate().map(|(i, a)| (&***a, i)).collect();
    // Logs are named by their place in the vector: 20,000 of them must not slow down opening.
    let logs: HashMap<&LogId, usize> = journal.vector.iter().enumerate().map(|(i, (log, _))| (log, i)).collect();
    let stamps: BTreeMap<String, Value> = journal
        .stamps
        .iter()
        .map(|(id, s)| {
            let author = place.get(&*s.author).copied().unwrap_or(0);
            let log = logs.get(&s.log).copied().unwrap_or(0);
            (id.to_string(), json!([log, s.seq, author, s.at, s.offset, s.intent.name()]))
        })
        .collect();
    json!({
        "projection": PROJECTION,
        "clock": [journal.clock.ms, journal.clock.count],
        "authors": authors.iter().map(|a| json!([a.agent, a.name, a.desk])).collect::<Vec<_>>(),
        "stamps": stamps,
        "vector": journal.vector.to_lines(),
        "waiting": journal.waiting.entries().map(|e| Value::from(e.text())).collect::<Vec<_>>(),
        "batches": journal.waiting.complete().iter().map(|(l, b, n)| json!([l.as_str(), b, n])).collect::<Vec<_>>(),
        "records": journal.records.values().map(record_json).collect::<Vec<_>>(),
    })
}

/// Reads a snapshot.
///
/// # Errors
/// [`JournalError::NewerFormat`] for another projection version, [`JournalError::Member`] for anything malformed; the
/// caller rebuilds from the entries.
pub fn restore(value: &Value) -> Result<Journal, JournalError> {
    let version = value.get("projection").and_then(Value::as_u64).ok_or(WRONG)?;
    if version != PROJECTION {
        return Err(JournalError::NewerFormat(version));
    }
    let authors: Vec<Arc<Author>> = list(value.get("authors"))?.iter().map(author).collect::<Result<_, _>>()?;
    let mut journal = Journal { clock: hlc(value.get("clock"))?, ..Journal::default() };
    journal.vector = value.get("vector").and_then(Value::as_str).and_then(Vector::from_lines).ok_or(WRONG)?;
    let logs: Vec<LogId> = journal.vector.iter().map(|(log, _)| log.clone()).collect();
    for (id, stamp) in value.get("stamps").and_then(Value::as_object).ok_or(WRONG)? {
        let [log, seq, who, at, offset, intent] = list(Some(stamp))? else { return Err(WRONG) };
        let who = pick(&authors, who)?;
        let stamp = Stamp {
            log: pick(&logs, log)?.clone(),
            seq: seq.as_u64().ok_or(WRONG)?,
            author: who.clone(),
            at: at.as_i64().ok_or(WRONG)?,
            offset: offset.as_i64().and_then(|n| i32::try_from(n).ok()).ok_or(WRONG)?,
            intent: Intent::from_name(text(intent)?),
            applied: true,
        };
        journal.stamps.insert(id.parse()?, stamp);
    }
    journal.authors = authors.into_iter().collect();
    let waiting: Vec<Entry> =
        list(value.get("waiting"))?.iter().map(|t| Entry::parse(text(t)?)).collect::<Result<_, _>>()?;
    for entry in &waiting {
        journal.stamps.get_mut(&entry.id()).ok_or(WRONG)?.applied = false;
    }
    let mut complete = BTreeSet::new();
    for batch in list(value.get("batches"))? {
        let [log, id, total] = list(Some(batch))? else { return Err(WRONG) };
        let total = total.as_u64().and_then(|n| u32::try_from(n).ok()).ok_or(WRONG)?;
        complete.insert((text(log)?.parse()?, text(id)?.to_owned(), total));
    }
    journal.waiting = Waiting::restored(waiting, complete);
    for record in list(value.get("records"))? {
        let record = read_record(record, &mut Around { stamps: &journal.stamps, names: &mut journal.names })?;
        journal.records.insert(record.id.clone(), record);
    }
    Ok(journal)
}

fn record_json(r: &Record) -> Value {
    let writes = |m: &BTreeMap<Arc<str>, Vec<Write>>| -> Value {
        let each = m.iter().map(|(name, ws)| {
            let ws: Vec<Value> =
                ws.iter().map(|w| json!([w.id.to_string(), w.value, [w.hlc.ms, w.hlc.count]])).collect();
            (name.to_string(), Value::from(ws))
        });
        Value::Object(each.collect::<Map<_, _>>())
    };
    // As text: a sum may be larger than what canonical JSON holds.
    let counters: BTreeMap<&str, String> = r.counters.iter().map(|(k, v)| (&**k, v.to_string())).collect();
    let names = |ids: &[WriteId]| -> Vec<String> { ids.iter().map(ToString::to_string).collect() };
    let deletions: Vec<Value> = r.deletions.iter().map(|d| json!([d.id.to_string(), names(&d.saw)])).collect();
    let ahead: Vec<Value> =
        r.ahead.iter().map(|(id, space, name)| json!([space_name(*space), &**name, id.to_string()])).collect();
    json!({
        "id": r.id.as_str(), "fields": writes(&r.fields), "sets": writes(&r.sets), "counters": counters,
        "deletions": deletions, "ahead": ahead, "deferred": r.deferred, "erased": r.erased,
        "entries": r.entries.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

fn read_record(value: &Value, around: &mut Around<'_>) -> Result<Record, JournalError> {
    let mut record = Record::new(text(value.get("id").ok_or(WRONG)?)?.parse()?);
    record.fields = read_writes(value.get("fields"), Space::Field, around)?;
    record.sets = read_writes(value.get("sets"), Space::Set, around)?;
    for (name, sum) in value.get("counters").and_then(Value::as_object).ok_or(WRONG)? {
        record.counters.insert(around.name(name), text(sum)?.parse().map_err(|_| WRONG)?);
    }
    for deletion in list(value.get("deletions"))? {
        let [id, saw] = list(Some(deletion))? else { return Err(WRONG) };
        let saw = list(Some(saw))?.iter().map(|w| text(w)?.parse()).collect::<Result<_, _>>()?;
        record.deletions.push(Deletion { id: text(id)?.parse()?, saw });
    }
    for ahead in list(value.get("ahead"))? {
        let [space, name, id] = list(Some(ahead))? else { return Err(WRONG) };
        let space = Space::ALL.into_iter().find(|s| Some(space_name(*s)) == space.as_str()).ok_or(WRONG)?;
        record.ahead.insert((text(id)?.parse()?, space, around.name(text(name)?)));
    }
    for entry in list(value.get("entries"))? {
        record.entries.push(text(entry)?.parse()?);
    }
    record.deferred = value.get("deferred").and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok()).ok_or(WRONG)?;
    record.erased = value.get("erased").and_then(Value::as_bool).ok_or(WRONG)?;
    Ok(record)
}

fn read_writes(
    value: Option<&Value>,
    space: Space,
    around: &mut Around<'_>,
) -> Result<BTreeMap<Arc<str>, Vec<Write>>, JournalError> {
    let mut out = BTreeMap::new();
    for (name, list_of) in value.and_then(Value::as_object).ok_or(WRONG)? {
        let writes = list(Some(list_of))?;
        let mut shown = Vec::with_capacity(writes.len());
        for write in writes {
            let [id, value, at] = list(Some(write))? else { return Err(WRONG) };
            // An element of a set may be `null`; a field's `null` is a cleared field.
            let value = if value.is_null() && space == Space::Field { None } else { Some(value.clone()) };
            shown.push(Write { id: text(id)?.parse()?, value, hlc: hlc(Some(at))? });
        }
        out.insert(around.name(name), shown);
    }
    Ok(out)
}

fn space_name(space: Space) -> &'static str {
    match space {
        Space::Field => "field",
        Space::Set => "set",
        Space::Deletion => "deletion",
    }
}

fn author(value: &Value) -> Result<Arc<Author>, JournalError> {
    let [agent, name, desk] = list(Some(value))? else { return Err(WRONG) };
    Ok(Arc::new(Author { agent: text(agent)?.into(), name: text(name)?.into(), desk: text(desk)?.into() }))
}

fn hlc(value: Option<&Value>) -> Result<Hlc, JournalError> {
    let [ms, count] = list(value)? else { return Err(WRONG) };
    let count = count.as_u64().and_then(|n| u32::try_from(n).ok()).ok_or(WRONG)?;
    Ok(Hlc { ms: ms.as_u64().ok_or(WRONG)?, count })
}

/// The item of a list that a number names.
fn pick<'a, T>(items: &'a [T], place: &Value) -> Result<&'a T, JournalError> {
    place.as_u64().and_then(|n| usize::try_from(n).ok()).and_then(|n| items.get(n)).ok_or(WRONG)
}

fn list(value: Option<&Value>) -> Result<&[Value], JournalError> {
    value.and_then(Value::as_array).map(Vec::as_slice).ok_or(WRONG)
}

fn text(value: &Value) -> Result<&str, JournalError> {
    value.as_str().ok_or(WRONG)
}
