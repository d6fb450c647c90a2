//! What only a browser can show, run inside one: Chromium, and Firefox, which forgives less.
//!
//! One file for each capability. Tests share one page and one origin, so each takes names of its own.
#![cfg(target_arch = "wasm32")]

#[path = "web/database.rs"]
mod database;
#[path = "web/device.rs"]
mod device;
#[path = "web/files.rs"]
mod files;
#[path = "web/intl.rs"]
mod intl;
#[path = "web/jose.rs"]
mod jose;
#[path = "web/keys.rs"]
mod keys;
#[path = "web/packed.rs"]
mod packed;
#[path = "web/page.rs"]
mod page;
#[path = "web/sealing.rs"]
mod sealing;
#[path = "web/tabs.rs"]
mod tabs;

use js_sys::{Array, Function, Promise};
use std::cell::RefCell;
use std::rc::Rc;
use ventanilla::platform::chance;
use ventanilla::platform::clock::{now_ms, sleep};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);

/// A name that no other test has, nor an earlier run.
fn name(of: &str) -> String {
    let chance: [u8; 6] = chance::bytes().unwrap();
    format!("ventanilla-test-{of}-{}", chance.map(|byte| format!("{byte:02x}")).concat())
}

/// What callbacks were told, in order.
struct Heard<T>(Rc<RefCell<Vec<T>>>);

impl<T: 'static> Heard<T> {
    fn new() -> Self {
        Self(Rc::default())
    }

    fn ear(&self) -> impl Fn(T) + Clone + 'static {
        let heard = Rc::clone(&self.0);
        move |what| heard.borrow_mut().push(what)
    }

    fn take(&self) -> Vec<T> {
        self.0.take()
    }

    /// Waits until something was heard, two seconds at most.
    async fn wait(&self) -> Vec<T> {
        let begun = now_ms();
        while self.0.borrow().is_empty() && now_ms() - begun < 2_000 {
            sleep(5).await;
        }
        self.take()
    }
}

/// Runs a piece of JavaScript, as another program in the same browser would; `a` and `b` are its arguments.
async fn script(source: &str, a: &JsValue, b: &JsValue) -> Result<JsValue, JsValue> {
    let body = format!("return (async () => {{ {source} }})()");
    let promise = Function::new_with_args("a, b", &body).call2(&JsValue::NULL, a, b)?;
    JsFuture::from(promise.unchecked_into::<Promise>()).await
}

/// Runs two futures at the same time.
async fn both(one: impl Future<Output = ()> + 'static, two: impl Future<Output = ()> + 'static) {
    let run = |future| wasm_bindgen_futures::future_to_promise(future);
    let promises = Array::new();
    promises.push(&run(Box::pin(async move {
        one.await;
        Ok(JsValue::NULL)
    }) as std::pin::Pin<Box<dyn Future<Output = Result<JsValue, JsValue>>>>));
    promises.push(&run(Box::pin(async move {
        two.await;
        Ok(JsValue::NULL)
    })));
    JsFuture::from(Promise::all(&promises)).await.unwrap();
}
