//! How a record hangs together with others: what it repeats, what it follows, and what came after it.
//!
//! Both ends say it: the later one in a field, the earlier one in a set that only grows, so that neither page has to
//! look through all records, and two desks that both hang something on one matter keep both.

use crate::journal::RecordRef;

/// The later record's field for what it repeats.
pub const REPEATS: &str = "repeats";
/// The later record's field for what it follows up or hangs on.
pub const FOLLOWS: &str = "follows";
/// The earlier record's set of those that repeat it.
pub const REPEATED_BY: &str = "repeated_by";
/// The earlier record's set of those that follow it up or hang on it.
pub const FOLLOWED_BY: &str = "followed_by";
/// The matter's set of contacts in which something was added to it.
pub const ADDED_IN: &str = "added_in";
/// The contact's set of matters that it added something to.
pub const ADDS_TO: &str = "adds_to";
/// The contact's set of matters that were filed in it.
pub const MATTERS: &str = "matters";

/// How a record hangs together with others; ids as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// What it repeats; empty when nothing.
    pub repeats: String,
    /// What it follows up or hangs on; empty when nothing.
    pub follows: String,
    /// What repeats it.
    pub repeated_by: Vec<String>,
    /// What follows it up or hangs on it.
    pub followed_by: Vec<String>,
    /// The contacts in which something was added to it.
    pub added_in: Vec<String>,
    /// What it added something to.
    pub adds_to: Vec<String>,
}

impl Links {
    /// Reads the links of a record.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        let record = record.into();
        Self {
            repeats: record.text(REPEATS).to_owned(),
            follows: record.text(FOLLOWS).to_owned(),
            repeated_by: record.texts(REPEATED_BY),
            followed_by: record.texts(FOLLOWED_BY),
            added_in: record.texts(ADDED_IN),
            adds_to: record.texts(ADDS_TO),
        }
    }

    /// Whether it stands alone.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
