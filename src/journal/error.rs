//! What can be wrong with bytes that claim to be part of a journal.

use core::fmt;

/// Why an entry, an id or a snapshot was not accepted. Nothing is written when one of these is returned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JournalError {
    /// Not JSON, or JSON that the canonical form does not know (floats, too deep, lone surrogates).
    NotCanonical(String),
    /// A member is missing or has another type; the string names it.
    Member(&'static str),
    /// An id or a hash is not of its form; the string names which.
    Id(&'static str),
    /// The parts' hashes do not add up to the header's root.
    Root,
    /// Written in a later format than this build reads.
    NewerFormat(u64),
    /// The entry belongs to another workspace.
    OtherWorkspace,
    /// More bytes, parts or operations than an entry may have.
    TooLarge {
        /// What is too large.
        what: &'static str,
        /// The limit, in the unit of `what`.
        limit: usize,
    },
}

impl fmt::Display for JournalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotCanonical(why) => write!(f, "not canonical JSON: {why}"),
            Self::Member(name) => write!(f, "member {name} is missing or of another type"),
            Self::Id(name) => write!(f, "{name} is not of its form"),
            Self::Root => f.write_str("the parts do not match the header"),
            Self::NewerFormat(n) => write!(f, "format {n} is newer than this program reads"),
            Self::OtherWorkspace => f.write_str("the entry belongs to another workspace"),
            Self::TooLarge { what, limit } => write!(f, "{what}: more than {limit}"),
        }
    }
}

impl std::error::Error for JournalError {}
