//! Newer builds and further parts of the program, which the service worker brings.
//!
//! The page's own script, `public/update.js`, talks to the worker; here is what the program says to that script and
//! hears from it. A newer build is offered and never forced; until the program says [`say_touched`], the script may
//! take one by itself. Parts that a desk's first use does not need come in groups, each as a whole or not at all.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::event::Listener;
use super::{BrowserError, js, page};

const UPDATE: &str = "ventanillaUpdate";

/// How this tab's build stands to the newest one known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// Nothing newer is known.
    Current,
    /// A newer build is ready to be taken.
    Waiting,
    /// Another tab has taken a newer build; this one should be loaded again soon.
    Replaced,
}

/// How this tab's build stands now.
#[must_use]
pub fn build() -> Build {
    let state = update().ok().and_then(|update| js::property(&update, "state")?.as_string());
    match state.as_deref() {
        Some("waiting") => Build::Waiting,
        Some("replaced") => Build::Replaced,
        _ => Build::Current,
    }
}

/// Hears every change of [`build`]. What was so before is not told: ask first.
///
/// # Errors
/// When there is no window.
pub fn on_build(mut callback: impl FnMut(Build) + 'static) -> Result<Listener, BrowserError> {
    Ok(Listener::on(&*js::window()?, "ventanilla:update", move |_| callback(build())))
}

/// Changes to the newer build: the page loads again. To be called only when the person has said so and everything
/// typed is kept. `false` says that there is none any more.
///
/// # Errors
/// When the page has no such script.
pub async fn take_build() -> Result<bool, BrowserError> {
    let promise: Promise = js::call(&update()?, "take", &[])?.unchecked_into();
    Ok(JsFuture::from(promise).await?.is_truthy())
}

/// Says that a person has begun something, so that no newer build is taken in silence. Keys and clicks count by
/// themselves; what the program takes up again by itself, such as an unfinished contact, does not.
pub fn say_touched() {
    // Without a window there is nobody to tell.
    let _ = page::dispatch("ventanilla:touched", &JsValue::NULL);
}

/// Brings a group of files, such as the other packs, for use without a network from now on.
///
/// # Errors
/// When there is no service worker yet, or the group could not be brought as a whole.
pub async fn bring_group(name: &str) -> Result<(), BrowserError> {
    let promise: Promise = js::call(&update()?, "group", &[name.into()])?.unchecked_into();
    JsFuture::from(promise).await?;
    Ok(())
}

fn update() -> Result<JsValue, BrowserError> {
    js::property(&*js::window()?, UPDATE).ok_or(BrowserError::Missing(UPDATE))
}
