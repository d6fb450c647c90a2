//! Choosing the organisation: one of those that come with the program, or a file.

use crate::i18n::Lang;
use crate::pack::Pack;
use crate::state::{App, Given, PackOffer, PackRefusal, SHIPPED_PACKS, read_pack};
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, Glyph};
use crate::ui::live::{For, Show, live};
use crate::ui::pages::groups;
use crate::ui::pages::later::later;
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The key of the pack that came from a file.
pub(super) const FILE: &str = "file";

/// A pack, or why it is not used.
pub(super) type Looked = Result<PackOffer, Arc<PackRefusal>>;

/// The packs that can be chosen, and the one that is.
#[derive(Clone, Copy)]
pub struct PackForm {
    offers: RwSignal<Vec<(String, Looked)>>,
    pub(super) chosen: RwSignal<String>,
    /// The name of the file that was opened.
    pub(super) file: RwSignal<Option<String>>,
}

impl PackForm {
    /// Begins to read what comes with the program.
    pub fn new(app: App) -> Self {
        let form = Self { offers: RwSignal::default(), chosen: RwSignal::default(), file: RwSignal::new(None) };
        spawn_local(async move {
            for id in SHIPPED_PACKS {
                let offer = app.shipped_offer(id).await.map_err(Arc::new);
                let usable = offer.is_ok();
                form.offers.try_update(|all| all.push((id.to_owned(), offer)));
                if usable && form.chosen.try_with_untracked(String::is_empty) == Some(true) {
                    form.chosen.try_set(id.to_owned());
                }
            }
        });
        form
    }

    /// The pack that is chosen. Follows the choice.
    pub fn offer(self) -> Option<PackOffer> {
        let chosen = self.chosen.get();
        self.offers.with(|all| all.iter().find(|(key, _)| *key == chosen).and_then(|(_, o)| o.as_ref().ok().cloned()))
    }

    /// What became of the file that was opened. Follows it.
    pub(super) fn opened(self) -> Option<Looked> {
        self.offers.with(|all| all.iter().find(|(key, _)| *key == FILE).map(|(_, offer)| offer.clone()))
    }

    /// Checks a file and chooses it when it can be used.
    pub(super) fn open(self, given: Given) {
        spawn_local(async move {
            match given {
                Ok((name, bytes)) => self.put(Some(name), read_pack(bytes).await),
                Err(refusal) => self.put(None, Err(PackRefusal::File(refusal))),
            }
        });
    }

    fn put(self, name: Option<String>, offer: Result<PackOffer, PackRefusal>) {
        if offer.is_ok() {
            self.chosen.set(FILE.to_owned());
        } else if self.chosen.with_untracked(|chosen| chosen == FILE) {
            self.chosen.set(String::new());
        }
        self.file.set(name);
        self.offers.update(|all| {
            all.retain(|(key, _)| key != FILE);
            all.push((FILE.to_owned(), offer.map_err(Arc::new)));
        });
    }
}

/// Choosing the organisation.
#[component]
pub fn PackChoice(
    /// The form.
    form: PackForm,
    /// What is wrong with the choice.
    #[prop(into)]
    error: MaybeProp<String>,
) -> impl IntoView {
    let app = App::get();
    let own = RwSignal::new(false);
    let keys = Memo::new(move |_| {
        form.offers.with(|all| all.iter().map(|(key, _)| key.clone()).filter(|key| key != FILE).collect::<Vec<_>>())
    });
    let card = move |key: String| {
        let offer = form.offers.with_untracked(|all| all.iter().find(|(k, _)| *k == key).map(|(_, o)| o.clone()));
        match offer {
            Some(Ok(offer)) => view! { <PackCard key=key offer chosen=form.chosen /> }.into_any(),
            Some(Err(_)) => {
                let (title, body) = (tr(|t| t.welcome.pack_not_opened), tr(|t| t.welcome.pack_not_there));
                view! { <Banner kind=BannerKind::Danger title body /> }.into_any()
            }
            None => ().into_any(),
        }
    };
    view! {
        <fieldset class="pack-choice" id="start-pack" tabindex="-1" data-invalid=move || error.get().map(|_| "")>
            <legend class="visually-hidden">{live(move || app.text().welcome.pack)}</legend>
            {live(move || error.get().map(|error| view! { <p class="field-error">{error}</p> }))}
            <Show when=move || form.offers.with(Vec::is_empty)>
                <p class="quiet" role="status">{live(move || app.text().common.loading)}</p>
            </Show>
            <For each=move || keys.get() key=Clone::clone children=card />
            <Show
                when=move || own.get()
                fallback=move || {
                    view! {
                        <div>
                            <Button
                                label=tr(|t| t.welcome.own_pack)
                                kind=ButtonKind::Ghost
                                icon=Glyph::File
                                on_press=move |()| own.set(true)
                            />
                        </div>
                    }
                }
            >
                {later(move || groups::pack_file(form))}
            </Show>
        </fieldset>
    }
}

/// A pack that can be chosen.
#[component]
pub(super) fn PackCard(
    /// Its key.
    key: String,
    /// The pack.
    offer: PackOffer,
    /// The key of the one that is chosen.
    chosen: RwSignal<String>,
) -> impl IntoView {
    let app = App::get();
    let (shown, kept, pack) = (key.clone(), key.clone(), offer.pack.clone());
    let from_file = key == FILE;
    view! {
        <div class="pack-card">
            <label>
                <input
                    type="radio"
                    name="pack"
                    value=key
                    prop:checked=move || chosen.with(|chosen| *chosen == shown)
                    on:change=move |_| chosen.set(kept.clone())
                />
                <span class="pack-card-text">
                    <b>{live(move || app.words_of(&pack, &pack.name))}</b>
                    <small>
                        {live(move || {
                            let text = &app.text().welcome;
                            if from_file { text.pack_from_file } else { text.pack_included }
                        })}
                    </small>
                </span>
            </label>
            <PackFacts pack=offer.pack.clone() />
        </div>
    }
}

/// What is in a pack, in three lines.
#[component]
pub fn PackFacts(
    /// The pack.
    pack: Arc<Pack>,
) -> impl IntoView {
    let app = App::get();
    let motto = pack.clone();
    let languages: Vec<String> = pack
        .languages
        .iter()
        .map(|tag| Lang::from_tag(tag.as_str()).map_or_else(|| tag.as_str().to_owned(), |lang| lang.name().to_owned()))
        .collect();
    let languages = languages.join(" · ");
    let (departments, forms, scripts) = (pack.departments.len(), pack.forms.len(), pack.scripts.len());
    let version = pack.version;
    view! {
        <div class="pack-facts">
            {live(move || {
                motto.motto.as_ref().map(|words| view! { <p class="pack-motto">{app.words_of(&motto, words)}</p> })
            })}
            <p>{live(move || app.text().welcome.pack_about(departments, forms, scripts))}</p>
            <p class="quiet">
                {languages} " · " {live(move || app.text().welcome.pack_version(&version.to_string()))}
                " · " {pack.time_zone.name()}
            </p>
        </div>
    }
}
