//! What this program is: version, build, licence, and which workspace it has open.

use crate::state::App;
use crate::ui::components::{Description, DescriptionList, Glyph, Icon};
use crate::ui::live::live;
use leptos::prelude::*;

/// What this program is.
#[component]
pub fn AboutSection() -> impl IntoView {
    let app = App::get();
    let build = app.build_mark().unwrap_or_default();
    let facts = Signal::derive(move || {
        let text = &app.text().settings;
        let row = |key: &str, name: &str, value: String| Description { key: key.into(), name: name.into(), value };
        let workspace = app.identity.with(|i| i.as_ref().map(|i| i.id.clone())).unwrap_or_default();
        vec![
            row("version", text.about_version, env!("CARGO_PKG_VERSION").to_owned()),
            row("build", text.about_build, build.clone()),
            row("licence", text.about_licence, text.licence.to_owned()),
            row("workspace", text.workspace_id, workspace),
        ]
    });
    view! {
        <div class="card">
            <div class="card-body">
                <p class="gate-name">
                    <Icon glyph=Glyph::Brand />
                    "Ventanilla"
                </p>
                <p class="page-lead">{live(move || app.text().settings.about_lead)}</p>
                <DescriptionList items=facts />
            </div>
        </div>
    }
}
