//! Listening to an event for as long as somebody holds the listener.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// A subscription. Dropping it unsubscribes, so that no event reaches a screen that is gone.
#[derive(Debug)]
#[must_use = "dropping the listener unsubscribes it"]
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `callback` for every event of this kind on the target.
    pub(super) fn on(target: &EventTarget, kind: &'static str, callback: impl FnMut(Event) + 'static) -> Self {
        let closure = Closure::<dyn FnMut(Event)>::new(callback);
        // Adding a listener throws only for options, and there are none.
        let _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
        Self { target: target.clone(), kind, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.kind, callback);
    }
}
