//! Which build this is: the mark that the build put into the program's own file name.

use super::page;

/// The mark of this build; none for a page that loads the program in another way, such as a test.
#[must_use]
pub fn mark() -> Option<String> {
    let script = page::document().ok()?.query_selector("script[data-wasm]").ok()??;
    let name = script.get_attribute("data-wasm")?;
    let file = name.rsplit('/').next()?.strip_suffix("_bg.wasm")?;
    file.split_once('-').map(|(_, mark)| mark.to_owned())
}
