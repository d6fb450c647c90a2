//! Keys as facts.

use super::Heard;
use ventanilla::platform::keys::{KeyPress, Target, on_key};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// Presses a key in a new element, and says whether the browser's own action was prevented.
fn press(element: &str, key: &str) -> bool {
    let body = "const host = document.createElement('div'); host.innerHTML = a; document.body.append(host);
        const target = host.firstElementChild.querySelector('[data-here]') ?? host.firstElementChild;
        const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...JSON.parse(b) });
        target.dispatchEvent(event); host.remove(); return event.defaultPrevented";
    let press = js_sys::Function::new_with_args("a, b", body);
    press.call2(&JsValue::NULL, &element.into(), &key.into()).unwrap().is_truthy()
}

#[wasm_bindgen_test]
fn b32_a_key_of_an_input_method_is_marked() {
    let heard = Heard::<KeyPress>::new();
    let _listener = on_key(heard.ear()).unwrap();
    press("<input id=name>", r#"{"key":"Enter","isComposing":true}"#);
    press("<input>", r#"{"key":"Process","keyCode":229}"#);
    press("<input>", r#"{"key":"k","code":"KeyK","ctrlKey":true,"shiftKey":true,"repeat":true}"#);
    let heard = heard.take();
    assert_eq!(heard.iter().map(|press| press.composing).collect::<Vec<_>>(), [true, true, false]);
    assert_eq!(heard[0].target_id.as_deref(), Some("name"));
    let last = &heard[2];
    assert_eq!((last.key.as_str(), last.code.as_str(), &last.target_id), ("k", "KeyK", &None));
    assert!(last.ctrl && last.shift && last.repeat && !last.meta && !last.alt);
}

#[wasm_bindgen_test]
fn b32_what_a_key_is_pressed_in_is_known() {
    let heard = Heard::<KeyPress>::new();
    let _listener = on_key(heard.ear()).unwrap();
    let cases = [
        ("<input>", Target::Text),
        ("<input type=tel>", Target::Text),
        ("<textarea></textarea>", Target::Text),
        ("<div contenteditable><b data-here>x</b></div>", Target::Text),
        ("<div contenteditable=false></div>", Target::Page),
        ("<select></select>", Target::Choice),
        ("<input type=radio>", Target::Choice),
        ("<button></button>", Target::Button),
        ("<input type=submit>", Target::Button),
        ("<a href=x></a>", Target::Button),
        ("<p></p>", Target::Page),
    ];
    for (element, target) in cases {
        press(element, r#"{"key":"n"}"#);
        assert_eq!(heard.take()[0].target, target, "{element}");
    }
}

#[wasm_bindgen_test]
fn a_key_can_be_kept_from_the_browser() {
    let listener = on_key(|press| {
        if press.key == "k" {
            press.prevent();
        }
    });
    assert!(press("<p></p>", r#"{"key":"k"}"#));
    assert!(!press("<p></p>", r#"{"key":"j"}"#));
    drop(listener);
    assert!(!press("<p></p>", r#"{"key":"k"}"#), "nobody listens any more");
}

#[wasm_bindgen_test]
fn autofill_is_no_key() {
    let heard = Heard::<KeyPress>::new();
    let _listener = on_key(heard.ear()).unwrap();
    let window = web_sys::window().unwrap();
    window.dispatch_event(&web_sys::Event::new("keydown").unwrap().unchecked_into()).unwrap();
    assert!(heard.take().is_empty());
}
