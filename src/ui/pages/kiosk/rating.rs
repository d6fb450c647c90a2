//! Rating the service: by the number of the ticket, once, in five grades with words (B49).

use super::choosing::{Title, tile};
use super::here::Here;
use super::keypad::{Keypad, Typed};
use crate::domain::kiosk::Page;
use crate::domain::ticket::{Stand, Ticket};
use crate::ui::components::{Glyph, Icon};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The longest that a number is, with its kiosk and without its dash.
const LONGEST: usize = 6;

/// The ticket that was served under what was typed, and is not rated.
fn to_rate(tickets: Vec<Ticket>, typed: &str) -> Option<Ticket> {
    let plain = |ticket: &Ticket| ticket.number().replace('-', "");
    // A nought before the last digit may be left out.
    let loose = |ticket: &Ticket| format!("{}{}{}", ticket.letter, ticket.kiosk, ticket.n);
    tickets.into_iter().find(|ticket| {
        let served = matches!(ticket.stand, Stand::Serving | Stand::Done) && ticket.grade.is_empty();
        served && (plain(ticket) == typed || loose(ticket) == typed)
    })
}

/// The number of the ticket to rate.
#[component]
pub fn RateNumber() -> impl IntoView {
    let here = Here::get();
    let (app, session) = (here.app, here.session);
    let missing = RwSignal::new(false);
    let typed = Signal::derive(move || session.with(|s| s.typed.clone()));
    let letters = app.pack_now().and_then(|pack| {
        let mut all: Vec<char> = pack.kiosk.as_ref()?.services.iter().map(|s| s.letter.as_char()).collect();
        all.dedup();
        Some(all)
    });
    let find = move |_| {
        let found = to_rate(untrack(|| app.tickets(app.now.get())), &typed.get_untracked());
        missing.set(found.is_none());
        if let Some(ticket) = found {
            session.update(|s| s.rated.clone_from(&ticket.id));
            here.go(Page::Grade);
        }
    };
    let listens = Signal::derive(move || !here.leaving.get());
    let type_it = move |text: String| {
        missing.set(false);
        session.update(|s| s.typed = text);
    };
    view! {
        <div class="kiosk-page">
            <Title text=tr(|t| t.kiosk.rate_which) />
            <Typed text=typed label=tr(|t| t.kiosk.your_number) />
            {live(move || missing.get().then(|| view! {
                <p class="kiosk-missing" role="alert">{app.text().kiosk.rate_missing}</p>
            }))}
            <Keypad letters=letters.unwrap_or_default() typed on_type=type_it most=LONGEST listens />
            <button
                type="button"
                class="kiosk-tile"
                data-first=""
                disabled=move || typed.with(String::is_empty)
                on:click=find
            >
                <Icon glyph=Glyph::Check />
                <span class="kiosk-tile-words"><b>{live(move || app.text().kiosk.rate_find)}</b></span>
            </button>
        </div>
    }
}

/// The grade.
#[component]
pub fn Grade() -> impl IntoView {
    let here = Here::get();
    let (app, session) = (here.app, here.session);
    let rate = move |grade: String| {
        Callback::new(move |()| {
            let (ticket, grade) = (session.with_untracked(|s| s.rated.clone()), grade.clone());
            leptos::task::spawn_local(async move {
                let kept = app.rate(&ticket, &grade).await;
                // Whoever stands there now may be somebody else.
                if session.try_with_untracked(|s| s.rated == ticket) == Some(true) {
                    here.go(if kept { Page::Thanks } else { Page::RateNumber });
                }
            });
        })
    };
    let tiles = move || {
        let grades = app.pack().map(|pack| pack.callbacks.satisfaction.clone()).unwrap_or_default();
        let one = |g: crate::pack::calls::Grade| tile(app.words(&g.label), None, None, false, rate(g.id.to_string()));
        grades.into_iter().map(one).parts()
    };
    view! {
        <div class="kiosk-page">
            <Title text=tr(|t| t.kiosk.rate_how) />
            <div class="kiosk-tiles" data-one="">{live(tiles)}</div>
        </div>
    }
}

/// What was rated is kept.
#[component]
pub fn Thanks() -> impl IntoView {
    let here = Here::get();
    view! {
        <div class="kiosk-page" role="status">
            <Title text=tr(|t| t.kiosk.thanks) />
            <p>{live(move || here.app.text().kiosk.thanks_body)}</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b49_a_number_is_rated_once_and_only_when_it_was_served() {
        let served = Ticket { letter: "A".into(), kiosk: "1".into(), n: 7, stand: Stand::Done, ..Ticket::default() };
        let found = |ticket: &Ticket, typed: &str| to_rate(vec![ticket.clone()], typed).is_some();
        assert!(found(&served, "A107") && found(&served, "A17"));
        assert!(!found(&served, "A108") && !found(&served, ""));
        assert!(!found(&Ticket { stand: Stand::Waiting, ..served.clone() }, "A107"));
        assert!(!found(&Ticket { grade: "bien".into(), ..served }, "A107"));
    }
}
