//! What a person should know of a file before importing it, beside its records.

use crate::i18n::span;
use crate::state::preview::{Admissible, Agreement};
use crate::state::{App, Pending};
use crate::ui::components::{Banner, BannerKind};
use crate::ui::live::Parts;
use leptos::prelude::*;

/// What a person should know of a file before importing it.
#[component]
pub fn PreviewNotes(
    /// The file that was read.
    read: Pending,
) -> impl IntoView {
    let app = App::get();
    let preview = StoredValue::new(read.preview);
    let notes = move || {
        let words = &app.text().exchange;
        preview.with_value(|p| {
            let mut notes: Vec<(BannerKind, String)> = Vec::new();
            match &p.admissible {
                Admissible::Yes => {}
                Admissible::NothingNew => notes.push((BannerKind::Info, words.nothing_new.into())),
                Admissible::Broken(entries) => notes.push((BannerKind::Danger, words.broken_chain(entries.len()))),
            }
            if let Some(ahead) = p.clock_ahead {
                notes.push((BannerKind::Warning, words.clocks_differ(&span(app.lang.get(), ahead))));
            }
            if !p.missing_blobs.is_empty() {
                notes.push((BannerKind::Warning, words.missing_attachments(p.missing_blobs.len())));
            }
            if !p.gaps.is_empty() {
                notes.push((BannerKind::Warning, words.gaps.into()));
            }
            if !p.forks.is_empty() {
                notes.push((BannerKind::Warning, words.forks.into()));
            }
            if p.agreement == Agreement::Diverged {
                notes.push((BannerKind::Danger, words.diverged.into()));
            }
            let merged: usize = p.lines.iter().map(|line| line.own.len()).sum();
            if p.totals.both_changed > 0 && merged > 0 {
                notes.push((BannerKind::Info, words.merged_fields(merged)));
            }
            if p.totals.conflict > 0 {
                notes.push((BannerKind::Warning, words.conflicts_after(p.totals.conflict)));
            }
            if !p.new_blobs.is_empty() {
                notes.push((BannerKind::Info, words.brings_attachments(p.new_blobs.len())));
            }
            notes
        })
    };
    let note = |(kind, text): (BannerKind, String)| view! { <Banner kind title=text /> };
    move || {
        let notes = notes();
        (!notes.is_empty()).then(|| view! { <div class="stack">{notes.into_iter().map(note).parts()}</div> })
    }
}
