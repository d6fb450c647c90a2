//! Work orders: what is passed to departments, how each department is reached, why it may send something back, and what
//! a role may mark as urgent (systems 9 to 11).

use super::organisation::Pack;
use super::people::{May, Promised, PromisedUnit, Role};
use crate::domain::form::Field;
use crate::domain::limit::Limit;
use crate::domain::moment::Moment;
use crate::domain::number::Letter;
use crate::domain::order::{Order, Times};
use crate::domain::slug::{CategoryId, CommitmentId, DepartmentId, OrderKindId, ReturnReasonId};
use crate::domain::text::Text;
use crate::reading::members;

/// Work orders, the internal referral sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orders {
    /// What people call one.
    pub label: Text,
    /// The letter of their numbers, which no form has.
    pub letter: Letter,
    /// Kinds of order; the first is preselected where nothing fits better.
    pub kinds: Vec<OrderKind>,
    /// How departments are dealt with; one that is not listed opens the program and has no head to turn to.
    pub departments: Vec<Dealing>,
    /// Why a department may send an order back.
    pub return_reasons: Vec<ReturnReason>,
    /// What stands under the lines for signatures on the printed sheet.
    pub signatures: Vec<Text>,
}

members! { Orders { must: [label, letter, kinds, return_reasons], may: [departments, signatures] } }

/// A kind of order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderKind {
    /// Its id.
    pub id: OrderKindId,
    /// What people call it.
    pub label: Text,
    /// To which department it goes.
    pub department: DepartmentId,
    /// How long it may take.
    pub limit: Limit,
    /// How long it may take when it cannot wait; without one it is not offered as urgent.
    pub urgent_limit: Option<Limit>,
    /// The categories from which it is proposed.
    pub categories: Vec<CategoryId>,
    /// The published commitment that it falls under.
    pub commitment: Option<CommitmentId>,
    /// What is asked beside what every order has: reason, place, contact, account.
    pub fields: Vec<Field>,
}

members! { OrderKind {
    must: [id, label, department, limit],
    may: [urgent_limit, categories, commitment, fields],
} }

/// How a department is dealt with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dealing {
    /// The department.
    pub department: DepartmentId,
    /// Whether its people open this program; otherwise each order goes to them as a text.
    pub opens: bool,
    /// Whom its orders are handed to, and how.
    pub hand_to: Option<Text>,
    /// Its head, who hears of what is late.
    pub head: Option<Head>,
}

members! { Dealing { must: [department, opens], may: [hand_to, head] } }

/// The head of a department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Name and post.
    pub label: Text,
    /// Where to reach them.
    pub phone: String,
}

members! { Head { must: [label, phone] } }

/// Why an order comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnReason {
    /// Its id.
    pub id: ReturnReasonId,
    /// What people call it.
    pub label: Text,
}

members! { ReturnReason { must: [id, label] } }

impl Orders {
    /// A kind by its id.
    #[must_use]
    pub fn kind(&self, id: &str) -> Option<&OrderKind> {
        self.kinds.iter().find(|kind| kind.id.as_str() == id)
    }

    /// The kind that fits a category, else a department, else the first.
    #[must_use]
    pub fn kind_for(&self, category: &str, department: &str) -> Option<&OrderKind> {
        let all = || self.kinds.iter();
        let by_category = all().find(|kind| kind.categories.iter().any(|id| id.as_str() == category));
        let by_department = || all().find(|kind| kind.department.as_str() == department);
        by_category.or_else(by_department).or_else(|| self.kinds.first())
    }

    /// How a department is dealt with; none where nothing is said of it.
    #[must_use]
    pub fn dealing(&self, department: &str) -> Option<&Dealing> {
        self.departments.iter().find(|dealing| dealing.department.as_str() == department)
    }

    /// Whether a department's people open this program.
    #[must_use]
    pub fn opens(&self, department: &str) -> bool {
        self.dealing(department).is_none_or(|dealing| dealing.opens)
    }

    /// A listed reason of return by its id.
    #[must_use]
    pub fn return_reason(&self, id: &str) -> Option<&ReturnReason> {
        self.return_reasons.iter().find(|reason| reason.id.as_str() == id)
    }
}

impl Pack {
    /// The moments of an order that is sent at `at`, by its kind and whether it cannot wait.
    #[must_use]
    pub fn order_times(&self, order: &Order, at: Moment) -> Option<Times> {
        let kind = self.orders.as_ref()?.kind(&order.kind)?;
        let limit = kind.urgent_limit.as_ref().filter(|_| order.urgent).unwrap_or(&kind.limit);
        let open = limit.calendar.as_ref().and_then(|id| self.open_time(id.as_str()));
        Some(Times::between(at, self.due(limit, at)?, open.as_ref()))
    }
}

impl Role {
    /// How many times a month somebody of this role may promise something to be done sooner than its limit; none where
    /// the role may let others do so, and so needs nobody's leave.
    #[must_use]
    pub fn urgent_a_month(&self) -> Option<usize> {
        if self.may(May::Approve) {
            return None;
        }
        let own = |limit: &&super::people::RoleLimit| {
            limit.what == Promised::Priority && limit.unit == PromisedUnit::TimesAMonth
        };
        Some(self.limits.iter().find(own).map_or(0, |limit| usize::try_from(limit.amount).unwrap_or(usize::MAX)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::read;
    use serde_json::json;

    #[test]
    fn b24_a_role_without_a_limit_may_promise_nothing_sooner_and_one_that_approves_needs_no_leave() {
        let role = |may: &[&str], limits: serde_json::Value| -> Role {
            read(&json!({"id": "r", "label": {"es": "R"}, "may": may, "limits": limits})).unwrap()
        };
        let two = json!([{"what": "priority", "amount": 2, "unit": "times_a_month"}]);
        assert_eq!(role(&["take_contacts"], two.clone()).urgent_a_month(), Some(2));
        assert_eq!(role(&["take_contacts"], json!([])).urgent_a_month(), Some(0));
        assert_eq!(role(&["approve"], two).urgent_a_month(), None);
        let days = json!([{"what": "priority", "amount": 9, "unit": "days"}]);
        assert_eq!(role(&[], days).urgent_a_month(), Some(0), "another unit is another limit");
    }

    #[test]
    fn the_kind_is_found_by_category_then_department_then_the_first() {
        let kind = |id: &str, department: &str, categories: &[&str]| {
            json!({"id": id, "label": {"es": id}, "department": department, "categories": categories,
                "limit": {"amount": 1, "unit": "hours"}})
        };
        let orders: Orders = read(&json!({
            "label": {"es": "Hoja"}, "letter": "D", "return_reasons": [{"id": "x", "label": {"es": "X"}}],
            "kinds": [kind("other", "office", &[]), kind("leak", "redes", &["fuga"]), kind("meter", "meters", &[])],
            "departments": [{"department": "redes", "opens": false}],
        }))
        .unwrap();
        for (category, department, expected) in
            [("fuga", "meters", "leak"), ("", "meters", "meter"), ("x", "redes", "leak"), ("", "", "other")]
        {
            assert_eq!(orders.kind_for(category, department).map(|k| k.id.as_str()), Some(expected));
        }
        assert!(!orders.opens("redes") && orders.opens("meters"));
    }
}
