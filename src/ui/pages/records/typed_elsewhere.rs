//! A word at the head of a record while somebody types in it in another window (B9).

use crate::domain::agent::Agent;
use crate::state::{App, RecordId, Watch};
use crate::ui::components::Banner;
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// Who else types in a record; nothing while nobody does.
#[component]
pub fn TypedElsewhere(
    /// The record.
    record: RecordId,
) -> impl IntoView {
    let app = App::get();
    let watch = Watch::new(app, &record);
    let said = move |agent: &str, at: i64| {
        let name = app.agents().into_iter().find(|known: &Agent| known.id.to_string() == agent).map(|known| known.name);
        app.text().conflicts.typing_here(&name.unwrap_or_default(), &app.time_of(at))
    };
    live(move || {
        let line = |other: crate::state::Editor| {
            let title = Signal::derive(move || said(&other.agent, other.at));
            view! { <Banner title body=tr(|t| t.conflicts.typing_harmless) /> }
        };
        watch.who.get().into_iter().map(line).parts()
    })
}
