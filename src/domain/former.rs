//! What an agent turned away from in a contact: a script that was left for another one, or a matter that was finished
//! with before the next.
//!
//! It is kept with the contact, so that it stays known with which version of which script was worked and what of it was
//! left out (B25). It is one value under `was.` and a number that counts up; nothing in it is changed later.

use super::form::Answers;
use super::script::Script;
use super::script_run::{Marks, owed};
use crate::journal::RecordRef;
use serde_json::{Map as Object, Value, json};

/// Before the number of each, as a field of the contact.
pub const FIELD: &str = "was.";

/// What was turned away from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Former {
    /// The script's id in the pack.
    pub script: String,
    /// Its version.
    pub version: i64,
    /// Hash of the pack that it is of.
    pub pack: String,
    /// The matter that was in hand, as text; empty when it went on with the next script.
    pub matter: String,
    /// Steps that were skipped, with the reason where there was one.
    pub skipped: Vec<(String, Option<String>)>,
    /// Compulsory steps that were neither done nor skipped.
    pub left: Vec<String>,
}

impl Former {
    /// What is left behind when a script is turned away from as it stands now.
    #[must_use]
    pub fn leaving(script: &Script, marks: &Marks, form: &Answers) -> Self {
        let of_script = |(id, mark): (&super::slug::StepId, &super::script_run::Mark)| {
            let skipped = mark.skipped.as_ref().filter(|_| script.step(id.as_str()).is_some())?;
            Some((id.to_string(), skipped.reason.as_ref().map(ToString::to_string)))
        };
        Self {
            script: script.id.to_string(),
            version: i64::from(script.version),
            skipped: marks.iter().filter_map(of_script).collect(),
            left: owed(script, marks, form).into_iter().map(|step| step.id.to_string()).collect(),
            ..Self::default()
        }
    }

    /// As it is kept.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let skipped: Object<String, Value> = self
            .skipped
            .iter()
            .map(|(step, reason)| (step.clone(), reason.as_deref().map_or(Value::Null, Value::from)))
            .collect();
        json!({
            "script": self.script, "version": self.version, "pack": self.pack, "matter": self.matter,
            "skipped": skipped, "left": self.left,
        })
    }

    fn of_value(value: &Value) -> Option<Self> {
        let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let skipped = value.get("skipped").and_then(Value::as_object).into_iter().flatten();
        let left = value.get("left").and_then(Value::as_array).into_iter().flatten();
        Some(Self {
            script: Some(text("script")).filter(|script| !script.is_empty())?,
            version: value.get("version").and_then(Value::as_i64).unwrap_or(0),
            pack: text("pack"),
            matter: text("matter"),
            skipped: skipped.map(|(step, reason)| (step.clone(), reason.as_str().map(str::to_owned))).collect(),
            left: left.filter_map(Value::as_str).map(str::to_owned).collect(),
        })
    }

    /// What was turned away from in a contact, the first first.
    #[must_use]
    pub fn all<'a>(contact: impl Into<RecordRef<'a>>) -> Vec<Self> {
        let with = contact.into().beginning(FIELD).into_iter();
        let mut numbered: Vec<(u32, Self)> = with
            .filter_map(|(number, value)| Some((number.parse().unwrap_or(u32::MAX), Self::of_value(&value)?)))
            .collect();
        numbered.sort_by_key(|(number, _)| *number);
        numbered.into_iter().map(|(_, former)| former).collect()
    }

    /// The field under which the next one is kept, after so many.
    #[must_use]
    pub fn field(count: usize) -> String {
        format!("{FIELD}{}", count + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::script_run::{Mark, counting};
    use crate::domain::slug::{ChoiceId, SkipReasonId, StepId};

    fn script() -> Script {
        let step = |id: &str, choices: Value| json!({"id": id, "title": {"es": id}, "kind": "inform", "compulsory": true, "choices": choices});
        let choice = |id: &str| json!({"id": id, "label": {"es": id}});
        let mut last = step("close", json!([]));
        last["ends"] = true.into();
        let steps = json!([step("greet", json!([])), step("listen", json!([choice("a"), choice("b")])), last]);
        let head = json!({"id": "call", "label": {"es": "c"}, "purpose": "inbound", "version": 3, "steps": steps});
        crate::reading::read(&head).unwrap()
    }

    fn id(text: &str) -> StepId {
        StepId::new(text).unwrap()
    }

    #[test]
    fn b25_what_was_left_out_of_a_script_is_kept_with_its_version() {
        let mut marks = Marks::new();
        marks.insert(id("greet"), Mark::default().done());
        let reason = SkipReasonId::new("urgent").ok();
        let step = script().steps[1].clone();
        marks.insert(id("listen"), Mark::default().skipped(&step, reason).unwrap());
        marks.insert(id("elsewhere"), Mark::default().skipped(&step, SkipReasonId::new("x").ok()).unwrap());
        let former = Former { pack: "h".into(), ..Former::leaving(&script(), &marks, &Answers::new()) };
        assert_eq!((former.script.as_str(), former.version), ("call", 3));
        assert_eq!(former.skipped, [("listen".to_owned(), Some("urgent".to_owned()))]);
        assert_eq!(former.left, ["close"]);
        assert_eq!(Former::of_value(&former.to_value()), Some(former));
        assert_eq!(Former::of_value(&json!({"version": 2})), None);
    }

    #[test]
    fn b25_a_step_that_two_scripts_have_is_done_in_both_but_a_choice_of_the_other_is_not_made() {
        let mut marks = Marks::new();
        marks.insert(id("greet"), Mark::default().done());
        let other = Mark { choice: ChoiceId::new("of-another-script").ok(), ..Mark::default() };
        marks.insert(id("listen"), other.done());
        marks.insert(id("close"), Mark { typed: Some("later".into()), ..Mark::default() });
        marks.insert(id("nowhere"), Mark::default().done());
        let counted = counting(&script(), &marks);
        assert!(counted.get("greet").unwrap().done);
        let listen = counted.get("listen").unwrap();
        assert!(!listen.done && listen.choice.is_none());
        assert_eq!(counted.get("close").unwrap().typed, Some("later".into()));
        assert!(counted.get("nowhere").is_none());
        marks.insert(id("listen"), Mark { choice: ChoiceId::new("a").ok(), ..Mark::default() }.done());
        assert!(counting(&script(), &marks).get("listen").unwrap().choice.is_some());
    }
}
