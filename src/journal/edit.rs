//! Building what one action does to one record.
//!
//! A field that did not change is not written, and what is written names the writes that it replaces. An action that
//! reads and writes in one breath takes them from the record as it is; a form, which a person fills over minutes,
//! says which writes its screen showed when the field was first touched ([`Edit::seen`]).

use super::{Op, Part, Record, RecordId, WriteId};
use crate::sorted::Set;
use serde_json::Value;

/// What one action does to one record.
#[derive(Clone, Debug)]
pub struct Edit<'a> {
    record: Option<&'a Record>,
    part: Part,
}

impl<'a> Edit<'a> {
    /// Begins a new record.
    #[must_use]
    pub fn new(id: RecordId) -> Edit<'static> {
        Edit { record: None, part: Part { record: id, reason: None, ops: Vec::new() } }
    }

    /// Changes a record that may be there already.
    #[must_use]
    pub fn on(id: RecordId, record: Option<&'a Record>) -> Self {
        Self { record, part: Part { record: id, reason: None, ops: Vec::new() } }
    }

    /// Changes this record.
    #[must_use]
    pub fn of(record: &'a Record) -> Self {
        Self::on(record.id().clone(), Some(record))
    }

    /// Sets a field, in place of what it shows now. `null` and an empty text clear it.
    #[must_use]
    pub fn set(self, field: &str, value: impl Into<Value>) -> Self {
        let over = self.record.map(|r| r.over(field)).unwrap_or_default();
        self.seen(field, value, over)
    }

    /// Sets a field unless it shows a value.
    #[must_use]
    pub fn set_if_empty(self, field: &str, value: impl Into<Value>) -> Self {
        if self.record.is_some_and(|r| r.value(field).is_some()) { self } else { self.set(field, value) }
    }

    /// Sets a field, in place of what the editor's screen showed when it was first touched. A second value for one
    /// field in one action takes the place of the first.
    #[must_use]
    pub fn seen(mut self, field: &str, value: impl Into<Value>, over: Vec<WriteId>) -> Self {
        let value: Value = value.into();
        let empty = value.is_null() || value.as_str() == Some("");
        self.part.ops.retain(|op| !matches!(op, Op::Set { field: f, .. } | Op::Clear { field: f, .. } if f == field));
        if !self.is_shown(field, if empty { None } else { Some(&value) }, &over) {
            let field = field.to_owned();
            self.part.ops.push(if empty { Op::Clear { field, over } } else { Op::Set { field, value, over } });
        }
        self
    }

    /// Leaves a field out of what is written.
    #[must_use]
    pub fn without(mut self, field: &str) -> Self {
        self.part.ops.retain(|op| !matches!(op, Op::Set { field: f, .. } | Op::Clear { field: f, .. } if f == field));
        self
    }

    /// Whether the field shows this value alone, by the very writes that would be replaced.
    fn is_shown(&self, field: &str, value: Option<&Value>, over: &[WriteId]) -> bool {
        let shown = self.record.map(|r| r.shown(field)).unwrap_or_default();
        if shown.is_empty() {
            return value.is_none() && over.is_empty();
        }
        let names: Set<WriteId> = shown.iter().map(|w| w.id).collect();
        shown.iter().all(|w| w.value.as_ref() == value) && names == over.iter().copied().collect()
    }

    /// Puts an element into a set, unless it is there.
    #[must_use]
    pub fn add(mut self, set: &str, elem: impl Into<Value>) -> Self {
        let elem = elem.into();
        let here = self.record.map(|r| r.additions(set, &elem)).unwrap_or_default();
        self.part.ops.retain(|op| !matches!(op, Op::Rem { set: s, over } if s == set && *over == here));
        let op = Op::Add { set: set.into(), elem };
        if here.is_empty() && !self.part.ops.contains(&op) {
            self.part.ops.push(op);
        }
        self
    }

    /// Takes an element out of a set, if it is there.
    #[must_use]
    pub fn remove(mut self, set: &str, elem: &Value) -> Self {
        self.part.ops.retain(|op| !matches!(op, Op::Add { set: s, elem: e } if s == set && e == elem));
        let over = self.record.map(|r| r.additions(set, elem)).unwrap_or_default();
        if !over.is_empty() {
            self.part.ops.push(Op::Rem { set: set.into(), over });
        }
        self
    }

    /// Adds to a number.
    #[must_use]
    pub fn inc(mut self, field: &str, delta: i64) -> Self {
        self.part.ops.push(Op::Inc { field: field.into(), delta });
        self
    }

    /// Deletes the record as it is shown.
    #[must_use]
    pub fn delete(mut self) -> Self {
        let over = self.record.map(Record::everything).unwrap_or_default();
        self.part.ops.push(Op::Del { over });
        self
    }

    /// Brings a deleted record back.
    #[must_use]
    pub fn undelete(mut self) -> Self {
        let over: Vec<WriteId> = self.record.map(|r| r.deletions().iter().map(|d| d.id).collect()).unwrap_or_default();
        if !over.is_empty() {
            self.part.ops.push(Op::Undel { over });
        }
        self
    }

    /// Gives the reason for the change.
    #[must_use]
    pub fn because(mut self, reason: &str) -> Self {
        self.part.reason = Some(reason.into());
        self
    }

    /// The part, even if nothing changed.
    #[must_use]
    pub fn into_part(self) -> Part {
        self.part
    }

    /// The part, unless nothing changed.
    #[must_use]
    pub fn part(self) -> Option<Part> {
        if self.part.ops.is_empty() { None } else { Some(self.part) }
    }
}
