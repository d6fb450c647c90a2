//! Taking one file from a person: chosen in a dialog, or dropped on a place of the page.

use super::App;
use crate::exchange::Refusal;
use crate::platform::files::{self, Drop};
use leptos::task::spawn_local;

/// A file that somebody gave: its name and its bytes, or why it could not be read.
pub type Given = Result<(String, Vec<u8>), Refusal>;

/// What happens over a place that takes files.
#[derive(Clone, Debug)]
pub enum Dropped {
    /// A file hangs over it.
    Over,
    /// It has gone again.
    Away,
    /// A file was let go, and is being read.
    Reading,
    /// It was read.
    Read(Given),
}

/// Keeps a place taking files as long as it lives.
pub struct Taking(#[expect(dead_code, reason = "held for the sake of being dropped")] Box<dyn core::any::Any>);

impl App {
    /// Takes files that are dropped on the element with this id, one at a time and none above `limit` bytes. None when
    /// there is no such element.
    #[must_use]
    pub fn take_drops(self, id: &str, limit: u64, hear: impl Fn(Dropped) + Clone + 'static) -> Option<Taking> {
        let listeners = files::on_drop(id, move |drop| match drop {
            Drop::Over => hear(Dropped::Over),
            Drop::Away => hear(Dropped::Away),
            Drop::Files(files) => {
                let Some(file) = files.into_iter().next() else { return hear(Dropped::Away) };
                let hear = hear.clone();
                hear(Dropped::Reading);
                spawn_local(async move { hear(Dropped::Read(super::handover::read_file(&file, limit).await)) });
            }
        });
        listeners.ok().map(|listeners| Taking(Box::new(listeners)))
    }

    /// Loads the page again, after everything typed was kept.
    pub fn reload(self) {
        self.keep_forms();
        crate::platform::page::reload();
    }
}
