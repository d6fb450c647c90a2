//! What cannot be answered at once: to whom it goes, and by when the customer is told (system 1).

use crate::domain::limit::Limit;
use crate::domain::slug::{CategoryId, DepartmentId, PersonId};
use crate::domain::text::Text;
use crate::reading::members;

/// What becomes of a question that cannot be answered at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswerable {
    /// By when the customer is told.
    pub limit: Limit,
    /// Who is in charge of what; the first without departments and categories is in charge of everything else.
    pub persons: Vec<InCharge>,
}

members! { Unanswerable { must: [limit, persons] } }

/// Somebody who answers for a kind of question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InCharge {
    /// Their id.
    pub id: PersonId,
    /// Name and post.
    pub label: Text,
    /// Where to reach them at once.
    pub phone: String,
    /// The departments whose questions are theirs.
    pub departments: Vec<DepartmentId>,
    /// The categories whose questions are theirs, before any department.
    pub categories: Vec<CategoryId>,
}

members! { InCharge { must: [id, label, phone], may: [departments, categories] } }

impl Unanswerable {
    /// Who is in charge of a question: by its category, else by its department, else whoever has neither, else the
    /// first.
    #[must_use]
    pub fn in_charge(&self, category: &str, department: &str) -> Option<&InCharge> {
        let all = || self.persons.iter();
        let by_category = || all().find(|person| person.categories.iter().any(|id| id.as_str() == category));
        let by_department = || all().find(|person| person.departments.iter().any(|id| id.as_str() == department));
        let general = || all().find(|person| person.departments.is_empty() && person.categories.is_empty());
        by_category().or_else(by_department).or_else(general).or_else(|| self.persons.first())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_person_in_charge_is_found_by_category_then_department_then_in_general() {
        let person = |id: &str, departments: &[&str], categories: &[&str]| json!({"id": id, "label": {"es": id}, "phone": "1", "departments": departments, "categories": categories});
        let read = |persons: Vec<serde_json::Value>| -> Unanswerable {
            crate::reading::read(&json!({"limit": {"amount": 30, "unit": "minutes"}, "persons": persons})).unwrap()
        };
        let persons = vec![
            person("networks", &["redes"], &[]),
            person("quality", &["redes", "calidad"], &["agua-turbia"]),
            person("duty", &[], &[]),
        ];
        let all = read(persons.clone());
        for (category, department, expected) in [
            ("sin-agua", "redes", "networks"),
            ("agua-turbia", "redes", "quality"),
            ("", "calidad", "quality"),
            ("tarifas", "comercial", "duty"),
            ("", "", "duty"),
        ] {
            let found = all.in_charge(category, department).map(|person| person.id.as_str());
            assert_eq!(found, Some(expected), "{category} of {department}");
        }
        let without = read(persons.into_iter().take(2).collect());
        assert_eq!(
            without.in_charge("tarifas", "comercial").map(|p| p.id.as_str()),
            Some("networks"),
            "somebody always is"
        );
        assert_eq!(read(Vec::new()).in_charge("", ""), None);
    }
}
