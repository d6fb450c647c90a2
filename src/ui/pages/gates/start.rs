//! Starting a workspace: the organisation, the desk, the first person. One page.

use super::desk_fields::{DeskFields, DeskForm};
use super::gate::Gate;
use super::pack_choice::{PackChoice, PackForm};
use crate::route::Route;
use crate::state::{App, Beginning, beginning_words};
use crate::ui::components::{Banner, BannerKind, Button, ButtonKind, ErrorSummary, FieldError, Glyph, Icon, Working};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Starting a workspace.
#[component]
pub fn Start() -> impl IntoView {
    let app = App::get();
    let (packs, desk) = (PackForm::new(app), DeskForm::new());
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let pack_error = Signal::derive(move || {
        let missing = desk.raised.get() > 0 && packs.offer().is_none();
        missing.then(|| app.text().welcome.need_pack.to_owned())
    });
    let errors = Signal::derive(move || {
        let pack = pack_error.get().map(|text| FieldError { id: "start-pack".into(), text });
        pack.into_iter().chain(desk.errors(app.text())).collect::<Vec<_>>()
    });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        desk.raised.update(|n| *n += 1);
        let offer = untrack(|| packs.offer());
        let (Some(offer), true) = (offer, errors.get_untracked().is_empty()) else { return };
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let beginning = Beginning {
                id: None,
                code: None,
                role: None,
                streams: None,
                sync_key: None,
                pack: offer.text.to_string(),
                beginner: desk.typed(),
            };
            match app.start(beginning).await {
                Ok(()) => app.tell(app.text_now().welcome.created, Vec::new()),
                Err(error) => {
                    busy.try_set(false);
                    failed.try_set(Some(beginning_words(app.text_now(), &error)));
                }
            }
        });
    };
    view! {
            <Gate>
                <div class="gate-intro">
                    <a class="gate-back" href=Route::Welcome.to_string()>
                        <Icon glyph=Glyph::Back />
                        {live(move || app.text().common.back)}
                    </a>
                    <h1>{live(move || app.text().welcome.start_title)}</h1>
                </div>
                <form class="card gate-form" novalidate on:submit=send>
                    <div class="card-body">
                        <ErrorSummary errors raised=desk.raised />
                        <section class="gate-part" aria-labelledby="part-organisation">
                            <h2 id="part-organisation">{live(move || app.text().welcome.step_organisation)}</h2>
                            <PackChoice form=packs error=pack_error />
                        </section>
                        <section class="gate-part" aria-labelledby="part-desk">
                            <h2 id="part-desk">{live(move || app.text().welcome.desk_and_person)}</h2>
                            <DeskFields form=desk />
                            <p class="field-hint">{live(move || app.text().welcome.first_agent_is_supervisor)}</p>
                        </section>
                        {live(move || {
                            failed.get().map(|body| {
                                let title = tr(|t| t.welcome.not_begun_title);
                                view! { <Banner kind=BannerKind::Danger title body=Some(body) /> }
                            })
                        })}
                    </div>
                    <div class="form-foot">
                        <Working busy label=tr(|t| t.welcome.creating)>
    <Button label=tr(|t| t.welcome.create) kind=ButtonKind::Primary submit=true />
                        </Working>
                    </div>
                </form>
            </Gate>
        }
}
