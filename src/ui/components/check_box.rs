//! A box to tick.

use crate::ui::live::live;
use leptos::prelude::*;

/// A box to tick, with its text beside it.
#[component]
pub fn CheckBox(
    /// Its id.
    #[prop(into)]
    id: String,
    /// What ticking it means.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Called with the new state.
    #[prop(into)]
    on_change: Callback<bool>,
    /// What helps to decide.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described = hint_id.clone();
    view! {
        <div class="field" data-wide="">
            <label class="choice">
                <input
                    type="checkbox"
                    id=id
                    prop:checked=move || checked.get()
                    aria-describedby=move || hint.get().map(|_| described.clone())
                    on:change=move |event| on_change.run(event_target_checked(&event))
                />
                <span>{live(move || label.get())}</span>
            </label>
            {live(move || {
                let id = hint_id.clone();
                hint.get().map(|hint| view! { <p class="field-hint" id=id>{hint}</p> })
            })}
        </div>
    }
}
