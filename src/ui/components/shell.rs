//! The frame around every page: rail, top bar, banners, page, notices.

use crate::ui::live::live;
use leptos::children::ViewFn;
use leptos::html::Main;
use leptos::prelude::*;

use crate::ui::words::tr;

/// The frame. The page stands in `<main id="main">`, the only part that scrolls.
#[component]
pub fn Shell(
    /// The rail.
    #[prop(into)]
    rail: ViewFn,
    /// The top bar.
    #[prop(into)]
    top: ViewFn,
    /// Banners above the page.
    #[prop(into, optional)]
    banners: ViewFn,
    /// The notices below the page: a [`super::NoticeRegion`].
    #[prop(into, optional)]
    notices: ViewFn,
    /// The page.
    children: Children,
) -> impl IntoView {
    let skip = tr(|t| t.shell.skip_to_content);
    let main = NodeRef::<Main>::new();
    let jump = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        if let Some(main) = main.get_untracked() {
            // `main` has a tabindex, so it takes the focus.
            let _ = main.focus();
        }
    };
    view! {
        <div class="shell">
            <a class="skip" href="#main" on:click=jump>
                {live(move || skip.get())}
            </a>
            {rail.run()}
            {top.run()}
            <div class="shell-body">
                <div class="banners">{live(move || banners.run())}</div>
                <main id="main" tabindex="-1" node_ref=main>
                    {children()}
                </main>
                {notices.run()}
            </div>
        </div>
    }
}
