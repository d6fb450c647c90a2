//! The number, on the screen, as a code to take along, and on paper; or why there is none.

use super::choosing::Title;
use super::here::Here;
use crate::domain::ticket::Ticket;
use crate::domain::ticket_queue::{self, Stop};
use crate::ui::components::{Glyph, Icon, QrCode};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// A visitor's number.
#[component]
pub fn Number(
    /// The ticket.
    ticket: Ticket,
) -> impl IntoView {
    let here = Here::get();
    let app = here.app;
    let number = ticket.number();
    let paper = here.set_up.with_value(|with| with.paper);
    let (at, service) = (ticket.at, here.service().map(|service| service.label));
    let (said, printed, shown) = (number.clone(), number.clone(), number.clone());
    let words = Signal::derive(move || {
        let service = service.as_ref().map(|label| app.words(label)).unwrap_or_default();
        [said.clone(), app.organisation(), app.format(|f| f.moment(at)), service].join("\n")
    });
    let ticket = StoredValue::new(ticket);
    let standing = move || {
        let (now, text) = (app.now.get(), &app.text().kiosk);
        let tickets = app.tickets(now);
        ticket.with_value(|ticket| {
            let ahead = ticket_queue::ahead(&tickets, ticket);
            let wait = match ticket_queue::estimate(&tickets, &ticket.service, ahead, now) {
                Some(minutes) => text.about_minutes(minutes),
                None => text.no_estimate.to_owned(),
            };
            let current = ticket_queue::calls(&tickets).into_iter().find(|t| t.service == ticket.service);
            view! {
                <p class="kiosk-ahead">
                    {if ahead == 0 { text.nobody_ahead.to_owned() } else { text.ahead(ahead) }}
                </p>
                <p>{wait}</p>
                {current.map(|t| view! { <p>{text.now_serving(&t.number())}</p> })}
            }
        })
    };
    let print = move |_| app.print_number(&printed);
    view! {
        <div class="kiosk-page kiosk-number">
            <Title text=tr(|t| t.kiosk.your_number) />
            <div class="kiosk-slip">
                <p class="kiosk-digits">{shown}</p>
                <QrCode text=words label=tr(|t| t.kiosk.qr_label) />
                <div class="kiosk-standing">{live(standing)}</div>
            </div>
            <p>{live(move || app.text().kiosk.take_along)}</p>
            <div class="kiosk-acts">
                <button type="button" class="kiosk-tile" data-first="" on:click=move |_| here.end()>
                    <Icon glyph=Glyph::Check />
                    <span class="kiosk-tile-words"><b>{live(move || app.text().kiosk.i_have_it)}</b></span>
                </button>
                {paper.then(|| view! {
                    <button type="button" class="kiosk-tile" on:click=print>
                        <Icon glyph=Glyph::Print />
                        <span class="kiosk-tile-words"><b>{live(move || app.text().kiosk.print)}</b></span>
                    </button>
                })}
            </div>
        </div>
    }
}

/// Why there is no number now.
#[component]
pub fn Refused(
    /// Why.
    why: Stop,
) -> impl IntoView {
    let here = Here::get();
    let app = here.app;
    let title = Signal::derive(move || {
        let text = &app.text().kiosk;
        if matches!(why, Stop::Flood(_)) { text.flood_title } else { text.clock_title }.to_owned()
    });
    let body = move || {
        let text = &app.text().kiosk;
        match why {
            Stop::Flood(wait) => text.flood((wait + 999) / 1000),
            Stop::Clock => text.clock_body.to_owned(),
            Stop::Unkept => text.unkept_body.to_owned(),
        }
    };
    view! {
        <div class="kiosk-page" role="alert">
            <Title text=title />
            <p>{live(body)}</p>
        </div>
    }
}
