//! What is owed to whoever rings, above everything else; one key closes the first of it as told now (B63).

use super::contact::Hand;
use crate::domain::callback;
use crate::domain::order;
use crate::domain::owed::Owed;
use crate::keymap::{Action, Scope};
use crate::route::Route;
use crate::ui::components::{Button, Lamp, StatusFlag};
use crate::ui::keys::on_action;
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The most that is shown at once.
const SHOWN: usize = 3;

/// Calls and answers promised to the caller, what is due first first.
#[component]
pub fn OwedLines() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let all = Memo::new(move |_| {
        let mut all = hand.contact.get().map(|c| app.owed_in(&c)).unwrap_or_default();
        all.truncate(SHOWN);
        all
    });
    let minute = app.minute();
    let tell = Callback::new(move |owed: Owed| {
        if let Some(contact) = hand.contact.get_untracked() {
            app.told_now(&contact.id, &owed);
        }
    });
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        let first = all.with_untracked(|all| all.iter().find(|owed| owed.closes).cloned());
        let first = first.filter(|_| action == Action::ToldNow);
        first.map(|owed| tell.run(owed)).is_some()
    });
    let line = move |(place, owed): (usize, Owed)| {
        let text = &app.text().calls;
        let is_call = owed.id.kind() == callback::KIND;
        let what = match owed.id.kind() {
            order::KIND => app.text().order.owed,
            _ if is_call => text.owed_call,
            _ => text.owed_answer,
        };
        let when = if is_call {
            let slot = app.format(|f| app.text().callback.slot_range(&f.time(owed.from), &f.time(owed.to)));
            format!("{} {slot}", app.format(|f| f.date(owed.from)))
        } else {
            app.format(|f| f.moment(owed.to))
        };
        let late = owed.is_late(minute.get());
        let lamp = Signal::stored(if late { Lamp::Late } else { Lamp::Soon });
        let to = Route::of_record(owed.id.as_str()).unwrap_or(Route::Callbacks).to_string();
        let (about, owed_closes) = (owed.about.clone(), owed.closes);
        let press = move |()| tell.run(owed.clone());
        let label = tr(|t| t.calls.told_now);
        // The key closes the first of those that close by being said.
        let keyed = all.with_untracked(|all| all.iter().position(|owed| owed.closes)) == Some(place);
        let button = if !owed_closes {
            ().into_any()
        } else if keyed {
            view! { <Button label action=Action::ToldNow on_press=press /> }.into_any()
        } else {
            view! { <Button label on_press=press /> }.into_any()
        };
        view! {
            <li>
                <StatusFlag lamp text=Signal::stored(what.to_owned()) />
                <a href=to>{when}</a>
                <span class="owed-about">{about}</span>
                {button}
            </li>
        }
    };
    view! {
        <Show when=move || !all.with(Vec::is_empty)>
            <section class="owed" aria-label=move || app.text().calls.owed_title>
                <h2>{live(move || app.text().calls.owed_title)}</h2>
                <ul>{live(move || all.get().into_iter().enumerate().map(line).parts())}</ul>
            </section>
        </Show>
    }
}
