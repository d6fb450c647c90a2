//! A screen that stays on, and a page that fills it. Both are asked for and may be refused: then the device's own
//! settings decide.

use super::{BrowserError, js, page};
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

/// Keeps the screen on until this is dropped, or the tab is hidden: then it has to be asked again.
#[derive(Debug)]
pub struct Awake(JsValue);

impl Drop for Awake {
    fn drop(&mut self) {
        // A lock that the browser has taken back already has nothing to release.
        let _ = js::call(&self.0, "release", &[]);
    }
}

/// Asks the browser to keep the screen on.
///
/// # Errors
/// When it cannot, or will not now.
pub async fn stay_awake() -> Result<Awake, BrowserError> {
    let navigator = js::window()?.navigator();
    let locks = js::property(&navigator, "wakeLock").ok_or(BrowserError::Missing("wakeLock"))?;
    let asked: Promise = js::call(&locks, "request", &["screen".into()])?.unchecked_into();
    Ok(Awake(wasm_bindgen_futures::JsFuture::from(asked).await?))
}

/// Fills the screen with the page, or gives it back. Filling works only in answer to a press.
pub fn fill_screen(on: bool) {
    let Ok(document) = page::document() else { return };
    let asked = if on {
        document.document_element().map(|root| js::call(&root, "requestFullscreen", &[]))
    } else {
        js::property(&document, "fullscreenElement").map(|_| js::call(&document, "exitFullscreen", &[]))
    };
    if let Some(Ok(asked)) = asked {
        // Refused where nobody has pressed anything; the page works in a window as well.
        let refused = wasm_bindgen::closure::Closure::once_into_js(|| {});
        let _ = js::call(&asked, "catch", &[refused]);
    }
}
