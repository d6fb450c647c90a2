//! Two values of one field side by side, each with who and when and the button that keeps it.

use crate::ui::live::{For, live};
use leptos::prelude::*;

use super::{Button, ButtonKind};
use crate::ui::words::tr;

/// One of the values, as data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DiffValue {
    /// What the caller knows it by.
    pub key: String,
    /// The value in words.
    pub value: String,
    /// Who wrote it, and when: “Marta Ríos, 14:02”.
    pub written: String,
}

/// The values of one field, side by side.
#[component]
pub fn DiffFields(
    /// What the field is called.
    #[prop(into)]
    field: Signal<String>,
    /// The values, the one shown first in front.
    #[prop(into)]
    values: Signal<Vec<DiffValue>>,
    /// Called with the key of the value to keep; without it the values only show.
    #[prop(into, optional)]
    on_keep: Option<Callback<String>>,
) -> impl IntoView {
    let value = move |value: DiffValue| {
        let key = value.key.clone();
        let keep = on_keep.map(|keep| {
            let press = move |()| keep.run(key.clone());
            let label = tr(|t| t.conflicts.keep_this);
            view! { <Button label kind=ButtonKind::Secondary on_press=press /> }
        });
        view! {
            <figure>
                <figcaption>{value.written}</figcaption>
                <blockquote>{value.value}</blockquote>
                {keep}
            </figure>
        }
    };
    view! {
        <section class="diff" aria-label=move || field.get()>
            <h2>{live(move || field.get())}</h2>
            <div class="diff-values">
                <For each=move || values.get() key=Clone::clone children=value />
            </div>
        </section>
    }
}
