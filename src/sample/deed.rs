//! One thing that somebody did at a desk, to be written down later in the order of time.

use crate::journal::{Edit, Journal, Part, RecordId};
use serde_json::Value;

/// One thing that somebody did.
#[derive(Clone, Debug)]
pub struct Deed {
    /// When: milliseconds since 1970.
    pub at: i64,
    /// Who, by their place among the agents.
    pub by: usize,
    /// What it does to which records.
    pub writes: Vec<Write>,
    /// The record that gets a number, and the number's letter.
    pub numbered: Option<(RecordId, String)>,
}

/// What a deed does to one record.
#[derive(Clone, Debug)]
pub enum Write {
    /// Begins it.
    Begin(Part),
    /// Changes it, as it is then.
    Change(Change),
    /// Hands in the contacts of a day that no receipt holds yet: the receipt, the day, who, and to whom.
    HandIn(RecordId, crate::domain::day::Day, String, &'static str),
}

/// New values of a record's fields.
#[derive(Clone, Debug)]
pub struct Change {
    record: RecordId,
    set: Vec<(String, Value)>,
    add: Vec<(&'static str, Value)>,
}

impl Change {
    /// Changes nothing yet.
    #[must_use]
    pub fn of(record: &RecordId) -> Self {
        Self { record: record.clone(), set: Vec::new(), add: Vec::new() }
    }

    /// Sets a field.
    #[must_use]
    pub fn set(mut self, field: &str, value: impl Into<Value>) -> Self {
        self.set.push((field.to_owned(), value.into()));
        self
    }

    /// Adds to a set.
    #[must_use]
    pub fn add(mut self, set: &'static str, value: impl Into<Value>) -> Self {
        self.add.push((set, value.into()));
        self
    }

    /// The part that writes it over what the record shows; none when it shows it already.
    #[must_use]
    pub fn part(&self, journal: &Journal) -> Option<Part> {
        let edit = Edit::on(self.record.clone(), journal.get(&self.record));
        let edit = self.set.iter().fold(edit, |edit, (field, value)| edit.set(field, value.clone()));
        self.add.iter().fold(edit, |edit, (set, value)| edit.add(set, value.clone())).part()
    }
}

impl Deed {
    /// A deed that begins a record.
    #[must_use]
    pub fn begin(at: i64, by: usize, part: Part) -> Self {
        Self { at, by, writes: vec![Write::Begin(part)], numbered: None }
    }

    /// A deed that changes a record.
    #[must_use]
    pub fn change(at: i64, by: usize, change: Change) -> Self {
        Self { at, by, writes: vec![Write::Change(change)], numbered: None }
    }

    /// The same deed, which also changes another record.
    #[must_use]
    pub fn and(mut self, change: Change) -> Self {
        self.writes.push(Write::Change(change));
        self
    }

    /// The same deed, in which a record gets its number.
    #[must_use]
    pub fn numbered(mut self, record: &RecordId, letter: impl Into<String>) -> Self {
        self.numbered = Some((record.clone(), letter.into()));
        self
    }
}
