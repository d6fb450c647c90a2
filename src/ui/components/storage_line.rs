//! The line that always says where the records are (B5–B7); quiet when all is well.

use crate::ui::live::{Parts, live};
use leptos::prelude::*;

use super::{Glyph, Icon, Lamp};
use crate::ui::words::words;

/// What the storage line tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StorageState {
    /// How well the records are kept.
    pub lamp: Lamp,
    /// Whether the disk takes what is written; if not, everything is in memory only.
    pub on_disk: bool,
    /// Records that no other device has confirmed.
    pub unconfirmed: usize,
    /// When the last export was, in words (“2 h ago”); `None` for never.
    pub last_export: Option<String>,
    /// Whether the browser has agreed not to clear the records.
    pub protected: bool,
}

/// The storage line; pressing it shows the details.
#[component]
pub fn StorageLine(
    /// What it tells.
    #[prop(into)]
    state: Signal<StorageState>,
    /// Shows the details.
    #[prop(into)]
    on_open: Callback<()>,
) -> impl IntoView {
    let words = words();
    let kept = move || {
        let text = &words.get().storage;
        if state.get().on_disk { text.kept_here } else { text.in_memory }
    };
    let parts = move || {
        let (text, state) = (&words.get().storage, state.get());
        let confirmed = match state.unconfirmed {
            0 => text.all_confirmed.to_owned(),
            count => text.unconfirmed(count),
        };
        let export = match state.last_export {
            Some(ago) => text.last_export(&ago),
            None => text.never_exported.to_owned(),
        };
        let protection = (!state.protected).then(|| text.unprotected.to_owned());
        let part = |part: String| view! { <span class="storage-part">{part}</span> };
        [Some(confirmed), Some(export), protection].into_iter().flatten().map(part).parts()
    };
    view! {
        <button
            type="button"
            class="storage"
            data-lamp=move || state.get().lamp.word()
            on:click=move |_| on_open.run(())
        >
            <Icon glyph=Signal::derive(move || {
                if state.get().on_disk { Glyph::Disk } else { Glyph::Alert }
            }) />
            <span class="storage-part">{live(kept)}</span>
            {live(parts)}
        </button>
    }
}
