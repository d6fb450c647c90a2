//! Paper forms: numbers that are reserved for blank forms, and what is typed from them later (B65).
//!
//! A reserved number is taken from the series that saves take theirs from, in one transaction, so it is never given
//! again. It becomes the number of the matter that is typed from its form. What *happened* is a moment on the paper;
//! when it was *typed* is another, and due moments count from the first.

use super::matter_list::filed;
use crate::journal::{Edit, Journal, Part, RecordId, RecordRef};

/// The kind of record of a reserved number.
pub const KIND: &str = "reserved";

/// So many numbers can be reserved at once: a pad of forms.
pub const AT_ONCE: usize = 50;

/// A reserved number as the screen reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reserved {
    /// Its record.
    pub id: RecordId,
    /// The number.
    pub number: String,
    /// The form's id in the pack.
    pub form: String,
    /// The key of the pad: numbers that were reserved together share it.
    pub pad: String,
    /// When it was reserved: milliseconds since 1970.
    pub at: i64,
    /// Whoever reserved it: the agent's record, as text.
    pub by: String,
    /// The contact that was typed from its form, as text; empty while it is unused.
    pub used: String,
    /// Why its form will not be used: spoilt, lost; empty for all others.
    pub spoilt: String,
}

impl Reserved {
    /// Reads a reserved number.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        let record = record.into();
        let text = |field: &str| record.text(field).to_owned();
        Self {
            id: record.id(),
            number: text("number"),
            form: text("form"),
            pad: text("pad"),
            at: record.int("at").unwrap_or(0),
            by: text("by"),
            used: text("used"),
            spoilt: text("spoilt"),
        }
    }

    /// All reserved numbers, the latest pad first and each pad by its numbers.
    #[must_use]
    pub fn all(journal: &Journal) -> Vec<Self> {
        let mut all: Vec<Self> = journal.of_kind(KIND).filter(|r| r.is_live()).map(Self::of).collect();
        all.sort_by(|a, b| (b.at, &a.pad, &a.number).cmp(&(a.at, &b.pad, &b.number)));
        all
    }

    /// Whether its form may still come back.
    #[must_use]
    pub fn is_unused(&self) -> bool {
        self.used.is_empty() && self.spoilt.is_empty()
    }
}

/// Reserves a number for a form; the number itself is given in the transaction that saves.
#[must_use]
pub fn reserve(id: RecordId, form: &str, pad: &str, by: &str, at: i64) -> Part {
    Edit::new(id).set("form", form).set("pad", pad).set("by", by).set("at", at).into_part()
}

/// The number that stands on a paper form.
#[must_use]
pub fn printed(journal: &Journal, paper: &RecordId) -> Option<String> {
    let number = journal.view(paper)?.text("number");
    (!number.is_empty()).then(|| number.to_owned())
}

/// The number on a paper form, for the matter that is typed from it; none once a matter has it. A further matter of
/// the same contact gets a number of its own.
#[must_use]
pub fn number_for(journal: &Journal, paper: &RecordId) -> Option<String> {
    let number = printed(journal, paper)?;
    let given = filed(journal).any(|matter| matter.text("number") == number);
    (!given).then_some(number)
}

/// Whether something on paper can have happened at this moment: not before the program's own time, and not ahead.
#[must_use]
pub const fn can_have_happened(at: i64, now: i64) -> bool {
    at > 0 && at <= now
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Record, testing};

    #[test]
    fn b65_the_number_on_a_paper_form_is_given_to_one_matter_and_no_second() {
        let paper = RecordId::new(KIND, [1; 12]);
        let other = RecordId::new(KIND, [2; 12]);
        let form = Edit::new(paper.clone()).set("number", "R-7K3-0001-A").into_part();
        let blank = Edit::new(other.clone()).set("number", "").into_part();
        let matter = Edit::new(RecordId::new("order", [3; 12])).set("filed", 1).set("number", "R-7K3-0001-A");
        let before = testing::journal(vec![form.clone(), blank.clone()]);
        assert_eq!(number_for(&before, &paper).as_deref(), Some("R-7K3-0001-A"));
        assert_eq!(number_for(&before, &other), None);
        let after = testing::journal(vec![form, blank, matter.into_part()]);
        assert_eq!(number_for(&after, &paper), None);
        assert_eq!(printed(&after, &paper).as_deref(), Some("R-7K3-0001-A"), "it still stands on the paper");
    }

    #[test]
    fn b65_a_reserved_number_is_unused_until_it_is_typed_or_spoilt() {
        let plain = Reserved::of(&Record::new(RecordId::new(KIND, [1; 12])));
        assert!(plain.is_unused());
        assert!(!Reserved { used: "contact/a".into(), ..plain.clone() }.is_unused());
        assert!(!Reserved { spoilt: "torn".into(), ..plain }.is_unused());
    }

    #[test]
    fn b65_nothing_on_paper_happens_in_the_future() {
        for (at, now, can) in [(5, 5, true), (4, 5, true), (6, 5, false), (0, 5, false), (-1, 5, false)] {
            assert_eq!(can_have_happened(at, now), can, "{at} at {now}");
        }
    }
}
