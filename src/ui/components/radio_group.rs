//! A question with a few answers, all in sight.

use crate::ui::live::{Parts, live};
use leptos::children::ViewFn;
use leptos::prelude::*;

use super::field_notes::{FieldNotes, NeedMark, described_by};
use super::{Choice, Need};

/// A question with a few answers.
#[component]
pub fn RadioGroup(
    /// Its id; the answers are `<id>-0`, `<id>-1` and so on.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The answers.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The value chosen, empty while there is none.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value chosen.
    #[prop(into)]
    on_change: Callback<String>,
    /// What helps to choose.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(into, optional)]
    error: MaybeProp<String>,
    /// Whether one has to be chosen.
    #[prop(into, optional)]
    need: Signal<Need>,
    /// A chip that leads to the conflict in this field.
    #[prop(into, optional)]
    chip: ViewFn,
) -> impl IntoView {
    let described = described_by(&id, hint, error);
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let group = StoredValue::new(id.clone());
    let answers = move || {
        let answer = |(place, choice): (usize, Choice)| {
            let name = group.try_get_value().unwrap_or_default();
            let (kept, shown) = (choice.value.clone(), choice.value.clone());
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        id=format!("{name}-{place}")
                        name=name
                        value=choice.value
                        prop:checked=move || value.get() == shown
                        on:change=move |_| on_change.run(kept.clone())
                    />
                    <span>{choice.label}</span>
                </label>
            }
        };
        options.get().into_iter().enumerate().map(answer).parts()
    };
    view! {
        <fieldset
            class="field choices"
            data-wide=""
            id=id
            tabindex="-1"
            aria-describedby=move || described.get()
            data-invalid=move || error.get().map(|_| "")
        >
            <legend>
                {live(move || label.get())} <NeedMark need /> {live(move || chip.run())}
            </legend>
            <div class="choices-row">{live(answers)}</div>
            <FieldNotes hint_id error_id hint error />
        </fieldset>
    }
}
