//! When the program breaks, and when it is ready.
//!
//! After a panic nothing of the program can be trusted, so it only tells: the console for whoever mends it, and
//! `public/boot.js`, by the event `ventanilla:panic`, which shows the person a page with *Reload* and *Rescue file*.
//! The message names places in our own source, never what was typed.

use std::panic::{self, PanicHookInfo};

use wasm_bindgen::JsValue;

use super::{js, page};

/// Tells the page of every panic from now on.
pub fn install() {
    panic::set_hook(Box::new(report));
}

fn report(info: &PanicHookInfo<'_>) {
    broken(&info.to_string());
}

/// Tells the page that the program cannot go on.
pub fn broken(why: &str) {
    let text = JsValue::from_str(why);
    web_sys::console::error_1(&text);
    // There is nothing left to do if even this fails: the console has it.
    let _ = page::dispatch("ventanilla:panic", &text);
}

/// Tells the page that the program is on the screen: the skeleton may go.
pub fn say_ready() {
    mark("ventanilla:ready");
    // Without a window there is nobody to tell.
    let _ = page::dispatch("ventanilla:ready", &JsValue::NULL);
}

/// Sets a mark on the browser's time line, which measurements read.
pub fn mark(name: &str) {
    if let Some(performance) = js::window().ok().and_then(|window| window.performance()) {
        // It throws only for the names of the browser's own marks.
        let _ = performance.mark(name);
    }
}

/// Writes an error for whoever mends the program; the person is told in words elsewhere. No personal data.
pub fn log(message: &str) {
    web_sys::console::error_1(&JsValue::from_str(message));
}
