//! One field of the pack's form, drawn by its kind.

use super::evidence::EvidenceField;
use super::problems::problem_words;
use crate::domain::form::{Field, FieldKind};
use crate::domain::form_check::FieldError;
use crate::state::{App, FormState};
use crate::ui::components::{
    Choice, DateField, InputKind, Need, PhoneField, RadioGroup, Select, TextArea, TextField, TimeField,
};
use crate::ui::pages::conflict_chip::ConflictChip;
use leptos::children::ViewFn;
use leptos::prelude::*;
use serde_json::Value;

/// The id of a field's control on the page.
#[must_use]
pub fn field_id(field: &str) -> String {
    format!("f-{field}")
}

/// One field.
#[component]
pub fn PackField(
    /// What is typed.
    form: FormState,
    /// The field.
    field: Field,
    /// What is wrong with the form.
    #[prop(into)]
    errors: Signal<Vec<FieldError>>,
) -> impl IntoView {
    let app = App::get();
    let (id, name) = (field_id(field.id.as_str()), format!("f.{}", field.id));
    let kind = field.kind;
    let field = StoredValue::new(field);
    let label = Signal::derive(move || field.with_value(|f| app.words(&f.label)));
    let hint = MaybeProp::derive(move || field.with_value(|f| f.hint.as_ref().map(|hint| app.words(hint))));
    let error = MaybeProp::derive(move || {
        let problem = errors.with(|all| field.with_value(|f| all.iter().find(|e| e.field == f.id).cloned()))?;
        Some(problem_words(app, &label.get(), &problem.problem))
    });
    let need = Signal::stored(if field.with_value(|f| f.required) { Need::Required } else { Need::Optional });
    let read = name.clone();
    let value = Signal::derive(move || form.text(&read));
    let write = name.clone();
    let on_input = Callback::new(move |text: String| form.set(&write, text));
    let chip = {
        let name = name.clone();
        ViewFn::from(move || view! { <ConflictChip record=form.record() field=name.clone() /> })
    };
    let options = Signal::derive(move || field.with_value(|f| choices(app, f, form)));
    match kind {
        FieldKind::Line | FieldKind::Customer => {
            view! { <TextField id label value on_input hint error need chip /> }.into_any()
        }
        FieldKind::Number | FieldKind::Money => {
            view! { <TextField id label value on_input=number(form, name) hint error need chip kind=InputKind::Digits /> }
                .into_any()
        }
        FieldKind::Long => view! { <TextArea id label value on_input hint error need chip rows=4 /> }.into_any(),
        FieldKind::Date => view! { <DateField id label value on_input hint error need /> }.into_any(),
        FieldKind::Time => view! { <TimeField id label value on_input hint error need /> }.into_any(),
        FieldKind::Phone => view! { <PhoneField id label value on_input hint error need chip /> }.into_any(),
        FieldKind::Choice | FieldKind::Department | FieldKind::Category => {
            view! { <Select id label options value on_change=on_input hint error need chip /> }.into_any()
        }
        FieldKind::Radio | FieldKind::YesNo => {
            let on_change = if kind == FieldKind::YesNo { yes_no(form, name) } else { on_input };
            view! { <RadioGroup id label options value on_change hint error need chip /> }.into_any()
        }
        FieldKind::Files => view! { <EvidenceField id label matter=form.record() hint error need /> }.into_any(),
    }
}

/// Digits are stored as a number; anything else stays text, so that nothing typed is lost and the check says so.
fn number(form: FormState, name: String) -> Callback<String> {
    Callback::new(move |text: String| {
        let value = text.trim().parse::<i64>().map_or_else(|_| Value::from(text.clone()), Value::from);
        form.set(&name, value);
    })
}

fn yes_no(form: FormState, name: String) -> Callback<String> {
    Callback::new(move |text: String| form.set(&name, text == "true"))
}

fn choices(app: App, field: &Field, form: FormState) -> Vec<Choice> {
    let text = app.text();
    let Some(pack) = app.pack() else { return Vec::new() };
    match field.kind {
        FieldKind::YesNo => vec![Choice::new("true", text.common.yes), Choice::new("false", text.common.no)],
        FieldKind::Department => {
            pack.departments.iter().map(|d| Choice::new(d.id.as_str(), app.words(&d.label))).collect()
        }
        FieldKind::Category => {
            // What stands chosen is offered even if the kind of contact has changed since.
            let chosen = form.answer(field.id.as_str());
            let kind = form.text("kind");
            let fits = |c: &&crate::pack::matters::Category| {
                kind.is_empty() || c.id.as_str() == chosen || c.kinds.iter().any(|k| k.as_str() == kind)
            };
            pack.categories.iter().filter(fits).map(|c| Choice::new(c.id.as_str(), app.words(&c.label))).collect()
        }
        _ => field.options.iter().map(|o| Choice::new(o.id.as_str(), app.words(&o.label))).collect(),
    }
}
