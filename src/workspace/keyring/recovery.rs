//! The recovery key: 130 random bits in groups of four characters, with two more that find a slip of the pen.
//!
//! The characters are those of numbers and spoken passphrases (Crockford's base 32); what is typed is forgiving about
//! case, spaces, dashes, and O for 0, I or L for 1. What is stretched is the 26 characters without dashes and check.

use super::hash;
use core::fmt;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SECRET: usize = 26;
const CHECK: usize = 2;
const GROUP: usize = 4;

/// What was typed is no recovery key: a character is missing, or one is another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mistyped;

/// A recovery key. It prints when asked to (`Display`), and not into logs (`Debug`).
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryKey(String);

impl RecoveryKey {
    /// A new one from random bytes.
    #[must_use]
    pub fn new(random: [u8; SECRET]) -> Self {
        Self(random.into_iter().map(character).collect())
    }

    /// What a person typed.
    ///
    /// # Errors
    /// [`Mistyped`].
    pub fn typed(text: &str) -> Result<Self, Mistyped> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '-').map(meant).collect();
        if !plain.bytes().all(|byte| ALPHABET.contains(&byte)) {
            return Err(Mistyped);
        }
        let (secret, check) = plain.split_at_checked(SECRET).ok_or(Mistyped)?;
        let key = Self(secret.to_owned());
        if key.check() == check { Ok(key) } else { Err(Mistyped) }
    }

    /// What is stretched.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    fn check(&self) -> String {
        hash("recovery", self.0.as_bytes()).into_iter().take(CHECK).map(character).collect()
    }
}

fn character(byte: u8) -> char {
    char::from(ALPHABET.get(usize::from(byte & 31)).copied().unwrap_or(b'0'))
}

fn meant(c: char) -> char {
    match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
}

impl fmt::Display for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, c) in self.0.chars().chain(self.check().chars()).enumerate() {
            if place > 0 && place % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{c}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> RecoveryKey {
        RecoveryKey::new(core::array::from_fn(|i| u8::try_from(i).unwrap().wrapping_mul(7).wrapping_add(250)))
    }

    #[test]
    fn b52_a_recovery_key_is_typed_as_it_was_printed_or_written_by_hand() {
        let key = some();
        let printed = key.to_string();
        assert_eq!((printed.len(), printed.split('-').count()), (34, 7), "{printed}");
        let by_hand = printed.replace('-', " ").to_lowercase().replace('0', "o").replace('1', "l");
        for typed in [printed.clone(), printed.replace('-', ""), by_hand] {
            assert_eq!(RecoveryKey::typed(&typed), Ok(key.clone()), "{typed}");
        }
        assert_eq!(format!("{key:?}"), "RecoveryKey(…)");
        assert_eq!(key.as_bytes().len(), SECRET);
    }

    #[test]
    fn b52_a_slip_of_the_pen_is_found() {
        let printed = some().to_string();
        let mut missed = 0;
        for place in (0..printed.len()).filter(|place| !printed[*place..].starts_with('-')) {
            let with = if printed[place..].starts_with('X') { "Y" } else { "X" };
            let slip = format!("{}{with}{}", &printed[..place], &printed[place + 1..]);
            missed += usize::from(RecoveryKey::typed(&slip).is_ok());
        }
        assert_eq!(missed, 0);
        for text in ["", "0", &printed[1..], &format!("{printed}0"), "contraseña"] {
            assert_eq!(RecoveryKey::typed(text), Err(Mistyped), "{text}");
        }
    }
}
