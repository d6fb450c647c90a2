//! The call across the top: is the customer there, since when, who is it, what is open with them.

use super::contact::Hand;
use super::values::{caller_title, street_of};
use crate::domain::complaint::Status;
use crate::domain::contact::Contact;
use crate::keymap::Action;
use crate::pack::matters::Presence;
use crate::route::{Key, Route};
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, Glyph, Timer};
use crate::ui::live::{Parts, Show, live};
use leptos::prelude::*;

/// The call across the top.
#[component]
pub fn CallBar() -> impl IntoView {
    let hand = Hand::get();
    let (app, contact) = (hand.app, hand.contact);
    let read = move |of: fn(&Contact) -> i64| Signal::derive(move || contact.with(|c| c.as_ref().map_or(0, of)));
    let ended = Memo::new(move |_| contact.with(|c| c.as_ref().and_then(|c| c.ended)));
    let state = move || if ended.get().is_some() { "after" } else { "talk" };
    let presence = Memo::new(move |_| {
        let channel = contact.with(|c| c.as_ref().map(|c| c.channel.clone())).unwrap_or_default();
        app.presence_of(&channel)
    });
    let is_written = Memo::new(move |_| presence.get() == Some(Presence::Written));
    let said = move || {
        let text = &app.text().desk;
        if is_written.get() {
            return app.text().calls.writing;
        }
        if ended.get().is_none() && presence.get() == Some(Presence::Person) {
            return text.attending;
        }
        if ended.get().is_some() { text.after_call_work } else { text.talking }
    };
    let title = move || {
        let typed = hand.form.text("name");
        contact.get().map(|c| caller_title(app, &Contact { name: typed, ..c }))
    };
    let below = move || {
        let contact = contact.get()?;
        let account = hand.form.text("account");
        let street = street_of(app, &contact);
        let account = (!account.is_empty()).then(|| app.text().desk.account_number(&account));
        // A caller without a name is called by the number already.
        let named = !hand.form.text("name").is_empty() && !contact.phone.is_empty();
        let phone = named.then(|| app.phone_words(&contact.phone));
        let part = |part: String| view! { <span>{part}</span> };
        Some([account, phone, street].into_iter().flatten().map(part).parts())
    };
    let label = Signal::derive(move || {
        let text = &app.text().desk;
        if ended.get().is_some() { text.after_call_time } else { text.talk_time }.to_owned()
    });
    // What happened on paper is worked from the moment when it was typed.
    let typed = Memo::new(move |_| contact.with(|c| c.as_ref().and_then(|c| c.typed)));
    let since = Signal::derive(move || typed.get().or(ended.get()).unwrap_or_else(|| read(|c| c.started).get()));
    view! {
        <section class="call" aria-label=move || app.text().desk.title>
            <div class="call-state" data-state=state>
                <span>{live(said)}</span>
                <Show when=move || !is_written.get()>
                    <Timer label since now=app.now />
                </Show>
            </div>
            <div class="call-person">
                <h1>{live(title)}</h1>
                <p>{live(below)}</p>
            </div>
            <div class="call-facts">
                <Facts />
                <super::pass_on::Passed />
            </div>
            <div class="call-acts">
                <super::abuse::Abuse />
                <super::pass_on::PassOn />
                <super::refer::Refer />
                <Show when=move || ended.get().is_none()>
                    <Button
                        label=Signal::derive(move || {
                            let text = app.text();
                            let visits = presence.get() == Some(Presence::Person);
                            if visits { text.calls.visit_over } else { text.desk.hang_up }.to_owned()
                        })
                        kind=ButtonKind::Ghost
                        action=Action::HangUp
                        on_press=move |()| app.hang_up(hand.form)
                    />
                </Show>
                <Button
                    name=Signal::derive(move || app.text().calls.superior.to_owned())
                    icon=Glyph::Person
                    kind=ButtonKind::Ghost
                    on_press=move |()| crate::ui::keys::ask(Action::HandToSuperior)
                />
                <Button
                    label=Signal::derive(move || app.text().desk.finish.to_owned())
                    kind=Signal::derive(move || {
                        if ended.get().is_some() { ButtonKind::Primary } else { ButtonKind::Secondary }
                    })
                    action=Action::Finish
                    on_press=move |()| hand.finishing.set(true)
                />
            </div>
        </section>
    }
}

/// What is open with this customer: it leads the screen (B31, B63).
#[component]
fn Facts() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let facts = Memo::new(move |_| {
        let Some(contact) = hand.contact.get() else { return Vec::new() };
        let same = |customer: &str, phone: &str| {
            (!contact.customer.is_empty() && contact.customer == customer)
                || (!contact.phone.is_empty() && contact.phone == phone)
        };
        let text = app.text();
        let mut out = Vec::new();
        for complaint in app.complaints() {
            if complaint.status == Status::Open && same(&complaint.customer, &complaint.phone) {
                let due = complaint.due.map(|due| brief(app, due)).unwrap_or_default();
                let route = Key::new(complaint.id.key()).map(Route::Complaint);
                out.push((text.desk.complaint_due(&complaint.number, &due), route, "soon"));
            }
        }
        out
    });
    let chip = |(text, route, lamp): (String, Option<Route>, &'static str)| match route {
        Some(route) => view! { <a class="chip" data-lamp=lamp href=route.to_string()>{text}</a> }.into_any(),
        None => view! { <span class="chip" data-lamp=lamp>{text}</span> }.into_any(),
    };
    move || facts.get().into_iter().map(chip).parts()
}

/// Day and time in as few signs as will do: the line has one row.
fn brief(app: App, at: i64) -> String {
    app.format(|f| format!("{}, {}", f.date(at), f.time(at)))
}
