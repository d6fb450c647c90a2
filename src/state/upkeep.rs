//! Looking after a desk: room on the device, the browser's promise, and the bin of half-typed forms.

use super::App;
use crate::platform::persist;
use crate::workspace::Binned;
use leptos::prelude::*;
use leptos::task::spawn_local;

impl App {
    /// How many bytes this program takes and how many it may take, as the browser rounds them; none when it does not
    /// say.
    pub async fn room(self) -> Option<(u64, u64)> {
        persist::estimate().await.ok().map(|estimate| (estimate.used, estimate.quota))
    }

    /// Asks the browser never to clear the records by itself.
    pub fn ask_protection(self) {
        spawn_local(async move {
            let kept = persist::persist().await.unwrap_or(false);
            self.custody.try_update(|c| c.persisted = Some(kept));
            let text = &self.text_now().storage;
            if kept {
                self.tell(text.details_protected, Vec::new());
            } else {
                self.warn(text.details_unprotected);
            }
        });
    }

    /// The half-typed forms that were thrown away within a day, the latest first.
    pub async fn bin(self) -> Vec<Binned> {
        let Some(live) = self.live() else { return Vec::new() };
        live.workspace.bin().await.unwrap_or_default()
    }

    /// Takes a form out of the bin: it waits where it was begun, to be recovered. Says whether it could be.
    pub async fn unbin(self, binned: &Binned) -> bool {
        let Some(live) = self.live() else { return false };
        match live.workspace.unbin(binned).await {
            Ok(()) => {
                self.list_drafts().await;
                self.tell(self.text_now().storage.bin_restored, Vec::new());
                true
            }
            Err(error) => {
                self.fail(&error);
                false
            }
        }
    }

    /// Whether anything that another desk wrote is here. Follows the journal.
    #[must_use]
    pub fn has_heard_of_others(self) -> bool {
        let own = self.desk.with(|d| d.as_ref().map(|d| d.code.clone())).unwrap_or_default();
        let others = |journal: &crate::journal::Journal| {
            journal.authors().any(|author| author.desk != own && !author.desk.is_empty())
        };
        self.read(others).unwrap_or(false)
    }

    /// How many records are here. Follows the journal.
    #[must_use]
    pub fn record_count(self) -> usize {
        self.read(|journal| journal.records().filter(|r| !r.is_erased()).count()).unwrap_or_default()
    }
}
