//! An agent: a person who works at a desk of this workspace.

use crate::journal::{Journal, RecordId, RecordRef};

/// The kind of record.
pub const KIND: &str = "agent";

/// An agent as the screen reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agent {
    /// Its record.
    pub id: RecordId,
    /// The name.
    pub name: String,
    /// The staff number that is told to customers; may be empty.
    pub number: String,
    /// The role's id in the pack.
    pub role: String,
    /// Whether they have left.
    pub left: bool,
}

impl Agent {
    /// Reads an agent.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        Self::read(record.into())
    }

    fn read(record: RecordRef<'_>) -> Self {
        Self {
            id: record.id(),
            name: record.text("name").into(),
            number: record.text("number").into(),
            role: record.text("role").into(),
            left: record.is("left"),
        }
    }

    /// All agents, those who left included, by name.
    #[must_use]
    pub fn all(journal: &Journal) -> Vec<Self> {
        let mut all: Vec<Self> = journal.of_kind(KIND).filter(|r| !r.is_deleted()).map(Self::read).collect();
        all.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        all
    }

    /// One or two letters for a small round picture: initials, or the last two characters of a Chinese name.
    #[must_use]
    pub fn initials(&self) -> String {
        initials(&self.name)
    }
}

/// One or two letters of a name.
#[must_use]
pub fn initials(name: &str) -> String {
    let chinese = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c);
    if name.chars().any(chinese) {
        let mut last: Vec<char> = name.chars().filter(|c| chinese(*c)).rev().take(2).collect();
        last.reverse();
        return last.into_iter().collect();
    }
    name.split_whitespace().take(2).filter_map(|w| w.chars().next()).flat_map(char::to_uppercase).collect()
}
