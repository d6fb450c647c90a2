//! What is wrong in a form, in one place that takes the focus and leads to each field in the same words (B33).

use crate::ui::live::{Parts, live};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use super::{Glyph, Icon};
use crate::ui::words::words;

/// One thing wrong.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FieldError {
    /// The id of the field's control.
    pub id: String,
    /// What is wrong, in the words that stand at the field too.
    pub text: String,
}

/// The summary; nothing is shown while there are no errors. Each time `raised` changes and there are errors, it takes
/// the focus: pass the number of attempts to send the form.
#[component]
pub fn ErrorSummary(
    /// What is wrong, in the order of the fields.
    #[prop(into)]
    errors: Signal<Vec<FieldError>>,
    /// How often the form was sent.
    #[prop(into)]
    raised: Signal<u32>,
) -> impl IntoView {
    let words = words();
    let node = NodeRef::<Div>::new();
    Effect::new(move || {
        let some_wrong = !errors.get_untracked().is_empty();
        if raised.get() > 0
            && some_wrong
            && let Some(summary) = node.get()
        {
            // Without a place to go the focus would stay where it is, which is no worse than before.
            let _ = summary.focus();
        }
    });
    let item = move |error: FieldError| {
        let id = error.id.clone();
        let go = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            focus_field(&id);
        };
        view! {
            <li>
                <a href=format!("#{}", error.id) on:click=go>
                    {error.text}
                </a>
            </li>
        }
    };
    view! {
        <div
            class="error-summary"
            role="alert"
            tabindex="-1"
            node_ref=node
            hidden=move || errors.get().is_empty()
            aria-labelledby="error-summary-title"
        >
            <h2 id="error-summary-title">
                <Icon glyph=Glyph::Alert />
                {live(move || words.get().form.summary_title(errors.get().len()))}
            </h2>
            <ul>{live(move || errors.get().into_iter().map(item).parts())}</ul>
        </div>
    }
}

/// Moves the focus to a field, and the field into sight. A group of answers gives it to its first one.
pub fn focus_field(id: &str) {
    let Some(field) = document().get_element_by_id(id) else {
        return;
    };
    let first = field.query_selector("input, select, textarea").ok().flatten();
    let target = if field.matches("fieldset").unwrap_or(false) { first.unwrap_or(field) } else { field };
    if let Ok(target) = target.dyn_into::<HtmlElement>() {
        target.scroll_into_view();
        // A field that cannot take the focus is still in sight.
        let _ = target.focus();
    }
}
