//! The latest shifts of whoever sits here, and to whom their calls went.

use super::shift_page::{Page, Quiet};
use super::wording::person;
use crate::domain::shift::Shift;
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// How many are shown.
const SHOWN: usize = 5;

/// The latest shifts.
#[component]
pub fn Past(page: Page) -> impl IntoView {
    let app = page.app;
    let all = Memo::new(move |_| app.shifts().into_iter().take(SHOWN).collect::<Vec<_>>());
    let line = move |shift: Shift| {
        let text = &app.text().shift;
        let until = shift.closed.map(|at| app.format(|f| f.time(at))).unwrap_or_else(|| text.running.to_owned());
        let range = app.text().callback.slot_range(&app.format(|f| f.time(shift.opened)), &until);
        let names: BTreeSet<String> = shift.handed.values().map(|to| person(app, to)).collect();
        let handed = text.handed_names(&names.into_iter().collect::<Vec<_>>().join(", "));
        let below = [Some(shift.desk_name), (!shift.handed.is_empty()).then_some(handed)];
        let below: Vec<String> = below.into_iter().flatten().filter(|t| !t.is_empty()).collect();
        view! {
            <li>
                <div class="line">
                    <span class="line-when">{app.format(|f| f.date(shift.opened))}</span>
                    <span class="line-what"><b>{range}</b><small>{below.join(" · ")}</small></span>
                </div>
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="past-title">
            <div class="card-head"><h2 id="past-title">{live(move || app.text().shift.past_title)}</h2></div>
            <Show
                when=move || !all.with(Vec::is_empty)
                fallback=move || view! { <Quiet text=tr(|t| t.shift.past_none) /> }
            >
                <ul class="lines">{live(move || all.get().into_iter().map(line).parts())}</ul>
            </Show>
        </section>
    }
}
