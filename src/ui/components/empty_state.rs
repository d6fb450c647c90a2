//! What stands where there is nothing yet: what will be here, and how it gets here.

use crate::ui::live::live;
use leptos::prelude::*;

use super::{Glyph, Icon};

/// What stands where there is nothing yet.
#[component]
pub fn EmptyState(
    /// Its icon.
    glyph: Glyph,
    /// What is not there.
    #[prop(into)]
    title: Signal<String>,
    /// How something gets here.
    #[prop(into)]
    body: Signal<String>,
    /// The button that makes the first one.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon glyph />
            <h2>{live(move || title.get())}</h2>
            <p>{live(move || body.get())}</p>
            {children.map(|children| children())}
        </div>
    }
}
