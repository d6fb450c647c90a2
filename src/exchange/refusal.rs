//! Why a file was not taken. The words for a person are in `i18n`; here is what they need to know.

use super::document::{Kind, Looks};
use super::limits::Measure;
use super::workspace::WorkspaceKind;
use crate::journal::{EntryId, JournalError};
use core::fmt;

/// Why a file was not taken. Nothing of it has been applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// It is not JSON at all.
    NotJson(Looks),
    /// It is text in UTF-16, as some editors save it. The file itself may be whole.
    Utf16,
    /// It is not UTF-8 from this byte on.
    NotUtf8 {
        /// Bytes from the start.
        at: usize,
    },
    /// It ends too early: the copy was interrupted.
    Cut,
    /// It breaks the rules of JSON here.
    Broken {
        /// Bytes from the start of the text.
        at: usize,
        /// What is wrong, for the error log.
        why: String,
    },
    /// It is JSON, but not of this program.
    NotVentanilla,
    /// It is another document of this program.
    OtherDocument(Kind),
    /// It is encrypted, and there is no passphrase to open it with.
    Encrypted,
    /// A later program wrote it.
    NewerFormat {
        /// The format it says.
        format: u64,
    },
    /// It is from practice and this is live work, or the like.
    OtherKind {
        /// The file's kind.
        theirs: WorkspaceKind,
        /// This desk's kind.
        ours: WorkspaceKind,
    },
    /// It is of another workspace, which this desk may join.
    OtherWorkspace {
        /// The other workspace.
        id: String,
        /// What people call it.
        name: String,
    },
    /// A member is missing or of another type.
    Member {
        /// The member, with full stops between levels.
        member: &'static str,
    },
    /// Its header was altered or damaged: nothing that it says can be relied upon.
    Header,
    /// It does not hold what its header says: altered or incomplete.
    Miscounted {
        /// What was counted.
        what: Measure,
        /// What the header says.
        declared: u64,
        /// What is there.
        found: u64,
    },
    /// As many entries and blobs as the header says, but not the same ones.
    Digest,
    /// An entry is not sound.
    Entry {
        /// Its place in the file, from 0.
        index: u64,
        /// Its name, as far as its header can be read.
        id: Option<EntryId>,
        /// What is wrong.
        why: JournalError,
    },
    /// An attachment or pack is not what its name says, or not sound.
    Blob {
        /// Its place in the file, from 0.
        index: u64,
        /// The hash it is called by.
        hash: String,
    },
    /// More than this desk takes.
    TooLarge {
        /// Of what.
        what: Measure,
        /// The most that is taken.
        limit: u64,
        /// What is there, or what the header says.
        found: u64,
    },
    /// The passphrase does not open it.
    Passphrase,
    /// It was encrypted and then damaged: the passphrase is right, or is not to blame.
    Damaged,
    /// It does not have as many encrypted parts as they say that they are.
    Parts {
        /// How many there are.
        found: u64,
        /// How many there should be.
        total: u64,
    },
    /// An encrypted part belongs to another file.
    ForeignPart {
        /// Its place in the file, from 0.
        at: u64,
    },
    /// An encrypted part stands in the place of another.
    SwappedPart {
        /// Its place in the file, from 0.
        at: u64,
    },
    /// It is a receipt that this desk made itself.
    OwnReceipt,
    /// It is encrypted by another algorithm than the one that is accepted.
    Algorithm(String),
    /// It asks for a member to be understood that is not (`crit`, `zip`).
    Critical(String),
    /// It asks for fewer or more rounds of key derivation than are accepted.
    Iterations {
        /// The rounds it asks for.
        found: u64,
    },
    /// The cipher is not to be had here, in the words of the browser.
    Unavailable(String),
}

impl fmt::Display for Refusal {
    /// A technical line for the error log, never shown alone.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Refusal {}
