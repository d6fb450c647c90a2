//! The languages the program speaks.

/// A language of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Spanish, addressing people as *usted*.
    #[default]
    Es,
    /// Chinese in simplified characters.
    Zh,
    /// English.
    En,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Es, Self::Zh, Self::En];

    /// The BCP 47 tag, for the page's `lang` attribute and for `Intl`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Es => "es-ES",
            Self::Zh => "zh-Hans",
            Self::En => "en-GB",
        }
    }

    /// The language's own name, the same whatever the current language is.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Es => "Español",
            Self::Zh => "中文",
            Self::En => "English",
        }
    }

    /// The short form on the language button.
    pub const fn short(self) -> &'static str {
        match self {
            Self::Es => "ES",
            Self::Zh => "中",
            Self::En => "EN",
        }
    }

    /// The language that a BCP 47 tag asks for, judged by its first part; `None` when the program does not speak it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "es" => Some(Self::Es),
            "zh" => Some(Self::Zh),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The first language of a browser's wish list that the program speaks, else Spanish.
    pub fn preferred<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Self {
        wishes.into_iter().find_map(Self::from_tag).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn the_first_language_we_speak_wins() {
        assert_eq!(Lang::preferred(["pl", "zh-TW", "es"]), Lang::Zh);
        assert_eq!(Lang::preferred(["eu", "ES_mx"]), Lang::Es);
        assert_eq!(Lang::preferred(["", "-"]), Lang::Es);
    }

    #[test]
    fn tags_are_read_back() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_tag(lang.tag()), Some(lang));
        }
    }
}
