//! The list of customers: all of them by name, or those that answer what was typed, the best first.

use super::customer::{Customer, KIND};
use super::leading::Leading;
use super::rank::{Rank, Value};
use crate::journal::{Journal, RecordId, RecordRef};
use crate::sorted::Map;

/// What a person may put the list in order by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// The name.
    Name,
    /// The first telephone number.
    Phone,
    /// Where they live.
    Street,
}

/// What is asked of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// Those who answer what was typed, the best first; none asks for all.
    pub found: Option<Vec<RecordId>>,
    /// In which order, and whether the last comes first; none is the list's own.
    pub sort: Option<(Sort, bool)>,
}

/// Whether there is any customer.
#[must_use]
pub fn any(journal: &Journal) -> bool {
    journal.of_kind(KIND).any(RecordRef::is_live)
}

/// The list, with the first `most` customers as `read` reads them.
#[must_use]
pub fn list<'a, T>(journal: &'a Journal, asked: &Asked, most: usize, read: impl Fn(RecordRef<'a>) -> T) -> Leading<T> {
    let rank = |customer: RecordRef<'_>| {
        Rank::of(asked.sort, |sort| match sort {
            Sort::Name => Value::words(customer.text("name")),
            Sort::Phone => Value::Words(customer.texts("phones").into_iter().next().unwrap_or_default()),
            Sort::Street => Value::words(customer.text("street")),
        })
    };
    match &asked.found {
        Some(found) => {
            let found = found.iter().filter_map(|id| journal.view(id)).filter(|r| r.is_live());
            Leading::of(found.map(|customer| ((rank(customer), ""), customer)), most, read)
        }
        None => {
            let all = journal.of_kind(KIND).filter(|r| r.is_live());
            Leading::of(all.map(|customer| ((rank(customer), customer.text("name")), customer)), most, read)
        }
    }
}

/// When each of these customers was last in contact, by the customer's record as text.
#[must_use]
pub fn last_contacts(journal: &Journal, of: &[Customer]) -> Map<String, i64> {
    let mut last: Map<String, i64> = of.iter().map(|customer| (customer.id.to_string(), i64::MIN)).collect();
    for contact in journal.of_kind(super::contact::KIND).filter(|r| r.is_live()) {
        if let Some(known) = last.get_mut(contact.text("customer")) {
            *known = (*known).max(contact.int("started").unwrap_or(0));
        }
    }
    last.into_iter().filter(|(_, at)| *at > i64::MIN).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Edit, testing};

    fn id(n: u8) -> RecordId {
        RecordId::new(KIND, [n; 12])
    }

    fn journal() -> Journal {
        let customer = |n: u8, name: &str, street: &str, phone: &str| {
            Edit::new(id(n)).set("name", name).set("street", street).add("phones", phone)
        };
        let contact = |n: u8, of: &RecordId, at: i64| {
            Edit::new(RecordId::new("contact", [n; 12])).set("customer", of.as_str()).set("started", at)
        };
        let edits = vec![
            customer(1, "Cano", "Olmo", "3"),
            customer(2, "Abad", "Pino", "2"),
            customer(3, "Bravo", "olmo", "1"),
            contact(4, &id(2), 50),
            contact(5, &id(2), 70),
            contact(6, &id(3), 60),
        ];
        testing::journal(edits.into_iter().map(Edit::into_part).collect())
    }

    #[test]
    fn customers_stand_by_name_or_as_they_were_found_and_only_the_head_is_read() {
        let journal = journal();
        assert!(any(&journal) && !any(&testing::journal(Vec::new())));
        let names = |asked: &Asked, most| {
            let found = list(&journal, asked, most, |r| r.text("name").to_owned());
            (found.count, found.first.join(" "))
        };
        let by = |sort, descending| Asked { sort: Some((sort, descending)), found: None };
        assert_eq!(names(&Asked::default(), 2), (3, "Abad Bravo".to_owned()));
        assert_eq!(names(&by(Sort::Name, true), 9).1, "Cano Bravo Abad");
        assert_eq!(names(&by(Sort::Phone, false), 9).1, "Bravo Abad Cano");
        assert_eq!(names(&by(Sort::Street, false), 9).1, "Bravo Cano Abad", "equal ones by name");
        let found = Asked { found: Some(vec![id(1), id(9), id(2)]), sort: None };
        assert_eq!(names(&found, 9), (2, "Cano Abad".to_owned()));
        assert_eq!(names(&Asked { sort: Some((Sort::Name, false)), ..found }, 9).1, "Abad Cano");
    }

    #[test]
    fn of_those_shown_the_last_contact_is_known() {
        let journal = journal();
        let shown = list(&journal, &Asked::default(), 2, Customer::of).first;
        let last = last_contacts(&journal, &shown);
        assert_eq!(
            last.iter().map(|(id, at)| (id.as_str(), *at)).collect::<Vec<_>>(),
            [(id(2).as_str(), 70), (id(3).as_str(), 60)]
        );
        let cano = [Customer::of(journal.get(&id(1)).unwrap())];
        assert!(last_contacts(&journal, &cano).is_empty());
    }
}
