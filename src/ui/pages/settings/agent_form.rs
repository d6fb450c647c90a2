//! One agent: name, number, role, and sitting down at this desk. What is typed is kept like in every form (B1).

use crate::state::{App, FormState, RecordId};
use crate::ui::components::{Button, ButtonKind, Choice, ErrorSummary, FieldError, Glyph, Need, Select, TextField};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// One agent.
#[component]
pub fn AgentForm(
    /// The agent's record, which may not be there yet.
    id: RecordId,
    /// Called when there is nothing more to do.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let app = App::get();
    let form = FormState::new(app, "agent", id.clone(), "");
    let raised = RwSignal::new(0);
    let field = move |name: &'static str| Signal::derive(move || form.text(name));
    let roles = Signal::derive(move || {
        let pack = app.pack();
        let roles = pack.iter().flat_map(|pack| &pack.roles);
        roles.map(|role| Choice::new(role.id.to_string(), app.words(&role.label))).collect::<Vec<_>>()
    });
    let errors = Signal::derive(move || {
        if raised.get() == 0 {
            return Vec::new();
        }
        let text = &app.text().settings;
        let missing = |name: &str, id: &str, words: &str| {
            form.text(name).trim().is_empty().then(|| FieldError { id: id.into(), text: words.into() })
        };
        let name = missing("name", "agent-name", text.need_name);
        let role = missing("role", "agent-role", text.need_role);
        name.into_iter().chain(role).collect::<Vec<_>>()
    });
    let error = move |id: &'static str| {
        MaybeProp::derive(move || errors.get().into_iter().find(|e| e.id == id).map(|e| e.text))
    };
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        raised.update(|n| *n += 1);
        if errors.get_untracked().is_empty() {
            spawn_local(async move {
                if app.save_agent_form(form).await.is_ok() {
                    on_done.try_run(());
                }
            });
        }
    };
    let cancel = move |()| {
        form.discard();
        on_done.run(());
    };
    let own = StoredValue::new(id);
    let known = move || {
        let agent = app.agents().into_iter().find(|agent| own.with_value(|id| agent.id == *id));
        agent.filter(|agent| app.desk.with(|d| d.as_ref().is_some_and(|d| d.agent != agent.id.to_string())))
    };
    let sit = move || {
        known().map(|agent| {
            let name = agent.name.clone();
            let press = move |()| {
                app.switch_to(agent.clone());
                on_done.run(());
            };
            view! { <Button label=tr(move |t| t.settings.work_as(&name)) icon=Glyph::Person on_press=press /> }
        })
    };
    view! {
        <form class="stack" novalidate on:submit=send>
            <ErrorSummary errors raised />
            <div class="form-grid">
                <TextField
                    id="agent-name"
                    label=tr(|t| t.settings.agent_name)
                    value=field("name")
                    error=error("agent-name")
                    on_input=move |typed: String| form.set("name", typed)
                    wide=true
                />
                <TextField
                    id="agent-number"
                    label=tr(|t| t.settings.agent_number)
                    value=field("number")
                    need=Need::Optional
                    on_input=move |typed: String| form.set("number", typed)
                />
                <Select
                    id="agent-role"
                    label=tr(|t| t.settings.agent_role)
                    options=roles
                    value=field("role")
                    error=error("agent-role")
                    on_change=move |chosen: String| form.set("role", chosen)
                />
            </div>
            <div class="cluster">
                <Button label=tr(|t| t.common.save) kind=ButtonKind::Primary submit=true />
                <Button label=tr(|t| t.common.cancel) on_press=cancel />
                {live(sit)}
            </div>
        </form>
    }
}
