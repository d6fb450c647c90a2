//! A call that was popped in a new tab went to the desk that is open already (B28).

use super::gate::Gate;
use crate::state::App;
use crate::ui::components::{Glyph, Icon};
use crate::ui::live::live;
use leptos::prelude::*;

/// A call went to the desk that is open already.
#[component]
pub fn PassedOn() -> impl IntoView {
    let app = App::get();
    view! {
        <Gate>
            <div class="gate-intro" role="status">
                <p class="gate-sign">
                    <Icon glyph=Glyph::Phone />
                </p>
                <h1>{live(move || app.text().welcome.passed_on_title)}</h1>
                <p>{live(move || app.text().welcome.passed_on_body)}</p>
            </div>
        </Gate>
    }
}
