//! Erasing a person from this desk, and what is said of it afterwards (B54).

use super::App;
use super::live::tidy_lock;
use crate::domain::erasing::{self, Decision, Erased, Erasing, Request, Whom};
use crate::pack::people::May;
use crate::platform::{clock, locks};
use crate::store::StoreError;
use crate::workspace::WorkspaceError;
use crate::{domain::customer::Customer, journal::RecordId};
use leptos::prelude::*;

/// So often is tried to clean what is stored, when another tab tidies up at the same time.
const TRIES: u32 = 5;
/// How long to wait between two tries, in milliseconds.
const WAIT: u32 = 400;

impl App {
    /// What erasing a customer takes away; with `unlinked` also what nobody has linked to them and has their telephone
    /// or account number. Follows the journal.
    #[must_use]
    pub fn to_erase(self, customer: &Customer, unlinked: bool) -> Erasing {
        let rings = |phone: &str| customer.phones.iter().any(|own| self.same_line(own, phone));
        let whom = Whom { customer: &customer.id, rings: &rings, unlinked };
        self.read(|journal| erasing::plan(journal, &whom)).unwrap_or_default()
    }

    /// Erases a customer for ever. Returns when nothing of them is stored any more, on this device.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told; `Contended` when the records are gone from sight and the stored texts
    /// are still to be cleaned, which goes on by itself.
    pub async fn erase(
        self,
        customer: Customer,
        unlinked: bool,
        request: Request,
        reason: String,
    ) -> Result<(), WorkspaceError> {
        let Some(live) = self.live() else { return Err(WorkspaceError::Empty) };
        self.allowed(May::Erase)?;
        // What has come since the list was shown goes too.
        let going = untrack(|| self.to_erase(&customer, unlinked));
        let id = self.new_id(erasing::KIND).ok_or(WorkspaceError::Empty)?;
        let (by, called) = (self.agent_id(), self.text_now().privacy.called(self.request_words(request)));
        let at = clock::now_ms();
        let decision = Decision { id, request, reason: reason.trim(), by: &by, at, called: &called };
        let parts = self.peek(|journal| erasing::parts(journal, &going, &decision, |kind| self.new_id(kind)));
        let parts = parts.filter(|_| going.running.is_empty() && !going.records.is_empty());
        let parts = parts.ok_or(WorkspaceError::Empty)?;
        let action = match live.workspace.erasing(parts, &going.blobs).await {
            Ok(action) => action,
            Err(error) => {
                self.fail(&error);
                return Err(error);
            }
        };
        // A notice of an action on these records could not take it back any more, and may name them.
        self.notices.set(Vec::new());
        self.write(action).await?;
        self.forget_erased().await;
        self.clean().await
    }

    /// On whose request, in words.
    #[must_use]
    pub fn request_words(self, request: Request) -> &'static str {
        let text = &self.text_now().privacy;
        match request {
            Request::Person => text.by_person,
            Request::Representative => text.by_representative,
            Request::Authority => text.by_authority,
            Request::Retention => text.by_retention,
        }
    }

    /// Waits until the stored texts hold nothing of what was erased.
    async fn clean(self) -> Result<(), WorkspaceError> {
        let Some(live) = self.live() else { return Err(WorkspaceError::Empty) };
        for _ in 0..TRIES {
            let lock = tidy_lock(&live.database);
            let work = live.workspace.tidy();
            let done = match locks::with_lock(&lock, work).await {
                Ok(done) => done.map(drop),
                Err(error) => Err(StoreError::Failed(format!("{error:?}")).into()),
            };
            live.hint("changed");
            match done {
                Ok(()) if !live.workspace.is_untidy() => return Ok(()),
                Ok(()) | Err(WorkspaceError::Store(StoreError::Changed { .. })) => clock::sleep(WAIT).await,
                Err(error) => {
                    self.fail(&error);
                    return Err(error);
                }
            }
        }
        Err(WorkspaceError::Contended)
    }

    /// Empties the forms of records that were erased, here or in another tab, and removes their drafts.
    pub(super) async fn forget_erased(self) {
        let Some(live) = self.live() else { return };
        for form in self.forms.try_get_value().unwrap_or_default() {
            if form.is_of_erased() {
                form.clear();
            }
        }
        if let Ok(keys) = live.workspace.forget_drafts().await {
            self.drafts.try_update(|all| all.retain(|draft| !keys.contains(&draft.key.to_string())));
        }
    }

    /// Whether a record was erased. Follows the journal.
    #[must_use]
    pub fn is_erased(self, id: &RecordId) -> bool {
        self.read(|journal| journal.is_erased(id)) == Some(true)
    }

    /// The erasure that a record is left from; none for all others. Follows the journal.
    #[must_use]
    pub fn erased(self, id: &RecordId) -> Option<Erased> {
        self.read(|journal| Erased::of(journal, id)).flatten()
    }
}
