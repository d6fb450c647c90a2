//! Whose records of a list are shown, and of which form: two fields above it, and what is said when nothing fits.

use crate::domain::list_filter::ListFilter;
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, Choice, Select};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The fields above a list.
#[component]
pub fn ListAsked(
    /// What the ids of the fields begin with.
    id: &'static str,
    /// What is asked.
    filter: RwSignal<ListFilter>,
    /// The rows chosen and the row selected go when something else is asked.
    #[prop(into)]
    on_change: Callback<()>,
    /// Whether there is a field for the form.
    #[prop(optional)]
    forms: bool,
) -> impl IntoView {
    let app = App::get();
    let agents = Signal::derive(move || {
        app.agents().into_iter().map(|a| Choice::new(a.id.as_str(), a.name.clone())).collect::<Vec<_>>()
    });
    let kinds = Signal::derive(move || {
        let all = app.pack().map(|pack| pack.forms.clone()).unwrap_or_default();
        all.iter().map(|form| Choice::new(form.id.as_str(), app.words(&form.label))).collect::<Vec<_>>()
    });
    let change = move |with: fn(&mut ListFilter, String)| {
        Callback::new(move |value: String| {
            filter.update(|filter| with(filter, value));
            on_change.run(());
        })
    };
    let form = move || {
        view! {
            <Select
                id=format!("{id}-form")
                label=tr(|t| t.lists.form)
                blank=tr(|t| t.lists.any_form)
                options=kinds
                value=Signal::derive(move || filter.with(|f| f.kind.clone()))
                on_change=change(|f, value| f.kind = value)
            />
        }
    };
    view! {
        <div class="register-filter list-asked" role="search">
            <Select
                id=format!("{id}-agent")
                label=tr(|t| t.common.agent)
                blank=tr(|t| t.register.all_agents)
                options=agents
                value=Signal::derive(move || filter.with(|f| f.agent.clone()))
                on_change=change(|f, value| f.agent = value)
            />
            {forms.then(form)}
            <Show when=move || !filter.with(ListFilter::is_empty)>
                <Button
                    kind=ButtonKind::Ghost
                    label=tr(|t| t.lists.clear)
                    on_press=move |()| {
                        filter.update(|filter| *filter = ListFilter { tab: filter.tab.clone(), ..ListFilter::default() });
                        on_change.run(());
                    }
                />
            </Show>
        </div>
    }
}

/// That nothing fits what is asked.
#[component]
pub fn NoneFit() -> impl IntoView {
    let app = App::get();
    view! { <p class="quiet" role="status">{live(move || app.text().lists.none_fit)}</p> }
}
