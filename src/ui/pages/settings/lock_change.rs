//! Changing who can open the desk: whoever does so gives their own passphrase, or the recovery key, first.

use super::lock::Known;
use crate::state::{App, Holder, LockError, Proof, Ring, RingChange};
use crate::ui::components::{Button, ButtonKind, Choice, Select, Working, focus_field};
use crate::ui::live::{Show, live};
use crate::ui::pages::lock_words::{lock_words, slot_choices, weak_words};
use crate::ui::pages::passphrase_fields::{NewPassphrase, PassphraseField};
use crate::ui::words::tr;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is being changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// A passphrase is set: one's own, or that of an agent who is chosen.
    Set(bool),
    /// The slot of this id and name goes.
    Revoke(String, String),
    /// The recovery key is made anew.
    Recovery,
    /// All go.
    Remove,
}

/// Changing who can open the desk.
#[component]
pub fn ChangeForm(act: Act, ring: Ring, known: Known) -> impl IntoView {
    let app = App::get();
    let slot = RwSignal::new(app.slot_to_offer(&ring).unwrap_or_default());
    let agent = RwSignal::new(if act == Act::Set(true) { app.agent_id() } else { String::new() });
    let [proof, first, again] = [(); 3].map(|()| RwSignal::new(String::new()));
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None::<LockError>));
    let wrong = RwSignal::new(None::<String>);
    let ring = StoredValue::new(ring);
    let (sets, chooses) = (matches!(act, Act::Set(_)), act == Act::Set(false));
    let act = StoredValue::new(act);
    app.later(0, move |_| focus_field(if chooses { "change-agent" } else { "change-proof" }));
    let people = Signal::derive(move || {
        let here = app.agents().into_iter().filter(|agent| !agent.left);
        here.map(|agent| Choice::new(agent.id.to_string(), agent.name)).collect::<Vec<_>>()
    });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let text = app.text_now();
        let weak = first.with_untracked(|first| again.with_untracked(|again| weak_words(text, first, again)));
        wrong.set(weak.filter(|_| sets).map(str::to_owned));
        let holder = app.agents().into_iter().find(|known| known.id.to_string() == agent.get_untracked());
        if busy.get_untracked() || sets && (weak.is_some() || holder.is_none()) {
            return;
        }
        let change = match (act.get_value(), holder) {
            (Act::Set(_), Some(agent)) => {
                RingChange::Set(Holder { agent: agent.id.to_string(), name: agent.name }, first.get_untracked())
            }
            (Act::Set(_), None) => return,
            (Act::Revoke(id, _), _) => RingChange::Revoke(id),
            (Act::Recovery, _) => RingChange::Recovery,
            (Act::Remove, _) => RingChange::Remove,
        };
        let said = match change {
            RingChange::Revoke(_) => text.lock.revoked_said,
            RingChange::Remove => text.lock.removed_said,
            _ => text.lock.set_said,
        };
        busy.set(true);
        failed.set(None);
        let given = Proof { slot: slot.get_untracked(), typed: proof.get_untracked() };
        spawn_local(async move {
            match app.change_ring(given, change).await {
                Ok(made) => {
                    if made.is_none() {
                        app.tell(said, Vec::new());
                    }
                    known.act.try_set(None);
                    known.shown.try_set(made.map(|key| key.to_string()));
                    known.look(app);
                }
                Err(error) => {
                    failed.try_set(Some(error));
                    busy.try_set(false);
                }
            }
        });
    };
    let title = move || {
        let text = &app.text().lock;
        match act.get_value() {
            Act::Set(true) => text.change_own.to_owned(),
            Act::Set(false) => text.give.to_owned(),
            Act::Revoke(_, name) => text.revoke_title(&name),
            Act::Recovery => text.renew.to_owned(),
            Act::Remove => text.remove.to_owned(),
        }
    };
    let note = move || match act.get_value() {
        Act::Set(_) => None,
        Act::Revoke(..) => Some(app.text().lock.revoke_note),
        Act::Recovery => Some(app.text().lock.renew_note),
        Act::Remove => Some(app.text().lock.remove_note),
    };
    let error = Signal::derive(move || failed.get().map(|error| lock_words(app.text(), &error)));
    view! {
            <form class="card" novalidate on:submit=send aria-labelledby="change-title">
                <div class="card-head">
                    <h3 id="change-title">{live(title)}</h3>
                </div>
                <div class="card-body stack">
                    {live(move || note().map(|note| view! { <p>{note}</p> }))}
                    <Show when=move || chooses>
                        <Select
                            id="change-agent"
                            label=tr(|t| t.lock.agent)
                            options=people
                            value=agent
                            blank=Some(String::new())
                            on_change=move |chosen| agent.set(chosen)
                        />
                    </Show>
                    <Select
                        id="change-who"
                        label=tr(|t| t.lock.prove_who)
                        options=Signal::derive(move || ring.with_value(|ring| slot_choices(app.text(), ring)))
                        value=slot
                        on_change=move |chosen| slot.set(chosen)
                    />
                    <PassphraseField id="change-proof" label=tr(|t| t.lock.prove) typed=proof error />
                    <Show when=move || sets>
                        <NewPassphrase id="change" label=tr(|t| t.lock.new_passphrase) first again error=wrong />

                    </Show>
                    <Working busy label=tr(|t| t.lock.working)>
    <div class="cluster">
                                    <Button
                                        label=Signal::derive(title)
                                        kind=ButtonKind::Primary
                                        submit=true
                                    />
                                    <Button
                                        label=tr(|t| t.common.cancel)
                                        on_press=move |()| known.act.set(None)
                                    />
                                </div>
                    </Working>
                </div>
            </form>
        }
}
