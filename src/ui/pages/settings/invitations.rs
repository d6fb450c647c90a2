//! Inviting a desk: a file for the newcomer, and a passphrase that is said aloud.

use super::passphrase::SpokenPassphrase;
use crate::pack::people::May;
use crate::state::App;
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, Choice, Glyph, Select, Working};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Inviting a desk.
#[component]
pub fn InvitationsSection() -> impl IntoView {
    let app = App::get();
    let may = Memo::new(move |_| app.may(May::Invite));
    view! {
        <p class="page-lead">{live(move || app.text().settings.invite_lead)}</p>
        <Show
            when=move || may.get()
            fallback=move || view! { <Banner title=tr(|t| t.settings.invite_only_supervisor) /> }
        >
            <Invite />
        </Show>
    }
}

#[component]
fn Invite() -> impl IntoView {
    let app = App::get();
    let first = app.pack_now().and_then(|p| p.roles.first().map(|r| r.id.to_string())).unwrap_or_default();
    let (role, busy) = (RwSignal::new(first), RwSignal::new(false));
    let (made, failed) = (RwSignal::new(None::<(String, String)>), RwSignal::new(None::<String>));
    let roles = Signal::derive(move || {
        let pack = app.pack();
        let roles = pack.iter().flat_map(|pack| &pack.roles);
        roles.map(|role| Choice::new(role.id.to_string(), app.words(&role.label))).collect::<Vec<_>>()
    });
    let error = Signal::derive(move || role.with(String::is_empty).then(|| app.text().settings.need_role.to_owned()));
    let make = move |()| {
        let chosen = role.get_untracked();
        if chosen.is_empty() {
            return;
        }
        busy.set(true);
        made.set(None);
        failed.set(None);
        spawn_local(async move {
            let outcome = app.invite(chosen).await;
            busy.try_set(false);
            match outcome {
                Ok(invitation) => drop(made.try_set(Some(invitation))),
                Err(why) => drop(failed.try_set(Some(why))),
            }
        });
    };
    view! {
            <div class="card">
                <div class="card-body">
                    <div class="half">
                        <Select
                            id="invite-role"
                            label=tr(|t| t.settings.invite_role)
                            options=roles
                            value=role
                            error=error
                            on_change=move |chosen| role.set(chosen)
                        />
                    </div>
                    <Working busy label=tr(|t| t.settings.invite_making)>
    <div>
                                    <Button
                                        label=tr(|t| t.settings.invite_make)
                                        kind=ButtonKind::Primary
                                        icon=Glyph::PersonAdd
                                        on_press=make
                                    />
                                </div>
                    </Working>
                    {live(move || {
                        failed.get().map(|why| {
                            let title = tr(|t| t.settings.invite_failed);
                            view! { <Banner kind=BannerKind::Danger title body=Some(why) /> }
                        })
                    })}
                </div>
            </div>
            {live(move || {
                made.get().map(|(name, passphrase)| {
                    view! { <SpokenPassphrase name passphrase on_close=move |()| made.set(None) /> }
                })
            })}
        }
}
