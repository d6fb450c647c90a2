//! What a tab remembers as long as it lives, also when it is loaded anew: that it is a kiosk, so that another address does
//! not lead out of it, and which window it is.

use super::js;
use web_sys::Storage;

const HELD: &str = "ventanilla.held";
const WINDOW: &str = "ventanilla.window";

fn storage() -> Option<Storage> {
    js::window().ok()?.session_storage().ok()?
}

/// Whether it is a kiosk.
#[must_use]
pub fn is_held() -> bool {
    storage().and_then(|kept| kept.get_item(HELD).ok()?).is_some()
}

/// Remembers or forgets it, where the browser remembers anything.
pub fn set_held(held: bool) {
    let Some(kept) = storage() else { return };
    // A tab that cannot remember is led back by its address alone.
    let _ = if held { kept.set_item(HELD, "1") } else { kept.remove_item(HELD) };
}

/// Which window this tab is, as JSON.
#[must_use]
pub fn window() -> Option<String> {
    storage().and_then(|kept| kept.get_item(WINDOW).ok()?)
}

/// Remembers which window this tab is.
pub fn set_window(window: &str) {
    if let Some(kept) = storage() {
        // Then the browser's own memory of the last one serves.
        let _ = kept.set_item(WINDOW, window);
    }
}
