//! Stretching a passphrase in a worker of its own, which ends with the answer and takes its memory along.
//!
//! `public/stretch.js` is the worker, `stretch.wasm` beside it Argon2id. The page fetches both only where there is a
//! passphrase; the service worker keeps them with the rest of a build, because without them a desk could not be opened
//! when the network is away.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

use super::answer::answer;
use super::event::Listener;
use super::js;
use crate::workspace::keyring::{Kdf, STRETCHED, Stretch, StretchError};

const WORKER: &str = "stretch.js";

/// Argon2id in a worker.
#[derive(Clone, Copy, Debug, Default)]
pub struct Worked;

impl Stretch for Worked {
    async fn stretch(&self, secret: &[u8], salt: &[u8; 16], kdf: Kdf) -> Result<[u8; STRETCHED], StretchError> {
        let failed = |error: &JsValue| StretchError::Unavailable(js::words(error));
        let worker = Running(Worker::new(WORKER).map_err(|error| failed(&error))?);
        let (answer, reply) = answer();
        let broken = reply.clone();
        let _said = Listener::on(&worker.0, "message", move |event| {
            let said = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
            let _ = reply.give(read(&said));
        });
        let _broke = Listener::on(&worker.0, "error", move |_| {
            let _ = broken.give(Err(StretchError::Unavailable("the worker did not start".to_owned())));
        });
        let task = js::object(&[
            ("secret", Uint8Array::from(secret).into()),
            ("salt", Uint8Array::from(salt.as_slice()).into()),
            ("m", kdf.m.into()),
            ("t", kdf.t.into()),
        ]);
        worker.0.post_message(&task).map_err(|error| failed(&error))?;
        answer.await
    }
}

/// Ends the worker when nobody waits for it any more.
struct Running(Worker);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

fn read(said: &JsValue) -> Result<[u8; STRETCHED], StretchError> {
    if let Some(key) = js::property(said, "key").and_then(|key| key.dyn_into::<Uint8Array>().ok()) {
        let bytes = key.to_vec().try_into();
        return bytes.map_err(|_| StretchError::Unavailable("the key has another length".to_owned()));
    }
    let why = js::property(said, "error").and_then(|error| error.as_string()).unwrap_or_default();
    Err(if why == "memory" { StretchError::Memory } else { StretchError::Unavailable(why) })
}

/// A passphrase in the form in which it is stretched: composed (NFC), because keyboards send the same letter in two
/// ways, and without white space at its ends.
#[must_use]
pub fn normal(typed: &str) -> String {
    String::from(js_sys::JsString::from(typed).normalize("NFC")).trim().to_owned()
}
