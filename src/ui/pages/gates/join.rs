//! Joining a colleague's workspace: the invitation, its passphrase, and then what it offers.
//!
//! A desk that has a workspace already joins with everything it wrote; a new one says who sits down.

use super::file_drop::FileDrop;
use super::gate::Gate;
use super::join_terms::JoinTerms;
use crate::route::Route;
use crate::state::{App, Given, Invitation, Phase, Refusal, refusal_words};
use crate::ui::components::{Button, ButtonKind, ErrorSummary, FieldError, Glyph, Icon, TextField, Working};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// An invitation is nearly all pack; what is larger is none.
const LIMIT: u64 = 16 << 20;

/// Joining a colleague's workspace.
#[component]
pub fn Join() -> impl IntoView {
    let app = App::get();
    let opened = RwSignal::new(None::<Invitation>);
    let content = move || match opened.get() {
        None => view! { <OpenInvitation opened /> }.into_any(),
        Some(invitation) => view! { <JoinTerms invitation on_back=move |()| opened.set(None) /> }.into_any(),
    };
    // A desk at work keeps its frame; a first run has none.
    if app.phase.get_untracked() == Phase::Open {
        view! {
            <div class="page page-narrow">
                <div class="page-head">
                    <h1>{live(move || app.text().welcome.join_title)}</h1>
                </div>
                {live(content)}
            </div>
        }
        .into_any()
    } else {
        view! {
            <Gate>
                <div class="gate-intro">
                    <a class="gate-back" href=Route::Welcome.to_string()>
                        <Icon glyph=Glyph::Back />
                        {live(move || app.text().common.back)}
                    </a>
                    <h1>{live(move || app.text().welcome.join_title)}</h1>
                </div>
                {live(content)}
            </Gate>
        }
        .into_any()
    }
}

#[component]
fn OpenInvitation(opened: RwSignal<Option<Invitation>>) -> impl IntoView {
    let app = App::get();
    let (file, refused) = (RwSignal::new(None::<(String, Vec<u8>)>), RwSignal::new(None::<Refusal>));
    let (passphrase, raised, busy) = (RwSignal::new(String::new()), RwSignal::new(0), RwSignal::new(false));
    let take = move |given: Given| {
        let checked = given.and_then(|(name, bytes)| Invitation::check(&bytes).map(|()| (name, bytes)));
        refused.set(checked.as_ref().err().cloned());
        file.set(checked.ok());
    };
    let words = move |refusal: &Refusal| app.format(|f| refusal_words(app.text(), f, refusal));
    let file_error = Signal::derive(move || match refused.get() {
        Some(Refusal::Passphrase) => None,
        Some(refusal) => Some(words(&refusal)),
        None => {
            let missing = raised.get() > 0 && file.with(Option::is_none);
            missing.then(|| app.text().welcome.need_invitation.to_owned())
        }
    });
    let passphrase_error = Signal::derive(move || {
        let text = &app.text().welcome;
        if refused.with(|refused| *refused == Some(Refusal::Passphrase)) {
            return Some(text.passphrase_wrong.to_owned());
        }
        let missing = raised.get() > 0 && passphrase.with(|typed| typed.trim().is_empty());
        missing.then(|| text.need_passphrase.to_owned())
    });
    let errors = Signal::derive(move || {
        let error = |id: &str, text: Option<String>| text.map(|text| FieldError { id: id.into(), text });
        let all = [error("invitation", file_error.get()), error("passphrase", passphrase_error.get())];
        all.into_iter().flatten().collect::<Vec<_>>()
    });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        if refused.with_untracked(|refused| *refused == Some(Refusal::Passphrase)) {
            refused.set(None);
        }
        let (bytes, typed) = (file.with_untracked(|f| f.as_ref().map(|(_, b)| b.clone())), passphrase.get_untracked());
        let (Some(bytes), false) = (bytes, typed.trim().is_empty()) else { return raised.update(|n| *n += 1) };
        busy.set(true);
        spawn_local(async move {
            let outcome = app.open_invitation(&bytes, &typed).await;
            busy.try_set(false);
            match outcome {
                Ok(invitation) => drop(opened.try_set(Some(invitation))),
                Err(refusal) => {
                    refused.try_set(Some(refusal));
                    raised.try_update(|n| *n += 1);
                }
            }
        });
    };
    let given = Signal::derive(move || file.with(|f| f.as_ref().map(|(name, _)| name.clone())));
    view! {
            <form class="card gate-form" novalidate on:submit=send>
                <div class="card-body">
                    <ErrorSummary errors raised />
                    <section class="gate-part" aria-labelledby="part-invitation">
                        <h2 id="part-invitation">{live(move || app.text().welcome.invitation)}</h2>
                        <FileDrop
                            id="invitation"
                            label=tr(|t| t.exchange.import_action)
                            hint=tr(|t| t.welcome.invitation_hint)
                            error=file_error
                            given=given
                            limit=LIMIT
                            on_file=take
                        />
                    </section>
                    <div class="passphrase-field">
                        <TextField
                            id="passphrase"
                            label=tr(|t| t.welcome.passphrase)
                            hint=tr(|t| t.welcome.passphrase_hint)
                            error=passphrase_error
                            value=passphrase
                            on_input=move |typed| passphrase.set(typed)
                        />
                    </div>
                </div>
                <div class="form-foot">
                    <Working busy label=tr(|t| t.exchange.checking)>
    <Button label=tr(|t| t.welcome.invitation_open) kind=ButtonKind::Primary submit=true />
                    </Working>
                </div>
            </form>
        }
}
