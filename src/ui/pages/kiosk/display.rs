//! The screen above the windows: number and window, the last ten called, a chime; never a name.

use crate::domain::ticket::Ticket;
use crate::domain::ticket_queue;
use crate::state::App;
use crate::ui::components::{Button, ButtonKind};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// So long a fresh call is marked, in milliseconds.
const FRESH: i64 = 12_000;

/// The display.
#[component]
pub fn Display() -> impl IntoView {
    let app = App::get();
    let sound = RwSignal::new(false);
    let minute = app.minute();
    let calls = Memo::new(move |_| {
        let tickets = app.tickets(minute.get());
        ticket_queue::calls(&tickets).into_iter().cloned().collect::<Vec<Ticket>>()
    });
    // One chime for each call, also when a number is called again.
    let latest = Memo::new(move |_| calls.with(|calls| calls.first().map(|t| (t.id.clone(), t.calls, t.called))));
    Effect::new(move |before: Option<()>| {
        latest.track();
        if before.is_some() && sound.get_untracked() {
            app.chime();
        }
    });
    let head = move || {
        calls.with(|calls| match calls.first() {
            Some(ticket) => {
                let called = ticket.called;
                let fresh = move || (app.now.get() - called < FRESH).then_some("");
                view! {
                    <section class="display-now" data-fresh=fresh aria-live="assertive">
                        <p>{app.text().kiosk.called_title}</p>
                        <p class="display-digits">{ticket.number()}</p>
                        <p class="display-window">{app.text().kiosk.window(&ticket.window)}</p>
                    </section>
                }
                .into_any()
            }
            None => view! { <section class="display-now"><p>{app.text().kiosk.nobody_called}</p></section> }.into_any(),
        })
    };
    let rest = move || {
        calls.with(|calls| {
            let row =
                |t: &Ticket| view! { <li><b>{t.number()}</b><span>{app.text().kiosk.window(&t.window)}</span></li> };
            calls.iter().skip(1).map(row).parts()
        })
    };
    view! {
        <main class="display">
            <header>
                <h1>{live(move || app.organisation())}</h1>
                <time>{live(move || app.format(|f| f.time(app.now.get())))}</time>
                {live(move || (!sound.get()).then(|| view! {
                    <Button
                        label=tr(|t| t.kiosk.sound_on)
                        kind=ButtonKind::Secondary
                        on_press=move |()| {
                            sound.set(true);
                            app.chime();
                        }
                    />
                }))}
            </header>
            {live(head)}
            <section class="display-rest">
                <h2>{live(move || app.text().kiosk.last_called)}</h2>
                <ol>{live(rest)}</ol>
            </section>
        </main>
    }
}
