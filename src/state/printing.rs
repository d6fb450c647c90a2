//! Paper, and copying for other programs.

use super::App;
use crate::platform::{clipboard, print};

impl App {
    /// Opens the browser's print dialog for the sheets on the page; `title` is what it proposes as a file name.
    pub fn print(self, title: &str) {
        if print::print("sheet", title).is_err() {
            self.warn(self.text_now().print.not_started);
        }
    }

    /// Copies a text and says so; where the browser does not let it, that is said instead.
    pub fn copy_text(self, text: String, said: &'static str) {
        leptos::task::spawn_local(async move {
            match clipboard::copy(&text).await {
                Ok(()) => self.tell(said, Vec::new()),
                Err(_) => self.warn(self.text_now().errors.clipboard_denied),
            }
        });
    }
}
