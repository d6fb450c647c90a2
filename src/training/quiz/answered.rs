//! Answers and corrections as records, and what they come to.

use super::bank::{Bank, Question, Side};
use crate::domain::day::Day;
use crate::journal::{Journal, RecordRef};
use chrono::Datelike;

/// The kind of record of an answer: `question`, `chose` (`a`, `b`), `agent`, `name`, `at`, and `week` for the weekly
/// question.
pub const ANSWER: &str = "quiz";
/// The kind of record of a correction: `question`, `right` (see [`Ruling`]), `why`, `by`, `at`.
pub const CORRECTION: &str = "correction";

/// An answer that somebody gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The question's id.
    pub question: String,
    /// What was chosen.
    pub chose: Side,
    /// Who answered: the agent's record, as text.
    pub agent: String,
    /// Their name.
    pub name: String,
    /// When: milliseconds since 1970.
    pub at: i64,
    /// The week whose question it was (see [`week_of`]); none in an exercise.
    pub week: Option<i64>,
}

impl Answer {
    fn of(record: RecordRef<'_>) -> Option<Self> {
        record.is_live().then_some(())?;
        Some(Self {
            question: record.text("question").to_owned(),
            chose: Side::of(record.text("chose"))?,
            agent: record.text("agent").to_owned(),
            name: record.text("name").to_owned(),
            at: record.int("at")?,
            week: record.int("week"),
        })
    }

    /// All answers, the earliest first. Of several that one person gave to the question of one week, the first counts.
    #[must_use]
    pub fn all(journal: &Journal) -> Vec<Self> {
        let mut all: Vec<Self> = journal.of_kind(ANSWER).filter_map(Self::of).collect();
        all.sort_by(|a, b| (a.at, &a.question, &a.agent).cmp(&(b.at, &b.question, &b.agent)));
        let mut weekly: Vec<(i64, String)> = Vec::new();
        all.retain(|answer| {
            let Some(week) = answer.week else { return true };
            let of = (week, answer.agent.clone());
            let first = !weekly.contains(&of);
            weekly.push(of);
            first
        });
        all
    }
}

/// What counts as right after a correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// One of the answers.
    Only(Side),
    /// Both are.
    Both,
    /// The question does not count.
    Void,
}

impl Ruling {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Only(Side::A), Self::Only(Side::B), Self::Both, Self::Void];

    /// As it stands in a record.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Only(side) => side.word(),
            Self::Both => "both",
            Self::Void => "void",
        }
    }

    /// Reads it.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ruling| ruling.word() == word)
    }
}

/// A correction of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The question's id.
    pub question: String,
    /// What counts as right.
    pub right: Ruling,
    /// Why.
    pub why: String,
    /// Who says so.
    pub by: String,
    /// When: milliseconds since 1970.
    pub at: i64,
}

impl Correction {
    fn of(record: RecordRef<'_>) -> Option<Self> {
        record.is_live().then_some(())?;
        Some(Self {
            question: record.text("question").to_owned(),
            right: Ruling::of(record.text("right"))?,
            why: record.text("why").to_owned(),
            by: record.text("by").to_owned(),
            at: record.int("at")?,
        })
    }

    /// All corrections, the latest first.
    #[must_use]
    pub fn all(journal: &Journal) -> Vec<Self> {
        let mut all: Vec<Self> = journal.of_kind(CORRECTION).filter_map(Self::of).collect();
        all.sort_by(|a, b| (b.at, &b.by, &b.why, b.right.word()).cmp(&(a.at, &a.by, &a.why, a.right.word())));
        all
    }
}

/// The correction of a question that counts: the latest.
#[must_use]
pub fn corrected<'a>(question: &str, corrections: &'a [Correction]) -> Option<&'a Correction> {
    corrections.iter().find(|correction| correction.question == question)
}

/// Whether an answer is right as things stand; none when its question does not count, or is gone.
#[must_use]
pub fn graded(answer: &Answer, bank: &Bank, corrections: &[Correction]) -> Option<bool> {
    let question = bank.question(&answer.question)?;
    let ruling = corrected(&question.id, corrections).map_or(Ruling::Only(question.right), |found| found.right);
    match ruling {
        Ruling::Only(side) => Some(answer.chose == side),
        Ruling::Both => Some(true),
        Ruling::Void => None,
    }
}

/// How many answers were right, of how many that count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Right ones.
    pub right: u32,
    /// All that count.
    pub of: u32,
}

/// Counts answers as they are graded now.
#[must_use]
pub fn tally<'a>(answers: impl Iterator<Item = &'a Answer>, bank: &Bank, corrections: &[Correction]) -> Tally {
    let grades = answers.filter_map(|answer| graded(answer, bank, corrections));
    grades.fold(Tally::default(), |tally, right| Tally { right: tally.right + u32::from(right), of: tally.of + 1 })
}

/// The number of a week, Monday first, counted from the year 1.
#[must_use]
pub fn week_of(day: Day) -> i64 {
    (i64::from(day.date().num_days_from_ce()) - 1).div_euclid(7)
}

/// The question of a week: all in a fixed order that follows neither the file nor the categories, then from the
/// beginning again. None when there are no questions.
#[must_use]
pub fn question_of(bank: &Bank, week: i64) -> Option<&Question> {
    let mut all: Vec<&Question> = bank.questions.iter().collect();
    all.sort_by_key(|question| (super::recall::mixed(&question.id, 0), &question.id));
    let place = week.rem_euclid(i64::try_from(all.len()).ok().filter(|len| *len > 0)?);
    all.get(usize::try_from(place).ok()?).copied()
}
