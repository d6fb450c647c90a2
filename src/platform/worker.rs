//! New versions and further parts of the program, which the service worker brings.
//!
//! The page's own script, `public/boot.js`, talks to the worker; here is what the program says to that script and
//! hears from it. A new version is offered by the event `ventanilla:update` and lies ready as
//! `window.ventanillaUpdate`; until the program says `ventanilla:touched`, the script may take it by itself. Parts
//! that are not needed at the first use come in groups, by `window.ventanillaGroup(name)`, a promise.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::event::Listener;
use super::{BrowserError, js, page};

const UPDATE: &str = "ventanillaUpdate";
const GROUP: &str = "ventanillaGroup";

/// Hears that a new version is ready, also if it was ready before anybody listened.
///
/// # Errors
/// When there is no window.
pub fn on_update(mut callback: impl FnMut() + 'static) -> Result<Listener, BrowserError> {
    let window = js::window()?;
    if js::property(&window, UPDATE).is_some() {
        callback();
    }
    Ok(Listener::on(&window, "ventanilla:update", move |_| {
        callback();
    }))
}

/// Takes the new version: the page loads again. To be called only when nothing is half done.
///
/// # Errors
/// When there is no new version.
pub fn take_update() -> Result<(), BrowserError> {
    let update = js::property(&*js::window()?, UPDATE).ok_or(BrowserError::Missing(UPDATE))?;
    js::call(&update, "take", &[])?;
    Ok(())
}

/// Says that the person has begun to work here, so that no new version is taken without asking.
pub fn say_touched() {
    // Without a window there is nobody to tell.
    let _ = page::dispatch("ventanilla:touched", &JsValue::NULL);
}

/// Brings a group of files that the desk's first use does not need, such as the other packs, and keeps it.
///
/// # Errors
/// When there is no service worker, or the group could not be brought as a whole.
pub async fn bring_group(name: &str) -> Result<(), BrowserError> {
    let window = js::window()?;
    if js::property(&window, GROUP).is_none() {
        return Err(BrowserError::Missing(GROUP));
    }
    let promise: Promise = js::call(&window, GROUP, &[name.into()])?.unchecked_into();
    JsFuture::from(promise).await?;
    Ok(())
}
