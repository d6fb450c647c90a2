//! What waits when a shift begins: one line each, which leads to its page.

use super::shift_page::Page;
use crate::domain::complaint::Status;
use crate::domain::opening::{Item, Waiting, list};
use crate::route::{Key, Route};
use crate::state::App;
use crate::ui::components::{Lamp, StatusFlag};
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// The opening list.
#[component]
pub fn Opening(page: Page) -> impl IntoView {
    let app = page.app;
    let waiting = Memo::new(move |_| waiting(page));
    let lines = move || {
        let now = page.minute.get();
        list(waiting.get(), now).into_iter().map(|(item, asks)| line(app, item, asks, now)).parts()
    };
    view! {
        <section class="card" aria-labelledby="opening-title">
            <div class="card-head">
                <h2 id="opening-title">{live(move || app.text().shift.opening_title)}</h2>
            </div>
            <ul class="lines">{live(lines)}</ul>
        </section>
    }
}

fn waiting(page: Page) -> Waiting {
    let (app, now) = (page.app, page.minute.get());
    let tomorrow = app.tomorrow(now).ms();
    let me = app.desk.with(|d| d.as_ref().map(|d| d.agent.clone()).unwrap_or_default());
    let today: Vec<_> = app.callbacks().into_iter().filter(|c| c.is_due() && c.from < tomorrow).collect();
    let in_sight = today.iter().filter(|c| {
        let owner = c.owner_at(crate::domain::moment::Moment::from_ms(now), app.grace_minutes());
        c.owner == me || owner == crate::domain::slots::Owner::Team
    });
    Waiting {
        taken_in: app.taken_in(),
        others: app.has_heard_of_others(),
        overdue: app
            .complaints()
            .iter()
            .filter(|c| c.status == Status::Open && c.paused.is_none() && c.due.is_some_and(|d| d < now))
            .count(),
        calls: in_sight.clone().count(),
        late_calls: in_sight.filter(|c| c.late_by(now) > 0).count(),
        unfinished: page.unfinished.with(Vec::len) + orphans(page),
        conflicts: app.read(|journal| journal.conflicts().len()).unwrap_or_default(),
    }
}

/// Half-typed forms that belong to no unfinished contact.
fn orphans(page: Page) -> usize {
    let held = page.unfinished.with(|all| all.iter().map(|c| c.id.to_string()).collect::<Vec<_>>());
    let apart = |d: &&crate::state::DraftForm| !held.contains(&d.parent) && !held.contains(&d.key.record);
    page.app.drafts.with(|all| all.iter().filter(apart).count())
}

fn line(app: App, item: Item, asks: bool, now: i64) -> AnyView {
    let text = &app.text().shift;
    let (to, title, detail) = match item {
        Item::TakeIn(last) => {
            let ago = last.map(|at| text.taken_in(&app.format(|f| f.relative(at, now.max(at)))));
            (Route::Exchange, text.opening_take_in, ago.unwrap_or_else(|| text.never_taken_in.to_owned()))
        }
        Item::Overdue(_) => (Route::Complaints, text.opening_overdue, text.overdue_detail.to_owned()),
        Item::Calls(..) => (Route::Callbacks, text.opening_calls, text.calls_detail.to_owned()),
        Item::Unfinished(_) => (first_unfinished(app), text.opening_unfinished, text.unfinished_detail.to_owned()),
        Item::Conflicts(_) => (Route::Conflicts, text.opening_conflicts, text.conflicts_detail.to_owned()),
    };
    let (lamp, said) = match item {
        Item::TakeIn(_) if asks => (Lamp::Soon, text.take_in_now.to_owned()),
        Item::TakeIn(Some(_)) => (Lamp::Fine, text.up_to_date.to_owned()),
        Item::Calls(_, late) if late > 0 => (Lamp::Late, text.calls_late(late)),
        Item::TakeIn(None) | Item::Overdue(0) | Item::Calls(0, _) | Item::Unfinished(0) | Item::Conflicts(0) => {
            (Lamp::Fine, text.nothing.to_owned())
        }
        Item::Overdue(count) => (Lamp::Late, app.text().shell.waiting_count(count)),
        Item::Calls(count, _) => (Lamp::Fine, app.text().shell.waiting_count(count)),
        Item::Unfinished(count) | Item::Conflicts(count) => (Lamp::Soon, app.text().shell.waiting_count(count)),
    };
    view! {
        <li>
            <a class="line" href=to.to_string()>
                <span class="line-what"><b>{title}</b><small>{detail}</small></span>
                <StatusFlag lamp=Signal::stored(lamp) text=Signal::stored(said) />
            </a>
        </li>
    }
    .into_any()
}

/// The only unfinished contact, or the desk where all of them lead the list.
fn first_unfinished(app: App) -> Route {
    match app.my_unfinished().as_slice() {
        [only] => Key::new(only.id.key()).map_or(Route::Desk, Route::Contact),
        _ => Route::Desk,
    }
}
