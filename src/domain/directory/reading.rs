//! Reading the rows of a file, some thousands at a time, so that the screen can breathe and a person can stop it (B36).
//!
//! A row is taken, or it is told why not; rows that are taken and odd are told as well. Nothing is stored here.

use super::columns::{Column, Matched, plain};
use super::cursor::{Cursor, Next};
use super::lines::Lines;
use super::report::{Odd, Report};
use super::sheet::Sheet;
use crate::domain::customer::bare;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// The most rows that a file may have: twice what was measured.
pub const MOST_ROWS: usize = 400_000;

/// How rows begin that sum up others.
const TOTALS: [&str; 9] = ["total", "subtotal", "suma", "sum", "registros", "合计", "总计", "小计", "总数"];

/// How far reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// There is more to read; so many hundredths are done.
    More(u8),
    /// Everything was read.
    Done,
    /// There are more rows than [`MOST_ROWS`].
    TooMany,
}

/// A file being read.
pub struct Reading {
    sheet: Sheet,
    matched: Matched,
    cursor: Cursor,
    rows: Lines,
    report: Report,
    /// Hashes of the account numbers that were met: numbers of half a million customers need not be kept twice.
    met: HashSet<u64>,
    cells: [String; Column::ALL.len()],
}

impl Reading {
    /// Begins to read the rows below the header.
    #[must_use]
    pub fn new(sheet: Sheet, matched: Matched) -> Self {
        let mut report = Report::default();
        for row in &sheet.above {
            report.note(Odd::AboveHeader, *row);
        }
        let cursor = Cursor::new(sheet.delimiter, sheet.body.0, sheet.body.1);
        let rows = Lines::with_room(sheet.text.len(), 0);
        Self { sheet, matched, cursor, rows, report, met: HashSet::new(), cells: Default::default() }
    }

    /// Reads the next rows, at most `most`.
    pub fn step(&mut self, most: usize) -> Step {
        let width = self.matched.columns.len();
        for _ in 0..most {
            let next = self.cursor.next(&self.sheet.text, Some(width));
            let row = self.cursor.row;
            match next {
                Next::End => return Step::Done,
                Next::Empty => self.report.note(Odd::Empty, row),
                Next::Unclosed => self.report.note(Odd::Unclosed, row),
                Next::Fields => self.take(row, width),
            }
            if self.rows.len() > MOST_ROWS {
                return Step::TooMany;
            }
        }
        let (at, all) = (self.cursor.at, self.sheet.text.len().max(1));
        Step::More(u8::try_from(at * 100 / all).unwrap_or(100))
    }

    /// The rows that were taken, each with its six cells apart by tabs, and what was odd.
    #[must_use]
    pub fn finish(mut self) -> (Lines, Report) {
        self.report.taken = self.rows.len();
        (self.rows, self.report)
    }

    fn take(&mut self, row: u32, width: usize) {
        if self.cursor.fields().all(|cell| cell.trim().is_empty()) {
            return self.report.note(Odd::Empty, row);
        }
        self.fill_cells();
        if self.is_total() {
            return self.report.note(Odd::Total, row);
        }
        // Separators at the end of a row, with nothing between them, are harmless.
        if (width..self.cursor.count()).any(|place| !self.cursor.field(place).trim().is_empty()) {
            return self.report.note(Odd::TooLong, row);
        }
        if self.cursor.count() < width {
            self.report.note(Odd::TooShort, row);
        }
        let [account, ..] = &self.cells;
        let bare = bare(account);
        if bare.is_empty() {
            self.report.note(Odd::NoAccount, row);
        } else {
            let mut hasher = DefaultHasher::new();
            bare.hash(&mut hasher);
            if !self.met.insert(hasher.finish()) {
                self.report.note(Odd::Duplicate, row);
            }
        }
        if self.cells.iter().any(|cell| cell.contains('\u{fffd}')) {
            self.report.note(Odd::Unreadable, row);
        }
        self.rows.push_parts(&self.cells.each_ref().map(String::as_str), "\t");
    }

    /// The row's cells, those of one column joined.
    fn fill_cells(&mut self) {
        self.cells.iter_mut().for_each(String::clear);
        for (place, column) in self.matched.columns.iter().enumerate() {
            let Some(column) = *column else { continue };
            let (Some(cell), part) = (self.cells.get_mut(column as usize), self.cursor.field(place).trim()) else {
                continue;
            };
            if !cell.is_empty() && !part.is_empty() {
                cell.push_str(column.between());
            }
            if part.contains(char::is_control) {
                cell.extend(part.chars().map(|c| if c.is_control() { ' ' } else { c }));
            } else {
                cell.push_str(part);
            }
        }
    }

    fn is_total(&self) -> bool {
        let [account, ..] = &self.cells;
        // Somebody may be called Total, but nobody without an account number.
        if account.is_empty() {
            self.cursor.fields().find(|cell| !cell.trim().is_empty()).is_some_and(sums_up)
        } else {
            !account.starts_with(|c: char| c.is_ascii_digit()) && sums_up(account)
        }
    }
}

fn sums_up(cell: &str) -> bool {
    let cell = plain(cell);
    TOTALS.iter().any(|word| {
        let rest = cell.strip_prefix(word);
        rest.is_some_and(|rest| !word.is_ascii() || !rest.starts_with(char::is_alphabetic))
    })
}
