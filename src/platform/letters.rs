//! Turning the bytes of a file into text, in any encoding of the Encoding Standard: the browser knows them all.

use web_sys::TextDecoder;

use super::BrowserError;

/// The text that bytes stand for in the encoding with this label, such as `gb18030`. What cannot be read becomes
/// U+FFFD; a byte order mark goes.
///
/// # Errors
/// [`BrowserError::Failed`] when the browser does not know the encoding.
pub fn decode(bytes: &[u8], label: &str) -> Result<String, BrowserError> {
    Ok(TextDecoder::new_with_label(label)?.decode_with_u8_array(bytes)?)
}
