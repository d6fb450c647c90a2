//! What stands in a contact after somebody followed its script to the end.

use super::deed::Change;
use crate::domain::form::Answers;
use crate::domain::script::{Choice, Script, Step};
use crate::domain::script_run::{Mark, Marks, Status, choose, steps};

/// Follows a script: at each step the choice that fits the form and the kind of contact, else the first. Returns what
/// the contact's record says of it.
#[must_use]
pub fn follow(script: &Script, answers: &Answers, kind: &str, mut change: Change) -> Change {
    let mut marks = Marks::new();
    for _ in 0..script.steps.len() {
        let now = steps(script, &marks, answers, None).into_iter().find(|view| view.status == Status::Now);
        let Some(step) = now.map(|view| view.step) else { break };
        match chosen(step, answers, kind) {
            Some(choice) => {
                let Some(made) = choose(script, &marks, answers, step.id.as_str(), choice.id.as_str()) else { break };
                marks.insert(step.id.clone(), made.mark);
                change = change.set(&format!("c.{}", step.id.as_str()), choice.id.as_str());
            }
            None => {
                marks.insert(step.id.clone(), Mark::default().done());
                change = change.add("said", step.id.as_str());
            }
        }
    }
    change
}

fn chosen<'a>(step: &'a Step, answers: &Answers, kind: &str) -> Option<&'a Choice> {
    let of_kind = step.choices.iter().find(|choice| choice.kind.as_ref().is_some_and(|k| k.as_str() == kind));
    let fits = |choice: &&Choice| {
        !choice.set.is_empty() && choice.set.iter().all(|(field, value)| answers.get(field) == Some(value))
    };
    of_kind.or_else(|| step.choices.iter().find(fits)).or(step.choices.first())
}
