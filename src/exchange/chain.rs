//! The chain: whether entries that arrive fit onto what is here.
//!
//! A gap is nothing unusual, because files may be lost and entries need not come in order; it is told. An entry that
//! names a predecessor which is here and stands in another place was made by no correct program; it refuses the
//! file.

use crate::journal::{Entry, EntryId, Journal, LogId};
use std::collections::{BTreeSet, HashMap};

/// What was found along the chains of the entries that are new.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// Logs of which earlier entries are neither here nor in the file.
    pub gaps: BTreeSet<LogId>,
    /// Entries that do not fit where they say they belong.
    pub broken: BTreeSet<EntryId>,
}

/// Follows every entry to the one before it.
#[must_use]
pub fn check<'a>(journal: &Journal, all: &'a [Entry], new: impl Iterator<Item = &'a Entry>) -> Chain {
    let by_id: HashMap<EntryId, &Entry> = all.iter().map(|e| (e.id(), e)).collect();
    let mut chain = Chain::default();
    for entry in new {
        let header = entry.header();
        let fits = match header.prev {
            None => header.seq == 1,
            Some(prev) => match (by_id.get(&prev.entry_id()), journal.stamp(prev.entry_id())) {
                (Some(before), _) => {
                    let place = before.header();
                    before.hash() == prev && place.log == header.log && place.seq.checked_add(1) == Some(header.seq)
                }
                (None, Some(stamp)) => stamp.log == header.log && stamp.seq.checked_add(1) == Some(header.seq),
                (None, None) => {
                    chain.gaps.insert(header.log.clone());
                    header.seq > 1
                }
            },
        };
        if !fits {
            chain.broken.insert(entry.id());
        }
    }
    chain
}
