//! One action and its keys. While it waits for keys, none of them starts anything.

use crate::keymap::{Action, Refusal};
use crate::state::App;
use crate::ui::components::Kbd;
use crate::ui::keys::pressed;
use crate::ui::live::live;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// One action and its keys.
#[component]
pub fn KeyRow(
    /// The action.
    action: Action,
    /// The action that waits for its keys.
    capturing: RwSignal<Option<Action>>,
) -> impl IntoView {
    let app = App::get();
    let waits = Signal::derive(move || capturing.get() == Some(action));
    let refused = RwSignal::new(None::<Refusal>);
    let label = move || action.label(&app.text().keys);
    let keys = Signal::derive(move || {
        let chord = app.keymap.with(|keymap| keymap.chord(action));
        chord.map(|chord| chord.parts(&app.text().keys)).unwrap_or_default()
    });
    let press = move |event: KeyboardEvent| {
        if !waits.get_untracked() || event.key() == "Tab" {
            return;
        }
        // The keys are being named, not used.
        event.prevent_default();
        event.stop_propagation();
        if event.key() == "Escape" {
            return capturing.set(None);
        }
        let Some(chord) = pressed(&event).chord() else { return };
        let mut keymap = app.keymap.get_untracked();
        match keymap.set(action, chord) {
            Ok(()) => {
                refused.set(None);
                capturing.set(None);
                app.set_keymap(keymap);
            }
            Err(refusal) => refused.set(Some(refusal)),
        }
    };
    let toggle = move |_| {
        refused.set(None);
        capturing.update(|now| *now = if *now == Some(action) { None } else { Some(action) });
    };
    let off = move |_| {
        let mut keymap = app.keymap.get_untracked();
        keymap.switch_off(action);
        refused.set(None);
        capturing.set(None);
        app.set_keymap(keymap);
    };
    let problem = move || {
        let text = app.text();
        refused.get().filter(|_| waits.get()).map(|refusal| match refusal {
            Refusal::Taken(rival) => text.settings.keys_taken(rival.label(&text.keys)),
            Refusal::Reserved => text.settings.keys_not_allowed.to_owned(),
        })
    };
    let face = move || {
        if waits.get() {
            app.text().settings.keys_press.into_any()
        } else if keys.with(Vec::is_empty) {
            view! { <span class="quiet">{app.text().settings.keys_unset}</span> }.into_any()
        } else {
            view! { <Kbd keys /> }.into_any()
        }
    };
    let spoken = move || {
        let text = &app.text().settings;
        let now = if waits.get() { text.keys_press.to_owned() } else { keys.with(|keys| keys.join(" ")) };
        format!("{}: {}", label(), if now.is_empty() { text.keys_unset.to_owned() } else { now })
    };
    view! {
        <div class="key-row">
            <span>{live(label)}</span>
            <button
                type="button"
                class="button"
                data-kind="secondary"
                aria-label=spoken
                aria-pressed=move || waits.get().to_string()
                on:click=toggle
                on:keydown=press
                on:blur=move |_| {
                    if waits.try_get_untracked() == Some(true) {
                        capturing.set(None);
                    }
                }
            >
                {live(face)}
            </button>
            <button
                type="button"
                class="button"
                data-kind="ghost"
                disabled=move || keys.with(Vec::is_empty)
                aria-label=move || format!("{}: {}", label(), app.text().settings.keys_off)
                on:click=off
            >
                {live(move || app.text().settings.keys_off)}
            </button>
            <p class="field-error" role="alert">{live(problem)}</p>
        </div>
    }
}
