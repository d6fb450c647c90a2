//! Reaching what `web-sys` hides behind an unstable flag, such as Web Locks and a transaction's durability, and what
//! a browser may lack altogether: by name, and with an answer when it is not there.
//!
//! It is not a general bridge; each capability keeps its own file and its own types. Own `extern` blocks would do the
//! same, but call a missing function only to find out, and need an exception from the ban on unsafe code.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Window;

use super::BrowserError;

/// The window, which a worker does not have.
pub(super) fn window() -> Result<Window, BrowserError> {
    web_sys::window().ok_or(BrowserError::Missing("window"))
}

/// A property that may be missing, or whose getter may throw.
pub(super) fn property(of: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    if value.is_undefined() || value.is_null() { None } else { Some(value) }
}

/// Calls a method that may be missing.
pub(super) fn call(on: &JsValue, method: &'static str, with: &[JsValue]) -> Result<JsValue, JsValue> {
    let missing = || JsValue::from_str(method);
    let function: Function = property(on, method).ok_or_else(missing)?.dyn_into().map_err(|_| missing())?;
    function.apply(on, &with.iter().collect::<Array>())
}

/// A plain object of the given members.
pub(super) fn object(members: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in members {
        // Setting a member of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object
}

/// What went wrong, in the browser's words.
pub(super) fn words(error: &JsValue) -> String {
    let part = |name| property(error, name).and_then(|text| text.as_string()).filter(|text| !text.is_empty());
    match (part("name"), part("message")) {
        (Some(name), Some(message)) => format!("{name}: {message}"),
        (Some(text), None) | (None, Some(text)) => text,
        (None, None) => error.as_string().unwrap_or_else(|| format!("{error:?}")),
    }
}

/// The name of an error, such as `QuotaExceededError`, or nothing.
pub(super) fn error_name(error: &JsValue) -> String {
    property(error, "name").and_then(|name| name.as_string()).unwrap_or_default()
}
