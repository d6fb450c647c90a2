//! Taking an import back as a whole (B11), in this tab alone.

use super::App;
use super::live::tidy_lock;
use crate::journal::LogId;
use crate::pack::people::May;
use crate::platform::locks;
use crate::workspace::{Retractable, WorkspaceError};

impl App {
    /// The latest import, if it can still be taken back.
    pub async fn retractable(self) -> Option<Retractable> {
        self.live()?.workspace.retractable().await.ok().flatten()
    }

    /// How many other tabs of this browser have this workspace open: each holds the log that it writes.
    async fn other_tabs(self) -> usize {
        let Some(live) = self.live() else { return 0 };
        let (held, own) = (locks::held().await.unwrap_or_default(), live.workspace.log());
        let log = |name: &String| name.strip_prefix(&live.database)?.strip_prefix('/')?.parse::<LogId>().ok();
        held.iter().filter_map(log).filter(|log| *log != own).count()
    }

    /// Takes the latest import back.
    ///
    /// # Errors
    /// Why not, in words; nothing has changed.
    pub async fn take_import_back(self) -> Result<(), String> {
        let text = self.text_now();
        let Some(live) = self.live() else { return Ok(()) };
        self.allowed(May::Exchange).map_err(|_| text.privacy.not_allowed.to_owned())?;
        if self.other_tabs().await > 0 {
            return Err(text.exchange.undo_other_tabs.to_owned());
        }
        // Nothing is tidied up meanwhile.
        let lease = locks::lease(&tidy_lock(&live.database)).await;
        if matches!(lease, Ok(None)) {
            return Err(text.errors.not_saved_body.to_owned());
        }
        let taken = live.workspace.retract().await;
        drop(lease);
        match taken {
            Ok(_) => {
                self.all_changed();
                self.reload_pack().await;
                self.count_unconfirmed().await;
                self.tell(text.exchange.undone, Vec::new());
                Ok(())
            }
            Err(WorkspaceError::NotAllowed) => Err(text.exchange.undo_too_late.to_owned()),
            Err(error) => Err(super::custody::words(text, &error)),
        }
    }
}
