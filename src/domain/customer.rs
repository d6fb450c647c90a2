//! A customer: somebody who can be recognised when they ring again.

use crate::journal::{Journal, RecordId, RecordRef};

/// The kind of record.
pub const KIND: &str = "customer";

/// A customer as the screen reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// Its record.
    pub id: RecordId,
    /// The name.
    pub name: String,
    /// How they are addressed in a script: `señora Fernández`.
    pub address_as: String,
    /// The account number.
    pub account: String,
    /// Telephone numbers, as typed.
    pub phones: Vec<String>,
    /// Where they live.
    pub street: String,
    /// The language they speak: `es`, `zh`, `en`; empty when unknown.
    pub language: String,
    /// What everybody who talks to them should know.
    pub note: String,
}

impl Customer {
    /// Reads a customer.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        Self::read(record.into())
    }

    fn read(record: RecordRef<'_>) -> Self {
        let text = |field: &str| record.text(field).to_owned();
        Self {
            id: record.id(),
            name: text("name"),
            address_as: text("address_as"),
            account: text("account"),
            phones: record.texts("phones"),
            street: text("street"),
            language: text("language"),
            note: text("note"),
        }
    }

    /// All customers that are neither deleted nor erased.
    pub fn all(journal: &Journal) -> impl Iterator<Item = Self> {
        journal.of_kind(KIND).filter(|r| r.is_live()).map(Self::read)
    }

    /// Customers with a telephone number that is the same as the one asked for; `same` compares what was typed.
    pub fn by_phone(journal: &Journal, same: impl Fn(&str) -> bool) -> Vec<Self> {
        Self::all(journal).filter(|c| c.phones.iter().any(|typed| same(typed))).collect()
    }

    /// The customer with this account number, spaces and case ignored.
    #[must_use]
    pub fn by_account(journal: &Journal, account: &str) -> Option<Self> {
        let wanted = bare(account);
        if wanted.is_empty() {
            return None;
        }
        Self::all(journal).find(|c| bare(&c.account) == wanted)
    }
}

/// Letters and digits only, in upper case: how account numbers are compared.
#[must_use]
pub fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}
