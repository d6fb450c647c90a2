//! Files of the program itself, which the service worker gives from its cache when there is no network.

use super::{BrowserError, js};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of a file beside the page, by its address relative to it.
///
/// # Errors
/// [`BrowserError::Failed`] when it cannot be had, with the status.
pub async fn text(address: &str) -> Result<String, BrowserError> {
    let response = JsFuture::from(js::window()?.fetch_with_str(address)).await?;
    let response: Response = response.dyn_into()?;
    if !response.ok() {
        return Err(BrowserError::Failed(format!("{address}: {}", response.status())));
    }
    Ok(JsFuture::from(response.text()?).await?.as_string().unwrap_or_default())
}
