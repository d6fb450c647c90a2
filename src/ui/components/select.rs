//! A field with a list to choose one from: the browser's own.

use crate::ui::live::{Parts, live};
use leptos::children::ViewFn;
use leptos::prelude::*;

use super::field_notes::described_by;
use super::{FieldRow, Need};
use crate::ui::words::words;

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    /// What is kept.
    pub value: String,
    /// What is shown.
    pub label: String,
}

impl Choice {
    /// A choice from what is kept and what is shown.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// A field with a list to choose one from; an empty value means nothing chosen yet.
#[component]
pub fn Select(
    /// Its id.
    #[prop(into)]
    id: String,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The value chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// What is shown while nothing is chosen.
    #[prop(into, optional)]
    blank: MaybeProp<String>,
    /// What helps to choose.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(into, optional)]
    error: MaybeProp<String>,
    /// Whether one has to be chosen.
    #[prop(into, optional)]
    need: Signal<Need>,
    /// Whether it takes the whole width of a form.
    #[prop(optional)]
    wide: bool,
    /// Whether it only shows.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// A chip that leads to the conflict in this field.
    #[prop(into, optional)]
    chip: ViewFn,
) -> impl IntoView {
    let words = words();
    let described = described_by(&id, hint, error);
    let choices = move || {
        let chosen = value.get();
        let option = |choice: Choice| {
            let selected = choice.value == chosen;
            view! { <option value=choice.value selected=selected>{choice.label}</option> }
        };
        options.get().into_iter().map(option).parts()
    };
    view! {
        <FieldRow id=id.clone() label hint error need wide chip>
            <select
                class="input"
                id=id
                disabled=move || disabled.get()
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby=move || described.get()
                aria-required=move || (need.get() == Need::Required).then_some("true")
                on:change=move |event| on_change.run(event_target_value(&event))
            >
                <option value="" selected=move || value.get().is_empty()>
                    {live(move || blank.get().unwrap_or_else(|| words.get().common.choose.to_owned()))}
                </option>
                {live(choices)}
            </select>
        </FieldRow>
    }
}
