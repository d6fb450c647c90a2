//! One incident: what to say now, since when, which streets, and who has rung about it (B57).

use super::incident_contacts::Contacts;
use super::incident_head::Head;
use super::missing::Missing;
use super::record_conflicts::RecordConflicts;
use super::record_history::RecordHistory;
use super::wording::person;
use crate::domain::incident::Incident;
use crate::state::{App, Informed, RecordId};
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// What the parts of the page share. It is copied freely.
#[derive(Clone, Copy)]
pub struct Page {
    /// The app.
    pub app: App,
    /// The record.
    pub id: StoredValue<RecordId>,
    /// The incident as it is recorded.
    pub incident: Memo<Option<Incident>>,
    /// The contacts about it.
    pub informed: Memo<Informed>,
    /// The minute that it is.
    pub minute: Memo<i64>,
}

/// One incident.
#[component]
pub fn IncidentPage(
    /// The incident.
    id: RecordId,
) -> impl IntoView {
    let app = App::get();
    let id = StoredValue::new(id);
    let incident = Memo::new(move |_| app.incident(&id.get_value()));
    let informed = Memo::new(move |_| app.informed(&id.get_value()));
    let here = Memo::new(move |_| incident.with(Option::is_some));
    let page = Page { app, id, incident, informed, minute: app.minute() };
    move || if here.get() { view! { <Present page /> }.into_any() } else { view! { <Missing /> }.into_any() }
}

#[component]
fn Present(page: Page) -> impl IntoView {
    let record = page.id.get_value();
    view! {
        <div class="page">
            <Head page />
            <RecordConflicts record=record.clone() />
            <div class="split">
                <div class="stack">
                    <Say page />
                    <Contacts page />
                </div>
                <div class="stack">
                    <Facts page />
                    <RecordHistory record />
                </div>
            </div>
        </div>
    }
}

/// What to say now, as large as the script says it.
#[component]
fn Say(page: Page) -> impl IntoView {
    let app = page.app;
    let say = move || page.incident.with(|i| i.as_ref().map(|i| i.say.clone()));
    view! {
        <section class="card" aria-labelledby="say-title">
            <div class="card-head">
                <h2 id="say-title">{live(move || app.text().incident.say)}</h2>
            </div>
            <div class="card-body">
                <p class="told-say">{live(say)}</p>
            </div>
        </section>
    }
}

/// Since when, where, who opened it, since when it is over.
#[component]
fn Facts(page: Page) -> impl IntoView {
    let app = page.app;
    let rows = move || {
        let incident = page.incident.get()?;
        let (text, moment) = (app.text(), |at: i64| app.format(|f| f.moment(at)));
        let rows = [
            (text.incident.areas, incident.places().collect::<Vec<_>>().join("\n")),
            (text.incident.since, moment(incident.since)),
            (text.incident.next_update, incident.next_update.map(moment).unwrap_or_default()),
            (text.incident.ended_at, incident.ended.map(moment).unwrap_or_default()),
            (text.common.agent, person(app, &incident.agent)),
        ];
        let row = |(name, value): (&'static str, String)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
        Some(rows.into_iter().filter(|(_, value)| !value.is_empty()).map(row).parts())
    };
    view! {
        <section class="card" aria-labelledby="about-title">
            <div class="card-head">
                <h2 id="about-title">{live(move || app.text().common.details)}</h2>
            </div>
            <div class="card-body">
                <dl class="descriptions incident-facts">{live(rows)}</dl>
            </div>
        </section>
    }
}
