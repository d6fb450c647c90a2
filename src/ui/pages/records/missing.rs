//! What stands where a record is not on this device, or was deleted.

use crate::keymap::Action;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, EmptyState, Glyph};
use crate::ui::keys::ask;
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// A record that is not here: what may have happened.
#[component]
pub fn Missing() -> impl IntoView {
    let app = App::get();
    view! {
        <div class="page page-narrow">
            <h1 class="visually-hidden">{live(move || app.text().shell.record_not_found_title)}</h1>
            <EmptyState
                glyph=Glyph::Search
                title=tr(|t| t.shell.record_not_found_title)
                body=tr(|t| t.shell.record_not_found_body)
            >
                <WayOn />
            </EmptyState>
        </div>
    }
}

/// From a record that is not here: to look for it, to take a file in, or to the desk.
#[component]
pub fn WayOn() -> impl IntoView {
    let app = App::get();
    view! {
        <p class="cluster">
            <Button
                kind=ButtonKind::Primary
                icon=Glyph::Search
                label=tr(|t| t.shell.find)
                on_press=move |()| ask(Action::Palette)
            />
            <Button icon=Glyph::Exchange label=tr(|t| t.shell.exchange) on_press=move |()| app.go(&Route::Exchange) />
            <Button kind=ButtonKind::Ghost label=tr(|t| t.shell.desk) on_press=move |()| app.go(&Route::Desk) />
        </p>
    }
}
