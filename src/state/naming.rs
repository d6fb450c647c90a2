//! What kinds of records, their fields and values are called, for screens that show any record.
//!
//! The program's own fields have words in `i18n`; answers of forms take theirs from the pack, and a field that neither
//! knows goes by its own name: it may come from a later version, and is shown all the same.

use super::App;
use crate::domain::form::Field;
use crate::i18n::{Kinds, Strings};
use crate::pack::Pack;
use serde_json::Value;

/// What a kind of record is called.
#[must_use]
pub fn kind_words(text: &Strings, kind: &str) -> &'static str {
    let kinds = &text.kinds;
    match kind {
        "contact" => kinds.contact,
        "complaint" => kinds.complaint,
        "callback" => kinds.callback,
        "attempt" => kinds.attempt,
        "customer" => kinds.customer,
        "agent" => kinds.agent,
        "promise" => kinds.promise,
        "file" => kinds.file,
        "note" => kinds.note,
        "workspace" => kinds.workspace,
        _ => kinds.other,
    }
}

fn own_field(kinds: &Kinds, field: &str) -> Option<&'static str> {
    Some(match field {
        "name" => kinds.field_name,
        "number" => kinds.field_number,
        "phone" => kinds.field_phone,
        "phones" => kinds.field_phones,
        "account" => kinds.field_account,
        "street" => kinds.field_street,
        "language" => kinds.field_language,
        "note" => kinds.field_note,
        "role" => kinds.field_role,
        "status" => kinds.field_status,
        "due" => kinds.field_due,
        "filed" => kinds.field_filed,
        "category" => kinds.field_category,
        "class" => kinds.field_class,
        "owner" => kinds.field_owner,
        "from" => kinds.field_from,
        "to" => kinds.field_to,
        "reason" | "closed_because" => kinds.field_reason,
        "outcome" => kinds.field_outcome,
        "grade" => kinds.field_grade,
        "done" => kinds.field_done,
        "started" => kinds.field_started,
        "ended" => kinds.field_ended,
        "finished" | "closed" => kinds.field_closed,
        "channel" => kinds.field_channel,
        "kind" => kinds.field_kind,
        "disposition" => kinds.field_disposition,
        "customer" => kinds.field_customer,
        "complaint" => kinds.field_complaint,
        "contact" => kinds.field_contact,
        "pack" => kinds.field_pack,
        "aliases" => kinds.field_aliases,
        "created" => kinds.field_created,
        "subject" => kinds.field_subject,
        "at" => kinds.field_at,
        "of" => kinds.field_of,
        "size" => kinds.field_size,
        "media" => kinds.field_media,
        "agent" => kinds.field_agent,
        _ => return None,
    })
}

fn form_field<'a>(pack: &'a Pack, field: &str) -> Option<&'a Field> {
    let id = field.strip_prefix("f.")?;
    pack.forms.iter().flat_map(|form| &form.fields).find(|f| f.id.as_str() == id)
}

impl App {
    /// What a field is called. Follows language and pack.
    #[must_use]
    pub fn field_words(self, field: &str) -> String {
        let text = self.text();
        if let Some(own) = own_field(&text.kinds, field) {
            return own.to_owned();
        }
        if let Some(step) = field.strip_prefix("a.") {
            return text.kinds.field_answer(step);
        }
        let label = self.pack().and_then(|pack| form_field(&pack, field).map(|f| self.words(&f.label)));
        label.unwrap_or_else(|| field.to_owned())
    }

    /// A field's value in words. Follows language and pack.
    #[must_use]
    pub fn value_words(self, field: &str, value: &Value) -> String {
        const MOMENTS: [&str; 11] =
            ["due", "filed", "from", "to", "done", "started", "ended", "finished", "closed", "created", "at"];
        match value {
            Value::String(chosen) => self.chosen(field, chosen).unwrap_or_else(|| chosen.clone()),
            Value::Number(number) => match number.as_i64() {
                Some(at) if MOMENTS.contains(&field) => self.format(|f| f.moment(at)),
                Some(number) if field == "size" => self.format(|f| f.size(number.unsigned_abs())),
                Some(number) => self.format(|f| f.number(number)),
                None => number.to_string(),
            },
            Value::Bool(true) => self.text().common.yes.to_owned(),
            Value::Bool(false) => self.text().common.no.to_owned(),
            Value::Null => String::new(),
            Value::Array(items) => {
                let all: Vec<String> = items.iter().map(|item| self.value_words(field, item)).collect();
                all.join(", ")
            }
            Value::Object(_) => value.to_string(),
        }
    }

    /// The pack's word for an id that was chosen.
    fn chosen(self, field: &str, id: &str) -> Option<String> {
        let pack = self.pack()?;
        let label = match field {
            "category" => pack.category(id).map(|c| &c.label),
            "class" => pack.class(id).map(|c| &c.label),
            "role" => pack.role(id).map(|r| &r.label),
            "channel" => pack.channel(id).map(|c| &c.label),
            "kind" => pack.contact_kind(id).map(|k| &k.label),
            "disposition" => pack.disposition(id).map(|d| &d.label),
            _ => form_field(&pack, field)?.options.iter().find(|o| o.id.as_str() == id).map(|o| &o.label),
        };
        label.map(|label| self.words(label))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, strings};

    #[test]
    fn a_kind_that_a_later_version_brings_is_shown_under_a_common_name() {
        let text = strings(Lang::Es);
        assert_eq!(kind_words(text, "complaint"), "Reclamación");
        assert_eq!(kind_words(text, "meter"), text.kinds.other);
        assert_eq!(own_field(&text.kinds, "f.subject"), None);
    }
}
