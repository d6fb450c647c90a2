//! Snapshots: the projection without the entries it came from.
//!
//! A snapshot keeps what is shown, the names of writes that were replaced before they arrived (without them those
//! would come back to life), pieces of batches that wait, and which entries it was made of. Entries that arrive later,
//! again or for the first time, give the same records as if nothing had been pruned. A snapshot is disposable: one of
//! another projection version, or with a byte changed, is rebuilt from the entries.

use super::{Freezer, Journal, JournalError};

/// The journal as a snapshot's bytes, all at once, without places. A desk that works meanwhile uses the [`Freezer`].
///
/// # Errors
/// [`JournalError::TooLarge`] beyond four gigabytes.
pub fn snapshot(journal: &Journal) -> Result<Vec<u8>, JournalError> {
    Ok(Freezer::new(journal, []).finish()?.snapshot_bytes().to_vec())
}

/// Reads a snapshot.
///
/// # Errors
/// [`JournalError::NewerFormat`] for another projection version, [`JournalError::Member`] for anything malformed; the
/// caller rebuilds from the entries.
pub fn restore(bytes: Vec<u8>) -> Result<Journal, JournalError> {
    Journal::of_snapshot(bytes)
}
