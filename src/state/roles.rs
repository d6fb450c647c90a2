//! What the role of whoever sits here may do: asked by the screen before it shows an act, and again by the act itself,
//! which may be called by address. On a computer that several share without passphrases it is a rule of the house,
//! not a lock: anybody may choose another name.

use super::App;
use crate::pack::people::May;
use crate::workspace::WorkspaceError;
use leptos::prelude::*;

impl App {
    /// Goes on only where whoever sits here may do this.
    ///
    /// # Errors
    /// [`WorkspaceError::NotAllowed`], which has been told.
    pub(super) fn allowed(self, what: May) -> Result<(), WorkspaceError> {
        if untrack(|| self.may(what)) {
            return Ok(());
        }
        self.warn(self.text_now().privacy.not_allowed);
        Err(WorkspaceError::NotAllowed)
    }

    /// Whether whoever sits here may see the figures of an agent: everybody their own. Follows the role.
    #[must_use]
    pub fn sees_figures_of(self, agent: &str) -> bool {
        self.may(May::Appraise) || agent == self.agent_id()
    }
}
