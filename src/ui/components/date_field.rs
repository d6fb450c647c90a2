//! Fields for a day and for a time of day, with the browser's own pickers.

use leptos::prelude::*;

use super::{InputKind, Need, TextField};

/// A calendar day, written `YYYY-MM-DD`, empty while unfinished.
#[component]
pub fn DateField(
    /// Its id.
    #[prop(into)]
    id: String,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// The day.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the day, or with an empty text.
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
) -> impl IntoView {
    view! { <TextField id label value on_input hint error need kind=InputKind::Date /> }
}

/// A time of day, written `HH:MM`, empty while unfinished.
#[component]
pub fn TimeField(
    /// Its id.
    #[prop(into)]
    id: String,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// The time.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the time, or with an empty text.
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
) -> impl IntoView {
    view! { <TextField id label value on_input hint error need kind=InputKind::Time /> }
}
