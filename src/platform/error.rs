//! What goes wrong between this program and a browser, wherever the store's own error does not say it better.

use wasm_bindgen::JsValue;

use super::js;

/// Why a browser did not do what was asked. The words for a person are in `i18n`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BrowserError {
    /// The browser lacks this, or keeps it from a page that was not loaded over a secure connection.
    Missing(&'static str),
    /// A file is larger than this program takes; nothing of it was read.
    TooBig {
        /// The size of the file in bytes.
        bytes: u64,
        /// The largest size taken, in bytes.
        limit: u64,
    },
    /// The browser refused, in its own words: for the error log.
    Failed(String),
}

impl From<JsValue> for BrowserError {
    fn from(error: JsValue) -> Self {
        Self::Failed(js::words(&error))
    }
}
