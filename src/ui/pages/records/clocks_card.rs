//! The clocks of a complaint: acknowledgement and answer, pauses, both deadlines of an extension.

use super::complaint_page::Page;
use crate::domain::complaint::Status;
use crate::domain::procedure::Procedure;
use crate::i18n::span;
use crate::state::Act;
use crate::ui::components::{Button, Description, DescriptionList};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The clocks of a complaint.
#[component]
pub fn Clocks(
    page: Page,
    /// The act that is filled in.
    act: RwSignal<Option<Act>>,
) -> impl IntoView {
    let Page { app, id, .. } = page;
    let procedure = Memo::new(move |_| app.procedure(&id.get_value()));
    let items = Signal::derive(move || lines(page, &procedure.get()));
    let is_open = Memo::new(move |_| page.complaint.with(|c| c.as_ref().is_some_and(|c| c.status == Status::Open)));
    let pauses = Memo::new(move |_| page.complaint.with(|c| c.as_ref().is_some_and(|c| app.pauses(c))));
    let stands = Memo::new(move |_| procedure.with(|p| p.paused.is_some()));
    let extended = Memo::new(move |_| procedure.with(|p| p.first_due.is_some()));
    view! {
        <section class="card" aria-labelledby="clocks-title">
            <div class="card-head">
                <h2 id="clocks-title">{live(move || app.text().procedure.clocks)}</h2>
            </div>
            <div class="card-body stack">
                <DescriptionList items />
                <Show when=move || is_open.get()>
                    <div class="course-acts">
                        <Show when=move || stands.get()>
                            <Button
                                label=tr(|t| t.procedure.resume)
                                on_press=move |()| app.resume(id.get_value())
                            />
                        </Show>
                        <Show when=move || pauses.get() && !stands.get()>
                            <Button label=tr(|t| t.procedure.pause) on_press=move |()| act.set(Some(Act::Pause)) />
                        </Show>
                        <Show when=move || !extended.get() && !stands.get()>
                            <Button label=tr(|t| t.procedure.extend) on_press=move |()| act.set(Some(Act::Extend)) />
                        </Show>
                        <Show when=move || !stands.get() && !extended.get()>
                            <Button
                                label=tr(|t| t.procedure.change_class)
                                on_press=move |()| act.set(Some(Act::Class))
                            />
                        </Show>
                    </div>
                </Show>
            </div>
        </section>
    }
}

fn lines(page: Page, p: &Procedure) -> Vec<Description> {
    let app = page.app;
    let text = &app.text().procedure;
    let moment = |at: i64| app.format(|f| f.moment(at));
    let due = page.of(|c| c.due).map(moment).unwrap_or_default();
    let told = || text.customer_told(&app.format(|f| f.day(&p.extended_told_on)), &p.extended_told_by);
    let acknowledge = p.acknowledge_by.map(|by| match p.acknowledged {
        Some(at) => format!("{} · {}", moment(by), moment(at)),
        None => moment(by),
    });
    let waiting = p.paused.map(|since| format!("{} · {}", text.paused_since(&moment(since)), p.paused_because));
    let credit = (p.credit > 0).then(|| text.credited(&span(app.lang.get(), p.credit)));
    let (first, answer) = match p.first_due {
        Some(first) => (Some(moment(first)), text.extended_to),
        None => (None, text.clock_answer),
    };
    let why = p.first_due.map(|_| format!("{} · {}", p.extended_because, told()));
    [
        ("acknowledge", text.clock_acknowledge, acknowledge),
        ("first", text.first_deadline, first),
        ("answer", answer, Some(due)),
        ("why", text.extended_because, why),
        ("paused", text.paused, waiting.or(credit)),
    ]
    .into_iter()
    .filter_map(|(key, name, value)| {
        let value = value.filter(|value| !value.is_empty())?;
        Some(Description { key: key.into(), name: name.into(), value })
    })
    .collect()
}
