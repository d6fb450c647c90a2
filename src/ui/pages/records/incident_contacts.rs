//! Who has rung about an incident, who wants to hear of its end, and the calls that tell them.

use super::incident_page::Page;
use crate::domain::contact::Contact;
use crate::route::Route;
use crate::ui::components::{Banner, Button, ButtonKind, Cell, Column, DataTable, Glyph, Lamp, Row};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The contacts about an incident.
#[component]
pub fn Contacts(page: Page) -> impl IntoView {
    let app = page.app;
    let selected = RwSignal::new(None::<String>);
    let rows = Memo::new(move |_| page.informed.with(|i| i.contacts.iter().map(|c| row(page, c)).collect::<Vec<_>>()));
    let columns = Signal::derive(move || {
        let text = app.text();
        [text.common.time, text.desk.register_caller, text.desk.register_outcome, text.incident.column_asked]
            .map(Column::new)
            .to_vec()
    });
    let open = move |id: String| {
        if let Some(route) = Route::of_record(&id) {
            app.go(&route);
        }
    };
    let counts = move || {
        let (text, informed) = (&app.text().incident, page.informed.get());
        format!("{} · {}", text.contacts(informed.contacts.len()), text.asked(informed.asked))
    };
    view! {
        <Tell page />
        <section class="card" aria-labelledby="about-it-title">
            <div class="card-head">
                <h2 id="about-it-title">{live(move || app.text().incident.contacts_title)}</h2>
                <span class="aside">{live(counts)}</span>
            </div>
            <div class="card-body">
                <Show
                    when=move || rows.with(|rows| !rows.is_empty())
                    fallback=move || view! { <p class="quiet">{live(move || app.text().incident.contacts_none)}</p> }
                >
                    <DataTable label=tr(|t| t.incident.contacts_title) columns rows selected on_open=open />
                </Show>
            </div>
        </section>
    }
}

/// When it is over: who waits to hear of it, and one press that makes their calls.
#[component]
fn Tell(page: Page) -> impl IntoView {
    let app = page.app;
    let over = Memo::new(move |_| page.incident.with(|i| i.as_ref().is_some_and(|i| !i.is_open())));
    let waiting = Memo::new(move |_| page.informed.with(|i| i.to_tell));
    let asked = Memo::new(move |_| page.informed.with(|i| i.asked));
    let make = move |()| {
        if let Some(incident) = page.incident.get_untracked() {
            app.call_who_asked(&incident);
        }
    };
    let all_told = move || view! { <p class="quiet">{live(move || app.text().incident.told_all)}</p> };
    view! {
        <Show when=move || over.get() && asked.get() != 0>
            <Show when=move || waiting.get() != 0 fallback=all_told>
                <Banner title=Signal::derive(move || app.text().incident.tell_lead(waiting.get()))>
                    <Button
                        kind=ButtonKind::Primary
                        icon=Glyph::Callback
                        label=Signal::derive(move || app.text().incident.tell_them(waiting.get()))
                        on_press=make
                    />
                </Banner>
            </Show>
        </Show>
    }
}

fn row(page: Page, contact: &Contact) -> Row {
    let app = page.app;
    let text = app.text();
    let name = [&contact.name, &contact.phone].into_iter().find(|t| !t.is_empty()).cloned();
    let phone =
        (!contact.phone.is_empty() && Some(&contact.phone) != name.as_ref()).then(|| app.phone_words(&contact.phone));
    let outcome = app.pack().and_then(|p| p.disposition(&contact.disposition).map(|d| app.words(&d.label)));
    let (lamp, tell) = if contact.tell { (Lamp::Soon, text.common.yes) } else { (Lamp::Fine, text.common.no) };
    Row {
        key: contact.id.to_string(),
        group: None,
        cells: vec![
            Cell::Figures(app.format(|f| f.moment(contact.started))),
            Cell::Name(name.unwrap_or_else(|| text.desk.caller_unknown.to_owned()), phone),
            Cell::Text(outcome.unwrap_or_else(|| text.desk.unfinished.to_owned())),
            Cell::Flag(lamp, tell.to_owned()),
        ],
    }
}
