//! A cipher for tests: it hides nothing from anyone who looks twice, but like a real one it makes another text each
//! time, and refuses another key, another place, and every cut or changed byte.

use std::cell::Cell;

use sha2::{Digest, Sha256};
use ventanilla::store::{Cipher, CipherError};

pub struct ToyCipher {
    key: u8,
    next: Cell<u64>,
}

impl ToyCipher {
    pub fn new(key: u8) -> Self {
        Self { key, next: Cell::new(0) }
    }

    fn digest(&self, ad: &str, nonce: &[u8], text: &[u8]) -> Vec<u8> {
        let mut hash = Sha256::new();
        for part in [&[self.key][..], ad.as_bytes(), nonce, text] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        hash.finalize().to_vec()
    }

    fn mask(&self, nonce: &[u8], text: &[u8]) -> Vec<u8> {
        let pad = self.digest("pad", nonce, b"");
        text.iter().zip(pad.iter().cycle()).map(|(byte, mask)| byte ^ mask).collect()
    }
}

impl Cipher for ToyCipher {
    async fn seal(&self, ad: &str, plain: &[u8]) -> Result<Vec<u8>, CipherError> {
        let nonce = self.next.replace(self.next.get() + 1).to_be_bytes();
        let mut sealed = nonce.to_vec();
        sealed.extend(self.mask(&nonce, plain));
        sealed.extend(self.digest(ad, &nonce, plain));
        Ok(sealed)
    }

    async fn open(&self, ad: &str, sealed: &[u8]) -> Result<Vec<u8>, CipherError> {
        let Some((nonce, rest)) = sealed.split_at_checked(8) else {
            return Err(CipherError::Refused);
        };
        let Some((masked, tag)) = rest.split_last_chunk::<32>() else {
            return Err(CipherError::Refused);
        };
        let plain = self.mask(nonce, masked);
        if self.digest(ad, nonce, &plain) == tag { Ok(plain) } else { Err(CipherError::Refused) }
    }
}
