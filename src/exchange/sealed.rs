//! Bundles under a passphrase (B14): the text of an open bundle, cut into parts, each of them a JWE.
//!
//! The first part is under the passphrase and holds a key made for this file, as a JSON Web Key; the others are under
//! that key and hold the text, piece by piece. Every part's protected header says of which bundle it is, which part,
//! and of how many, so that a missing, swapped or foreign part is found, and is told apart from damage and from a
//! wrong passphrase. Nothing is given out before all of it was found authentic. Limit: the browser's cipher takes a
//! part at once, hence [`PART`]; the opened text is held as a whole, as an open bundle's is.

use super::coding::{decode_exact, encode};
use super::document;
use super::header::Members;
use super::invitation::SyncKey;
use super::jwe::{self, Envelope, Jose, JoseError, Key, Under};
use super::limits::{Limits, Measure};
use super::scan::{Slice, Walk};
use super::{Passphrase, Refusal};
use crate::journal::canon;
use crate::store::Pace;
use serde_json::{Map, Value, json};

/// The format of a bundle's envelope that this build writes, and the latest that it reads.
pub const FORMAT: u64 = 0;
/// Most bytes of text in a part that is written.
pub const PART: usize = 8 << 20;
/// Most parts that are read. Other programs may make them smaller.
const MAX_PARTS: usize = 4_096;

/// Seals the text of a bundle, in chunks of the new text. `id` is the bundle's.
///
/// # Errors
/// [`Refusal::Unavailable`] when the cipher is not to be had.
pub async fn seal(
    jose: &impl Jose,
    pace: &impl Pace,
    passphrase: &Passphrase,
    id: &str,
    text: &[u8],
) -> Result<Vec<String>, Refusal> {
    seal_by(jose, pace, passphrase, id, text.chunks(PART)).await
}

/// As [`seal`], with the pieces chosen by the caller.
///
/// # Errors
/// As [`seal`].
pub async fn seal_by(
    jose: &impl Jose,
    pace: &impl Pace,
    passphrase: &Passphrase,
    id: &str,
    pieces: impl ExactSizeIterator<Item = &[u8]>,
) -> Result<Vec<String>, Refusal> {
    seal_under(jose, pace, Under::Passphrase(passphrase), id, pieces).await
}

/// As [`seal`], under the workspace's key in the place of a passphrase: for what desks of one workspace pass each other
/// without a person.
///
/// # Errors
/// As [`seal`].
pub async fn seal_shared(
    jose: &impl Jose,
    pace: &impl Pace,
    key: &SyncKey,
    id: &str,
    text: &[u8],
) -> Result<Vec<String>, Refusal> {
    seal_under(jose, pace, Under::Key(&Key(key.0)), id, text.chunks(PART)).await
}

async fn seal_under(
    jose: &impl Jose,
    pace: &impl Pace,
    under: Under<'_>,
    id: &str,
    pieces: impl ExactSizeIterator<Item = &[u8]>,
) -> Result<Vec<String>, Refusal> {
    let mut key = Key([0; 32]);
    jose.random(&mut key.0).map_err(|error| match error {
        JoseError::Refused => Refusal::Unavailable("there is no chance to be had".into()),
        JoseError::Unavailable(why) => Refusal::Unavailable(why),
    })?;
    let total = pieces.len() + 1;
    let header = |kind: &str, part: usize| json!({"bundle": id, "cty": kind, "part": part, "parts": total});
    let jwk = canon::text(&json!({"k": encode(&key.0), "kty": "oct"}));
    let first = jwe::seal_with(jose, under, header("jwk+json", 0), jwk.as_bytes()).await?;
    let start = format!("{{\"ventanilla\":\"bundle\",\n\"format\":{FORMAT},\n\"id\":{},\n\"parts\":[\n", json!(id));
    let mut out = vec![start + &written(first)];
    for (place, piece) in pieces.enumerate() {
        let sealed = jwe::seal_with(jose, Under::Key(&key), header("json", place + 1), piece).await?;
        out.push(format!(",\n{}", written(sealed)));
        pace.breathe().await;
    }
    out.push("\n]}\n".to_owned());
    Ok(out)
}

fn written(part: Map<String, Value>) -> String {
    Value::Object(part).to_string()
}

/// Whether a file is a bundle under a passphrase. A glance: it says nothing about whether it opens.
#[must_use]
pub fn is_sealed(bytes: &[u8], limits: &Limits) -> bool {
    let Ok(text) = document::text(bytes, limits.file) else { return false };
    if document::expect(text, &document::Kind::Bundle).is_err() {
        return false;
    }
    let Some(mut walk) = Walk::object(text) else { return false };
    while let Ok(Some(name)) = walk.name() {
        match &*name {
            "parts" => return true,
            "entries" | "blobs" => return false,
            _ if walk.value().is_err() => return false,
            _ => {}
        }
    }
    false
}

/// A bundle under a passphrase, whose parts are complete, in order and undamaged, as far as can be said without it.
#[derive(Clone, Debug)]
pub struct Sealed<'a> {
    parts: Vec<Envelope<'a>>,
    limit: u64,
}

impl<'a> Sealed<'a> {
    /// Reads the parts. No key is derived, so that damage is found before anybody types a passphrase.
    ///
    /// # Errors
    /// Any [`Refusal`] that can be said of an encrypted bundle but [`Refusal::Passphrase`].
    pub async fn read(pace: &impl Pace, bytes: &'a [u8], limits: &Limits) -> Result<Self, Refusal> {
        let text = document::text(bytes, limits.file)?;
        document::expect(text, &document::Kind::Bundle)?;
        let members = Members::of(text)?;
        members.format(FORMAT)?;
        let wrong = |member| Refusal::Member { member };
        let id = members.value("id")?.as_str().ok_or(wrong("id"))?.to_owned();
        let mut items = members.slice("parts").and_then(Slice::items).ok_or(wrong("parts"))?;
        let mut parts = Vec::new();
        while let Some(item) = items.item()? {
            if parts.len() == MAX_PARTS {
                let limit = MAX_PARTS as u64;
                return Err(Refusal::TooLarge { what: Measure::Member, limit, found: limit + 1 });
            }
            parts.push(envelope(item)?);
            pace.breathe().await;
        }
        agree(&id, &parts)?;
        Ok(Self { parts, limit: limits.file })
    }

    /// Opens it: the text of the bundle that lies open.
    ///
    /// # Errors
    /// [`Refusal::Passphrase`], [`Refusal::Damaged`] and what else can be said of a part.
    pub async fn open(&self, jose: &impl Jose, pace: &impl Pace, passphrase: &Passphrase) -> Result<Vec<u8>, Refusal> {
        self.open_under(jose, pace, Under::Passphrase(passphrase)).await
    }

    /// Opens what [`seal_shared`] sealed.
    ///
    /// # Errors
    /// [`Refusal::Passphrase`] when it is under another workspace's key, and what else can be said of a part.
    pub async fn open_shared(&self, jose: &impl Jose, pace: &impl Pace, key: &SyncKey) -> Result<Vec<u8>, Refusal> {
        self.open_under(jose, pace, Under::Key(&Key(key.0))).await
    }

    async fn open_under(&self, jose: &impl Jose, pace: &impl Pace, under: Under<'_>) -> Result<Vec<u8>, Refusal> {
        let Some((first, rest)) = self.parts.split_first() else { return Err(Refusal::Parts { found: 0, total: 1 }) };
        let key = key(&first.open(jose, under).await?)?;
        let mut text = Vec::new();
        for part in rest {
            text.extend(part.open(jose, Under::Key(&key)).await?);
            if text.len() as u64 > self.limit {
                return Err(Refusal::TooLarge { what: Measure::File, limit: self.limit, found: text.len() as u64 });
            }
            pace.breathe().await;
        }
        Ok(text)
    }
}

fn envelope(item: Slice<'_>) -> Result<Envelope<'_>, Refusal> {
    let mut members = Members::default();
    let mut walk = item.members().ok_or(Refusal::Member { member: "parts" })?;
    while let Some((name, value)) = walk.member()? {
        members.note(&name, value)?;
    }
    Envelope::read(&members)
}

/// Refuses parts that are not those of this bundle, all of them, in their order.
fn agree(id: &str, parts: &[Envelope<'_>]) -> Result<(), Refusal> {
    let number = |part: &Envelope<'_>, name| part.header.get(name).and_then(Value::as_u64);
    let foreign = |part: &Envelope<'_>| part.header.get("bundle").and_then(Value::as_str) != Some(id);
    let total = parts.len() as u64;
    if let Some(at) = parts.iter().position(foreign) {
        // When none of them knows the id, the id is what was altered.
        let all = parts.len() > 1 && parts.iter().all(foreign);
        return Err(if all { Refusal::Header } else { Refusal::ForeignPart { at: at as u64 } });
    }
    for part in parts {
        let said = number(part, "parts").ok_or(Refusal::Member { member: "protected" })?;
        if said != total {
            return Err(Refusal::Parts { found: total, total: said });
        }
    }
    let swapped = (0..).zip(parts).find(|(at, part)| number(part, "part") != Some(*at));
    if let Some((at, _)) = swapped {
        return Err(Refusal::SwappedPart { at });
    }
    if total < 2 { Err(Refusal::Parts { found: total, total: 2 }) } else { Ok(()) }
}

/// The key in the first part.
fn key(jwk: &[u8]) -> Result<Key, Refusal> {
    let wrong = || Refusal::Member { member: "k" };
    let text = core::str::from_utf8(jwk).map_err(|_| wrong())?;
    let jwk = canon::parse(text).map_err(|_| wrong())?;
    let oct = jwk.get("kty").and_then(Value::as_str) == Some("oct");
    let key = jwk.get("k").and_then(Value::as_str).and_then(decode_exact);
    key.filter(|_| oct).map(Key).ok_or_else(wrong)
}
