//! One box that does and finds everything (Ctrl or ⌘ and K, also while typing).
//!
//! A combobox over a list, as the ARIA pattern has it: the focus stays in the box, the arrow keys choose. Enter while
//! an input method composes belongs to the input method. What is found comes from the caller, who is told each query.

mod ahead;
mod lines;

pub use ahead::TypedAhead;
pub use lines::PaletteItem;

use crate::ui::live::live;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::Element;

use lines::PaletteLines;

use super::list_keys::{Ends, moved};
use super::{Glyph, Icon, Kbd};
use crate::ui::keys::plain_key;
use crate::ui::words::words;

/// The palette.
#[component]
pub fn Palette(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What was typed before it stood there.
    ahead: TypedAhead,
    /// Called before Enter takes a line, where the lines may still be those of an earlier query.
    #[prop(into, optional)]
    on_settle: Option<Callback<()>>,
    /// Called with what is typed, and with an empty text when it opens.
    #[prop(into)]
    on_query: Callback<String>,
    /// What was found for it, best first within each group.
    #[prop(into)]
    items: Signal<Vec<PaletteItem>>,
    /// What is said below them, if anything: that more is being looked for.
    #[prop(optional, into)]
    said: Signal<Option<&'static str>>,
) -> impl IntoView {
    let words = words();
    let dialog = NodeRef::<html::Dialog>::new();
    let input = NodeRef::<html::Input>::new();
    let (query, chosen) = (RwSignal::new(String::new()), RwSignal::new(0_usize));
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => {
                let typed = ahead.take();
                chosen.set(0);
                if let Some(input) = input.get_untracked() {
                    input.set_value(&typed);
                }
                query.set(typed.clone());
                // Fails only when the element left the page in between; then there is nothing to open.
                drop(dialog.show_modal());
                on_query.run(typed);
            }
            (false, true) => dialog.close(),
            (false, false) => drop(ahead.take()),
            _ => {}
        }
    });
    let run = move |place: usize| {
        let item = items.try_with_untracked(|items| items.get(place).cloned()).flatten();
        if let Some(item) = item {
            open.set(false);
            item.run.run(());
        }
    };
    let keydown = move |event: KeyboardEvent| {
        let count = items.try_with_untracked(Vec::len).unwrap_or_default();
        let here = chosen.try_get_untracked().unwrap_or_default();
        match plain_key(&event).as_deref() {
            Some("Enter") => {
                if let Some(settle) = on_settle {
                    settle.run(());
                }
                run(here);
            }
            // Home and End move the cursor in the box.
            Some(key @ ("ArrowDown" | "ArrowUp")) => {
                if let Some(there) = moved(key, ("ArrowUp", "ArrowDown"), Some(here), count, Ends::Wrap) {
                    chosen.set(there);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let typed = move |event| {
        let text = event_target_value(&event);
        chosen.set(0);
        query.set(text.clone());
        on_query.run(text);
    };
    view! {
        <dialog
            class="palette"
            node_ref=dialog
            aria-label=move || words.get().shell.palette
            on:close=move |_| {
                // Told a moment later: somebody fast may have opened it again.
                if !dialog.try_get_untracked().flatten().is_some_and(|dialog| dialog.open()) {
                    let _ = open.try_set(false);
                }
            }
            on:click=move |event| {
                if dialog.get_untracked().is_some_and(|dialog| event_target::<Element>(&event) == **dialog) {
                    open.set(false);
                }
            }
        >
            <div class="palette-box">
                <Icon glyph=Glyph::Search />
                <input
                    node_ref=input
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-expanded="true"
                    aria-controls="palette-list"
                    aria-autocomplete="list"
                    aria-activedescendant=move || format!("palette-{}", chosen.get())
                    aria-label=move || words.get().shell.palette_hint
                    placeholder=move || words.get().shell.palette_hint
                    on:input=typed
                    on:keydown=keydown
                />
                <Kbd keys=Signal::derive(move || vec![words.get().keys.key_escape.to_owned()]) />
            </div>
            <PaletteLines items chosen on_run=run />
            <p class="palette-empty" role="status">
                {live(move || {
                    let empty = || items.with(Vec::is_empty).then(|| words.get().shell.palette_empty(&query.get()));
                    said.get().map(ToOwned::to_owned).or_else(empty)
                })}
            </p>
        </dialog>
    }
}
