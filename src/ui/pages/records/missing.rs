//! What stands where a record is not on this device, or was deleted.

use crate::state::App;
use crate::ui::components::{EmptyState, Glyph};
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
            />
        </div>
    }
}
