//! The list of complaints: what is open, what is mine, what is answered.

use super::complaint_rows::rows;
use crate::domain::complaint::{Complaint, Status};
use crate::route::Route;
use crate::state::App;
use crate::ui::components::{Column, DataTable, EmptyState, Glyph, Tab, Tabs};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The list of complaints.
#[component]
pub fn Complaints() -> impl IntoView {
    let app = App::get();
    let tab = RwSignal::new("open".to_owned());
    let selected = RwSignal::new(None::<String>);
    let all = Memo::new(move |_| app.complaints());
    let mine = Memo::new(move |_| app.desk.with(|desk| desk.as_ref().map(|d| d.agent.clone()).unwrap_or_default()));
    let belongs = move |tab: &str, complaint: &Complaint| match tab {
        "open" => complaint.status == Status::Open,
        "mine" => complaint.status == Status::Open && complaint.agent == mine.get(),
        _ => complaint.status != Status::Open,
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
        all.with(|all| all.iter().filter(|c| belongs(&tab, c)).cloned().collect::<Vec<_>>())
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
                    on_change=move |key: String| {
                        selected.set(None);
                        tab.set(key);
                    }
                />
            </header>
            <div id="complaint-tabs-panel" role="tabpanel" aria-labelledby=labelled>
                <Show
                    when=move || rows.with(|rows| !rows.is_empty())
                    fallback=move || {
                        view! { <EmptyState glyph=Glyph::List title=empty_title body=tr(|t| t.complaint.empty_body) /> }
                    }
                >
                    <DataTable label=tr(|t| t.complaint.list_title) columns rows selected on_open=open />
                </Show>
            </div>
        </div>
    }
}
