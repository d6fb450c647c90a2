//! The fields in which a passphrase is given, and in which a new one is chosen.

use crate::ui::components::{InputKind, TextField};
use crate::ui::words::tr;
use leptos::prelude::*;

/// A passphrase that there is.
#[component]
pub fn PassphraseField(
    /// The field's id.
    id: &'static str,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// What was typed.
    typed: RwSignal<String>,
    /// Why it opened nothing.
    #[prop(into)]
    error: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <TextField
            id
            label
            kind=InputKind::Secret
            autocomplete="current-password"
            value=typed
            error
            on_input=move |text| typed.set(text)
        />
    }
}

/// A new passphrase, typed twice.
#[component]
pub fn NewPassphrase(
    /// The beginning of the fields' ids: `<id>-first` and `<id>-again`.
    id: &'static str,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// What was typed first.
    first: RwSignal<String>,
    /// What was typed again.
    again: RwSignal<String>,
    /// Why it is not taken.
    #[prop(into)]
    error: MaybeProp<String>,
) -> impl IntoView {
    view! {
        <TextField
            id=format!("{id}-first")
            label
            hint=tr(|t| t.lock.hint)
            kind=InputKind::Secret
            autocomplete="new-password"
            value=first
            error
            on_input=move |text| first.set(text)
        />
        <TextField
            id=format!("{id}-again")
            label=tr(|t| t.lock.repeat)
            kind=InputKind::Secret
            autocomplete="new-password"
            value=again
            on_input=move |text| again.set(text)
        />
    }
}
