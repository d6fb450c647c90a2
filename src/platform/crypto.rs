//! The key of a database, and sealing under it, with the browser's own cryptography.
//!
//! Values are AES-256-GCM under a *data key*. The data key itself lies wrapped in the database, under `key/data` of
//! `meta`, as an object. Either `{format: 0, slot: "browser", kek, iv, wrapped}`: `kek` is an AES-GCM key that the
//! browser keeps and never shows, `wrapped` is the data key under it. Or `{format: 0, slot: "passphrase", ring}`: `ring`
//! is the text of a [`Ring`](crate::workspace::keyring::Ring). Changing from one to the other rewrites no value.
//! Invariant: the data key in use cannot be exported; in the open it exists only as an [`OpenKey`], while it is wrapped.
//! `public/rescue.js` reads the same object. Limit: the browser's slot keeps a copied value safe, not a copied browser
//! profile.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use super::idb::IdbStore;
use super::{BrowserError, chance, js};
use crate::store::{Cipher, CipherError, StoreError, Table};
use crate::workspace::keyring::OpenKey;

const DATA_KEY: &str = "key/data";
const FORMAT: f64 = 0.0;
const SLOT: &str = "browser";
const PASSPHRASE: &str = "passphrase";
const NONCE: usize = 12;

/// The key under which a database's values lie. Usable, not readable.
#[derive(Clone, Debug)]
pub struct DataKey {
    key: CryptoKey,
    subtle: SubtleCrypto,
}

impl DataKey {
    /// The database's key; for a database that holds nothing yet, a new one. Two tabs that make one at the same time
    /// end with the same: the slower one's is never used.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] when the key is missing although there are values, or does not unwrap;
    /// [`StoreError::Locked`] when it lies under passphrases; [`StoreError::NewerFormat`] for a slot that this program
    /// does not know.
    pub async fn of(store: &IdbStore) -> Result<Self, StoreError> {
        let subtle = subtle().map_err(|error| failed(&error))?;
        if let Some(slot) = store.object(DATA_KEY).await? {
            return Self::unwrap(subtle, &slot).await;
        }
        if !store.is_empty().await? {
            // Another tab may have made the key and written since we looked.
            return match store.object(DATA_KEY).await? {
                Some(slot) => Self::unwrap(subtle, &slot).await,
                None => Err(unreadable()),
            };
        }
        let slot = make_slot(&subtle).await.map_err(|error| failed(&error))?;
        match store.add_object(DATA_KEY, &slot).await {
            Ok(()) | Err(StoreError::Exists { .. }) => {}
            Err(error) => return Err(error),
        }
        // Read back in both cases: what is stored is what counts.
        let slot = store.object(DATA_KEY).await?.ok_or_else(unreadable)?;
        Self::unwrap(subtle, &slot).await
    }

    /// A key that a passphrase has opened, made usable and no longer readable.
    ///
    /// # Errors
    /// When the browser keeps its cryptography from this page.
    pub async fn of_open(key: &OpenKey) -> Result<Self, StoreError> {
        let subtle = subtle().map_err(|error| failed(&error))?;
        let raw = Uint8Array::from(key.0.as_slice());
        let imported = subtle.import_key_with_str("raw", &raw, "AES-GCM", false, &uses(["encrypt", "decrypt"]));
        let key = settled(imported).await.map_err(|error| StoreError::Failed(js::words(&error)))?;
        Ok(Self { key: key.unchecked_into(), subtle })
    }

    /// The browser's key object, for tests of what it refuses.
    #[doc(hidden)]
    #[must_use]
    pub const fn key(&self) -> &CryptoKey {
        &self.key
    }

    async fn unwrap(subtle: SubtleCrypto, slot: &JsValue) -> Result<Self, StoreError> {
        let key = unwrapped(&subtle, slot, false).await?;
        Ok(Self { key, subtle })
    }

    /// Begins to seal; the text has been copied by the time this returns.
    fn begin_seal(&self, nonce: &[u8], ad: &str, plain: &[u8]) -> Result<JsFuture, JsValue> {
        let promise = self.subtle.encrypt_with_object_and_u8_array(&gcm(nonce, ad), &self.key, plain)?;
        Ok(JsFuture::from(promise))
    }

    fn begin_open(&self, ad: &str, sealed: &[u8]) -> Result<JsFuture, CipherError> {
        let Some((nonce, text)) = sealed.split_at_checked(NONCE) else {
            return Err(CipherError::Refused);
        };
        let promise = self.subtle.decrypt_with_object_and_u8_array(&gcm(nonce, ad), &self.key, text);
        promise.map(JsFuture::from).map_err(|error| refusal(&error))
    }
}

impl Cipher for DataKey {
    async fn seal(&self, ad: &str, plain: &[u8]) -> Result<Vec<u8>, CipherError> {
        let mut sealed = self.seal_all(&[(ad.to_owned(), plain)]).await?;
        sealed.pop().ok_or_else(|| CipherError::Unavailable("nothing was sealed".to_owned()))
    }

    async fn open(&self, ad: &str, sealed: &[u8]) -> Result<Vec<u8>, CipherError> {
        opened(self.begin_open(ad, sealed)).await
    }

    async fn seal_all(&self, items: &[(String, &[u8])]) -> Result<Vec<Vec<u8>>, CipherError> {
        let unavailable = |error: &JsValue| CipherError::Unavailable(js::words(error));
        let mut nonces = vec![0; items.len() * NONCE];
        chance::fill(&mut nonces).map_err(|error| CipherError::Unavailable(format!("{error:?}")))?;
        // All are begun before the first is waited for, so that the browser works on several at once.
        let mut begun = Vec::with_capacity(items.len());
        for ((ad, plain), nonce) in items.iter().zip(nonces.chunks_exact(NONCE)) {
            begun.push((nonce, self.begin_seal(nonce, ad, plain).map_err(|error| unavailable(&error))?));
        }
        let mut sealed = Vec::with_capacity(items.len());
        for (nonce, text) in begun {
            let text = Uint8Array::new(&text.await.map_err(|error| unavailable(&error))?);
            let mut value = nonce.to_vec();
            value.resize(NONCE + text.length() as usize, 0);
            if let Some(room) = value.get_mut(NONCE..) {
                text.copy_to(room);
            }
            sealed.push(value);
        }
        Ok(sealed)
    }

    async fn open_all(&self, items: &[(String, &[u8])]) -> Vec<Result<Vec<u8>, CipherError>> {
        let begun: Vec<_> = items.iter().map(|(ad, sealed)| self.begin_open(ad, sealed)).collect();
        let mut plain = Vec::with_capacity(begun.len());
        for text in begun {
            plain.push(opened(text).await);
        }
        plain
    }
}

/// The ring of passphrases that a database's key lies under; none when the browser itself keeps the key.
///
/// # Errors
/// When the database cannot be read.
pub async fn ring(store: &IdbStore) -> Result<Option<String>, StoreError> {
    let Some(slot) = store.object(DATA_KEY).await? else { return Ok(None) };
    if text(&slot, "slot").as_deref() != Some(PASSPHRASE) {
        return Ok(None);
    }
    text(&slot, "ring").map(Some).ok_or_else(unreadable)
}

/// Puts the database's key under this ring, in the place of what kept it before.
///
/// # Errors
/// When it could not be written; the key is then kept as before.
pub async fn keep_ring(store: &IdbStore, ring: &str) -> Result<(), StoreError> {
    let slot = js::object(&[("format", FORMAT.into()), ("slot", PASSPHRASE.into()), ("ring", ring.into())]);
    store.put_object(DATA_KEY, &slot.into()).await
}

/// The key that the browser keeps, in the open, to be wrapped in another way.
///
/// # Errors
/// As [`DataKey::of`].
pub async fn open_key(store: &IdbStore) -> Result<OpenKey, StoreError> {
    let subtle = subtle().map_err(|error| failed(&error))?;
    let slot = store.object(DATA_KEY).await?.ok_or_else(unreadable)?;
    let key = unwrapped(&subtle, &slot, true).await?;
    let raw = settled(subtle.export_key("raw", &key)).await.map_err(|_| unreadable())?;
    let raw: [u8; 32] = Uint8Array::new(&raw).to_vec().try_into().map_err(|_| unreadable())?;
    Ok(OpenKey(raw))
}

/// Gives the key back to the browser to keep; no passphrase opens it any more.
///
/// # Errors
/// When it could not be written; the ring then stands as before.
pub async fn keep_in_browser(store: &IdbStore, key: &OpenKey) -> Result<(), StoreError> {
    let subtle = subtle().map_err(|error| failed(&error))?;
    let raw = Uint8Array::from(key.0.as_slice());
    let imported = subtle.import_key_with_str("raw", &raw, "AES-GCM", true, &uses(["encrypt", "decrypt"]));
    let data = settled(imported).await.map_err(|error| StoreError::Failed(js::words(&error)))?;
    let slot = browser_slot(&subtle, &data.unchecked_into()).await.map_err(|error| failed(&error))?;
    store.put_object(DATA_KEY, &slot).await
}

/// SHA-256 of bytes that are too many to hash on the screen's thread, such as an attachment's.
///
/// # Errors
/// When the browser keeps its cryptography from this page.
pub async fn sha256(bytes: &[u8]) -> Result<[u8; 32], BrowserError> {
    let digest = subtle()?.digest_with_str_and_u8_array("SHA-256", bytes);
    let digest = Uint8Array::new(&settled(digest).await?).to_vec();
    digest.try_into().map_err(|_| BrowserError::Failed("the digest has another length".to_owned()))
}

async fn unwrapped(subtle: &SubtleCrypto, slot: &JsValue, readable: bool) -> Result<CryptoKey, StoreError> {
    let member = |name| js::property(slot, name);
    match (member("format").and_then(|format| format.as_f64()), text(slot, "slot").as_deref()) {
        (Some(format), Some(SLOT)) if format == FORMAT => {}
        (Some(format), Some(PASSPHRASE)) if format == FORMAT => return Err(StoreError::Locked),
        (Some(_), _) => return Err(StoreError::NewerFormat),
        (None, _) => return Err(unreadable()),
    }
    let kek: CryptoKey = member("kek").and_then(|kek| kek.dyn_into().ok()).ok_or_else(unreadable)?;
    let iv: Uint8Array = member("iv").and_then(|iv| iv.dyn_into().ok()).ok_or_else(unreadable)?;
    let wrapped: Uint8Array = member("wrapped").and_then(|key| key.dyn_into().ok()).ok_or_else(unreadable)?;
    let unwrapped = subtle.unwrap_key_with_buffer_source_and_object_and_object(
        "raw",
        &wrapped,
        &kek,
        &js::object(&[("name", "AES-GCM".into()), ("iv", iv.into())]),
        &js::object(&[("name", "AES-GCM".into())]),
        readable,
        &uses(["encrypt", "decrypt"]),
    );
    Ok(settled(unwrapped).await.map_err(|_| unreadable())?.unchecked_into())
}

async fn make_slot(subtle: &SubtleCrypto) -> Result<JsValue, BrowserError> {
    let aes = js::object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    // Exportable only as long as it takes to wrap it.
    let data = subtle.generate_key_with_object(&aes, true, &uses(["encrypt", "decrypt"]));
    let data: CryptoKey = settled(data).await?.unchecked_into();
    browser_slot(subtle, &data).await
}

async fn browser_slot(subtle: &SubtleCrypto, data: &CryptoKey) -> Result<JsValue, BrowserError> {
    let aes = js::object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let kek = subtle.generate_key_with_object(&aes, false, &uses(["wrapKey", "unwrapKey"]));
    let kek: CryptoKey = settled(kek).await?.unchecked_into();
    let iv = Uint8Array::from(chance::bytes::<NONCE>()?.as_slice());
    let by = js::object(&[("name", "AES-GCM".into()), ("iv", iv.clone().into())]);
    let wrapped = settled(subtle.wrap_key_with_object("raw", data, &kek, &by)).await?;
    let slot = js::object(&[
        ("format", FORMAT.into()),
        ("slot", SLOT.into()),
        ("kek", kek.into()),
        ("iv", iv.into()),
        ("wrapped", Uint8Array::new(&wrapped).into()),
    ]);
    Ok(slot.into())
}

fn text(of: &JsValue, name: &str) -> Option<String> {
    js::property(of, name)?.as_string()
}

fn gcm(nonce: &[u8], ad: &str) -> js_sys::Object {
    js::object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(nonce).into()),
        ("additionalData", Uint8Array::from(ad.as_bytes()).into()),
    ])
}

fn uses(names: [&str; 2]) -> JsValue {
    names.iter().map(|name| JsValue::from_str(name)).collect::<Array>().into()
}

async fn settled(promise: Result<Promise, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(promise?).await
}

async fn opened(begun: Result<JsFuture, CipherError>) -> Result<Vec<u8>, CipherError> {
    let plain = begun?.await.map_err(|error| refusal(&error))?;
    Ok(Uint8Array::new(&plain).to_vec())
}

fn refusal(error: &JsValue) -> CipherError {
    match js::error_name(error).as_str() {
        "OperationError" => CipherError::Refused,
        _ => CipherError::Unavailable(js::words(error)),
    }
}

fn subtle() -> Result<SubtleCrypto, BrowserError> {
    let crypto = js::window()?.crypto().map_err(|_| BrowserError::Missing("crypto"))?;
    js::property(&crypto, "subtle").map(JsCast::unchecked_into).ok_or(BrowserError::Missing("crypto.subtle"))
}

fn failed(error: &BrowserError) -> StoreError {
    StoreError::Failed(format!("{error:?}"))
}

fn unreadable() -> StoreError {
    StoreError::Unreadable { table: Table::Meta, key: DATA_KEY.to_owned() }
}
