//! There used to be records in this browser and they are gone (B6): said plainly, with both ways on.

use super::gate::Gate;
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, Dialog, Glyph, Icon};
use crate::ui::live::live;
use crate::ui::pages::groups;
use crate::ui::pages::later::later;
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// There used to be records in this browser and they are gone.
#[component]
pub fn Vanished() -> impl IntoView {
    let app = App::get();
    let asking = RwSignal::new(false);
    let confirm = move |()| spawn_local(app.begin_anew());
    let foot = move || {
        view! {
            <Button label=tr(|t| t.common.cancel) on_press=move |()| asking.set(false) />
            <Button
                label=tr(|t| t.welcome.emptied_start_anyway)
                kind=ButtonKind::Danger
                on_press=confirm
            />
        }
    };
    view! {
        <Gate>
            <div class="gate-intro" role="alert">
                <p class="gate-sign" data-kind="danger">
                    <Icon glyph=Glyph::Alert />
                </p>
                <h1>{live(move || app.text().welcome.emptied_title)}</h1>
                <p>{live(move || app.text().welcome.emptied_body)}</p>
            </div>
            <section class="card" aria-labelledby="restore-title">
                <div class="card-head">
                    <h2 id="restore-title">{live(move || app.text().welcome.emptied_restore)}</h2>
                </div>
                <div class="card-body">
                    <p class="page-lead">{live(move || app.text().welcome.restore_body)}</p>
                    {later(groups::take_up)}
                </div>
            </section>
            <section class="gate-aside" aria-labelledby="causes-title">
                <h2 id="causes-title">{live(move || app.text().welcome.emptied_causes)}</h2>
                <ul>
                    <li>{live(move || app.text().welcome.emptied_cleared)}</li>
                    <li>{live(move || app.text().welcome.emptied_private)}</li>
                    <li>{live(move || app.text().welcome.emptied_room)}</li>
                </ul>
                <p>{live(move || app.text().welcome.emptied_other_desks)}</p>
                <Button
                    label=tr(|t| t.welcome.emptied_start_ask)
                    kind=ButtonKind::Ghost
                    on_press=move |()| asking.set(true)
                />
            </section>
            <Dialog
                open=asking
                on_close=move |()| asking.set(false)
                title=tr(|t| t.welcome.emptied_start_anyway)
                footer=foot
            >
                <p>{live(move || app.text().welcome.emptied_start_warning)}</p>
            </Dialog>
        </Gate>
    }
}
