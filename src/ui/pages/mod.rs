//! One page a file.

mod conflict_chip;
pub mod form;
#[cfg(debug_assertions)]
mod gallery;

use leptos::prelude::*;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    #[cfg(debug_assertions)]
    if window().location().hash().is_ok_and(|hash| hash.starts_with("#/gallery")) {
        return view! { <gallery::Gallery /> }.into_any();
    }
    view! { <main><h1>"Ventanilla"</h1></main> }.into_any()
}
