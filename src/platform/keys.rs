//! Keys, as plain facts that `state` can judge without knowing the browser.
//!
//! It judges only one thing itself: a key that belongs to an input method's composition is marked, because such a key
//! must never be a command (B32). Which key does what is not decided here.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use super::event::Listener;
use super::{BrowserError, js};

/// What a key is pressed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Something that text is typed into: letters belong to it.
    Text,
    /// A list or a box to tick: arrows, blank and letters belong to it.
    Choice,
    /// A button or a link: Enter and blank belong to it.
    Button,
    /// Nothing that wants keys.
    Page,
}

/// A key that went down.
#[derive(Debug)]
pub struct KeyPress {
    /// What the key means in the person's layout: `k`, `Enter`, `ArrowDown`, `?`.
    pub key: String,
    /// Where the key is on the keyboard, whatever the layout: `KeyK`.
    pub code: String,
    /// Control is held.
    pub ctrl: bool,
    /// Command on a Mac, the Windows key elsewhere, is held.
    pub meta: bool,
    /// Shift is held.
    pub shift: bool,
    /// Alt or Option is held; on a Mac it types letters.
    pub alt: bool,
    /// The key repeats because it is held down.
    pub repeat: bool,
    /// An input method is composing: the key is its own, and never a command.
    pub composing: bool,
    /// What the key is pressed in.
    pub target: Target,
    /// The id of what the key is pressed in, if it has one.
    pub target_id: Option<String>,
    event: Event,
}

impl KeyPress {
    /// Keeps the browser and everybody else from acting on this key.
    pub fn prevent(&self) {
        self.event.prevent_default();
        self.event.stop_propagation();
    }
}

/// Hears every key in the page, after the components that the key was pressed in.
///
/// # Errors
/// When there is no window.
pub fn on_key(mut callback: impl FnMut(KeyPress) + 'static) -> Result<Listener, BrowserError> {
    Ok(Listener::on(&*js::window()?, "keydown", move |event| {
        if let Some(press) = read(&event) {
            callback(press);
        }
    }))
}

/// Whether Command takes the place of Control on this machine.
#[must_use]
pub fn is_mac() -> bool {
    let platform = js::window().and_then(|window| Ok(window.navigator().platform()?)).unwrap_or_default();
    platform.starts_with("Mac") || platform.starts_with("iP")
}

/// Autofill sends key events without a key; those are not keys.
fn read(event: &Event) -> Option<KeyPress> {
    let press = event.dyn_ref::<KeyboardEvent>().filter(|press| js::property(press, "key").is_some())?;
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    Some(KeyPress {
        key: press.key(),
        code: press.code(),
        ctrl: press.ctrl_key(),
        meta: press.meta_key(),
        shift: press.shift_key(),
        alt: press.alt_key(),
        repeat: press.repeat(),
        // 229 is what a browser gives when it no longer says that the input method is composing, but it was.
        composing: press.is_composing() || press.key_code() == 229,
        target: element.as_ref().map_or(Target::Page, target),
        target_id: element.map(|element| element.id()).filter(|id| !id.is_empty()),
        event: event.clone(),
    })
}

fn target(element: &Element) -> Target {
    match element.tag_name().as_str() {
        "TEXTAREA" => Target::Text,
        "SELECT" => Target::Choice,
        "BUTTON" | "A" | "SUMMARY" => Target::Button,
        "INPUT" => match element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::type_).as_deref() {
            Some("checkbox" | "radio" | "range" | "color") => Target::Choice,
            Some("button" | "submit" | "reset" | "file" | "image") => Target::Button,
            _ => Target::Text,
        },
        _ if element.closest("[contenteditable]:not([contenteditable=false])").is_ok_and(|found| found.is_some()) => {
            Target::Text
        }
        _ => Target::Page,
    }
}
