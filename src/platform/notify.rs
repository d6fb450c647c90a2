//! Notifications of the system, which are seen when another program covers this one.
//!
//! Permission is asked only while a press of the person is being answered, never by itself; most browsers refuse it
//! otherwise, and all remember a *no*. Limit: some systems swallow notifications silently.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, js};

/// Whether notifications may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// The browser has none for this page.
    Missing,
    /// Nobody was asked yet.
    Unasked,
    /// They may.
    Granted,
    /// They may not; only the browser's own settings change that.
    Denied,
}

/// Whether notifications may be shown now.
#[must_use]
pub fn permission() -> Permission {
    let Ok(class) = class() else { return Permission::Missing };
    let said = js::property(&class, "permission").and_then(|said| said.as_string());
    match said.as_deref() {
        Some("granted") => Permission::Granted,
        Some("denied") => Permission::Denied,
        _ => Permission::Unasked,
    }
}

/// Asks the person. To be called while their press is being answered.
///
/// # Errors
/// When the browser has no notifications for this page.
pub async fn ask() -> Result<Permission, BrowserError> {
    let asked: Promise = js::call(&class()?, "requestPermission", &[])?.unchecked_into();
    JsFuture::from(asked).await?;
    Ok(permission())
}

/// Shows a notification. One with the same tag takes the place of the one before; pressing it brings this tab to the
/// front and goes to `hash`.
///
/// # Errors
/// When the browser shows none, or may not.
pub fn show(title: &str, body: &str, tag: &str, hash: &str) -> Result<(), BrowserError> {
    let options = js::object(&[("body", body.into()), ("tag", tag.into())]);
    let made = Reflect::construct(class()?.unchecked_ref::<Function>(), &Array::of2(&title.into(), &options))?;
    let (hash, shown) = (hash.to_owned(), made.clone());
    let pressed = Closure::once_into_js(move || {
        if let Ok(window) = js::window() {
            // A browser may keep the tab where it is; the address changes all the same.
            let _ = window.focus();
            let _ = window.location().set_hash(&hash);
        }
        let _ = js::call(&shown, "close", &[]);
    });
    Reflect::set(&made, &JsValue::from_str("onclick"), &pressed)?;
    Ok(())
}

fn class() -> Result<JsValue, BrowserError> {
    js::property(&*js::window()?, "Notification").ok_or(BrowserError::Missing("notifications"))
}
