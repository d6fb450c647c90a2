//! Why a workspace could not do what was asked.

use crate::journal::JournalError;
use crate::store::StoreError;

/// Why a workspace could not do what was asked. Nothing of the action was stored, and what was typed is still there.
#[derive(Clone, Debug, PartialEq)]
pub enum WorkspaceError {
    /// The store said no.
    Store(StoreError),
    /// What was to be written has no place in a journal.
    Journal(JournalError),
    /// One value alone is larger than an entry may be.
    TooLarge,
    /// There is no workspace in this database.
    Empty,
    /// The database holds something that this program cannot read as a workspace.
    Malformed(&'static str),
    /// This tab's log is being written by another copy of this desk, again and again.
    Contended,
    /// The file that was to be attached is not stored.
    MissingBlob,
    /// The bundle belongs to another workspace or kind.
    Foreign,
    /// The role of whoever sits here may not do this.
    NotAllowed,
}

impl From<StoreError> for WorkspaceError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<JournalError> for WorkspaceError {
    fn from(error: JournalError) -> Self {
        Self::Journal(error)
    }
}
