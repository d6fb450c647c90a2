//! A dialog: the browser's own, which keeps the focus inside, closes on Escape and gives the focus back.

use crate::ui::live::{Show, live};
use leptos::children::ViewFn;
use leptos::html;
use leptos::prelude::*;

use super::{Button, ButtonKind, Glyph};
use crate::ui::words::tr;

/// A dialog; what is in it exists only while it is open.
#[component]
pub fn Dialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Called when the person closes it, by key or button; it stays until `open` says otherwise.
    #[prop(into)]
    on_close: Callback<()>,
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// Its buttons.
    #[prop(into, optional)]
    footer: ViewFn,
    /// Whether there is only something to read in it: then keys must be able to scroll it.
    #[prop(optional)]
    reads: bool,
    /// What is in it.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let children = StoredValue::new(children);
    let footer = StoredValue::new(footer);
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        match (open.get(), dialog.open()) {
            // Fails only when the element left the page in between; then there is nothing to open.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let cancel = move |event: leptos::ev::Event| {
        event.prevent_default();
        on_close.run(());
    };
    view! {
        <dialog
            class="dialog"
            node_ref=node
            aria-label=move || title.get()
            on:cancel=cancel
            on:close=move |_| {
                // Told a moment later: somebody fast may have opened it again.
                let again = node.try_get_untracked().flatten().is_some_and(|dialog| dialog.open());
                if !again && open.try_get_untracked() == Some(true) {
                    on_close.run(());
                }
            }
        >
            <Show when=move || open.get()>
                <header>
                    <h2>{live(move || title.get())}</h2>
                    <Button
                        kind=ButtonKind::Ghost
                        icon=Glyph::Close
                        name=tr(|t| t.common.close)
                        on_press=move |()| on_close.run(())
                    />
                </header>
                <div class="dialog-body" tabindex=reads.then_some("0")>{children.with_value(|children| children())}</div>
                <footer>{live(move || footer.with_value(ViewFn::run))}</footer>
            </Show>
        </dialog>
    }
}
