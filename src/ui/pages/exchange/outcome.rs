//! What an import became: how much, and the way to what has to be decided now.

use super::receipt::OfferReceipt;
use crate::route::Route;
use crate::state::{App, Imported};
use crate::ui::components::{Banner, BannerKind};
use crate::ui::live::live;
use leptos::prelude::*;

/// What an import became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// What was taken in.
    pub imported: Imported,
    /// Records that came into conflict by it.
    pub conflicts: usize,
    /// The receipt for whoever made the file.
    pub receipt: Option<String>,
}

/// What an import became.
#[component]
pub fn Outcome(
    /// What it became.
    done: Done,
) -> impl IntoView {
    let app = App::get();
    let Done { imported, conflicts, receipt } = done;
    let title = Signal::derive(move || app.text().exchange.applied(imported.records));
    let body = MaybeProp::derive(move || {
        let words = &app.text().exchange;
        let files = (imported.blobs > 0).then(|| words.attachments(imported.blobs));
        let open = (conflicts > 0).then(|| words.conflicts(conflicts));
        let parts: Vec<String> = files.into_iter().chain(open).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    });
    let kind = if conflicts > 0 { BannerKind::Warning } else { BannerKind::Info };
    view! {
        <Banner kind title body>
            {receipt.map(|receipt| view! { <OfferReceipt receipt /> })}
            {(conflicts > 0)
                .then(|| {
                    view! {
                        <a class="button" data-kind="secondary" href=Route::Conflicts.to_string()>
                            {live(move || app.text().exchange.to_conflicts)}
                        </a>
                    }
                })}
        </Banner>
    }
}
