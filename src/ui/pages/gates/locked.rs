//! The cover over a locked desk. Nothing of the records is in the page behind it: the pages are gone until somebody
//! unlocks, and come back as after a reload, with what was typed.

use super::gate::Gate;
use crate::route::Route;
use crate::state::{App, LockError, Proof, Ring};
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, Glyph, Icon, Select, Working, focus_field};
use crate::ui::live::{Show, live};
use crate::ui::pages::lock_words::{lock_words, slot_choices, waiting};
use crate::ui::pages::passphrase_fields::PassphraseField;
use crate::ui::words::tr;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The cover over a locked desk.
#[component]
pub fn Locked() -> impl IntoView {
    let app = App::get();
    document().set_title("Ventanilla");
    let found = RwSignal::new(None::<Result<Ring, LockError>>);
    spawn_local(async move {
        match app.key_ring().await {
            Ok(Some(ring)) => found.try_set(Some(Ok(ring))),
            Ok(None) => {
                app.uncover();
                None
            }
            Err(error) => found.try_set(Some(Err(error))),
        };
    });
    let runs = move || {
        let route = app.route.get();
        matches!(route, Route::Contact(_))
            && route.record().and_then(|id| app.contact(&id.parse().ok()?)).is_some_and(|c| c.is_unfinished())
    };
    view! {
        <Gate>
            <div class="gate-intro" role="status">
                <p class="gate-sign">
                    <Icon glyph=Glyph::Key />
                </p>
                <h1>{live(move || app.text().lock.title)}</h1>
                <p>{live(move || app.text().lock.lead)}</p>
                {live(move || runs().then(|| view! { <p>{app.text().lock.contact_runs}</p> }))}
            </div>
            {live(move || {
                found
                    .get()
                    .map(|found| match found {
                        Ok(ring) => view! { <Unlock ring /> }.into_any(),
                        Err(error) => view! { <Broken error /> }.into_any(),
                    })
            })}
        </Gate>
    }
}

#[component]
fn Unlock(ring: Ring) -> impl IntoView {
    let app = App::get();
    let slot = RwSignal::new(app.slot_to_offer(&ring).unwrap_or_default());
    let several = ring.slots().len() > 1;
    let ring = StoredValue::new(ring);
    let (typed, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let failed = RwSignal::new(None::<LockError>);
    let wait = Memo::new(move |_| app.unlock_wait(app.now.get().max(0)));
    let choices = Signal::derive(move || ring.with_value(|ring| slot_choices(app.text(), ring)));
    let error = Signal::derive(move || match (wait.get(), failed.get()) {
        (1.., _) => Some(app.text().lock.wait(&waiting(wait.get()))),
        (_, Some(LockError::Wait(_))) | (_, None) => None,
        (_, Some(error)) => Some(lock_words(app.text(), &error)),
    });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() || wait.get_untracked() > 0 || typed.with_untracked(|t| t.trim().is_empty()) {
            return;
        }
        busy.set(true);
        failed.set(None);
        let proof = Proof { slot: slot.get_untracked(), typed: typed.get_untracked() };
        typed.set(String::new());
        spawn_local(async move {
            let outcome = app.unlock(proof).await;
            busy.try_set(false);
            failed.try_set(outcome.err());
            // The wait that has just begun is counted from now.
            app.now.update(|_| {});
            if failed.try_with_untracked(Option::is_some) == Some(true) {
                focus_field(FIELD);
            }
        });
    };
    // The first thing that anybody does here is type.
    app.later(0, |_| focus_field(FIELD));
    view! {
            <form class="card" novalidate on:submit=send>
                <div class="card-body stack">
                    <Show when=move || several>
                        <Select
                            id="unlock-who"
                            label=tr(|t| t.lock.who)
                            options=choices
                            value=slot
                            on_change=move |chosen| slot.set(chosen)
                        />
                    </Show>
                    <PassphraseField id=FIELD label=Signal::derive(move || {
                            let recovery = ring
                                .with_value(|ring| ring.recovery().is_some_and(|known| known.id == slot.get()));
                            let text = &app.text().lock;
                            (if recovery { text.recovery } else { text.passphrase }).to_owned()
                        }) typed error />
                    <Working busy label=tr(|t| t.lock.checking)>
    <div>
                                    <Button
                                        label=tr(|t| t.lock.unlock)
                                        kind=ButtonKind::Primary
                                        icon=Glyph::Key
                                        disabled=Signal::derive(move || wait.get() > 0)
                                        submit=true
                                    />
                                </div>
                    </Working>
                </div>
            </form>
        }
}

const FIELD: &str = "unlock-passphrase";

#[component]
fn Broken(error: LockError) -> impl IntoView {
    let app = App::get();
    let error = StoredValue::new(error);
    let body = MaybeProp::derive(move || error.with_value(|error| Some(lock_words(app.text(), error))));
    view! {
        <Banner kind=BannerKind::Danger title=tr(|t| t.lock.title) body />
        <div class="cluster">
            <Button label=tr(|t| t.lock.rescue) icon=Glyph::Disk on_press=move |()| app.save_rescue() />
        </div>
    }
}
