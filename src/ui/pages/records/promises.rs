//! Everything told to a customer with a time, mine and everybody's: what is to be kept, and what became of the rest
//! (B24).

use super::list_bar::{Act, ListBar};
use super::promise_rows::{ANSWERED, ASKED, rows};
use crate::domain::promise::{Promise, Source};
use crate::domain::promise_list::{Sort, Tab as Part};
use crate::route::Route;
use crate::state::{App, RecordId};
use crate::ui::components::{
    Column, DataTable, EmptyState, FIRST_ROWS, Glyph, RowActs, RowChoice, RowOrder, Tab, Tabs,
};
use crate::ui::live::{Show, live};
use crate::ui::pages::below::{TellDialog, Telling};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The columns that the list is put in order by.
const SORTS: [(usize, Sort); 2] = [(0, Sort::Due), (1, Sort::Name)];

const fn key(part: Part) -> &'static str {
    match part {
        Part::Mine => "mine",
        Part::All => "team",
    }
}

/// The list of promises.
#[component]
pub fn Promises() -> impl IntoView {
    let app = App::get();
    let minute = app.minute();
    let tab = RwSignal::new(Part::Mine);
    let selected = RwSignal::new(None::<String>);
    let limit = RwSignal::new(FIRST_ROWS);
    let telling = RwSignal::new(None::<Telling>);
    let (choice, order) = (RowChoice::provide(), RowOrder::provide(&[0, 1]));
    let asked = move || order.asked(&SORTS);
    let list = Memo::new(move |_| app.promise_list(tab.get(), asked(), minute.get(), limit.get()));
    choice.cover(move || app.promise_keys(tab.get(), asked(), minute.get()));
    let rows_of = move |all: &[Promise]| rows(app, all, minute.get());
    let rows = Memo::new(move |_| list.with(|list| rows_of(&list.shown.first)));
    let all = Callback::new(move |()| {
        untrack(|| rows_of(&app.promise_list(tab.get(), asked(), minute.get(), usize::MAX).shown.first))
    });
    let total = Signal::derive(move || list.with(|list| list.shown.count));
    let tabs = Signal::derive(move || {
        let text = &app.text().promise;
        let counts = list.with(|list| list.counts);
        let tab = |((part, label), count): ((Part, &str), usize)| Tab {
            key: key(part).to_owned(),
            label: label.to_owned(),
            count: Some(count),
        };
        Part::ALL.into_iter().zip([text.tab_mine, text.tab_team]).zip(counts).map(tab).collect::<Vec<_>>()
    });
    let figures = move || {
        let (text, tally) = (&app.text().promise, list.with(|list| list.tally));
        let counts = text.tally(tally.kept, tally.late, tally.broken);
        let percent = tally.kept_percent().map(|percent| text.tally_percent(percent));
        [Some(counts), percent].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let columns = Signal::derive(move || {
        let text = app.text();
        [text.promise.hour, text.promise.title, text.common.agent, text.common.state, text.shell.palette_actions]
            .map(Column::new)
            .to_vec()
    });
    let open = move |id: String| {
        if let Some(route) = Route::of_record(&id) {
            app.go(&route);
        }
    };
    // One answer is told at a time: what was said is written down for each.
    let tell = move |id: &str| {
        let promise = list.with_untracked(|list| list.shown.first.iter().find(|p| p.id.as_str() == id).cloned());
        if let Some(promise) = promise.filter(|promise| promise.source == Source::Answer && promise.is_open()) {
            telling.set(Some(Telling { id: promise.id, source: Source::Answer }));
        }
    };
    let ask = move |rows: &[String]| {
        let ids: Vec<RecordId> = rows.iter().filter_map(|row| row.parse().ok()).collect();
        app.customers_asked_for(&ids);
    };
    provide_context(RowActs(Callback::new(move |(act, row): (usize, String)| match act {
        ANSWERED => tell(&row),
        ASKED => ask(&[row]),
        _ => {}
    })));
    let tell_first = Callback::new(move |rows: Vec<String>| rows.first().map_or((), |row| tell(row)));
    let ask_all = Callback::new(move |rows: Vec<String>| {
        choice.clear();
        ask(&rows);
    });
    let acts = StoredValue::new(vec![
        Act { label: tr(|t| t.promise.answered_now), run: tell_first },
        Act { label: tr(|t| t.promise.mark_broken), run: ask_all },
    ]);
    let choose = move |chosen: String| {
        selected.set(None);
        choice.clear();
        limit.set(FIRST_ROWS);
        if let Some(part) = Part::ALL.into_iter().find(|part| key(*part) == chosen) {
            tab.set(part);
        }
    };
    let name = tr(|t| t.promise.title);
    let labelled = move || format!("promise-tabs-{}", key(tab.get()));
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{live(move || app.text().promise.title)}</h1>
                <Tabs
                    id="promise-tabs"
                    label=tr(|t| t.promise.title)
                    tabs
                    value=Signal::derive(move || key(tab.get()).to_owned())
                    on_change=choose
                />
            </header>
            <p id="promise-tally" class="page-lead quiet" role="status">
                <span>{tr(|t| t.promise.done_title)}</span>
                ": "
                <span>{live(figures)}</span>
            </p>
            <ListBar name columns rows choice acts all />
            <div id="promise-tabs-panel" role="tabpanel" aria-labelledby=labelled>
                <Show
                    when=move || rows.with(|rows| !rows.is_empty())
                    fallback=move || {
                        view! {
                            <EmptyState
                                glyph=Glyph::Clock
                                title=tr(|t| t.promise.open_none)
                                body=tr(|t| t.promise.done_none)
                            />
                        }
                    }
                >
                    <DataTable label=name columns rows total limit selected on_open=open />
                </Show>
            </div>
        </div>
        <TellDialog telling />
    }
}
