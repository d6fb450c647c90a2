//! All components side by side, for whoever changes one; only in builds for development.
//!
//! `#/gallery` shows the parts, `#/gallery/desk` a contact in progress, `#/gallery/list` a list. A query chooses
//! language and look: `#/gallery/desk?zh&dark`. The sample texts stand here and not in `i18n`, because nobody but a
//! developer sees them.

mod desk;
mod list;
mod parts;

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::keymap::{Action, Keymap};
use crate::route::Route;
use crate::ui::components::{
    ActionKeys, Avatar, Banner, BannerKind, Button, ButtonKind, Glyph, Lamp, Marked, Menu, MenuItem, NoticeLine,
    NoticeRegion, NoticeTone, Palette, PaletteItem, Rail, RailItem, Shell, StorageLine, StorageState, TopBar,
    TypedAhead,
};
use crate::ui::keys::{on_action, provide_keymap};
use crate::ui::words::{provide_lang, tr, words};

/// The gallery.
#[component]
pub fn Gallery() -> impl IntoView {
    std::panic::set_hook(Box::new(|info| leptos::logging::error!("{info}")));
    let hash = window().location().hash().unwrap_or_default();
    let lang = RwSignal::new(match () {
        () if hash.contains("zh") => Lang::Zh,
        () if hash.contains("en") => Lang::En,
        () => Lang::Es,
    });
    provide_lang(lang);
    provide_keymap(Signal::derive(Keymap::default));
    let notices = RwSignal::new(Vec::<NoticeLine>::new());
    let theme = if hash.contains("dark") { "dark" } else { "light" };
    Effect::new(move || {
        if let Some(root) = document().document_element() {
            for (name, value) in [("lang", lang.get().tag()), ("data-theme", theme)] {
                // Only an invalid name could fail, and these are not.
                let _ = root.set_attribute(name, value);
            }
        }
    });
    let palette = RwSignal::new(hash.contains("palette"));
    on_action(Signal::stored(Vec::new()), move |action| {
        if action == Action::Palette {
            palette.set(true);
        }
        action == Action::Palette
    });
    let say = move |()| {
        notices.update(|all| {
            for (tone, act) in [(NoticeTone::Done, Some("Deshacer".to_owned())), (NoticeTone::Attention, None)] {
                let id = all.len() as u64;
                all.push(NoticeLine { id, tone, text: "Descartado. Queda un día en la papelera.".to_owned(), act });
            }
        });
    };
    let page = if hash.contains("desk") {
        view! { <desk::DeskSample /> }.into_any()
    } else if hash.contains("list") {
        view! { <list::ListSample /> }.into_any()
    } else {
        view! { <parts::Parts on_say=say /> }.into_any()
    };
    let warned = hash.contains("banner");
    view! {
        <Shell
            rail=rail
            notices=move || {
                let close = move |id| notices.update(|all| all.retain(|line| line.id != id));
                view! { <NoticeRegion notices on_act=close on_close=close /> }
            }
            top=move || top(lang, palette)
            banners=move || warned.then(banner)
        >
            {page}
        </Shell>
        <Palette open=palette ahead=TypedAhead::listening() on_query=|_| () items=palette_items() />
    }
}

fn banner() -> impl IntoView {
    view! {
        <Banner title=tr(|t| t.shell.update_ready) body=tr(|t| t.shell.update_waits)>
            <Button label=tr(|t| t.shell.update_take) kind=ButtonKind::Primary />
            <Button label=tr(|t| t.shell.update_later) kind=ButtonKind::Ghost />
        </Banner>
        <Banner kind=BannerKind::Danger title=tr(|t| t.storage.full_title) body=tr(|t| t.storage.full_body) />
    }
}

fn rail() -> impl IntoView {
    let words = words();
    let items = Signal::derive(move || {
        let t = &words.get().shell;
        let item = |route, icon, label: &str, waiting, last| RailItem {
            current: route == Route::Desk,
            route,
            icon,
            label: label.to_owned(),
            waiting,
            last,
        };
        vec![
            item(Route::Desk, Glyph::Phone, t.desk, (0, Lamp::Fine), false),
            item(Route::Complaints, Glyph::Warning, t.complaints_short, (2, Lamp::Late), false),
            item(Route::Callbacks, Glyph::Callback, t.callbacks_short, (5, Lamp::Fine), false),
            item(Route::Customers, Glyph::People, t.customers, (0, Lamp::Fine), false),
            item(Route::Exchange, Glyph::Exchange, t.exchange, (0, Lamp::Fine), true),
            item(Route::Settings(Default::default()), Glyph::Settings, t.settings, (0, Lamp::Fine), true),
        ]
    });
    view! { <Rail items /> }
}

fn top(lang: RwSignal<Lang>, palette: RwSignal<bool>) -> impl IntoView {
    let state = StorageState {
        lamp: Lamp::Fine,
        on_disk: true,
        unconfirmed: 14,
        last_export: Some("hace 2 h".to_owned()),
        protected: true,
    };
    let languages = Signal::derive(move || {
        let item = |known: Lang| MenuItem {
            label: known.name().to_owned(),
            icon: None,
            checked: Some(lang.get() == known),
            run: Callback::new(move |()| lang.set(known)),
        };
        Lang::ALL.map(item).to_vec()
    });
    let person = vec![MenuItem {
        label: "Cambiar de agente".to_owned(),
        icon: Some(Glyph::People),
        checked: None,
        run: Callback::new(|()| ()),
    }];
    view! {
        <TopBar on_find=move |()| palette.set(true)>
            <StorageLine state=Signal::stored(state) on_open=|()| () />
            <Menu
                id="language"
                label=tr(|t| t.shell.language)
                face=move || lang.get().short()
                items=languages
            />
            <Menu
                id="person"
                label=tr(|t| t.shell.account)
                face=|| view! { <Avatar name="Marta Ríos" /> <span>"Marta Ríos (204)"</span> }
                items=Signal::stored(person)
            />
        </TopBar>
    }
}

fn palette_items() -> Signal<Vec<PaletteItem>> {
    let (words, keymap) = (words(), crate::ui::keys::keymap());
    Signal::derive(move || {
        let text = words.get();
        let act = |action: Action, icon| PaletteItem {
            group: text.shell.palette_actions.to_owned(),
            icon,
            label: action.label(&text.keys).to_owned().into(),
            note: None,
            keys: keymap.get().chord(action).map(|chord| chord.parts(&text.keys)).unwrap_or_default(),
            run: Callback::new(|()| ()),
        };
        let record = |label: &str, note: &str, icon| PaletteItem {
            group: text.shell.palette_records.to_owned(),
            icon,
            // As if the first letters had been typed.
            label: Marked { text: label.to_owned(), marks: core::iter::once(0..3).collect() },
            note: Some(note.to_owned().into()),
            keys: Vec::new(),
            run: Callback::new(|()| ()),
        };
        vec![
            record("Lucía Fernández Ortega", "+34 612 08 44 19", Glyph::Person),
            record("Tres cortes de agua en una semana sin aviso", "R-7K3-0198-4", Glyph::Warning),
            act(Action::NewContact, Glyph::Phone),
            act(Action::SetCallback, Glyph::Callback),
            act(Action::Finish, Glyph::Check),
            act(Action::GoExchange, Glyph::Exchange),
            act(Action::Help, Glyph::Keyboard),
        ]
    })
}

/// A key hint on its own, as the palette shows it.
pub(super) fn hint() -> impl IntoView {
    view! { <ActionKeys action=Action::Palette /> }
}
