//! The frame around the pages of an open workspace: rail, top bar, banners, notices, palette, keys.

mod banners;
mod commands;
mod help;
mod overlays;
mod status;
mod switch;

use crate::keymap::{Action, Scope};
use crate::route::Route;
use crate::state::{App, Tone, Waiting};
use crate::ui::components::{Glyph, Lamp, NoticeLine, NoticeRegion, NoticeTone, Rail, RailItem, Shell, TopBar};
use crate::ui::keys::on_action;
use crate::ui::live::live;
use crate::ui::pages::answers::provide_in_hand;
use crate::ui::pages::groups;
use crate::ui::pages::later::later;
use leptos::children::ViewFn;
use leptos::prelude::*;

pub use overlays::{Opened, Overlays};

/// The frame.
#[component]
pub fn Frame(
    /// The page.
    children: Children,
) -> impl IntoView {
    let app = App::get();
    let opened = Opened::none();
    name_the_tab(app);
    on_action(Signal::stored(vec![Scope::Everywhere]), move |action| {
        match action {
            Action::Palette => opened.find(),
            Action::Help => opened.help.set(true),
            Action::QuickContact => opened.quick.set(true),
            Action::OtherContact => opened.channel.set(true),
            Action::Emergency => opened.emergency.set(true),
            other => return commands::run(app, other),
        }
        true
    });
    // What waits is counted twice a minute, not with every tick of the clock.
    let now = Memo::new(move |_| app.now.get() / 30_000 * 30_000);
    let waiting = Memo::new(move |_| app.waiting(now.get()));
    let rail = ViewFn::from(move || view! { <Rail items=Memo::new(move |_| rail_items(app, &waiting.get())) /> });
    let top = ViewFn::from(move || {
        view! {
            <TopBar on_find=move |()| opened.find()>
                <status::Status />
                <switch::Language />
                <switch::Person />
            </TopBar>
        }
    });
    provide_in_hand();
    // Nobody types into a desk that is not painted yet; a key that opens something does not wait.
    let idle = RwSignal::new(false);
    app.when_idle(move || async move {
        idle.try_set(true);
    });
    let wanted = Memo::new(move |_| idle.get() || opened.any());
    let beside = move || wanted.get().then(|| later(move || groups::beside(opened)));
    let banners = ViewFn::from(move || view! { <banners::Banners /> });
    let below = move || wanted.get().then(|| later(move || groups::below(opened)));
    let notices = ViewFn::from(move || {
        view! {
            <div class="below">{live(below)}</div>
            <Said />
        }
    });
    app.mark_painted();
    view! {
        <Shell rail top banners notices>
            {children()}
            {live(beside)}
        </Shell>
    }
}

/// What the state says, with a way back where there is one.
#[component]
fn Said() -> impl IntoView {
    let app = App::get();
    let lines = Memo::new(move |_| {
        let line = |n: crate::state::Notice| NoticeLine {
            id: n.id,
            tone: if n.tone == Tone::Done { NoticeTone::Done } else { NoticeTone::Attention },
            text: n.text,
            act: (!n.undo.is_empty()).then(|| app.text().common.undo.to_owned()),
        };
        app.notices.get().into_iter().map(line).collect::<Vec<_>>()
    });
    let undo = move |id: u64| {
        let entries = app.notices.with_untracked(|all| all.iter().find(|n| n.id == id).map(|n| n.undo.clone()));
        app.close_notice(id);
        app.undo(entries.unwrap_or_default());
    };
    view! { <NoticeRegion notices=lines on_act=undo on_close=move |id| app.close_notice(id) /> }
}

/// The tab's title tells the page and the organisation.
fn name_the_tab(app: App) {
    Effect::new(move |_| {
        let text = app.text();
        let page = match app.route.get() {
            Route::Complaints | Route::Complaint(_) => text.shell.complaints,
            Route::Callbacks | Route::Callback(_) => text.shell.callbacks,
            Route::Customers | Route::Customer(_) => text.shell.customers,
            Route::Contacts => text.shell.register,
            Route::Shift => text.shell.shift,
            Route::Promises => text.shell.promises,
            Route::Orders(_) | Route::Order(_) => text.shell.orders,
            Route::Paper => text.keys.paper,
            Route::Incidents | Route::NewIncident | Route::Incident(_) => text.shell.incidents,
            Route::Reports(_) => text.shell.reports,
            Route::Exchange => text.shell.exchange,
            Route::Conflicts => text.shell.conflicts,
            Route::Settings(_) => text.shell.settings,
            _ => text.shell.desk,
        };
        let practice = if app.is_training() { format!("{} · ", text.shell.practice) } else { String::new() };
        let rings = app.alarms.with(Vec::len);
        let rings = if rings > 0 { format!("({rings}) ") } else { String::new() };
        document().set_title(&format!("{rings}{practice}{page} · {}", app.organisation()));
    });
}

fn rail_items(app: App, waiting: &Waiting) -> Vec<RailItem> {
    let text = app.text();
    let route = app.route.get();
    let lamp = |late: usize| if late > 0 { Lamp::Late } else { Lamp::Fine };
    let item = |to: Route, icon, label: &str, current: bool, waiting: (usize, Lamp), last: bool| RailItem {
        route: to,
        icon,
        label: label.to_owned(),
        current,
        waiting,
        last,
    };
    let none = (0, Lamp::Fine);
    let mut items = vec![
        item(Route::Desk, Glyph::Phone, text.shell.desk, matches!(route, Route::Desk | Route::Contact(_)), none, false),
        item(
            Route::Complaints,
            Glyph::Warning,
            text.shell.complaints_short,
            matches!(route, Route::Complaints | Route::Complaint(_)),
            (waiting.complaints, lamp(waiting.late_complaints)),
            false,
        ),
        item(
            Route::Callbacks,
            Glyph::Callback,
            text.shell.callbacks_short,
            matches!(route, Route::Callbacks | Route::Callback(_)),
            (waiting.callbacks, lamp(waiting.late_callbacks)),
            false,
        ),
        item(
            Route::Customers,
            Glyph::People,
            text.shell.customers,
            matches!(route, Route::Customers | Route::Customer(_)),
            none,
            false,
        ),
        item(Route::Contacts, Glyph::List, text.shell.register, route == Route::Contacts, none, false),
    ];
    if waiting.conflicts > 0 || route == Route::Conflicts {
        let waiting = (waiting.conflicts, Lamp::Soon);
        items.push(item(
            Route::Conflicts,
            Glyph::Conflict,
            text.shell.conflicts,
            route == Route::Conflicts,
            waiting,
            false,
        ));
    }
    if app.is_training() {
        let here = matches!(route, Route::Training | Route::Practice(_) | Route::Quiz | Route::Contest);
        items.push(item(Route::Training, Glyph::Clock, text.shell.practice, here, none, false));
    }
    items.push(item(Route::Exchange, Glyph::Exchange, text.shell.exchange, route == Route::Exchange, none, true));
    let settings = Route::Settings(crate::route::Section::default());
    items.push(item(settings, Glyph::Settings, text.shell.settings, matches!(route, Route::Settings(_)), none, false));
    items
}
