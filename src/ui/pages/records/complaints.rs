//! The list of complaints: what is open, what is mine, what is answered.

use super::complaint_rows::{rows, sort_key};
use super::list_asked::{ListAsked, NoneFit};
use super::list_bar::{Act, Filters, ListBar};
use crate::domain::complaint::{Complaint, Status};
use crate::domain::list_filter::ListFilter;
use crate::route::{Key, Route};
use crate::state::{App, RecordId};
use crate::ui::components::{Column, DataTable, EmptyState, Glyph, RowChoice, RowOrder, Tab, Tabs};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The list of complaints.
#[component]
pub fn Complaints() -> impl IntoView {
    let app = App::get();
    let tab = RwSignal::new("open".to_owned());
    let selected = RwSignal::new(None::<String>);
    let (choice, order) = (RowChoice::provide(), RowOrder::provide(&[0, 1, 2, 3, 4, 5, 6]));
    let filter = RwSignal::new(ListFilter::default());
    let all = Memo::new(move |_| app.complaints());
    let mine = Memo::new(move |_| app.desk.with(|desk| desk.as_ref().map(|d| d.agent.clone()).unwrap_or_default()));
    let belongs = move |tab: &str, complaint: &Complaint| {
        let asked = filter.with(|filter| filter.shows(&complaint.agent, &complaint.form));
        asked
            && match tab {
                "open" => complaint.status == Status::Open,
                "mine" => complaint.status == Status::Open && complaint.agent == mine.get(),
                _ => complaint.status != Status::Open,
            }
    };
    let tabs = Signal::derive(move || {
        let text = &app.text().complaint;
        let counted = |key: &str| all.with(|all| all.iter().filter(|c| belongs(key, c)).count());
        [("open", text.tab_open), ("mine", text.tab_mine), ("closed", text.tab_answered)]
            .map(|(key, label)| Tab { key: key.into(), label: label.into(), count: Some(counted(key)) })
            .to_vec()
    });
    let shown = Memo::new(move |_| {
        let tab = tab.get();
        let mut shown = all.with(|all| all.iter().filter(|c| belongs(&tab, c)).cloned().collect::<Vec<_>>());
        order.apply(&mut shown, |complaint, column| sort_key(app, complaint, column));
        shown
    });
    let minute = app.minute();
    let torn = Memo::new(move |_| app.matters_in_conflict());
    let rows = Memo::new(move |_| shown.with(|shown| torn.with(|torn| rows(app, shown, torn, minute.get()))));
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
        match tab.get().as_str() {
            "open" => text.empty_title,
            "mine" => text.empty_mine_title,
            _ => text.empty_closed_title,
        }
        .to_owned()
    });
    let open = move |id: String| {
        if let Some(route) = Route::of_record(&id) {
            app.go(&route);
        }
    };
    let choose = move |key: String| {
        selected.set(None);
        choice.clear();
        tab.set(key);
    };
    let filters = Filters {
        list: "complaints",
        now: Signal::derive(move || ListFilter { tab: tab.get(), ..filter.get() }),
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
    let labelled = move || format!("complaint-tabs-{}", tab.get());
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{live(move || app.text().complaint.list_title)}</h1>
                <Tabs
                    id="complaint-tabs"
                    label=tr(|t| t.complaint.list_title)
                    tabs
                    value=tab
                    on_change=choose
                />
            </header>
            <ListAsked id="complaints" filter on_change=move |()| selected.set(None) forms=true />
            <ListBar name columns rows choice acts filters />
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
                    <DataTable label=tr(|t| t.complaint.list_title) columns rows selected on_open=open />
                </Show>
            </div>
        </div>
    }
}
