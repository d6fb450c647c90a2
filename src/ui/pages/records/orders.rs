//! The list of work orders; with a department in the address, what waits for it.

use super::list_asked::NoneFit;
use super::list_bar::{Filters, ListBar};
use super::order_form::OrderDialog;
use super::order_rows::rows;
use super::order_words::{department_words, state_of};
use crate::domain::list_filter::ListFilter;
use crate::domain::order::State;
use crate::domain::order_list::{Asked, Sort, Tab as Part};
use crate::route::Route;
use crate::state::{App, Known};
use crate::ui::components::{
    Button, ButtonKind, Choice, Column, DataTable, EmptyState, FIRST_ROWS, Glyph, RowChoice, RowOrder, Select, Tab,
    Tabs,
};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

fn key(part: Part) -> &'static str {
    match part {
        Part::Open => "open",
        Part::Mine => "mine",
        Part::Late => "late",
        Part::Closed => "closed",
    }
}

/// The columns that the list is put in order by.
const SORTS: [(usize, Sort); 4] = [(0, Sort::Number), (2, Sort::Department), (3, Sort::Due), (4, Sort::State)];

/// The list of work orders.
#[component]
pub fn OrdersPage(
    /// Whose view it is: a department of the pack; empty for everybody's list.
    department: String,
) -> impl IntoView {
    let app = App::get();
    let minute = app.minute();
    let (tab, selected) = (RwSignal::new(Part::Open), RwSignal::new(None::<String>));
    let limit = RwSignal::new(FIRST_ROWS);
    let (choice, order) = (RowChoice::provide(), RowOrder::provide(&[0, 2, 3, 4]));
    let filter = RwSignal::new(ListFilter::default());
    let writing = RwSignal::new(false);
    let own = StoredValue::new(department);
    let is_view = !own.with_value(String::is_empty);
    let asked = move || {
        let ListFilter { agent, kind, state, .. } = filter.get();
        let department = if is_view { own.get_value() } else { kind };
        Asked { department, state, owner: agent, waiting: is_view, sort: order.asked(&SORTS) }
    };
    let list = Memo::new(move |_| app.order_list(tab.get(), &asked(), minute.get(), limit.get()));
    choice.cover(move || app.order_keys(tab.get(), &asked(), minute.get()));
    let made = Memo::new(move |_| list.with(|list| rows(app, &list.shown.first, minute.get())));
    let all = Callback::new(move |()| {
        untrack(|| {
            let whole = app.order_list(tab.get(), &asked(), minute.get(), usize::MAX);
            rows(app, &whole.shown.first, minute.get())
        })
    });
    let total = Signal::derive(move || list.with(|list| list.shown.count));
    let tabs = Signal::derive(move || {
        let text = &app.text().order;
        let labels = [text.tab_open, text.tab_mine, text.tab_late, text.tab_closed];
        let counts = list.with(|list| list.counts);
        let tab = |((part, label), count): ((Part, &str), usize)| Tab {
            key: key(part).into(),
            label: label.into(),
            count: Some(count),
        };
        // In a department's own view there is what waits for it, and what of that is late.
        let shown = |(part, _): &(Part, &str)| !is_view || matches!(part, Part::Open | Part::Late);
        let parts = Part::ALL.into_iter().zip(labels).zip(counts).filter(|(part, _)| shown(part));
        parts.map(tab).collect::<Vec<_>>()
    });
    let columns = Signal::derive(move || {
        let text = app.text();
        let order = &text.order;
        let names = [order.kind, order.column_department, order.column_due, text.common.state, order.column_owner];
        core::iter::once(text.common.number).chain(names).map(Column::new).collect::<Vec<_>>()
    });
    let choose = move |chosen: String| {
        selected.set(None);
        choice.clear();
        limit.set(FIRST_ROWS);
        if let Some(part) = Part::ALL.into_iter().find(|part| key(*part) == chosen) {
            tab.set(part);
        }
    };
    let filters = Filters {
        list: "orders",
        now: Signal::derive(move || ListFilter { tab: key(tab.get()).to_owned(), ..filter.get() }),
        ask: Callback::new(move |asked: ListFilter| {
            choose(asked.tab.clone());
            filter.set(asked);
        }),
    };
    let open = move |id: String| {
        if let Some(route) = Route::of_record(&id) {
            app.go(&route);
        }
    };
    let name = Signal::derive(move || {
        let text = &app.text().order;
        own.with_value(|id| {
            if id.is_empty() { text.list_title.to_owned() } else { text.waiting_title(&department_words(app, id)) }
        })
    });
    let empty = Signal::derive(move || {
        let text = &app.text().order;
        if is_view { text.department_empty } else { text.empty_body }.to_owned()
    });
    let asks = move || !filter.with(ListFilter::is_empty);
    let labelled = move || format!("order-tabs-{}", key(tab.get()));
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{live(move || name.get())}</h1>
                <Tabs
                    id="order-tabs"
                    label=name
                    tabs
                    value=Signal::derive(move || key(tab.get()).to_owned())
                    on_change=choose
                />
                <Show when=move || app.may_refer()>
                    <Button
                        kind=ButtonKind::Primary
                        icon=Glyph::Plus
                        label=tr(|t| t.order.refer)
                        action=crate::keymap::Action::Refer
                        on_press=move |()| writing.set(true)
                    />
                </Show>
            </header>
            <Narrow filter is_view own on_change=move |()| selected.set(None) />
            <ListBar name columns rows=made choice acts=StoredValue::new(Vec::new()) filters all />
            <div id="order-tabs-panel" role="tabpanel" aria-labelledby=labelled>
                <Show
                    when=move || made.with(|rows| !rows.is_empty())
                    fallback=move || {
                        view! {
                            <Show when=asks fallback=move || view! {
                                <EmptyState glyph=Glyph::Inbox title=tr(|t| t.order.empty_title) body=empty />
                            }>
                                <NoneFit />
                            </Show>
                        }
                    }
                >
                    <DataTable label=name columns rows=made total limit selected on_open=open />
                </Show>
            </div>
        </div>
        <OrderDialog open=writing known=move |()| Known::default() />
    }
}

/// The fields above the list: department, state, owner. The department's own view is an address, to be kept or sent.
#[component]
fn Narrow(
    filter: RwSignal<ListFilter>,
    is_view: bool,
    own: StoredValue<String>,
    #[prop(into)] on_change: Callback<()>,
) -> impl IntoView {
    let app = App::get();
    let departments = Signal::derive(move || {
        let all = app.pack().map(|pack| pack.departments.clone()).unwrap_or_default();
        all.iter().map(|d| Choice::new(d.id.as_str(), app.words(&d.label))).collect::<Vec<_>>()
    });
    let states = Signal::derive(move || {
        State::ALL.into_iter().map(|state| Choice::new(state.name(), state_of(app, state))).collect::<Vec<_>>()
    });
    let agents = Signal::derive(move || {
        app.agents().into_iter().map(|a| Choice::new(a.id.as_str(), a.name.clone())).collect::<Vec<_>>()
    });
    let change = move |with: fn(&mut ListFilter, String)| {
        Callback::new(move |value: String| {
            filter.update(|filter| with(filter, value));
            on_change.run(());
        })
    };
    let go = move |id: String| app.go(&Route::Orders(id));
    let view_of = Signal::derive(move || own.get_value());
    view! {
        <div class="register-filter list-asked" role="search">
            <Select
                id="orders-department"
                label=tr(|t| t.order.column_department)
                blank=tr(|t| t.order.any_department)
                options=departments
                value=Signal::derive(move || if is_view { view_of.get() } else { filter.with(|f| f.kind.clone()) })
                on_change=move |id: String| {
                    if is_view { go(id) } else { change(|f, value| f.kind = value).run(id) }
                }
            />
            <Select
                id="orders-state"
                label=tr(|t| t.common.state)
                blank=tr(|t| t.order.any_state)
                options=states
                value=Signal::derive(move || filter.with(|f| f.state.clone()))
                on_change=change(|f, value| f.state = value)
            />
            <Select
                id="orders-agent"
                label=tr(|t| t.order.column_owner)
                blank=tr(|t| t.register.all_agents)
                options=agents
                value=Signal::derive(move || filter.with(|f| f.agent.clone()))
                on_change=change(|f, value| f.agent = value)
            />
            <Show when=move || !is_view && filter.with(|f| !f.kind.is_empty())>
                <Button
                    kind=ButtonKind::Ghost
                    icon=Glyph::Inbox
                    label=Signal::derive(move || {
                        app.text().order.waiting_title(&department_words(app, &filter.with(|f| f.kind.clone())))
                    })
                    on_press=move |()| go(filter.with_untracked(|f| f.kind.clone()))
                />
            </Show>
        </div>
    }
}
