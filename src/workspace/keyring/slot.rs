//! One way to the data key: a passphrase, or the recovery key.

use super::{Holder, OpenKey, RingError, STRETCHED, Stretch, StretchError, hash};
use crate::exchange::jwe::Jose;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
use core::ops::RangeInclusive;
use serde_json::{Value, json};

/// Memory in KiB that is accepted: from the floor of OWASP's advice to a GiB.
const MEMORY: RangeInclusive<u32> = 19_456..=1_048_576;
/// Passes that are accepted.
const PASSES: RangeInclusive<u32> = 2..=16;
const ALGORITHM: &str = "argon2id";
const VERSION: u64 = 19;

/// How a secret is stretched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kdf {
    /// Memory in KiB.
    pub m: u32,
    /// Passes.
    pub t: u32,
}

impl Kdf {
    /// What is tried for a new slot, in this order: less where the memory is not to be had. The last is the floor.
    pub const WANTED: [Self; 3] = [Self { m: 65_536, t: 3 }, Self { m: 32_768, t: 3 }, Self { m: 19_456, t: 2 }];

    /// Whether this build stretches so: not below the floor, where trying is cheap, nor for hours.
    #[must_use]
    pub fn is_fit(self) -> bool {
        MEMORY.contains(&self.m) && PASSES.contains(&self.t)
    }
}

/// One way to the data key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its id, random: 16 base64url characters.
    pub id: String,
    /// The agent's record id; empty for the recovery key.
    pub agent: String,
    /// Their name when it was made; empty for the recovery key.
    pub name: String,
    /// When it was made: milliseconds since 1970.
    pub made: i64,
    /// How the secret is stretched.
    pub kdf: Kdf,
    salt: [u8; 16],
    check: [u8; 8],
    key: [u8; 40],
}

impl Slot {
    /// Wraps the data key under a new secret, with as much memory as is to be had.
    ///
    /// # Errors
    /// [`RingError::Memory`], [`RingError::Unavailable`].
    pub async fn new(
        holder: Holder,
        made: i64,
        secret: &[u8],
        key: &OpenKey,
        jose: &impl Jose,
        stretch: &impl Stretch,
    ) -> Result<Self, RingError> {
        let (mut id, mut salt) = ([0; 12], [0; 16]);
        jose.random(&mut id)?;
        jose.random(&mut salt)?;
        let (kdf, halves) = stretched(secret, &salt, stretch).await?;
        let wrapped = jose.wrap(&halves.wrapping.0, &key.0).await?;
        let Holder { agent, name } = holder;
        Ok(Self { id: encode(&id), agent, name, made, kdf, salt, check: halves.check, key: wrapped })
    }

    /// Whether it is the recovery key's.
    #[must_use]
    pub const fn is_recovery(&self) -> bool {
        self.agent.is_empty()
    }

    pub(super) async fn open(
        &self,
        secret: &[u8],
        jose: &impl Jose,
        stretch: &impl Stretch,
    ) -> Result<OpenKey, RingError> {
        if !self.kdf.is_fit() {
            return Err(RingError::Parameters);
        }
        let halves = Halves::of(stretch.stretch(secret, &self.salt, self.kdf).await?);
        if halves.check != self.check {
            return Err(RingError::Wrong);
        }
        Ok(OpenKey(jose.unwrap(&halves.wrapping.0, &self.key).await?))
    }

    pub(super) fn json(&self) -> Value {
        json!({
            "agent": self.agent,
            "check": encode(&self.check),
            "id": self.id,
            "kdf": { "m": self.kdf.m, "name": ALGORITHM, "p": 1, "t": self.kdf.t, "v": VERSION },
            "key": encode(&self.key),
            "made": self.made,
            "name": self.name,
            "salt": encode(&self.salt),
        })
    }

    pub(super) fn read(value: &Value) -> Option<Self> {
        let text = |name| value.get(name).and_then(Value::as_str);
        let kdf = value.get("kdf")?;
        let number = |name| kdf.get(name).and_then(Value::as_u64);
        // Another algorithm reads as parameters that no build accepts; the other slots stay usable.
        let known = kdf.get("name").and_then(Value::as_str) == Some(ALGORITHM)
            && (number("v"), number("p")) == (Some(VERSION), Some(1));
        let small = |name| number(name).and_then(|n| u32::try_from(n).ok()).filter(|_| known).unwrap_or_default();
        Some(Self {
            id: text("id")?.to_owned(),
            agent: text("agent")?.to_owned(),
            name: text("name")?.to_owned(),
            made: value.get("made")?.as_i64()?,
            kdf: Kdf { m: small("m"), t: small("t") },
            salt: decode(text("salt")?)?,
            check: decode(text("check")?)?,
            key: decode(text("key")?)?,
        })
    }
}

async fn stretched(secret: &[u8], salt: &[u8; 16], stretch: &impl Stretch) -> Result<(Kdf, Halves), RingError> {
    for kdf in Kdf::WANTED {
        match stretch.stretch(secret, salt, kdf).await {
            Ok(bytes) => return Ok((kdf, Halves::of(bytes))),
            Err(StretchError::Memory) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(RingError::Memory)
}

struct Halves {
    wrapping: OpenKey,
    check: [u8; 8],
}

impl Halves {
    fn of(stretched: [u8; STRETCHED]) -> Self {
        let (mut wrapping, mut check) = (OpenKey([0; 32]), [0; 8]);
        let (first, second) = stretched.split_at(32);
        wrapping.0.iter_mut().zip(first).for_each(|(to, from)| *to = *from);
        check.iter_mut().zip(hash("slot", second)).for_each(|(to, from)| *to = from);
        Self { wrapping, check }
    }
}

pub(super) fn encode(bytes: &[u8]) -> String {
    B64.encode(bytes)
}

fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    B64.decode(text).ok()?.try_into().ok()
}
