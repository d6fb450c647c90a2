//! An organisation of one's own, from a file: the place for it, and what the check found.

use super::file_drop::FileDrop;
use super::findings::{PackProblem, Remarks};
use super::pack_choice::{FILE, PackFacts, PackForm, PackRadio};
use crate::state::{App, PACK_FILE_LIMIT, PackOffer};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// An organisation of one's own, from a file.
#[component]
pub fn PackFile(
    /// The choice that it joins.
    form: PackForm,
) -> impl IntoView {
    view! {
        <div class="stack">
            {live(move || match form.looked_at(FILE) {
                Some(Ok(offer)) => view! { <FileCard offer form /> }.into_any(),
                Some(Err(refusal)) => view! { <PackProblem refusal=(*refusal).clone() /> }.into_any(),
                None => ().into_any(),
            })}
            <FileDrop
                id="pack-file"
                label=tr(|t| t.welcome.pack_file)
                hint=tr(|t| t.welcome.pack_hint)
                given=form.file
                limit=PACK_FILE_LIMIT
                on_file=move |given| form.open(given)
            />
        </div>
    }
}

/// A pack that was opened from a file.
#[component]
fn FileCard(offer: PackOffer, form: PackForm) -> impl IntoView {
    let app = App::get();
    let pack = offer.pack.clone();
    let name = Signal::derive(move || app.words_of(&pack, &pack.name));
    view! {
        <div class="pack-card">
            <PackRadio key=FILE name about=tr(|t| t.welcome.pack_from_file) form />
            <PackFacts pack=offer.pack />
            <Remarks findings=offer.remarks />
        </div>
    }
}
