//! Receipts: saved after an import, and taken back by the desk whose file it was (B8).

use super::App;
use super::handover::Pending;
use crate::exchange::receipt::Receipt;
use crate::exchange::{Expect, Refusal};
use crate::platform::files;
use crate::workspace::WorkspaceError;
use leptos::prelude::*;

/// What a receipt that came back confirms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// Who confirms, and at which desk.
    pub by: String,
    /// Entries that this confirms and that were not confirmed before.
    pub fresh: usize,
    /// Entries of this desk that no other desk is known to have.
    pub left: usize,
}

impl App {
    /// The receipt for a bundle that this desk has; none for one that it made itself.
    #[must_use]
    pub fn receipt_for(self, read: &Pending) -> Option<String> {
        let live = self.live()?;
        let own = live.workspace.desk().code == read.bundle.header.from.desk;
        (!own).then(|| live.workspace.receipt(&read.bundle, &self.organisation_now()).text())
    }

    /// Saves a receipt as a file; its name.
    ///
    /// # Errors
    /// Why there is no file, in words.
    pub fn save_receipt(self, text: &str) -> Result<String, String> {
        let name = self.file_name("receipt-");
        let saved = files::download(&name, "application/json", text.as_bytes());
        saved.map(|()| name).map_err(|_| self.text_now().errors.download_failed.to_owned())
    }

    /// Takes a receipt back.
    ///
    /// # Errors
    /// [`Refusal`].
    pub async fn take_receipt(self, bytes: &[u8]) -> Result<Confirmed, Refusal> {
        let Some(live) = self.live() else { return Err(Refusal::Empty) };
        let own = live.workspace.named("");
        let receipt = Receipt::read(bytes, Expect::Only(&own))?;
        let fresh = live.workspace.take_receipt(&receipt).await.map_err(|error| match error {
            WorkspaceError::Foreign => Refusal::OwnReceipt,
            other => Refusal::Unavailable(format!("{other:?}")),
        })?;
        self.count_unconfirmed().await;
        let left = self.custody.with_untracked(|custody| custody.unconfirmed);
        Ok(Confirmed { by: format!("{} ({})", receipt.from.name, receipt.from.desk), fresh, left })
    }
}
