//! The line that says that half-typed text came back: go on with it, or throw it into the bin (B2).

use crate::state::{App, FormState};
use crate::ui::components::{Button, ButtonKind};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// Shown while a form holds text of an earlier visit that nobody has decided about.
#[component]
pub fn Recovered(
    /// The form.
    form: FormState,
) -> impl IntoView {
    let app = App::get();
    let keep = move |()| form.recovered.set(false);
    view! {
        <div role="status">
            <Show when=move || form.recovered.get()>
                <div class="recovered">
                    <p>{live(move || app.text().desk.draft_recovered)}</p>
                    <Button kind=ButtonKind::Secondary label=tr(|t| t.common.carry_on) on_press=keep />
                    <Button
                        kind=ButtonKind::Ghost
                        label=tr(|t| t.desk.draft_discard)
                        on_press=move |()| form.discard()
                    />
                </div>
            </Show>
        </div>
    }
}
