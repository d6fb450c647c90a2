//! Keeps a text control and its signal the same without touching what is being typed.
//!
//! The control is written to only when its text differs and no input method composes in it: rewriting a control under
//! a composition loses the half-written character, and rewriting the same text moves the cursor.

use leptos::html::{Input, Textarea};
use leptos::prelude::*;

/// Writes the signal's text into an input whenever it differs.
pub(super) fn bind_input(node: NodeRef<Input>, value: Signal<String>, composing: RwSignal<bool>) {
    Effect::new(move || {
        let (value, composing) = (value.get(), composing.get());
        if let Some(input) = node.get()
            && !composing
            && input.value() != value
        {
            input.set_value(&value);
        }
    });
}

/// Writes the signal's text into a text area whenever it differs.
pub(super) fn bind_area(node: NodeRef<Textarea>, value: Signal<String>, composing: RwSignal<bool>) {
    Effect::new(move || {
        let (value, composing) = (value.get(), composing.get());
        if let Some(area) = node.get()
            && !composing
            && area.value() != value
        {
            area.set_value(&value);
        }
    });
}
