//! A field for a telephone number. What is typed stays as typed; the caller decides what number it means.

use leptos::children::ViewFn;
use leptos::prelude::*;

use super::{InputKind, Need, TextField};

/// A telephone number.
#[component]
pub fn PhoneField(
    /// Its id.
    #[prop(into)]
    id: String,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// The number as typed.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the number as typed.
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
    /// A chip that leads to the conflict in this field.
    #[prop(into, optional)]
    chip: ViewFn,
) -> impl IntoView {
    view! { <TextField id label value on_input hint error need kind=InputKind::Phone chip /> }
}
