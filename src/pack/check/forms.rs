//! Forms: what a complaint needs, what can be chosen, conditions that can hold.

use super::finding::{ComplaintPart, Place, Problem, Report};
use crate::domain::form::{Condition, Field, FieldKind, Form, FormRole};
use crate::domain::judgement::Found;
use crate::pack::organisation::Pack;
use serde_json::Value;

pub(super) fn look(pack: &Pack, report: &mut Report) {
    for form in &pack.forms {
        let at = Place::default().below("forms").below(&form.id);
        look_at(form, &at, report);
        for (index, field) in form.fields.iter().enumerate() {
            let before = form.fields.get(..index).unwrap_or_default();
            look_at_field(field, before, &at.below("fields").below(&field.id), report);
        }
    }
}

fn look_at(form: &Form, at: &Place, report: &mut Report) {
    if form.fields.is_empty() {
        report.refuse(at.clone(), Problem::NoFields);
        return;
    }
    if form.letter.is_some() && form.counts_as_filed.is_empty() {
        report.refuse(at.clone(), Problem::CountsNothing);
    }
    if form.role == FormRole::Complaint {
        let has = |kind: FieldKind| form.field_of_kind(kind).is_some();
        let parts = [
            (form.judgement.is_some(), ComplaintPart::Judgement),
            (!form.clocks.is_empty(), ComplaintPart::Clock),
            (form.letter.is_some(), ComplaintPart::Letter),
            (has(FieldKind::Department), ComplaintPart::DepartmentField),
            (has(FieldKind::Category), ComplaintPart::CategoryField),
        ];
        for (_, part) in parts.into_iter().filter(|(there, _)| !there) {
            report.refuse(at.clone(), Problem::ComplaintLacks(part));
        }
    }
    let questions = form.judgement.iter().flat_map(|judgement| [&judgement.reasons, &judgement.demand]);
    for field in questions.filter_map(|id| form.field(id.as_str())) {
        let has = |id: &str| field.options.iter().any(|option| option.id.as_str() == id);
        if !Found::OPTIONS.into_iter().all(has) {
            let at = at.below("fields").below(&field.id);
            report.refuse(at, Problem::JudgementOptions(Found::OPTIONS));
        }
    }
}

fn look_at_field(field: &Field, before: &[Field], at: &Place, report: &mut Report) {
    let chooses = matches!(field.kind, FieldKind::Choice | FieldKind::Radio);
    match (chooses, field.options.is_empty()) {
        (true, true) => report.refuse(at.clone(), Problem::NoOptions),
        (false, false) => report.refuse(at.clone(), Problem::OptionsWithoutChoice),
        _ => {}
    }
    for Condition { field: id, is } in &field.when {
        let Some(other) = before.iter().find(|other| other.id == *id) else {
            report.refuse(at.below("when"), Problem::ConditionAhead(id.to_string()));
            continue;
        };
        for value in is.iter().filter(|value| !can_be(other, value)) {
            let problem = Problem::ImpossibleValue { field: id.to_string(), value: value.to_string() };
            report.refuse(at.below("when"), problem);
        }
    }
}

/// Whether a field can ever have this answer. Departments and categories are looked at with the references.
pub(super) fn can_be(field: &Field, value: &Value) -> bool {
    match field.kind {
        FieldKind::Choice | FieldKind::Radio => {
            field.options.iter().any(|option| value.as_str() == Some(option.id.as_str()))
        }
        FieldKind::YesNo => value.is_boolean(),
        FieldKind::Number | FieldKind::Money => value.as_i64().is_some_and(|number| number >= 0),
        FieldKind::Files => value.is_array(),
        _ => value.is_string(),
    }
}
