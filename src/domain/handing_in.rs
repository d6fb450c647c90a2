//! Handing in: the register of a day goes to the head's office, the next day after the meeting, against a receipt.
//!
//! A receipt names every contact that was on the sheets. A contact of that day that is written down or arrives later is
//! not on them: it is shown as entered after the receipt, and a further receipt takes it in. So none is lost, and none
//! is slipped in unseen.

use super::contact::Contact;
use super::day::Day;
use crate::journal::{Edit, Journal, Part, RecordId, RecordRef};
use std::collections::BTreeSet;

/// The kind of record.
pub const KIND: &str = "handing-in";

/// The letter of a receipt's number.
pub const LETTER: &str = "E";

/// A receipt as the screen reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandingIn {
    /// Its record.
    pub id: RecordId,
    /// The number of the receipt.
    pub number: String,
    /// The day of the register, `YYYY-MM-DD`.
    pub day: String,
    /// How many contacts were handed in.
    pub count: i64,
    /// Whoever handed it in: the agent's record, as text.
    pub by: String,
    /// The name of whoever received it.
    pub received_by: String,
    /// When: milliseconds since 1970.
    pub at: i64,
    /// The keys of the contacts' records.
    pub contacts: BTreeSet<String>,
}

impl HandingIn {
    /// Reads a receipt.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        let record = record.into();
        let text = |field: &str| record.text(field).to_owned();
        Self {
            id: record.id(),
            number: text("number"),
            day: text("day"),
            count: record.int("count").unwrap_or(0),
            by: text("by"),
            received_by: text("received_by"),
            at: record.int("at").unwrap_or(0),
            contacts: record.texts("contacts").into_iter().collect(),
        }
    }

    /// The receipts of a day, the first first.
    #[must_use]
    pub fn of_day(journal: &Journal, day: Day) -> Vec<Self> {
        let day = day.to_string();
        let live = |r: &RecordRef<'_>| r.is_live() && r.text("day") == day;
        let mut all: Vec<Self> = journal.of_kind(KIND).filter(live).map(Self::of).collect();
        all.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        all
    }

    /// Whether a contact is on its sheets.
    #[must_use]
    pub fn holds(&self, contact: &Contact) -> bool {
        self.contacts.contains(contact.id.key())
    }
}

/// Writes a receipt for contacts of a day.
#[must_use]
pub fn receipt(id: RecordId, day: Day, contacts: &[&Contact], by: &str, received_by: &str, at: i64) -> Part {
    let count = i64::try_from(contacts.len()).unwrap_or(i64::MAX);
    let edit = Edit::new(id).set("day", day.to_string()).set("count", count);
    let edit = edit.set("by", by).set("received_by", received_by).set("at", at);
    contacts.iter().fold(edit, |edit, contact| edit.add("contacts", contact.id.key())).into_part()
}

/// The contacts of a day that no receipt holds, in the order given.
#[must_use]
pub fn left<'a>(contacts: &'a [Contact], receipts: &[HandingIn]) -> Vec<&'a Contact> {
    contacts.iter().filter(|contact| !receipts.iter().any(|receipt| receipt.holds(contact))).collect()
}

/// Whether a contact was entered after the receipt: its day is handed in, and it is on no sheet.
#[must_use]
pub fn is_late(contact: &Contact, receipts: &[HandingIn]) -> bool {
    !receipts.is_empty() && !receipts.iter().any(|receipt| receipt.holds(contact))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Record;

    #[test]
    fn a_receipt_can_be_named_and_read_back() {
        let id = RecordId::new(KIND, [1; 12]);
        assert_eq!(id.as_str().parse(), Ok(id));
    }

    fn contact(key: u8) -> Contact {
        Contact::of(&Record::new(RecordId::new("contact", [key; 12])))
    }

    fn holding(contacts: &[&Contact]) -> HandingIn {
        let empty = HandingIn::of(&Record::new(RecordId::new(KIND, [9; 12])));
        HandingIn { contacts: contacts.iter().map(|c| c.id.key().to_owned()).collect(), ..empty }
    }

    #[test]
    fn a_contact_that_comes_after_the_receipt_is_shown_as_late_and_taken_in_by_the_next_one() {
        let day = [contact(1), contact(2), contact(3)];
        let none: Vec<HandingIn> = Vec::new();
        assert_eq!(left(&day, &none).len(), 3);
        assert!(!day.iter().any(|c| is_late(c, &none)), "nothing is late before the day is handed in");
        let first = holding(&[&day[0], &day[1]]);
        let late: Vec<bool> = day.iter().map(|c| is_late(c, core::slice::from_ref(&first))).collect();
        assert_eq!(late, [false, false, true]);
        assert_eq!(left(&day, core::slice::from_ref(&first)), [&day[2]]);
        let both = [first, holding(&[&day[2]])];
        assert!(left(&day, &both).is_empty());
        assert!(!day.iter().any(|c| is_late(c, &both)));
    }

    #[test]
    fn a_receipt_names_its_contacts_one_by_one_so_that_a_long_day_can_be_cut() {
        let all: Vec<Contact> = (0..5).map(contact).collect();
        let part = receipt(
            RecordId::new(KIND, [1; 12]),
            Day::parse("2026-11-23").unwrap(),
            &all.iter().collect::<Vec<_>>(),
            "agent/a",
            "Jefatura",
            7,
        );
        let adds = part.ops.iter().filter(|op| matches!(op, crate::journal::Op::Add { .. })).count();
        assert_eq!((adds, part.ops.len()), (5, 10));
    }
}
