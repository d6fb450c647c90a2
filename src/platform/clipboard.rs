//! Copying text for another program, such as a number for the billing system (B56).
//!
//! Only writing: reading would ask the person for a permission, and pasting works without it.

use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, js};

/// Copies a text. To be called while the person's click or key is being answered.
///
/// # Errors
/// When the browser has no clipboard for this page, or does not let it be written now.
pub async fn copy(text: &str) -> Result<(), BrowserError> {
    let navigator = js::window()?.navigator();
    if js::property(&navigator, "clipboard").is_none() {
        return Err(BrowserError::Missing("clipboard"));
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await?;
    Ok(())
}
