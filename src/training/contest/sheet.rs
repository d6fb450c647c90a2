//! What is typed in a competition: the lines of a sheet, the same for everybody who has the same number.

use super::super::quiz::bank::{Bank, Side};
use super::super::quiz::recall::mixed;
use super::tariff::{Tariff, amount};

/// What a competition is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Discipline {
    /// User numbers.
    Numbers,
    /// User numbers with the reading of their meter.
    Readings,
    /// What a bill comes to.
    Bills,
    /// Questions on charges.
    Questions,
}

impl Discipline {
    /// All, in the order shown.
    pub const ALL: [Self; 4] = [Self::Numbers, Self::Readings, Self::Bills, Self::Questions];

    /// As it stands in a record.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Numbers => "numbers",
            Self::Readings => "readings",
            Self::Bills => "bills",
            Self::Questions => "questions",
        }
    }

    /// Reads it.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|discipline| discipline.word() == word)
    }

    /// How long a round lasts, in minutes.
    #[must_use]
    pub const fn minutes(self) -> u32 {
        match self {
            Self::Numbers | Self::Readings => 3,
            Self::Bills | Self::Questions => 5,
        }
    }

    /// The same in milliseconds.
    #[must_use]
    pub fn lasts(self) -> i64 {
        i64::from(self.minutes()) * 60_000
    }
}

/// A line of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// What stands there is to be typed.
    Copy(String),
    /// So many units were used: what is the bill?
    Bill {
        /// Units.
        units: u64,
        /// The amount that is right: `45.30`.
        is: String,
    },
    /// A question of the question file, answered with 1 or 2.
    Ask {
        /// Its id.
        question: String,
        /// Which answer stands first.
        first: Side,
        /// What is right: `1` or `2`.
        is: String,
    },
}

impl Line {
    /// What is to be typed, as [`plain`] reads it.
    #[must_use]
    pub fn wanted(&self) -> String {
        match self {
            Self::Copy(is) | Self::Bill { is, .. } | Self::Ask { is, .. } => plain(is),
        }
    }
}

/// What is compared of a line that was typed: its digits. Blanks, points and commas are everybody's own; a Chinese
/// keyboard's wide digits are digits.
#[must_use]
pub fn plain(typed: &str) -> String {
    let digit = |c: char| match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    };
    typed.chars().filter_map(digit).collect()
}

/// What sheets are made from.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// The charges; without them there are no billing sums.
    pub tariff: Option<&'a Tariff>,
    /// The questions; without them, or without charges, nothing is asked.
    pub bank: Option<&'a Bank>,
}

impl Material<'_> {
    /// Line `place` of a sheet, counted from zero; none when the sheet is over, or cannot be made.
    #[must_use]
    pub fn line(&self, discipline: Discipline, sheet: u64, place: usize) -> Option<Line> {
        let chance = |what: &str| mixed(&format!("{}/{place}/{what}", discipline.word()), sheet);
        let number = || {
            let n = 10_000_000 + chance("number") % 90_000_000;
            format!("{} {:03} {:03}", n / 1_000_000, n / 1_000 % 1_000, n % 1_000)
        };
        match discipline {
            Discipline::Numbers => Some(Line::Copy(number())),
            Discipline::Readings => Some(Line::Copy(format!("{}  {:05}", number(), chance("reading") % 100_000))),
            Discipline::Bills => {
                let tariff = self.tariff?;
                let units = 1 + chance("units") % 90;
                Some(Line::Bill { units, is: amount(tariff.bill(units)) })
            }
            Discipline::Questions => self.asked(sheet, place),
        }
    }

    fn asked(&self, sheet: u64, place: usize) -> Option<Line> {
        let (bank, tariff) = (self.bank?, self.tariff?);
        let fits = |category: &String| tariff.categories.contains(category);
        let mut all: Vec<_> = bank.questions.iter().filter(|question| fits(&question.category)).collect();
        all.sort_by_key(|question| (mixed(&question.id, sheet), &question.id));
        let question = all.get(place)?;
        let first = if mixed(&question.id, sheet ^ 1).is_multiple_of(2) { Side::A } else { Side::B };
        let is = if question.right == first { "1" } else { "2" };
        Some(Line::Ask { question: question.id.clone(), first, is: is.to_owned() })
    }
}
