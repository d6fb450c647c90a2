//! Encryption under a passphrase by a public standard: JWE in its flattened JSON form (RFC 7516, 7518).
//!
//! One way is written and read: `A256GCM` under a passphrase (`PBES2-HS512+A256KW`) or, in the further parts of a
//! bundle, under its key (`dir`), so that other programs open what we write and there is nothing to choose wrongly. The cryptography itself comes in as [`Jose`]; in the browser it is
//! WebCrypto. The file's own member `check` is a plain SHA-256 over the five parts: with it, damage is told from a
//! wrong passphrase, which the standard alone does not always allow. It protects nothing and may be missing.

use super::Refusal;
use super::coding::{decode, decode_exact, encode};
use super::header::Members;
use super::passphrase::Passphrase;
use crate::journal::canon;
use core::fmt;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// Rounds of key derivation that are written.
pub const ITERATIONS: u32 = 210_000;
/// Rounds of key derivation that are accepted; more would stall the page, fewer are not worth the name.
pub const ACCEPTED: core::ops::RangeInclusive<u64> = 1_000..=2_000_000;

const ALG: &str = "PBES2-HS512+A256KW";
const DIRECT: &str = "dir";
const ENC: &str = "A256GCM";
const MEMBERS: [&str; 5] = ["protected", "encrypted_key", "iv", "ciphertext", "tag"];
const SALT: usize = 16;
const TAG: usize = 16;

/// Why a cipher did not do its work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JoseError {
    /// What was to be opened is not authentic.
    Refused,
    /// The cipher itself is not to be had, in the words of the browser.
    Unavailable(String),
}

/// The cryptography that JWE needs, as the platform has it.
#[allow(async_fn_in_trait)] // One thread: neither a browser tab nor a test needs these futures to be `Send`.
pub trait Jose {
    /// PBKDF2 with HMAC-SHA-512, 32 bytes.
    ///
    /// # Errors
    /// When the cipher is not to be had.
    async fn pbkdf2_sha512(&self, password: &[u8], salt: &[u8], iterations: u32) -> Result<[u8; 32], JoseError>;

    /// AES-256 key wrap (RFC 3394).
    ///
    /// # Errors
    /// When the cipher is not to be had.
    async fn wrap(&self, kek: &[u8; 32], key: &[u8; 32]) -> Result<[u8; 40], JoseError>;

    /// Undoes [`wrap`](Self::wrap).
    ///
    /// # Errors
    /// [`JoseError::Refused`] when it was not wrapped under this key.
    async fn unwrap(&self, kek: &[u8; 32], wrapped: &[u8; 40]) -> Result<[u8; 32], JoseError>;

    /// AES-256-GCM: the ciphertext with its tag behind it.
    ///
    /// # Errors
    /// When the cipher is not to be had.
    async fn seal(&self, key: &[u8; 32], iv: &[u8; 12], aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, JoseError>;

    /// Undoes [`seal`](Self::seal).
    ///
    /// # Errors
    /// [`JoseError::Refused`] when it is not authentic.
    async fn open(&self, key: &[u8; 32], iv: &[u8; 12], aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, JoseError>;

    /// Fills with random bytes.
    ///
    /// # Errors
    /// When there is no chance to be had.
    fn random(&self, out: &mut [u8]) -> Result<(), JoseError>;
}

/// What a text is encrypted under.
#[derive(Clone, Copy, Debug)]
pub(super) enum Under<'a> {
    /// A passphrase, by way of a key made for this text.
    Passphrase(&'a Passphrase),
    /// A key that both sides have: the algorithm `dir`.
    Key(&'a Key),
}

/// A key that both sides have. It does not print into logs.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Key(pub [u8; 32]);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// Encrypts a text. The result has the members `protected`, `encrypted_key`, `iv`, `ciphertext`, `tag` and `check`.
///
/// # Errors
/// [`Refusal::Unavailable`].
pub async fn seal(jose: &impl Jose, passphrase: &Passphrase, plain: &[u8]) -> Result<Map<String, Value>, Refusal> {
    seal_with(jose, Under::Passphrase(passphrase), json!({"cty": "json"}), plain).await
}

/// As [`seal`], under either kind of key and with further members in the protected header.
pub(super) async fn seal_with(
    jose: &impl Jose,
    under: Under<'_>,
    mut header: Value,
    plain: &[u8],
) -> Result<Map<String, Value>, Refusal> {
    let (key, wrapped) = match under {
        Under::Passphrase(passphrase) => {
            let (salt, key) = (random::<SALT>(jose)?, random::<32>(jose)?);
            let kek = jose.pbkdf2_sha512(passphrase.as_bytes(), &salted(&salt), ITERATIONS).await.map_err(failed)?;
            set(&mut header, [("alg", ALG.into()), ("p2c", ITERATIONS.into()), ("p2s", encode(&salt).into())]);
            (key, Some(encode(&jose.wrap(&kek, &key).await.map_err(failed)?)))
        }
        Under::Key(key) => {
            set(&mut header, [("alg", DIRECT.into())]);
            (key.0, None)
        }
    };
    set(&mut header, [("enc", ENC.into())]);
    let iv = random::<12>(jose)?;
    let protected = encode(canon::text(&header).as_bytes());
    let sealed = jose.seal(&key, &iv, protected.as_bytes(), plain).await.map_err(failed)?;
    let Some((ciphertext, tag)) = sealed.split_last_chunk::<TAG>() else {
        return Err(Refusal::Unavailable("the cipher gave back too little".into()));
    };
    let parts = [protected, wrapped.unwrap_or_default(), encode(&iv), encode(ciphertext), encode(tag)].map(Cow::Owned);
    let check = check(&parts);
    let named = MEMBERS.into_iter().zip(parts).filter(|(_, text)| !text.is_empty());
    let mut out: Map<String, Value> =
        named.map(|(name, text): (_, Cow<'_, str>)| (name.to_owned(), text.into_owned().into())).collect();
    // An empty text is encrypted too.
    out.entry("ciphertext").or_insert_with(|| "".into());
    out.insert("check".into(), check.into());
    Ok(out)
}

fn set<const N: usize>(header: &mut Value, members: [(&str, Value); N]) {
    if let Value::Object(header) = header {
        header.extend(members.map(|(name, value)| (name.to_owned(), value)));
    }
}

fn random<const N: usize>(jose: &impl Jose) -> Result<[u8; N], Refusal> {
    let mut out = [0; N];
    jose.random(&mut out).map_err(failed)?;
    Ok(out)
}

/// Decrypts what [`seal`] or another program made.
///
/// # Errors
/// [`Refusal::Passphrase`], [`Refusal::Damaged`], [`Refusal::Algorithm`], [`Refusal::Critical`],
/// [`Refusal::Iterations`], [`Refusal::Member`], [`Refusal::Unavailable`].
pub(super) async fn open(jose: &impl Jose, passphrase: &Passphrase, members: &Members<'_>) -> Result<Vec<u8>, Refusal> {
    Envelope::read(members)?.open(jose, Under::Passphrase(passphrase)).await
}

/// A JWE whose text is undamaged, as far as `check` says, and whose header this build can follow.
#[derive(Clone, Debug)]
pub(super) struct Envelope<'a> {
    /// The header, protected members and others.
    pub header: Map<String, Value>,
    parts: [Cow<'a, str>; 5],
    aad: String,
    derivation: Option<(Vec<u8>, u32)>,
}

impl<'a> Envelope<'a> {
    /// Reads the members of a JWE. No key is derived yet.
    pub fn read(members: &Members<'a>) -> Result<Self, Refusal> {
        let text = |member: &'static str| {
            let slice = members.slice(member).ok_or(Refusal::Member { member })?;
            slice.string().ok_or(Refusal::Member { member })
        };
        // With the algorithm `dir` there is no wrapped key.
        let wrapped = if members.slice("encrypted_key").is_some() { text("encrypted_key")? } else { "".into() };
        let parts = [text("protected")?, wrapped, text("iv")?, text("ciphertext")?, text("tag")?];
        if members.slice("check").is_some() && text("check")? != check(&parts) {
            return Err(Refusal::Damaged);
        }
        let [protected, ..] = &parts;
        let header = header(protected, members)?;
        let derivation = parameters(&header)?;
        let mut aad = protected.to_string();
        if members.slice("aad").is_some() {
            aad.push('.');
            aad.push_str(&text("aad")?);
        }
        Ok(Self { header, parts, aad, derivation })
    }

    /// Decrypts it. The algorithm must be the one that fits the key.
    pub async fn open(&self, jose: &impl Jose, under: Under<'_>) -> Result<Vec<u8>, Refusal> {
        let [_, wrapped, iv, ciphertext, tag] = &self.parts;
        let iv = decode_exact(iv).ok_or(Refusal::Member { member: "iv" })?;
        let tag: [u8; TAG] = decode_exact(tag).ok_or(Refusal::Member { member: "tag" })?;
        let mut sealed = decode(ciphertext).ok_or(Refusal::Member { member: "ciphertext" })?;
        sealed.extend_from_slice(&tag);
        let key = match (under, &self.derivation) {
            (Under::Passphrase(passphrase), Some((salt, iterations))) => {
                let wrapped = decode_exact(wrapped).ok_or(Refusal::Member { member: "encrypted_key" })?;
                let salt = salted(salt);
                let kek = jose.pbkdf2_sha512(passphrase.as_bytes(), &salt, *iterations).await.map_err(failed)?;
                // The wrapped key carries its own proof, so a wrong passphrase ends here; what fails later was damaged.
                jose.unwrap(&kek, &wrapped).await.map_err(|e| refused(e, Refusal::Passphrase))?
            }
            (Under::Key(key), None) if wrapped.is_empty() => key.0,
            (Under::Key(_), None) => return Err(Refusal::Member { member: "encrypted_key" }),
            (Under::Key(_), Some(_)) => return Err(Refusal::Algorithm(ALG.into())),
            (Under::Passphrase(_), None) => return Err(Refusal::Algorithm(DIRECT.into())),
        };
        let opened = jose.open(&key, &iv, self.aad.as_bytes(), &sealed).await;
        opened.map_err(|e| refused(e, Refusal::Damaged))
    }
}

/// The header: what is protected, and what some programs put beside it. A member in two places has no meaning.
fn header(protected: &str, members: &Members<'_>) -> Result<Map<String, Value>, Refusal> {
    let wrong = || Refusal::Member { member: "protected" };
    let text = String::from_utf8(decode(protected).ok_or_else(wrong)?).map_err(|_| wrong())?;
    let Ok(Value::Object(mut header)) = canon::parse(&text) else { return Err(wrong()) };
    for member in ["unprotected", "header"] {
        if members.slice(member).is_none() {
            continue;
        }
        let Value::Object(beside) = members.value(member)? else { return Err(Refusal::Member { member }) };
        for (name, value) in beside {
            // What is not protected says nothing about the order of parts.
            let protected = ["crit", "bundle", "part", "parts"].contains(&name.as_str());
            if protected || header.insert(name, value).is_some() {
                return Err(Refusal::Member { member });
            }
        }
    }
    Ok(header)
}

/// Salt and rounds of the derivation; none where there is no passphrase.
fn parameters(header: &Map<String, Value>) -> Result<Option<(Vec<u8>, u32)>, Refusal> {
    for name in ["crit", "zip"] {
        if let Some(value) = header.get(name) {
            return Err(Refusal::Critical(format!("{name} {value}")));
        }
    }
    let named = |name: &str| header.get(name).and_then(Value::as_str).unwrap_or_default();
    for (found, known) in [(named("alg"), &[ALG, DIRECT][..]), (named("enc"), &[ENC])] {
        if !known.contains(&found) {
            return Err(Refusal::Algorithm(found.chars().take(64).collect()));
        }
    }
    if named("alg") == DIRECT {
        return Ok(None);
    }
    let rounds = header.get("p2c").and_then(Value::as_u64).ok_or(Refusal::Member { member: "p2c" })?;
    let iterations = u32::try_from(rounds).ok().filter(|_| ACCEPTED.contains(&rounds));
    let salt = header.get("p2s").and_then(Value::as_str).and_then(decode).filter(|s| (8..=1_024).contains(&s.len()));
    let salt = salt.ok_or(Refusal::Member { member: "p2s" })?;
    Ok(Some((salt, iterations.ok_or(Refusal::Iterations { found: rounds })?)))
}

/// The salt that goes into the derivation names the algorithm (RFC 7518, 4.8.1.1).
fn salted(salt: &[u8]) -> Vec<u8> {
    [ALG.as_bytes(), &[0], salt].concat()
}

fn check(parts: &[Cow<'_, str>; 5]) -> String {
    let mut hasher = Sha256::new();
    for (place, part) in parts.iter().enumerate() {
        hasher.update(if place == 0 { "" } else { "." });
        hasher.update(part.as_bytes());
    }
    encode(&hasher.finalize())
}

fn failed(error: JoseError) -> Refusal {
    refused(error, Refusal::Unavailable("the cipher refused to seal".into()))
}

fn refused(error: JoseError, meaning: Refusal) -> Refusal {
    match error {
        JoseError::Refused => meaning,
        JoseError::Unavailable(why) => Refusal::Unavailable(why),
    }
}
