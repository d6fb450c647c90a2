//! The whole app: what the phase allows, inside the frame once a workspace is open.

use super::desk::{ContactPage, DeskPage};
use super::exchange::Exchange;
use super::frame::Frame;
use super::gates::{Failed, Join, PassedOn, Start, Vanished, Welcome};
use super::records::{
    CallbackPage, Callbacks, ComplaintPage, Complaints, Conflicts, CustomerPage, Customers, PrintComplaint,
    PrintContact,
};
use super::settings::Settings;
use crate::route::{Route, Section, Sheet};
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
    leptos::task::spawn_local(app.begin());
    let phase = Memo::new(move |_| app.phase.get());
    let shown = move || match phase.get() {
        Phase::Opening => ().into_any(),
        Phase::First => view! { <First /> }.into_any(),
        Phase::Vanished => view! { <Vanished /> }.into_any(),
        Phase::PassedOn => view! { <PassedOn /> }.into_any(),
        Phase::Failed(error) => view! { <Failed error /> }.into_any(),
        Phase::Open => view! {
            <Frame>
                <Page />
            </Frame>
        }
        .into_any(),
    };
    shown.into_any()
}

/// The doors of the first run.
#[component]
fn First() -> impl IntoView {
    let app = State::get();
    let route = Memo::new(move |_| app.route.get());
    move || match route.get() {
        Route::Start => view! { <Start /> }.into_any(),
        Route::Join => view! { <Join /> }.into_any(),
        _ => view! { <Welcome /> }.into_any(),
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
    let section = Memo::new(move |_| match app.route.get() {
        Route::Settings(section) => section,
        _ => Section::default(),
    });
    // The sections of the settings are one page.
    let route = Memo::new(move |_| match app.route.get() {
        Route::Settings(_) => Route::Settings(Section::default()),
        route => route,
    });
    move || {
        let route = route.get();
        let id: Option<RecordId> = route.record().and_then(|id| id.parse().ok()).map(|id| app.matter_of(id));
        match (route, id) {
            (Route::Contact(_), Some(id)) => view! { <ContactPage id /> }.into_any(),
            (Route::Complaints, _) => view! { <Complaints /> }.into_any(),
            (Route::Complaint(_), Some(id)) => view! { <ComplaintPage id /> }.into_any(),
            (Route::Callbacks, _) => view! { <Callbacks /> }.into_any(),
            (Route::Callback(_), Some(id)) => view! { <CallbackPage id /> }.into_any(),
            (Route::Customers, _) => view! { <Customers /> }.into_any(),
            (Route::Customer(_), Some(id)) => view! { <CustomerPage id /> }.into_any(),
            (Route::Print(Sheet::Complaint, _), Some(id)) => view! { <PrintComplaint id /> }.into_any(),
            (Route::Print(Sheet::Contact, _), Some(id)) => view! { <PrintContact id /> }.into_any(),
            (Route::Exchange, _) => view! { <Exchange /> }.into_any(),
            (Route::Conflicts, _) => view! { <Conflicts /> }.into_any(),
            (Route::Settings(_), _) => view! { <Settings section /> }.into_any(),
            (Route::Join, _) => view! { <Join /> }.into_any(),
            _ => view! { <DeskPage /> }.into_any(),
        }
    }
}
