//! Choosing the organisation: one of those that come with the program, or a file.
//!
//! A pack that comes with the program is listed by what the program knows of it and fetched when it is chosen, so
//! nobody waits for, or keeps, an organisation that is not theirs. The first one is chosen to begin with.

use crate::i18n::Lang;
use crate::pack::Pack;
use crate::state::{App, Given, PackOffer, PackRefusal, SHIPPED_PACKS, ShippedPack, read_pack};
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, Glyph};
use crate::ui::live::{Show, live};
use crate::ui::pages::groups;
use crate::ui::pages::later::later;
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The key of the pack that came from a file.
pub(super) const FILE: &str = "file";

/// What came of looking at a pack.
pub(super) type Looked = Result<PackOffer, Arc<PackRefusal>>;

/// The packs that were looked at, and the one that is chosen.
#[derive(Clone, Copy)]
pub struct PackForm {
    app: App,
    looked: RwSignal<Vec<(String, Looked)>>,
    chosen: RwSignal<String>,
    /// The name of the file that was opened.
    pub(super) file: RwSignal<Option<String>>,
}

impl PackForm {
    /// Begins with the first of those that come with the program.
    pub fn new(app: App) -> Self {
        let form = Self { app, looked: RwSignal::default(), chosen: RwSignal::default(), file: RwSignal::new(None) };
        if let Some(first) = SHIPPED_PACKS.first() {
            form.choose(first.file);
        }
        form
    }

    /// The pack that is chosen, once it is there. Follows the choice.
    pub fn offer(self) -> Option<PackOffer> {
        self.looked_at(&self.chosen.get())?.ok()
    }

    /// What came of looking at a pack, if anything yet. Follows it.
    pub(super) fn looked_at(self, key: &str) -> Option<Looked> {
        self.looked.with(|all| all.iter().find(|(k, _)| k == key).map(|(_, looked)| looked.clone()))
    }

    fn is_chosen(self, key: &str) -> bool {
        self.chosen.with(|chosen| chosen == key)
    }

    /// Chooses a pack. One that is not there, or could not be had the last time, is fetched.
    fn choose(self, key: &'static str) {
        self.chosen.set(key.to_owned());
        if key == FILE || matches!(untrack(|| self.looked_at(key)), Some(Ok(_))) {
            return;
        }
        self.looked.update(|all| all.retain(|(k, _)| k != key));
        spawn_local(async move {
            let looked = self.app.shipped_offer(key).await;
            self.keep(key, looked.map_err(Arc::new));
        });
    }

    fn keep(self, key: &str, looked: Looked) {
        self.looked.try_update(|all| {
            all.retain(|(k, _)| k != key);
            all.push((key.to_owned(), looked));
        });
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

    fn put(self, name: Option<String>, looked: Result<PackOffer, PackRefusal>) {
        if looked.is_ok() {
            self.chosen.set(FILE.to_owned());
        } else if untrack(|| self.is_chosen(FILE)) {
            self.chosen.set(String::new());
        }
        self.file.set(name);
        self.keep(FILE, looked.map_err(Arc::new));
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
    view! {
        <fieldset class="pack-choice" id="start-pack" tabindex="-1" data-invalid=move || error.get().map(|_| "")>
            <legend class="visually-hidden">{live(move || app.text().welcome.pack)}</legend>
            {live(move || error.get().map(|error| view! { <p class="field-error">{error}</p> }))}
            {SHIPPED_PACKS.map(|pack| view! { <ShippedCard pack form /> }.into_any()).into_iter().collect::<Vec<_>>()}
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

/// A pack that comes with the program. The radio stays while its file comes, so the focus does too.
#[component]
fn ShippedCard(pack: ShippedPack, form: PackForm) -> impl IntoView {
    let app = App::get();
    let name = Signal::derive(move || pack.name(app.lang.get().tag()).to_owned());
    let about = Signal::derive(move || {
        let text = app.text();
        format!("{} · {}", (pack.trade)(text), text.welcome.pack_included)
    });
    view! {
        <div class="pack-card">
            <PackRadio key=pack.file name about form />
            {live(move || match form.looked_at(pack.file) {
                Some(Ok(offer)) => view! { <PackFacts pack=offer.pack /> }.into_any(),
                Some(Err(_)) => {
                    let (title, body) = (tr(|t| t.welcome.pack_not_opened), tr(|t| t.welcome.pack_not_there));
                    view! { <Banner kind=BannerKind::Danger title body /> }.into_any()
                }
                None if form.is_chosen(pack.file) => {
                    view! { <p class="quiet" role="status">{app.text().common.loading}</p> }.into_any()
                }
                None => ().into_any(),
            })}
        </div>
    }
}

/// The choice of one pack.
#[component]
pub(super) fn PackRadio(
    /// Its key.
    key: &'static str,
    /// The organisation's name.
    #[prop(into)]
    name: Signal<String>,
    /// What it is.
    #[prop(into)]
    about: Signal<String>,
    /// The choice.
    form: PackForm,
) -> impl IntoView {
    view! {
        <label>
            <input
                type="radio"
                name="pack"
                value=key
                prop:checked=move || form.is_chosen(key)
                on:change=move |_| form.choose(key)
            />
            <span class="pack-card-text">
                <b>{live(move || name.get())}</b>
                <small>{live(move || about.get())}</small>
            </span>
        </label>
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
