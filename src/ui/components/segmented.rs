//! A choice between two to five short words, side by side. Radio buttons underneath, so arrow keys choose.

use crate::ui::live::{Parts, live};
use leptos::prelude::*;

use super::Choice;

/// A choice between a few short words.
#[component]
pub fn Segmented(
    /// Its name among the radio groups of the page.
    #[prop(into)]
    id: String,
    /// What is chosen, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The choices.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The value in force.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value chosen.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let name = StoredValue::new(id);
    let option = move |choice: Choice| {
        let (kept, shown) = (choice.value.clone(), choice.value.clone());
        view! {
            <label>
                <input
                    type="radio"
                    name=name.try_get_value()
                    value=choice.value
                    prop:checked=move || value.get() == shown
                    on:change=move |_| on_change.run(kept.clone())
                />
                <span>{choice.label}</span>
            </label>
        }
    };
    view! {
        <div class="segmented" role="radiogroup" aria-label=move || label.get()>
            {live(move || options.get().into_iter().map(option).parts())}
        </div>
    }
}
