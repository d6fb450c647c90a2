//! The whole app: what the phase allows, inside the frame once a workspace is open.

use super::desk::DeskPage;
use super::frame::Frame;
use super::gates::{Failed, Start, Welcome};
use super::groups;
use super::later::{later, soon};
use crate::route::{Asked, Route, Section};
use crate::state::{App as State, Phase, RecordId};
use crate::ui::keys::provide_keymap;
use crate::ui::words::provide_lang;
use leptos::prelude::*;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    #[cfg(debug_assertions)]
    if window().location().hash().is_ok_and(|hash| hash.starts_with("#/gallery")) {
        return view! { <super::gallery::Gallery /> }.into_any();
    }
    let app = State::provide();
    provide_lang(app.lang);
    provide_keymap(app.keymap);
    app.attend();
    leptos::task::spawn_local(async move { app.begin().await });
    // Reading the records is waiting for the most part; what their page needs comes meanwhile.
    let route = app.route.get_untracked();
    if app.was_here() && !matches!(route, Route::Desk | Route::Call(_)) {
        leptos::task::spawn_local(async move { groups::fetch_for(&route).await });
        leptos::task::spawn_local(async move {
            let _ = app.bring_page_words().await;
            app.bring_page_style().await;
        });
    }
    let phase = Memo::new(move |_| app.phase.get());
    let bare = Memo::new(move |_| app.held.get() || matches!(app.route.get(), Route::Kiosk | Route::Display));
    let shown = move || match phase.get() {
        Phase::Opening => ().into_any(),
        Phase::Failed(error) => view! { <Failed error /> }.into_any(),
        Phase::Open if bare.get() => later(groups::kiosk),
        Phase::Open => view! {
            <Frame>
                <Page />
            </Frame>
        }
        .into_any(),
        gate => view! { <Gates gate /> }.into_any(),
    };
    shown.into_any()
}

/// The doors of the first run, and what is said instead of a desk.
#[component]
fn Gates(
    /// Which.
    gate: Phase,
) -> impl IntoView {
    let app = State::get();
    let route = Memo::new(move |_| match app.route.get() {
        route @ (Route::Start | Route::Join) => route,
        _ => Route::Welcome,
    });
    let gate = StoredValue::new(gate);
    move || match (gate.get_value(), route.get()) {
        (Phase::First, _) if app.is_sample() => later(groups::sample),
        (Phase::First, _) if app.is_training() => later(groups::begin_training),
        (Phase::First, Route::Join) => later(groups::join),
        (Phase::First, Route::Start) => view! { <Start /> }.into_any(),
        (Phase::First, _) => view! { <Welcome /> }.into_any(),
        (gate, _) => later(move || groups::elsewhere(gate.clone())),
    }
}

/// The page that the address names.
#[component]
fn Page() -> impl IntoView {
    let app = State::get();
    Effect::new(move |_| {
        if let Route::Call(call) = app.route.get() {
            app.answer_address(call);
        }
    });
    let section = Signal::derive(move || match app.route.get() {
        Route::Settings(section) => section,
        _ => Section::default(),
    });
    let asked = Signal::derive(move || match app.route.get() {
        Route::Reports(asked) => asked,
        _ => Asked::default(),
    });
    // The sections of the settings are one page, and so are the views of a report.
    let route = Memo::new(move |_| match app.route.get() {
        Route::Settings(_) => Route::Settings(Section::default()),
        Route::Reports(_) => Route::Reports(Asked::default()),
        route => route,
    });
    soon(app);
    move || {
        let route = route.get();
        let id: Option<RecordId> = route.record().and_then(|id| id.parse().ok()).map(|id| app.matter_of(id));
        match (&route, &id) {
            (Route::Contact(_), Some(id)) => {
                let id = id.clone();
                later(move || groups::contact(id.clone()))
            }
            (Route::Quiz, _) => later(groups::quiz),
            (Route::Contest, _) => later(groups::contest),
            (Route::Training | Route::Practice(_), _) => later(move || groups::training(id.clone())),
            (Route::Window, _) => later(groups::window),
            (Route::Exchange, _) => later(groups::exchange),
            (Route::Reports(_), _) => later(move || groups::reports(asked)),
            (Route::Settings(_), _) => later(move || groups::settings(section)),
            (Route::Join, _) => later(groups::join),
            (
                Route::Contacts
                | Route::Shift
                | Route::Promises
                | Route::Orders(_)
                | Route::Paper
                | Route::Incidents
                | Route::NewIncident
                | Route::Complaints
                | Route::Callbacks
                | Route::Customers
                | Route::PrintComplaints(_)
                | Route::Conflicts,
                _,
            )
            | (_, Some(_)) => later(move || groups::records(route.clone(), id.clone())),
            _ => view! { <DeskPage /> }.into_any(),
        }
    }
}
