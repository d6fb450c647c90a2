//! An answer as a person reads it: labels instead of ids, days and amounts in words.

use crate::domain::form::{Answers, Field, FieldKind};
use crate::state::App;
use serde_json::Value;

/// An answer in words; none when there is none.
#[must_use]
pub fn shown_answer(app: App, field: &Field, answers: &Answers) -> Option<String> {
    let value = answers.get(field.id.as_str())?;
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Null => return None,
        other => other.to_string(),
    };
    if text.trim().is_empty() {
        return None;
    }
    let pack = app.pack()?;
    Some(match field.kind {
        FieldKind::YesNo => if text == "true" { app.text().common.yes } else { app.text().common.no }.to_owned(),
        FieldKind::Department => pack.department(&text).map_or(text, |d| app.words(&d.label)),
        FieldKind::Category => pack.category(&text).map_or(text, |c| app.words(&c.label)),
        FieldKind::Choice | FieldKind::Radio => {
            field.options.iter().find(|o| o.id.as_str() == text).map_or(text, |o| app.words(&o.label))
        }
        FieldKind::Phone => app.phone_words(&text),
        FieldKind::Date => app.format(|f| f.day(&text)),
        FieldKind::Money => value.as_i64().map_or(text, |minor| app.money(minor)),
        _ => text,
    })
}
