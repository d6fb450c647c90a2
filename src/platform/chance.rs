//! Chance: random bytes from the browser's generator, for ids, keys and nonces.
//!
//! The pure layers are handed such bytes; nothing else in the program is a source of randomness.

use super::{BrowserError, js};

/// What `getRandomValues` gives in one call.
const AT_ONCE: usize = 65_536;

/// Fills the bytes with chance.
///
/// # Errors
/// When the browser has no generator; the bytes must not be used then.
pub fn fill(bytes: &mut [u8]) -> Result<(), BrowserError> {
    let crypto = js::window()?.crypto().map_err(|_| BrowserError::Missing("crypto"))?;
    for part in bytes.chunks_mut(AT_ONCE) {
        crypto.get_random_values_with_u8_array(part)?;
    }
    Ok(())
}

/// So many random bytes.
///
/// # Errors
/// When the browser has no generator.
pub fn bytes<const N: usize>() -> Result<[u8; N], BrowserError> {
    let mut bytes = [0; N];
    fill(&mut bytes)?;
    Ok(bytes)
}
