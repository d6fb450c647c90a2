//! One page a file.

use leptos::prelude::*;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    view! { <main><h1>"Ventanilla"</h1></main> }
}
