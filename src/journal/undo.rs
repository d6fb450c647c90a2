//! Undo: the entry that takes another one back.
//!
//! Possible as long as what the entry wrote is still what is shown; where somebody has written since, the fields are
//! named and the person is asked. Undoing an undo gives back what was there. An erasure cannot be taken back.

use super::{Edit, Entry, Journal, Op, Part, Record, RecordId, WriteId};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Why an entry cannot simply be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// Somebody wrote these fields since.
    Changed(Vec<(RecordId, String)>),
    /// The entry erased a person, or does what this build does not understand.
    Irreversible,
}

/// Plans the parts that take an entry back. `value_of` finds the value of an earlier write (none when it was cleared).
///
/// # Errors
/// [`Blocked`] when fields were written since, or when there is no way back.
pub fn plan(
    journal: &Journal,
    entry: &Entry,
    value_of: impl Fn(WriteId) -> Option<Value>,
) -> Result<Vec<Part>, Blocked> {
    let mut parts = Vec::new();
    let mut changed = Vec::new();
    for (p, part) in entry.parts() {
        if part.ops.iter().any(|op| matches!(op, Op::Erase | Op::Unknown(_))) {
            return Err(Blocked::Irreversible);
        }
        let Some(record) = journal.get(&part.record) else { continue };
        let own = |op: u16| WriteId { entry: entry.id(), part: p, op };
        let ops = inverse(record, part, own, &value_of, &mut changed);
        if !ops.is_empty() {
            parts.push(Part { record: part.record.clone(), reason: None, ops });
        }
    }
    if changed.is_empty() { Ok(parts) } else { Err(Blocked::Changed(changed)) }
}

fn inverse(
    record: &Record,
    part: &Part,
    own: impl Fn(u16) -> WriteId,
    value_of: &impl Fn(WriteId) -> Option<Value>,
    changed: &mut Vec<(RecordId, String)>,
) -> Vec<Op> {
    let mut out = Vec::new();
    // Writes to one field belong together: settling a conflict names several, undoing that writes several.
    let mut registers: BTreeMap<&str, (BTreeSet<WriteId>, BTreeSet<WriteId>)> = BTreeMap::new();
    for (op, n) in part.ops.iter().zip(0u16..) {
        match op {
            Op::Set { field, over, .. } | Op::Clear { field, over } => {
                let (mine, before) = registers.entry(field).or_default();
                mine.insert(own(n));
                before.extend(over);
            }
            Op::Add { set, elem } => {
                if record.additions(set, elem).contains(&own(n)) {
                    out.push(Op::Rem { set: set.clone(), over: vec![own(n)] });
                } else {
                    changed.push((record.id().clone(), set.clone()));
                }
            }
            Op::Rem { set, over } => {
                let elems: BTreeMap<String, Value> =
                    over.iter().filter_map(|w| value_of(*w)).map(|v| (v.to_string(), v)).collect();
                out.extend(elems.into_values().map(|elem| Op::Add { set: set.clone(), elem }));
            }
            Op::Inc { field, delta } => out.push(Op::Inc { field: field.clone(), delta: delta.wrapping_neg() }),
            Op::Del { .. } => out.push(Op::Undel { over: vec![own(n)] }),
            Op::Undel { .. } => out.extend(Edit::of(record).delete().part().into_iter().flat_map(|p| p.ops)),
            Op::Erase | Op::Unknown(_) => {}
        }
    }
    for (field, (mine, before)) in registers {
        let replaced_here: BTreeSet<WriteId> = before.intersection(&mine).copied().collect();
        let last: Vec<WriteId> = mine.difference(&replaced_here).copied().collect();
        let shown: BTreeSet<WriteId> = record.over(field).into_iter().collect();
        if shown != last.iter().copied().collect() {
            changed.push((record.id().clone(), field.into()));
            continue;
        }
        let field = field.to_owned();
        let earlier: Vec<WriteId> = before.difference(&mine).copied().collect();
        if earlier.is_empty() {
            out.push(Op::Clear { field: field.clone(), over: last.clone() });
        }
        out.extend(earlier.into_iter().map(|id| match value_of(id) {
            Some(value) => Op::Set { field: field.clone(), value, over: last.clone() },
            None => Op::Clear { field: field.clone(), over: last.clone() },
        }));
    }
    out
}
