//! Files of the program itself, which the service worker gives from its cache when there is no network.

use super::{BrowserError, js};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of a file beside the page, by its address relative to it.
///
/// # Errors
/// [`BrowserError::Failed`] when it cannot be had, with the status.
pub async fn text(address: &str) -> Result<String, BrowserError> {
    let response = answer(address).await?;
    Ok(JsFuture::from(response.text()?).await?.as_string().unwrap_or_default())
}

/// The bytes of a file beside the page.
///
/// # Errors
/// As [`text`].
pub async fn bytes(address: &str) -> Result<Vec<u8>, BrowserError> {
    let response = answer(address).await?;
    Ok(Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?).to_vec())
}

async fn answer(address: &str) -> Result<Response, BrowserError> {
    let response = JsFuture::from(js::window()?.fetch_with_str(address)).await?;
    let response: Response = response.dyn_into()?;
    if !response.ok() {
        return Err(BrowserError::Failed(format!("{address}: {}", response.status())));
    }
    Ok(response)
}
