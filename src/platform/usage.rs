//! That somebody is at the desk: keys, pointer, wheel.

use super::event::Listener;
use super::{BrowserError, js};

/// Hears every key and every movement of a pointer in the page until it is dropped. What was pressed is not told.
///
/// # Errors
/// When there is no window.
pub fn on_use(callback: impl Fn() + Clone + 'static) -> Result<[Listener; 4], BrowserError> {
    let window = js::window()?;
    Ok(["keydown", "pointerdown", "pointermove", "wheel"].map(|kind| {
        let callback = callback.clone();
        Listener::on(&window, kind, move |_| callback())
    }))
}
