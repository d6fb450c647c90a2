//! The organisation's pack: what is in it, and adopting another after it was checked.

use crate::i18n::Strings;
use crate::pack::Pack;
use crate::pack::people::May;
use crate::state::{App, Given, PACK_FILE_LIMIT, PackOffer, PackRefusal, read_pack};
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, Description, DescriptionList, Glyph};
use crate::ui::live::{Show, live};
use crate::ui::pages::gates::{FileDrop, PackFacts, PackProblem, Remarks};
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The organisation's pack.
#[component]
pub fn OrganisationSection() -> impl IntoView {
    let app = App::get();
    let facts = Signal::derive(move || {
        let (text, pack) = (app.text(), app.pack());
        pack.map(|pack| contents(text, &pack, app.words(&pack.name), app.pack_hash())).unwrap_or_default()
    });
    let missing = move || app.pack().is_none();
    view! {
        <Show when=missing>
            <Banner kind=BannerKind::Warning title=tr(|t| t.settings.pack_none) />
        </Show>
        <div class="card">
            <div class="card-body">
                <DescriptionList items=facts />
            </div>
        </div>
        <Show when=move || app.may(May::Settings)>
            <Adopt />
        </Show>
    }
}

fn contents(text: &Strings, pack: &Pack, name: String, hash: String) -> Vec<Description> {
    let words = &text.pack_findings;
    let row = |key: &str, name: &str, value: String| Description { key: key.into(), name: name.into(), value };
    let count = |key: &str, name: &str, n: usize| row(key, name, n.to_string());
    vec![
        row("name", text.welcome.step_organisation, name),
        row("version", text.settings.pack_version, pack.version.to_string()),
        count("departments", words.part_department, pack.departments.len()),
        count("roles", words.part_role, pack.roles.len()),
        count("categories", words.part_category, pack.categories.len()),
        count("forms", words.part_form, pack.forms.len()),
        count("scripts", words.part_script, pack.scripts.len()),
        count("answers", words.part_answer, pack.answers.len()),
        count("commitments", words.part_commitment, pack.commitments.len()),
        row("zone", text.settings.pack_zone, pack.time_zone.name().to_owned()),
        row("hash", text.settings.pack_hash, hash),
    ]
}

#[component]
fn Adopt() -> impl IntoView {
    let app = App::get();
    let read = RwSignal::new(None::<Result<PackOffer, PackRefusal>>);
    let name = RwSignal::new(None::<String>);
    let take = move |given: Given| {
        spawn_local(async move {
            let result = match given {
                Ok((file, bytes)) => {
                    name.try_set(Some(file));
                    read_pack(bytes).await
                }
                Err(refusal) => Err(PackRefusal::File(refusal)),
            };
            read.try_set(Some(result));
        });
    };
    let outcome = move || {
        read.get().map(|read_now| match read_now {
            Ok(offer) => view! { <Offer offer on_done=move |()| read.set(None) /> }.into_any(),
            Err(refusal) => view! { <PackProblem refusal /> }.into_any(),
        })
    };
    view! {
        <div class="card">
            <div class="card-head">
                <h3>{live(move || app.text().settings.pack_change)}</h3>
            </div>
            <div class="card-body">
                <FileDrop
                    id="adopt-file"
                    label=tr(|t| t.settings.pack_replace)
                    hint=tr(|t| t.settings.pack_replace_hint)
                    given=name
                    limit=PACK_FILE_LIMIT
                    on_file=take
                />
                {live(outcome)}
            </div>
        </div>
    }
}

#[component]
fn Offer(offer: PackOffer, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let app = App::get();
    let same = offer.hash == app.pack_hash();
    let current = app.pack_now();
    let other = current.as_ref().is_some_and(|pack| pack.id != offer.pack.id);
    let older = current.as_ref().is_some_and(|pack| pack.id == offer.pack.id && pack.version > offer.pack.version);
    let (named, facts, remarks) = (offer.pack.clone(), offer.pack.clone(), offer.remarks.clone());
    let adopt = move |()| {
        let offer = offer.clone();
        spawn_local(async move {
            if app.adopt_pack(&offer).await.is_ok() {
                app.tell(app.text_now().settings.pack_adopted, Vec::new());
                on_done.try_run(());
            }
        });
    };
    let warning = move |text: fn(&'static Strings) -> &'static str| {
        view! { <Banner kind=BannerKind::Warning title=tr(text) /> }
    };
    view! {
        <div class="stack">
            <p>
                <b>{live(move || app.words_of(&named, &named.name))}</b>
            </p>
            <PackFacts pack=facts />
            <Remarks findings=remarks />
            {other.then(|| warning(|t| t.settings.pack_other))}
            {older.then(|| warning(|t| t.settings.pack_older))}
            {if same {
                view! { <p class="quiet">{live(move || app.text().settings.pack_same)}</p> }.into_any()
            } else {
                let label = tr(|t| t.settings.pack_adopt);
                view! {
                    <div>
                        <Button label kind=ButtonKind::Primary icon=Glyph::Check on_press=adopt />
                    </div>
                }
                .into_any()
            }}
        </div>
    }
}
