//! Passphrases: who has one, the recovery key, and when the desk locks itself.

use super::lock_change::{Act, ChangeForm};
use crate::domain::lock::CHOICES;
use crate::state::{App, Holder, KeySlot, LockError, Ring};
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, Choice, Glyph, Segmented, Working};
use crate::ui::live::{Parts, Show, live};
use crate::ui::pages::lock_words::{lock_words, slot_name, weak_words};
use crate::ui::pages::passphrase_fields::NewPassphrase;
use crate::ui::words::tr;
use leptos::ev::SubmitEvent;
use leptos::html::H3;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What this section knows, and how its parts say that something has changed.
#[derive(Clone, Copy)]
pub struct Known {
    /// The ring; none while nobody has a passphrase.
    pub ring: RwSignal<Option<Result<Option<Ring>, LockError>>>,
    /// A recovery key that was made and is shown once.
    pub shown: RwSignal<Option<String>>,
    /// What is being changed.
    pub act: RwSignal<Option<Act>>,
}

impl Known {
    /// Reads the ring again.
    pub fn look(self, app: App) {
        spawn_local(async move {
            let ring = app.key_ring().await;
            self.ring.try_set(Some(ring));
        });
    }
}

/// Passphrases.
#[component]
pub fn LockSection() -> impl IntoView {
    let app = App::get();
    let known = Known { ring: RwSignal::new(None), shown: RwSignal::new(None), act: RwSignal::new(None) };
    known.look(app);
    let content = move || {
        known.ring.get().map(|ring| match ring {
            Ok(None) => view! { <First known /> }.into_any(),
            Ok(Some(ring)) => view! { <Slots ring known /> }.into_any(),
            Err(error) => {
                let body = Some(lock_words(app.text(), &error));
                view! { <Banner kind=BannerKind::Danger title=tr(|t| t.lock.section) body /> }.into_any()
            }
        })
    };
    view! {
        {live(move || known.shown.get().map(|key| view! { <ShownOnce key known /> }))}
        {live(content)}
    }
}

#[component]
fn First(known: Known) -> impl IntoView {
    let app = App::get();
    let (first, again) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let wrong = first.with_untracked(|first| weak_words(app.text_now(), first, &again.get_untracked()));
        failed.set(wrong.map(str::to_owned));
        let Some(desk) = app.desk.get_untracked().filter(|_| wrong.is_none() && !busy.get_untracked()) else { return };
        busy.set(true);
        spawn_local(async move {
            let holder = Holder { agent: desk.agent, name: desk.agent_name };
            match app.protect(holder, &first.get_untracked()).await {
                Ok(key) => {
                    known.shown.try_set(Some(key.to_string()));
                    app.tell(app.text_now().lock.set_said, Vec::new());
                    known.look(app);
                }
                Err(error) => {
                    failed.try_set(Some(lock_words(app.text_now(), &error)));
                }
            }
            busy.try_set(false);
        });
    };
    view! {
            <form class="card" novalidate on:submit=send>
                <div class="card-body stack">
                    <p class="page-lead">{live(move || app.text().lock.none_lead)}</p>
                    <NewPassphrase id="lock" label=Signal::derive(move || {
                            let name = app.desk.with(|d| d.as_ref().map(|d| d.agent_name.clone())).unwrap_or_default();
                            app.text().lock.passphrase_of(&name)
                        }) first again error=failed />

                    <Working busy label=tr(|t| t.lock.working)>
    <div>
                                    <Button
                                        label=tr(|t| t.lock.set)
                                        kind=ButtonKind::Primary
                                        icon=Glyph::Key
                                        submit=true
                                    />
                                </div>
                    </Working>
                </div>
            </form>
        }
}

#[component]
fn Slots(ring: Ring, known: Known) -> impl IntoView {
    let app = App::get();
    let act = move |what: Act| known.act.set(Some(what));
    let own = app.agent_id();
    let row = |slot: KeySlot| {
        let (id, mine, recovery) = (slot.id.clone(), slot.agent == own, slot.is_recovery());
        let made = slot.made;
        let button = if recovery {
            let press = move |()| act(Act::Recovery);
            view! { <Button label=tr(|t| t.lock.renew) on_press=press /> }.into_any()
        } else if mine {
            let press = move |()| act(Act::Set(true));
            view! { <Button label=tr(|t| t.lock.change_own) on_press=press /> }.into_any()
        } else {
            let name = slot.name.clone();
            let press = move |()| act(Act::Revoke(id.clone(), name.clone()));
            view! { <Button label=tr(|t| t.lock.revoke) on_press=press /> }.into_any()
        };
        view! {
            <li class="setting">
                <p>
                    {live(move || slot_name(app.text(), &slot))} <br />
                    <small>{live(move || app.text().lock.since(&app.format(|f| f.moment(made))))}</small>
                </p>
                {button}
            </li>
        }
    };
    let mut slots = ring.slots().to_vec();
    slots.sort_by_key(KeySlot::is_recovery);
    let rows = slots.into_iter().map(row).parts();
    let lacks_recovery = ring.recovery().is_none();
    let ring = StoredValue::new(ring);
    view! {
        <div class="card">
            <div class="card-head">
                <h3>{live(move || app.text().lock.list_title)}</h3>
            </div>
            <div class="card-body stack">
                <ul class="lock-slots" data-testid="slots">
                    {rows}
                </ul>
                <Show when=move || lacks_recovery>
                    <p>{live(move || app.text().lock.no_recovery)}</p>
                    <div>
                        <Button label=tr(|t| t.lock.renew) on_press=move |()| act(Act::Recovery) />
                    </div>
                </Show>
                <div class="cluster">
                    <Button
                        label=tr(|t| t.lock.give)
                        icon=Glyph::PersonAdd
                        on_press=move |()| act(Act::Set(false))
                    />
                    <Button
                        label=tr(|t| t.lock.remove)
                        kind=ButtonKind::Ghost
                        on_press=move |()| act(Act::Remove)
                    />
                </div>
            </div>
        </div>
        {live(move || {
            known.act.get().map(|act| view! { <ChangeForm act ring=ring.get_value() known /> })
        })}
        <Minutes />
    }
}

#[component]
fn Minutes() -> impl IntoView {
    let app = App::get();
    let chosen = RwSignal::new(app.lock_minutes());
    let options = Signal::derive(move || {
        let text = &app.text().lock;
        let word = |minutes: u32| match minutes {
            0 => text.never.to_owned(),
            minutes => text.after(minutes as usize),
        };
        CHOICES.into_iter().map(|minutes| Choice::new(minutes.to_string(), word(minutes))).collect::<Vec<_>>()
    });
    let choose = move |text: String| {
        if let Ok(minutes) = text.parse() {
            app.set_lock_minutes(minutes);
            chosen.set(minutes);
        }
    };
    view! {
        <div class="card">
            <div class="card-body stack">
                <div class="setting">
                    <p>{live(move || app.text().lock.minutes)}</p>
                    <Segmented
                        id="lock-minutes"
                        label=tr(|t| t.lock.minutes)
                        options
                        value=Signal::derive(move || chosen.get().to_string())
                        on_change=choose
                    />
                </div>
                <div>
                    <Button
                        label=tr(|t| t.lock.now)
                        kind=ButtonKind::Primary
                        icon=Glyph::Key
                        on_press=move |()| app.lock()
                    />
                </div>
            </div>
        </div>
    }
}

/// The recovery key, shown once.
#[component]
fn ShownOnce(key: String, known: Known) -> impl IntoView {
    let app = App::get();
    let heading = NodeRef::<H3>::new();
    Effect::new(move || {
        if let Some(heading) = heading.get() {
            // It is not shown again.
            let _ = heading.focus();
        }
    });
    let desk = app.desk.with_untracked(|d| d.as_ref().map(|d| format!("{} ({})", d.name, d.code)));
    let groups: Vec<String> = key.split('-').map(str::to_owned).collect();
    view! {
        <section class="card spoken lock-key" aria-labelledby="key-title">
            <div class="card-body">
                <h3 id="key-title" tabindex="-1" node_ref=heading>
                    {live(move || app.text().lock.key_title)}
                </h3>
                <p>{live(move || app.text().lock.key_lead)}</p>
                <p>{desk}</p>
                <p class="spoken-groups" data-testid="recovery-key">
                    {groups.into_iter().map(|group| view! { <b>{group}</b> }).parts()}
                </p>
                <div class="cluster">
                    <Button
                        label=tr(|t| t.lock.key_kept)
                        kind=ButtonKind::Primary
                        icon=Glyph::Check
                        on_press=move |()| known.shown.set(None)
                    />
                    <Button label=tr(|t| t.lock.key_print) icon=Glyph::Print on_press=move |()| app.print(app.text_now().lock.recovery) />
                </div>
            </div>
        </section>
    }
}
