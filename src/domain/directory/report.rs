//! What was odd about the rows of a file: each kind with its rows, so that nothing is left out in silence.

use crate::reading::{members, words};

/// At most so many row numbers are kept of each kind; the rest is counted.
const LISTED: usize = 50;

/// What can be odd about a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Odd {
    /// A quote was opened in it and not closed.
    Unclosed,
    /// It has more fields than the header, so nobody can say which is which.
    TooLong,
    /// It stands above the header.
    AboveHeader,
    /// It sums up others.
    Total,
    /// It is empty.
    Empty,
    /// It has fewer fields than the header.
    TooShort,
    /// It has no account number.
    NoAccount,
    /// An earlier row has the same account number.
    Duplicate,
    /// Letters in it could not be read.
    Unreadable,
}

words! { Odd {
    Unclosed => "unclosed", TooLong => "too_long", AboveHeader => "above_header", Total => "total", Empty => "empty",
    TooShort => "too_short", NoAccount => "no_account", Duplicate => "duplicate", Unreadable => "unreadable",
} }

impl Odd {
    /// Its name in what is remembered.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unclosed => "unclosed",
            Self::TooLong => "too_long",
            Self::AboveHeader => "above_header",
            Self::Total => "total",
            Self::Empty => "empty",
            Self::TooShort => "too_short",
            Self::NoAccount => "no_account",
            Self::Duplicate => "duplicate",
            Self::Unreadable => "unreadable",
        }
    }

    /// Whether a row of this kind is left out.
    #[must_use]
    pub const fn left_out(self) -> bool {
        matches!(self, Self::Unclosed | Self::TooLong | Self::AboveHeader | Self::Total | Self::Empty)
    }
}

/// The rows of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What is odd about them.
    pub odd: Odd,
    /// How many there are.
    pub count: usize,
    /// The numbers of the first of them, as a spreadsheet program counts rows.
    pub rows: Vec<u32>,
}

/// What reading a file came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Customers taken.
    pub taken: usize,
    /// What was odd, by kind.
    pub groups: Vec<Group>,
}

members! { Group { must: [odd, count, rows] } }
members! { Report { must: [taken, groups] } }

impl Report {
    /// Notes that a row is odd.
    pub(super) fn note(&mut self, odd: Odd, row: u32) {
        let at = self.groups.iter().position(|group| group.odd >= odd).unwrap_or(self.groups.len());
        if self.groups.get(at).is_none_or(|group| group.odd != odd) {
            self.groups.insert(at, Group { odd, count: 0, rows: Vec::new() });
        }
        if let Some(group) = self.groups.get_mut(at) {
            group.count += 1;
            if group.rows.len() < LISTED {
                group.rows.push(row);
            }
        }
    }

    /// How many rows were left out.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.groups.iter().filter(|group| group.odd.left_out()).map(|group| group.count).sum()
    }
}
