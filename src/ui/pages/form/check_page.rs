//! The page that shows everything once more before it is filed; *Change* goes to the field and comes straight back.

use super::shown_answer;
use crate::domain::form::{FieldKind, Form};
use crate::domain::form_check::visible;
use crate::state::{App, FormState};
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// All answers, in the order of the form.
#[component]
pub fn CheckPage(
    /// What is typed.
    form: FormState,
    /// The form.
    pack_form: Form,
    /// Called with the id of a field to change.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let app = App::get();
    let rows = move || {
        let answers = form.answers();
        let row = |field: &crate::domain::form::Field| {
            let id = field.id.to_string();
            let label = app.words(&field.label);
            let answer = match field.kind {
                FieldKind::Files => files(app, form),
                _ => shown_answer(app, field, &answers),
            };
            let empty = answer.is_none();
            let change = app.text().form.change_field(&label);
            view! {
                <div class="check-row">
                    <dt>{label}</dt>
                    <dd data-empty=empty.then_some("")>
                        {answer.unwrap_or_else(|| app.text().form.not_filled.to_owned())}
                    </dd>
                    <dd class="check-change">
                        <button type="button" class="link" aria-label=change on:click=move |_| on_change.run(id.clone())>
                            {app.text().common.change}
                        </button>
                    </dd>
                </div>
            }
        };
        visible(&pack_form, &answers).into_iter().map(row).parts()
    };
    view! {
        <h3 class="check-title" tabindex="-1" id="check-title">{live(move || app.text().form.check_title)}</h3>
        <p class="check-lead">{live(move || app.text().form.check_lead)}</p>
        <dl class="check">{live(rows)}</dl>
    }
}

fn files(app: App, form: FormState) -> Option<String> {
    let names: Vec<String> = app.files(&form.record()).into_iter().map(|f| f.name).collect();
    (!names.is_empty()).then(|| names.join(", "))
}
