//! First run: what this is, and the three ways in.

use super::gate::Gate;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, Glyph, Icon};
use crate::ui::live::{Show, live};
use crate::ui::pages::groups;
use crate::ui::pages::later::later;
use crate::ui::words::tr;
use leptos::prelude::*;

/// First run: what this is, the three ways in, and the way to look around.
#[component]
pub fn Welcome() -> impl IntoView {
    let app = App::get();
    let restoring = RwSignal::new(false);
    view! {
        <Gate>
            <div class="gate-intro">
                <h1>{live(move || app.text().welcome.title)}</h1>
                <p>{live(move || app.text().welcome.lead)}</p>
            </div>
            <Show
                when=move || restoring.get()
                fallback=move || view! { <Doors on_restore=move |()| restoring.set(true) /> }
            >
                <section class="card" aria-labelledby="restore-title">
                    <div class="card-head">
                        <h2 id="restore-title">{live(move || app.text().welcome.restore)}</h2>
                    </div>
                    <div class="card-body">
                        <p class="page-lead">{live(move || app.text().welcome.restore_body)}</p>
                        {later(groups::take_up)}
                        <div>
                            <Button
                                label=tr(|t| t.common.back)
                                kind=ButtonKind::Ghost
                                icon=Glyph::Back
                                on_press=move |()| restoring.set(false)
                            />
                        </div>
                    </div>
                </section>
            </Show>
            <p class="gate-note">
                <Icon glyph=Glyph::Shield />
                <span>{live(move || app.text().welcome.where_kept)}</span>
            </p>
        </Gate>
    }
}

/// The ways in.
#[component]
fn Doors(
    /// Opens the third.
    #[prop(into)]
    on_restore: Callback<()>,
) -> impl IntoView {
    let app = App::get();
    view! {
        <nav class="gate-doors" aria-label=move || app.text().welcome.ways>
            <a class="gate-door" data-first="" href=Route::Start.to_string()>
                <Icon glyph=Glyph::Building />
                <span class="gate-door-text">
                    <b>{live(move || app.text().welcome.start)}</b>
                    <span>{live(move || app.text().welcome.start_lead)}</span>
                </span>
                <Icon glyph=Glyph::ChevronRight />
            </a>
            <a class="gate-door" href=Route::Join.to_string()>
                <Icon glyph=Glyph::PersonAdd />
                <span class="gate-door-text">
                    <b>{live(move || app.text().welcome.join)}</b>
                    <span>{live(move || app.text().welcome.join_lead)}</span>
                </span>
                <Icon glyph=Glyph::ChevronRight />
            </a>
            <button type="button" class="gate-door" on:click=move |_| on_restore.run(())>
                <Icon glyph=Glyph::History />
                <span class="gate-door-text">
                    <b>{live(move || app.text().welcome.restore)}</b>
                    <span>{live(move || app.text().welcome.restore_lead)}</span>
                </span>
                <Icon glyph=Glyph::ChevronRight />
            </button>
            <a class="gate-door" href=Route::Sample.to_string()>
                <Icon glyph=Glyph::Search />
                <span class="gate-door-text">
                    <b>{live(move || app.text().welcome.sample)}</b>
                    <span>{live(move || app.text().welcome.sample_lead)}</span>
                </span>
                <Icon glyph=Glyph::ChevronRight />
            </a>
        </nav>
    }
}
