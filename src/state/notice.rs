//! Short notices at the edge of the screen, some with a way back.

use super::App;
use crate::journal::EntryId;
use leptos::prelude::*;

/// How long a notice with *undo* stays: ten seconds.
pub const UNDO_MS: u32 = 10_000;

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Something needs attention; it stays until it is closed.
    Attention,
}

/// A short notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Tells it from others.
    pub id: u64,
    /// How it is meant.
    pub tone: Tone,
    /// What it says.
    pub text: String,
    /// The entries that *undo* takes back, the last first.
    pub undo: Vec<EntryId>,
}

impl App {
    /// Says that something was done; with entries it offers to take them back.
    pub fn tell(self, text: impl Into<String>, undo: Vec<EntryId>) {
        self.notify(Tone::Done, text.into(), undo);
    }

    /// Says that something went wrong; it stays until it is closed.
    pub fn warn(self, text: impl Into<String>) {
        self.notify(Tone::Attention, text.into(), Vec::new());
    }

    /// Closes a notice.
    pub fn close_notice(self, id: u64) {
        self.notices.try_update(|all| all.retain(|n| n.id != id));
    }

    fn notify(self, tone: Tone, text: String, undo: Vec<EntryId>) {
        let id = self.serial();
        self.notices.try_update(|all| {
            all.retain(|n| n.text != text);
            all.push(Notice { id, tone, text, undo });
            // More than three at once cover what they speak of.
            let surplus = all.len().saturating_sub(3);
            all.drain(..surplus);
        });
        if tone == Tone::Done {
            self.later(UNDO_MS, move |app| app.close_notice(id));
        }
    }
}
