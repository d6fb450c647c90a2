//! Which keys start which action. Pure: a pressed key comes in, an action comes out.
//!
//! Nothing matches while an input method composes, nor with Alt or AltGr held, because those keys type letters in
//! Spanish and Polish (B32). Keys that would type something match only outside text fields, and only while single-key
//! shortcuts are on. A person can give an action other keys or none; two actions that can be meant at the same moment
//! never share keys.

mod action;
mod chord;

pub use action::{Action, Scope};
pub use chord::{Chord, Pressed};

use crate::sorted::Map;

/// The keys of this person at this desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    /// What the person changed; `None` switches an action's keys off.
    changed: Map<Action, Option<Chord>>,
    /// Whether keys that type something may start actions.
    single_keys: SingleKeys,
}

/// Whether keys without Ctrl or a function key may start actions; speech input needs them off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SingleKeys {
    /// They may, outside text fields.
    #[default]
    On,
    /// They never do.
    Off,
}

/// Why an action cannot have the keys a person pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another action that can be meant at the same moment has them.
    Taken(Action),
    /// The browser or the system needs them, or they type text.
    Reserved,
}

impl Default for Keymap {
    fn default() -> Self {
        Self { changed: Map::new(), single_keys: SingleKeys::On }
    }
}

impl Keymap {
    /// The keys of an action, if it has any.
    pub fn chord(&self, action: Action) -> Option<Chord> {
        match self.changed.get(&action) {
            Some(changed) => changed.clone(),
            None => action.default_chord(),
        }
    }

    /// The action that a pressed key starts in the given scope or everywhere.
    pub fn action(&self, pressed: &Pressed, scopes: &[Scope]) -> Option<Action> {
        let chord = pressed.chord()?;
        if chord.types_text() && (pressed.in_text_field || self.single_keys == SingleKeys::Off) {
            return None;
        }
        Action::ALL
            .into_iter()
            .filter(|action| action.scope() == Scope::Everywhere || scopes.contains(&action.scope()))
            .find(|action| self.chord(*action).as_ref() == Some(&chord))
    }

    /// Gives an action other keys, or says why not.
    pub fn set(&mut self, action: Action, chord: Chord) -> Result<(), Refusal> {
        if chord.is_reserved() {
            return Err(Refusal::Reserved);
        }
        let rival = Action::ALL.into_iter().find(|other| {
            *other != action && other.scope().meets(action.scope()) && self.chord(*other).as_ref() == Some(&chord)
        });
        match rival {
            Some(rival) => Err(Refusal::Taken(rival)),
            None => {
                self.changed.insert(action, Some(chord));
                Ok(())
            }
        }
    }

    /// Takes the keys of an action away.
    pub fn switch_off(&mut self, action: Action) {
        self.changed.insert(action, None);
    }

    /// Back to the keys the program came with.
    pub fn reset(&mut self) {
        self.changed.clear();
    }

    /// Whether keys that type something may start actions.
    pub const fn single_keys(&self) -> SingleKeys {
        self.single_keys
    }

    /// Switches single-key shortcuts on or off.
    pub const fn set_single_keys(&mut self, single_keys: SingleKeys) {
        self.single_keys = single_keys;
    }

    /// What differs from the start, as text pairs for the preferences: action name and chord, empty for none.
    pub fn to_pairs(&self) -> Vec<(String, String)> {
        let single = (self.single_keys == SingleKeys::Off).then(|| (SINGLE_KEYS.to_owned(), "off".to_owned()));
        let changed = self.changed.iter().map(|(action, chord)| {
            (action.word().to_owned(), chord.as_ref().map(ToString::to_string).unwrap_or_default())
        });
        changed.chain(single).collect()
    }

    /// Reads pairs back; what is unknown, reserved or in conflict is left at its default.
    pub fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut keymap = Self::default();
        for (word, chord) in pairs {
            if word == SINGLE_KEYS && chord == "off" {
                keymap.single_keys = SingleKeys::Off;
            }
            let Some(action) = Action::from_word(word) else {
                continue;
            };
            if chord.is_empty() {
                keymap.switch_off(action);
            } else if let Some(chord) = Chord::parse(chord) {
                // A preference that clashes after an update is dropped; the default then stands.
                let _ = keymap.set(action, chord);
            }
        }
        keymap
    }
}

const SINGLE_KEYS: &str = "single-keys";

#[cfg(test)]
mod tests;
