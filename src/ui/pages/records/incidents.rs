//! Known incidents: the open ones first, with what there is to know about each at a glance (B57).

use super::incident_form::IncidentDialog;
use crate::domain::incident::Incident;
use crate::i18n::span;
use crate::route::Route;
use crate::state::{App, RecordId};
use crate::ui::components::{Button, ButtonKind, Cell, Column, DataTable, EmptyState, FIRST_ROWS, Glyph, Lamp, Row};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// Known incidents.
#[component]
pub fn Incidents(
    /// Whether the form of a new one is open from the start.
    making: bool,
) -> impl IntoView {
    let app = App::get();
    let minute = app.minute();
    let selected = RwSignal::new(None::<String>);
    let may = Memo::new(move |_| app.may_open_incidents());
    let begin = making && may.get_untracked();
    let making = RwSignal::new(begin.then(|| app.new_incident()).flatten());
    let limit = RwSignal::new(FIRST_ROWS);
    let all = Memo::new(move |_| app.incidents());
    let rows = Memo::new(move |_| {
        let (now, counts) = (minute.get(), app.incident_counts());
        let count = |incident: &Incident| counts.get(incident.id.as_str()).copied().unwrap_or_default();
        let shown = all.with(|all| all.iter().take(limit.get()).cloned().collect::<Vec<_>>());
        shown.iter().map(|incident| row(app, incident, count(incident), now)).collect::<Vec<_>>()
    });
    let total = Signal::derive(move || all.with(Vec::len));
    let columns = Signal::derive(move || {
        let text = &app.text().incident;
        [text.column_what, text.column_since, text.column_update, text.column_contacts, text.column_asked]
            .map(Column::new)
            .to_vec()
    });
    let open = move |id: String| {
        if let Some(route) = Route::of_record(&id) {
            app.go(&route);
        }
    };
    let saved = move |id: RecordId| {
        making.set(None);
        open(id.to_string());
    };
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{live(move || app.text().incident.list_title)}</h1>
                <Show
                    when=move || may.get()
                    fallback=move || view! { <p class="quiet">{live(move || app.text().incident.may_not)}</p> }
                >
                    <Button
                        kind=ButtonKind::Primary
                        icon=Glyph::Plus
                        label=tr(|t| t.incident.new_one)
                        action=crate::keymap::Action::NewIncident
                        on_press=move |()| making.set(app.new_incident())
                    />
                </Show>
            </header>
            <Show
                when=move || rows.with(|rows| !rows.is_empty())
                fallback=move || {
                    view! {
                        <EmptyState
                            glyph=Glyph::Alert
                            title=tr(|t| t.incident.empty_title)
                            body=tr(|t| t.incident.empty_body)
                        />
                    }
                }
            >
                <DataTable label=tr(|t| t.incident.list_title) columns rows total limit selected on_open=open />
            </Show>
            <IncidentDialog making on_saved=saved on_close=move |()| app.replace(Route::Incidents) />
        </div>
    }
}

/// When more is known, or how late that is; over is over.
pub fn update_flag(app: App, incident: &Incident, now: i64) -> (Lamp, String) {
    let text = &app.text().incident;
    match (incident.is_open(), incident.next_update) {
        (false, _) => (Lamp::Done, text.state_ended.to_owned()),
        (true, Some(at)) if at <= now => (Lamp::Late, text.stale(&span(app.lang.get(), now - at))),
        (true, Some(at)) => (Lamp::Fine, text.update_at(&app.format(|f| f.moment(at)))),
        (true, None) => (Lamp::Paused, text.no_update.to_owned()),
    }
}

fn row(app: App, incident: &Incident, (contacts, asked): (usize, usize), now: i64) -> Row {
    let text = &app.text().incident;
    let (lamp, update) = update_flag(app, incident, now);
    let places: Vec<&str> = incident.places().collect();
    Row {
        key: incident.id.to_string(),
        group: Some(if incident.is_open() { text.group_open } else { text.group_ended }.to_owned()),
        cells: vec![
            Cell::Name(incident.what.clone(), Some(places.join(", ")).filter(|p| !p.is_empty())),
            Cell::Figures(app.format(|f| f.moment(incident.since))),
            Cell::Flag(lamp, update),
            Cell::Text(text.contacts(contacts)),
            Cell::Text(text.asked(asked)),
        ],
    }
}
