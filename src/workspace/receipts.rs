//! Receipts: given for a bundle that was imported, and taken back by the desk that made it.
//!
//! What a receipt says of another desk stands beside what its bundles say, under `<desk>/receipt`; nothing that a desk
//! was known to have is forgotten when an older receipt comes late.

use super::open::{json_bytes, parse};
use super::{Env, Workspace, WorkspaceError};
use crate::exchange::receipt::Receipt;
use crate::exchange::{Bundle, WorkspaceKind};
use crate::journal::{Author, Vector};
use crate::store::{Batch, Durability, JournalStore, Table};
use serde_json::{Value, json};

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// The receipt for a bundle that has been imported. `name` is what people call the workspace.
    pub fn receipt(&self, bundle: &Bundle, name: &str) -> Receipt {
        let desk = self.desk();
        Receipt {
            bundle: bundle.header.id.clone(),
            workspace: self.named(name),
            from: Author { agent: desk.agent, name: desk.agent_name, desk: desk.code },
            at: self.env.now(),
            vector: self.journal().vector().clone(),
        }
    }

    /// Takes a receipt back: how many entries written here it confirms that were not confirmed before.
    ///
    /// # Errors
    /// [`WorkspaceError::Foreign`] for one of another workspace or kind, and for one's own; [`WorkspaceError::Store`].
    pub async fn take_receipt(&self, receipt: &Receipt) -> Result<usize, WorkspaceError> {
        let (kind, own) = (WorkspaceKind::from(self.identity().kind), self.desk().code);
        let here = self.named("");
        if receipt.workspace.kind != kind || !here.answers_to(&receipt.workspace.id) || receipt.from.desk == own {
            return Err(WorkspaceError::Foreign);
        }
        let before = self.unconfirmed().await?;
        let key = format!("{}/receipt", receipt.from.desk);
        let known = match self.store.get(Table::Peers, &key).await? {
            Some(bytes) => {
                let peer: Value = parse(&bytes, "peer")?;
                peer.get("vector").map(Vector::from_json).and_then(Result::ok).unwrap_or_default()
            }
            None => Vector::default(),
        };
        if !ahead(&known, &receipt.vector) {
            let peer = json!({"vector": receipt.vector.to_json(), "at": receipt.at, "name": receipt.from.name});
            let put = vec![(Table::Peers, key, json_bytes(&peer))];
            self.store.commit(Batch { put, durability: Durability::Strict, ..Batch::default() }).await?;
        }
        Ok(before.saturating_sub(self.unconfirmed().await?))
    }
}

/// Whether everything that a vector says is said by what is known already, and more.
fn ahead(known: &Vector, said: &Vector) -> bool {
    let has = |vector: &Vector, log| vector.of(log).map_or(0, |extent| extent.complete);
    known != said && said.iter().all(|(log, extent)| has(known, log) >= extent.complete)
}
