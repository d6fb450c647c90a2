//! The head of an incident: what it is, whether it is up to date, and what can be done with it.

use super::incident_form::IncidentDialog;
use super::incident_page::Page;
use super::incidents::update_flag;
use crate::domain::incident::Incident;
use crate::state::RecordId;
use crate::ui::components::{Button, ButtonKind, Glyph, StatusFlag};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The head of an incident.
#[component]
pub fn Head(page: Page) -> impl IntoView {
    let app = page.app;
    let making = RwSignal::new(None::<RecordId>);
    let flag = Memo::new(move |_| {
        let now = page.minute.get();
        page.incident.with(|i| i.as_ref().map(|i| update_flag(app, i, now))).unwrap_or_default()
    });
    let (lamp, words) = (Signal::derive(move || flag.get().0), Signal::derive(move || flag.get().1));
    let open = Memo::new(move |_| page.incident.with(|i| i.as_ref().is_some_and(Incident::is_open)));
    let end = move |over: bool| app.end_incident(page.id.get_value(), over);
    view! {
        <header class="page-head record-head">
            <div class="record-title">
                <p class="record-kind">{live(move || app.text().incident.title)}</p>
                <h1>{live(move || page.incident.with(|i| i.as_ref().map(|i| i.what.clone())))}</h1>
            </div>
            <p class="record-state"><StatusFlag lamp text=words /></p>
            <Show when=move || app.may_open_incidents()>
                <Button
                    icon=Glyph::Edit
                    label=tr(|t| t.common.change)
                    on_press=move |()| making.set(Some(page.id.get_value()))
                />
                <Show
                    when=move || open.get()
                    fallback=move || {
                        view! { <Button label=tr(|t| t.incident.reopen) on_press=move |()| end(false) /> }
                    }
                >
                    <Button
                        kind=ButtonKind::Primary
                        icon=Glyph::Check
                        label=tr(|t| t.incident.end)
                        on_press=move |()| end(true)
                    />
                </Show>
            </Show>
        </header>
        <IncidentDialog
            making
            on_saved=move |_: RecordId| making.set(None)
            on_close=move |()| making.set(None)
        />
    }
}
