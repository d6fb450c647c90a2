//! Leaving kiosk mode: with the PIN, and after wrong ones only with time (B46).

use super::here::Here;
use super::keypad::{Keypad, Typed};
use crate::i18n::stopwatch;
use crate::route::Route;
use crate::state::PinError;
use crate::ui::components::{Glyph, Icon};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// The longest PIN.
pub const LONGEST: usize = 12;

/// The door.
#[component]
pub fn Leave() -> impl IntoView {
    let here = Here::get();
    live(move || here.leaving.get().then(|| view! { <Door /> }))
}

#[component]
fn Door() -> impl IntoView {
    let here = Here::get();
    let app = here.app;
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<PinError>);
    let busy = RwSignal::new(false);
    let wait = Memo::new(move |_| {
        wrong.track();
        app.pin_wait(app.now.get()).div_euclid(1000)
    });
    let said = move || {
        let text = &app.text().kiosk;
        match (wait.get(), wrong.get()) {
            (seconds @ 1.., _) => Some(text.pin_wait(&stopwatch(seconds * 1000))),
            (_, Some(PinError::Wrong)) => Some(text.pin_wrong.to_owned()),
            (_, Some(PinError::Unavailable)) => Some(text.pin_unavailable.to_owned()),
            _ => None,
        }
    };
    let try_it = move |_| {
        let pin = typed.get_untracked();
        if busy.get_untracked() || pin.is_empty() {
            return;
        }
        busy.set(true);
        leptos::task::spawn_local(async move {
            let proved = app.prove_pin(&pin).await;
            if busy.try_set(false).is_some() {
                // The session was over before.
                return;
            }
            match proved {
                Ok(()) => {
                    here.end();
                    // To its set-up, from which the other pages are open again.
                    app.replace(Route::Kiosk);
                    app.hold_kiosk(false);
                }
                Err(error) => {
                    typed.set(String::new());
                    wrong.set(Some(error));
                }
            }
        });
    };
    view! {
        <div class="kiosk-over" role="dialog" aria-modal="true" aria-labelledby="kiosk-leave">
            <div>
                <h2 id="kiosk-leave">{live(move || app.text().kiosk.leave_kiosk)}</h2>
                <Typed text=typed secret=true label=tr(|t| t.kiosk.pin) />
                {live(move || said().map(|said| view! { <p class="kiosk-missing" role="alert">{said}</p> }))}
                <Keypad typed on_type=move |text: String| typed.set(text) most=LONGEST listens=Signal::stored(true) />
                <div class="kiosk-acts">
                    <button
                        type="button"
                        class="kiosk-tile"
                        data-first=""
                        disabled=move || busy.get() || wait.get().is_positive()
                        on:click=try_it
                    >
                        <Icon glyph=Glyph::Key />
                        <span class="kiosk-tile-words"><b>{live(move || app.text().kiosk.leave_kiosk)}</b></span>
                    </button>
                    <button type="button" class="kiosk-tile" on:click=move |_| here.leaving.set(false)>
                        <span class="kiosk-tile-words"><b>{live(move || app.text().kiosk.back)}</b></span>
                    </button>
                </div>
            </div>
        </div>
    }
}
