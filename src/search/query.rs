//! What was typed, taken apart once, and the ways in which a record may answer it.
//!
//! Every word must stand somewhere in the record. A number or a telephone that is what was typed comes first, then one
//! that ends with it, then one that holds it; then names, then other texts, each with the beginning of a word before
//! its middle. Of several words the one that answers worst decides. Digits with spaces between them are also looked for
//! as one number: `612 08 44 19`.

use super::fold;
use super::sounds::can_sound;
use super::text::bare_of;
use memchr::memmem::Finder;

/// More than this of what was typed is not read.
const MOST_LETTERS: usize = 200;
/// The fewest digits by which a telephone is looked for.
const PHONE_DIGITS: usize = 3;
/// The fewest letters and digits by which a number is looked for: one of them stands in every number.
const NUMBER_LETTERS: usize = 2;

/// How well a record answers; the smaller the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// A number or a telephone of it is what was typed.
    Exact,
    /// One of them ends with it.
    Ending,
    /// It stands inside one of them.
    Part,
    /// A word of a name begins with it.
    NameStart,
    /// It stands somewhere in a name.
    Name,
    /// A word of another text begins with it.
    TextStart,
    /// It stands somewhere in another text, or it is letters in a number.
    Text,
}

impl Rank {
    pub(super) const ALL: [Self; 7] =
        [Self::Exact, Self::Ending, Self::Part, Self::NameStart, Self::Name, Self::TextStart, Self::Text];
}

/// What was typed, taken apart.
#[derive(Clone, Debug, Default)]
pub struct Query {
    pub(super) words: Vec<Word>,
    /// All digits together, when nothing but digits and what separates them was typed, with spaces.
    pub(super) joined: Option<Word>,
}

/// One word.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Folded, without the punctuation around it.
    pub text: String,
    finder: Finder<'static>,
    /// Its letters and digits alone.
    pub bare: String,
    bare_finder: Finder<'static>,
    can_sound: bool,
    has_digit: bool,
    is_digits: bool,
}

impl Query {
    /// Takes what was typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let folded: String = fold(&typed.chars().take(MOST_LETTERS).collect::<String>());
        let words: Vec<Word> = folded.split_whitespace().filter_map(Word::new).collect();
        let separated = |letter: char| letter.is_ascii_digit() || " +-.()/".contains(letter);
        let joined = (words.len() > 1 && folded.chars().all(separated))
            .then(|| Word::new(&bare_of(&folded, char::is_alphanumeric)));
        Self { words, joined: joined.flatten() }
    }

    /// Whether nothing was typed by which anything could be found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Each of its words as a query of its own.
    pub fn words(&self) -> impl Iterator<Item = Self> + '_ {
        self.words.iter().map(|word| Self { words: vec![word.clone()], joined: None })
    }

    /// Whether it is one letter or digit, by which only the beginnings of names are looked for.
    pub(super) fn is_one_letter(&self) -> bool {
        matches!(self.words.as_slice(), [word] if word.is_letter())
    }

    /// What of an earlier query this one goes on from, so that what it found need not be looked for again.
    pub(super) fn goes_on(&self, earlier: &Self) -> Option<GoesOn> {
        let (last, before) = self.words.split_last()?;
        let (old, old_before) = earlier.words.split_last()?;
        let alike = |some: &[Word], others: &[Word]| some.iter().map(|w| &w.text).eq(others.iter().map(|w| &w.text));
        // Shorter words look in fewer places, so that a longer one may find more.
        let is_longer = last.text.starts_with(&old.text) && old.text == old.bare && old.text.len() >= PHONE_DIGITS;
        match () {
            () if alike(before, &earlier.words) && !earlier.is_one_letter() => Some(GoesOn::Word),
            () if alike(before, old_before) && is_longer => Some(GoesOn::Letters),
            () => None,
        }
    }
}

/// How a query goes on from an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GoesOn {
    /// Its last word is new.
    Word,
    /// Its last word has become longer.
    Letters,
}

impl Word {
    fn new(folded: &str) -> Option<Self> {
        let text = folded.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
        if text.is_empty() {
            return None;
        }
        let bare: String = text.chars().filter(|letter| letter.is_alphanumeric()).collect();
        let finder = |text: &str| Finder::new(text.as_bytes()).into_owned();
        Some(Self {
            finder: finder(&text),
            bare_finder: finder(&bare),
            can_sound: can_sound(&text),
            has_digit: bare.bytes().any(|byte| byte.is_ascii_digit()),
            is_digits: bare.bytes().all(|byte| byte.is_ascii_digit()),
            text,
            bare,
        })
    }

    /// Whether it is one letter or digit and not a Chinese character: it counts only where a word begins.
    pub fn is_letter(&self) -> bool {
        self.text.len() == 1
    }

    /// Whether it may be pinyin.
    pub fn can_sound(&self) -> bool {
        self.can_sound
    }

    /// Whether it is looked for in numbers; and in telephones.
    pub fn in_what_numbers(&self) -> (bool, bool) {
        (self.bare.len() >= NUMBER_LETTERS, self.is_digits && self.bare.len() >= PHONE_DIGITS)
    }

    /// Whether it has a digit: letters alone in a number are rarely meant.
    pub fn has_digit(&self) -> bool {
        self.has_digit
    }

    /// Looks for it as it was typed.
    pub fn finder(&self) -> &Finder<'static> {
        &self.finder
    }

    /// Looks for its letters and digits.
    pub fn bare_finder(&self) -> &Finder<'static> {
        &self.bare_finder
    }
}
