//! What is typed in the moment between the keys that open the palette and its box standing there.
//!
//! Whoever opens it types on at once, and the box may still be fetched. Their letters are kept and stand in the box
//! when it opens; none of them reaches the page below. A box that does not come is not waited for.

use crate::ui::keys::is_composing;
use core::time::Duration;
use leptos::ev;
use leptos::prelude::*;

/// So long the box is waited for.
const PATIENCE: Duration = Duration::from_secs(3);

/// What was typed ahead. It is copied freely.
#[derive(Clone, Copy)]
pub struct TypedAhead(StoredValue<Option<String>>);

/// What a key pressed alone does to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stroke {
    Letter,
    Back,
    End,
    Nothing,
}

fn stroke(key: &str) -> Stroke {
    match key {
        "Backspace" => Stroke::Back,
        "Escape" => Stroke::End,
        key if key.chars().count() == 1 => Stroke::Letter,
        _ => Stroke::Nothing,
    }
}

impl TypedAhead {
    /// Listens as long as the caller's owner lives.
    #[must_use]
    pub fn listening() -> Self {
        let kept = StoredValue::new(None::<String>);
        let handle = window_event_listener(ev::keydown, move |event| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() || is_composing(&event) {
                return;
            }
            let key = event.key();
            let taken = kept.try_update_value(|kept| {
                let Some(text) = kept else { return false };
                match stroke(&key) {
                    Stroke::Letter => text.push_str(&key),
                    Stroke::Back => drop(text.pop()),
                    Stroke::End => *kept = None,
                    Stroke::Nothing => return false,
                }
                true
            });
            if taken == Some(true) {
                event.prevent_default();
            }
        });
        on_cleanup(move || handle.remove());
        Self(kept)
    }

    /// From now on letters are kept.
    pub fn begin(self) {
        self.0.set_value(Some(String::new()));
        set_timeout(move || drop(self.take()), PATIENCE);
    }

    /// What was typed meanwhile; from now on nothing is kept.
    #[must_use]
    pub fn take(self) -> String {
        self.0.try_update_value(Option::take).flatten().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Stroke, stroke};

    #[test]
    fn letters_of_every_script_are_kept_and_names_of_keys_are_not() {
        for key in ["a", "Ñ", "龙", " ", "7"] {
            assert_eq!(stroke(key), Stroke::Letter, "{key}");
        }
        assert_eq!(stroke("Backspace"), Stroke::Back);
        assert_eq!(stroke("Escape"), Stroke::End);
        for key in ["Enter", "Tab", "ArrowDown", "F2", ""] {
            assert_eq!(stroke(key), Stroke::Nothing, "{key}");
        }
    }
}
