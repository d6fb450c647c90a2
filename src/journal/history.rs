//! The history of one record: who changed what, when, from what, to what, and why.
//!
//! Built from the record's own entries, which the store finds by the places that the record keeps.

use super::{Author, Entry, EntryId, Intent, Op, RecordId, WriteId};
use crate::sorted::Map;
use serde_json::Value;

/// One field's change in one entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The field or set.
    pub field: String,
    /// What its writer's screen showed; several when they settled a conflict.
    pub from: Vec<Value>,
    /// What it became; none when it was cleared or an element was taken out.
    pub to: Option<Value>,
}

/// What one entry did to the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The entry.
    pub entry: EntryId,
    /// Who, at which desk.
    pub author: Author,
    /// When, as their device showed it: milliseconds since 1970.
    pub at: i64,
    /// Minutes east of UTC there and then.
    pub offset: i32,
    /// What it was for.
    pub intent: Intent,
    /// Why, where a reason was asked for.
    pub reason: Option<String>,
    /// The changes, in the order in which they were written.
    pub changes: Vec<Change>,
    /// Whether the record was deleted by it (`Some(true)`) or brought back (`Some(false)`).
    pub deleted: Option<bool>,
}

/// The history of a record, oldest first by the hybrid clock.
#[must_use]
pub fn of(record: &RecordId, entries: &[Entry]) -> Vec<Event> {
    let own = entries.iter().flat_map(Entry::ops).filter(|(r, _, _)| *r == record);
    let written = own.filter_map(|(_, id, op)| match op {
        Op::Set { value, .. } | Op::Add { elem: value, .. } => Some((id, value)),
        _ => None,
    });
    let values: Map<WriteId, &Value> = written.collect();
    let look =
        |over: &[WriteId]| -> Vec<Value> { over.iter().filter_map(|w| values.get(w).copied().cloned()).collect() };
    let mut order: Vec<&Entry> = entries.iter().collect();
    order.sort_by_key(|e| (e.header().hlc, e.id()));
    order.dedup_by_key(|e| e.id());
    order.into_iter().filter_map(|entry| event(record, entry, &look)).collect()
}

fn event(record: &RecordId, entry: &Entry, look: &impl Fn(&[WriteId]) -> Vec<Value>) -> Option<Event> {
    // One action may have more than one part about a record.
    let parts: Vec<_> = entry.parts().map(|(_, part)| part).filter(|part| part.record == *record).collect();
    let reason = parts.first()?.reason.clone();
    let mut changes = Vec::new();
    let mut deleted = None;
    for op in parts.iter().flat_map(|part| &part.ops) {
        let (field, from, to) = match op {
            Op::Set { field, value, over } => (field, look(over), Some(value.clone()).filter(|v| !v.is_null())),
            Op::Clear { field, over } => (field, look(over), None),
            Op::Add { set, elem } => (set, Vec::new(), Some(elem.clone())),
            Op::Rem { set, over } => (set, look(over), None),
            Op::Inc { field, delta } => (field, Vec::new(), Some((*delta).into())),
            Op::Del { .. } | Op::Undel { .. } => {
                deleted = Some(matches!(op, Op::Del { .. }));
                continue;
            }
            Op::Erase | Op::Unknown(_) => continue,
        };
        changes.push(Change { field: field.clone(), from, to });
    }
    let body = entry.body();
    Some(Event {
        entry: entry.id(),
        author: body.author.clone(),
        at: body.at,
        offset: body.offset,
        intent: body.intent.clone(),
        reason: reason.or_else(|| parts.iter().find_map(|part| part.reason.clone())),
        changes,
        deleted,
    })
}
