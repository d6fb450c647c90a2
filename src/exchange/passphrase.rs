//! Passphrases that are said aloud: 80 random bits in four groups of four characters.
//!
//! The characters are Crockford's base 32, without I, L, O and U, so that they survive a telephone line; what is typed
//! is forgiving about case, spaces, dashes, full-width forms, and O for 0, I or L for 1. A passphrase of another shape
//! is somebody's own and is taken as typed. What goes into key derivation is the UTF-8 of the text with its dashes.

use core::fmt;

const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P',
    'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];
const LENGTH: usize = 16;
const GROUP: usize = 4;

/// A passphrase. It prints when asked to (`Display`), and not into logs (`Debug`).
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(String);

impl Passphrase {
    /// A new one from 10 random bytes.
    #[must_use]
    pub fn new(random: [u8; 10]) -> Self {
        let bits = random.iter().fold(0u128, |sum, byte| (sum << 8) | u128::from(*byte));
        let character = |place: usize| {
            let value = (bits >> (5 * (LENGTH - 1 - place))) & 31;
            usize::try_from(value).ok().and_then(|v| ALPHABET.get(v)).copied().unwrap_or('0')
        };
        Self(grouped((0..LENGTH).map(character)))
    }

    /// What a person typed; none when there is nothing in it.
    #[must_use]
    pub fn typed(text: &str) -> Option<Self> {
        let plain: Vec<char> = text.chars().map(half_width).filter(|c| !skipped(*c)).map(meant).collect();
        if plain.len() == LENGTH && plain.iter().all(|c| ALPHABET.contains(c)) {
            return Some(Self(grouped(plain.into_iter())));
        }
        let own = text.trim();
        (!own.is_empty()).then(|| Self(own.to_owned()))
    }

    /// What goes into key derivation.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Display for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

fn grouped(characters: impl Iterator<Item = char>) -> String {
    let mut out = String::with_capacity(LENGTH + LENGTH / GROUP);
    for (i, c) in characters.enumerate() {
        if i > 0 && i % GROUP == 0 {
            out.push('-');
        }
        out.push(c);
    }
    out
}

/// The plain form of the full-width characters that an input method leaves behind.
fn half_width(c: char) -> char {
    match u32::from(c) {
        n @ 0xFF01..=0xFF5E => char::from_u32(n - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

fn skipped(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '_' | '.' | ',' | '\u{2010}'..='\u{2015}' | '\u{2212}' | 'ー' | '·' | '、' | '。')
}

fn meant(c: char) -> char {
    match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_heard_over_the_telephone_is_what_was_said() {
        let said = Passphrase::new([0x00, 0x44, 0x32, 0x14, 0xC7, 0x42, 0x54, 0xB6, 0x35, 0xCF]);
        assert_eq!(said.to_string(), "0123-4567-89AB-CDEF");
        for heard in [
            "o123 4567 89ab cdef",
            " 0I23—4567—89AB—CDEF ",
            "０１２３ー４５６７ー８９ＡＢ　ＣＤＥＦ",
            "0l23456789abcdef",
        ] {
            assert_eq!(Passphrase::typed(heard).as_ref(), Some(&said), "{heard}");
        }
        assert_ne!(Passphrase::typed("0123-4567-89AB-CDEG").as_ref(), Some(&said));
    }

    #[test]
    fn a_passphrase_of_ones_own_is_taken_as_typed_and_none_of_them_is_printed_into_a_log() {
        let own = Passphrase::typed("  caballo Batería  ").unwrap();
        assert_eq!((own.to_string().as_str(), format!("{own:?}").as_str()), ("caballo Batería", "Passphrase(…)"));
        assert_eq!(Passphrase::typed(" \u{3000} "), None);
    }

    #[test]
    fn every_random_bit_is_heard() {
        let all: std::collections::BTreeSet<String> = (0..80)
            .map(|bit: usize| {
                let mut random = [0; 10];
                random[bit / 8] = 1 << (bit % 8);
                Passphrase::new(random).to_string()
            })
            .collect();
        assert_eq!(all.len(), 80);
    }
}
