//! What an export is to hold beside the entries, and the passphrase that it is to be under.

use crate::domain::lock::{Weak, fit};
use crate::state::{App, Peer, Wanted};
use crate::ui::components::{self, Button, ButtonKind, CheckBox, Glyph, Select, TextField};
use crate::ui::live::Show;
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What a person has chosen for an export.
#[derive(Clone, Copy)]
pub struct Choice {
    to: RwSignal<String>,
    readable: RwSignal<bool>,
    protect: RwSignal<bool>,
    passphrase: RwSignal<String>,
    tried: RwSignal<bool>,
}

impl Choice {
    /// Entries and attachments alone, lying open.
    pub fn new() -> Self {
        Self {
            to: RwSignal::new(String::new()),
            readable: RwSignal::new(false),
            protect: RwSignal::new(false),
            passphrase: RwSignal::new(String::new()),
            tried: RwSignal::new(false),
        }
    }

    /// What is to be exported; none when the passphrase will not do, which is then said.
    pub fn wanted(self) -> Option<Wanted> {
        self.tried.set(true);
        let passphrase = self.protect.get_untracked().then(|| self.passphrase.get_untracked());
        let fits = passphrase.as_deref().is_none_or(|passphrase| fit(passphrase).is_ok());
        let to = Some(self.to.get_untracked()).filter(|to| !to.is_empty());
        fits.then(|| Wanted { to, readable: self.readable.get_untracked(), passphrase })
    }
}

/// What an export is to hold, and the passphrase that it is to be under.
#[component]
pub fn WantedFields(
    /// What is chosen.
    choice: Choice,
) -> impl IntoView {
    let app = App::get();
    let Choice { to, readable, protect, passphrase, tried } = choice;
    let suggest = move || passphrase.set(app.new_passphrase().unwrap_or_default());
    let error = Signal::derive(move || {
        let weak = passphrase.with(|passphrase| fit(passphrase).err()).filter(|_| tried.get())?;
        let text = &app.text().sealing;
        Some(match weak {
            Weak::Short => text.short.to_owned(),
            Weak::Plain => text.plain.to_owned(),
        })
    });
    view! {
        <Whom to />
        <CheckBox
            id="export-readable"
            label=tr(|t| t.sealing.readable)
            hint=tr(|t| t.sealing.readable_hint)
            checked=readable
            on_change=move |on| readable.set(on)
        />
        <CheckBox
            id="export-protect"
            label=tr(|t| t.exchange.protect)
            hint=tr(|t| t.sealing.protect_hint)
            checked=protect
            on_change=move |on| {
                tried.set(false);
                protect.set(on);
                if on && passphrase.with_untracked(String::is_empty) {
                    suggest();
                }
            }
        />
        <Show when=move || protect.get()>
            <TextField
                id="export-passphrase"
                label=tr(|t| t.sealing.passphrase)
                hint=tr(|t| t.sealing.passphrase_hint)
                error
                value=passphrase
                on_input=move |text| passphrase.set(text)
            />
            <div>
                <Button
                    label=tr(|t| t.sealing.another)
                    kind=ButtonKind::Ghost
                    icon=Glyph::Key
                    on_press=move |()| suggest()
                />
            </div>
        </Show>
    }
}

/// Whom it is for: whoever this desk has heard of gets only what they lack. Not asked before there is anybody.
#[component]
fn Whom(
    /// The code of the desk chosen; empty for everything.
    to: RwSignal<String>,
) -> impl IntoView {
    let app = App::get();
    let peers = RwSignal::new(Vec::new());
    Effect::new(move || {
        // What is written meanwhile, here or in another tab, is lacked, too.
        app.revision.track();
        spawn_local(async move {
            peers.try_set(app.peers().await);
        });
    });
    let options = move || {
        let words = &app.text().exchange;
        let whom = |(peer, count): &(Peer, u64)| {
            let who = format!("{} ({})", peer.name, peer.desk);
            components::Choice::new(&peer.desk, words.whom_lacks(usize::try_from(*count).unwrap_or(usize::MAX), &who))
        };
        peers.with(|peers| peers.iter().map(whom).collect::<Vec<_>>())
    };
    view! {
        <Show when=move || peers.with(|peers| !peers.is_empty())>
            <Select
                id="export-to"
                label=tr(|t| t.exchange.whom)
                hint=tr(|t| t.exchange.whom_hint)
                options=Signal::derive(options)
                value=to
                blank=tr(|t| t.exchange.whom_all)
                on_change=move |code| to.set(code)
            />
        </Show>
    }
}
