//! Whether the browser promises to keep what we store, and how much there is room for.
//!
//! Everything here is the browser's word: its estimate does not predict when the disk is full, and whether a window
//! is private can only be guessed from what it withholds.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, js};

/// How much is used and how much there may be, in bytes, as the browser rounds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// What this program uses.
    pub used: u64,
    /// What it may use.
    pub quota: u64,
}

/// What a window looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// Probably an ordinary one.
    Ordinary,
    /// Probably a private one, which forgets everything when it closes.
    Private,
}

/// Asks the browser never to clear our data by itself. Some ask the person; some decide by what they know of the
/// page, so that asking again later may help.
///
/// # Errors
/// When the browser makes no such promises.
pub async fn persist() -> Result<bool, BrowserError> {
    Ok(asked("persist").await?.is_truthy())
}

/// Whether the browser has promised it.
///
/// # Errors
/// When the browser makes no such promises.
pub async fn is_persisted() -> Result<bool, BrowserError> {
    Ok(asked("persisted").await?.is_truthy())
}

/// How much is used, and of how much.
///
/// # Errors
/// When the browser does not say.
pub async fn estimate() -> Result<Estimate, BrowserError> {
    let estimate = asked("estimate").await?;
    let bytes = |name| js::property(&estimate, name).and_then(|bytes| bytes.as_f64()).map(|bytes| bytes as u64);
    match (bytes("usage"), bytes("quota")) {
        (Some(used), Some(quota)) => Ok(Estimate { used, quota }),
        _ => Err(BrowserError::Missing("storage.estimate")),
    }
}

/// Guesses whether the window is private. Firefox and Safari withhold the file system there; Chromium keeps private
/// data in memory, and so grants less of it than a script's own memory.
pub async fn guess_window() -> Window {
    let withheld = matches!(asked("getDirectory").await, Err(BrowserError::Failed(_)));
    let memory = js::window().ok().and_then(|window| {
        let memory = js::property(&js::property(&window, "performance")?, "memory")?;
        js::property(&memory, "jsHeapSizeLimit")?.as_f64()
    });
    let quota = estimate().await.map_or(u64::MAX, |estimate| estimate.quota);
    if withheld || memory.is_some_and(|memory| quota < memory as u64) { Window::Private } else { Window::Ordinary }
}

async fn asked(question: &'static str) -> Result<JsValue, BrowserError> {
    let storage = js::property(&js::window()?.navigator(), "storage").ok_or(BrowserError::Missing("storage"))?;
    if js::property(&storage, question).is_none() {
        return Err(BrowserError::Missing("storage"));
    }
    let promise: Promise = js::call(&storage, question, &[])?.unchecked_into();
    Ok(JsFuture::from(promise).await?)
}
