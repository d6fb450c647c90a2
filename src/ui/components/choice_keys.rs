//! A question answered by one press: buttons numbered 1 to 9, and the digit keys while nobody writes.

use crate::ui::live::{Parts, live};
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::Choice;
use crate::keymap::SingleKeys;
use crate::ui::keys::{in_text_field, keymap, plain_key};

/// A question answered by one press.
#[component]
pub fn ChoiceKeys(
    /// The question.
    #[prop(into)]
    question: Signal<String>,
    /// The answers; the first nine have keys.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The value chosen, empty while there is none.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value chosen.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let keymap = keymap();
    let group = NodeRef::<html::Div>::new();
    let digits = window_event_listener(ev::keydown, move |event| {
        let single = keymap.try_with_untracked(crate::keymap::Keymap::single_keys);
        if event.default_prevented() || event.repeat() || in_text_field(&event) || single != Some(SingleKeys::On) {
            return;
        }
        let Some(digit) = plain_key(&event).and_then(|key| key.parse::<usize>().ok()) else {
            return;
        };
        let Some(options) = options.try_get_untracked() else {
            return;
        };
        // A question behind an open dialog is not the one that is being asked.
        let behind = document().query_selector("dialog[open]").ok().flatten().is_some_and(|dialog| {
            group.try_get_untracked().flatten().is_none_or(|group| !dialog.contains(Some(&group)))
        });
        if behind {
            return;
        }
        if let Some(choice) = digit.checked_sub(1).and_then(|place| options.get(place)) {
            event.prevent_default();
            on_choose.run(choice.value.clone());
        }
    });
    on_cleanup(move || digits.remove());
    let button = move |(place, choice): (usize, Choice)| {
        let (kept, shown) = (choice.value.clone(), choice.value.clone());
        let digit = (place < 9).then(|| place + 1);
        let has_key = move || keymap.with(crate::keymap::Keymap::single_keys) == SingleKeys::On;
        view! {
            <button
                type="button"
                class="button"
                data-kind="secondary"
                aria-pressed=move || (value.get() == shown).to_string()
                on:click=move |_| on_choose.run(kept.clone())
            >
                <span>{choice.label}</span>
                {live(move || {
                    digit
                        .filter(|_| has_key())
                        .map(|digit| view! { <span class="kbd" aria-hidden="true"><kbd>{digit}</kbd></span> })
                })}
            </button>
        }
    };
    view! {
        <div class="choice-keys" role="group" node_ref=group aria-label=move || question.get()>
            <p>{live(move || question.get())}</p>
            {live(move || options.get().into_iter().enumerate().map(button).parts())}
        </div>
    }
}
