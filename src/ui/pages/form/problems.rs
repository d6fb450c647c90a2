//! What is wrong with an answer, in words that name the field; the same words stand at the field and in the summary.

use super::field_id;
use crate::domain::form::Form;
use crate::domain::form_check::{FieldError, FieldProblem};
use crate::state::App;
use crate::ui::components::FieldError as Shown;

/// What is wrong, in words.
#[must_use]
pub fn problem_words(app: App, label: &str, problem: &FieldProblem) -> String {
    let text = &app.text().form;
    match problem {
        FieldProblem::Missing => text.required(label),
        FieldProblem::TooLong { max, .. } => text.too_long(label, *max),
        FieldProblem::Blank { name } => text.blank_left(label, name),
        FieldProblem::NotADate => text.bad_date(label),
        FieldProblem::InFuture => text.in_the_future(label),
        FieldProblem::InPast => text.in_the_past(label),
        FieldProblem::NotATime => text.bad_time(label),
        FieldProblem::Phone(_) => text.bad_phone(label),
        FieldProblem::NotANumber => text.bad_number(label),
        FieldProblem::TooHigh { max } => text.above(label, &app.format(|f| f.number(*max))),
        FieldProblem::NotAChoice => text.choose(label),
        FieldProblem::TooManyFiles { max } => text.files_too_many(*max),
        FieldProblem::FileTooBig { name, max } => {
            let limit = app.format(|f| f.size(*max));
            text.file_too_large(name, &limit)
        }
        FieldProblem::FileKind { name } => text.file_kind(name),
    }
}

/// The summary of what is wrong, in the order of the form, with links to the fields (B33).
#[must_use]
pub fn summary(app: App, form: &Form, errors: &[FieldError]) -> Vec<Shown> {
    let one = |error: &FieldError| {
        let label = form.field(error.field.as_str()).map(|f| app.words(&f.label)).unwrap_or_default();
        Shown { id: field_id(error.field.as_str()), text: problem_words(app, &label, &error.problem) }
    };
    errors.iter().map(one).collect()
}
