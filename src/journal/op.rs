//! Operations: what one entry does to one record.
//!
//! A write that replaces others names them in `over`. An operation that this build does not know is kept as it was
//! read, relayed, and counted as deferred on its record; it is never an error.

use super::{JournalError, WriteId};
use serde_json::{Map, Value, json};

/// One operation on one record.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// The field has this value, in place of the writes named.
    Set {
        /// The field's name.
        field: String,
        /// The value, canonical JSON.
        value: Value,
        /// The writes that the editor's screen showed.
        over: Vec<WriteId>,
    },
    /// The field has no value, in place of the writes named.
    Clear {
        /// The field's name.
        field: String,
        /// The writes that the editor's screen showed.
        over: Vec<WriteId>,
    },
    /// The set contains this element. Adding wins over a removal that had not seen it.
    Add {
        /// The set's name.
        set: String,
        /// The element, canonical JSON.
        elem: Value,
    },
    /// The additions named no longer count.
    Rem {
        /// The set's name.
        set: String,
        /// The additions that the editor's screen showed.
        over: Vec<WriteId>,
    },
    /// The number grows by this much.
    Inc {
        /// The number's name.
        field: String,
        /// May be negative.
        delta: i64,
    },
    /// The record is deleted; `over` names every write that the editor's screen showed of it.
    Del {
        /// What was seen when it was deleted: an edit that is not named here was not seen.
        over: Vec<WriteId>,
    },
    /// The deletions named no longer count.
    Undel {
        /// The deletions.
        over: Vec<WriteId>,
    },
    /// Every other part about this record is to be forgotten, for ever.
    Erase,
    /// Something that a later program wrote.
    Unknown(Value),
}

impl Op {
    /// Reads an operation. Unknown ones are kept; a known one with a broken member is an error.
    ///
    /// # Errors
    /// [`JournalError::Member`] or [`JournalError::Id`].
    pub fn from_json(value: &Value) -> Result<Self, JournalError> {
        let Some(object) = value.as_object() else { return Err(JournalError::Member("op")) };
        let Some(name) = object.get("op").and_then(Value::as_str) else { return Err(JournalError::Member("op")) };
        Ok(match name {
            "set" => Self::Set { field: text(object, "f")?, value: member(object, "v")?, over: over(object)? },
            "clear" => Self::Clear { field: text(object, "f")?, over: over(object)? },
            "add" => Self::Add { set: text(object, "f")?, elem: member(object, "v")? },
            "rem" => Self::Rem { set: text(object, "f")?, over: over(object)? },
            "inc" => {
                let delta = object.get("d").and_then(Value::as_i64).ok_or(JournalError::Member("d"))?;
                Self::Inc { field: text(object, "f")?, delta }
            }
            "del" => Self::Del { over: over(object)? },
            "undel" => Self::Undel { over: over(object)? },
            "erase" => Self::Erase,
            _ => Self::Unknown(value.clone()),
        })
    }

    /// Writes the operation as JSON. An empty `over` is left out.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let (mut value, over) = match self {
            Self::Set { field, value, over } => (json!({"op": "set", "f": field, "v": value}), over.as_slice()),
            Self::Clear { field, over } => (json!({"op": "clear", "f": field}), over.as_slice()),
            Self::Add { set, elem } => (json!({"op": "add", "f": set, "v": elem}), [].as_slice()),
            Self::Rem { set, over } => (json!({"op": "rem", "f": set}), over.as_slice()),
            Self::Inc { field, delta } => (json!({"op": "inc", "f": field, "d": delta}), [].as_slice()),
            Self::Del { over } => (json!({"op": "del"}), over.as_slice()),
            Self::Undel { over } => (json!({"op": "undel"}), over.as_slice()),
            Self::Erase => (json!({"op": "erase"}), [].as_slice()),
            Self::Unknown(value) => (value.clone(), [].as_slice()),
        };
        if let (Some(object), false) = (value.as_object_mut(), over.is_empty()) {
            object.insert("over".into(), over.iter().map(ToString::to_string).collect());
        }
        value
    }
}

fn member(object: &Map<String, Value>, name: &'static str) -> Result<Value, JournalError> {
    object.get(name).cloned().ok_or(JournalError::Member(name))
}

fn text(object: &Map<String, Value>, name: &'static str) -> Result<String, JournalError> {
    object.get(name).and_then(Value::as_str).map(Into::into).ok_or(JournalError::Member(name))
}

fn over(object: &Map<String, Value>) -> Result<Vec<WriteId>, JournalError> {
    let Some(value) = object.get("over") else { return Ok(Vec::new()) };
    let Some(items) = value.as_array() else { return Err(JournalError::Member("over")) };
    items.iter().map(|item| item.as_str().ok_or(JournalError::Member("over"))?.parse()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::EntryId;

    #[test]
    fn every_operation_reads_back_as_written_and_unknown_ones_are_kept() {
        let over = vec![WriteId { entry: EntryId([9; 16]), part: 1, op: 2 }];
        let field = "f.subject".to_owned();
        for op in [
            Op::Set { field: field.clone(), value: json!(["ñ", 1]), over: over.clone() },
            Op::Clear { field: field.clone(), over: vec![] },
            Op::Add { set: field.clone(), elem: json!("x") },
            Op::Rem { set: field.clone(), over: over.clone() },
            Op::Inc { field, delta: -3 },
            Op::Del { over: over.clone() },
            Op::Undel { over },
            Op::Erase,
            Op::Unknown(json!({"op": "move", "before": 7})),
        ] {
            assert_eq!(Op::from_json(&op.to_json()), Ok(op));
        }
        assert_eq!(Op::from_json(&json!({"op": "set", "f": 1, "v": 2})), Err(JournalError::Member("f")));
        assert_eq!(Op::from_json(&json!({"op": "rem", "f": "s", "over": "x"})), Err(JournalError::Member("over")));
    }
}
