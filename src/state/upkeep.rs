//! Looking after a desk: room on the device, the browser's promise, the order of what is stored, and the bin of
//! half-typed forms.

use super::App;
use super::groups;
use super::live::tidy_lock;
use crate::platform::{crash, locks, persist};
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

    /// Puts what is stored in order when the browser has nothing better to do, if there is enough to tidy up. One tab
    /// does it for all; the others hear of it as of any change.
    pub(super) fn tidy_soon(self) {
        let Some(live) = self.live() else { return };
        if !live.workspace.is_untidy() || live.workspace.store().adrift() > 0 || live.tidying.replace(true) {
            return;
        }
        self.when_idle(move || async move {
            // What is not here yet is asked for again after the next save.
            if let Ok(work) = groups::tidy(self).await {
                work.await;
            }
            live.tidying.set(false);
        });
    }

    /// What [`tidy_soon`](Self::tidy_soon) fetches.
    pub(super) async fn tidy(self) {
        let Some(live) = self.live() else { return };
        // Without locks two tabs may begin; the later one then gives up at the end.
        let lease = locks::lease(&tidy_lock(&live.database)).await;
        if !matches!(lease, Ok(None)) {
            crash::mark("tidying");
            match live.workspace.tidy().await {
                Ok(_) => {
                    crash::mark("tidied");
                    live.hint("changed");
                }
                // Nothing is lost, and the next save tries again.
                Err(error) => crash::log(&format!("tidying up: {error:?}")),
            }
        }
        drop(lease);
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
