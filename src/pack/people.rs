//! Departments and roles.

use crate::domain::slug::{DepartmentId, RoleId};
use crate::domain::text::Text;
use crate::reading::{members, words};

/// A department that handles matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    /// Its id.
    pub id: DepartmentId,
    /// What people call it.
    pub label: Text,
    /// Its telephone.
    pub phone: Option<String>,
    /// Whom to reach when it cannot wait, and how.
    pub urgent_contact: Option<Text>,
}

members! { Department { must: [id, label], may: [phone, urgent_contact] } }

/// A role, which decides what a person may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Its id.
    pub id: RoleId,
    /// What people call it.
    pub label: Text,
    /// What it may do.
    pub may: Vec<May>,
    /// What it may promise without asking a superior.
    pub limits: Vec<RoleLimit>,
}

members! { Role { must: [id, label, may], may: [limits] } }

impl Role {
    /// Whether it may do this.
    #[must_use]
    pub fn may(&self, what: May) -> bool {
        self.may.contains(&what)
    }
}

/// Something that a role may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum May {
    /// Take contacts and file their forms.
    TakeContacts,
    /// Judge and route complaints.
    Judge,
    /// Decide and close complaints.
    Decide,
    /// Extend a deadline.
    Extend,
    /// Approve a promise above another's limit.
    Approve,
    /// Change a record that is final.
    Correct,
    /// Resolve conflicts.
    Resolve,
    /// Merge customers.
    Merge,
    /// Hand work to others and take it from them.
    Assign,
    /// Export and import.
    Exchange,
    /// Invite a colleague or a desk.
    Invite,
    /// Change the workspace's settings and its pack.
    Settings,
    /// See reports on persons.
    Appraise,
    /// See records classed as confidential.
    Confidential,
    /// Erase a person's data.
    Erase,
}

words! { May {
    TakeContacts => "take_contacts", Judge => "judge", Decide => "decide", Extend => "extend", Approve => "approve",
    Correct => "correct", Resolve => "resolve", Merge => "merge", Assign => "assign", Exchange => "exchange",
    Invite => "invite", Settings => "settings", Appraise => "appraise", Confidential => "confidential",
    Erase => "erase",
} }

/// How far a role may promise on its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleLimit {
    /// What is promised.
    pub what: Promised,
    /// The most of it.
    pub amount: u32,
    /// What is counted; money in minor units.
    pub unit: PromisedUnit,
}

members! { RoleLimit { must: [what, amount, unit] } }

/// What can be promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Promised {
    /// Money back, or off the bill.
    Compensation,
    /// A bill paid in parts.
    Instalments,
    /// More time to pay.
    Deferral,
    /// An answer or a visit sooner than its limit.
    Priority,
}

words! { Promised {
    Compensation => "compensation", Instalments => "instalments", Deferral => "deferral", Priority => "priority",
} }

/// The unit of a role's limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PromisedUnit {
    /// Minor units of the pack's currency.
    Money,
    /// Parts.
    Parts,
    /// Days.
    Days,
    /// Hundredths of the bill.
    Percent,
    /// Times a month.
    TimesAMonth,
}

words! { PromisedUnit {
    Money => "money", Parts => "parts", Days => "days", Percent => "percent", TimesAMonth => "times_a_month",
} }
