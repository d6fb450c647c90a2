//! Reports: what some days came to, on the screen, on paper and as a file, each figure with its records behind it
//! (system 30, B38).

mod days_bar;
mod figure;
mod figure_rows;
mod sheet;
mod tables;
mod words;

use crate::domain::day::Day;
use crate::domain::report::{Days, Report};
use crate::keymap::{Action, Scope};
use crate::route::{Asked, Route, View};
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, Glyph};
use crate::ui::keys::on_action;
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use days_bar::DaysBar;
use figure::FigurePage;
use leptos::prelude::*;
use sheet::SheetPage;
use words::Said;

/// What the parts of the page share. It is copied freely.
#[derive(Clone, Copy)]
pub struct Page {
    /// The app.
    pub app: App,
    /// Today, by the organisation's clock.
    pub today: Memo<Option<Day>>,
    /// The days reported.
    pub days: Memo<Option<Days>>,
    /// The report.
    pub report: Memo<Option<Report>>,
}

impl Page {
    /// The address of another view of the same days.
    fn route(self, view: View) -> Route {
        Route::Reports(Asked { days: self.days.get_untracked(), view })
    }

    /// Saves the report as a file.
    fn save(self) {
        let Some(report) = self.report.get_untracked() else { return };
        let (from, to) = (report.days.from().to_string(), report.days.to().to_string());
        let rows = untrack(|| words::rows(self.app, &report));
        self.app.save_csv(&[self.app.text_now().report.title, &from, &to], &rows);
    }
}

/// Reports.
#[component]
pub fn Reports(
    /// What is asked for.
    asked: Signal<Asked>,
) -> impl IntoView {
    let app = App::get();
    let minute = app.minute();
    let today = Memo::new(move |_| app.local_day(minute.get()));
    let days = Memo::new(move |_| {
        let chosen = asked.with(|asked| asked.days);
        chosen.or_else(|| today.get().map(|today| app.last_worked(today)))
    });
    let report = Memo::new(move |_| app.report(days.get()?, minute.get()));
    let page = Page { app, today, days, report };
    let view = Memo::new(move |_| asked.with(|asked| asked.view.clone()));
    live(move || match view.get() {
        View::Whole => view! { <Whole page /> }.into_any(),
        View::Sheet => view! { <SheetPage page /> }.into_any(),
        View::Figure(which) => view! { <FigurePage page which /> }.into_any(),
    })
}

/// The whole report.
#[component]
fn Whole(page: Page) -> impl IntoView {
    let Page { app, report, .. } = page;
    let to_sheet = move || app.go(&page.route(View::Sheet));
    on_action(Signal::stored(vec![Scope::Everywhere]), move |action| {
        let prints = action == Action::Print;
        if prints {
            to_sheet();
        }
        prints
    });
    let facts = move || {
        report.get().map(|report| {
            let fact = |(name, value): (String, String)| {
                view! {
                    <div>
                        <dt>{name}</dt>
                        <dd>{value}</dd>
                    </div>
                }
            };
            words::facts(app, &report).into_iter().map(fact).parts()
        })
    };
    let sections = move || {
        report.get().map(|report| {
            let days = report.days;
            words::said(app, &report).into_iter().map(|said| section(app, said, days)).parts()
        })
    };
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{live(move || app.text().report.title)}</h1>
                <span class="chip">{live(move || app.text().report.due)}</span>
                <div class="page-acts">
                    <Button
                        kind=ButtonKind::Secondary
                        icon=Glyph::Export
                        label=tr(|t| t.report.csv)
                        on_press=move |()| page.save()
                    />
                    <Button
                        kind=ButtonKind::Primary
                        icon=Glyph::Print
                        label=tr(|t| t.report.sheet)
                        action=Action::Print
                        on_press=move |()| to_sheet()
                    />
                </div>
            </header>
            <DaysBar page />
            <dl class="report-facts">{live(facts)}</dl>
            {live(sections)}
        </div>
    }
}

fn section(app: App, said: Said, days: Days) -> AnyView {
    let (title, rule) = (said.title, said.rule);
    let total = said.total.count.clone();
    let label = format!("{title}: {total}");
    let none = said.tables.iter().all(|(_, lines)| lines.is_empty());
    let to = tables::address(days, &said.total);
    let body = if none {
        view! { <p class="quiet">{app.text().report.nothing}</p> }.into_any()
    } else {
        tables::tables(app, said, Some(days))
    };
    let total = if none {
        view! { <span class="report-total">{total}</span> }.into_any()
    } else {
        view! { <a class="report-total" href=to aria-label=label>{total}</a> }.into_any()
    };
    view! {
        <section class="card report-section">
            <div class="card-head">
                <h2>{title}</h2>
                <span class="aside">{rule}</span>
                {total}
            </div>
            <div class="card-body">{body}</div>
        </section>
    }
    .into_any()
}
