//! What may be lost without harm: the language, the theme, the keys, and which databases there used to be.
//!
//! Kept as JSON in the browser's local storage, for all workspaces of this browser. A browser that keeps nothing is
//! no error: reading gives nothing and writing does nothing. Limit: no word of a customer belongs here, because it
//! is not sealed.

use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

use super::event::Listener;
use super::js;
use crate::reading;

const DATABASES: &str = "ventanilla.databases";

/// One preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pref {
    /// The language of the screen, as a tag.
    Language,
    /// `light`, `dark` or `system`.
    Theme,
    /// The keys that were changed, as JSON.
    Keymap,
    /// The database that was open last.
    LastDatabase,
    /// Filters of lists under names, by agent, as JSON: ids of the pack and of agents.
    Filters,
    /// Which workspace took a file in last, and when: its id, a space, milliseconds since 1970.
    TakenIn,
    /// `on` when alarms make a sound.
    AlarmSound,
    /// Which alarms rang, as a JSON list of their keys: record ids and moments.
    Rung,
    /// Minutes without use after which the desk locks itself, 0 for never; absent without a passphrase.
    LockAfter,
    /// When the desk was last used, in any tab: milliseconds since 1970.
    LastUse,
    /// Which slot unlocked last, or is to unlock next.
    LastSlot,
    /// How many wrong passphrases in a row, and when the last (`domain::lock::Tries`).
    WrongTries,
    /// How this browser's kiosk is set up, as JSON (`state/kiosk.rs`); the PIN stands there as a hash.
    Kiosk,
    /// Wrong PINs in a row, and when the last was (`domain::lock::Tries`).
    PinTries,
    /// Which window this desk is, and which services it calls, as JSON.
    Window,
    /// `on` while the rounds with the shared folder are stopped.
    FolderPaused,
}

impl Pref {
    /// Every preference.
    pub const ALL: [Self; 16] = [
        Self::Language,
        Self::Theme,
        Self::Keymap,
        Self::LastDatabase,
        Self::Filters,
        Self::TakenIn,
        Self::AlarmSound,
        Self::Rung,
        Self::LockAfter,
        Self::LastUse,
        Self::LastSlot,
        Self::WrongTries,
        Self::Kiosk,
        Self::PinTries,
        Self::Window,
        Self::FolderPaused,
    ];

    /// The name in the browser's storage. The value there is JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Language => "ventanilla.language",
            Self::Theme => "ventanilla.theme",
            Self::Keymap => "ventanilla.keymap",
            Self::LastDatabase => "ventanilla.last-database",
            Self::Filters => "ventanilla.filters",
            Self::TakenIn => "ventanilla.taken-in",
            Self::AlarmSound => "ventanilla.alarm-sound",
            Self::Rung => "ventanilla.rung",
            Self::LockAfter => "ventanilla.lock-after",
            Self::LastUse => "ventanilla.last-use",
            Self::LastSlot => "ventanilla.last-slot",
            Self::WrongTries => "ventanilla.wrong-tries",
            Self::Kiosk => "ventanilla.kiosk",
            Self::PinTries => "ventanilla.pin-tries",
            Self::Window => "ventanilla.window",
            Self::FolderPaused => "ventanilla.folder-paused",
        }
    }
}

/// The preference, if there is one that can be read.
#[must_use]
pub fn get(pref: Pref) -> Option<String> {
    reading::read(&read::<Value>(pref.key())?).ok()
}

/// Keeps the preference, where the browser keeps any.
pub fn set(pref: Pref, value: &str) {
    write(pref.key(), &Value::from(value));
}

/// Goes back to what the program chooses by itself.
pub fn clear(pref: Pref) {
    if is_available() {
        LocalStorage::delete(pref.key());
    }
}

/// Hears when another tab changes a preference.
///
/// # Errors
/// When there is no window.
pub fn on_change(mut callback: impl FnMut(Pref) + 'static) -> Result<Listener, super::BrowserError> {
    Ok(Listener::on(&*js::window()?, "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if let Some(pref) = Pref::ALL.into_iter().find(|pref| key.as_deref() == Some(pref.key())) {
            callback(pref);
        }
    }))
}

/// The databases that this browser is known to have had, in the order of their first use (B6).
#[must_use]
pub fn known_databases() -> Vec<String> {
    read::<Value>(DATABASES).and_then(|names| reading::read(&names).ok()).unwrap_or_default()
}

/// Remembers that there is such a database.
pub fn remember_database(name: &str) {
    let mut known = known_databases();
    if !known.iter().any(|known| known == name) {
        known.push(name.to_owned());
        write(DATABASES, &Value::from(known));
    }
}

/// Forgets a database that was deleted on purpose.
pub fn forget_database(name: &str) {
    let mut known = known_databases();
    known.retain(|known| known != name);
    write(DATABASES, &Value::from(known));
}

/// Asked for as a [`Value`] by all: each type that serde reads or writes is compiled for itself.
fn read<T: DeserializeOwned>(key: &str) -> Option<T> {
    if is_available() { LocalStorage::get(key).ok() } else { None }
}

fn write<T: Serialize + ?Sized>(key: &str, value: &T) {
    if is_available() {
        // Nothing here is worth an error: a full or closed storage only means that the choice is asked for again.
        let _ = LocalStorage::set(key, value);
    }
}

/// Asked first, because the crate below panics where a browser forbids its local storage.
fn is_available() -> bool {
    js::window().is_ok_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}
