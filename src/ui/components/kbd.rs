//! The keys of an action, as small caps on a button. Sighted hint only: the keys are announced by the help.

use crate::ui::live::Parts;
use leptos::prelude::*;

use crate::keymap::Action;
use crate::ui::keys::keymap;
use crate::ui::words::words;

/// Keys held together.
#[component]
pub fn Kbd(
    /// The names on the keys, in order; nothing is shown for none.
    #[prop(into)]
    keys: Signal<Vec<String>>,
) -> impl IntoView {
    move || {
        let keys = keys.get();
        (!keys.is_empty()).then(|| {
            let caps = keys.into_iter().map(|key| view! { <kbd>{key}</kbd> " " }).parts();
            view! { <span class="kbd" aria-hidden="true">{caps}</span> }
        })
    }
}

/// The keys that the current keymap gives to an action.
#[component]
pub fn ActionKeys(
    /// The action.
    action: Action,
) -> impl IntoView {
    let (keymap, words) = (keymap(), words());
    let keys = Signal::derive(move || {
        let chord = keymap.get().chord(action);
        chord.map(|chord| chord.parts(&words.get().keys)).unwrap_or_default()
    });
    view! { <Kbd keys /> }
}
