//! The register of contacts: a day at a time, who called, what for, and what came of it.

use super::wording::person;
use crate::domain::contact::Contact;
use crate::domain::contact_register::{Tab as Which, Totals, day_of};
use crate::domain::day::Day;
use crate::route::{Key, Route};
use crate::state::{App, RecordId};
use crate::ui::components::{
    Button, ButtonKind, Cell, Column, DataTable, DateField, EmptyState, Glyph, Need, Row, Tab, Tabs,
};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The register of contacts.
#[component]
pub fn Register() -> impl IntoView {
    let app = App::get();
    let minute = app.minute();
    let today = Memo::new(move |_| Some(day_of(minute.get(), app.pack()?.time_zone)));
    // Nothing chosen is today, also after midnight.
    let chosen = RwSignal::new(None::<Day>);
    let day = Memo::new(move |_| chosen.get().or_else(|| today.get()));
    let which = RwSignal::new(Which::All);
    let selected = RwSignal::new(None::<String>);
    let all = Memo::new(move |_| day.get().map(|day| app.contacts_on(day)).unwrap_or_default());
    let tabs = Signal::derive(move || {
        let agent = app.agent_id();
        let tab = |which: Which| Tab {
            key: key_of(which).to_owned(),
            label: label_of(app, which).to_owned(),
            count: Some(all.with(|all| all.iter().filter(|c| which.shows(c, &agent)).count())),
        };
        Which::ALL.map(tab).to_vec()
    });
    let rows = Memo::new(move |_| {
        let (agent, which) = (app.agent_id(), which.get());
        all.with(|all| all.iter().filter(|c| which.shows(c, &agent)).map(|c| row(app, c)).collect::<Vec<_>>())
    });
    let columns = Signal::derive(move || {
        let text = app.text();
        [
            text.common.time,
            text.desk.register_caller,
            text.desk.register_demand,
            text.desk.register_outcome,
            text.desk.register_talk,
            text.common.agent,
        ]
        .map(Column::new)
        .to_vec()
    });
    let totals = move || {
        let totals = all.with(|all| Totals::of(all, minute.get()));
        let talked = crate::i18n::stopwatch(totals.talked);
        app.text().desk.register_totals(totals.contacts, totals.unfinished, &talked)
    };
    let go = move |to: Option<Day>| {
        selected.set(None);
        chosen.set(to.filter(|day| Some(*day) != today.get_untracked()));
    };
    let open = move |id: String| {
        let key = id.parse::<RecordId>().ok().and_then(|id| Key::new(id.key()));
        if let Some(key) = key {
            app.go(&Route::Contact(key));
        }
    };
    let labelled = move || format!("register-tabs-{}", key_of(which.get()));
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{live(move || app.text().desk.register_title)}</h1>
                <Tabs
                    id="register-tabs"
                    label=tr(|t| t.desk.register_title)
                    tabs
                    value=Signal::derive(move || key_of(which.get()).to_owned())
                    on_change=move |key: String| {
                        selected.set(None);
                        which.set(Which::ALL.into_iter().find(|w| key_of(*w) == key).unwrap_or(Which::All));
                    }
                />
            </header>
            <div class="register-day">
                <Button
                    kind=ButtonKind::Secondary
                    icon=Glyph::ChevronRight
                    name=tr(|t| t.desk.register_before)
                    on_press=move |()| go(day.get_untracked().map(Day::previous))
                />
                <DateField
                    id="register-day"
                    label=tr(|t| t.desk.register_day)
                    value=Signal::derive(move || day.get().map(|day| day.to_string()).unwrap_or_default())
                    on_input=move |text: String| {
                        if let Ok(day) = Day::parse(&text) {
                            go(Some(day));
                        }
                    }
                    need=Signal::stored(Need::Required)
                />
                <Button
                    kind=ButtonKind::Secondary
                    icon=Glyph::ChevronRight
                    name=tr(|t| t.desk.register_after)
                    disabled=Signal::derive(move || day.get() >= today.get())
                    on_press=move |()| go(day.get_untracked().map(Day::next))
                />
                <Show when=move || chosen.get().is_some()>
                    <Button
                        kind=ButtonKind::Ghost
                        label=tr(|t| t.desk.register_today)
                        on_press=move |()| go(None)
                    />
                </Show>
                <p class="quiet" role="status">{live(totals)}</p>
            </div>
            <div id="register-tabs-panel" role="tabpanel" aria-labelledby=labelled>
                <Show
                    when=move || rows.with(|rows| !rows.is_empty())
                    fallback=move || {
                        view! {
                            <EmptyState
                                glyph=Glyph::List
                                title=tr(|t| t.desk.register_empty)
                                body=tr(|t| t.desk.register_empty_body)
                            />
                        }
                    }
                >
                    <DataTable label=tr(|t| t.desk.register_title) columns rows selected on_open=open />
                </Show>
            </div>
        </div>
    }
}

const fn key_of(which: Which) -> &'static str {
    match which {
        Which::All => "all",
        Which::Mine => "mine",
        Which::Unfinished => "unfinished",
    }
}

fn label_of(app: App, which: Which) -> &'static str {
    let text = &app.text().desk;
    match which {
        Which::All => text.register_all,
        Which::Mine => text.register_mine,
        Which::Unfinished => text.register_unfinished,
    }
}

fn row(app: App, contact: &Contact) -> Row {
    let (text, pack) = (app.text(), app.pack());
    let name = [&contact.name, &contact.phone].into_iter().find(|t| !t.is_empty()).cloned();
    let reached = [&contact.account, &contact.phone].into_iter().find(|t| !t.is_empty() && Some(*t) != name.as_ref());
    let kind = pack.as_ref().and_then(|p| p.contact_kind(&contact.kind)).map(|k| app.words(&k.label));
    // The matter has the contact's key.
    let matter = format!("complaint/{}", contact.id.key()).parse().ok().map(|id| app.matter_of(id));
    let matter = matter.and_then(|id: RecordId| app.complaint(&id)).filter(|matter| matter.filed > 0);
    let about = matter.map(|matter| [matter.number.clone(), app.subject_of(&matter)].join(" · ")).unwrap_or_default();
    let outcome = pack.as_ref().and_then(|p| p.disposition(&contact.disposition)).map(|d| app.words(&d.label));
    Row {
        key: contact.id.to_string(),
        group: None,
        cells: vec![
            Cell::Figures(app.format(|f| f.time(contact.started))),
            Cell::Name(name.unwrap_or_else(|| text.desk.caller_unknown.to_owned()), reached.cloned()),
            Cell::TwoLines(kind.unwrap_or_default(), about),
            Cell::TwoLines(
                outcome.unwrap_or_else(|| text.desk.unfinished.to_owned()),
                contact.note.lines().next().unwrap_or_default().to_owned(),
            ),
            Cell::Figures(
                contact.ended.map(|_| crate::i18n::stopwatch(contact.talked(contact.started))).unwrap_or_default(),
            ),
            Cell::Text(person(app, &contact.agent)),
        ],
    }
}
