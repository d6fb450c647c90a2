//! A field for one line of text, and the native kinds built on the same element.

use leptos::children::ViewFn;
use leptos::html::Input;
use leptos::prelude::*;

use super::field_notes::described_by;
use super::text_binding::bind_input;
use super::{FieldRow, Need};

/// What the browser offers for the field: keyboard, picker, check of form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Plain text.
    #[default]
    Text,
    /// A telephone number.
    Phone,
    /// An email address.
    Email,
    /// Digits: a text field with a digit keyboard, because number fields change their value when scrolled over.
    Digits,
    /// A calendar day, `YYYY-MM-DD`.
    Date,
    /// A time of day, `HH:MM`.
    Time,
    /// A secret.
    Secret,
}

impl InputKind {
    const fn native(self) -> (&'static str, &'static str) {
        match self {
            Self::Text => ("text", "text"),
            Self::Phone => ("tel", "tel"),
            Self::Email => ("email", "email"),
            Self::Digits => ("text", "numeric"),
            Self::Date => ("date", "none"),
            Self::Time => ("time", "none"),
            Self::Secret => ("password", "text"),
        }
    }
}

/// A field for one line of text.
#[component]
pub fn TextField(
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
    /// What the browser offers for it.
    #[prop(optional)]
    kind: InputKind,
    /// The browser's `autocomplete`: off unless the field is about the person at the keyboard.
    #[prop(default = "off")]
    autocomplete: &'static str,
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
    let node = NodeRef::<Input>::new();
    let composing = RwSignal::new(false);
    bind_input(node, value, composing);
    let described = described_by(&id, hint, error);
    let (native, keyboard) = kind.native();
    view! {
        <FieldRow id=id.clone() label hint error need wide chip>
            <input
                class="input"
                id=id
                type=native
                inputmode=(keyboard != "none").then_some(keyboard)
                autocomplete=autocomplete
                node_ref=node
                disabled=move || disabled.get()
                aria-invalid=move || error.get().map(|_| "true")
                aria-describedby=move || described.get()
                aria-required=move || (need.get() == Need::Required).then_some("true")
                on:input=move |event| on_input.run(event_target_value(&event))
                on:compositionstart=move |_| composing.set(true)
                on:compositionend=move |_| composing.set(false)
            />
        </FieldRow>
    }
}
