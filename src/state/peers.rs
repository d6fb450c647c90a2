//! The desks that this one exchanges files with, and what each is not known to have.

use super::App;
use crate::workspace::{Lacks, Peer};

impl App {
    /// The desks that this one has heard of, the latest first, each with how many entries it is not known to have.
    pub async fn peers(self) -> Vec<(Peer, u64)> {
        let Some(live) = self.live() else { return Vec::new() };
        let peers = live.workspace.peers().await.unwrap_or_default();
        let journal = live.workspace.journal();
        let counted = |peer: Peer| {
            let count = peer.lacks.entries(&journal);
            (peer, count)
        };
        peers.into_iter().map(counted).collect()
    }

    /// What a desk is not known to have.
    ///
    /// # Errors
    /// That there is nothing, in words.
    pub(super) async fn lacked_by(self, code: &str) -> Result<Lacks, String> {
        let peers = self.peers().await;
        let peer = peers.into_iter().find(|(peer, count)| peer.desk == code && *count > 0);
        peer.map(|(peer, _)| peer.lacks).ok_or_else(|| self.text_now().exchange.nothing_for_them.to_owned())
    }
}
