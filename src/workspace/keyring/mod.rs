//! The keys of a locked desk: the data key, wrapped once for each passphrase and once for the recovery key.
//!
//! A [`Ring`] is a text in the database that anybody may read; it says who has a passphrase, how it is stretched, and
//! holds the wrapped keys. Each [`Slot`] wraps the same data key, so setting, changing and revoking a passphrase rewrites
//! no record. Argon2id gives 64 bytes: the first half wraps, the second is only for the check value, which tells a wrong
//! passphrase from a damaged slot. The sum over all slots tells damage before anybody has typed anything. The shapes
//! are in `docs/format.md`. Limits: whoever kept a copy of a ring and its passphrase keeps the data key; and the check
//! value lets a passphrase be tried without the records, as the wrapped key does.

mod recovery;
mod slot;

pub use recovery::{Mistyped, RecoveryKey};
pub use slot::{Kdf, Slot};

use crate::exchange::jwe::{Jose, JoseError};
use crate::journal::canon;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The ring's format that this build writes and reads.
pub const FORMAT: u64 = 0;
/// Bytes that stretching gives: one half wraps, the other is for the check value.
pub const STRETCHED: usize = 64;

/// A key in the open, only as long as it is wrapped or handed to the browser. It is wiped when it goes.
pub struct OpenKey(pub [u8; 32]);

impl Drop for OpenKey {
    fn drop(&mut self) {
        self.0.fill(0);
        // Kept from being optimised away: somebody might look.
        core::hint::black_box(&self.0);
    }
}

/// Why stretching gave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StretchError {
    /// So much memory is not to be had.
    Memory,
    /// It does not run here, in the words of the browser.
    Unavailable(String),
}

/// Argon2id (RFC 9106), version 19, one lane, [`STRETCHED`] bytes.
#[allow(async_fn_in_trait)] // One thread: see `store::JournalStore`.
pub trait Stretch {
    /// Stretches a secret.
    ///
    /// # Errors
    /// [`StretchError`].
    async fn stretch(&self, secret: &[u8], salt: &[u8; 16], kdf: Kdf) -> Result<[u8; STRETCHED], StretchError>;
}

/// Why a ring did not give its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RingError {
    /// The passphrase is another one.
    Wrong,
    /// What is stored is not what was written.
    Damaged,
    /// A newer version of this program wrote it.
    Newer,
    /// Stretching is asked for below the floor, or absurdly high.
    Parameters,
    /// There is no such slot.
    Missing,
    /// Without this slot nobody could open the desk with a passphrase.
    Last,
    /// The memory for stretching is not to be had here.
    Memory,
    /// The cryptography is not to be had, in the words of the browser.
    Unavailable(String),
}

impl From<JoseError> for RingError {
    fn from(error: JoseError) -> Self {
        match error {
            JoseError::Refused => Self::Damaged,
            JoseError::Unavailable(why) => Self::Unavailable(why),
        }
    }
}

impl From<StretchError> for RingError {
    fn from(error: StretchError) -> Self {
        match error {
            StretchError::Memory => Self::Memory,
            StretchError::Unavailable(why) => Self::Unavailable(why),
        }
    }
}

/// Who a new slot is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// The agent's record id; empty for the recovery key.
    pub agent: String,
    /// Their name, which can be read without any key.
    pub name: String,
}

/// All slots of a desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ring {
    slots: Vec<Slot>,
}

impl Ring {
    /// Reads what [`text`](Self::text) wrote.
    ///
    /// # Errors
    /// [`RingError::Damaged`], [`RingError::Newer`].
    pub fn read(text: &str) -> Result<Self, RingError> {
        let ring = canon::parse(text).map_err(|_| RingError::Damaged)?;
        match ring.get("format").and_then(Value::as_u64) {
            Some(FORMAT) => {}
            Some(_) => return Err(RingError::Newer),
            None => return Err(RingError::Damaged),
        }
        let slots = ring.get("slots").ok_or(RingError::Damaged)?;
        if ring.get("sum").and_then(Value::as_str) != Some(&*sum(slots)) {
            return Err(RingError::Damaged);
        }
        let slots = slots.as_array().ok_or(RingError::Damaged)?.iter().map(Slot::read).collect::<Option<Vec<_>>>();
        Ok(Self { slots: slots.ok_or(RingError::Damaged)? })
    }

    /// As canonical JSON text.
    #[must_use]
    pub fn text(&self) -> String {
        let slots = Value::from_iter(self.slots.iter().map(Slot::json));
        let sum = sum(&slots);
        canon::text(&json!({ "format": FORMAT, "slots": slots, "sum": sum }))
    }

    /// The slots, in the order in which they were made.
    #[must_use]
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// The slot of this id.
    #[must_use]
    pub fn slot(&self, id: &str) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.id == id)
    }

    /// The agent's slot.
    #[must_use]
    pub fn slot_of(&self, agent: &str) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.agent == agent && !slot.is_recovery())
    }

    /// The slot of the recovery key.
    #[must_use]
    pub fn recovery(&self) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.is_recovery())
    }

    /// Puts a slot in the place of the one that its holder had.
    pub fn put(&mut self, slot: Slot) {
        self.slots.retain(|old| old.agent != slot.agent);
        self.slots.push(slot);
    }

    /// Takes a slot away.
    ///
    /// # Errors
    /// [`RingError::Missing`]; [`RingError::Last`] when no agent would be left.
    pub fn revoke(&mut self, id: &str) -> Result<(), RingError> {
        let slot = self.slot(id).ok_or(RingError::Missing)?;
        let agents = self.slots.iter().filter(|slot| !slot.is_recovery()).count();
        if !slot.is_recovery() && agents < 2 {
            return Err(RingError::Last);
        }
        self.slots.retain(|slot| slot.id != id);
        Ok(())
    }

    /// The data key, by the secret of one slot.
    ///
    /// # Errors
    /// [`RingError::Wrong`] for another secret, [`RingError::Damaged`] when the secret is right and the slot is not.
    pub async fn open(
        &self,
        id: &str,
        secret: &[u8],
        jose: &impl Jose,
        stretch: &impl Stretch,
    ) -> Result<OpenKey, RingError> {
        self.slot(id).ok_or(RingError::Missing)?.open(secret, jose, stretch).await
    }
}

fn sum(slots: &Value) -> String {
    slot::encode(&hash("ring", canon::text(slots).as_bytes()))
}

/// SHA-256 over a purpose and bytes.
fn hash(purpose: &str, bytes: &[u8]) -> [u8; 32] {
    Sha256::new()
        .chain_update("ventanilla/")
        .chain_update(purpose)
        .chain_update("/0\n")
        .chain_update(bytes)
        .finalize()
        .into()
}
