//! What becomes of the tab: shown, hidden, frozen, left.
//!
//! A browser may end a hidden tab at any moment and without another word, so whatever must be kept is written at
//! [`Life::Hidden`] at the latest; nothing that comes after it is certain.

use wasm_bindgen::JsCast;
use web_sys::{BeforeUnloadEvent, VisibilityState};

use super::event::Listener;
use super::{BrowserError, js, page};

/// A turn in the life of the tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// The person looks at it.
    Shown,
    /// The person looks elsewhere; the last moment to write that is certain to come.
    Hidden,
    /// The page is being left; it may come back as it was.
    Left,
    /// The page comes back as it was.
    Back,
    /// The browser is about to stop all timers.
    Frozen,
    /// The timers run again.
    Resumed,
}

/// Hears every turn of the tab's life until it is dropped.
///
/// # Errors
/// When there is no page.
pub fn on_life(callback: impl Fn(Life) + Clone + 'static) -> Result<[Listener; 5], BrowserError> {
    let (window, document) = (js::window()?, page::document()?);
    let hear = |life: Life| {
        let callback = callback.clone();
        move |_| callback(life)
    };
    let seen = callback.clone();
    Ok([
        Listener::on(&document, "visibilitychange", move |_| {
            seen(if is_shown() { Life::Shown } else { Life::Hidden });
        }),
        Listener::on(&window, "pagehide", hear(Life::Left)),
        Listener::on(&window, "pageshow", hear(Life::Back)),
        Listener::on(&document, "freeze", hear(Life::Frozen)),
        Listener::on(&document, "resume", hear(Life::Resumed)),
    ])
}

/// Whether the person can see the tab.
#[must_use]
pub fn is_shown() -> bool {
    page::document().is_ok_and(|document| document.visibility_state() == VisibilityState::Visible)
}

/// As long as this is held, the browser asks before it leaves the page. To be held only while something is not saved.
#[derive(Debug)]
#[must_use = "dropping the guard lets the page go"]
pub struct LeaveGuard {
    _listener: Listener,
}

impl LeaveGuard {
    /// Begins to ask.
    ///
    /// # Errors
    /// When there is no window.
    pub fn new() -> Result<Self, BrowserError> {
        let listener = Listener::on(&*js::window()?, "beforeunload", |event| {
            event.prevent_default();
            if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                // Older browsers want a text, and none of them shows it.
                event.set_return_value("1");
            }
        });
        Ok(Self { _listener: listener })
    }
}
