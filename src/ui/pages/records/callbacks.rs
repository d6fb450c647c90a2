//! To-do calls: what is late, now and today; the next days; the team's; what is done.

use super::callback_dialog::CallbackDialog;
use super::callback_rows::rows;
use super::list_asked::{ListAsked, NoneFit};
use super::list_bar::{Act, Colleagues, Filters, ListBar};
use crate::domain::callback_list::{Asked, Sort, Tab as Part};
use crate::domain::list_filter::ListFilter;
use crate::route::Route;
use crate::state::{App, Promise, RecordId};
use crate::ui::components::{
    Button, ButtonKind, Column, DataTable, EmptyState, FIRST_ROWS, Glyph, RowChoice, RowOrder, Tab, Tabs,
};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

fn key(part: Part) -> &'static str {
    match part {
        Part::Today => "today",
        Part::NextDays => "next",
        Part::Team => "team",
        Part::Done => "done",
    }
}

/// The columns that the list is put in order by.
const SORTS: [(usize, Sort); 5] =
    [(0, Sort::Time), (1, Sort::Name), (2, Sort::Reason), (3, Sort::Phone), (4, Sort::Attempts)];

/// The list of to-do calls.
#[component]
pub fn Callbacks() -> impl IntoView {
    let app = App::get();
    let tab = RwSignal::new(Part::Today);
    let selected = RwSignal::new(None::<String>);
    let promise = RwSignal::new(None::<Promise>);
    let limit = RwSignal::new(FIRST_ROWS);
    let (choice, order) = (RowChoice::provide(), RowOrder::provide(&[0, 1, 2, 3, 4]));
    let filter = RwSignal::new(ListFilter::default());
    let minute = app.minute();
    let asked = move || Asked { owner: filter.with(|filter| filter.agent.clone()), sort: order.asked(&SORTS) };
    // The page opens where there is something to do.
    let begins = untrack(|| app.call_list(Part::Today, &asked(), minute.get(), 0)).counts;
    let begins = begins.into_iter().take(Part::Done as usize).position(|calls| calls > 0);
    tab.set(begins.and_then(|place| Part::ALL.get(place).copied()).unwrap_or(Part::Today));
    let list = Memo::new(move |_| app.call_list(tab.get(), &asked(), minute.get(), limit.get()));
    choice.cover(move || app.call_keys(tab.get(), &asked(), minute.get()));
    let tabs = Signal::derive(move || {
        let text = &app.text().callback;
        let label = |part| match part {
            Part::Today => text.tab_now_today,
            Part::NextDays => text.tab_next_days,
            Part::Team => text.tab_team,
            Part::Done => text.tab_done,
        };
        let counts = list.with(|list| list.counts);
        let tab = |(part, count)| Tab { key: key(part).into(), label: label(part).into(), count: Some(count) };
        Part::ALL.into_iter().zip(counts).map(tab).collect::<Vec<_>>()
    });
    let rows = Memo::new(move |_| list.with(|list| rows(app, tab.get(), &list.shown.first, minute.get())));
    let all = Callback::new(move |()| {
        untrack(|| {
            let whole = app.call_list(tab.get(), &asked(), minute.get(), usize::MAX);
            super::callback_rows::rows(app, tab.get(), &whole.shown.first, minute.get())
        })
    });
    let total = Signal::derive(move || list.with(|list| list.shown.count));
    let columns = Signal::derive(move || {
        let text = &app.text().callback;
        [
            text.column_time,
            text.column_customer,
            text.column_reason,
            text.column_phone,
            text.column_attempts,
            text.column_state,
        ]
        .map(Column::new)
        .to_vec()
    });
    let empty_title = Signal::derive(move || {
        let text = &app.text().callback;
        match tab.get() {
            Part::Today => text.empty_title,
            Part::NextDays => text.empty_days_title,
            Part::Team => text.empty_team_title,
            Part::Done => text.empty_done_title,
        }
        .to_owned()
    });
    let open = move |id: String| {
        if let Some(route) = Route::of_record(&id) {
            app.go(&route);
        }
    };
    let choose = move |chosen: String| {
        selected.set(None);
        choice.clear();
        limit.set(FIRST_ROWS);
        if let Some(part) = Part::ALL.into_iter().find(|part| key(*part) == chosen) {
            tab.set(part);
        }
    };
    let filters = Filters {
        list: "callbacks",
        now: Signal::derive(move || ListFilter { tab: key(tab.get()).to_owned(), ..filter.get() }),
        ask: Callback::new(move |asked: ListFilter| {
            choose(asked.tab.clone());
            filter.set(asked);
        }),
    };
    let ids = |rows: &[String]| rows.iter().filter_map(|row| row.parse().ok()).collect::<Vec<RecordId>>();
    let handing = RwSignal::new(None::<Vec<String>>);
    let to_colleague = Callback::new(move |rows: Vec<String>| handing.set(Some(rows)));
    let to_team = Callback::new(move |rows: Vec<String>| {
        choice.clear();
        app.give_to_team(&ids(&rows));
    });
    let name = tr(|t| t.callback.list_title);
    let to_calendar = Callback::new(move |rows: Vec<String>| app.save_calendar(&name.get_untracked(), &ids(&rows)));
    let hand = move |(rows, to, name): (Vec<String>, String, String)| {
        choice.clear();
        app.hand_calls(&ids(&rows), &to, &name);
    };
    let acts = StoredValue::new(vec![
        Act { label: tr(|t| t.lists.to_colleague), run: to_colleague },
        Act { label: tr(|t| t.lists.to_team), run: to_team },
        Act { label: tr(|t| t.lists.to_calendar), run: to_calendar },
    ]);
    let asks = move || !filter.with(ListFilter::is_empty);
    let labelled = move || format!("callback-tabs-{}", key(tab.get()));
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{live(move || app.text().callback.list_title)}</h1>
                <Tabs
                    id="callback-tabs"
                    label=tr(|t| t.callback.list_title)
                    tabs
                    value=Signal::derive(move || key(tab.get()).to_owned())
                    on_change=choose
                />
                <a class="chip" href=Route::Promises.to_string()>{live(move || app.text().shell.promises)}</a>
                <Button
                    kind=ButtonKind::Primary
                    icon=Glyph::Plus
                    label=tr(|t| t.callback.new_one)
                    on_press=move |()| promise.set(Some(Promise { owner: app.agent_id(), ..Promise::default() }))
                />
            </header>
            <ListAsked id="callbacks" filter on_change=move |()| selected.set(None) />
            <ListBar name columns rows choice acts filters all />
            <div id="callback-tabs-panel" role="tabpanel" aria-labelledby=labelled>
                <Show
                    when=move || rows.with(|rows| !rows.is_empty())
                    fallback=move || {
                        view! {
                            <Show when=asks fallback=move || view! {
                                <EmptyState glyph=Glyph::Callback title=empty_title body=tr(|t| t.callback.empty_body) />
                            }>
                                <NoneFit />
                            </Show>
                        }
                    }
                >
                    <DataTable label=tr(|t| t.callback.list_title) columns rows total limit selected on_open=open />
                </Show>
            </div>
            <CallbackDialog promise />
            <Colleagues handing on_choose=hand />
        </div>
    }
}
