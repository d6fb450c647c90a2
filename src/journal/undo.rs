//! Undo: the action that takes another one back.
//!
//! Possible as long as what the action wrote is still what is shown; where somebody has written since, the fields are
//! named and the person is asked. Undoing an undo gives back what was there. An erasure cannot be taken back. What a
//! field showed before is found by the names in `over`, so the caller says what those writes were.

use super::{Edit, Entry, Journal, Op, Part, Record, RecordId, WriteId};
use crate::sorted::{Map, Set};
use serde_json::Value;

/// Why an action cannot simply be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// Somebody wrote these fields since, or what they held before has not arrived. An empty name is the record
    /// itself: deleted or brought back since.
    Changed(Vec<(RecordId, String)>),
    /// The action erased a person, or wrote one who was erased since, or does what this build does not understand.
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
    plan_all(journal, core::slice::from_ref(entry), value_of)
}

/// Plans the parts that take back an action of several entries: a batch is undone as one.
///
/// # Errors
/// As [`plan`].
pub fn plan_all(
    journal: &Journal,
    entries: &[Entry],
    value_of: impl Fn(WriteId) -> Option<Value>,
) -> Result<Vec<Part>, Blocked> {
    let mut by_record: Map<&RecordId, Vec<(WriteId, &Op)>> = Map::new();
    for (record, id, op) in entries.iter().flat_map(Entry::ops) {
        if matches!(op, Op::Erase | Op::Unknown(_)) || journal.is_erased(record) {
            return Err(Blocked::Irreversible);
        }
        by_record.slot(record, |_| Vec::new()).push((id, op));
    }
    let (mut parts, mut changed) = (Vec::new(), Vec::new());
    for (id, ops) in by_record {
        let Some(record) = journal.get(id) else {
            changed.push((id.clone(), String::new()));
            continue;
        };
        let action = Action { journal, record, mine: ops.iter().map(|(id, _)| *id).collect(), ops: &ops };
        let mut asked = Set::new();
        let mut inverse = action.deletions(&mut asked);
        inverse.extend(action.sets(&value_of, &mut asked));
        inverse.extend(action.registers(&value_of, &mut asked));
        changed.extend(asked.into_iter().map(|field| (id.clone(), field)));
        if !inverse.is_empty() {
            parts.push(Part { record: id.clone(), reason: None, ops: inverse });
        }
    }
    if changed.is_empty() { Ok(parts) } else { Err(Blocked::Changed(changed)) }
}

/// What the action did to one record.
struct Action<'a> {
    journal: &'a Journal,
    record: &'a Record,
    mine: Set<WriteId>,
    ops: &'a [(WriteId, &'a Op)],
}

impl Action<'_> {
    /// The action's own writes that it replaced itself: in a batch one piece may name another's.
    fn passing<'a>(&'a self, names: impl Fn(&'a Op) -> &'a [WriteId]) -> Set<WriteId> {
        self.ops.iter().flat_map(|(_, op)| names(op)).filter(|id| self.mine.contains(id)).copied().collect()
    }

    fn deletions(&self, asked: &mut Set<String>) -> Vec<Op> {
        let mut out = Vec::new();
        let passing = self.passing(|op| if let Op::Undel { over } = op { over } else { &[] });
        let foreign = |id: &WriteId| !self.mine.contains(id);
        let mut brought_back = false;
        for (id, op) in self.ops {
            match op {
                Op::Del { .. } if passing.contains(id) => {}
                Op::Del { .. } if self.record.deletions().iter().any(|d| d.id == *id) => {
                    out.push(Op::Undel { over: vec![*id] });
                }
                Op::Del { .. } => {
                    asked.insert(String::new());
                }
                Op::Undel { over } => brought_back |= over.iter().any(foreign),
                _ => {}
            }
        }
        if brought_back {
            if self.written_since() {
                asked.insert(String::new());
            } else {
                out.extend(Edit::of(self.record).delete().part().into_iter().flat_map(|p| p.ops));
            }
        }
        // Deleted by somebody who had seen this action: taking it back would change what they threw away.
        if self.record.deletions().iter().any(|d| foreign(&d.id) && d.saw.iter().any(|id| !foreign(id))) {
            asked.insert(String::new());
        }
        out
    }

    /// Whether an entry about this record came here after the action.
    fn written_since(&self) -> bool {
        let own: Set<_> = self.mine.iter().map(|id| id.entry).collect();
        self.record.entries().last().is_none_or(|last| !own.contains(last))
    }

    fn sets(&self, value_of: &impl Fn(WriteId) -> Option<Value>, asked: &mut Set<String>) -> Vec<Op> {
        let mut out = Vec::new();
        let passing = self.passing(|op| if let Op::Rem { over, .. } = op { over } else { &[] });
        let mut taken: Map<(&str, String), Value> = Map::new();
        for (id, op) in self.ops {
            match op {
                Op::Add { .. } if passing.contains(id) => {}
                Op::Add { set, elem } if self.record.additions(set, elem).contains(id) => {
                    out.push(Op::Rem { set: set.clone(), over: vec![*id] });
                }
                Op::Add { set, .. } => {
                    asked.insert(set.clone());
                }
                Op::Rem { set, over } => {
                    for name in over.iter().filter(|name| !self.mine.contains(name)) {
                        match value_of(*name) {
                            Some(elem) if !self.is_back(set, &elem) => taken.insert((set, elem.to_string()), elem),
                            _ => {
                                asked.insert(set.clone());
                                None
                            }
                        };
                    }
                }
                Op::Inc { field, delta } => out.push(Op::Inc { field: field.clone(), delta: delta.wrapping_neg() }),
                _ => {}
            }
        }
        out.extend(taken.into_iter().map(|((set, _), elem)| Op::Add { set: set.into(), elem }));
        out
    }

    /// Whether somebody else has put the element into the set again, or had when this action took it out.
    fn is_back(&self, set: &str, elem: &Value) -> bool {
        self.record.additions(set, elem).iter().any(|id| !self.mine.contains(id))
    }

    fn registers(&self, value_of: &impl Fn(WriteId) -> Option<Value>, asked: &mut Set<String>) -> Vec<Op> {
        let mut out = Vec::new();
        // Writes to one field belong together: settling a conflict names several, undoing that writes several.
        let mut fields: Map<&str, (Vec<WriteId>, Vec<WriteId>)> = Map::new();
        for (id, op) in self.ops {
            if let Op::Set { field, over, .. } | Op::Clear { field, over } = op {
                let (own, before) = fields.slot(field.as_str(), |_| Default::default());
                own.push(*id);
                before.extend(over);
            }
        }
        for (field, (own, before)) in fields {
            let (own, before): (Set<WriteId>, Set<WriteId>) = (own.into_iter().collect(), before.into_iter().collect());
            let last: Set<WriteId> = own.difference(&before).copied().collect();
            let earlier: Vec<WriteId> = before.difference(&own).copied().collect();
            let shown: Set<WriteId> = self.record.over(field).into_iter().collect();
            if shown != last || earlier.iter().any(|id| !self.journal.contains(id.entry)) {
                asked.insert(field.into());
                continue;
            }
            let over: Vec<WriteId> = last.into_iter().collect();
            // Two people who had written the same become one write.
            let mut values: Map<Option<String>, Option<Value>> =
                earlier.into_iter().map(value_of).map(|v| (v.as_ref().map(Value::to_string), v)).collect();
            if values.is_empty() {
                values.insert(None, None);
            }
            out.extend(values.into_values().map(|value| match value {
                Some(value) => Op::Set { field: field.into(), value, over: over.clone() },
                None => Op::Clear { field: field.into(), over: over.clone() },
            }));
        }
        out
    }
}
