//! An organisation of one's own, from a file: the place for it, and what the check found.

use super::file_drop::FileDrop;
use super::findings::{PackProblem, Remarks};
use super::pack_choice::{FILE, PackCard, PackForm};
use crate::state::PACK_FILE_LIMIT;
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// An organisation of one's own, from a file.
#[component]
pub fn PackFile(
    /// The choice that it joins.
    form: PackForm,
) -> impl IntoView {
    let opened = move || match form.opened() {
        Some(Ok(offer)) => {
            let findings = offer.remarks.clone();
            view! {
                <PackCard key=FILE.to_owned() offer chosen=form.chosen />
                <Remarks findings />
            }
            .into_any()
        }
        Some(Err(refusal)) => view! { <PackProblem refusal=(*refusal).clone() /> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <div class="stack">
            {live(opened)}
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
