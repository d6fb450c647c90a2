//! Why a word of an organisation pack cannot be read as the thing it should be.
//!
//! A fault of a document carries text only, so the text here is also the data: [`BadValue::read`] gets the variant back
//! from what [`std::fmt::Display`] wrote. Words for people come from elsewhere.

use std::fmt;

/// A value that is of the right JSON type and still cannot be what its place asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadValue {
    /// Not an id: one to 48 of `a–z 0–9 - _`, starting with a letter or digit.
    Id(String),
    /// Not a language tag such as `es` or `zh-Hans`.
    Language(String),
    /// Not a day that exists, written `2026-11-22`.
    Date(String),
    /// Not a yearly day, written `06-15`.
    YearDay(String),
    /// Not a time of day, written `08:30`.
    Time(String),
    /// Not one of the time zones that this build knows.
    Zone(String),
    /// Not a letter that may begin a number told to customers.
    Letter(String),
}

/// The words of one variant, and what makes it.
type Kind = (&'static str, fn(String) -> BadValue);

impl BadValue {
    const KINDS: [Kind; 7] = [
        ("not an id", Self::Id),
        ("not a language", Self::Language),
        ("not a date", Self::Date),
        ("not a day of the year", Self::YearDay),
        ("not a time of day", Self::Time),
        ("not a known time zone", Self::Zone),
        ("not a letter for numbers", Self::Letter),
    ];

    /// The value that was refused.
    #[must_use]
    pub fn value(&self) -> &str {
        match self {
            Self::Id(v)
            | Self::Language(v)
            | Self::Date(v)
            | Self::YearDay(v)
            | Self::Time(v)
            | Self::Zone(v)
            | Self::Letter(v) => v,
        }
    }

    /// Reads back what [`fmt::Display`] wrote, as it comes out of a fault.
    #[must_use]
    pub fn read(message: &str) -> Option<Self> {
        Self::KINDS.iter().find_map(|(words, make)| {
            let value = message.strip_prefix(words)?.strip_prefix(": ")?;
            Some(make(value.to_owned()))
        })
    }
}

impl fmt::Display for BadValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Self::KINDS.iter().find(|(_, make)| make(self.value().to_owned()) == *self);
        write!(f, "{}: {}", words.map_or("not a value", |(words, _)| words), self.value())
    }
}

impl std::error::Error for BadValue {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_survives_the_way_through_a_fault() {
        for (_, make) in BadValue::KINDS {
            let bad = make("2026-02-30: hm".to_owned());
            assert_eq!(BadValue::read(&bad.to_string()), Some(bad));
        }
        assert_eq!(BadValue::read("missing field `unit`"), None);
    }
}
