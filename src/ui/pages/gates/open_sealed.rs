//! A rescue file under a passphrase: who opens it, and with what.

use crate::state::{App, LockError, NotRestorable, Proof, Restorable, SealedFile};
use crate::ui::components::{Button, ButtonKind, Glyph, Select, Working};
use crate::ui::live::live;
use crate::ui::pages::lock_words::{lock_words, slot_choices};
use crate::ui::pages::passphrase_fields::PassphraseField;
use crate::ui::words::tr;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A rescue file under a passphrase.
#[component]
pub fn OpenSealed(
    /// The file.
    sealed: SealedFile,
    /// Called with what is in it.
    #[prop(into)]
    on_open: Callback<Result<Restorable, NotRestorable>>,
) -> impl IntoView {
    let app = App::get();
    let slot = RwSignal::new(
        sealed.ring.slots().iter().find(|slot| !slot.is_recovery()).map(|slot| slot.id.clone()).unwrap_or_default(),
    );
    let (typed, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let failed = RwSignal::new(None::<LockError>);
    let sealed = StoredValue::new(sealed);
    let error = Signal::derive(move || failed.get().map(|error| lock_words(app.text(), &error)));
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() || typed.with_untracked(|typed| typed.trim().is_empty()) {
            return;
        }
        busy.set(true);
        failed.set(None);
        let proof = Proof { slot: slot.get_untracked(), typed: typed.get_untracked() };
        spawn_local(async move {
            let outcome = app.unlock_rescue(&sealed.get_value(), &proof).await;
            busy.try_set(false);
            match outcome {
                Ok(looked) => on_open.run(looked),
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
        });
    };
    view! {
            <form class="stack" novalidate on:submit=send>
                <p>{live(move || app.text().lock.restore_lead)}</p>
                <Select
                    id="sealed-who"
                    label=tr(|t| t.lock.who)
                    options=Signal::derive(move || sealed.with_value(|sealed| slot_choices(app.text(), &sealed.ring)))
                    value=slot
                    on_change=move |chosen| slot.set(chosen)
                />
                <PassphraseField id="sealed-passphrase" label=tr(|t| t.lock.prove) typed error />
                <Working busy label=tr(|t| t.lock.checking)>
    <div>
                                <Button
                                    label=tr(|t| t.lock.open_file)
                                    kind=ButtonKind::Primary
                                    icon=Glyph::Key
                                    submit=true
                                />
                            </div>
                </Working>
            </form>
        }
}
