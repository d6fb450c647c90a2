//! What is asked of the register: words, agent, kind, disposition. The counts follow.

use super::register::Page;
use crate::domain::contact_register::Filter;
use crate::ui::components::{Button, ButtonKind, Choice, Select, TextField};
use crate::ui::live::Show;
use crate::ui::words::tr;
use leptos::prelude::*;

/// The filter above the register.
#[component]
pub fn FilterBar(page: Page) -> impl IntoView {
    let (app, filter) = (page.app, page.filter);
    let agents = Signal::derive(move || {
        app.agents().into_iter().map(|a| Choice::new(a.id.as_str(), a.name.clone())).collect::<Vec<_>>()
    });
    let kinds = Signal::derive(move || {
        let kinds = app.pack().map(|p| p.contact_kinds.clone()).unwrap_or_default();
        kinds.iter().map(|k| Choice::new(k.id.as_str(), app.words(&k.label))).collect::<Vec<_>>()
    });
    let dispositions = Signal::derive(move || {
        let all = app.pack().map(|p| p.dispositions.clone()).unwrap_or_default();
        all.iter().map(|d| Choice::new(d.id.as_str(), app.words(&d.label))).collect::<Vec<_>>()
    });
    let change = move |with: fn(&mut Filter, String)| {
        Callback::new(move |value: String| {
            page.selected.set(None);
            page.limit.set(crate::ui::components::FIRST_ROWS);
            filter.update(|filter| with(filter, value));
        })
    };
    view! {
        <div class="register-filter" role="search">
            <TextField
                id="register-text"
                label=tr(|t| t.register.filter)
                hint=tr(|t| t.register.filter_hint)
                value=Signal::derive(move || filter.with(|f| f.text.clone()))
                on_input=change(|f, value| f.text = value)
            />
            <Select
                id="register-agent"
                label=tr(|t| t.common.agent)
                blank=tr(|t| t.register.all_agents)
                options=agents
                value=Signal::derive(move || filter.with(|f| f.agent.clone()))
                on_change=change(|f, value| f.agent = value)
            />
            <Select
                id="register-kind"
                label=tr(|t| t.register.kind)
                blank=tr(|t| t.register.all_kinds)
                options=kinds
                value=Signal::derive(move || filter.with(|f| f.kind.clone()))
                on_change=change(|f, value| f.kind = value)
            />
            <Select
                id="register-disposition"
                label=tr(|t| t.desk.disposition)
                blank=tr(|t| t.register.all_dispositions)
                options=dispositions
                value=Signal::derive(move || filter.with(|f| f.disposition.clone()))
                on_change=change(|f, value| f.disposition = value)
            />
            <Show when=move || !filter.with(Filter::is_empty)>
                <Button
                    kind=ButtonKind::Ghost
                    label=tr(|t| t.register.clear)
                    on_press=move |()| filter.set(Filter::default())
                />
            </Show>
        </div>
    }
}
