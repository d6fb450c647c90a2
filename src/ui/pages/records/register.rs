//! The register of contacts: a day at a time, who called, what for, and what came of it; and handing it in.

use super::list_bar::{Filters, ListBar};
use super::register_day::DayBar;
use super::register_emergencies::EmergenciesOfDay;
use super::register_filter::FilterBar;
use super::register_hand_in::HandIn;
use super::register_rows::{Line, row, sort_key};
use crate::domain::contact::Contact;
use crate::domain::contact_register::{Filter, Tab as Which, day_of};
use crate::domain::day::Day;
use crate::domain::handing_in::HandingIn;
use crate::domain::list_filter::ListFilter;
use crate::route::{Asked, Key, Route};
use crate::state::{App, RecordId};
use crate::ui::components::{Column, DataTable, EmptyState, FIRST_ROWS, Glyph, RowChoice, RowOrder, Tab, Tabs};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// What the parts of the page share. It is copied freely.
#[derive(Clone, Copy)]
pub struct Page {
    /// The app.
    pub app: App,
    /// The minute that it is.
    pub minute: Memo<i64>,
    /// Today, by the organisation's clock.
    pub today: Memo<Option<Day>>,
    /// The day that somebody chose; nothing chosen is today, also after midnight.
    pub chosen: RwSignal<Option<Day>>,
    /// The day that is shown.
    pub day: Memo<Option<Day>>,
    /// What is asked for.
    pub filter: RwSignal<Filter>,
    /// How many lines are made.
    pub limit: RwSignal<usize>,
    /// The row that is selected.
    pub selected: RwSignal<Option<String>>,
    /// All contacts of the day.
    pub all: Memo<Vec<Contact>>,
    /// Those that are asked for.
    pub shown: Memo<Vec<Contact>>,
    /// The receipts of the day.
    pub receipts: Memo<Vec<HandingIn>>,
}

impl Page {
    fn new(app: App) -> Self {
        let minute = app.minute();
        let today = Memo::new(move |_| Some(day_of(minute.get(), app.pack()?.time_zone)));
        let chosen = RwSignal::new(None::<Day>);
        let day = Memo::new(move |_| chosen.get().or_else(|| today.get()));
        let filter = RwSignal::new(Filter::default());
        let all = Memo::new(move |_| day.get().map(|day| app.contacts_on(day)).unwrap_or_default());
        // What each line says is put together once for a day, and not for every letter that is typed.
        let said = Memo::new(move |_| {
            let said = |contact: &Contact| app.folded(&Line::of(app, contact).all(contact));
            all.with(|all| all.iter().map(said).collect::<Vec<String>>())
        });
        let shown = Memo::new(move |_| {
            let asked = |(place, contact): &(usize, &Contact)| {
                let has = |words: &str| said.with(|said| said.get(*place).is_some_and(|s| app.stands_in(s, words)));
                filter.with(|filter| filter.shows(contact, has))
            };
            all.with(|all| all.iter().enumerate().filter(asked).map(|(_, contact)| contact.clone()).collect())
        });
        let receipts = Memo::new(move |_| day.get().map(|day| app.receipts_of(day)).unwrap_or_default());
        let (limit, selected) = (RwSignal::new(FIRST_ROWS), RwSignal::new(None));
        Self { app, minute, today, chosen, day, filter, limit, selected, all, shown, receipts }
    }
}

/// The register of contacts.
#[component]
pub fn Register() -> impl IntoView {
    let app = App::get();
    let page = Page::new(app);
    let Page { shown, selected, receipts, .. } = page;
    let which = RwSignal::new(Which::All);
    let (choice, order) = (RowChoice::provide(), RowOrder::provide(&[0, 1, 2, 3, 4, 5]));
    let tabs = Signal::derive(move || {
        let agent = app.agent_id();
        let tab = |which: Which| Tab {
            key: key_of(which).to_owned(),
            label: label_of(app, which).to_owned(),
            count: Some(shown.with(|all| all.iter().filter(|c| which.shows(c, &agent)).count())),
        };
        Which::ALL.map(tab).to_vec()
    });
    let lines = Memo::new(move |_| {
        let (agent, which) = (app.agent_id(), which.get());
        let shows = |contact: &&Contact| which.shows(contact, &agent);
        let mut all: Vec<Contact> = shown.with(|all| all.iter().filter(shows).cloned().collect());
        // What is unfinished leads, then the latest.
        all.sort_by_key(|contact| !contact.is_unfinished());
        order.apply(&mut all, |contact, column| sort_key(app, contact, column));
        all
    });
    choice.cover(move || lines.with(|all| all.iter().map(|contact| contact.id.to_string()).collect()));
    let rows_of = move |most: usize| {
        let receipts = receipts.get();
        lines.with(|all| all.iter().take(most).map(|contact| row(app, contact, &receipts)).collect::<Vec<_>>())
    };
    let rows = Memo::new(move |_| rows_of(page.limit.get()));
    let all = Callback::new(move |()| untrack(|| rows_of(usize::MAX)));
    let total = Signal::derive(move || lines.with(Vec::len));
    let columns = Signal::derive(move || {
        let text = app.text();
        let columns = [
            text.common.time,
            text.desk.register_caller,
            text.desk.register_demand,
            text.desk.register_outcome,
            text.desk.register_talk,
            text.common.agent,
        ];
        let receipt = receipts.with(|all| (!all.is_empty()).then_some(text.register.receipt));
        columns.into_iter().chain(receipt).map(Column::new).collect::<Vec<_>>()
    });
    let open = move |id: String| {
        let key = id.parse::<RecordId>().ok().and_then(|id| Key::new(id.key()));
        if let Some(key) = key {
            app.go(&Route::Contact(key));
        }
    };
    let choose = move |key: String| {
        selected.set(None);
        page.limit.set(FIRST_ROWS);
        which.set(Which::ALL.into_iter().find(|w| key_of(*w) == key).unwrap_or(Which::All));
    };
    let filters = Filters {
        list: "register",
        now: Signal::derive(move || {
            let tab = key_of(which.get()).to_owned();
            page.filter.with(|f| ListFilter {
                tab,
                agent: f.agent.clone(),
                kind: f.kind.clone(),
                state: f.disposition.clone(),
            })
        }),
        ask: Callback::new(move |asked: ListFilter| {
            choose(asked.tab);
            page.filter.update(|filter| {
                *filter =
                    Filter { agent: asked.agent, kind: asked.kind, disposition: asked.state, text: String::new() };
            });
        }),
    };
    let name = tr(|t| t.desk.register_title);
    let acts = StoredValue::new(Vec::new());
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
                    on_change=choose
                />
                <a class="chip" href=Route::Reports(Asked::default()).to_string()>
                    {live(move || app.text().report.title)}
                </a>
            </header>
            <p class="page-lead">
                <a href=Route::Paper.to_string()>{live(move || app.text().paper.title)}</a>
            </p>
            <DayBar page />
            <FilterBar page />
            <ListBar name columns rows choice acts filters all />
            <div id="register-tabs-panel" role="tabpanel" aria-labelledby=labelled>
                <Show
                    when=move || rows.with(|rows| !rows.is_empty())
                    fallback=move || view! { <Nothing page /> }
                >
                    <DataTable label=tr(|t| t.desk.register_title) columns rows total limit=page.limit selected on_open=open />
                </Show>
            </div>
            <EmergenciesOfDay page />
            <HandIn page />
        </div>
    }
}

/// Nothing on this day, or nothing that is asked for.
#[component]
fn Nothing(page: Page) -> impl IntoView {
    let app = page.app;
    let empty = move || {
        view! {
            <EmptyState
                glyph=Glyph::List
                title=tr(|t| t.desk.register_empty)
                body=tr(|t| t.desk.register_empty_body)
            />
        }
    };
    view! {
        <Show when=move || !page.filter.with(Filter::is_empty) fallback=empty>
            <p class="quiet" role="status">{live(move || app.text().register.none_fit)}</p>
        </Show>
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
