//! Argon2id, alone in a WebAssembly file for a worker: the page goes on painting while a passphrase becomes a key, and
//! nobody downloads it who has no passphrase.
//!
//! `public/stretch.js` calls the three exported functions: [`room`] makes a place for passphrase and salt, one behind
//! the other; [`derive`] takes them from there and leaves the key at its beginning; [`forget`] wipes it. Limit: one
//! derivation at a time.

use argon2::{Algorithm, Argon2, Block, Params, Version};

pub use argon2;
use core::cell::RefCell;

/// Bytes that come out: one half wraps, the other is for the check value.
pub const OUT: usize = 64;

/// Why no key came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// So much memory is not to be had.
    Memory,
    /// The algorithm does not take such parameters.
    Parameters,
}

/// Argon2id, version 19, with one lane, [`OUT`] bytes.
///
/// `m` is the memory in KiB, `t` the number of passes.
///
/// # Errors
/// [`Refused`].
pub fn stretch(passphrase: &[u8], salt: &[u8], m: u32, t: u32) -> Result<[u8; OUT], Refused> {
    let mut out = [0; OUT];
    let params = Params::new(m, t, 1, Some(OUT)).map_err(|_| Refused::Parameters)?;
    fill(&Argon2::new(Algorithm::Argon2id, Version::V0x13, params), passphrase, salt, &mut out)?;
    Ok(out)
}

/// Derives with memory of our own, so that memory which is not to be had is an answer and no abort.
///
/// # Errors
/// [`Refused`].
pub fn fill(argon: &Argon2<'_>, passphrase: &[u8], salt: &[u8], out: &mut [u8]) -> Result<(), Refused> {
    let count = argon.params().block_count();
    let mut blocks: Vec<Block> = Vec::new();
    blocks.try_reserve_exact(count).map_err(|_| Refused::Memory)?;
    blocks.resize(count, Block::new());
    argon.hash_password_into_with_memory(passphrase, salt, out, &mut blocks).map_err(|_| Refused::Parameters)
}

thread_local! {
    static PLACE: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Makes a place of so many bytes, at least [`OUT`], and says where it begins.
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *const u8 {
    PLACE.with_borrow_mut(|place| {
        place.clear();
        place.resize(bytes.max(OUT), 0);
        place.as_ptr()
    })
}

/// Derives from the passphrase at the beginning of the place and the salt behind it. 0 says that the key stands at the
/// beginning of the place now, 1 that the memory is not to be had, 2 that the parameters are refused.
#[unsafe(no_mangle)]
pub extern "C" fn derive(passphrase: usize, salt: usize, m: u32, t: u32) -> u32 {
    PLACE.with_borrow_mut(|place| {
        let Some((secret, rest)) = place.split_at_checked(passphrase) else { return 2 };
        let Some(salt) = rest.get(..salt) else { return 2 };
        match stretch(secret, salt, m, t) {
            Ok(key) => {
                place.fill(0);
                for (byte, of_key) in place.iter_mut().zip(key) {
                    *byte = of_key;
                }
                0
            }
            Err(Refused::Memory) => 1,
            Err(Refused::Parameters) => 2,
        }
    })
}

/// Wipes the place.
#[unsafe(no_mangle)]
pub extern "C" fn forget() {
    PLACE.with_borrow_mut(|place| place.fill(0));
}
