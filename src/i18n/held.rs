//! Where the texts of a language are. The build that is cut into groups has each language in a file of its own, which
//! is fetched first and then lent; in every other build all of them are always here.

use super::{EN, ES, Lang, Strings, ZH};

/// All texts in one language.
#[cfg(not(grouped))]
pub fn strings(lang: Lang) -> &'static Strings {
    match lang {
        Lang::Es => &ES,
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

#[cfg(grouped)]
mod lent {
    use super::{EN, ES, Lang, Strings, ZH};
    use std::sync::OnceLock;

    static LENT: [OnceLock<&Strings>; 3] = [const { OnceLock::new() }; 3];

    /// All texts in one language, or in one that is here until it is.
    ///
    /// # Panics
    /// Before the first [`lend`]: the program shows nothing until then.
    #[allow(clippy::expect_used, reason = "without a single language there is nothing to show")]
    pub fn strings(lang: Lang) -> &'static Strings {
        let asked = LENT.get(lang as usize).and_then(OnceLock::get);
        asked.or_else(|| LENT.iter().find_map(OnceLock::get)).expect("a language is fetched before anything is shown")
    }

    /// Makes the texts of a language known.
    pub fn lend(lang: Lang, texts: &'static Strings) {
        if let Some(place) = LENT.get(lang as usize) {
            // Lent before, and the same.
            let _ = place.set(texts);
        }
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
}

#[cfg(grouped)]
pub use lent::{chinese, english, lend, spanish, strings};
