//! A sheet of paper: shown as paper on the screen, alone on the page when printed.

use crate::ui::live::live;
use leptos::prelude::*;

use crate::ui::words::words;

/// A sheet with the organisation at its head and who printed it at its foot.
#[component]
pub fn PrintSheet(
    /// The organisation.
    #[prop(into)]
    organisation: Signal<String>,
    /// What the sheet is.
    #[prop(into)]
    title: Signal<String>,
    /// The number told to the customer.
    #[prop(into, optional)]
    number: MaybeProp<String>,
    /// When it was printed and by whom, in words.
    #[prop(into)]
    printed: Signal<(String, String)>,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    let words = words();
    view! {
        <article class="sheet">
            <header>
                <p>{live(move || organisation.get())}</p>
                <h1>{live(move || title.get())}</h1>
                {live(move || number.get().map(|number| view! { <p class="sheet-number">{number}</p> }))}
            </header>
            {children()}
            <footer>
                {live(move || {
                    let (when, who) = printed.get();
                    words.get().print.printed_at(&when, &who)
                })}
            </footer>
        </article>
    }
}
