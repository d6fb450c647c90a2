//! Encryption under a passphrase by a public standard: JWE in its flattened JSON form (RFC 7516, 7518).
//!
//! One algorithm is written and read: `PBES2-HS512+A256KW` with `A256GCM`, so that other programs open what we write
//! and there is nothing to choose wrongly. The cryptography itself comes in as [`Jose`]; in the browser it is
//! WebCrypto. The file's own member `check` is a plain SHA-256 over the five parts: with it, damage is told from a
//! wrong passphrase, which the standard alone does not always allow. It protects nothing and may be missing.

use super::Refusal;
use super::coding::{decode, decode_exact, encode, sha256};
use super::header::Members;
use super::passphrase::Passphrase;
use crate::journal::canon;
use serde_json::{Map, Value, json};

/// Rounds of key derivation that are written.
pub const ITERATIONS: u32 = 210_000;
/// Rounds of key derivation that are accepted; more would stall the page, fewer are not worth the name.
pub const ACCEPTED: core::ops::RangeInclusive<u64> = 1_000..=2_000_000;

const ALG: &str = "PBES2-HS512+A256KW";
const ENC: &str = "A256GCM";
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

/// Encrypts a text. The result has the members `protected`, `encrypted_key`, `iv`, `ciphertext`, `tag` and `check`.
///
/// # Errors
/// [`Refusal::Unavailable`].
pub async fn seal(jose: &impl Jose, passphrase: &Passphrase, plain: &[u8]) -> Result<Map<String, Value>, Refusal> {
    let (mut salt, mut key, mut iv) = ([0; SALT], [0; 32], [0; 12]);
    for bytes in [salt.as_mut_slice(), key.as_mut_slice(), iv.as_mut_slice()] {
        jose.random(bytes).map_err(failed)?;
    }
    let header = json!({"alg": ALG, "enc": ENC, "cty": "json", "p2c": ITERATIONS, "p2s": encode(&salt)});
    let protected = encode(canon::text(&header).as_bytes());
    let kek = jose.pbkdf2_sha512(passphrase.as_bytes(), &salted(&salt), ITERATIONS).await.map_err(failed)?;
    let wrapped = jose.wrap(&kek, &key).await.map_err(failed)?;
    let sealed = jose.seal(&key, &iv, protected.as_bytes(), plain).await.map_err(failed)?;
    let Some((ciphertext, tag)) = sealed.split_last_chunk::<TAG>() else {
        return Err(Refusal::Unavailable("the cipher gave back too little".into()));
    };
    let parts = [protected, encode(&wrapped), encode(&iv), encode(ciphertext), encode(tag)];
    let check = check(&parts);
    let names = ["protected", "encrypted_key", "iv", "ciphertext", "tag"];
    let mut out: Map<String, Value> = names.into_iter().map(str::to_owned).zip(parts.map(Value::from)).collect();
    out.insert("check".into(), check.into());
    Ok(out)
}

/// Decrypts what [`seal`] or another program made.
///
/// # Errors
/// [`Refusal::Passphrase`], [`Refusal::Damaged`], [`Refusal::Algorithm`], [`Refusal::Critical`],
/// [`Refusal::Iterations`], [`Refusal::Member`], [`Refusal::Unavailable`].
pub(super) async fn open(jose: &impl Jose, passphrase: &Passphrase, members: &Members<'_>) -> Result<Vec<u8>, Refusal> {
    let text = |member: &'static str| {
        let slice = members.slice(member).ok_or(Refusal::Member { member })?;
        slice.string().map(std::borrow::Cow::into_owned).ok_or(Refusal::Member { member })
    };
    let parts = [text("protected")?, text("encrypted_key")?, text("iv")?, text("ciphertext")?, text("tag")?];
    if members.slice("check").is_some() && text("check")? != check(&parts) {
        return Err(Refusal::Damaged);
    }
    let [protected, wrapped, iv, ciphertext, tag] = &parts;
    let header = header(protected, members)?;
    let (salt, iterations) = parameters(&header)?;
    let wrapped = decode_exact(wrapped).ok_or(Refusal::Member { member: "encrypted_key" })?;
    let iv = decode_exact(iv).ok_or(Refusal::Member { member: "iv" })?;
    let tag: [u8; TAG] = decode_exact(tag).ok_or(Refusal::Member { member: "tag" })?;
    let mut sealed = decode(ciphertext).ok_or(Refusal::Member { member: "ciphertext" })?;
    sealed.extend_from_slice(&tag);
    let mut aad = protected.clone();
    if members.slice("aad").is_some() {
        aad.push('.');
        aad.push_str(&text("aad")?);
    }
    let kek = jose.pbkdf2_sha512(passphrase.as_bytes(), &salted(&salt), iterations).await.map_err(failed)?;
    // The wrapped key carries its own proof, so a wrong passphrase ends here; what fails later was damaged.
    let key = jose.unwrap(&kek, &wrapped).await.map_err(|e| refused(e, Refusal::Passphrase))?;
    jose.open(&key, &iv, aad.as_bytes(), &sealed).await.map_err(|e| refused(e, Refusal::Damaged))
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
            if name == "crit" || header.insert(name, value).is_some() {
                return Err(Refusal::Member { member });
            }
        }
    }
    Ok(header)
}

fn parameters(header: &Map<String, Value>) -> Result<(Vec<u8>, u32), Refusal> {
    for name in ["crit", "zip"] {
        if let Some(value) = header.get(name) {
            return Err(Refusal::Critical(format!("{name} {value}")));
        }
    }
    for (name, known) in [("alg", ALG), ("enc", ENC)] {
        let found = header.get(name).and_then(Value::as_str).unwrap_or_default();
        if found != known {
            return Err(Refusal::Algorithm(found.chars().take(64).collect()));
        }
    }
    let rounds = header.get("p2c").and_then(Value::as_u64).ok_or(Refusal::Member { member: "p2c" })?;
    let iterations = u32::try_from(rounds).ok().filter(|_| ACCEPTED.contains(&rounds));
    let salt = header.get("p2s").and_then(Value::as_str).and_then(decode).filter(|s| (8..=1_024).contains(&s.len()));
    Ok((salt.ok_or(Refusal::Member { member: "p2s" })?, iterations.ok_or(Refusal::Iterations { found: rounds })?))
}

/// The salt that goes into the derivation names the algorithm (RFC 7518, 4.8.1.1).
fn salted(salt: &[u8]) -> Vec<u8> {
    [ALG.as_bytes(), &[0], salt].concat()
}

fn check(parts: &[String; 5]) -> String {
    encode(&sha256(parts.join(".").as_bytes()))
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
