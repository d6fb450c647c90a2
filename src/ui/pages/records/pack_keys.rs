//! A question answered by one key, the key that the organisation gave each answer.
//!
//! Keys count while nobody writes and no dialog is open, and only a moment after the question appeared: the second half
//! of a double press must not answer the next question.

use crate::keymap::{Keymap, SingleKeys};
use crate::ui::keys::{in_text_field, keymap, plain_key};
use crate::ui::live::{Parts, Show, live};
use leptos::ev;
use leptos::prelude::*;

/// How long a question stands before keys answer it, in milliseconds.
const SETTLED_MS: f64 = 400.0;

/// One answer, as data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PackKey {
    /// The key.
    pub key: char,
    /// What the caller knows it by.
    pub value: String,
    /// What it is called.
    pub label: String,
}

/// A question answered by one key.
#[component]
pub fn PackKeys(
    /// The question.
    #[prop(into)]
    question: Signal<String>,
    /// The answers.
    #[prop(into)]
    options: Signal<Vec<PackKey>>,
    /// Whether an answer is being stored.
    #[prop(into)]
    busy: Signal<bool>,
    /// Called with the answer.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let keymap = keymap();
    let appeared = now();
    let handle = window_event_listener(ev::keydown, move |event| {
        let single = keymap.try_with_untracked(Keymap::single_keys);
        let early = now() - appeared < SETTLED_MS;
        let waits = early || busy.try_get_untracked() != Some(false) || single != Some(SingleKeys::On);
        if waits || event.default_prevented() || event.repeat() || in_text_field(&event) || dialog_is_open() {
            return;
        }
        let Some(pressed) = plain_key(&event) else { return };
        let chosen = options.try_with_untracked(|all| {
            all.iter().find(|option| pressed.to_lowercase() == option.key.to_string()).map(|o| o.value.clone())
        });
        if let Some(value) = chosen.flatten() {
            event.prevent_default();
            on_choose.run(value);
        }
    });
    on_cleanup(move || handle.remove());
    let button = move |option: PackKey| {
        let value = option.value.clone();
        let has_key = move || keymap.with(Keymap::single_keys) == SingleKeys::On;
        view! {
            <button
                type="button"
                class="button"
                data-kind="secondary"
                disabled=move || busy.get()
                on:click=move |_| on_choose.run(value.clone())
            >
                <span>{option.label}</span>
                <Show when=has_key>
                    <span class="kbd" aria-hidden="true">
                        <kbd>{option.key.to_string().to_uppercase()}</kbd>
                    </span>
                </Show>
            </button>
        }
    };
    view! {
        <div class="choice-keys" role="group" aria-label=move || question.get()>
            {live(move || options.get().into_iter().map(button).parts())}
        </div>
    }
}

fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

fn dialog_is_open() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}
