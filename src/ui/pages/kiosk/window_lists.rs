//! What lies behind a window: who waits, who was put aside or did not come, and grades to look into.

use super::window::{minutes_since, waiting_here, what_for, why_first};
use crate::domain::ticket::{Deed, Stand, Ticket};
use crate::pack::calls::Satisfaction;
use crate::state::{App, WindowSetUp};
use crate::ui::components::{Button, ButtonKind};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// So many rows are shown of those who wait.
const ROWS: usize = 12;

/// One row: number, what for, since when, and what can be done.
fn row(app: App, ticket: &Ticket, now: i64, side: AnyView) -> AnyView {
    let first = why_first(app, ticket).map(|first| view! { <span class="window-first">{first}</span> });
    view! {
        <li>
            <b>{ticket.number()}</b>
            <span class="window-what">{what_for(app, ticket)}{first}</span>
            <span class="field-hint">{app.text().kiosk.since_minutes(minutes_since(ticket.at, now))}</span>
            {side}
        </li>
    }
    .into_any()
}

fn call(app: App, id: String, free: bool) -> AnyView {
    let press = move |()| app.treat(id.clone(), Deed::Call, None);
    view! {
        <Button
            label=tr(|t| t.kiosk.call_this)
            kind=ButtonKind::Ghost
            disabled=Signal::stored(!free)
            on_press=press
        />
    }
    .into_any()
}

/// Those who wait.
#[component]
pub fn Waiting(
    /// All of today.
    tickets: Memo<Vec<Ticket>>,
    /// Which window this is.
    set_up: RwSignal<WindowSetUp>,
    /// The ticket in hand: nobody else is called meanwhile.
    in_hand: Memo<Option<Ticket>>,
) -> impl IntoView {
    let app = App::get();
    let minute = app.minute();
    let mine = Memo::new(move |_| tickets.with(|all| set_up.with(|with| waiting_here(all, &with.services))));
    let rows = move || {
        let (now, free) = (minute.get(), in_hand.with(Option::is_none) && set_up.with(|with| !with.name.is_empty()));
        mine.with(|all| all.iter().take(ROWS).map(|t| row(app, t, now, call(app, t.id.clone(), free))).parts())
    };
    view! {
        <section class="card">
            <div class="card-head">
                <h2>{live(move || app.text().kiosk.queue)}</h2>
                <span class="field-hint">{live(move || app.text().kiosk.waiting(mine.with(Vec::len)))}</span>
            </div>
            <div class="card-body">
                {live(move || mine.with(Vec::is_empty).then(|| view! {
                    <p class="field-hint">{app.text().kiosk.nobody_waits}</p>
                }))}
                <ol class="window-list">{live(rows)}</ol>
            </div>
        </section>
    }
}

/// Those who were put aside, and those who did not come: they can be called again.
#[component]
pub fn Behind(
    /// All of today.
    tickets: Memo<Vec<Ticket>>,
    /// The ticket in hand.
    in_hand: Memo<Option<Ticket>>,
) -> impl IntoView {
    let app = App::get();
    let minute = app.minute();
    let list = move |stand: Stand| {
        let (now, free) = (minute.get(), in_hand.with(Option::is_none));
        tickets.with(|all| {
            let here = all.iter().filter(|t| t.stand == stand).rev().take(ROWS);
            here.map(|t| row(app, t, now, call(app, t.id.clone(), free))).parts()
        })
    };
    let any = move || tickets.with(|all| all.iter().any(|t| matches!(t.stand, Stand::Held | Stand::NoShow)));
    live(move || {
        any().then(|| {
            view! {
                <section class="card">
                    <div class="card-body">
                        <h2>{app.text().kiosk.held}</h2>
                        <ol class="window-list">{list(Stand::Held)}</ol>
                        <h2>{app.text().kiosk.gone}</h2>
                        <ol class="window-list">{list(Stand::NoShow)}</ol>
                    </div>
                </section>
            }
        })
    })
}

/// Bad grades into which nobody has looked (B49).
#[component]
pub fn Grades(
    /// All of today.
    tickets: Memo<Vec<Ticket>>,
) -> impl IntoView {
    let app = App::get();
    let minute = app.minute();
    let bad = move || {
        let Some(pack) = app.pack() else { return Vec::new() };
        let grade = |t: &Ticket| pack.callbacks.satisfaction.iter().find(|g| g.id.as_str() == t.grade).cloned();
        tickets.with(|all| {
            let open = all.iter().filter(|t| t.followed_up == 0);
            let bad = open.filter_map(|t| Some((t.clone(), grade(t)?)));
            bad.filter(|(_, grade)| grade.counts_as == Satisfaction::NotSatisfied).collect::<Vec<_>>()
        })
    };
    live(move || {
        let (bad, now) = (bad(), minute.get());
        (!bad.is_empty()).then(|| {
            let one = |(ticket, grade): (Ticket, crate::pack::calls::Grade)| {
                let id = ticket.id.clone();
                let side = view! {
                    <strong>{app.words(&grade.label)}</strong>
                    <Button
                        label=tr(|t| t.kiosk.follow_up)
                        kind=ButtonKind::Ghost
                        on_press=move |()| app.follow_up_grade(&id)
                    />
                };
                row(app, &ticket, now, side.into_any())
            };
            view! {
                <section class="card">
                    <div class="card-head"><h2>{app.text().kiosk.grades}</h2></div>
                    <div class="card-body">
                        <ol class="window-list">{bad.into_iter().map(one).parts()}</ol>
                    </div>
                </section>
            }
        })
    })
}
