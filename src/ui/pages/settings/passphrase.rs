//! A passphrase, shown once: large, in groups, to be said over the telephone.

use crate::state::App;
use crate::ui::components::{Button, ButtonKind, Glyph};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::html::H3;
use leptos::prelude::*;

/// A passphrase, shown once.
#[component]
pub fn SpokenPassphrase(
    /// The file that it opens.
    name: String,
    /// The passphrase, its groups divided by dashes.
    passphrase: String,
    /// Called when it has been said.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let app = App::get();
    let heading = NodeRef::<H3>::new();
    Effect::new(move || {
        if let Some(heading) = heading.get() {
            // What has just appeared is what matters now, and it is not shown again.
            let _ = heading.focus();
        }
    });
    let groups: Vec<String> = passphrase.split('-').map(str::to_owned).collect();
    let kept = passphrase.clone();
    view! {
        <section class="card spoken" aria-labelledby="spoken-title">
            <div class="card-body">
                <h3 id="spoken-title" tabindex="-1" node_ref=heading>
                    {live(move || app.text().settings.invite_made(&name))}
                </h3>
                <p>{live(move || app.text().settings.invite_passphrase)}</p>
                <p class="spoken-groups" data-testid="passphrase">
                    {groups.into_iter().map(|group| view! { <b>{group}</b> }).parts()}
                </p>
                <ol class="bullets">
                    <li>{live(move || app.text().settings.invite_say_file)}</li>
                    <li>{live(move || app.text().settings.invite_say_words)}</li>
                    <li>{live(move || app.text().settings.invite_say_once)}</li>
                </ol>
                <div class="cluster">
                    <Button
                        label=tr(|t| t.settings.invite_said)
                        kind=ButtonKind::Primary
                        icon=Glyph::Check
                        on_press=on_close
                    />
                    <Button
                        label=tr(|t| t.common.copy)
                        icon=Glyph::Copy
                        on_press=move |()| app.copy(kept.clone())
                    />
                </div>
            </div>
        </section>
    }
}
