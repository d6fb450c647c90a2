//! What the pages of the locked desk share: why a passphrase changed nothing, whose slots there are.

use crate::domain::lock::{Weak, fit};
use crate::i18n::{Strings, stopwatch};
use crate::state::{KeySlot, LockError, Ring, RingError};
use crate::ui::components::Choice;

/// Why a passphrase changed nothing, in words.
pub fn lock_words(text: &Strings, error: &LockError) -> String {
    let text = &text.lock;
    match error {
        LockError::Ring(RingError::Wrong) => text.wrong.to_owned(),
        LockError::Ring(RingError::Damaged | RingError::Missing) => text.damaged.to_owned(),
        LockError::Ring(RingError::Newer) => text.newer.to_owned(),
        LockError::Ring(RingError::Parameters) => text.parameters.to_owned(),
        LockError::Ring(RingError::Memory) => text.memory.to_owned(),
        LockError::Ring(RingError::Last) => text.last.to_owned(),
        LockError::Ring(RingError::Unavailable(why)) => text.failed(why),
        LockError::Mistyped => text.mistyped.to_owned(),
        LockError::Wait(ms) => text.wait(&waiting(*ms)),
        LockError::Store(error) => text.failed(&format!("{error:?}")),
    }
}

/// So many milliseconds as a stopwatch shows them, the begun second included.
pub fn waiting(ms: i64) -> String {
    stopwatch(ms.saturating_add(999))
}

/// What is wrong with a new passphrase and its repetition, in words.
pub fn weak_words(text: &Strings, passphrase: &str, again: &str) -> Option<&'static str> {
    match fit(passphrase) {
        Err(Weak::Short) => Some(text.lock.short),
        Err(Weak::Plain) => Some(text.lock.plain),
        Ok(()) if passphrase != again => Some(text.lock.differ),
        Ok(()) => None,
    }
}

/// The slots of a ring, to choose one: the agents, then the recovery key.
pub fn slot_choices(text: &Strings, ring: &Ring) -> Vec<Choice> {
    let mut slots: Vec<&KeySlot> = ring.slots().iter().collect();
    slots.sort_by_key(|slot| slot.is_recovery());
    slots.into_iter().map(|slot| Choice::new(slot.id.clone(), slot_name(text, slot))).collect()
}

/// Whose slot it is, in words.
pub fn slot_name(text: &Strings, slot: &KeySlot) -> String {
    if slot.is_recovery() { text.lock.recovery.to_owned() } else { slot.name.clone() }
}
