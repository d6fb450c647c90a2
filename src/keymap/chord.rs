//! A key with its modifiers, as pressed and as written in the preferences.
//!
//! Control and Command count as one, so that a keymap serves every system. Shift counts only beside a key that it does
//! not change (a function key, an arrow, a digit taken by place), because `?` and `/` sit on different keys and shifts
//! from country to country. A chord with Alt cannot be written.

use std::fmt;

use crate::i18n::Keys;

/// Keys held together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    control: bool,
    shift: bool,
    key: String,
}

/// A key as the browser reports it.
#[derive(Clone, Debug, Default)]
pub struct Pressed {
    /// The `key` of the event: `k`, `?`, `F8`, `ArrowDown`.
    pub key: String,
    /// The `code` of the event, for digits: `Digit1`.
    pub code: String,
    /// Control held.
    pub control: bool,
    /// Command (or the Windows key) held.
    pub meta: bool,
    /// Shift held.
    pub shift: bool,
    /// Alt held, or AltGr, which Windows reports as Control and Alt.
    pub alt: bool,
    /// An input method is composing, or took this key (`keyCode` 229).
    pub composing: bool,
    /// The key goes to a field in which one writes.
    pub in_text_field: bool,
}

impl Pressed {
    /// The chord pressed; `None` while composing, with Alt, or when only modifiers are down.
    pub fn chord(&self) -> Option<Chord> {
        if self.composing || self.alt || MODIFIERS.contains(&self.key.as_str()) {
            return None;
        }
        let control = self.control || self.meta;
        let digit = self.code.strip_prefix("Digit").filter(|_| control && self.shift);
        let key = digit.map_or_else(|| self.key.to_lowercase(), str::to_owned);
        let is_letter = key.chars().count() == 1 && key.chars().all(char::is_alphabetic);
        let shift = self.shift && (!is_one_character(&key) || digit.is_some() || (control && is_letter));
        (!key.is_empty()).then_some(Chord { control, shift, key })
    }
}

impl Chord {
    /// Reads `ctrl+shift+1`; `None` for an empty text or an unknown modifier.
    pub fn parse(text: &str) -> Option<Self> {
        let (modifiers, key) = match text.rsplit_once('+') {
            Some((modifiers, "")) => (modifiers.strip_suffix('+').unwrap_or_default(), "+"),
            Some((modifiers, key)) => (modifiers, key),
            None => ("", text),
        };
        let mut chord = Self { control: false, shift: false, key: key.to_lowercase() };
        for modifier in modifiers.split('+').filter(|word| !word.is_empty()) {
            match modifier {
                "ctrl" => chord.control = true,
                "shift" => chord.shift = true,
                _ => return None,
            }
        }
        (!chord.key.is_empty()).then_some(chord)
    }

    /// Whether the keys type something when no shortcut takes them.
    pub fn types_text(&self) -> bool {
        !self.control && (is_one_character(&self.key) || ["enter", "backspace", "delete"].contains(&self.key.as_str()))
    }

    /// Whether the browser, the system or editing needs the keys, so that no action may have them.
    pub fn is_reserved(&self) -> bool {
        let key = self.key.as_str();
        let editing = ["tab", "escape", "enter", " ", "backspace", "delete", "home", "end", "pageup", "pagedown"];
        let browser = ["f1", "f3", "f5", "f6", "f7", "f10", "f11", "f12"];
        let arrows = ["arrowup", "arrowdown", "arrowleft", "arrowright"];
        match (self.control, self.shift) {
            (true, _) => {
                "acfhjlnqrtvwxyz".contains(key) || ["tab", "0", "+", "-", "arrowleft", "arrowright"].contains(&key)
            }
            (false, _) => editing.contains(&key) || browser.contains(&key) || arrows.contains(&key),
        }
    }

    /// The keys as they are named on a keyboard, in order.
    pub fn parts(&self, keys: &Keys) -> Vec<String> {
        let control = self.control.then(|| keys.key_control.to_owned());
        let shift = self.shift.then(|| keys.key_shift.to_owned());
        control.into_iter().chain(shift).chain([self.key_name(keys)]).collect()
    }

    fn key_name(&self, keys: &Keys) -> String {
        match self.key.as_str() {
            "enter" => "↵".to_owned(),
            "escape" => keys.key_escape.to_owned(),
            "arrowup" => "↑".to_owned(),
            "arrowdown" => "↓".to_owned(),
            "arrowleft" => "←".to_owned(),
            "arrowright" => "→".to_owned(),
            " " => keys.key_space.to_owned(),
            "delete" => keys.key_delete.to_owned(),
            "backspace" => keys.key_backspace.to_owned(),
            "home" => keys.key_home.to_owned(),
            "end" => keys.key_end.to_owned(),
            "pageup" => keys.key_page_up.to_owned(),
            "pagedown" => keys.key_page_down.to_owned(),
            other => other.to_uppercase(),
        }
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let control = if self.control { "ctrl+" } else { "" };
        let shift = if self.shift { "shift+" } else { "" };
        write!(f, "{control}{shift}{}", self.key)
    }
}

const MODIFIERS: [&str; 11] =
    ["Control", "Meta", "Shift", "Alt", "AltGraph", "Dead", "Process", "Unidentified", "CapsLock", "Fn", "OS"];

fn is_one_character(key: &str) -> bool {
    key.chars().count() == 1
}
