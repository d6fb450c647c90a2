//! Where the texts of a language are. The build that is cut into groups has each language in files of its own, one for
//! the first desk and one for the other pages, which are fetched first and then lent; in every other build all of them
//! are always here.

use super::{EN, ES, Lang, PAGES_EN, PAGES_ES, PAGES_ZH, PageStrings, Strings, ZH};

#[cfg(not(grouped))]
mod whole {
    use super::{EN, ES, Lang, PAGES_EN, PAGES_ES, PAGES_ZH, PageStrings, Strings, ZH};

    /// All texts in one language.
    pub fn strings(lang: Lang) -> &'static Strings {
        match lang {
            Lang::Es => &ES,
            Lang::Zh => &ZH,
            Lang::En => &EN,
        }
    }

    pub(in crate::i18n) fn page_strings(lang: Lang) -> &'static PageStrings {
        match lang {
            Lang::Es => &PAGES_ES,
            Lang::Zh => &PAGES_ZH,
            Lang::En => &PAGES_EN,
        }
    }
}

#[cfg(not(grouped))]
pub(super) use whole::page_strings;
#[cfg(not(grouped))]
pub use whole::strings;

#[cfg(grouped)]
mod lent {
    use super::super::PAGES_BLANK;
    use super::{EN, ES, Lang, PAGES_EN, PAGES_ES, PAGES_ZH, PageStrings, Strings, ZH};
    use std::sync::OnceLock;

    /// One place a language.
    type Places<T> = [OnceLock<&'static T>; 3];

    static LENT: Places<Strings> = [const { OnceLock::new() }; 3];
    static PAGES: Places<PageStrings> = [const { OnceLock::new() }; 3];

    /// What was lent for a language, or for one that is here until it is.
    fn held<T>(places: &Places<T>, lang: Lang) -> Option<&'static T> {
        let asked = places.get(lang as usize).and_then(OnceLock::get);
        asked.or_else(|| places.iter().find_map(OnceLock::get)).copied()
    }

    fn put<T>(places: &Places<T>, lang: Lang, texts: &'static T) {
        if let Some(place) = places.get(lang as usize) {
            // Lent before, and the same.
            let _ = place.set(texts);
        }
    }

    /// All texts in one language, or in one that is here until it is.
    ///
    /// # Panics
    /// Before the first [`lend`]: the program shows nothing until then.
    #[allow(clippy::expect_used, reason = "without a single language there is nothing to show")]
    pub fn strings(lang: Lang) -> &'static Strings {
        held(&LENT, lang).expect("a language is fetched before anything is shown")
    }

    /// A page waits for its texts, so nobody sees the blank.
    pub(in crate::i18n) fn page_strings(lang: Lang) -> &'static PageStrings {
        held(&PAGES, lang).unwrap_or(&PAGES_BLANK)
    }

    /// Makes the texts of a language known.
    pub fn lend(lang: Lang, texts: &'static Strings) {
        put(&LENT, lang, texts);
    }

    /// Makes the other pages' texts of a language known.
    pub fn lend_pages(lang: Lang, texts: &'static PageStrings) {
        put(&PAGES, lang, texts);
    }

    /// The texts in Spanish; nothing but their own file may name them.
    pub fn spanish() -> &'static Strings {
        &ES
    }

    /// As [`spanish`], in Chinese.
    pub fn chinese() -> &'static Strings {
        &ZH
    }

    /// As [`spanish`], in English.
    pub fn english() -> &'static Strings {
        &EN
    }

    /// As [`spanish`], of the other pages.
    pub fn spanish_pages() -> &'static PageStrings {
        &PAGES_ES
    }

    /// As [`spanish_pages`], in Chinese.
    pub fn chinese_pages() -> &'static PageStrings {
        &PAGES_ZH
    }

    /// As [`spanish_pages`], in English.
    pub fn english_pages() -> &'static PageStrings {
        &PAGES_EN
    }
}

#[cfg(grouped)]
pub(super) use lent::page_strings;
#[cfg(grouped)]
pub use lent::{chinese, chinese_pages, english, english_pages, lend, lend_pages, spanish, spanish_pages, strings};
