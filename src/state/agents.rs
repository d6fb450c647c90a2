//! The people of the workspace as a form edits them, and what this program is.

use super::{App, FormState};
use crate::domain::agent;
use crate::journal::RecordId;
use crate::pack::people::May;
use crate::workspace::{Action, WorkspaceError};
use leptos::prelude::*;

impl App {
    /// A record id for somebody new.
    #[must_use]
    pub fn new_agent(self) -> Option<RecordId> {
        self.new_id(agent::KIND)
    }

    /// Saves what was typed about an agent. Whoever sits here signs with the new name from now on.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told.
    pub async fn save_agent_form(self, form: FormState) -> Result<(), WorkspaceError> {
        self.allowed(May::Settings)?;
        let id = form.record();
        if let Some(Some(part)) = form.edit(|edit| edit.part()) {
            let saved = self.write(Action::edit([part]).without_draft(&form.key())).await?;
            self.tell(self.text_now().settings.agent_saved, saved.entries);
        }
        form.clear();
        self.list_drafts().await;
        let name = self.peek(|j| j.get(&id).map(|r| r.text("name").to_owned())).flatten();
        let (Some(live), Some(mut desk), Some(name)) = (self.live(), self.desk.get_untracked(), name) else {
            return Ok(());
        };
        if desk.agent == id.to_string() && desk.agent_name != name {
            desk.agent_name = name;
            if let Err(error) = live.workspace.set_desk(desk.clone()).await {
                self.fail(&error);
                return Err(error);
            }
            self.desk.set(Some(desk));
        }
        Ok(())
    }

    /// The mark of this build.
    #[must_use]
    pub fn build_mark(self) -> Option<String> {
        crate::platform::build::mark()
    }
}
