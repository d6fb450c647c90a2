//! What an opened invitation offers, what becomes of this desk's own records, and joining.

use super::desk_fields::{DeskFields, DeskForm};
use crate::pack;
use crate::route::Route;
use crate::state::{App, Invitation, Phase, beginning_words};
use crate::ui::components::{
    Banner, BannerKind, Button, ButtonKind, Description, DescriptionList, ErrorSummary, Working,
};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What an opened invitation offers.
#[component]
pub fn JoinTerms(
    /// The invitation.
    invitation: Invitation,
    /// Goes back to choosing another.
    #[prop(into)]
    on_back: Callback<()>,
) -> impl IntoView {
    let app = App::get();
    let known = app.phase.get_untracked() == Phase::Open;
    let form = DeskForm::new();
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let pack = StoredValue::new(pack::adopted(&invitation.pack_text));
    let terms = StoredValue::new(invitation);
    let heading = move || {
        let text = &app.text().welcome;
        terms.with_value(|i| text.invited_to(&i.workspace.name, &i.by))
    };
    let facts = Signal::derive(move || {
        let text = app.text();
        let row = |key: &str, name: &str, value: String| Description { key: key.into(), name: name.into(), value };
        let role = pack.with_value(|pack| {
            let pack = pack.as_ref()?;
            let role = terms.with_value(|i| pack.role(i.role.as_str()).cloned())?;
            Some(app.words_of(pack, &role.label))
        });
        terms.with_value(|i| {
            vec![
                row("role", text.welcome.agent_role, role.unwrap_or_else(|| i.role.as_str().to_owned())),
                row("code", text.welcome.desk_code, i.desk.to_string()),
                row("made", text.welcome.invitation_made, app.format(|f| f.moment(i.at))),
            ]
        })
    });
    let errors = Signal::derive(move || if known { Vec::new() } else { form.errors(app.text()) });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        form.raised.update(|n| *n += 1);
        if !errors.get_untracked().is_empty() {
            return;
        }
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let invitation = terms.get_value();
            let name = invitation.workspace.name.clone();
            match app.join(invitation, form.typed()).await {
                Ok(()) => {
                    app.tell(app.text_now().welcome.joined(&name), Vec::new());
                    // There the next thing to do is said: a colleague's file brings the records.
                    app.go(&Route::Exchange);
                }
                Err(error) => {
                    busy.try_set(false);
                    failed.try_set(Some(beginning_words(app.text_now(), &error)));
                }
            }
        });
    };
    let who = if known {
        view! { <p>{live(move || app.text().welcome.join_keeps_records(app.record_count()))}</p> }.into_any()
    } else {
        view! { <DeskFields form /> }.into_any()
    };
    view! {
            <form class="card gate-form" novalidate on:submit=send>
                <div class="card-body">
                    <ErrorSummary errors raised=form.raised />
                    <h2 class="gate-invited">{live(heading)}</h2>
                    <DescriptionList items=facts />
                    {who}
                    {live(move || {
                        failed.get().map(|body| {
                            let title = tr(|t| t.welcome.not_begun_title);
                            view! { <Banner kind=BannerKind::Danger title body=Some(body) /> }
                        })
                    })}
                </div>
                <div class="form-foot">
                    <Working busy label=tr(|t| t.welcome.joining)>
    <Button
                                    label=tr(|t| t.welcome.invitation_other)
                                    kind=ButtonKind::Ghost
                                    on_press=on_back
                                />
                                <Button label=tr(|t| t.welcome.join_action) kind=ButtonKind::Primary submit=true />
                    </Working>
                </div>
            </form>
        }
}
