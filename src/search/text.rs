//! What is kept of a record's texts: folded, each behind a mark of what it is.
//!
//! Numbers are letters and digits alone, telephones digits alone. The marks are control characters, which no folded
//! text has, so nothing that is looked for reaches from one text into the next.

use super::fold::fold_into;

const NUMBER: u8 = 1;
const PHONE: u8 = 2;
const NAME: u8 = 3;
const OTHER: u8 = 4;
/// A number or a telephone longer than this is looked through as any other text.
const LONGEST_NUMBER: usize = 64;
/// A name longer than this is no name.
const LONGEST_NAME: usize = 256;

/// What a text of a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// A number told to customers, or an account number.
    Number,
    /// A telephone number.
    Phone,
    /// The name of a person or of an organisation.
    Name,
    /// Anything else.
    Text,
}

impl What {
    /// Whether letters and digits alone count.
    pub(super) fn is_numeric(self) -> bool {
        matches!(self, Self::Number | Self::Phone)
    }

    /// What a text is treated as: what cannot be a number, a telephone or a name is a text like any other.
    pub(super) fn of(self, text: &str) -> Self {
        let bare = |keep: fn(char) -> bool| bare_of(text, keep).len();
        match self {
            Self::Number if (1..=LONGEST_NUMBER).contains(&bare(char::is_alphanumeric)) => Self::Number,
            Self::Phone if (1..=LONGEST_NUMBER).contains(&bare(is_digit)) => Self::Phone,
            Self::Name if text.len() <= LONGEST_NAME => Self::Name,
            _ => Self::Text,
        }
    }

    /// Which letters of the folded text count.
    pub(super) fn keeps(self) -> fn(char) -> bool {
        match self {
            Self::Number => char::is_alphanumeric,
            Self::Phone => is_digit,
            Self::Name | Self::Text => |_| true,
        }
    }

    fn mark(self) -> u8 {
        match self {
            Self::Number => NUMBER,
            Self::Phone => PHONE,
            Self::Name => NAME,
            Self::Text => OTHER,
        }
    }
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// The letters of the folded text that are wanted.
pub(super) fn bare_of(text: &str, keep: fn(char) -> bool) -> String {
    let mut folded = super::fold(text);
    folded.retain(keep);
    folded
}

/// Adds the texts of a record to the columns where they are looked for.
pub(super) fn write(texts: &[(What, &str)], numeric: &mut Vec<u8>, names: &mut Vec<u8>, others: &mut Vec<u8>) {
    let mut folded = String::new();
    for (what, text) in texts.iter().filter(|(_, text)| !text.is_empty()) {
        let class = what.of(text);
        // A telephone with words beside it is also a text: `612 08 44 19 (hija)`.
        let also = (class == What::Phone && text.contains(char::is_alphabetic)).then_some(What::Text);
        for class in [class].into_iter().chain(also) {
            folded.clear();
            fold_into(text, &mut folded);
            if class.is_numeric() {
                folded.retain(class.keeps());
            }
            let column = match class {
                What::Number | What::Phone => &mut *numeric,
                What::Name => &mut *names,
                What::Text => &mut *others,
            };
            column.push(class.mark());
            column.extend_from_slice(folded.as_bytes());
        }
    }
}

/// The names of a record, as [`write()`] has put them.
pub(super) fn each_name(names: &[u8]) -> impl Iterator<Item = &str> {
    let names = names.split(|byte| *byte == NAME).filter(|name| !name.is_empty());
    names.filter_map(|name| core::str::from_utf8(name).ok())
}

/// Whether a text begins, or ends, at this place of a column.
pub(super) fn is_edge(byte: Option<&u8>) -> bool {
    byte.is_none_or(|byte| *byte < b' ')
}

/// Whether the place lies in a telephone.
pub(super) fn is_in_phone(numeric: &[u8], at: usize) -> bool {
    let before = numeric.get(..at).unwrap_or_default();
    before.iter().rev().find(|byte| is_edge(Some(byte))) == Some(&PHONE)
}

/// Whether a word begins at this place: no letter or digit stands before it.
pub(super) fn word_begins(text: &[u8], at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    match before.last() {
        None => true,
        Some(byte) if byte.is_ascii() => !byte.is_ascii_alphanumeric(),
        Some(_) => {
            let start = before.iter().rposition(|byte| byte & 0xc0 != 0x80).unwrap_or(0);
            let letter = before.get(start..).and_then(|bytes| core::str::from_utf8(bytes).ok());
            !letter.and_then(|text| text.chars().next()).is_some_and(char::is_alphanumeric)
        }
    }
}
