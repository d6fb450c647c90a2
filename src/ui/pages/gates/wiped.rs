//! What is said when this computer was wiped: nothing of the desk is kept in the browser any more.

use super::gate::Gate;
use crate::state::App;
use crate::ui::components::{Banner, BannerKind, Glyph, Icon};
use crate::ui::live::live;
use leptos::prelude::*;

/// This computer was wiped.
#[component]
pub fn Wiped(
    /// Names of what could not be removed.
    left: Vec<String>,
) -> impl IntoView {
    let app = App::get();
    document().set_title("Ventanilla");
    let left = (!left.is_empty()).then(|| left.join(", "));
    let left = left.map(|left| {
        let title = Signal::derive(move || app.text().privacy.wipe_left.to_owned());
        view! { <Banner kind=BannerKind::Danger title body=Some(left) /> }
    });
    view! {
        <Gate>
            <div class="gate-intro" role="status">
                <p class="gate-sign">
                    <Icon glyph=Glyph::Trash />
                </p>
                <h1>{live(move || app.text().privacy.wiped_title)}</h1>
                <p>{live(move || app.text().privacy.wiped_body)}</p>
            </div>
            {left}
        </Gate>
    }
}
