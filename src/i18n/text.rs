//! How a text is declared: the macros behind every area file, and the pattern of a text with values.
//!
//! A pattern is plain text with `{name}` where a value goes, filled at run time instead of by `format!`, because two
//! hundred formatting closures in three languages would be the largest part of the download. The declared arguments
//! keep the calls typed; that every pattern names exactly those arguments is checked by the tests of this layer.

use std::fmt::{Display, Write};

/// A text with places for values, and its singular where the language has one.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// Used when the first value is exactly one; `None` where one form serves all counts.
    pub one: Option<&'static str>,
    /// Used otherwise.
    pub many: &'static str,
}

impl Pattern {
    /// The text with every `{name}` replaced by its value; an unknown name stays as it is written.
    pub fn fill(&self, values: &[(&str, &dyn Display)]) -> String {
        let pattern = match self.one {
            Some(one) if values.first().is_some_and(|(_, first)| first.to_string() == "1") => one,
            _ => self.many,
        };
        let mut text = String::with_capacity(pattern.len() + 16);
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let Some((name, tail)) = after.split_once('}') else {
                text.push('{');
                rest = after;
                break;
            };
            match values.iter().find(|(known, _)| *known == name) {
                // Writing to a String cannot fail, and a value whose Display fails has nothing better to show.
                Some((_, value)) => drop(write!(text, "{value}")),
                None => drop(write!(text, "{{{name}}}")),
            }
            rest = tail;
        }
        text.push_str(rest);
        text
    }
}

/// One area: `texts! { /// doc  Name { key: "es", "zh", "en"; key(arg: type): "es", "zh", "en"; } }`.
macro_rules! texts {
    ($(#[$meta:meta])* $area:ident { $($name:ident $(($($arg:ident: $ty:ty),+))?:
        $es:literal $(| $es_many:literal)?, $zh:literal $(| $zh_many:literal)?, $en:literal $(| $en_many:literal)?;)+ }) => {
        $(#[$meta])*
        #[derive(Debug)]
        pub struct $area {
            $(#[doc = concat!("“", text_doc!($en $(| $en_many)?), "”")] pub $name: text_type!($(($($arg),+))?),)+
        }

        impl $area {
            /// This area in Spanish.
            pub const ES: Self = Self { $($name: text_value!($(($($arg),+))? $es $(| $es_many)?),)+ };
            /// This area in Simplified Chinese.
            pub const ZH: Self = Self { $($name: text_value!($(($($arg),+))? $zh $(| $zh_many)?),)+ };
            /// This area in English.
            pub const EN: Self = Self { $($name: text_value!($(($($arg),+))? $en $(| $en_many)?),)+ };
            /// This area without a word: what stands for it until its file is here.
            #[cfg(grouped)]
            #[allow(dead_code, reason = "the areas of the first desk are never blank")]
            pub(crate) const BLANK: Self = Self { $($name: text_blank!($(($($arg),+))?),)+ };

            $($(
                #[doc = concat!("“", $en, "”, with its values.")]
                pub fn $name(&self, $($arg: $ty),+) -> String {
                    self.$name.fill(&[$((stringify!($arg), &$arg as &dyn std::fmt::Display)),+])
                }
            )?)+

            /// Every text of the area as declared, for the tests of this layer.
            #[cfg(test)]
            pub(crate) const DECLARED: &'static [crate::i18n::tests::Declared] = &[$(
                crate::i18n::tests::Declared {
                    name: concat!(stringify!($area), ".", stringify!($name)),
                    values: &[$($(stringify!($arg)),+)?],
                    es: &[$es $(, $es_many)?],
                    zh: &[$zh $(, $zh_many)?],
                    en: &[$en $(, $en_many)?],
                },
            )+];
        }
    };
}

macro_rules! text_doc {
    ($one:literal | $many:literal) => {
        $many
    };
    ($many:literal) => {
        $many
    };
}

macro_rules! text_type {
    () => { &'static str };
    (($($arg:ident),+)) => { crate::i18n::Pattern };
}

macro_rules! text_value {
    ($text:literal) => {
        $text
    };
    (($($arg:ident),+) $one:literal | $many:literal) => {
        crate::i18n::Pattern { one: Some($one), many: $many }
    };
    (($($arg:ident),+) $many:literal) => {
        crate::i18n::Pattern { one: None, many: $many }
    };
}

#[cfg(grouped)]
macro_rules! text_blank {
    () => {
        ""
    };
    (($($arg:ident),+)) => {
        crate::i18n::Pattern { one: None, many: "" }
    };
}

/// The list of areas: a module, a field and three statics for each. Those of the pages that come after the first desk
/// are a table of their own, which is read as if it were part of the first.
macro_rules! areas {
    (first { $($module:ident: $area:ident,)+ } pages { $($page_module:ident: $page_area:ident,)+ }) => {
        $(mod $module; pub use $module::$area;)+
        $(mod $page_module; pub use $page_module::$page_area;)+

        /// All texts in one language, by area.
        #[derive(Debug)]
        pub struct Strings {
            lang: Lang,
            $(#[doc = concat!("The area `", stringify!($module), "`.")] pub $module: $area,)+
        }

        /// The areas that no first desk shows.
        #[derive(Debug)]
        pub struct PageStrings {
            $(#[doc = concat!("The area `", stringify!($page_module), "`.")] pub $page_module: $page_area,)+
        }

        impl core::ops::Deref for Strings {
            type Target = PageStrings;

            fn deref(&self) -> &PageStrings {
                page_strings(self.lang)
            }
        }

        static ES: Strings = Strings { lang: Lang::Es, $($module: $area::ES,)+ };
        static ZH: Strings = Strings { lang: Lang::Zh, $($module: $area::ZH,)+ };
        static EN: Strings = Strings { lang: Lang::En, $($module: $area::EN,)+ };
        static PAGES_ES: PageStrings = PageStrings { $($page_module: $page_area::ES,)+ };
        static PAGES_ZH: PageStrings = PageStrings { $($page_module: $page_area::ZH,)+ };
        static PAGES_EN: PageStrings = PageStrings { $($page_module: $page_area::EN,)+ };
        #[cfg(grouped)]
        static PAGES_BLANK: PageStrings = PageStrings { $($page_module: $page_area::BLANK,)+ };

        #[cfg(test)]
        const DECLARED: &[&[tests::Declared]] = &[$($area::DECLARED,)+ $($page_area::DECLARED,)+];
    };
}
