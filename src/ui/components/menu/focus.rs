//! Moving the focus among the acts of a menu.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use crate::ui::components::list_keys::{Ends, moved};

/// Moves the focus among the acts, round the ends. The list is shown a moment after it opens, so this waits a frame.
pub(super) fn move_focus(wrap: &HtmlElement, key: &str) {
    let (wrap, key) = (wrap.clone(), key.to_owned());
    request_animation_frame(move || {
        let Ok(found) = wrap.query_selector_all("[role^=menuitem]") else {
            return;
        };
        let items: Vec<HtmlElement> =
            (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect();
        let active = document().active_element();
        let here = items.iter().position(|item| active.as_ref() == Some(item.as_ref()));
        let Some(there) = moved(&key, ("ArrowUp", "ArrowDown"), here, items.len(), Ends::Wrap) else { return };
        if let Some(item) = items.get(there) {
            // An act that is just leaving the page keeps the focus where it is.
            let _ = item.focus();
        }
    });
}
