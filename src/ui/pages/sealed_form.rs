//! A bundle under a passphrase, where one is imported or restored from: its name, the passphrase, and why it is wrong.

use crate::state::App;
use crate::ui::components::{Button, ButtonKind, ErrorSummary, FieldError, Glyph, TextField, Working};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// Asks for the passphrase of a bundle. What is typed is seen: it was said aloud, and it opens nothing but this file.
#[component]
pub fn SealedForm(
    /// The file's name.
    name: String,
    /// Whether the file is being opened.
    #[prop(into)]
    busy: Signal<bool>,
    /// Whether the passphrase that was tried is not the file's.
    #[prop(into)]
    wrong: Signal<bool>,
    /// Called with what was typed.
    #[prop(into)]
    on_passphrase: Callback<String>,
) -> impl IntoView {
    let app = App::get();
    let (typed, raised, missing) = (RwSignal::new(String::new()), RwSignal::new(0), RwSignal::new(false));
    let error = Signal::derive(move || {
        let text = app.text();
        match (missing.get(), wrong.get()) {
            (true, _) => Some(text.sealing.missing.to_owned()),
            (false, true) => Some(text.refusals.passphrase.to_owned()),
            (false, false) => None,
        }
    });
    Effect::new(move || {
        if wrong.get() {
            raised.update(|n| *n += 1);
        }
    });
    let errors = Signal::derive(move || {
        let field = |text| FieldError { id: "bundle-passphrase".into(), text };
        error.get().map(field).into_iter().collect::<Vec<_>>()
    });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let empty = typed.with_untracked(|typed| typed.trim().is_empty());
        missing.set(empty);
        if empty {
            raised.update(|n| *n += 1);
        } else if !busy.get_untracked() {
            on_passphrase.run(typed.get_untracked());
        }
    };
    view! {
        <form class="stack" novalidate on:submit=send>
            <ErrorSummary errors raised />
            <p aria-live="polite">{live(move || app.text().sealing.asks(&name))}</p>
            <TextField
                id="bundle-passphrase"
                label=tr(|t| t.sealing.passphrase)
                hint=tr(|t| t.sealing.asks_hint)
                error
                value=typed
                on_input=move |text| typed.set(text)
            />
            <Working busy label=tr(|t| t.sealing.opening)>
                <div>
                    <Button
                        label=tr(|t| t.sealing.open)
                        kind=ButtonKind::Primary
                        icon=Glyph::Key
                        submit=true
                    />
                </div>
            </Working>
        </form>
    }
}
