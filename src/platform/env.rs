//! The world outside for an open workspace: this device's clock and its random source.

use super::{BrowserError, chance, clock, pace};
use crate::workspace::Env;

/// The device that the program runs on.
#[derive(Clone, Copy, Debug)]
pub struct Device(());

impl Device {
    /// Takes the device as it is, after it has shown that it has chance.
    ///
    /// # Errors
    /// When the browser has no random source: no id may be made then.
    pub fn new() -> Result<Self, BrowserError> {
        chance::bytes::<12>().map(|_| Self(()))
    }
}

impl Env for Device {
    fn now(&self) -> i64 {
        clock::now_ms()
    }

    fn offset(&self) -> i32 {
        clock::offset_minutes(clock::now_ms())
    }

    fn fill(&self, bytes: &mut [u8]) {
        // It worked when this was made. Ids of zeros would make two records one, so nothing may go on without it.
        if chance::fill(bytes).is_err() {
            wasm_bindgen::throw_str("the browser lost its random source");
        }
    }

    async fn breathe(&self) {
        pace::breathe().await;
    }
}
