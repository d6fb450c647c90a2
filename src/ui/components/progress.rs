//! Long work: how far it is, and a way to stop it (B36).

use crate::ui::live::{Show, live};
use leptos::prelude::*;

use super::Button;
use crate::ui::words::tr;

/// Long work in progress.
#[component]
pub fn Progress(
    /// What is being done.
    #[prop(into)]
    label: Signal<String>,
    /// How far it is in percent; `None` while nobody can say.
    #[prop(into)]
    percent: Signal<Option<u8>>,
    /// Stops it; without it the work cannot be stopped.
    #[prop(into, optional)]
    on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <div class="progress" role="group" aria-label=move || label.get()>
            <p role="status">{live(move || label.get())}</p>
            <progress
                max="100"
                aria-label=move || label.get()
                value=move || percent.get().map(|percent| percent.to_string())
            ></progress>
            {on_cancel.map(|stop| view! { <Button label=tr(|t| t.common.cancel) on_press=stop /> })}
        </div>
    }
}

/// What can be pressed, and in its place how the work goes while it does. Nobody begins it twice.
#[component]
pub fn Working(
    /// Whether the work goes on.
    #[prop(into)]
    busy: Signal<bool>,
    /// What is being done.
    #[prop(into)]
    label: Signal<String>,
    /// What begins it.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    view! {
        <Show when=move || busy.get() fallback=move || children.with_value(|children| children())>
            <Progress label percent=None />
        </Show>
    }
}
