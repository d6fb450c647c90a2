//! A short sound, made in the browser: no file is fetched and the page's policy stays as it is.
//!
//! Limit: a tab in which nobody has pressed anything yet may be kept silent by the browser.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{BrowserError, js};

/// The two tones of the sound, in hertz, and how long each lasts, in seconds.
const TONES: [f64; 2] = [660.0, 880.0];
const LENGTH: f64 = 0.18;
/// How loud: enough to be heard beside a headset.
const VOLUME: f64 = 0.15;

/// Plays the sound once.
///
/// # Errors
/// When the browser makes no sounds.
pub fn play() -> Result<(), BrowserError> {
    let class = js::property(&*js::window()?, "AudioContext").ok_or(BrowserError::Missing("sound"))?;
    let audio = Reflect::construct(class.unchecked_ref::<Function>(), &Array::new())?;
    let now = js::property(&audio, "currentTime").and_then(|t| t.as_f64()).unwrap_or_default();
    let out = js::property(&audio, "destination").ok_or(BrowserError::Missing("sound"))?;
    let volume = js::call(&audio, "createGain", &[])?;
    set_value(&volume, "gain", VOLUME)?;
    js::call(&volume, "connect", &[out])?;
    let mut last = JsValue::UNDEFINED;
    let mut begin = now;
    for tone in TONES {
        let source = js::call(&audio, "createOscillator", &[])?;
        set_value(&source, "frequency", tone)?;
        js::call(&source, "connect", std::slice::from_ref(&volume))?;
        js::call(&source, "start", &[begin.into()])?;
        begin += LENGTH;
        js::call(&source, "stop", &[begin.into()])?;
        last = source;
    }
    // A browser lets a page have only a few of these at a time.
    let close = wasm_bindgen::closure::Closure::once_into_js(move || drop(js::call(&audio, "close", &[])));
    Reflect::set(&last, &JsValue::from_str("onended"), &close)?;
    Ok(())
}

fn set_value(node: &JsValue, parameter: &'static str, value: f64) -> Result<(), BrowserError> {
    let parameter = js::property(node, parameter).ok_or(BrowserError::Missing(parameter))?;
    Reflect::set(&parameter, &JsValue::from_str("value"), &value.into())?;
    Ok(())
}
