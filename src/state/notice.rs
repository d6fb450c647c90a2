//! Short notices at the edge of the screen, some with a way back.

use super::App;
use crate::journal::EntryId;
use crate::route::Route;
use leptos::prelude::*;

/// How long a notice with *undo* stays: ten seconds.
pub const UNDO_MS: u32 = 10_000;
/// How long one stays that is only to be read.
const READ_MS: u32 = 5_000;
/// More at once cover what they speak of.
const AT_ONCE: usize = 2;

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

    /// Says that an address leads nowhere.
    pub(super) fn tell_lost(self, hash: &str) {
        if Route::parse(hash).is_err() {
            self.warn(self.text_now().shell.not_found_body);
        }
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
        let stays = if undo.is_empty() { READ_MS } else { UNDO_MS };
        self.notices.try_update(|all| add(all, Notice { id, tone, text, undo }));
        if tone == Tone::Done {
            self.later(stays, move |app| app.close_notice(id));
        }
    }
}

/// Adds a notice. What was only to be read gives way, then what can still be undone, then what asks for attention.
fn add(all: &mut Vec<Notice>, new: Notice) {
    all.retain(|n| n.text != new.text && !(n.tone == Tone::Done && n.undo.is_empty()));
    while all.len() >= AT_ONCE {
        let first = all.iter().position(|n| n.tone == Tone::Done).unwrap_or(0);
        all.remove(first);
    }
    all.push(new);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notice(id: u64, tone: Tone, undoable: bool) -> Notice {
        let undo = if undoable { vec![EntryId([0; 16])] } else { Vec::new() };
        Notice { id, tone, text: format!("{id}"), undo }
    }

    #[test]
    fn what_asks_for_attention_outlasts_what_was_only_to_be_read() {
        let mut all = Vec::new();
        add(&mut all, notice(1, Tone::Attention, false));
        add(&mut all, notice(2, Tone::Done, false));
        add(&mut all, notice(3, Tone::Done, true));
        add(&mut all, notice(4, Tone::Done, true));
        assert_eq!(all.iter().map(|n| n.id).collect::<Vec<_>>(), [1, 4]);
    }
}
