//! All components side by side.
use leptos::prelude::*;
/// x
#[component]
pub fn Gallery() -> impl IntoView {
    view! { <p>"x"</p> }
}
