//! A separated text with its header: what a person is shown before the columns are matched.
//!
//! The separator is the one by which the first lines fall into equally many parts, or the one that a spreadsheet
//! program names in a first line `sep=;`. The header is the first row whose cells read like one; titles may stand above.

use super::columns::Matched;
use super::cursor::{Cursor, Next};

/// The separators that are known.
const DELIMITERS: [u8; 4] = [b';', b'\t', b',', b'|'];
/// So many rows are looked at before the file is read.
const LOOKED_AT: usize = 12;

/// Why a text is no list of customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetProblem {
    /// There is nothing in it.
    Empty,
    /// Its rows do not fall into columns.
    OneColumn,
    /// There is no row below the header.
    NoRows,
}

/// A separated text with its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub(super) text: String,
    pub(super) delimiter: u8,
    /// Bytes up to the row below the header, and the header's own row number.
    pub(super) body: (usize, u32),
    /// Rows with something in them above the header.
    pub(super) above: Vec<u32>,
    header: Vec<String>,
}

impl Sheet {
    /// Finds separator and header.
    ///
    /// # Errors
    /// [`SheetProblem`].
    pub fn new(mut text: String) -> Result<Self, SheetProblem> {
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        let (named, from) = named_delimiter(&text);
        let delimiter = named.unwrap_or_else(|| guessed_delimiter(&text));
        let first_row = u32::from(from > 0);
        let mut cursor = Cursor::new(delimiter, from, first_row);
        let mut looked_at: Vec<(Vec<String>, (usize, u32))> = Vec::new();
        for _ in 0..LOOKED_AT {
            match cursor.next(&text, None) {
                Next::End => break,
                Next::Empty | Next::Unclosed => {}
                Next::Fields => {
                    let cells: Vec<String> = cursor.fields().map(|cell| cell.trim().to_owned()).collect();
                    if cells.iter().any(|cell| !cell.is_empty()) {
                        looked_at.push((cells, (cursor.at, cursor.row)));
                    }
                }
            }
        }
        let above = looked_at.iter().map(|(_, (_, row))| *row).collect();
        let (header, body) = header_of(looked_at).ok_or(SheetProblem::Empty)?;
        if header.len() < 2 {
            return Err(SheetProblem::OneColumn);
        }
        if text.get(body.0..).is_none_or(|rest| rest.trim().is_empty()) {
            return Err(SheetProblem::NoRows);
        }
        let mut sheet = Self { text, delimiter, body, above, header };
        sheet.above.retain(|row| *row < sheet.body.1);
        Ok(sheet)
    }

    /// The header's cells.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The cells of the first rows that have any, as wide as the header.
    #[must_use]
    pub fn first_rows(&self, most: usize) -> Vec<Vec<String>> {
        let mut cursor = Cursor::new(self.delimiter, self.body.0, self.body.1);
        let mut rows = Vec::new();
        while rows.len() < most {
            match cursor.next(&self.text, Some(self.header.len())) {
                Next::End => break,
                Next::Empty | Next::Unclosed => {}
                Next::Fields => {
                    rows.push((0..self.header.len()).map(|place| cursor.field(place).trim().to_owned()).collect());
                }
            }
        }
        rows
    }
}

/// The first row that reads most like a header; else the first with several cells, else the first.
fn header_of(rows: Vec<(Vec<String>, (usize, u32))>) -> Option<(Vec<String>, (usize, u32))> {
    let score = |cells: &[String]| match Matched::guess(cells).kinds() {
        known @ 2.. => known,
        _ => usize::from(cells.len() > 1),
    };
    rows.into_iter().rev().max_by_key(|(cells, _)| score(cells))
}

/// The separator that a first line `sep=;` names, and where the text begins behind it.
fn named_delimiter(text: &str) -> (Option<u8>, usize) {
    let line = text.split_inclusive('\n').next().unwrap_or_default();
    match line.trim_end_matches(['\r', '\n']).as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter] => (Some(*delimiter), line.len()),
        _ => (None, 0),
    }
}

/// The separator that falls equally often into most of the first lines.
fn guessed_delimiter(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT).collect();
    let score = |delimiter: u8| {
        let counts: Vec<usize> = lines.iter().map(|line| outside_quotes(line, delimiter)).collect();
        let alike = |count: usize| counts.iter().filter(|other| **other == count).count();
        counts.iter().filter(|count| **count > 0).map(|count| (alike(*count), *count)).max()
    };
    // Of those that score alike the first stands: `max_by_key` would give the last.
    let best = DELIMITERS.into_iter().rev().max_by_key(|delimiter| score(*delimiter));
    best.unwrap_or(b';')
}

fn outside_quotes(line: &str, delimiter: u8) -> usize {
    let mut quoted = false;
    line.bytes()
        .filter(|byte| {
            quoted ^= *byte == b'"';
            !quoted && *byte == delimiter
        })
        .count()
}
