//! Going through the rows of a separated text, one at a time, and counting them as a spreadsheet program would.
//!
//! Quotes and separators are read by `csv-core`; what it leaves to the caller is here: empty rows, which it would skip,
//! and a quote that nobody closed, which would swallow the rest of the file. Such a row is told, and reading goes on
//! with the line below it.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// No row of a customer list is longer, in bytes: what is, has a quote that nobody closed.
const LONGEST: usize = 32 * 1024;

/// What stands at the next row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// A row with fields.
    Fields,
    /// A row with nothing in it.
    Empty,
    /// A row in which a quote was opened and not closed.
    Unclosed,
    /// There are no more rows.
    End,
}

/// A place in a text, and the fields of the row before it.
pub(super) struct Cursor {
    /// Bytes before the next row.
    pub at: usize,
    /// The number of the row that was read last; the first row is 1.
    pub row: u32,
    core: Reader,
    fields: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
}

impl Cursor {
    /// Before the byte `at` of a text, after `row` rows.
    pub fn new(delimiter: u8, at: usize, row: u32) -> Self {
        let core = ReaderBuilder::new().delimiter(delimiter).build();
        Self { at, row, core, fields: vec![0; 1024], ends: vec![0; 64], count: 0 }
    }

    /// Reads the next row. `expected` is how many fields it should have, if that is known: a row over several lines
    /// that has another number is taken for one with an open quote.
    pub fn next(&mut self, text: &str, expected: Option<usize>) -> Next {
        self.count = 0;
        let rest = text.as_bytes().get(self.at..).unwrap_or_default();
        let line_end = match rest {
            [] => return Next::End,
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => 0,
        };
        self.row += 1;
        if line_end > 0 {
            self.at += line_end;
            return Next::Empty;
        }
        let window = rest.get(..LONGEST).unwrap_or(rest);
        let read = self.record(window, window.len() == rest.len());
        let taken = read.and_then(|length| rest.get(..length)).unwrap_or_default();
        let odd = || {
            let quotes = taken.iter().filter(|byte| **byte == b'"').count();
            quotes % 2 == 1 || expected.is_some_and(|count| count != self.count)
        };
        if read.is_none() || (taken.trim_ascii_end().contains(&b'\n') && odd()) {
            self.count = 0;
            let line = rest.iter().position(|b| *b == b'\n').map_or(rest.len(), |end| end + 1);
            self.at += line;
            return Next::Unclosed;
        }
        self.at += taken.len();
        // The state machine ends a row at the carriage return; the line feed belongs to it.
        if taken.last() == Some(&b'\r') && rest.get(taken.len()) == Some(&b'\n') {
            self.at += 1;
        }
        Next::Fields
    }

    /// The fields of the row that was read last.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        (0..self.count).map(|place| self.field(place))
    }

    /// One of them; empty where the row ends before it.
    pub fn field(&self, place: usize) -> &str {
        let end_of = |place: usize| self.ends.get(..self.count)?.get(place).copied();
        let start = place.checked_sub(1).map_or(Some(0), end_of);
        let bytes = start.zip(end_of(place)).and_then(|(start, end)| self.fields.get(start..end));
        // Cut at separators only, so it is as valid as the text was.
        bytes.and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// How many there are.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Reads one record and says how many bytes it takes; none when it does not end within the window.
    fn record(&mut self, window: &[u8], to_the_end: bool) -> Option<usize> {
        self.core.reset();
        let (mut read, mut written, mut ended, mut closing) = (0, 0, 0, false);
        loop {
            let input = if closing { &[] } else { window.get(read..).unwrap_or_default() };
            let fields = self.fields.get_mut(written..).unwrap_or_default();
            let ends = self.ends.get_mut(ended..).unwrap_or_default();
            let (result, more_read, more_written, more_ended) = self.core.read_record(input, fields, ends);
            read += more_read;
            written += more_written;
            ended += more_ended;
            match result {
                ReadRecordResult::OutputFull => self.fields.resize(self.fields.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::InputEmpty if to_the_end && !closing => closing = true,
                ReadRecordResult::InputEmpty => return None,
                ReadRecordResult::Record | ReadRecordResult::End => {
                    self.count = ended;
                    return Some(read);
                }
            }
        }
    }
}
