//! Etiquette as two people judge it, each without knowing what the other gave.
//!
//! Of one person on one day the first marks of the first two judges count; nobody judges themselves. Before both have
//! marked nothing is shown but who has.

use crate::journal::{Journal, RecordRef};
use std::collections::BTreeMap;

/// The kind of record: `of`, `of_name`, `day`, `judge`, `judge_name`, `language`, `phone`, `bearing`, `at`.
pub const KIND: &str = "judgement";
/// What is marked, each from 0 to [`MOST`]: polite language, answering the phone, dress and bearing.
pub const CRITERIA: [&str; 3] = ["language", "phone", "bearing"];
/// The best mark.
pub const MOST: i64 = 10;

/// What one judge gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// Who is judged: the agent's record, as text.
    pub of: String,
    /// Their name.
    pub of_name: String,
    /// The day: `2026-11-24`.
    pub day: String,
    /// Who judges: the agent's record, as text.
    pub judge: String,
    /// Their name.
    pub judge_name: String,
    /// The marks, in the order of [`CRITERIA`].
    pub marks: [i64; 3],
    /// When: milliseconds since 1970.
    pub at: i64,
}

impl Marks {
    fn of(record: RecordRef<'_>) -> Option<Self> {
        record.is_live().then_some(())?;
        let mark = |criterion: &str| record.int(criterion).filter(|mark| (0..=MOST).contains(mark));
        let [language, phone, bearing] = CRITERIA.map(mark);
        Some(Self {
            of: record.text("of").to_owned(),
            of_name: record.text("of_name").to_owned(),
            day: record.text("day").to_owned(),
            judge: record.text("judge").to_owned(),
            judge_name: record.text("judge_name").to_owned(),
            marks: [language?, phone?, bearing?],
            at: record.int("at")?,
        })
    }

    /// All marks, the earliest first.
    #[must_use]
    pub fn all(journal: &Journal) -> Vec<Self> {
        let mut all: Vec<Self> = journal.of_kind(KIND).filter_map(Self::of).collect();
        all.sort_by(|a, b| (a.at, &a.judge, a.marks).cmp(&(b.at, &b.judge, b.marks)));
        all
    }
}

/// What is known of one person on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Who is judged: the agent's record, as text.
    pub of: String,
    /// Their name.
    pub name: String,
    /// The day.
    pub day: String,
    /// Who has marked, by id and name: one or two.
    pub judges: Vec<(String, String)>,
    /// For each criterion the sum of both marks, which is twice the mean, and their difference; none before both have
    /// marked.
    pub result: Option<[(i64, i64); 3]>,
}

/// The verdicts, the latest day first. `marks` are the earliest first.
#[must_use]
pub fn verdicts(marks: &[Marks]) -> Vec<Verdict> {
    let mut by: BTreeMap<(&str, &str), Vec<&Marks>> = BTreeMap::new();
    for given in marks.iter().filter(|given| given.of != given.judge) {
        let two = by.entry((&given.day, &given.of)).or_default();
        if two.len() < 2 && two.iter().all(|first| first.judge != given.judge) {
            two.push(given);
        }
    }
    let verdict = |((day, of), two): ((&str, &str), Vec<&Marks>)| Verdict {
        of: of.to_owned(),
        name: two.first().map(|given| given.of_name.clone()).unwrap_or_default(),
        day: day.to_owned(),
        judges: two.iter().map(|given| (given.judge.clone(), given.judge_name.clone())).collect(),
        result: match two.as_slice() {
            [a, b] => {
                let [x, y, z] = a.marks;
                let [p, q, r] = b.marks;
                Some([(x, p), (y, q), (z, r)].map(|(one, other)| (one + other, (one - other).abs())))
            }
            _ => None,
        },
    };
    by.into_iter().rev().map(verdict).collect()
}
