//! The device: time, chance, what it keeps, how the program tells the page about itself.

use super::{Heard, name};
use ventanilla::platform::clock::{Timer, monotonic_ms, now_ms, offset_minutes, sleep};
use ventanilla::platform::env::Device;
use ventanilla::platform::persist::{Window, estimate, guess_window, is_persisted};
use ventanilla::platform::worker::{Build, build, on_build};
use ventanilla::platform::{chance, crash, prefs};
use ventanilla::workspace::Env;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_timer_that_is_dropped_does_not_ring() {
    let heard = Heard::new();
    let (kept, dropped, frame, idle) = (heard.ear(), heard.ear(), heard.ear(), heard.ear());
    let _kept = Timer::after(10, move || kept("kept"));
    drop(Timer::after(10, move || dropped("dropped")));
    drop(Timer::next_frame(move || frame("frame")));
    drop(Timer::when_idle(move || idle("idle")));
    sleep(150).await;
    assert_eq!(heard.take(), ["kept"]);
}

#[wasm_bindgen_test]
async fn a_repeating_timer_rings_until_it_is_dropped() {
    let heard = Heard::new();
    let ear = heard.ear();
    let timer = Timer::every(5, move || ear(()));
    sleep(100).await;
    drop(timer);
    assert!(heard.take().len() > 2);
    sleep(30).await;
    assert!(heard.take().is_empty());
}

#[wasm_bindgen_test]
async fn the_clocks_agree() {
    let (wall, steady) = (now_ms(), monotonic_ms());
    sleep(100).await;
    let (wall, steady) = (now_ms() - wall, monotonic_ms() - steady);
    assert!((95..2_000).contains(&wall), "{wall}");
    assert!((95..2_000).contains(&steady), "{steady}");
    assert!(now_ms() > 1_700_000_000_000, "milliseconds, not seconds");
    assert!((-12 * 60..=14 * 60).contains(&offset_minutes(now_ms())));
}

#[wasm_bindgen_test]
fn chance_fills_more_than_the_browser_gives_at_once() {
    let mut bytes = vec![0_u8; 200_000];
    chance::fill(&mut bytes).unwrap();
    assert!(bytes.chunks(1_000).all(|part| part.iter().any(|byte| *byte != 0)));
    let device = Device::new().unwrap();
    assert_ne!(device.twelve(), device.twelve());
}

#[wasm_bindgen_test]
fn preferences_are_kept_and_cleared() {
    prefs::set(prefs::Pref::Keymap, "{\"ñ\":1}");
    assert_eq!(prefs::get(prefs::Pref::Keymap).as_deref(), Some("{\"ñ\":1}"));
    assert_eq!(prefs::get(prefs::Pref::LastDatabase), None);
    prefs::clear(prefs::Pref::Keymap);
    assert_eq!(prefs::get(prefs::Pref::Keymap), None);
}

#[wasm_bindgen_test]
fn a_known_database_is_remembered_once_and_readable_by_the_rescue_script() {
    let name = name("known");
    prefs::remember_database(&name);
    prefs::remember_database(&name);
    let known = prefs::known_databases();
    assert_eq!(known.iter().filter(|known| **known == name).count(), 1);
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    let stored: Vec<String> =
        serde_json::from_str(&storage.get_item("ventanilla.databases").unwrap().unwrap()).unwrap();
    assert_eq!(stored, known, "a JSON array of names");
    prefs::forget_database(&name);
    assert!(!prefs::known_databases().contains(&name));
}

#[wasm_bindgen_test]
async fn an_ordinary_window_is_not_taken_for_a_private_one() {
    assert_eq!(guess_window().await, Window::Ordinary);
    assert!(estimate().await.unwrap().quota > 0);
    is_persisted().await.unwrap();
}

#[wasm_bindgen_test]
fn the_page_is_told_that_the_program_is_ready() {
    let heard = Heard::new();
    let ear = heard.ear();
    let window = web_sys::window().unwrap();
    let hear = wasm_bindgen::closure::Closure::once_into_js(move || ear("ready"));
    window.set_onerror(None);
    window.add_event_listener_with_callback("ventanilla:ready", wasm_bindgen::JsCast::unchecked_ref(&hear)).unwrap();
    crash::say_ready();
    assert_eq!(heard.take(), ["ready"]);
}

#[wasm_bindgen_test]
fn a_newer_build_is_heard_of() {
    let heard = Heard::new();
    let listener = on_build(heard.ear()).unwrap();
    assert_eq!(build(), Build::Current, "without the page's script there is nothing newer");
    let offer = "window.ventanillaUpdate = { state: 'waiting' };
        window.dispatchEvent(new Event('ventanilla:update'));
        delete window.ventanillaUpdate";
    js_sys::Function::new_no_args(offer).call0(&wasm_bindgen::JsValue::NULL).unwrap();
    assert_eq!(heard.take(), [Build::Waiting]);
    drop(listener);
    js_sys::Function::new_no_args(offer).call0(&wasm_bindgen::JsValue::NULL).unwrap();
    assert!(heard.take().is_empty());
}
