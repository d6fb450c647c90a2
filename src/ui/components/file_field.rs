//! Files given as evidence: chosen or dropped, listed, taken out again.
//!
//! It hands the browser's files to the caller and shows what the caller says is attached; reading, limits and refusals
//! are the caller's.

mod line;

pub use line::ListedFile;

use crate::ui::live::{For, live};
use leptos::ev::DragEvent;
use leptos::html::Input;
use leptos::prelude::*;
use leptos::web_sys::{File, FileList};

use super::field_notes::described_by;
use super::{FieldRow, Glyph, Icon, Need};
use crate::ui::words::words;
use line::FileLine;

/// Files given as evidence.
#[component]
pub fn FileField(
    /// Its id.
    #[prop(into)]
    id: String,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// What is attached.
    #[prop(into)]
    files: Signal<Vec<ListedFile>>,
    /// Called with the files chosen or dropped.
    #[prop(into)]
    on_add: UnsyncCallback<Vec<File>>,
    /// Called with the key of a file to take out.
    #[prop(into)]
    on_remove: Callback<String>,
    /// What may be attached: the native `accept`.
    #[prop(default = "")]
    accept: &'static str,
    /// What helps to choose.
    #[prop(into, optional)]
    hint: MaybeProp<String>,
    /// What is wrong.
    #[prop(into, optional)]
    error: MaybeProp<String>,
    /// Whether one has to be given.
    #[prop(into, optional)]
    need: Signal<Need>,
) -> impl IntoView {
    let words = words();
    let node = NodeRef::<Input>::new();
    let over = RwSignal::new(false);
    let described = described_by(&id, hint, error);
    let chosen = move |_| {
        if let Some(input) = node.get_untracked() {
            on_add.run(input.files().map(listed).unwrap_or_default());
            // Emptied, so that choosing the same file again is noticed.
            input.set_value("");
        }
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        let files = event.data_transfer().and_then(|data| data.files()).map(listed).unwrap_or_default();
        if !files.is_empty() {
            on_add.run(files);
        }
    };
    view! {
        <FieldRow id=id.clone() label hint error need wide=true>
            <div
                class="files"
                data-over=move || over.get().then_some("")
                on:dragover=move |event: DragEvent| {
                    event.prevent_default();
                    over.set(true);
                }
                on:dragleave=move |_| over.set(false)
                on:drop=dropped
            >
                <ul>
                    <For each=move || files.get() key=Clone::clone children=move |file| view! { <FileLine file on_remove /> } />
                </ul>
                <div class="files-add">
                    <input
                        id=id
                        type="file"
                        multiple
                        accept=accept
                        node_ref=node
                        aria-invalid=move || error.get().map(|_| "true")
                        aria-describedby=move || described.get()
                        on:change=chosen
                    />
                    <span class="button" data-kind="secondary" aria-hidden="true">
                        <Icon glyph=Glyph::Clip />
                        {live(move || words.get().form.attach)}
                    </span>
                    <span class="files-hint">{live(move || words.get().form.drop_here)}</span>
                </div>
            </div>
        </FieldRow>
    }
}

fn listed(files: FileList) -> Vec<File> {
    (0..files.length()).filter_map(|place| files.item(place)).collect()
}
