//! A stopwatch. It has no clock of its own: now comes in.

use crate::ui::live::live;
use leptos::prelude::*;

use crate::i18n::stopwatch;

/// Time since a moment, as `03:42`; read aloud only when asked for.
#[component]
pub fn Timer(
    /// What is being timed.
    #[prop(into)]
    label: Signal<String>,
    /// When it began, in milliseconds since 1970.
    #[prop(into)]
    since: Signal<i64>,
    /// When it ended; while `None` it runs.
    #[prop(into, optional)]
    until: Signal<Option<i64>>,
    /// Now, in milliseconds since 1970.
    #[prop(into)]
    now: Signal<i64>,
) -> impl IntoView {
    let length = move || {
        let end = until.get().unwrap_or_else(|| now.get());
        stopwatch(end.saturating_sub(since.get()))
    };
    view! {
        <span class="timer" role="timer" aria-label=move || label.get()>
            {live(length)}
        </span>
    }
}
