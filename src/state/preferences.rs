//! Language, theme and keys: kept in the browser, for all workspaces, and harmless to lose.

use super::App;
use crate::i18n::Lang;
use crate::keymap::Keymap;
use crate::platform::intl;
use crate::platform::page;
use crate::platform::prefs::{self, Pref};
use crate::reading;
use leptos::prelude::*;
use serde_json::{Value, json};

/// Light, dark, or as the device is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All, in the order shown.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word in the preference and in `data-theme`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The language to begin with: the one chosen here before, else the first of the device's that we speak.
#[must_use]
pub fn first_language() -> Lang {
    let chosen = prefs::get(Pref::Language).and_then(|tag| Lang::from_tag(&tag));
    let device = intl::device_languages();
    chosen.unwrap_or_else(|| Lang::preferred(device.iter().map(String::as_str)))
}

/// The theme chosen here before.
#[must_use]
pub fn first_theme() -> Theme {
    let chosen = prefs::get(Pref::Theme).unwrap_or_default();
    Theme::ALL.into_iter().find(|t| t.name() == chosen).unwrap_or_default()
}

/// The keys chosen here before.
#[must_use]
pub fn first_keymap() -> Keymap {
    let stored = prefs::get(Pref::Keymap).unwrap_or_default();
    let stored: Value = serde_json::from_str(&stored).unwrap_or_default();
    let pairs: Vec<(String, String)> = reading::read(&stored).unwrap_or_default();
    Keymap::from_pairs(pairs.iter().map(|(action, keys)| (action.as_str(), keys.as_str())))
}

impl App {
    /// Changes the language of the screen, and keeps the choice. Its texts are here.
    pub(super) fn choose_language(self, lang: Lang) {
        prefs::set(Pref::Language, lang.tag());
        self.show_language(lang);
    }

    /// Changes the language of the screen. Its texts are here.
    pub(super) fn show_language(self, lang: Lang) {
        page::set_language(lang.tag());
        self.lang.set(lang);
    }

    /// The next language.
    pub fn next_language(self) {
        let here = Lang::ALL.iter().position(|l| *l == self.lang.get_untracked()).unwrap_or(0);
        if let Some(lang) = Lang::ALL.into_iter().cycle().nth(here + 1) {
            self.set_language(lang);
        }
    }

    /// Changes the theme at once.
    pub fn set_theme(self, theme: Theme) {
        prefs::set(Pref::Theme, theme.name());
        page::set_root("data-theme", (theme != Theme::System).then(|| theme.name()));
        self.theme.set(theme);
    }

    /// Changes the keys at once.
    pub fn set_keymap(self, keymap: Keymap) {
        prefs::set(
            Pref::Keymap,
            &Value::from_iter(keymap.to_pairs().into_iter().map(|(action, keys)| json!([action, keys]))).to_string(),
        );
        self.keymap.set(keymap);
    }
}
