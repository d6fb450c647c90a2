//! Who works in this workspace, and who sits at this desk.

use super::agent_form::AgentForm;
use crate::pack::people::May;
use crate::state::{App, RecordId};
use crate::ui::components::{Button, ButtonKind, Cell, Column, DataTable, Dialog, Glyph, Lamp, Row};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// Who works in this workspace.
#[component]
pub fn AgentsSection() -> impl IntoView {
    let app = App::get();
    let (selected, open) = (RwSignal::new(None::<String>), RwSignal::new(None::<(RecordId, bool)>));
    let columns = Signal::derive(move || {
        let text = &app.text().settings;
        [text.agent_name, text.agent_number, text.agent_role, text.agent_place]
            .into_iter()
            .map(Column::new)
            .collect::<Vec<_>>()
    });
    let rows = Memo::new(move |_| {
        let here = app.desk.with(|d| d.as_ref().map(|d| d.agent.clone())).unwrap_or_default();
        let row = |agent: crate::domain::agent::Agent| {
            let role = app.pack().and_then(|pack| pack.role(&agent.role).map(|role| app.words(&role.label)));
            let sits = agent.id.to_string() == here;
            let flag = if sits {
                Cell::Flag(Lamp::Done, app.text().settings.sits_here.to_owned())
            } else {
                Cell::Text(String::new())
            };
            Row {
                key: agent.id.to_string(),
                group: None,
                cells: vec![
                    Cell::Name(agent.name, None),
                    Cell::Figures(agent.number),
                    Cell::Text(role.unwrap_or(agent.role)),
                    flag,
                ],
            }
        };
        app.agents().into_iter().map(row).collect::<Vec<_>>()
    });
    let add = move |()| {
        if let Some(id) = app.new_agent() {
            open.set(Some((id, true)));
        }
    };
    let edit = move |key: String| {
        if !app.may(May::Settings) {
            app.warn(app.text_now().privacy.agents_by_supervisor);
        } else if let Ok(id) = key.parse::<RecordId>() {
            open.set(Some((id, false)));
        }
    };
    let title = Signal::derive(move || {
        let text = app.text();
        let new = open.with(|open| open.as_ref().is_some_and(|(_, new)| *new));
        if new { text.settings.new_agent } else { text.settings.edit_agent }.to_owned()
    });
    view! {
        <div class="settings-lead">
            <p class="page-lead">{live(move || app.text().settings.agents_lead)}</p>
            <Show when=move || app.may(May::Settings)>
                <Button label=tr(|t| t.settings.new_agent) kind=ButtonKind::Primary icon=Glyph::Plus on_press=add />
            </Show>
        </div>
        <DataTable label=tr(|t| t.settings.section_agents) columns rows selected on_open=edit />
        <Dialog
            open=Signal::derive(move || open.with(Option::is_some))
            on_close=move |()| open.set(None)
            title
        >
            {live(move || open.get().map(|(id, _)| view! { <AgentForm id on_done=move |()| open.set(None) /> }))}
        </Dialog>
    }
}
