//! The list of complaints: what is open, what is mine, what is answered.

use super::complaint_rows::rows;
use crate::domain::matter_list::Tab as Part;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::{Column, DataTable, EmptyState, FIRST_ROWS, Glyph, Tab, Tabs};
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

/// The list of complaints.
#[component]
pub fn Complaints() -> impl IntoView {
    let app = App::get();
    let tab = RwSignal::new(Part::Open);
    let selected = RwSignal::new(None::<String>);
    let limit = RwSignal::new(FIRST_ROWS);
    let list = Memo::new(move |_| app.matter_list(tab.get(), limit.get()));
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
    let rows = Memo::new(move |_| list.with(|list| torn.with(|torn| rows(app, &list.shown.first, torn, minute.get()))));
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
        limit.set(FIRST_ROWS);
        if let Some(part) = Part::ALL.into_iter().find(|part| key(*part) == chosen) {
            tab.set(part);
        }
    };
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
            <div id="complaint-tabs-panel" role="tabpanel" aria-labelledby=labelled>
                <Show
                    when=move || rows.with(|rows| !rows.is_empty())
                    fallback=move || {
                        view! { <EmptyState glyph=Glyph::List title=empty_title body=tr(|t| t.complaint.empty_body) /> }
                    }
                >
                    <DataTable label=tr(|t| t.complaint.list_title) columns rows total limit selected on_open=open />
                </Show>
            </div>
        </div>
    }
}
