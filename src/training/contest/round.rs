//! A round as a record: which sheet, whose, and what was typed when.

use super::sheet::Discipline;
use crate::journal::{Journal, RecordRef};
use serde_json::{Value, json};

/// The kind of record: `discipline`, `sheet`, `agent`, `name`, `team`, `named`, `at`, `log`.
pub const KIND: &str = "contest";

/// A line that was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What was typed.
    pub typed: String,
    /// When it was done: milliseconds since the round began.
    pub at: i64,
    /// Milliseconds before each keystroke since the one before; before the round's first, since it began.
    pub gaps: Vec<i64>,
}

impl Entry {
    fn of(value: &Value) -> Option<Self> {
        let gaps = value.get(2)?.as_array()?.iter().map(|gap| gap.as_i64().map(|gap| gap.max(0)));
        Some(Self {
            at: value.get(0)?.as_i64()?,
            typed: value.get(1)?.as_str()?.to_owned(),
            gaps: gaps.collect::<Option<_>>()?,
        })
    }

    fn json(&self) -> Value {
        json!([self.at, self.typed, self.gaps])
    }
}

/// The log as it stands in a record: `[[at, typed, [gap, …]], …]`.
#[must_use]
pub fn log(entries: &[Entry]) -> Value {
    entries.iter().map(Entry::json).collect()
}

/// A round that somebody typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// What it was in.
    pub discipline: Discipline,
    /// The number of the sheet.
    pub sheet: u64,
    /// Who typed: the agent's record, as text.
    pub agent: String,
    /// Their name.
    pub name: String,
    /// Their team; empty for none.
    pub team: String,
    /// Whether they want their name to be shown to others.
    pub named: bool,
    /// When it began: milliseconds since 1970.
    pub at: i64,
    /// What was typed, in order.
    pub entries: Vec<Entry>,
}

impl Round {
    fn of(record: RecordRef<'_>) -> Option<Self> {
        record.is_live().then_some(())?;
        let log = record.value("log")?;
        Some(Self {
            discipline: Discipline::of(record.text("discipline"))?,
            sheet: record.int("sheet").and_then(|n| u64::try_from(n).ok())?,
            agent: record.text("agent").to_owned(),
            name: record.text("name").to_owned(),
            team: record.text("team").trim().to_owned(),
            named: record.is("named"),
            at: record.int("at")?,
            entries: log.as_array()?.iter().map(Entry::of).collect::<Option<_>>()?,
        })
    }

    /// All rounds, the latest first. One whose log cannot be read is left out.
    #[must_use]
    pub fn all(journal: &Journal) -> Vec<Self> {
        let mut all: Vec<Self> = journal.of_kind(KIND).filter_map(Self::of).collect();
        all.sort_by(|a, b| (b.at, &a.agent, a.sheet).cmp(&(a.at, &b.agent, b.sheet)));
        all
    }
}
