//! The bar at the top: the search box that opens the palette, the storage line, language, person.

use crate::ui::live::live;
use leptos::prelude::*;

use super::{ActionKeys, Glyph, Icon};
use crate::keymap::Action;
use crate::ui::words::words;

/// The bar at the top; its children stand at the right: storage line, language menu, person.
#[component]
pub fn TopBar(
    /// Opens the palette.
    #[prop(into)]
    on_find: Callback<()>,
    /// What stands at the right.
    children: Children,
) -> impl IntoView {
    let words = words();
    view! {
        <header class="top">
            <button type="button" class="find" on:click=move |_| on_find.run(())>
                <Icon glyph=Glyph::Search />
                <span>{live(move || words.get().shell.find)}</span>
                <ActionKeys action=Action::Palette />
            </button>
            {children()}
        </header>
    }
}
