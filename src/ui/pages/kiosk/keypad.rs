//! Keys on the screen for digits and a few letters; a keyboard that is there works as well.

use crate::ui::components::{Glyph, Icon};
use crate::ui::keys::plain_key;
use crate::ui::live::{Parts, live};
use crate::ui::words::words;
use leptos::ev;
use leptos::prelude::*;

/// Keys for digits, and letters before them.
#[component]
pub fn Keypad(
    /// The letters.
    #[prop(optional)]
    letters: Vec<char>,
    /// What is typed.
    #[prop(into)]
    typed: Signal<String>,
    /// Called with what is typed then.
    #[prop(into)]
    on_type: Callback<String>,
    /// The most that can be typed.
    most: usize,
    /// Whether a keyboard types here: not while something lies over it.
    #[prop(into)]
    listens: Signal<bool>,
) -> impl IntoView {
    let add = {
        let letters = letters.clone();
        move |key: char| {
            let key = key.to_ascii_uppercase();
            let mut text = typed.get_untracked();
            if (key.is_ascii_digit() || letters.contains(&key)) && text.len() < most {
                text.push(key);
                on_type.run(text);
            }
        }
    };
    let erase = move || {
        let mut text = typed.get_untracked();
        text.pop();
        on_type.run(text);
    };
    let by_key = add.clone();
    let keys = window_event_listener(ev::keydown, move |event| {
        let Some(key) = plain_key(&event).filter(|_| listens.try_get_untracked() == Some(true)) else { return };
        if key == "Backspace" {
            erase();
        } else if let (Some(key), true) = (key.chars().next(), key.chars().count() == 1) {
            by_key(key);
        }
    });
    on_cleanup(move || keys.remove());
    let key = move |key: char| {
        let add = add.clone();
        view! { <button type="button" on:click=move |_| add(key)>{key.to_string()}</button> }
    };
    let digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(key.clone());
    let letters = letters.into_iter().map(key.clone()).parts();
    let words = words();
    view! {
        <div class="keypad">
            {(!letters.is_empty()).then(|| view! { <div class="keypad-letters">{letters}</div> })}
            <div class="keypad-digits">
                {digits.into_iter().parts()}
                <span></span>
                {key('0')}
                <button type="button" aria-label=move || words.get().kiosk.erase_key on:click=move |_| erase()>
                    <Icon glyph=Glyph::Back />
                </button>
            </div>
        </div>
    }
}

/// What was typed, large, or as dots.
#[component]
pub fn Typed(
    /// What was typed.
    #[prop(into)]
    text: Signal<String>,
    /// Whether it is secret.
    #[prop(optional)]
    secret: bool,
    /// What it is.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let shown = move || {
        let text = text.get();
        if secret { "●".repeat(text.len()) } else { text }
    };
    view! { <output class="keypad-typed" aria-label=move || label.get()>{live(shown)}</output> }
}
