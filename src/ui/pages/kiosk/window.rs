//! A window: who is called next, with one key for each act, and what lies behind (B47).

use super::window_lists::{Behind, Grades, Waiting};
use super::window_set_up::SetUpCard;
use crate::domain::ticket::{Deed, Stand, Ticket};
use crate::domain::ticket_queue;
use crate::i18n::{Lang, Strings};
use crate::keymap::SingleKeys;
use crate::pack::kiosk::Service;
use crate::route::{Key, Route};
use crate::state::{App, Summons};
use crate::ui::components::{Button, ButtonKind, Glyph, Icon};
use crate::ui::keys::{in_text_field, keymap, plain_key};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::ev;
use leptos::prelude::*;

/// What the window can do with one key, in the order of the keys from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Next,
    Again,
    Serve,
    NoShow,
    Hold,
    Done,
}

impl Act {
    const ALL: [Self; 6] = [Self::Next, Self::Again, Self::Serve, Self::NoShow, Self::Hold, Self::Done];

    fn label(self, text: &Strings) -> &'static str {
        let text = &text.kiosk;
        match self {
            Self::Next => text.next,
            Self::Again => text.again,
            Self::Serve => text.serve,
            Self::NoShow => text.no_show,
            Self::Hold => text.hold,
            Self::Done => text.done,
        }
    }

    const fn deed(self) -> Option<Deed> {
        match self {
            Self::Again => Some(Deed::Call),
            Self::NoShow => Some(Deed::NoShow),
            Self::Hold => Some(Deed::Hold),
            Self::Done => Some(Deed::Done),
            Self::Next | Self::Serve => None,
        }
    }

    /// Whether it is offered while this ticket is in hand.
    fn is_offered(self, ticket: Option<&Ticket>) -> bool {
        match (self, ticket) {
            (Self::Next, None) => true,
            (Self::Next, Some(_)) | (_, None) => false,
            (Self::Serve, Some(ticket)) => ticket.stand == Stand::Called,
            (act, Some(ticket)) => act.deed().is_some_and(|deed| deed.is_fit(ticket, &ticket.window)),
        }
    }

    fn run(self, app: App, ticket: Option<&Ticket>) {
        let text = &app.text_now().kiosk;
        let Some(ticket) = ticket else {
            if self == Self::Next {
                app.call_next();
            }
            return;
        };
        let number = ticket.number();
        let said = match self {
            Self::NoShow => Some(text.no_show_said(&number)),
            Self::Hold => Some(text.hold_said(&number)),
            Self::Done => Some(text.done_said(&number)),
            Self::Next | Self::Again | Self::Serve => None,
        };
        match self.deed() {
            Some(deed) => app.treat(ticket.id.clone(), deed, said),
            None => app.serve(ticket, untrack(|| about(app, ticket))),
        }
    }
}

/// The ticket's service and subject, in words.
pub fn what_for(app: App, ticket: &Ticket) -> String {
    let pack = app.pack();
    let service = pack.as_ref().and_then(|pack| pack.kiosk.as_ref()?.service(&ticket.service));
    let subject = service.and_then(|service| service.subject(&ticket.subject));
    let words = [service.map(|s| app.words(&s.label)), subject.map(|s| app.words(&s.label))];
    words.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What the contact says of where it came from.
fn about(app: App, ticket: &Ticket) -> String {
    app.text().kiosk.about(&ticket.number(), &what_for(app, ticket))
}

/// Why the visitor is called first, in words.
pub fn why_first(app: App, ticket: &Ticket) -> Option<String> {
    let pack = app.pack()?;
    let reason = pack.kiosk.as_ref()?.priority(&ticket.priority)?;
    Some(app.text().kiosk.first_because(&app.words(&reason.label)))
}

/// A window that calls numbers.
#[component]
pub fn WindowPage() -> impl IntoView {
    let app = App::get();
    let minute = app.minute();
    let tickets = Memo::new(move |_| app.tickets(minute.get()));
    let set_up = RwSignal::new(app.window_set_up());
    let in_hand = Memo::new(move |_| {
        let window = set_up.with(|with| with.name.clone());
        let own = |t: &&Ticket| t.window == window && matches!(t.stand, Stand::Called | Stand::Serving);
        tickets.with(|all| all.iter().filter(own).max_by_key(|t| t.called).cloned())
    });
    let named = Memo::new(move |_| set_up.with(|with| !with.name.is_empty()));
    let run = move |act: Act| {
        let ticket = in_hand.get_untracked();
        if named.get_untracked() && act.is_offered(ticket.as_ref()) {
            act.run(app, ticket.as_ref());
            return true;
        }
        false
    };
    let single = keymap();
    let keys = window_event_listener(ev::keydown, move |event| {
        let on = single.try_with_untracked(crate::keymap::Keymap::single_keys) == Some(SingleKeys::On);
        let open = document().query_selector("dialog[open]").ok().flatten().is_some();
        if event.default_prevented() || event.repeat() || in_text_field(&event) || !on || open {
            return;
        }
        let place = plain_key(&event).and_then(|key| key.parse::<usize>().ok()?.checked_sub(1));
        if let Some(act) = place.and_then(|place| Act::ALL.get(place).copied())
            && run(act)
        {
            event.prevent_default();
        }
    });
    on_cleanup(move || keys.remove());
    let press = Callback::new(move |act: Act| {
        run(act);
    });
    view! {
        <div class="page window-page">
            <header class="page-head">
                <h1>{live(move || if named.get() {
                    app.text().kiosk.window(&set_up.with(|with| with.name.clone()))
                } else {
                    app.text().kiosk.windows.to_owned()
                })}</h1>
                <div class="cluster">
                    <a class="button" data-kind="secondary" href=Route::Kiosk.to_string()>
                        {live(move || app.text().kiosk.open_kiosk)}
                    </a>
                    <a class="button" data-kind="secondary" target="_blank" href=Route::Display.to_string()>
                        {live(move || app.text().kiosk.open_display)}
                    </a>
                </div>
            </header>
            <p class="page-lead">{live(move || app.text().kiosk.window_lead)}</p>
            <Calls />
            <div class="window-columns">
                <section class="card window-hand" aria-live="polite">
                    <div class="card-head"><h2>{live(move || app.text().kiosk.in_hand)}</h2></div>
                    <div class="card-body stack">
                        {live(move || if named.get() {
                            view! { <Hand in_hand press /> }.into_any()
                        } else {
                            view! { <p>{app.text().kiosk.window_first}</p> }.into_any()
                        })}
                    </div>
                </section>
                <Waiting tickets set_up in_hand />
            </div>
            <div class="window-columns">
                <Behind tickets in_hand />
                <Grades tickets />
            </div>
            <SetUpCard set_up />
        </div>
    }
}

/// The ticket in hand with its keys.
#[component]
fn Hand(in_hand: Memo<Option<Ticket>>, press: Callback<Act>) -> impl IntoView {
    let app = App::get();
    let facts = move || {
        let Some(ticket) = in_hand.get() else {
            return view! { <p class="field-hint">{app.text().kiosk.nobody_in_hand}</p> }.into_any();
        };
        let contact = ticket.contact.split_once('/').and_then(|(_, key)| Key::new(key)).map(Route::Contact);
        let first = why_first(app, &ticket);
        let language = Lang::ALL.into_iter().find(|lang| lang.tag() == ticket.lang).map(Lang::name);
        view! {
            <p class="window-digits">{ticket.number()}</p>
            <p>{what_for(app, &ticket)}</p>
            <p class="field-hint">
                {language.map(|name| format!("{name} · "))}{app.text().kiosk.times_called(ticket.calls)}
            </p>
            {first.map(|first| view! { <p class="window-first">{first}</p> })}
            {contact.filter(|_| ticket.stand == Stand::Serving).map(|to| view! {
                <a class="button" data-kind="primary" href=to.to_string()>{app.text().kiosk.open_contact}</a>
            })}
        }
        .into_any()
    };
    let buttons = move || {
        let ticket = in_hand.get();
        let offered = Act::ALL.into_iter().zip(1_usize..).filter(|(act, _)| act.is_offered(ticket.as_ref()));
        let button = |(act, digit): (Act, usize)| {
            let kind = if matches!(act, Act::Next | Act::Serve | Act::Done) { "primary" } else { "secondary" };
            view! {
                <button type="button" class="button" data-kind=kind on:click=move |_| press.run(act)>
                    <span>{act.label(app.text())}</span>
                    <span class="kbd" aria-hidden="true"><kbd>{digit}</kbd></span>
                </button>
            }
        };
        offered.map(button).parts()
    };
    let transfer = move || {
        in_hand.get().map(|ticket| {
            let others: Vec<Service> = app
                .pack()
                .and_then(|pack| Some(pack.kiosk.as_ref()?.services.clone()))
                .unwrap_or_default()
                .into_iter()
                .filter(|service| service.id.as_str() != ticket.service)
                .collect();
            let option = |service: &Service| {
                view! { <option value=service.id.to_string()>{app.words(&service.label)}</option> }
            };
            let options = others.iter().map(option).parts();
            let go = move |event: ev::Event| {
                let to = event_target_value(&event);
                if !to.is_empty() {
                    let said = app.text_now().kiosk.moved_said(&ticket.number());
                    app.treat(ticket.id.clone(), Deed::Transfer { service: to }, Some(said));
                }
            };
            view! {
                <select class="input" aria-label=app.text().kiosk.transfer on:change=go>
                    <option value="">{app.text().kiosk.transfer}</option>
                    {options}
                </select>
            }
        })
    };
    view! {
        {live(facts)}
        <div class="cluster">{live(buttons)}{live(transfer)}</div>
    }
}

/// Visitors who call for staff, above everything else.
#[component]
fn Calls() -> impl IntoView {
    let app = App::get();
    let minute = app.minute();
    let calls = Memo::new(move |_| app.summonses(minute.get()));
    let row = move |call: Summons| {
        let id = call.id.clone();
        view! {
            <div class="window-call" role="alert">
                <Icon glyph=Glyph::Alert />
                <p>{app.text().kiosk.summons(&call.kiosk)} " · " {app.format(|f| f.time(call.at))}</p>
                <Button
                    label=tr(|t| t.kiosk.going)
                    kind=ButtonKind::Primary
                    on_press=move |()| app.go_to_visitor(id.clone())
                />
            </div>
        }
    };
    live(move || calls.get().into_iter().map(row).parts())
}

/// How many minutes ago, at least none.
pub fn minutes_since(at: i64, now: i64) -> i64 {
    (now - at).max(0) / 60_000
}

/// Those who wait for a window's services, in their order.
pub fn waiting_here(all: &[Ticket], services: &[String]) -> Vec<Ticket> {
    let here = |t: &&Ticket| services.is_empty() || services.contains(&t.service);
    ticket_queue::waiting(all).into_iter().filter(here).cloned().collect()
}
