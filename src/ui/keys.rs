//! From the browser's key events to the keymap.
//!
//! Only this file reads keyboard events for shortcuts. It tells the keymap whether an input method is composing
//! (`isComposing`, or the `keyCode` 229 that some report instead) and whether the key goes into a field.

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement, KeyboardEvent};
use std::sync::Arc;

use crate::keymap::{Action, Keymap, Pressed, Scope};

#[derive(Clone, Copy)]
struct CurrentKeymap(Signal<Keymap>);

/// Makes a keymap the keymap of everything below.
pub fn provide_keymap(keymap: impl Into<Signal<Keymap>>) {
    provide_context(CurrentKeymap(keymap.into()));
}

/// The current keymap.
pub fn keymap() -> Signal<Keymap> {
    use_context::<CurrentKeymap>().map_or_else(|| Signal::derive(Keymap::default), |found| found.0)
}

/// A key event as the keymap understands it.
pub fn pressed(event: &KeyboardEvent) -> Pressed {
    Pressed {
        key: event.key(),
        code: event.code(),
        control: event.ctrl_key(),
        meta: event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key() || event.get_modifier_state("AltGraph"),
        composing: is_composing(event),
        in_text_field: in_text_field(event),
    }
}

/// Whether an input method is composing or has taken this key.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// The key's name when it is pressed alone and no input method wants it: `ArrowDown`, `Enter`, `5`.
pub fn plain_key(event: &KeyboardEvent) -> Option<String> {
    let bare = !event.ctrl_key() && !event.meta_key() && !event.alt_key() && !event.shift_key();
    (bare && !is_composing(event)).then(|| event.key())
}

/// Whether the key goes into something in which one writes. The field of a dialog that was closed keeps the focus until
/// the next frame; what is pressed then is meant for the page.
pub fn in_text_field(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        let field = element.matches(TEXT_FIELDS).unwrap_or(false);
        let gone = || matches!(element.closest("dialog:not([open])"), Ok(Some(_)));
        field && !gone() || element.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable)
    })
}

const TEXT_FIELDS: &str =
    "textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=file])";

/// The event by which something that is not a key starts an action of the page in hand, such as the palette.
const ASKED: &str = "ventanilla-action";

/// Starts an action as its keys would, whatever keys it has.
pub fn ask(action: Action) {
    let init = CustomEventInit::new();
    init.set_detail(&action.word().into());
    // Neither fails for a name that is fixed and an event that nobody cancels.
    if let Ok(event) = CustomEvent::new_with_event_init_dict(ASKED, &init) {
        let _ = window().dispatch_event(&event);
    }
}

/// Saves the form of a dialog by the keys of *save*, before the page behind it hears them: for its `on:keydown`.
pub fn saves(save: impl Fn() + 'static) -> impl FnMut(KeyboardEvent) + 'static {
    let keymap = keymap();
    move |event| {
        let action = keymap.try_get_untracked().and_then(|keymap| keymap.action(&pressed(&event), &[]));
        if action == Some(Action::Save) {
            event.prevent_default();
            event.stop_propagation();
            save();
        }
    }
}

/// Runs an action of the keymap whenever its keys are pressed, until the caller's owner is gone. A handler that
/// returns `false` leaves the key to the browser.
pub fn on_action(scopes: Signal<Vec<Scope>>, run: impl Fn(Action) -> bool + Send + Sync + 'static) {
    attend(scopes, Arc::new(run));
}

fn attend(scopes: Signal<Vec<Scope>>, run: Arc<dyn Fn(Action) -> bool + Send + Sync>) {
    let keymap = keymap();
    let asked_run = Arc::clone(&run);
    let asked = window_event_listener_untyped(ASKED, move |event| {
        let word = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string()).unwrap_or_default();
        let Some(action) = Action::from_word(&word) else { return };
        let here = scopes.try_get_untracked().is_some_and(|scopes| scopes.contains(&action.scope()));
        if here && asked_run(action) {
            event.stop_immediate_propagation();
        }
    });
    on_cleanup(move || asked.remove());
    let handle = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() || event.repeat() {
            return;
        }
        let (Some(keymap), Some(scopes)) = (keymap.try_get_untracked(), scopes.try_get_untracked()) else {
            return;
        };
        if let Some(action) = keymap.action(&pressed(&event), &scopes)
            && run(action)
        {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}
