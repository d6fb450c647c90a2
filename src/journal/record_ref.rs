//! A record as lists read it: the same questions for one that is unpacked and for one that lies in the snapshot.
//!
//! Reading a field of a packed record takes no memory, so a list may look at a hundred thousand of them. Whoever
//! edits one, or shows all of it, asks the journal for the [`Record`].

use super::frozen::Frozen;
use super::row::{Shown, sorted};
use super::{Record, RecordId};
use serde_json::Value;

/// A record, wherever it is.
#[derive(Clone, Copy, Debug)]
pub enum RecordRef<'a> {
    /// It was written since the snapshot.
    Live(&'a Record),
    /// It lies in the snapshot, at this place.
    Packed(&'a Frozen, usize),
}

impl<'a> From<&'a Record> for RecordRef<'a> {
    fn from(record: &'a Record) -> Self {
        Self::Live(record)
    }
}

impl<'a> RecordRef<'a> {
    /// The record's id.
    #[must_use]
    pub fn id(self) -> RecordId {
        match self {
            Self::Live(record) => record.id().clone(),
            Self::Packed(base, place) => base.id(place),
        }
    }

    /// What the field shows, the first of several: arrays and objects are asked for with [`RecordRef::value`].
    fn shown(self, field: &str) -> Shown<'a> {
        match self {
            Self::Live(record) => of(record.value(field)),
            Self::Packed(base, place) => {
                let name = base.name_place(field);
                name.and_then(|name| base.row(place).field(name)).unwrap_or(Shown::Nothing)
            }
        }
    }

    /// The field's value, the first of several.
    #[must_use]
    pub fn value(self, field: &str) -> Option<Value> {
        match self {
            Self::Live(record) => record.value(field).cloned(),
            Self::Packed(..) => self.shown(field).value(),
        }
    }

    /// The field's text; empty when it has none.
    #[must_use]
    pub fn text(self, field: &str) -> &'a str {
        self.shown(field).text()
    }

    /// The field's whole number.
    #[must_use]
    pub fn int(self, field: &str) -> Option<i64> {
        self.shown(field).int()
    }

    /// Whether the field is `true`.
    #[must_use]
    pub fn is(self, field: &str) -> bool {
        self.shown(field) == Shown::Bool(true)
    }

    /// The fields whose names begin so, without that beginning, and their values; those that were cleared are left
    /// out.
    #[must_use]
    pub fn beginning(self, prefix: &str) -> Vec<(String, Value)> {
        let mut out = Vec::new();
        let mut take = |name: &str, value: &dyn Fn() -> Option<Value>| {
            if let Some(rest) = name.strip_prefix(prefix) {
                out.extend(value().map(|value| (rest.to_owned(), value)));
            }
        };
        match self {
            Self::Live(record) => {
                for (name, writes) in record.fields() {
                    take(name, &|| writes.first()?.value.clone());
                }
            }
            Self::Packed(base, place) => {
                for (name, shown) in base.row(place).fields() {
                    take(base.name_at(name), &|| shown.value());
                }
            }
        }
        out
    }

    /// The elements of a set, each once, in the order of their canonical text.
    #[must_use]
    pub fn set(self, name: &str) -> Vec<Value> {
        match self {
            Self::Live(record) => record.set(name).into_iter().cloned().collect(),
            Self::Packed(base, place) => {
                let elements = base.name_place(name).and_then(|name| base.row(place).set(name, base));
                sorted(elements.unwrap_or_default().into_iter().filter_map(Shown::value))
            }
        }
    }

    /// The elements of a set that are texts.
    #[must_use]
    pub fn texts(self, set: &str) -> Vec<String> {
        self.set(set).iter().filter_map(|value| value.as_str().map(Into::into)).collect()
    }

    /// Whether the record is deleted.
    #[must_use]
    pub fn is_deleted(self) -> bool {
        match self {
            Self::Live(record) => record.is_deleted(),
            Self::Packed(base, place) => base.row(place).is_deleted(),
        }
    }

    /// Whether the record has been erased: nothing of it is left but its id.
    #[must_use]
    pub fn is_erased(self) -> bool {
        match self {
            Self::Live(record) => record.is_erased(),
            Self::Packed(base, place) => base.row(place).is_erased(),
        }
    }

    /// Whether there is something to show: it was neither deleted nor erased.
    #[must_use]
    pub fn is_live(self) -> bool {
        !self.is_deleted() && !self.is_erased()
    }

    /// Whether some field may show several values, or it was deleted: what is not torn has no conflict.
    #[must_use]
    pub fn is_torn(self) -> bool {
        match self {
            Self::Live(_) => true,
            Self::Packed(base, place) => base.row(place).is_torn(),
        }
    }

    /// The whole record, unpacked for this once.
    #[must_use]
    pub fn to_record(self) -> Record {
        match self {
            Self::Live(record) => record.clone(),
            Self::Packed(base, place) => base.unpack(place),
        }
    }
}

pub(super) fn of(value: Option<&Value>) -> Shown<'_> {
    match value {
        None => Shown::Nothing,
        Some(Value::Null) => Shown::Null,
        Some(Value::Bool(yes)) => Shown::Bool(*yes),
        Some(Value::String(text)) => Shown::Text(text),
        // Whoever asks for one of these asks for the value itself.
        Some(other) => other.as_i64().map_or(Shown::Nothing, Shown::Int),
    }
}
