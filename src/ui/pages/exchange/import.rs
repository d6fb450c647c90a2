//! Importing, as far as the preview: a file is given, read and checked, or refused in words.

use super::receipt::ReceiptTaken;
use super::take_back::TakeBack;
use crate::route::{Route, Section};
use crate::state::{
    App, Confirmed, Elsewhere, Given, Pending, Refusal, SealedBundle, Taken, elsewhere, limits, refusal_words,
};
use crate::ui::components::{Banner, BannerKind, Progress};
use crate::ui::live::{Show, live};
use crate::ui::pages::gates::FileDrop;
use crate::ui::pages::sealed_form::SealedForm;
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Importing, as far as the preview.
#[component]
pub fn Import(
    /// Called with a file that was read and waits for the person's word.
    #[prop(into)]
    on_read: Callback<Pending>,
) -> impl IntoView {
    let app = App::get();
    let (busy, refused) = (RwSignal::new(false), RwSignal::new(None::<Refusal>));
    let confirmed = RwSignal::new(None::<Confirmed>);
    let (sealed, wrong) = (RwSignal::new(None::<SealedBundle>), RwSignal::new(false));
    let hear = move |read: Result<Pending, Refusal>| {
        busy.try_set(false);
        match read {
            Ok(read) => drop(on_read.try_run(read)),
            Err(Refusal::Passphrase) => drop(wrong.try_set(true)),
            Err(refusal) => {
                sealed.try_set(None);
                refused.try_set(Some(refusal));
            }
        }
    };
    let take = move |given: Given| {
        refused.set(None);
        sealed.set(None);
        confirmed.set(None);
        wrong.set(false);
        let (name, bytes) = match given {
            Ok(given) => given,
            Err(refusal) => return refused.set(Some(refusal)),
        };
        busy.set(true);
        spawn_local(async move {
            match app.take_file(name.clone(), bytes).await {
                Ok(Taken::Receipt(bytes)) => {
                    let taken = app.take_receipt(&bytes).await;
                    busy.try_set(false);
                    refused.try_set(taken.as_ref().err().cloned());
                    confirmed.try_set(taken.ok());
                }
                Ok(Taken::Open(bytes)) => hear(app.preview(name, bytes).await),
                Ok(Taken::Sealed(file)) => {
                    busy.try_set(false);
                    sealed.try_set(Some(file));
                }
                Err(refusal) => hear(Err(refusal)),
            }
        });
    };
    let open = move |typed: String| {
        let Some(file) = sealed.get_untracked() else { return };
        busy.set(true);
        wrong.set(false);
        spawn_local(async move { hear(app.preview_sealed(&file, &typed).await) });
    };
    let alone = Memo::new(move |_| !app.has_heard_of_others());
    view! {
        <section class="card" aria-labelledby="import-title">
            <div class="card-head">
                <h2 id="import-title">{live(move || app.text().exchange.import)}</h2>
            </div>
            <div class="card-body">
                <p>{live(move || app.text().exchange.import_lead)}</p>
                <Show when=move || alone.get()>
                    <p class="quiet">{live(move || app.text().exchange.import_first)}</p>
                </Show>
                <FileDrop
                    id="import-file"
                    label=tr(|t| t.exchange.import_action)
                    limit=limits::Limits::DESK.file
                    on_file=take
                />
                {live(move || {
                    let name = sealed.get()?.name;
                    Some(view! { <SealedForm name busy wrong on_passphrase=open /> })
                })}
                <Show when=move || busy.get() && sealed.with(Option::is_none)>
                    <Progress label=tr(|t| t.exchange.checking) percent=None />
                </Show>
                {live(move || confirmed.get().map(|confirmed| view! { <ReceiptTaken confirmed /> }))}
                {live(move || refused.get().map(|refusal| view! { <Refused refusal /> }))}
                <TakeBack />
            </div>
        </section>
    }
}

/// Why a file was not taken, and where it belongs.
#[component]
fn Refused(refusal: Refusal) -> impl IntoView {
    let app = App::get();
    let way = elsewhere(&refusal);
    let refusal = StoredValue::new(refusal);
    let body = MaybeProp::derive(move || Some(refusal.with_value(|r| app.format(|f| refusal_words(app.text(), f, r)))));
    let link = move || {
        let text = app.text();
        let (to, label) = match way? {
            Elsewhere::Join | Elsewhere::Invitation => (Route::Join, text.exchange.offer_join),
            Elsewhere::Pack => (Route::Settings(Section::Organisation), text.exchange.offer_pack),
            Elsewhere::Bundle => return None,
        };
        Some(view! { <a class="button" data-kind="secondary" href=to.to_string()>{label}</a> })
    };
    view! {
        <Banner kind=BannerKind::Danger title=tr(|t| t.exchange.refused_title) body>
            {live(link)}
        </Banner>
    }
}
