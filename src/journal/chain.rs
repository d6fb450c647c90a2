//! The chain: whether the entries of a log are all there, in one line, and each behind the one that it names.
//!
//! An [`Entry`] that parses agrees with itself; this looks at entries beside each other. It judges nobody: a hole may
//! be a part that is still on its way, and a fork is what a copied profile or a restored backup leaves behind. Only
//! headers are looked at, so erased parts change nothing.

use super::{Entry, EntryId, Hash, LogId};
use std::collections::{BTreeMap, BTreeSet};

/// What was found of one log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// How many different entries there are.
    pub entries: u64,
    /// The highest place that is filled.
    pub last: u64,
    /// Places below the highest that no entry fills, as runs: first place to last place.
    pub holes: Vec<(u64, u64)>,
    /// Places where the log goes on twice: several entries name the same one before them, or there are more entries
    /// than at the place before.
    pub forks: Vec<u64>,
    /// Entries of which the one they name before them is not here. Where there is no hole below, the chain is broken.
    pub loose: Vec<EntryId>,
}

impl Chain {
    /// Whether every entry stands behind the one that it names, from the first place on.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.holes.is_empty() && self.loose.is_empty()
    }
}

/// Looks at the chains of all logs among these entries, in any order and with any repetition.
#[must_use]
pub fn verify<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> BTreeMap<LogId, Chain> {
    let mut logs: BTreeMap<LogId, BTreeMap<u64, BTreeMap<EntryId, &Entry>>> = BTreeMap::new();
    for entry in entries {
        let header = entry.header();
        let places = logs.entry(header.log.clone()).or_default();
        places.entry(header.seq).or_default().insert(entry.id(), entry);
    }
    logs.into_iter().map(|(log, places)| (log, look(&places))).collect()
}

fn look(places: &BTreeMap<u64, BTreeMap<EntryId, &Entry>>) -> Chain {
    let mut chain = Chain::default();
    let mut before: BTreeSet<Option<Hash>> = BTreeSet::from([None]);
    for (seq, entries) in places {
        if *seq > chain.last + 1 {
            chain.holes.push((chain.last + 1, seq - 1));
            before.clear();
        }
        let mut named = BTreeSet::new();
        let mut forked = false;
        for (id, entry) in entries {
            chain.entries += 1;
            forked |= !named.insert(entry.header().prev);
            if !before.contains(&entry.header().prev) {
                chain.loose.push(*id);
            }
        }
        if forked || entries.len() > before.len().max(1) {
            chain.forks.push(*seq);
        }
        chain.last = *seq;
        before = entries.values().map(|entry| Some(entry.hash())).collect();
    }
    chain
}
