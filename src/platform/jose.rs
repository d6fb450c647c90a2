//! The cryptography of invitations, by the browser: PBKDF2, AES key wrap and AES-GCM as JWE uses them.
//!
//! What is sealed and what a failure means is said in `exchange::jwe`; here each call is one call of WebCrypto. Keys
//! come and go as raw bytes, because a JWE's key lives for one file only; the device's own key never does
//! (`platform::crypto`). Limit: AES-GCM in a browser takes the whole text at once.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use super::{chance, js};
use crate::exchange::jwe::{Jose, JoseError};

/// The browser's cryptography, as far as JWE needs it. A page that came over plain http has none; every call says so.
#[derive(Clone, Copy, Debug, Default)]
pub struct WebJose;

impl Jose for WebJose {
    async fn pbkdf2_sha512(&self, password: &[u8], salt: &[u8], iterations: u32) -> Result<[u8; 32], JoseError> {
        let key = key_of(password, "PBKDF2", ["deriveBits", "deriveKey"]).await?;
        let how = js::object(&[
            ("name", "PBKDF2".into()),
            ("hash", "SHA-512".into()),
            ("salt", Uint8Array::from(salt).into()),
            ("iterations", iterations.into()),
        ]);
        let bits = subtle()?.derive_bits_with_object(&how, &key, 256);
        exact(&settled(bits).await.map_err(|e| unavailable(&e))?)
    }

    async fn wrap(&self, kek: &[u8; 32], key: &[u8; 32]) -> Result<[u8; 40], JoseError> {
        let kek = key_of(kek, "AES-KW", ["wrapKey", "unwrapKey"]).await?;
        let key = passenger(key).await?;
        let wrapped = subtle()?.wrap_key_with_str("raw", &key, &kek, "AES-KW");
        exact(&settled(wrapped).await.map_err(|e| unavailable(&e))?)
    }

    async fn unwrap(&self, kek: &[u8; 32], wrapped: &[u8; 40]) -> Result<[u8; 32], JoseError> {
        let kek = key_of(kek, "AES-KW", ["wrapKey", "unwrapKey"]).await?;
        let wrapped = Uint8Array::from(wrapped.as_slice());
        let uses = list(&["encrypt", "decrypt"]);
        let how = js::object(&[("name", "AES-KW".into())]);
        let of = js::object(&[("name", "AES-GCM".into())]);
        let unwrapped = subtle()?
            .unwrap_key_with_buffer_source_and_object_and_object("raw", &wrapped, &kek, &how, &of, true, &uses);
        let key: CryptoKey = settled(unwrapped).await.map_err(|e| refusal(&e))?.unchecked_into();
        let raw = subtle()?.export_key("raw", &key);
        exact(&settled(raw).await.map_err(|e| unavailable(&e))?)
    }

    async fn seal(&self, key: &[u8; 32], iv: &[u8; 12], aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, JoseError> {
        let key = key_of(key, "AES-GCM", ["encrypt", "decrypt"]).await?;
        let sealed = subtle()?.encrypt_with_object_and_u8_array(&gcm(iv, aad), &key, plain);
        Ok(Uint8Array::new(&settled(sealed).await.map_err(|e| unavailable(&e))?).to_vec())
    }

    async fn open(&self, key: &[u8; 32], iv: &[u8; 12], aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, JoseError> {
        let key = key_of(key, "AES-GCM", ["encrypt", "decrypt"]).await?;
        let opened = subtle()?.decrypt_with_object_and_u8_array(&gcm(iv, aad), &key, sealed);
        Ok(Uint8Array::new(&settled(opened).await.map_err(|e| refusal(&e))?).to_vec())
    }

    fn random(&self, out: &mut [u8]) -> Result<(), JoseError> {
        chance::fill(out).map_err(|e| JoseError::Unavailable(format!("{e:?}")))
    }
}

async fn key_of(bytes: &[u8], algorithm: &str, uses: [&str; 2]) -> Result<CryptoKey, JoseError> {
    let imported = subtle()?.import_key_with_str("raw", &Uint8Array::from(bytes), algorithm, false, &list(&uses));
    Ok(settled(imported).await.map_err(|e| unavailable(&e))?.unchecked_into())
}

/// Key wrap works on keys: the key to be wrapped is one that may leave again at once.
async fn passenger(bytes: &[u8; 32]) -> Result<CryptoKey, JoseError> {
    let raw = Uint8Array::from(bytes.as_slice());
    let imported = subtle()?.import_key_with_str("raw", &raw, "AES-GCM", true, &list(&["encrypt", "decrypt"]));
    Ok(settled(imported).await.map_err(|e| unavailable(&e))?.unchecked_into())
}

fn gcm(iv: &[u8; 12], aad: &[u8]) -> js_sys::Object {
    js::object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(iv.as_slice()).into()),
        ("additionalData", Uint8Array::from(aad).into()),
        ("tagLength", 128.into()),
    ])
}

fn subtle() -> Result<SubtleCrypto, JoseError> {
    let missing = |what: &str| JoseError::Unavailable(format!("{what} is missing"));
    let crypto = js::window().and_then(|w| Ok(w.crypto()?)).map_err(|_| missing("crypto"))?;
    js::property(&crypto, "subtle").map(JsCast::unchecked_into).ok_or_else(|| missing("crypto.subtle"))
}

fn list(names: &[&str]) -> JsValue {
    names.iter().map(|name| JsValue::from_str(name)).collect::<Array>().into()
}

async fn settled(promise: Result<Promise, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(promise?).await
}

fn exact<const N: usize>(buffer: &JsValue) -> Result<[u8; N], JoseError> {
    let bytes = Uint8Array::new(buffer).to_vec();
    bytes.try_into().map_err(|_| JoseError::Unavailable("the browser gave another length".to_owned()))
}

/// A failed proof is an `OperationError`, and nothing else says so.
fn refusal(error: &JsValue) -> JoseError {
    if js::error_name(error) == "OperationError" { JoseError::Refused } else { unavailable(error) }
}

fn unavailable(error: &JsValue) -> JoseError {
    JoseError::Unavailable(js::words(error))
}
