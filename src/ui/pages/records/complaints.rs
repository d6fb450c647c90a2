//! The list of complaints: what is open, what is mine, what is answered.

use super::complaint_rows::rows;
use super::list_asked::{ListAsked, NoneFit};
use super::list_bar::{Act, Filters, ListBar};
use crate::domain::list_filter::ListFilter;
use crate::domain::matter_list::{Asked, Sort, Tab as Part};
use crate::route::{Key, Route};
use crate::state::{App, RecordId};
use crate::ui::components::{Column, DataTable, EmptyState, FIRST_ROWS, Glyph, RowChoice, RowOrder, Tab, Tabs};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

fn key(part: Part) -> &'static str {
    match part {
        Part::Open => "open",
        Part::Mine => "mine",
        Part::Answered => "closed",
    }
}

/// The columns that the list is put in order by.
const SORTS: [(usize, Sort); 4] = [(0, Sort::Number), (2, Sort::Name), (4, Sort::Due), (5, Sort::State)];

/// The list of complaints.
#[component]
pub fn Complaints() -> impl IntoView {
    let app = App::get();
    let tab = RwSignal::new(Part::Open);
    let selected = RwSignal::new(None::<String>);
    let limit = RwSignal::new(FIRST_ROWS);
    let (choice, order) = (RowChoice::provide(), RowOrder::provide(&[0, 2, 4, 5]));
    let filter = RwSignal::new(ListFilter::default());
    let asked = move || Asked { filter: filter.get(), sort: order.asked(&SORTS) };
    choice.cover(move || app.matter_keys(tab.get(), &asked()));
    let list = Memo::new(move |_| app.matter_list(tab.get(), &asked(), limit.get()));
    let tabs = Signal::derive(move || {
        let text = &app.text().complaint;
        let labels = [text.tab_open, text.tab_mine, text.tab_answered];
        let counts = list.with(|list| list.counts);
        let tab = |((part, label), count): ((Part, &str), usize)| Tab {
            key: key(part).into(),
            label: label.into(),
            count: Some(count),
        };
        Part::ALL.into_iter().zip(labels).zip(counts).map(tab).collect::<Vec<_>>()
    });
    let minute = app.minute();
    let torn = Memo::new(move |_| app.matters_in_conflict());
    let rows_of = move |list: &[_]| torn.with(|torn| rows(app, list, torn, minute.get()));
    let rows = Memo::new(move |_| list.with(|list| rows_of(&list.shown.first)));
    let all =
        Callback::new(move |()| untrack(|| rows_of(&app.matter_list(tab.get(), &asked(), usize::MAX).shown.first)));
    let total = Signal::derive(move || list.with(|list| list.shown.count));
    let columns = Signal::derive(move || {
        let text = app.text();
        [
            text.common.number,
            text.common.subject,
            text.complaint.column_complainant,
            text.common.department,
            text.complaint.column_due,
            text.common.state,
            text.common.agent,
        ]
        .map(Column::new)
        .to_vec()
    });
    let empty_title = Signal::derive(move || {
        let text = &app.text().complaint;
        match tab.get() {
            Part::Open => text.empty_title,
            Part::Mine => text.empty_mine_title,
            Part::Answered => text.empty_closed_title,
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
        list: "complaints",
        now: Signal::derive(move || ListFilter { tab: key(tab.get()).to_owned(), ..filter.get() }),
        ask: Callback::new(move |asked: ListFilter| {
            choose(asked.tab.clone());
            filter.set(asked);
        }),
    };
    let print = Callback::new(move |rows: Vec<String>| {
        let key = |row: &String| Key::new(row.parse::<RecordId>().ok()?.key());
        app.go(&Route::PrintComplaints(rows.iter().filter_map(key).collect()));
    });
    let acts = StoredValue::new(vec![Act { label: tr(|t| t.lists.print_chosen), run: print }]);
    let name = tr(|t| t.complaint.list_title);
    let asks = move || !filter.with(ListFilter::is_empty);
    let labelled = move || format!("complaint-tabs-{}", key(tab.get()));
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{live(move || app.text().complaint.list_title)}</h1>
                <Tabs
                    id="complaint-tabs"
                    label=tr(|t| t.complaint.list_title)
                    tabs
                    value=Signal::derive(move || key(tab.get()).to_owned())
                    on_change=choose
                />
            </header>
            <ListAsked id="complaints" filter on_change=move |()| selected.set(None) forms=true />
            <ListBar name columns rows choice acts filters all />
            <div id="complaint-tabs-panel" role="tabpanel" aria-labelledby=labelled>
                <Show
                    when=move || rows.with(|rows| !rows.is_empty())
                    fallback=move || {
                        view! {
                            <Show when=asks fallback=move || view! {
                                <EmptyState glyph=Glyph::List title=empty_title body=tr(|t| t.complaint.empty_body) />
                            }>
                                <NoneFit />
                            </Show>
                        }
                    }
                >
                    <DataTable label=tr(|t| t.complaint.list_title) columns rows total limit selected on_open=open />
                </Show>
            </div>
        </div>
    }
}
