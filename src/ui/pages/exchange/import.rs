//! Importing, as far as the preview: a file is given, read and checked, or refused in words.

use crate::route::{Route, Section};
use crate::state::{App, Elsewhere, Given, Pending, Refusal, elsewhere, limits, refusal_words};
use crate::ui::components::{Banner, BannerKind, Progress};
use crate::ui::live::{Show, live};
use crate::ui::pages::gates::FileDrop;
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
    let take = move |given: Given| {
        refused.set(None);
        let (name, bytes) = match given {
            Ok(given) => given,
            Err(refusal) => return refused.set(Some(refusal)),
        };
        busy.set(true);
        spawn_local(async move {
            let read = app.preview(name, bytes).await;
            busy.try_set(false);
            match read {
                Ok(read) => drop(on_read.try_run(read)),
                Err(refusal) => drop(refused.try_set(Some(refusal))),
            }
        });
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
                <Show when=move || busy.get()>
                    <Progress label=tr(|t| t.exchange.checking) percent=None />
                </Show>
                {live(move || refused.get().map(|refusal| view! { <Refused refusal /> }))}
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
