//! The closing check: no contact without disposition, no call without anybody, files out.

use super::shift_calls::Calls;
use super::shift_page::{CONTACTS, CardHead, Page, Quiet, left};
use crate::domain::contact::Contact;
use crate::route::{Key, Route};
use crate::ui::components::{Button, ButtonKind, Lamp};
use crate::ui::live::{For, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The closing check.
#[component]
pub fn Closing(page: Page) -> impl IntoView {
    view! {
        <Contacts page />
        <Calls page />
        <Files page />
    }
}

/// The agent's contacts without disposition, each with the way to finish it.
#[component]
fn Contacts(page: Page) -> impl IntoView {
    let app = page.app;
    let stands = Memo::new(move |_| left(app, page.unfinished.with(Vec::len)));
    let line = move |contact: Contact| {
        let to = Key::new(contact.id.key()).map_or(Route::Desk, Route::Contact);
        let (id, phone, name, at) = (contact.id.to_string(), contact.phone, contact.name, contact.started);
        let who = move || {
            let typed = app.drafted(|d| d.key.record == id, "name");
            let known = [name.clone(), app.phone_words(&phone)].into_iter().find(|t| !t.is_empty());
            typed.or(known).unwrap_or_else(|| app.text().desk.caller_unknown.to_owned())
        };
        view! {
            <li>
                <div class="line">
                    <span class="line-when">{live(move || app.format(|f| f.time(at)))}</span>
                    <span class="line-what"><b>{live(who)}</b><small>{live(move || app.format(|f| f.date(at)))}</small></span>
                    <Button kind=ButtonKind::Primary label=tr(|t| t.shift.finish) on_press=move |()| app.go(&to) />
                </div>
            </li>
        }
    };
    view! {
        <section class="card" id=CONTACTS tabindex="-1" aria-labelledby="shift-contacts-title">
            <CardHead
                id="shift-contacts-title"
                title=tr(|t| t.shift.contacts_title)
                lamp=Signal::derive(move || stands.get().0)
                stands=Signal::derive(move || stands.get().1)
            />
            <Show
                when=move || !page.unfinished.with(Vec::is_empty)
                fallback=move || view! { <Quiet text=tr(|t| t.shift.contacts_none) /> }
            >
                <ul class="lines">
                    <For each=move || page.unfinished.get() key=|c| c.id.clone() children=line />
                </ul>
            </Show>
        </section>
    }
}

/// What is only on this computer, and when the last file was made.
#[component]
fn Files(page: Page) -> impl IntoView {
    let app = page.app;
    let only_here = Memo::new(move |_| app.custody.with(|c| c.unconfirmed));
    let lamp = Signal::derive(move || if only_here.get() == 0 { Lamp::Done } else { Lamp::Soon });
    let stands = Signal::derive(move || {
        let at = app.custody.with(|c| c.exported);
        let text = &app.text().storage;
        match at {
            Some(at) => text.last_export(&app.format(|f| f.relative(at, page.minute.get().max(at)))),
            None => text.never_exported.to_owned(),
        }
    });
    let said = move || match only_here.get() {
        0 => app.text().shift.all_elsewhere.to_owned(),
        count => app.text().shift.only_here(count),
    };
    view! {
        <section class="card" aria-labelledby="shift-files-title">
            <CardHead id="shift-files-title" title=tr(|t| t.shift.files_title) lamp stands />
            <div class="card-body cluster">
                <p>{live(said)}</p>
                <Button label=tr(|t| t.shift.to_exchange) on_press=move |()| app.go(&Route::Exchange) />
            </div>
        </section>
    }
}
