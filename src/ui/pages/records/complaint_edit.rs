//! Changing a complaint's form: kept like every form, and with its reason where others rely on what stands (B4).

use super::complaint_page::Page;
use super::recovered::Recovered;
use crate::domain::form::Form;
use crate::domain::form_check::FieldError;
use crate::keymap::{Action, Scope};
use crate::state::FormState;
use crate::ui::components::{Button, ButtonKind, ErrorSummary, FieldError as Shown, TextField};
use crate::ui::keys::on_action;
use crate::ui::live::{Show, live};
use crate::ui::pages::form::{PackForm, summary};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The form of a complaint, to be changed.
#[component]
pub fn EditComplaint(page: Page, form: FormState, pack_form: Form) -> impl IntoView {
    let Page { app, complaint, editing, .. } = page;
    let agent = app.agent_id();
    let asks = Memo::new(move |_| complaint.with(|c| c.as_ref().is_some_and(|c| c.asks_reason(&agent))));
    let reason = RwSignal::new(String::new());
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let (raised, silent, busy) = (RwSignal::new(0_u32), RwSignal::new(false), RwSignal::new(false));
    let shown = {
        let pack_form = pack_form.clone();
        Signal::derive(move || {
            let mut all = summary(app, &pack_form, &errors.get());
            if silent.get() {
                let text = app.text();
                all.push(Shown { id: "edit-reason".into(), text: text.form.required(text.form.reason_title) });
            }
            all
        })
    };
    let reason_error = MaybeProp::derive(move || {
        let text = app.text();
        silent.get().then(|| text.form.required(text.form.reason_title))
    });
    let checked = StoredValue::new(pack_form.clone());
    let save = move || {
        let wrong = checked.with_value(|pack_form| app.check(form, pack_form));
        let why = reason.get_untracked().trim().to_owned();
        silent.set(asks.get_untracked() && why.is_empty());
        let right = wrong.is_empty() && !silent.get_untracked();
        errors.set(wrong);
        raised.update(|times| *times += 1);
        if !right || busy.get_untracked() {
            return;
        }
        busy.set(true);
        let count = form.typed().len();
        leptos::task::spawn_local(async move {
            if let Ok(entries) = app.save_form(form, Some(why).filter(|why| !why.is_empty())).await {
                let text = &app.text_now().form;
                let changed = !entries.is_empty();
                app.tell(if changed { text.saved_changes(count) } else { text.nothing_changed.into() }, entries);
                editing.try_set(false);
            }
            busy.try_set(false);
        });
    };
    let cancel = move |()| {
        form.discard();
        editing.set(false);
    };
    on_action(Signal::stored(vec![Scope::Everywhere]), move |action| {
        let saves = action == Action::Save;
        if saves {
            save();
        }
        saves
    });
    view! {
        <form
            class="card"
            novalidate
            aria-labelledby="edit-title"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <div class="card-head">
                <h2 id="edit-title">{live(move || app.text().complaint.edit_title)}</h2>
            </div>
            <div class="card-body">
                <ErrorSummary errors=shown raised />
                <Recovered form />
                <PackForm form pack_form errors />
                <Show when=move || asks.get()>
                    <TextField
                        id="edit-reason"
                        label=tr(|t| t.form.reason_title)
                        hint=tr(|t| t.complaint.edit_reason_hint)
                        value=reason
                        on_input=move |text: String| reason.set(text)
                        error=reason_error
                        wide=true
                    />
                </Show>
            </div>
            <div class="form-foot">
                <Button label=tr(|t| t.common.cancel) on_press=cancel />
                <Button
                    kind=ButtonKind::Primary
                    label=tr(|t| t.common.save)
                    action=Action::Save
                    submit=true
                    disabled=busy
                />
            </div>
        </form>
    }
}
