//! *Are you still there?*: over the visitor's page, which stays as it is (B45).

use super::here::Here;
use crate::domain::kiosk::Patience;
use crate::ui::live::live;
use leptos::html;
use leptos::prelude::*;

/// Asks after a while, and ends the session when nobody answers.
#[component]
pub fn Idle() -> impl IntoView {
    let here = Here::get();
    let due = here.due;
    Effect::new(move || {
        if due.get() == Patience::Ends {
            here.end();
        }
    });
    let asks = Memo::new(move |_| matches!(due.get(), Patience::Asks(_)));
    let left = move || match due.get() {
        Patience::Asks(seconds) => seconds,
        _ => 0,
    };
    live(move || asks.get().then(|| view! { <Question left=Signal::derive(left) /> }))
}

/// The question.
#[component]
fn Question(
    /// Whole seconds left.
    left: Signal<i64>,
) -> impl IntoView {
    let here = Here::get();
    let app = here.app;
    let node = NodeRef::<html::Button>::new();
    // Who used the keyboard goes on where they were.
    let before = document().active_element();
    Effect::new(move || {
        if let Some(button) = node.get() {
            let _ = button.focus();
        }
    });
    let before = StoredValue::new_local(before);
    on_cleanup(move || {
        use leptos::wasm_bindgen::JsCast;
        let back = before.try_update_value(Option::take).flatten();
        if let Some(back) = back.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = back.focus();
        }
    });
    view! {
        // Only a whole press answers: were it gone when the finger comes down, the page beneath would get the press.
        <div
            class="kiosk-over"
            role="alertdialog"
            aria-modal="true"
            aria-labelledby="kiosk-idle"
            on:pointerdown=|event| event.stop_propagation()
            on:click=move |_| here.touched.set(app.now.get_untracked())
        >
            <div>
                <h2 id="kiosk-idle">{live(move || app.text().kiosk.still_there)}</h2>
                <p aria-live="off">{live(move || app.text().kiosk.still_there_body(left.get()))}</p>
                <button
                    type="button"
                    class="kiosk-tile"
                    data-first=""
                    node_ref=node
                >
                    <span class="kiosk-tile-words"><b>{live(move || app.text().kiosk.still_here)}</b></span>
                </button>
            </div>
        </div>
    }
}
