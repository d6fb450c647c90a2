//! The evidence of a matter, each file to be saved to the device.

use crate::domain::evidence::File;
use crate::state::{App, RecordId};
use crate::ui::components::{Button, ButtonKind, Glyph, Icon};
use crate::ui::live::{For, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The evidence of a matter.
#[component]
pub fn EvidenceList(
    /// The matter.
    matter: RecordId,
) -> impl IntoView {
    let app = App::get();
    let files = Memo::new(move |_| app.files(&matter));
    let file = move |file: File| {
        let (name, size) = (file.name.clone(), u64::try_from(file.size).unwrap_or(0));
        let spoken = file.name.clone();
        let glyph = if file.media.starts_with("image/") { Glyph::Image } else { Glyph::File };
        view! {
            <li>
                <Icon glyph />
                <span class="file-name">{name}</span>
                <small class="quiet">{live(move || app.format(|f| f.size(size)))}</small>
                <Button
                    kind=ButtonKind::Ghost
                    icon=Glyph::Import
                    name=tr(move |t| t.complaint.download(&spoken))
                    on_press=move |()| app.download(file.clone())
                />
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="evidence-title">
            <div class="card-head">
                <h2 id="evidence-title">{live(move || app.text().complaint.evidence)}</h2>
            </div>
            <div class="card-body">
                <Show
                    when=move || files.with(|files| !files.is_empty())
                    fallback=move || view! { <p class="quiet">{live(move || app.text().complaint.evidence_none)}</p> }
                >
                    <ul class="evidence">
                        <For each=move || files.get() key=|file| file.id.clone() children=file />
                    </ul>
                </Show>
            </div>
        </section>
    }
}
