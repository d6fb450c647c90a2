//! Who may be told what: the caller's relation to the holder, the checks that they passed, what these allow (B59).

use crate::domain::slug::{CheckId, RelationId, TopicId};
use crate::domain::text::Text;
use crate::reading::members;

/// The organisation's rule of what may be told to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// What a caller may be to the holder.
    pub relations: Vec<Relation>,
    /// How the right to ask is checked.
    pub checks: Vec<Check>,
    /// What callers want to be told.
    pub topics: Vec<Topic>,
}

members! { Disclosure { must: [relations, checks, topics] } }

/// What a caller is to the holder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Its id.
    pub id: RelationId,
    /// What people call it.
    pub label: Text,
    /// Whether the caller is the holder, so that no other name is asked for.
    pub is_holder: bool,
}

members! { Relation { must: [id, label], may: [is_holder] } }

/// A check of who calls. That it was passed is recorded, never what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Its id.
    pub id: CheckId,
    /// What is checked.
    pub label: Text,
}

members! { Check { must: [id, label] } }

/// Something that a caller may want to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// What it is.
    pub label: Text,
    /// To whom it may be told; to nobody else.
    pub rules: Vec<TopicRule>,
}

members! { Topic { must: [id, label, rules] } }

/// To whom something may be told, and after which checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicRule {
    /// These relations.
    pub relations: Vec<RelationId>,
    /// All of these checks; none at all when the list is empty.
    pub checks: Vec<CheckId>,
}

members! { TopicRule { must: [relations], may: [checks] } }

/// Whether something may be told to this caller now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Telling<'a> {
    /// It may.
    Now,
    /// After these checks, which were not passed yet.
    After(Vec<&'a CheckId>),
    /// It may not.
    Never,
}

impl Topic {
    /// Whether it may be told to somebody of this relation who passed these checks. Of several rules the one that asks
    /// for least counts.
    #[must_use]
    pub fn telling(&self, relation: &str, passed: impl Fn(&str) -> bool) -> Telling<'_> {
        let fitting = self.rules.iter().filter(|rule| rule.relations.iter().any(|id| id.as_str() == relation));
        let missing = fitting
            .map(|rule| -> Vec<&CheckId> { rule.checks.iter().filter(|check| !passed(check.as_str())).collect() });
        match missing.min_by_key(Vec::len) {
            None => Telling::Never,
            Some(checks) if checks.is_empty() => Telling::Now,
            Some(checks) => Telling::After(checks),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn b59_what_may_be_told_follows_the_relation_and_the_checks_that_were_passed() {
        let rules = json!([
            {"relations": ["holder"], "checks": ["account"]},
            {"relations": ["lawyer"], "checks": ["mandate", "account"]},
            {"relations": ["lawyer"], "checks": ["court"]},
            {"relations": ["tenant"]},
        ]);
        let topic = json!({"id": "balance", "label": {"en": "The balance"}, "rules": rules});
        let topic: Topic = crate::reading::read(&topic).unwrap();
        let (account, court) = (CheckId::new("account").unwrap(), CheckId::new("court").unwrap());
        for (relation, passed, expected) in [
            ("holder", &[][..], Telling::After(vec![&account])),
            ("holder", &["account"], Telling::Now),
            ("holder", &["mandate"], Telling::After(vec![&account])),
            ("lawyer", &[], Telling::After(vec![&court])),
            ("lawyer", &["account", "mandate"], Telling::Now),
            ("lawyer", &["court"], Telling::Now),
            ("tenant", &[], Telling::Now),
            ("anonymous", &["account", "mandate", "court"], Telling::Never),
            ("", &["account"], Telling::Never),
        ] {
            let found = topic.telling(relation, |check| passed.contains(&check));
            assert_eq!(found, expected, "{relation} after {passed:?}");
        }
    }
}
