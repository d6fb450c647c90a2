//! Printing one prepared part of the page.
//!
//! The part is named on the root element as `data-print`, and the style sheet shows only that part on paper. The
//! title of the page is what the browser proposes as a file name, so it is set for the time of printing.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::{BrowserError, js, page};

/// Opens the browser's print dialog for the part of this name, and puts everything back when it closes.
///
/// # Errors
/// When there is no page, or the browser does not print.
pub fn print(part: &str, title: &str) -> Result<(), BrowserError> {
    let window = js::window()?;
    let document = page::document()?;
    let root = document.document_element().ok_or(BrowserError::Missing("document"))?;
    let before = document.title();
    root.set_attribute("data-print", part)?;
    document.set_title(title);
    let after = Closure::once_into_js(move || {
        document.set_title(&before);
        let _ = root.remove_attribute("data-print");
    });
    window.set_onafterprint(Some(after.unchecked_ref()));
    Ok(window.print()?)
}
