//! The page around the program.

use super::Heard;
use ventanilla::platform::clock::sleep;
use ventanilla::platform::life::{LeaveGuard, Life, is_shown, on_life};
use ventanilla::platform::page;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

fn run(source: &str) -> JsValue {
    js_sys::Function::new_no_args(source).call0(&JsValue::NULL).unwrap()
}

#[wasm_bindgen_test]
async fn b28_an_address_is_heard_and_can_leave_the_history() {
    let heard = Heard::new();
    let listener = page::on_hash(heard.ear()).unwrap();
    page::set_hash("/call?phone=%2B34600").unwrap();
    assert_eq!(heard.wait().await, ["/call?phone=%2B34600"], "a plus stays a plus");
    page::replace_hash("/call").unwrap();
    assert_eq!(page::hash(), "/call");
    sleep(50).await;
    assert!(heard.take().is_empty(), "replacing is not heard");
    drop(listener);
    page::set_hash("/").unwrap();
    sleep(50).await;
    assert!(heard.take().is_empty());
}

#[wasm_bindgen_test]
fn the_focus_goes_where_it_is_sent() {
    run(
        "document.body.insertAdjacentHTML('beforeend', '<form id=form><p id=p>x</p><input id=first><input id=second></form>')",
    );
    assert!(page::focus("second"));
    assert_eq!(page::focused().as_deref(), Some("second"));
    assert!(page::focus_first_in("form", "input"));
    assert_eq!(page::focused().as_deref(), Some("first"));
    assert!(!page::focus("p"), "a paragraph takes no focus");
    assert!(!page::focus("nobody"));
    assert!(page::reveal("p"));
    run("document.getElementById('form').remove()");
}

#[wasm_bindgen_test]
fn a_dialog_opens_once_and_closes() {
    run("document.body.insertAdjacentHTML('beforeend', '<dialog id=ask>?</dialog>')");
    let open = || run("return document.getElementById('ask').matches(':modal')").is_truthy();
    assert!(page::set_dialog("ask", page::Shown::Modal) && open());
    assert!(page::set_dialog("ask", page::Shown::Modal) && open(), "opening it twice is no error");
    assert!(page::set_dialog("ask", page::Shown::Hidden) && !open());
    run("document.getElementById('ask').remove()");
}

#[wasm_bindgen_test]
fn language_title_and_theme_stand_on_the_root() {
    page::set_language("zh-Hans");
    page::set_root("data-theme", Some("dark"));
    page::set_title("Ventanilla");
    assert_eq!(run("return document.documentElement.lang").as_string().unwrap(), "zh-Hans");
    assert_eq!(run("return document.documentElement.dataset.theme").as_string().unwrap(), "dark");
    page::set_root("data-theme", None);
    assert!(run("return document.documentElement.dataset.theme").is_undefined());
    assert_eq!(run("return document.title").as_string().unwrap(), "Ventanilla");
}

#[wasm_bindgen_test]
fn leaving_is_asked_about_only_while_the_guard_is_held() {
    let leave = "const event = document.createEvent('BeforeUnloadEvent');
        event.initEvent('beforeunload', false, true); window.dispatchEvent(event); return event.defaultPrevented";
    let guard = LeaveGuard::new().unwrap();
    assert!(run(leave).is_truthy());
    drop(guard);
    assert!(!run(leave).is_truthy());
}

#[wasm_bindgen_test]
fn every_turn_in_the_tabs_life_is_heard() {
    let heard = Heard::new();
    let listeners = on_life(heard.ear()).unwrap();
    run("document.dispatchEvent(new Event('visibilitychange')); window.dispatchEvent(new Event('pagehide'));
        window.dispatchEvent(new Event('pageshow')); document.dispatchEvent(new Event('freeze'));
        document.dispatchEvent(new Event('resume'))");
    let seen = if is_shown() { Life::Shown } else { Life::Hidden };
    assert_eq!(heard.take(), [seen, Life::Left, Life::Back, Life::Frozen, Life::Resumed]);
    drop(listeners);
    run("window.dispatchEvent(new Event('pagehide'))");
    assert!(heard.take().is_empty());
}
