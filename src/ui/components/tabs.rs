//! Parts of one page, one of them shown. Arrow keys move, as in every tab list.

use crate::ui::live::{Parts, live};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use super::list_keys::{Ends, moved};
use crate::ui::keys::plain_key;

/// One part of a page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tab {
    /// What the caller knows it by.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// How many things it holds, if that is said.
    pub count: Option<usize>,
}

/// The list of tabs. The part shown stands in an element with the id `<id>-panel`, `role="tabpanel"` and
/// `aria-labelledby` of `<id>-<key>`.
#[component]
pub fn Tabs(
    /// Its id.
    #[prop(into)]
    id: String,
    /// What the tabs divide.
    #[prop(into)]
    label: Signal<String>,
    /// The parts.
    #[prop(into)]
    tabs: Signal<Vec<Tab>>,
    /// The key of the part shown.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the key of the part to show.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let base = StoredValue::new(id);
    let keydown = move |event: KeyboardEvent| {
        let Some(key) = plain_key(&event) else { return };
        let (Some(tabs), Some(value)) = (tabs.try_get_untracked(), value.try_get_untracked()) else {
            return;
        };
        let here = tabs.iter().position(|tab| tab.key == value);
        let Some(there) = moved(&key, ("ArrowLeft", "ArrowRight"), here, tabs.len(), Ends::Wrap) else { return };
        event.prevent_default();
        if let Some(tab) = tabs.get(there) {
            on_change.run(tab.key.clone());
            focus(&format!("{}-{}", base.try_get_value().unwrap_or_default(), tab.key));
        }
    };
    let tab = move |tab: Tab| {
        let base = base.try_get_value().unwrap_or_default();
        let (shown, stop, chosen) = (tab.key.clone(), tab.key.clone(), tab.key.clone());
        view! {
            <button
                type="button"
                role="tab"
                id=format!("{base}-{}", tab.key)
                aria-controls=format!("{base}-panel")
                aria-selected=move || (value.get() == shown).to_string()
                tabindex=move || if value.get() == stop { "0" } else { "-1" }
                on:click=move |_| on_change.run(chosen.clone())
            >
                {tab.label}
                {tab.count.map(|count| view! { <span class="count">{count}</span> })}
            </button>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label=move || label.get() on:keydown=keydown>
            {live(move || tabs.get().into_iter().map(tab).parts())}
        </div>
    }
}

fn focus(id: &str) {
    let found = document().get_element_by_id(id).and_then(|found| found.dyn_into::<HtmlElement>().ok());
    if let Some(element) = found {
        // A tab that is just being redrawn keeps the focus where it was.
        let _ = element.focus();
    }
}
