//! A text of the organisation in the languages that the organisation writes.
//!
//! The program's own texts are not here: they are typed statics of the program. A text never fails to show something:
//! asked language, then one that shares its first part (`es` for `es-MX`), then the pack's first language, then any.

use super::bad_value::BadValue;
use crate::reading::{Read, Reader};
use std::fmt;

const ROOM: usize = 12;

/// A language tag, such as `es`, `en` or `zh-Hans`. Small enough to be copied about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang([u8; ROOM]);

impl Lang {
    /// Reads a tag: two or three letters, then parts of letters and digits after dashes, at most 12 bytes.
    ///
    /// # Errors
    /// [`BadValue::Language`] when it is no such tag.
    pub fn new(tag: &str) -> Result<Self, BadValue> {
        let bad = || BadValue::Language(tag.to_owned());
        let mut parts = tag.split('-');
        let first = parts.next().unwrap_or_default();
        let first_fits = (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase());
        let rest_fits = parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
        if !first_fits || !rest_fits {
            return Err(bad());
        }
        let mut room = [0; ROOM];
        let place = room.get_mut(..tag.len()).ok_or_else(bad)?;
        place.copy_from_slice(tag.as_bytes());
        Ok(Self(room))
    }

    /// The tag as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|b| *b == 0).unwrap_or(ROOM);
        self.0.get(..end).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// The language without script and region: `zh` of `zh-Hans`.
    #[must_use]
    pub fn base(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
    }
}

impl Read for Lang {
    fn read(from: &Reader<'_>) -> Self {
        from.parsed(Self([0; ROOM]), Self::new)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How somebody reads a pack: the language asked for, and the organisation's own to fall back on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The language of the screen, or of the customer.
    pub asked: Lang,
    /// The pack's first language.
    pub first: Lang,
}

/// One text, by language; each language once, as in the object that it is read from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(Lang, String)>);

impl Text {
    /// The text to show; empty only if the text has no language at all, which the pack's checker refuses.
    #[must_use]
    pub fn get(&self, reading: Reading) -> &str {
        self.get_with_language(reading).map_or("", |(_, text)| text)
    }

    /// The text to show and the language it is in, for the `lang` attribute and for speech.
    #[must_use]
    pub fn get_with_language(&self, reading: Reading) -> Option<(Lang, &str)> {
        self.exact_or_near(reading.asked)
            .or_else(|| self.exact_or_near(reading.first))
            .or_else(|| self.languages().next())
    }

    /// The text in exactly this language.
    #[must_use]
    pub fn in_language(&self, lang: Lang) -> Option<&str> {
        self.languages().find(|(own, _)| *own == lang).map(|(_, text)| text)
    }

    /// Every language and its text.
    pub fn languages(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }

    fn exact_or_near(&self, lang: Lang) -> Option<(Lang, &str)> {
        let exact = self.in_language(lang).map(|text| (lang, text));
        exact.or_else(|| self.languages().find(|(near, _)| near.base() == lang.base()))
    }
}

impl Read for Text {
    fn read(from: &Reader<'_>) -> Self {
        let mut texts = Vec::new();
        from.entries(&mut |lang, text| texts.push((Lang::read(lang), String::read(text))));
        Self(texts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn lang(tag: &str) -> Lang {
        Lang::new(tag).unwrap()
    }

    #[test]
    fn a_text_falls_back_to_the_organisation_and_never_shows_nothing() {
        let text = json!({"en": "tap", "es": "grifo", "zh-Hans": "水龙头"});
        let text: Text = crate::reading::read(&text).unwrap();
        let case = |asked: &str, first: &str, shown: &str| {
            let reading = Reading { asked: lang(asked), first: lang(first) };
            assert_eq!(text.get(reading), shown, "{asked} then {first}");
        };
        case("es", "es", "grifo");
        case("en", "es", "tap");
        case("es-MX", "en", "grifo");
        case("zh-Hant", "es", "水龙头");
        case("pl", "es", "grifo");
        case("pl", "cs", "tap");
        assert_eq!(Text::default().get(Reading { asked: lang("es"), first: lang("es") }), "");
    }

    #[test]
    fn a_language_tag_is_read_exactly_or_refused() {
        for good in ["es", "zh-Hans", "es-419", "fil", "zh-Hant-TW"] {
            assert_eq!(lang(good).as_str(), good);
        }
        for bad in ["", "e", "ES", "es_ES", "es-", "español", "zh-Hant-TWTWTW"] {
            assert!(Lang::new(bad).is_err(), "{bad}");
        }
    }
}
