//! From a JSON document to types.
//!
//! A type says once which members it has (`members!`) or which words it is (`words!`). Reading never fails in the
//! middle: the reader notes the first [`Fault`] and goes on with blanks, and [`read`] looks at the end whether there is
//! one. So a field costs one call, where serde's derived code costs a branch, a message and a clean-up each; every
//! desk downloads this before its first use. What is absent reads as the blank of its type: no text, an empty list, no,
//! nothing, the first of the words. Limits: the document is whole in memory, and it is the caller who refuses an object
//! that has a member twice, because a [`Value`] no longer shows it.

mod members;
mod types;

#[cfg(test)]
mod tests;

pub use members::{Items, Members, Object};
pub(crate) use members::{members, words};

use serde_json::{Map, Value};
use std::cell::OnceCell;
use std::fmt;

/// A type that can be read from a document.
pub trait Read: Sized {
    /// What stands here; the blank of the type when nothing does, or something else.
    fn read(from: &Reader<'_>) -> Self;
}

/// Reads a document that is known to be of the program's own making, or whose further members do not matter.
///
/// # Errors
/// The first [`Fault`].
pub fn read<T: Read>(document: &Value) -> Result<T, Fault> {
    read_and_hear(document, &|_| {})
}

/// Reads a document; `hear` is told of every object that is read as a struct, and so of members that no type knows.
///
/// # Errors
/// The first [`Fault`].
pub fn read_and_hear<T: Read>(document: &Value, hear: &dyn Fn(&Object<'_>)) -> Result<T, Fault> {
    let shared = Shared { fault: OnceCell::new(), hear };
    let value = T::read(&Reader { given: Given::Value(document), place: None, shared: &shared });
    match shared.fault.into_inner() {
        Some(fault) => Err(fault),
        None => Ok(value),
    }
}

/// A step on the way down a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into a member.
    Member(String),
    /// Into an item, counted from zero.
    Item(usize),
}

/// Why a document does not have the shape of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The way to it, from the top. For a member that is missing, to the object that lacks it.
    pub way: Vec<Step>,
    /// What was found and what was expected, in the words of JSON: `invalid type: null, expected a map`.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl core::error::Error for Fault {}

/// What one reading of a document has in common.
struct Shared<'r> {
    fault: OnceCell<Fault>,
    hear: &'r dyn Fn(&Object<'_>),
}

/// One place of a document: what stands there, and the way to it.
#[derive(Clone, Copy)]
pub struct Reader<'r> {
    given: Given<'r>,
    place: Option<(&'r Reader<'r>, Under<'r>)>,
    shared: &'r Shared<'r>,
}

#[derive(Clone, Copy)]
enum Given<'r> {
    /// Nothing: a member that is absent, or something below a fault.
    Nothing,
    /// The name of a member, where names are read as keys.
    Name(&'r str),
    Value(&'r Value),
}

#[derive(Clone, Copy)]
enum Under<'r> {
    Member(&'r str),
    Item(usize),
}

impl<'r> Reader<'r> {
    /// The way here, from the top.
    #[must_use]
    pub fn way(&self) -> Vec<Step> {
        let Some((above, under)) = self.place else { return Vec::new() };
        let mut way = above.way();
        way.push(match under {
            Under::Member(name) => Step::Member(name.to_owned()),
            Under::Item(index) => Step::Item(index),
        });
        way
    }

    /// Whether there is nothing, or null.
    #[must_use]
    pub fn is_none(&self) -> bool {
        matches!(self.given, Given::Nothing | Given::Value(Value::Null))
    }

    /// The value that stands here.
    #[must_use]
    pub fn value(&self) -> Value {
        match self.given {
            Given::Nothing => Value::Null,
            Given::Name(name) => name.into(),
            Given::Value(value) => value.clone(),
        }
    }

    /// The text that stands here; anything else is a fault.
    #[must_use]
    pub fn text(&self) -> Option<&'r str> {
        match self.given {
            Given::Name(text) => return Some(text),
            Given::Value(Value::String(text)) => return Some(text),
            _ => self.expected("a string"),
        }
        None
    }

    /// What a text means; `blank` where there is none, or one that `parse` refuses.
    #[must_use]
    pub fn parsed<T, E: fmt::Display>(&self, blank: T, parse: impl FnOnce(&str) -> Result<T, E>) -> T {
        match self.text().map(parse) {
            Some(Ok(value)) => value,
            Some(Err(refusal)) => {
                self.refuse(&refusal);
                blank
            }
            None => blank,
        }
    }

    /// Whether what stands here is true.
    #[must_use]
    pub fn bool(&self) -> bool {
        match self.given {
            Given::Value(Value::Bool(value)) => return *value,
            _ => self.expected("a boolean"),
        }
        false
    }

    /// A whole number from zero to `most`; `kind` is what such a number is called.
    #[must_use]
    pub fn unsigned(&self, most: u64, kind: &str) -> u64 {
        let Given::Value(Value::Number(number)) = self.given else {
            self.expected(kind);
            return 0;
        };
        match number.as_u64().filter(|number| *number <= most) {
            Some(number) => return number,
            None if number.is_f64() => self.expected(kind),
            None => self.refuse(&format_args!("invalid value: integer `{number}`, expected {kind}")),
        }
        0
    }

    /// A whole number, which may be negative.
    #[must_use]
    pub fn signed(&self) -> i64 {
        match self.given {
            Given::Value(Value::Number(number)) if number.is_i64() => return number.as_i64().unwrap_or_default(),
            _ => self.expected("i64"),
        }
        0
    }

    /// Which of some words stands here; the first where none does.
    #[must_use]
    pub fn word(&self, words: &[&str]) -> usize {
        match self.given {
            Given::Value(Value::String(word)) => return self.one_of(words, word),
            Given::Nothing => {}
            _ => self.expected(&one_of(words)),
        }
        0
    }

    /// An object with a single member: which of some words names it, and what it holds.
    #[must_use]
    pub fn variant<'v>(&'v self, words: &[&str]) -> (usize, Reader<'v>) {
        let mut content = Reader { given: Given::Nothing, place: None, shared: self.shared };
        let Some((name, value)) = self.object().filter(|members| members.len() == 1).and_then(|all| all.iter().next())
        else {
            self.expected("an object with a single member");
            return (0, content);
        };
        content.given = Given::Value(value);
        content.place = Some((self, Under::Member(name)));
        (self.one_of(words, name), content)
    }

    fn one_of(&self, words: &[&str], word: &str) -> usize {
        let place = words.iter().position(|known| *known == word);
        place.unwrap_or_else(|| {
            self.refuse(&format_args!("unknown variant `{word}`, expected {}", one_of(words)));
            0
        })
    }

    fn object(&self) -> Option<&'r Map<String, Value>> {
        match self.given {
            Given::Value(value) => value.as_object(),
            _ => None,
        }
    }

    /// Notes that something else stands here. Where there is nothing, there is nothing to note: that it is missing has
    /// been noted, if it matters.
    #[cold]
    #[inline(never)]
    fn expected(&self, kind: &str) {
        let invalid = |found: &dyn fmt::Display| self.refuse(&format_args!("invalid type: {found}, expected {kind}"));
        match self.given {
            Given::Nothing => {}
            Given::Value(Value::Null) => invalid(&"null"),
            Given::Value(Value::Bool(value)) => invalid(&format_args!("boolean `{value}`")),
            Given::Value(Value::Number(_)) => invalid(&"a number"),
            Given::Value(Value::String(text)) => invalid(&format_args!("string \"{text}\"")),
            Given::Name(name) => invalid(&format_args!("string \"{name}\"")),
            Given::Value(Value::Array(_)) => invalid(&"sequence"),
            Given::Value(Value::Object(_)) => invalid(&"map"),
        }
    }

    /// Notes a fault here, if it is the first.
    #[cold]
    #[inline(never)]
    pub fn refuse(&self, message: &dyn fmt::Display) {
        self.shared.fault.get_or_init(|| Fault { way: self.way(), message: message.to_string() });
    }
}

fn one_of(words: &[&str]) -> String {
    format!("one of `{}`", words.join("`, `"))
}
