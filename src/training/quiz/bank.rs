//! The questions of an organisation.

use crate::domain::text::{Lang, Text};
use crate::reading::{members, words};

/// The question file of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bank {
    /// Version of the format: 0.
    pub format: u32,
    /// The languages that every text must have; the first is the organisation's own.
    pub languages: Vec<Lang>,
    /// What the questions are about.
    pub categories: Vec<Category>,
    /// The questions.
    pub questions: Vec<Question>,
}

members! { Bank { must: [format, languages, categories, questions] } }

impl Bank {
    /// A question by its id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}

/// What questions are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub label: Text,
}

members! { Category { must: [id, label] } }

/// A question with two answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id. It stays when a mistake is corrected; another question gets another id.
    pub id: String,
    /// The category's id.
    pub category: String,
    /// What is asked.
    pub ask: Text,
    /// One answer.
    pub a: Text,
    /// The other answer.
    pub b: Text,
    /// Which of them is right.
    pub right: Side,
    /// Why it is right.
    pub why: Text,
}

members! { Question { must: [id, category, ask, a, b, right, why] } }

impl Question {
    /// The text of one of the answers.
    #[must_use]
    pub const fn answer(&self, side: Side) -> &Text {
        match side {
            Side::A => &self.a,
            Side::B => &self.b,
        }
    }
}

/// One of the two answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first in the file.
    A,
    /// The second in the file.
    B,
}

words! { Side { A => "a", B => "b" } }

impl Side {
    /// As it stands in files and records.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }

    /// Reads it.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::A, Self::B].into_iter().find(|side| side.word() == word)
    }
}
