//! Fields and values of records that may not be here yet, as a person reads them.
//!
//! A record that is here is read as everywhere. One that only a file knows has no form to ask, so its answers are
//! looked up in all forms of the pack.

use crate::domain::form::{Answers, Field};
use crate::domain::slug::FieldId;
use crate::state::{App, RecordId};
use crate::ui::pages::form::shown_answer;
use crate::ui::pages::records;
use serde_json::Value;

/// The name of a field.
pub fn field_words(app: App, record: &RecordId, field: &str) -> String {
    let known = records::field_name(app, record, field);
    if known != field {
        return known;
    }
    any_field(app, field).map_or(known, |found| app.words(&found.label))
}

/// A value of a field.
pub fn value_words(app: App, record: &RecordId, field: &str, value: &Value) -> String {
    let is_here = app.read(|journal| journal.get(record).is_some()).unwrap_or(false);
    let id = field.strip_prefix("f.").and_then(|id| FieldId::new(id).ok());
    match (is_here, any_field(app, field), id) {
        (false, Some(found), Some(id)) => {
            shown_answer(app, &found, &Answers::from([(id, value.clone())])).unwrap_or_default()
        }
        _ => records::value_words(app, record, field, value),
    }
}

fn any_field(app: App, field: &str) -> Option<Field> {
    let id = field.strip_prefix("f.")?;
    let pack = app.pack()?;
    pack.forms.iter().find_map(|form| form.field(id)).cloned()
}
