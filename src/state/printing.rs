//! Paper.

use super::App;
use crate::platform::print;

impl App {
    /// Opens the browser's print dialog for the sheets on the page; `title` is what it proposes as a file name.
    pub fn print(self, title: &str) {
        if print::print("sheet", title).is_err() {
            self.warn(self.text_now().print.not_started);
        }
    }
}
