//! A field for several lines of text; it grows with what is written.

use leptos::children::ViewFn;
use leptos::html::Textarea;
use leptos::prelude::*;

use super::field_notes::described_by;
use super::text_binding::bind_area;
use super::{FieldRow, Need};

/// A field for several lines of text.
#[component]
pub fn TextArea(
    /// Its id; errors and drafts are found by it.
    #[prop(into)]
    id: String,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// Its text.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the whole text at every change, composing included, so that nothing typed is lost (B1).
    #[prop(into)]
    on_input: Callback<String>,
    /// What helps to fill it in.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(into, optional)]
    error: MaybeProp<String>,
    /// Whether it has to be filled in.
    #[prop(into, optional)]
    need: Signal<Need>,
    /// Lines shown while it is empty.
    #[prop(default = 3)]
    rows: u32,
    /// Whether it only shows.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// A chip that leads to the conflict in this field.
    #[prop(into, optional)]
    chip: ViewFn,
) -> impl IntoView {
    let node = NodeRef::<Textarea>::new();
    let composing = RwSignal::new(false);
    bind_area(node, value, composing);
    let described = described_by(&id, hint, error);
    view! {
        <FieldRow id=id.clone() label hint error need wide=true chip>
            <textarea
                class="input"
                id=id
                rows=rows
                autocomplete="off"
                node_ref=node
                disabled=move || disabled.get()
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby=move || described.get()
                aria-required=move || (need.get() == Need::Required).then_some("true")
                on:input=move |event| on_input.run(event_target_value(&event))
                on:compositionstart=move |_| composing.set(true)
                on:compositionend=move |_| composing.set(false)
            ></textarea>
        </FieldRow>
    }
}
