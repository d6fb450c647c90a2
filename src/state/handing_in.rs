//! Handing in the register of a day against a receipt.

use super::App;
use crate::domain::contact::Contact;
use crate::domain::day::Day;
use crate::domain::handing_in::{self, HandingIn};
use crate::journal::RecordId;
use crate::platform::clock;
use crate::workspace::{Action, WorkspaceError};

impl App {
    /// The receipts of a day, the first first. Follows them.
    #[must_use]
    pub fn receipts_of(self, day: Day) -> Vec<HandingIn> {
        self.read(|journal| HandingIn::of_day(journal, day)).unwrap_or_default()
    }

    /// One receipt. Follows it.
    #[must_use]
    pub fn receipt(self, id: &RecordId) -> Option<HandingIn> {
        self.read(|j| j.get(id).filter(|r| !r.is_deleted() && !r.is_erased()).map(HandingIn::of)).flatten()
    }

    /// Hands in the contacts of a day that no receipt holds yet, and gives the receipt its number.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told.
    pub async fn hand_in(self, day: Day, received_by: String) -> Result<RecordId, WorkspaceError> {
        let id = self.new_id(handing_in::KIND).ok_or(WorkspaceError::Empty)?;
        let mut all: Vec<Contact> = leptos::prelude::untrack(|| self.contacts_on(day));
        all.reverse();
        let receipts = leptos::prelude::untrack(|| self.receipts_of(day));
        let left = handing_in::left(&all, &receipts);
        if left.is_empty() {
            return Err(WorkspaceError::Empty);
        }
        let part = handing_in::receipt(id.clone(), day, &left, &self.agent_id(), &received_by, clock::now_ms());
        let saved = self.write(Action::edit([part]).numbered(&id, handing_in::LETTER)).await?;
        self.tell(self.text_now().register.handed_in, saved.entries);
        Ok(id)
    }
}
