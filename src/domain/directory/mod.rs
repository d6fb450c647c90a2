//! Customers borrowed from the billing program (B56): a dated copy of its list, read from a file each morning.
//!
//! A file goes through [`Encoding`] (which letters), [`Sheet`] (which rows and columns), [`Matched`] (which column holds
//! what) and [`Reading`] (row by row, telling whatever is odd) into a [`Directory`], in which callers are looked up.
//! Nothing of it is a record: it has no history and no conflicts, is never exported, and is replaced whole. What the
//! file may look like stands in `docs/directory.md`.

mod columns;
mod cursor;
mod encoding;
mod lines;
mod look_up;
mod pasted;
mod reading;
mod report;
mod sheet;

pub use columns::{Column, MatchProblem, Matched};
pub use encoding::Encoding;
pub use lines::Lines;
pub use look_up::{Ask, Borrowed, Directory};
pub use pasted::{Pasted, read_pasted};
pub use reading::{MOST_ROWS, Reading, Step};
pub use report::{Group, Odd, Report};
pub use sheet::{Sheet, SheetProblem};

/// How long a copy counts as this morning's: a day, in milliseconds.
pub const FRESH_MS: i64 = 24 * 60 * 60 * 1000;

/// Whether a copy that was read at `at` is older than a day at `now`.
#[must_use]
pub const fn is_stale(at: i64, now: i64) -> bool {
    now.saturating_sub(at) > FRESH_MS
}

#[cfg(test)]
mod tests;
