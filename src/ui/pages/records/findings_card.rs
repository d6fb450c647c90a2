//! What the investigation asked and found, and what is recorded of how the complaint ended.

use super::complaint_page::Page;
use super::wording::person;
use crate::state::App;
use crate::ui::components::{Description, DescriptionList};
use crate::ui::live::{Show, live};
use leptos::prelude::*;

/// The findings about a complaint; nothing while there are none.
#[component]
pub fn Findings(page: Page) -> impl IntoView {
    let Page { app, id, .. } = page;
    let items = Signal::derive(move || items(app, page, &app.findings(&id.get_value())));
    let here = Memo::new(move |_| items.with(|items| !items.is_empty()));
    view! {
        <Show when=move || here.get()>
            <section class="card" aria-labelledby="findings-title">
                <div class="card-head">
                    <h2 id="findings-title">{live(move || app.text().procedure.step_investigate)}</h2>
                </div>
                <div class="card-body">
                    <DescriptionList items />
                </div>
            </section>
        </Show>
    }
}

fn items(app: App, page: Page, findings: &[crate::domain::procedure::Finding]) -> Vec<Description> {
    let text = &app.text().procedure;
    let p = app.procedure(&page.id.get_value());
    let found = findings.iter().map(|finding| Description {
        key: finding.id.to_string(),
        name: finding.question.clone(),
        value: format!("{} ({}, {})", finding.found, person(app, &finding.agent), app.format(|f| f.moment(finding.at))),
    });
    let took = match p.understanding.as_str() {
        "accepts" => text.understands,
        "insists" => text.insists,
        "superior" => text.superior,
        _ => "",
    };
    let control = match p.control.as_str() {
        "within" => text.within,
        "outside" => text.outside,
        _ => "",
    };
    let ended = [
        ("understanding", text.understanding, took),
        ("remedy", text.remedy, p.remedy.as_str()),
        ("cause", text.cause, p.cause.as_str()),
        ("control", text.control, control),
        ("open_actions", text.open_actions, p.open_actions.as_str()),
        ("further", text.further, p.further.as_str()),
    ];
    let ended = ended.into_iter().filter(|(_, _, value)| !value.is_empty());
    found
        .chain(ended.map(|(key, name, value)| Description { key: key.into(), name: name.into(), value: value.into() }))
        .collect()
}
