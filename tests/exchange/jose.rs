//! The cryptography of invitations by small pure crates: the twin of what the browser does.

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use aes_kw::KekAes256;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::Mutex;
use ventanilla::exchange::jwe::{Jose, JoseError};

/// Password, salt, iterations.
type Derivation = (Vec<u8>, Vec<u8>, u32);

/// Chance that counts, and a count of how often a key was derived.
#[derive(Default)]
pub struct PureJose {
    chance: Cell<u8>,
    pub derived: Cell<u32>,
}

impl Jose for PureJose {
    async fn pbkdf2_sha512(&self, password: &[u8], salt: &[u8], iterations: u32) -> Result<[u8; 32], JoseError> {
        self.derived.set(self.derived.get() + 1);
        // Deriving is dear without optimisation, so the tests share what they derived.
        static KNOWN: Mutex<BTreeMap<Derivation, [u8; 32]>> = Mutex::new(BTreeMap::new());
        let mut known = KNOWN.lock().unwrap();
        let derive = || {
            let mut out = [0; 32];
            pbkdf2::pbkdf2_hmac::<sha2::Sha512>(password, salt, iterations, &mut out);
            out
        };
        Ok(*known.entry((password.to_vec(), salt.to_vec(), iterations)).or_insert_with(derive))
    }

    async fn wrap(&self, kek: &[u8; 32], key: &[u8; 32]) -> Result<[u8; 40], JoseError> {
        let mut out = [0; 40];
        KekAes256::from(*kek).wrap(key, &mut out).unwrap();
        Ok(out)
    }

    async fn unwrap(&self, kek: &[u8; 32], wrapped: &[u8; 40]) -> Result<[u8; 32], JoseError> {
        let mut out = [0; 32];
        KekAes256::from(*kek).unwrap(wrapped, &mut out).map_err(|_| JoseError::Refused)?;
        Ok(out)
    }

    async fn seal(&self, key: &[u8; 32], iv: &[u8; 12], aad: &[u8], msg: &[u8]) -> Result<Vec<u8>, JoseError> {
        Ok(Aes256Gcm::new(key.into()).encrypt(Nonce::from_slice(iv), Payload { msg, aad }).unwrap())
    }

    async fn open(&self, key: &[u8; 32], iv: &[u8; 12], aad: &[u8], msg: &[u8]) -> Result<Vec<u8>, JoseError> {
        let opened = Aes256Gcm::new(key.into()).decrypt(Nonce::from_slice(iv), Payload { msg, aad });
        opened.map_err(|_| JoseError::Refused)
    }

    fn random(&self, out: &mut [u8]) -> Result<(), JoseError> {
        for byte in out {
            self.chance.set(self.chance.get().wrapping_add(97));
            *byte = self.chance.get();
        }
        Ok(())
    }
}
