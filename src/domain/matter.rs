//! What a form of the pack becomes: a complaint, work for a department, or a note; and the matters of one contact.
//!
//! The three share their fields and differ in their kind of record, which never changes. One contact may carry several
//! matters, each with form, clock and disposition of its own (B58).

use super::form::FormRole;
use super::links::MATTERS;
use crate::journal::{Journal, RecordId, RecordRef};

/// The kinds of record that forms become.
pub const KINDS: [&str; 3] = [super::complaint::KIND, "order", NOTE];

/// The kind of record of a note.
const NOTE: &str = "memo";

/// Whether somebody waits for the answer to a matter of this kind: to every complaint and order; to a note only where
/// a moment was told.
#[must_use]
pub fn wants_answer(kind: &str, due: Option<i64>) -> bool {
    kind != NOTE || due.is_some()
}

/// The kind of record that a form of this role becomes.
#[must_use]
pub fn kind_of(role: FormRole) -> &'static str {
    match role {
        FormRole::Complaint => super::complaint::KIND,
        FormRole::Order => "order",
        FormRole::Note => NOTE,
    }
}

/// A matter as its contact lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// Its record.
    pub id: RecordId,
    /// The number told to the customer; empty for a note.
    pub number: String,
    /// The form's id in the pack.
    pub form: String,
    /// When it was filed.
    pub filed: i64,
    /// What became of it in the contact: an id in the pack, empty while nobody has said.
    pub disposition: String,
}

impl Matter {
    fn of(record: RecordRef<'_>) -> Option<Self> {
        let filed = record.int("filed").filter(|_| record.is_live())?;
        let text = |field: &str| record.text(field).to_owned();
        Some(Self {
            id: record.id(),
            number: text("number"),
            form: text("form"),
            filed,
            disposition: text("disposition"),
        })
    }

    /// The matters that were filed in a contact, in the order of their filing.
    #[must_use]
    pub fn of_contact(journal: &Journal, contact: &RecordId) -> Vec<Self> {
        let listed = journal.view(contact).map(|record| record.texts(MATTERS)).unwrap_or_default();
        let mut ids: Vec<RecordId> = listed.iter().filter_map(|id| id.parse().ok()).collect();
        // The first one has the contact's own key, whether or not the contact lists it.
        for kind in KINDS {
            if let Ok(id) = format!("{kind}/{}", contact.key()).parse()
                && !ids.contains(&id)
            {
                ids.push(id);
            }
        }
        let mut all: Vec<Self> = ids.iter().filter_map(|id| Self::of(journal.view(id)?)).collect();
        all.sort_by(|a, b| (a.filed, &a.id).cmp(&(b.filed, &b.id)));
        all
    }
}

/// What is still to be asked before a contact is finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closing {
    /// What became of this matter; the answer to the last such question is the contact's too.
    Matter(RecordId),
    /// What became of the contact, which has no matter.
    Contact,
    /// Nothing: every matter has its disposition, and the contact gets that of its first.
    Nothing(String),
}

/// What closing asks for: only what lacks a disposition, matter by matter.
#[must_use]
pub fn closing(matters: &[Matter]) -> Closing {
    if let Some(open) = matters.iter().find(|matter| matter.disposition.is_empty()) {
        return Closing::Matter(open.id.clone());
    }
    matters.first().map_or(Closing::Contact, |first| Closing::Nothing(first.disposition.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Edit, testing};

    fn journal(edits: Vec<Edit<'_>>) -> Journal {
        testing::journal(edits.into_iter().map(Edit::into_part).collect())
    }

    #[test]
    fn b58_a_contact_lists_its_matters_and_closing_asks_for_what_lacks_a_disposition_only() {
        let contact = RecordId::new("contact", [7; 12]);
        let first = RecordId::new("complaint", [7; 12]);
        let second = RecordId::new("order", [8; 12]);
        let draft = RecordId::new("memo", [9; 12]);
        let filed = |id: &RecordId, at: i64| Edit::new(id.clone()).set("filed", at).set("number", "R-1");
        let listed = Edit::new(contact.clone()).add(MATTERS, second.as_str()).add(MATTERS, draft.as_str());
        let of = |disposition: &str| {
            let journal = journal(vec![
                filed(&first, 5),
                filed(&second, 9).set("disposition", disposition),
                Edit::new(draft.clone()).set("name", "not filed"),
                listed.clone(),
            ]);
            Matter::of_contact(&journal, &contact)
        };
        let matters = of("passed-on");
        assert_eq!(matters.iter().map(|m| m.id.clone()).collect::<Vec<_>>(), [first.clone(), second]);
        assert_eq!(closing(&matters), Closing::Matter(first));
        let mut done = matters;
        done[0].disposition = "solved".into();
        assert_eq!(closing(&done), Closing::Nothing("solved".into()));
        assert_eq!(closing(&[]), Closing::Contact);
    }
}
