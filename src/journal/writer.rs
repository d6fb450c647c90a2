//! A writer: the one that may continue a log, and where it stands.
//!
//! It takes the next place, names the entry before, and moves on only when the entry could be made. It does not store
//! anything: a place that was taken for an entry that then could not be stored is taken again by a writer that
//! [stands](Writer::at) where the store says.

use super::entry::Place;
use super::{Draft, Entry, Hash, Hlc, JournalError, LogId, Salt};

/// Where one log goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writer {
    workspace: String,
    log: LogId,
    seq: u64,
    prev: Option<Hash>,
}

impl Writer {
    /// The writer of a new log.
    #[must_use]
    pub fn new(workspace: &str, log: LogId) -> Self {
        Self::at(workspace, log, 0, None)
    }

    /// The writer of a log whose last entry stands at `seq` and has this hash; 0 and none when it has no entry.
    #[must_use]
    pub fn at(workspace: &str, log: LogId, seq: u64, prev: Option<Hash>) -> Self {
        Self { workspace: workspace.into(), log, seq, prev }
    }

    /// The log.
    #[must_use]
    pub fn log(&self) -> &LogId {
        &self.log
    }

    /// Place of the log's last entry, 0 when it has none.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// Hash of the log's last header.
    #[must_use]
    pub fn prev(&self) -> Option<Hash> {
        self.prev
    }

    /// Makes the log's next entry. `hlc` has been ticked; `salts` as for [`Entry::seal`].
    ///
    /// # Errors
    /// As [`Entry::seal`]; the writer then stands where it stood.
    pub fn write(&mut self, hlc: Hlc, draft: &Draft, salts: &[Salt]) -> Result<Entry, JournalError> {
        let (workspace, log) = (self.workspace.clone(), self.log.clone());
        let seq = self.seq.saturating_add(1);
        let entry = Entry::seal(Place { workspace, log, seq, prev: self.prev, hlc }, draft, salts)?;
        self.seq = seq;
        self.prev = Some(entry.hash());
        Ok(entry)
    }
}
