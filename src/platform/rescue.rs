//! Saving a rescue file while the program still runs.
//!
//! The file is made by `public/rescue.js`, the one script that also makes it when the program does not start; the
//! page's boot script lends it as `window.ventanillaRescue`.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, js};

/// What a rescue file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rescued {
    /// Values, of all tables.
    pub values: u32,
    /// Databases.
    pub databases: u32,
}

/// Saves a file with everything that this browser holds.
///
/// # Errors
/// When nothing of it could be read, or the page has no such script.
pub async fn save() -> Result<Rescued, BrowserError> {
    let promise: Promise = js::call(js::window()?.as_ref(), "ventanillaRescue", &[])?.unchecked_into();
    let saved = JsFuture::from(promise).await?;
    let count = |name| js::property(&saved, name).and_then(|n| n.as_f64()).unwrap_or_default() as u32;
    Ok(Rescued { values: count("records"), databases: count("databases") })
}
