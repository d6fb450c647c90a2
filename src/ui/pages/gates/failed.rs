//! The workspace is there and does not open (B7): why, what is safe, what to do next.

use super::gate::Gate;
use crate::state::{App, WorkspaceError, opening_words};
use crate::ui::components::{Button, ButtonKind, Glyph, Icon};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The workspace is there and does not open.
#[component]
pub fn Failed(
    /// Why.
    error: WorkspaceError,
) -> impl IntoView {
    let app = App::get();
    let detail = format!("{error:?}");
    let error = StoredValue::new(error);
    let kept = app.notices;
    view! {
        <Gate>
            <div class="gate-intro" role="alert">
                <p class="gate-sign" data-kind="danger">
                    <Icon glyph=Glyph::Alert />
                </p>
                <h1>{live(move || app.text().storage.open_failed_title)}</h1>
                <p>{live(move || error.with_value(|error| opening_words(app.text(), error)))}</p>
            </div>
            <section class="card">
                <div class="card-body">
                    <p>{live(move || app.text().storage.failed_safe)}</p>
                    <div class="cluster">
                        <Button
                            label=tr(|t| t.errors.reload)
                            kind=ButtonKind::Primary
                            icon=Glyph::Refresh
                            on_press=move |()| app.reload()
                        />
                        <Button
                            label=tr(|t| t.storage.rescue)
                            icon=Glyph::Disk
                            on_press=move |()| app.save_rescue()
                        />
                    </div>
                    <p class="field-hint">{live(move || app.text().storage.rescue_hint)}</p>
                    // The frame with its notices is not there yet, so what the rescue came to is said here.
                    <div role="status">
                        {live(move || kept.get().into_iter().map(|n| view! { <p>{n.text}</p> }).parts())}
                    </div>
                </div>
            </section>
            <details class="gate-aside">
                <summary>{live(move || app.text().common.details)}</summary>
                <p>{live(move || app.text().errors.technical(&detail))}</p>
                <p>{live(move || app.text().errors.report_hint)}</p>
            </details>
        </Gate>
    }
}
