//! What other desks are known to have: from the bundles they made and the receipts they gave, never from what was
//! handed to them. A file that was lost on the way is therefore sent again, and none leaves a hole.

use super::open::parse;
use super::{Env, Workspace, WorkspaceError};
use crate::journal::{Entry, Journal, LogId, Vector};
use crate::sorted::Map;
use crate::store::{JournalStore, Table};
use serde_json::Value;

/// A desk that this one has heard of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// Its code.
    pub desk: String,
    /// Who sat there.
    pub name: String,
    /// When it was last heard of: milliseconds since 1970.
    pub at: i64,
    /// What it is not known to have.
    pub lacks: Lacks,
}

/// What somebody is not known to have: of each log the place from which on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lacks(Map<LogId, u64>);

impl Lacks {
    /// What whoever told of these vectors is not known to have: what none of them says.
    #[must_use]
    pub fn of(here: &Vector, told: &[Vector]) -> Self {
        let mut vectors = told.iter().map(|theirs| here.since(theirs));
        let mut out = vectors.next().unwrap_or_else(|| here.since(&Vector::default()));
        for other in vectors {
            let both = out.iter().filter_map(|(log, from)| Some((log.clone(), *from.max(other.get(log)?))));
            out = both.collect();
        }
        Self(out)
    }

    /// Whether an entry is among it.
    #[must_use]
    pub fn holds(&self, entry: &Entry) -> bool {
        let header = entry.header();
        self.0.get(&header.log).is_some_and(|from| header.seq >= *from)
    }

    /// How many entries that are.
    #[must_use]
    pub fn entries(&self, journal: &Journal) -> u64 {
        let of = |(log, from): (&LogId, &u64)| {
            let extent = journal.vector().of(log)?;
            // A log that forked, or has holes, goes whole.
            Some(if *from == 1 { extent.count } else { extent.complete.saturating_sub(from - 1) })
        };
        self.0.iter().filter_map(of).sum()
    }
}

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// The desks that this one has heard of, the latest first.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn peers(&self) -> Result<Vec<Peer>, WorkspaceError> {
        let own = self.desk().code;
        let mut found: Map<String, (String, i64, Vec<Vector>)> = Map::new();
        for (key, bytes) in self.store.range(Table::Peers, "", "").await? {
            // What a receipt told stands beside what a bundle told.
            let desk = key.split('/').next().unwrap_or_default();
            let peer: Value = parse(&bytes, "peer")?;
            let Some(Ok(vector)) = peer.get("vector").map(Vector::from_json) else { continue };
            let at = peer.get("at").and_then(Value::as_i64).unwrap_or_default();
            let name = peer.get("name").and_then(Value::as_str).unwrap_or_default();
            let known = found.slot(desk.to_owned(), |_| (String::new(), i64::MIN, Vec::new()));
            if at >= known.1 {
                (known.0, known.1) = (name.to_owned(), at);
            }
            known.2.push(vector);
        }
        let journal = self.journal();
        let peer = |(desk, (name, at, told)): (&String, &(String, i64, Vec<Vector>))| Peer {
            desk: desk.clone(),
            name: name.clone(),
            at: *at,
            lacks: Lacks::of(journal.vector(), told),
        };
        let mut peers: Vec<Peer> = found.iter().filter(|(desk, _)| **desk != own).map(peer).collect();
        peers.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.desk.cmp(&b.desk)));
        Ok(peers)
    }
}
