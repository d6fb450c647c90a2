//! The report as a sheet of paper.

use super::{Page, tables, words};
use crate::domain::report::Report;
use crate::route::View;
use crate::state::App;
use crate::ui::components::PrintSheet;
use crate::ui::live::{Parts, live};
use crate::ui::pages::records::{PrintPage, Rows, printed};
use leptos::prelude::*;

/// The report as a sheet of paper.
#[component]
pub fn SheetPage(
    /// The page.
    page: Page,
) -> impl IntoView {
    let Page { app, report, .. } = page;
    let name = Signal::derive(move || {
        let days = report.with(|report| report.as_ref().map(|report| report.days));
        let days = days.map(|days| format!("{} {}", days.from(), days.to())).unwrap_or_default();
        format!("{} {days}", app.text().report.title)
    });
    let sheet = move || report.get().map(|report| sheet(app, &report));
    view! {
        <PrintPage name back=page.route(View::Whole)>
            {live(sheet)}
        </PrintPage>
    }
}

fn sheet(app: App, report: &Report) -> AnyView {
    let section = |said: words::Said| {
        let title = format!("{}: {}", said.title, said.total.count);
        let rule = said.rule;
        let any = said.tables.iter().any(|(_, lines)| !lines.is_empty());
        let body = any.then(|| tables::tables(app, said, None));
        view! {
            <section class="report-sheet">
                <h2>{title}</h2>
                <p class="report-rule">{rule}</p>
                {body}
            </section>
        }
    };
    let (facts, sections) = (words::facts(app, report), words::said(app, report));
    let sections = sections.into_iter().map(section).parts();
    view! {
        <PrintSheet organisation=app.organisation() title=app.text().report.title printed=printed(app)>
            <Rows rows=facts />
            {sections}
        </PrintSheet>
    }
    .into_any()
}
