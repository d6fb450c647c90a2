//! Work orders: ids once, limits that can come due, names that exist, a letter of their own.

use super::finding::{Part, Place, Problem, Report};
use crate::pack::organisation::Pack;
use std::collections::BTreeSet;
use std::fmt::Display;

pub(super) fn look(pack: &Pack, report: &mut Report) {
    let Some(orders) = &pack.orders else { return };
    let at = Place::default().below("orders");
    if pack.forms.iter().any(|form| form.letter == Some(orders.letter)) {
        report.refuse(at.below("letter"), Problem::LetterTwice(orders.letter.as_char()));
    }
    needed(&at.below("kinds"), Part::OrderKind, orders.kinds.iter().map(|kind| &kind.id), report);
    needed(&at.below("return_reasons"), Part::ReturnReason, orders.return_reasons.iter().map(|r| &r.id), report);
    once(&at.below("departments"), Part::Department, orders.departments.iter().map(|d| &d.department), report);
    for dealing in &orders.departments {
        named(&at.below("departments"), Part::Department, dealing.department.as_str(), pack, report);
    }
    for kind in &orders.kinds {
        let at = at.below("kinds").below(&kind.id);
        named(&at.below("department"), Part::Department, kind.department.as_str(), pack, report);
        for category in &kind.categories {
            named(&at.below("categories"), Part::Category, category.as_str(), pack, report);
        }
        if let Some(commitment) = &kind.commitment {
            named(&at.below("commitment"), Part::Commitment, commitment.as_str(), pack, report);
        }
        once(&at.below("fields"), Part::Field, kind.fields.iter().map(|field| &field.id), report);
        let limits = [("limit", Some(&kind.limit)), ("urgent_limit", kind.urgent_limit.as_ref())];
        for (name, limit) in limits.into_iter().filter_map(|(name, limit)| Some((name, limit?))) {
            super::hours::look_at_limit(limit, &at.below(name), report);
            if let Some(calendar) = &limit.calendar {
                named(&at.below(name).below("calendar"), Part::Calendar, calendar.as_str(), pack, report);
            }
        }
    }
}

fn needed<I: Ord + Display>(at: &Place, part: Part, ids: impl Iterator<Item = I>, report: &mut Report) {
    let mut ids = ids.peekable();
    if ids.peek().is_none() {
        report.refuse(at.clone(), Problem::NoneOf(part));
    }
    once(at, part, ids, report);
}

fn once<I: Ord + Display>(at: &Place, part: Part, ids: impl Iterator<Item = I>, report: &mut Report) {
    let mut seen = BTreeSet::new();
    for id in ids {
        let name = id.to_string();
        if !seen.insert(id) {
            report.refuse(at.clone(), Problem::Twice { part, id: name });
        }
    }
}

fn named(at: &Place, part: Part, id: &str, pack: &Pack, report: &mut Report) {
    let known: Vec<String> = match part {
        Part::Department => pack.departments.iter().map(|x| x.id.to_string()).collect(),
        Part::Category => pack.categories.iter().map(|x| x.id.to_string()).collect(),
        Part::Calendar => pack.calendars.iter().map(|x| x.id.to_string()).collect(),
        _ => pack.commitments.iter().map(|x| x.id.to_string()).collect(),
    };
    if !known.iter().any(|other| other == id) {
        report.refuse(at.clone(), Problem::Dangling { part, id: id.to_owned(), known });
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    #[test]
    fn work_orders_name_only_what_exists_and_have_a_letter_of_their_own() {
        let with = |pointer: &str, value: Value| {
            let mut orders = json!({
                "label": {"es": "Hoja"}, "letter": "D", "return_reasons": [{"id": "otro", "label": {"es": "Otro"}}],
                "kinds": [{"id": "fuga", "label": {"es": "Fuga"}, "department": "redes", "commitment": null,
                    "limit": {"amount": 24, "unit": "hours"}}],
                "departments": [{"department": "redes", "opens": false}],
            });
            *orders.pointer_mut(pointer).unwrap() = value;
            let mut pack: Value =
                serde_json::from_str(include_str!("../../../tests/data/packs/smallest.json")).unwrap();
            pack["orders"] = orders;
            let errors = crate::pack::check(&pack.to_string()).errors;
            errors.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(with("/letter", json!("D")), [""; 0]);
        let kind = "orders › kinds › fuga";
        for (pointer, value, finding) in [
            (
                "/kinds/0/department",
                json!("rede"),
                format!("{kind} › department: there is no Department \"rede\". Use one of: redes."),
            ),
            ("/kinds/0/limit/amount", json!(0), format!("{kind} › limit: a limit of nothing. Write how much.")),
            (
                "/kinds/0/commitment",
                json!("x"),
                format!("{kind} › commitment: there is no Commitment \"x\". Use one of: ."),
            ),
            ("/kinds", json!([]), "orders › kinds: at least one OrderKind is needed. Add one.".to_owned()),
            (
                "/return_reasons",
                json!([]),
                "orders › return_reasons: at least one ReturnReason is needed. Add one.".to_owned(),
            ),
            (
                "/letter",
                json!("R"),
                "orders › letter: the letter \"R\" begins two forms' numbers. Change one.".to_owned(),
            ),
        ] {
            assert_eq!(with(pointer, value), [finding]);
        }
    }
}
