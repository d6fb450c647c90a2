//! A number told to customers: letter, desk code, running number, check character, as in `R-7K3-0142-P`.
//!
//! Desk code and check character are of Crockford's base 32 (no I, L, O, U), so that a number survives being read
//! aloud and copied by hand. The check character is a sum over the field of 32 elements in which each place has a
//! weight of its own. So every single wrong character and every swap of two characters, neighbours or not, is
//! found; no check by decimal digit can do that for letters, because ten digits cannot tell 32 characters apart.
//! A number from practice begins with `T-`, and the `T` is covered by the check as well.

use super::bad_value::BadValue;
use crate::reading::{Read, Reader};
use std::fmt;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SHORTEST_RUNNING: usize = 4;
const LONGEST_RUNNING: usize = 9;

/// The letter that says what a number is for. `T` is kept for practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Letter(u8);

impl Letter {
    /// Reads a letter.
    ///
    /// # Errors
    /// [`BadValue::Letter`] unless it is one of `A–Z` without I, L, O, T and U.
    pub fn new(text: &str) -> Result<Self, BadValue> {
        match text.as_bytes() {
            [b] if b.is_ascii_uppercase() && *b != b'T' && value(*b).is_some() => Ok(Self(*b)),
            _ => Err(BadValue::Letter(text.to_owned())),
        }
    }

    /// The letter.
    #[must_use]
    pub fn as_char(self) -> char {
        char::from(self.0)
    }
}

impl Read for Letter {
    fn read(from: &Reader<'_>) -> Self {
        from.parsed(Self(b'A'), Self::new)
    }
}

/// Three characters that tell desks apart, so that two desks without a connection never give out one number twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeskCode([u8; 3]);

impl DeskCode {
    /// How many codes there are.
    pub const COUNT: u32 = 32 * 32 * 32;

    /// The code of a random number; only its lowest 15 bits count.
    #[must_use]
    pub fn from_random(random: u32) -> Self {
        Self([character(random >> 10), character(random >> 5), character(random)])
    }

    /// Reads a code as typed.
    ///
    /// # Errors
    /// [`NumberProblem`] when it is not three characters of the alphabet.
    pub fn parse(text: &str) -> Result<Self, NumberProblem> {
        let typed = normalised(text)?;
        <[u8; 3]>::try_from(typed).map(Self).map_err(|typed| match typed.len() {
            0..3 => NumberProblem::TooShort,
            _ => NumberProblem::TooLong,
        })
    }
}

impl fmt::Display for DeskCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{}", char::from(*b)))
    }
}

/// From which kind of workspace a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Series {
    /// Real work.
    Live,
    /// Practice: the number begins with `T-`.
    Training,
}

/// A number told to customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// Live or practice.
    pub series: Series,
    /// What it is for.
    pub letter: Letter,
    /// Which desk gave it out.
    pub desk: DeskCode,
    running: u32,
}

/// Why something typed is no such number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    /// Characters are missing.
    TooShort,
    /// There are too many characters.
    TooLong,
    /// A character that no number has.
    Character(char),
    /// It does not begin with a letter that numbers have.
    Letter(char),
    /// The running number has something other than digits.
    Running(String),
    /// The check character does not fit: something was misheard or mistyped.
    Check,
}

impl Number {
    /// The highest running number.
    pub const LAST: u32 = 999_999_999;

    /// A number; none past [`Number::LAST`].
    #[must_use]
    pub fn new(series: Series, letter: Letter, desk: DeskCode, running: u32) -> Option<Self> {
        (running <= Self::LAST).then_some(Self { series, letter, desk, running })
    }

    /// The running number.
    #[must_use]
    pub fn running(self) -> u32 {
        self.running
    }

    /// The check character.
    #[must_use]
    pub fn check(self) -> char {
        char::from(check(self.body().as_bytes()))
    }

    /// Reads a number as typed or heard: case, spaces, dashes and full-width characters do not matter, O is 0, I and
    /// L are 1.
    ///
    /// # Errors
    /// [`NumberProblem`] says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, NumberProblem> {
        let typed = normalised(text)?;
        let (series, rest) = match typed.split_first() {
            Some((b'T', rest)) => (Series::Training, rest),
            _ => (Series::Live, typed.as_slice()),
        };
        let Some(([first, a, b, c], rest)) = rest.split_first_chunk::<4>() else { return Err(NumberProblem::TooShort) };
        let Some((last, running)) = rest.split_last() else { return Err(NumberProblem::TooShort) };
        let letter =
            Letter::new(&char::from(*first).to_string()).map_err(|_| NumberProblem::Letter(char::from(*first)))?;
        match running.len() {
            0..SHORTEST_RUNNING => return Err(NumberProblem::TooShort),
            SHORTEST_RUNNING..=LONGEST_RUNNING => {}
            _ => return Err(NumberProblem::TooLong),
        }
        let running: String = running.iter().copied().map(char::from).collect();
        let number = running.parse().map_err(|_| NumberProblem::Running(running.clone()))?;
        let found = Self { series, letter, desk: DeskCode([*a, *b, *c]), running: number };
        // Leading zeros beyond four places are no other spelling of the same number.
        let canonical = running.len() == SHORTEST_RUNNING || !running.starts_with('0');
        if canonical && check(found.body().as_bytes()) == *last { Ok(found) } else { Err(NumberProblem::Check) }
    }

    fn body(self) -> String {
        let prefix = if self.series == Series::Training { "T" } else { "" };
        format!("{prefix}{}{}{:04}", self.letter.as_char(), self.desk, self.running)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let prefix = if self.series == Series::Training { "T-" } else { "" };
        write!(f, "{prefix}{}-{}-{:04}-{}", self.letter.as_char(), self.desk, self.running, self.check())
    }
}

impl fmt::Display for NumberProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a number told to customers: {self:?}")
    }
}

impl std::error::Error for NumberProblem {}

fn value(byte: u8) -> Option<u8> {
    ALPHABET.iter().position(|b| *b == byte).and_then(|place| u8::try_from(place).ok())
}

fn character(value: u32) -> u8 {
    usize::try_from(value & 31).ok().and_then(|place| ALPHABET.get(place)).copied().unwrap_or(b'0')
}

/// What was typed, in the alphabet, without what separates.
fn normalised(text: &str) -> Result<Vec<u8>, NumberProblem> {
    let mut kept = Vec::new();
    for typed in text.chars() {
        let half_width = match typed {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(typed as u32 - 0xfee0).unwrap_or(typed),
            other => other,
        };
        let plain = match half_width.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            '-' | '_' | '.' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}' => continue,
            space if space.is_whitespace() => continue,
            other => other,
        };
        match u8::try_from(plain).ok().filter(|b| value(*b).is_some()) {
            Some(byte) => kept.push(byte),
            None => return Err(NumberProblem::Character(typed)),
        }
    }
    Ok(kept)
}

/// Twice a value in the field of 32 elements made with x⁵ + x² + 1, in which doubling visits all 31 others in turn.
const fn doubled(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 0b10_0000 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

/// The check character of a body: each place weighs twice the one after it, the last place two.
fn check(body: &[u8]) -> u8 {
    let sum = body.iter().fold(0, |sum, byte| doubled(sum ^ value(*byte).unwrap_or(0)));
    character(u32::from(sum))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(series: Series, letter: &str, random: u32, running: u32) -> Number {
        Number::new(series, Letter::new(letter).unwrap(), DeskCode::from_random(random), running).unwrap()
    }

    /// A spread of numbers: both series, every letter, desks and running numbers of every length.
    fn spread() -> Vec<Number> {
        let mut all = Vec::new();
        for (i, letter) in ALPHABET[10..].iter().filter(|b| **b != b'T').enumerate() {
            let letter = char::from(*letter).to_string();
            for (j, running) in [0, 142, 9999, 12_345, Number::LAST].into_iter().enumerate() {
                let seed = u32::try_from(i * 7919 + j * 104_729 + 31).unwrap();
                let series = if (i + j) % 2 == 0 { Series::Live } else { Series::Training };
                all.push(number(series, &letter, seed, running));
            }
        }
        all
    }

    #[test]
    fn a_number_reads_back_as_it_is_shown() {
        for n in spread() {
            assert_eq!(Number::parse(&n.to_string()), Ok(n), "{n}");
        }
        let desk = DeskCode::parse("7K3").unwrap();
        let shown = Number::new(Series::Live, Letter::new("R").unwrap(), desk, 142).unwrap().to_string();
        assert_eq!(shown, "R-7K3-0142-P");
        let practised = Number::new(Series::Training, Letter::new("R").unwrap(), desk, 142).unwrap().to_string();
        assert!(practised.starts_with("T-R-7K3-0142-"), "{practised}");
        assert_eq!(Number::new(Series::Live, Letter::new("R").unwrap(), desk, Number::LAST + 1), None);
    }

    #[test]
    fn every_single_wrong_character_is_found() {
        for n in spread() {
            let right: Vec<u8> = normalised(&n.to_string()).unwrap();
            for place in 0..right.len() {
                for other in ALPHABET.iter().filter(|b| **b != right[place]) {
                    let mut wrong = right.clone();
                    wrong[place] = *other;
                    let typed = String::from_utf8(wrong).unwrap();
                    assert!(Number::parse(&typed).is_err(), "{typed} for {n}");
                }
            }
        }
    }

    #[test]
    fn every_swap_of_two_characters_is_found() {
        for n in spread() {
            let right: Vec<u8> = normalised(&n.to_string()).unwrap();
            for first in 0..right.len() {
                for second in first + 1..right.len() {
                    let mut wrong = right.clone();
                    wrong.swap(first, second);
                    let typed = String::from_utf8(wrong.clone()).unwrap();
                    assert_eq!(Number::parse(&typed).is_ok(), wrong == right, "{typed} for {n}");
                }
            }
        }
    }

    #[test]
    fn a_dropped_practice_prefix_is_found() {
        for n in spread().into_iter().filter(|n| n.series == Series::Training) {
            let without = n.to_string().replacen("T-", "", 1);
            assert!(Number::parse(&without).is_err(), "{without}");
        }
    }

    #[test]
    fn how_a_number_is_typed_does_not_matter() {
        let n = number(Series::Live, "R", 0o23_41, 142);
        let shown = n.to_string();
        let plain = shown.replace('-', "");
        let heard = shown.replace('0', "o").replace('1', "l");
        let wide: String = shown.chars().filter_map(|c| char::from_u32(c as u32 + 0xfee0)).collect();
        let spaced = format!("  {} ", shown.replace('-', " – ").to_lowercase());
        for typed in [plain, heard, wide, spaced] {
            assert_eq!(Number::parse(&typed), Ok(n), "{typed}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_number_is_said() {
        let case = |typed: &str, problem: NumberProblem| assert_eq!(Number::parse(typed), Err(problem), "{typed}");
        case("", NumberProblem::TooShort);
        case("R-7K3", NumberProblem::TooShort);
        case("R-7K3-014-X", NumberProblem::TooShort);
        case("R-7K3-0000000142-X", NumberProblem::TooLong);
        case("R-7K3-01Z2-X", NumberProblem::Running("01Z2".into()));
        case("4-7K3-0142-X", NumberProblem::Letter('4'));
        case("R-7K3-0142-Ñ", NumberProblem::Character('Ñ'));
        case("R-7K3-0142-U", NumberProblem::Character('U'));
        case("R-7K3-0143-P", NumberProblem::Check);
    }
}
