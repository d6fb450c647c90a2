//! Which days are reported: the last working day, last week, last month, or any.

use super::Page;
use crate::domain::day::Day;
use crate::domain::report::Days;
use crate::route::{Asked, Route, View};
use crate::ui::components::{Choice, DateField, Segmented};
use crate::ui::words::tr;
use leptos::prelude::*;

const WORKED: &str = "worked";
const WEEK: &str = "week";
const MONTH: &str = "month";

/// Which days are reported.
#[component]
pub fn DaysBar(
    /// The page.
    page: Page,
) -> impl IntoView {
    let Page { app, today, days, .. } = page;
    let go = move |days: Option<Days>| app.replace(Route::Reports(Asked { days, view: View::Whole }));
    let of = move |key: &str, today: Day| match key {
        WEEK => Days::last_week(today),
        MONTH => Days::last_month(today),
        _ => app.last_worked(today),
    };
    let options = Signal::derive(move || {
        let text = &app.text().report;
        [(WORKED, text.last_worked), (WEEK, text.last_week), (MONTH, text.last_month)]
            .map(|(key, label)| Choice::new(key, label))
            .to_vec()
    });
    let value = Signal::derive(move || {
        let shown = today.get().zip(days.get());
        let fits = |key: &&str| shown.is_some_and(|(today, days)| of(key, today) == days);
        [WORKED, WEEK, MONTH].into_iter().find(fits).unwrap_or_default().to_owned()
    });
    let choose = move |key: String| match today.get_untracked() {
        Some(today) if key != WORKED => go(Some(of(&key, today))),
        _ => go(None),
    };
    let end = move |read: fn(Days) -> Day| {
        Signal::derive(move || days.get().map(|days| read(days).to_string()).unwrap_or_default())
    };
    // An end that passes the other takes it along: a single day is two ends of one date.
    let change = move |text: String, with: fn(Days, Day) -> Days| {
        if let (Ok(day), Some(days)) = (Day::parse(&text), days.get_untracked()) {
            go(Some(with(days, day)));
        }
    };
    view! {
        <div class="report-days">
            <Segmented id="report-period" label=tr(|t| t.report.period) options value on_change=choose />
            <DateField
                id="report-from"
                label=tr(|t| t.report.from)
                value=end(Days::from)
                on_input=move |text: String| change(text, |days, day| Days::new(day, days.to().max(day)))
            />
            <DateField
                id="report-to"
                label=tr(|t| t.report.to)
                value=end(Days::to)
                on_input=move |text: String| change(text, |days, day| Days::new(days.from().min(day), day))
            />
        </div>
    }
}
