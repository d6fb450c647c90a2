//! To-do calls: what is late, now and today; the next days; the team's; what is done.

use super::callback_dialog::CallbackDialog;
use super::callback_rows::{rows, sort_key};
use super::list_asked::{ListAsked, NoneFit};
use super::list_bar::{Act, Colleagues, Filters, ListBar};
use crate::domain::callback_list::{Sight, Tab as Part};
use crate::domain::list_filter::ListFilter;
use crate::domain::moment::Moment;
use crate::route::Route;
use crate::state::{App, Promise, RecordId};
use crate::ui::components::{Button, ButtonKind, Column, DataTable, EmptyState, Glyph, RowChoice, RowOrder, Tab, Tabs};
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

/// The list of to-do calls.
#[component]
pub fn Callbacks() -> impl IntoView {
    let app = App::get();
    let tab = RwSignal::new(Part::Today);
    let selected = RwSignal::new(None::<String>);
    let promise = RwSignal::new(None::<Promise>);
    let (choice, order) = (RowChoice::provide(), RowOrder::provide(&[0, 1, 2, 3, 4]));
    let filter = RwSignal::new(ListFilter::default());
    let minute = app.minute();
    let all = Memo::new(move |_| app.callbacks());
    let agent = Memo::new(move |_| app.desk.with(|desk| desk.as_ref().map(|d| d.agent.clone()).unwrap_or_default()));
    // Each call with the parts of the page that it stands in.
    let placed = Memo::new(move |_| {
        let (agent, now) = (agent.get(), minute.get());
        let grace_minutes = app.grace_minutes();
        let sight = Sight { agent: &agent, now: Moment::from_ms(now), tomorrow: app.tomorrow(now), grace_minutes };
        all.with(|all| {
            let place = |part| {
                let asked =
                    |call: &crate::domain::callback::Callback| filter.with(|filter| filter.shows(&call.owner, ""));
                let mut calls: Vec<_> = all.iter().filter(|call| sight.shows(part, call) && asked(call)).collect();
                if part == Part::Done {
                    calls.sort_by_key(|call| core::cmp::Reverse(call.done));
                }
                calls.into_iter().map(|call| (sight.group(call), call.clone())).collect::<Vec<_>>()
            };
            Part::ALL.map(place)
        })
    });
    // The page opens where there is something to do.
    let begins = placed.with_untracked(|all| all.iter().take(Part::Done as usize).position(|calls| !calls.is_empty()));
    tab.set(begins.and_then(|place| Part::ALL.get(place).copied()).unwrap_or(Part::Today));
    let of = move |part: Part| move |all: &[Vec<_>; 4]| all.get(part as usize).map(Vec::len).unwrap_or_default();
    let tabs = Signal::derive(move || {
        let text = &app.text().callback;
        let label = |part| match part {
            Part::Today => text.tab_now_today,
            Part::NextDays => text.tab_next_days,
            Part::Team => text.tab_team,
            Part::Done => text.tab_done,
        };
        let tab = |part| Tab { key: key(part).into(), label: label(part).into(), count: Some(placed.with(of(part))) };
        Part::ALL.map(tab).to_vec()
    });
    let rows = Memo::new(move |_| {
        let (part, now) = (tab.get(), minute.get());
        let mut calls = placed.with(|all| all.get(part as usize).cloned()).unwrap_or_default();
        order.apply(&mut calls, |(_, call), column| sort_key(call, column));
        rows(app, part, &calls, now)
    });
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
    let hand = move |(rows, to, name): (Vec<String>, String, String)| {
        choice.clear();
        app.hand_calls(&ids(&rows), &to, &name);
    };
    let acts = StoredValue::new(vec![
        Act { label: tr(|t| t.lists.to_colleague), run: to_colleague },
        Act { label: tr(|t| t.lists.to_team), run: to_team },
    ]);
    let name = tr(|t| t.callback.list_title);
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
                    on_press=move |()| promise.set(Some(Promise { owner: agent.get_untracked(), ..Promise::default() }))
                />
            </header>
            <ListAsked id="callbacks" filter on_change=move |()| selected.set(None) />
            <ListBar name columns rows choice acts filters />
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
                    <DataTable label=tr(|t| t.callback.list_title) columns rows selected on_open=open />
                </Show>
            </div>
            <CallbackDialog promise />
            <Colleagues handing on_choose=hand />
        </div>
    }
}
