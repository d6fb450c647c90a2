//! A form of the pack, dense, for an agent (B34): two columns, fields appear when they are needed.

use super::pack_field::PackField;
use crate::domain::form::{Form, Width};
use crate::domain::form_check::{FieldError, visible};
use crate::state::FormState;
use crate::ui::live::For;
use leptos::prelude::*;

/// The fields of a form. Those whose condition does not hold are not shown, and what was typed in them waits.
#[component]
pub fn PackForm(
    /// What is typed.
    form: FormState,
    /// The form.
    pack_form: Form,
    /// What is wrong, in the order of the form.
    #[prop(into)]
    errors: Signal<Vec<FieldError>>,
) -> impl IntoView {
    let fields = pack_form.fields.clone();
    let shown = Memo::new(move |_| {
        let answers = form.answers();
        visible(&pack_form, &answers).into_iter().map(|f| f.id.clone()).collect::<Vec<_>>()
    });
    let field = move |id: crate::domain::slug::FieldId| {
        let field = fields.iter().find(|f| f.id == id)?.clone();
        let wide = field.width == Width::Full;
        Some(view! {
            <div data-wide=wide.then_some("")>
                <PackField form field errors />
            </div>
        })
    };
    view! {
        <div class="form-grid">
            <For each=move || shown.get() key=Clone::clone children=field />
        </div>
    }
}
