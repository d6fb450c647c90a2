//! Names and values, as on the check page of a form or at the head of a record.

use crate::ui::live::{For, live};
use leptos::prelude::*;

use crate::ui::words::words;

/// One name and its value, as data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Description {
    /// What the caller knows it by; given to `on_change`.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Its value in words; empty shows as *not filled in*.
    pub value: String,
}

/// Names and values; with `on_change` each has a *Change* that names its field aloud.
#[component]
pub fn DescriptionList(
    /// Names and values, in order.
    #[prop(into)]
    items: Signal<Vec<Description>>,
    /// Called with the key of the value to change.
    #[prop(into, optional)]
    on_change: Option<Callback<String>>,
) -> impl IntoView {
    let words = words();
    let item = move |item: Description| {
        let (key, name) = (item.key.clone(), item.name.clone());
        let change = on_change.map(|change| {
            let spoken = move || words.get().form.change_field(&name);
            view! {
                <dd class="description-change">
                    <button type="button" class="link" aria-label=spoken on:click=move |_| change.run(key.clone())>
                        {live(move || words.get().common.change)}
                    </button>
                </dd>
            }
        });
        let value = if item.value.is_empty() {
            view! { <span class="quiet">{live(move || words.get().form.not_filled)}</span> }.into_any()
        } else {
            item.value.into_any()
        };
        view! {
            <div>
                <dt>{item.name}</dt>
                <dd>{value}</dd>
                {change}
            </div>
        }
    };
    view! {
        <dl class="descriptions">
            <For each=move || items.get() key=Clone::clone children=item />
        </dl>
    }
}
