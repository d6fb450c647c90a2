//! The truth about storage (B5 to B7): where the records are, what is confirmed elsewhere, what went wrong.

use super::App;
use crate::i18n::Strings;
use crate::platform::clock::Timer;
use crate::platform::life::{Life, on_life};
use crate::platform::{page, persist, worker};
use crate::store::StoreError;
use crate::workspace::{Opening, WorkspaceError};
use leptos::prelude::*;

/// The truth about storage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Custody {
    /// Entries written at this desk that no other desk is known to have.
    pub unconfirmed: usize,
    /// When the last bundle was made: milliseconds since 1970.
    pub exported: Option<i64>,
    /// Whether the browser has promised to keep the records; none while it has not been asked.
    pub persisted: Option<bool>,
    /// Whether the window looks private: everything goes when it is closed.
    pub private: bool,
    /// How many actions are only in memory, because the disk did not take them.
    pub adrift: usize,
    /// Why the last thing was not stored, until something is stored again.
    pub failure: Option<WorkspaceError>,
    /// Stored values that could not be read as entries when the workspace was opened.
    pub damaged: usize,
    /// How the workspace was opened; anything but the snapshot means that it took longer, and why.
    pub opening: Opening,
}

/// Why something was not stored, and what to do, in words.
#[must_use]
pub fn words(text: &Strings, error: &WorkspaceError) -> String {
    match error {
        WorkspaceError::Store(StoreError::Full) => text.storage.full_body.to_owned(),
        WorkspaceError::Store(StoreError::Closed) => text.storage.lost_body(1),
        WorkspaceError::Store(StoreError::Blocked) => text.storage.blocked.to_owned(),
        WorkspaceError::Store(StoreError::Unreadable { .. }) => text.errors.crypto_failed.to_owned(),
        WorkspaceError::TooLarge => text.errors.too_big_to_save.to_owned(),
        WorkspaceError::NotAllowed => text.privacy.not_allowed.to_owned(),
        WorkspaceError::Empty => text.errors.no_workspace.to_owned(),
        _ => text.errors.not_saved_body.to_owned(),
    }
}

impl App {
    /// Counts what no other desk is known to have.
    pub(super) async fn count_unconfirmed(self) {
        let Some(live) = self.live() else { return };
        let unconfirmed = live.workspace.unconfirmed().await.unwrap_or_default();
        let exported = live.workspace.desk().exported;
        let damaged = live.workspace.damaged().len();
        let adrift = live.workspace.store().adrift();
        let opening = live.workspace.opening();
        self.custody.try_maybe_update(|c| {
            let counted = Custody { unconfirmed, exported, adrift, damaged, opening, ..c.clone() };
            let changed = *c != counted;
            *c = counted;
            (changed, ())
        });
    }

    /// Counts when the browser has nothing better to do: not while what was saved is being painted.
    fn count_soon(self) {
        let Some(live) = self.live() else { return };
        if live.counting.borrow().is_some() {
            return;
        }
        let timer = Timer::when_idle(move || {
            leptos::task::spawn_local(async move {
                // A save from here on is counted anew.
                drop(self.live().map(|live| live.counting.take()));
                self.count_unconfirmed().await;
            });
        });
        live.counting.replace(Some(timer));
    }

    /// What follows every save: the failure is over, the count grows, and the first real one asks the browser to keep
    /// the records.
    pub(super) async fn after_save(self) {
        let ask = self.custody.try_with_untracked(|c| (c.persisted.is_none(), c.failure.is_some()));
        if let Some((_, true)) = ask {
            self.custody.try_update(|c| c.failure = None);
        }
        if let Some((true, _)) = ask {
            let kept = persist::persist().await.unwrap_or(false);
            self.custody.try_update(|c| c.persisted = Some(kept));
        }
        self.count_soon();
        self.tidy_soon();
    }

    /// Follows the life of the tab: what other tabs did meanwhile is read when somebody looks again.
    pub(super) fn attend_life(self) {
        if let Ok(listeners) = on_life(move |life| {
            if matches!(life, Life::Shown | Life::Back | Life::Resumed) {
                self.refresh_soon();
            } else {
                self.keep_forms();
            }
        }) {
            self.hold(listeners);
        }
        leptos::task::spawn_local(async move {
            let persisted = persist::is_persisted().await.unwrap_or(false);
            let private = matches!(persist::guess_window().await, persist::Window::Private);
            self.custody.try_update(|c| {
                c.persisted = persisted.then_some(true);
                c.private = private;
            });
        });
    }

    /// Takes in what other tabs have stored.
    pub(super) fn refresh_soon(self) {
        leptos::task::spawn_local(async move {
            let Some(live) = self.live() else { return };
            match live.workspace.refresh().await {
                Ok(changed) if changed.is_empty() => {}
                Ok(changed) => {
                    self.changed(&changed);
                    if self.peek(|journal| changed.iter().any(|id| journal.is_erased(id))) == Some(true) {
                        self.forget_erased().await;
                    }
                    self.reload_pack().await;
                    self.count_unconfirmed().await;
                }
                Err(error) => self.fail(&error),
            }
            self.list_drafts().await;
        });
    }

    /// Hears of new versions.
    pub(super) fn attend_updates(self) {
        self.update.set(worker::build() != worker::Build::Current);
        if let Ok(listener) = worker::on_build(move |build| {
            self.update.try_set(build != worker::Build::Current);
        }) {
            self.hold(listener);
        }
    }

    /// Takes the new version, if no contact is running and every form is kept.
    pub fn take_update(self) {
        leptos::task::spawn_local(async move {
            if worker::build() == worker::Build::Replaced {
                page::reload();
            } else if !worker::take_build().await.unwrap_or(false) {
                self.update.try_set(false);
            }
        });
    }
}
