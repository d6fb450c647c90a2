//! Filling in a pack's form with what a customer says.

use super::past::Past;
use super::people::Client;
use super::texts::{Matter, Slot, Verdict, Words};
use crate::domain::form::{Answers, Dates, Field, FieldKind, Form};
use crate::domain::form_check::visible;
use crate::pack::Pack;
use serde_json::Value;

/// What one customer says about one matter.
pub struct Told<'a> {
    /// Who says it.
    pub client: &'a Client,
    /// What about.
    pub matter: &'a Matter,
    /// What happened, in their words.
    pub facts: String,
    /// In a line.
    pub subject: String,
    /// What they want.
    pub asks: String,
    /// What they are answered.
    pub answer: String,
    /// The day before, as `YYYY-MM-DD`.
    pub day: String,
}

/// The form's answers: every field that is asked for, in the form's order.
#[must_use]
pub fn fill(past: &Past, pack: &Pack, words: &Words, form: &Form, told: &Told<'_>) -> Answers {
    let mut answers = Answers::new();
    // A field shows itself only after those before it are answered.
    for _ in 0..form.fields.len() {
        let next = visible(form, &answers).into_iter().find(|field| !answers.contains_key(&field.id));
        let Some(field) = next else { break };
        answers.insert(field.id.clone(), answer(past, pack, words, form, field, told));
    }
    answers.into_iter().filter(|(_, value)| !value.is_null()).collect()
}

fn answer(past: &Past, pack: &Pack, words: &Words, form: &Form, field: &Field, told: &Told<'_>) -> Value {
    let matter = told.matter;
    let slot = words.fields.iter().find(|(id, _)| *id == field.id.as_str()).map(|(_, slot)| *slot);
    if let Some(slot) = slot {
        return match slot {
            Slot::Subject => told.subject.as_str().into(),
            Slot::Facts => told.facts.as_str().into(),
            Slot::Asks => told.asks.as_str().into(),
            Slot::Answer => told.answer.as_str().into(),
            Slot::Street => told.client.street.as_str().into(),
        };
    }
    match field.kind {
        FieldKind::Category => matter.category.into(),
        FieldKind::Department => {
            pack.category(matter.category).map_or(Value::Null, |category| category.department.as_str().into())
        }
        FieldKind::Phone => told.client.phone.as_str().into(),
        FieldKind::Date if field.dates != Dates::Future => told.day.as_str().into(),
        FieldKind::YesNo => Value::Bool(past.happens(10)),
        FieldKind::Radio | FieldKind::Choice => choice(past, form, field, matter.verdict),
        FieldKind::Line if field.required => told.subject.as_str().into(),
        FieldKind::Long if field.required => told.facts.as_str().into(),
        _ => Value::Null,
    }
}

/// The two questions of a complaint are answered as it ends; the first option of any other question mostly.
fn choice(past: &Past, form: &Form, field: &Field, verdict: Verdict) -> Value {
    let judged = form.judgement.as_ref().and_then(|judgement| match verdict {
        Verdict::Refused if field.id == judgement.reasons => Some("no"),
        _ if field.id == judgement.reasons => Some("yes"),
        Verdict::Partly if field.id == judgement.demand => Some("no"),
        _ if field.id == judgement.demand => Some("yes"),
        _ => None,
    });
    let option = match judged {
        Some(answer) => return answer.into(),
        None if past.happens(75) => field.options.first(),
        None => past.pick(&field.options),
    };
    option.map_or(Value::Null, |option| option.id.as_str().into())
}
