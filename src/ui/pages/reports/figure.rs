//! The records behind a figure: exactly those, and as many.

use super::figure_rows::row;
use super::{Page, words};
use crate::domain::report::{By, Which};
use crate::route::{Route, View};
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, Column, DataTable, EmptyState, Glyph};
use crate::ui::live::{Show, live};
use crate::ui::pages::records::table_words;
use crate::ui::words::tr;
use leptos::prelude::*;

/// The records behind a figure.
#[component]
pub fn FigurePage(
    /// The page.
    page: Page,
    /// The figure.
    which: Which,
) -> impl IntoView {
    let Page { app, report, .. } = page;
    let which = StoredValue::new(which);
    let selected = RwSignal::new(None::<String>);
    let records = Memo::new(move |_| {
        report.with(|report| {
            let report = report.as_ref()?;
            let seen = |which: &Which| match &which.part {
                Some((By::Agent, key)) => app.sees_figures_of(key),
                _ => true,
            };
            which.with_value(|which| seen(which).then(|| report.records(which).to_vec()))
        })
    });
    let rows = Memo::new(move |_| {
        let subject = which.with_value(|which| which.subject);
        let now = report.with(|report| report.as_ref().map(|report| report.at).unwrap_or_default());
        let records = records.get().unwrap_or_default();
        records.iter().filter_map(|id| row(app, subject, id, now)).collect::<Vec<_>>()
    });
    let columns = Signal::derive(move || {
        let text = app.text();
        [text.report.when, text.report.who, text.report.what, text.common.state, text.common.agent]
            .map(Column::new)
            .to_vec()
    });
    let title = Signal::derive(move || which.with_value(|which| title(app, which)));
    let open = move |id: String| {
        if let Some(route) = Route::of_record(&id) {
            app.go(&route);
        }
    };
    let save = move |()| {
        let table = untrack(|| table_words(&columns.get(), &rows.get()));
        app.save_csv(&[&title.get_untracked()], &table);
    };
    let count = move || app.text().report.behind(rows.with(Vec::len));
    view! {
        <div class="page">
            <header class="page-head">
                <Button icon=Glyph::Back label=tr(|t| t.common.back) on_press=move |()| app.go(&page.route(View::Whole)) />
                <h1>{live(move || title.get())}</h1>
                <Button kind=ButtonKind::Secondary icon=Glyph::Export label=tr(|t| t.report.csv) on_press=save />
            </header>
            <p class="quiet" role="status">{live(count)}</p>
            <Show
                when=move || rows.with(|rows| !rows.is_empty())
                fallback=move || {
                    view! { <EmptyState glyph=Glyph::Chart title=tr(|t| t.report.gone) body=tr(|t| t.report.own_view) /> }
                }
            >
                <DataTable label=title columns rows selected on_open=open />
            </Show>
        </div>
    }
}

fn title(app: App, which: &Which) -> String {
    let subject = words::title_of(app, which.subject).to_owned();
    let Some((by, key)) = &which.part else { return subject };
    let split = words::split_of(app, which.subject, *by).to_owned();
    [subject, split, words::label_of(app, which.subject, *by, key)].join(" · ")
}
