//! Restoring from a file: choose it, see what is in it, say who sits down where it does not say, restore.

use super::desk_fields::{DeskFields, DeskForm};
use super::file_drop::FileDrop;
use super::open_sealed::OpenSealed;
use super::salvage_summary::SalvageSummary;
use crate::state::{App, Given, NotRestorable, Refusal, Restorable, Taken, beginning_words, refusal_words};
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, Choice, ErrorSummary, Glyph, Select, Working};
use crate::ui::live::live;
use crate::ui::pages::sealed_form::SealedForm;
use crate::ui::words::tr;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Rescue files hold everything that a browser held.
const LIMIT: u64 = 1 << 30;
/// The choice of somebody who is not in the file.
const NEWCOMER: &str = "new";

/// Restoring from a file.
#[component]
pub fn TakeUp() -> impl IntoView {
    let app = App::get();
    let (name, found) = (RwSignal::new(None::<String>), RwSignal::new(None::<Restorable>));
    let refused = RwSignal::new(None::<NotRestorable>);
    let (busy, wrong) = (RwSignal::new(false), RwSignal::new(false));
    let turn = StoredValue::new(0_u32);
    let take = move |given: Given| {
        found.set(None);
        refused.set(None);
        wrong.set(false);
        turn.update_value(|n| *n += 1);
        let own = turn.get_value();
        spawn_local(async move {
            let looked = match given {
                Ok((file, bytes)) => {
                    name.try_set(Some(app.text_now().exchange.reading.to_owned()));
                    let looked = match app.take_file(file.clone(), bytes).await {
                        Ok(Taken::Open(bytes) | Taken::Receipt(bytes)) => app.take_rescue(&bytes).await,
                        Ok(Taken::Sealed(file)) => Err(NotRestorable::Sealed(file)),
                        Err(refusal) => Err(NotRestorable::File(refusal)),
                    };
                    // A file that was given meanwhile is the one that counts.
                    if turn.try_get_value() != Some(own) {
                        return;
                    }
                    name.try_set(Some(file));
                    looked
                }
                Err(refusal) => Err(NotRestorable::File(refusal)),
            };
            refused.try_set(looked.as_ref().err().cloned());
            found.try_set(looked.ok());
        });
    };
    let error = Signal::derive(move || {
        let text = &app.text().welcome;
        let asks =
            |refusal: &NotRestorable| matches!(refusal, NotRestorable::Locked(Some(_)) | NotRestorable::Sealed(_));
        refused.get().filter(|refusal| !asks(refusal)).map(|refusal| match refusal {
            NotRestorable::File(Refusal::OtherDocument(_)) => text.restore_wrong_file.to_owned(),
            NotRestorable::File(refusal) => app.format(|f| refusal_words(app.text(), f, &refusal)),
            NotRestorable::Locked(_) | NotRestorable::Sealed(_) => text.restore_locked.to_owned(),
            NotRestorable::Nothing => text.restore_nothing.to_owned(),
        })
    });
    view! {
        <div class="stack">
            <FileDrop
                id="restore-file"
                label=tr(|t| t.exchange.import_action)
                hint=tr(|t| t.welcome.restore_hint)
                error=error
                given=name
                limit=LIMIT
                on_file=take
            />
            {live(move || match refused.get() {
                Some(NotRestorable::Locked(Some(sealed))) => {
                    let on_open = move |looked: Result<Restorable, NotRestorable>| {
                        refused.set(looked.as_ref().err().cloned());
                        found.set(looked.ok());
                    };
                    Some(view! { <OpenSealed sealed=*sealed on_open /> }.into_any())
                }
                Some(NotRestorable::Sealed(file)) => {
                    let name = file.name.clone();
                    let on_passphrase = move |typed: String| {
                        let file = file.clone();
                        busy.set(true);
                        wrong.set(false);
                        spawn_local(async move {
                            let looked = match app.open_bundle(&file, &typed).await {
                                Ok(text) => app.take_rescue(&text).await,
                                Err(refusal) => Err(NotRestorable::File(refusal)),
                            };
                            busy.try_set(false);
                            if looked.as_ref().err() == Some(&NotRestorable::File(Refusal::Passphrase)) {
                                wrong.try_set(true);
                                return;
                            }
                            refused.try_set(looked.as_ref().err().cloned());
                            found.try_set(looked.ok());
                        });
                    };
                    Some(view! { <SealedForm name busy wrong on_passphrase /> }.into_any())
                }
                _ => None,
            })}
            {live(move || found.get().map(|found| view! { <Restore found /> }))}
        </div>
    }
}

#[component]
fn Restore(found: Restorable) -> impl IntoView {
    let app = App::get();
    let form = DeskForm::new();
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let (asks, agents) = (found.desk.is_none(), StoredValue::new(found.agents.clone()));
    let who = RwSignal::new(found.agents.first().map_or_else(|| NEWCOMER.to_owned(), |a| a.id.to_string()));
    Effect::new(move || form.asks_agent.set(who.get() == NEWCOMER));
    let people = Signal::derive(move || {
        let known = agents.with_value(|all| all.iter().map(|a| Choice::new(a.id.to_string(), &*a.name)).collect());
        let mut people: Vec<Choice> = known;
        people.push(Choice::new(NEWCOMER, app.text().welcome.restore_newcomer));
        people
    });
    let errors = Signal::derive(move || if asks { form.errors(app.text()) } else { Vec::new() });
    let file = StoredValue::new(found.clone());
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        form.raised.update(|n| *n += 1);
        if !errors.get_untracked().is_empty() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let agent = agents.with_value(|all| all.iter().find(|a| a.id.to_string() == who.get_untracked()).cloned());
        spawn_local(async move {
            match app.restore(file.get_value(), agent, form.typed()).await {
                Ok(()) => app.tell(app.text_now().welcome.restored, Vec::new()),
                Err(error) => {
                    busy.try_set(false);
                    failed.try_set(Some(beginning_words(app.text_now(), &error)));
                }
            }
        });
    };
    let questions = asks.then(|| {
        view! {
            <Select
                id="restore-agent"
                label=tr(|t| t.welcome.restore_who)
                options=people
                value=who
                on_change=move |chosen: String| {
                    who.set(if chosen.is_empty() { NEWCOMER.to_owned() } else { chosen });
                }
            />
            <DeskFields form />
        }
    });
    view! {
            <form class="stack" novalidate on:submit=send>
                <ErrorSummary errors raised=form.raised />
                <SalvageSummary found />
                {questions}
                {live(move || {
                    failed.get().map(|body| {
                        let title = tr(|t| t.welcome.not_restored_title);
                        view! { <Banner kind=BannerKind::Danger title body=Some(body) /> }
                    })
                })}
                <Working busy label=tr(|t| t.welcome.restoring)>
    <div>
                                <Button
                                    label=tr(|t| t.welcome.restore_action)
                                    kind=ButtonKind::Primary
                                    icon=Glyph::History
                                    submit=true
                                />
                            </div>
                </Working>
            </form>
        }
}
