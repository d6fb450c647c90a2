//! Which keys start which action at this desk: press an action, then the keys for it.

use super::key_row::KeyRow;
use crate::keymap::{Action, Keymap, Scope, SingleKeys};
use crate::state::App;
use crate::ui::components::{Button, CheckBox, Glyph};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// Which keys start which action at this desk.
#[component]
pub fn KeysSection() -> impl IntoView {
    let app = App::get();
    let capturing = RwSignal::new(None::<Action>);
    let single = Signal::derive(move || app.keymap.with(Keymap::single_keys) == SingleKeys::On);
    let switch = move |on: bool| {
        let mut keymap = app.keymap.get_untracked();
        keymap.set_single_keys(if on { SingleKeys::On } else { SingleKeys::Off });
        app.set_keymap(keymap);
    };
    let reset = move |()| {
        let mut keymap = app.keymap.get_untracked();
        keymap.reset();
        capturing.set(None);
        app.set_keymap(keymap);
    };
    let group = move |scope: Scope| {
        let rows = Action::ALL.into_iter().filter(move |action| action.scope() == scope);
        view! {
            <section class="card" aria-label=move || scope_words(app, scope)>
                <div class="card-head">
                    <h3>{live(move || scope_words(app, scope))}</h3>
                </div>
                <div class="card-body key-rows">
                    {rows.map(|action| view! { <KeyRow action capturing /> }).parts()}
                </div>
            </section>
        }
    };
    view! {
        <div class="settings-lead">
            <p class="page-lead">{live(move || app.text().settings.keys_lead)}</p>
            <Button label=tr(|t| t.settings.keys_reset) icon=Glyph::Undo on_press=reset />
        </div>
        <div class="card">
            <div class="card-body">
                <CheckBox
                    id="single-keys"
                    label=tr(|t| t.settings.keys_single)
                    hint=tr(|t| t.settings.keys_single_hint)
                    checked=single
                    on_change=switch
                />
            </div>
        </div>
        {group(Scope::Everywhere)}
        {group(Scope::Contact)}
    }
}

fn scope_words(app: App, scope: Scope) -> &'static str {
    match scope {
        Scope::Everywhere => app.text().keys.group_everywhere,
        Scope::Contact => app.text().keys.group_contact,
    }
}
