//! Messages between the tabs of this browser.
//!
//! What is sent is text, JSON by agreement; the sender does not hear itself. A message is a hint that something
//! changed, never the change: what counts is in the database. Limit: a tab that the browser has put to sleep hears
//! nothing.

use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};

use super::BrowserError;
use super::event::Listener;

/// One end of a channel; dropping it closes the end.
#[derive(Debug)]
#[must_use = "dropping the channel closes it"]
pub struct Channel {
    channel: BroadcastChannel,
    _listener: Listener,
}

impl Channel {
    /// Opens an end and hears what other tabs post under the same name.
    ///
    /// # Errors
    /// When the browser has no channels.
    pub fn open(name: &str, mut on_message: impl FnMut(String) + 'static) -> Result<Self, BrowserError> {
        let channel = BroadcastChannel::new(name)?;
        let listener = Listener::on(&channel, "message", move |event| {
            // Anything but text is not ours.
            if let Some(text) = event.dyn_ref::<MessageEvent>().and_then(|message| message.data().as_string()) {
                on_message(text);
            }
        });
        Ok(Self { channel, _listener: listener })
    }

    /// Posts a text to all other ends.
    ///
    /// # Errors
    /// When the channel is closed.
    pub fn post(&self, text: &str) -> Result<(), BrowserError> {
        Ok(self.channel.post_message(&text.into())?)
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}
