//! Wiping this computer: everything that the program keeps in this browser goes, and all its tabs close their desks.

use super::{App, Custody, Phase};
use crate::pack::people::May;
use crate::platform::{clock, wipe};
use leptos::prelude::*;

/// What tabs tell each other.
pub(super) const HINT: &str = "wiped";
/// What hears the message has its turn first, in milliseconds.
const TURN: u32 = 20;
/// How long the other tabs have to let go, in milliseconds.
const LET_GO: u32 = 500;

impl App {
    /// Whether a file that was read back holds everything that is written here. Follows the journal and the export.
    #[must_use]
    pub fn is_all_exported(self) -> bool {
        let Some(exported) = self.custody.with(|c| c.exported.filter(|_| c.adrift == 0 && c.damaged == 0)) else {
            return false;
        };
        let at = u64::try_from(exported).unwrap_or(0);
        self.read(|journal| journal.clock().ms <= at) == Some(true)
    }

    /// Wipes this computer; the page says what could not be removed.
    ///
    /// # Errors
    /// When the role of whoever sits here may not; nothing was removed.
    pub async fn wipe(self) -> Result<(), &'static str> {
        let text = &self.text_now().privacy;
        if self.is_apart() || !untrack(|| self.may(May::Settings)) {
            return Err(text.not_allowed);
        }
        if let Some(live) = self.live() {
            live.hint(HINT);
        }
        self.let_go();
        clock::sleep(LET_GO).await;
        let left = wipe::everything().await;
        self.phase.set(Phase::Wiped(left));
        Ok(())
    }

    /// Whether this computer was wiped while the page was open.
    pub(super) fn is_wiped(self) -> bool {
        matches!(self.phase.try_get_untracked(), Some(Phase::Wiped(_)))
    }

    /// Another tab wipes this computer.
    pub(super) fn hear_wiped(self) {
        self.later(TURN, Self::let_go);
    }

    /// Closes the desk and forgets what it showed. What was half typed goes with it.
    fn let_go(self) {
        self.live.try_set_value(None);
        self.phase.set(Phase::Wiped(Vec::new()));
        self.identity.set(None);
        self.desk.set(None);
        self.pack.set(None);
        self.drafts.set(Vec::new());
        self.notices.set(Vec::new());
        self.ringing.set(Vec::new());
        self.alarms.set(Vec::new());
        self.lent.set(super::Lent::default());
        self.custody.set(Custody::default());
        self.forms.set_value(Vec::new());
        self.digest.set_value(None);
        self.catalogue.set_value(super::catalogue::Catalogue::default());
    }
}
