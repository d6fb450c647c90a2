//! The storage line, always there: where the records are and what is not confirmed elsewhere (B5).

use crate::route::{Route, Section};
use crate::state::App;
use crate::ui::components::{Lamp, StorageLine, StorageState};
use leptos::prelude::*;

/// The storage line; pressing it leads to the details.
#[component]
pub fn Status() -> impl IntoView {
    let app = App::get();
    let state = Memo::new(move |_| {
        let custody = app.custody.get();
        // The age of the last export is told by the minute.
        let now = app.now.get() / 60_000 * 60_000;
        let last_export = custody.exported.map(|at| app.format(|f| f.relative(at, now.max(at))));
        let on_disk = custody.failure.is_none() && custody.adrift == 0;
        let lamp = if !on_disk || custody.private {
            Lamp::Late
        } else if custody.unconfirmed > 200 || custody.damaged > 0 {
            Lamp::Soon
        } else {
            Lamp::Fine
        };
        let protected = custody.persisted == Some(true);
        StorageState { lamp, on_disk, unconfirmed: custody.unconfirmed, last_export, protected }
    });
    view! { <StorageLine state on_open=move |()| app.go(&Route::Settings(Section::Data)) /> }
}
