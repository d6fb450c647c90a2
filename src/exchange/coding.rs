//! Bytes as text: base64url without padding is what we write; what we read may be of either alphabet and padded.

use base64::Engine;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use sha2::{Digest, Sha256};

const LENIENT: GeneralPurposeConfig =
    GeneralPurposeConfig::new().with_encode_padding(false).with_decode_padding_mode(DecodePaddingMode::Indifferent);
const URL: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, LENIENT);
const PLAIN: GeneralPurpose = GeneralPurpose::new(&STANDARD, LENIENT);

pub(super) fn encode(bytes: &[u8]) -> String {
    URL.encode(bytes)
}

/// Reads either alphabet, padded or not.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let standard = text.bytes().any(|b| b == b'+' || b == b'/');
    if standard { PLAIN.decode(text).ok() } else { URL.decode(text).ok() }
}

/// Reads exactly as many bytes as asked for.
pub(super) fn decode_exact<const N: usize>(text: &str) -> Option<[u8; N]> {
    decode(text)?.try_into().ok()
}

/// Whether a text is 12 bytes in base64url: a workspace's or a bundle's id.
pub(super) fn token(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

pub(super) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}
