//! What the trainee did on the real desk, as events.

use super::log::{Event, What};
use crate::sorted::Map;

/// What the records and the forms say now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Steps of the script that are done.
    pub steps: Vec<String>,
    /// Steps that were skipped.
    pub skipped: Vec<String>,
    /// Choices that were made: `step/choice`.
    pub chosen: Vec<String>,
    /// Fields and what they hold, as text.
    pub fields: Map<String, String>,
    /// The forms of the matters that are filed.
    pub filed: Vec<String>,
    /// By when the caller was told to have an answer.
    pub promised: Option<i64>,
    /// When the caller was gone.
    pub hung_up: Option<i64>,
    /// When the contact was finished, and how.
    pub closed: Option<(i64, String)>,
}

/// What is new in `now` against the log, as events of this moment; the end bears its own. Calling it again with the
/// same changes nothing.
#[must_use]
pub fn seen(log: &[Event], now: &Seen, at: i64) -> Vec<Event> {
    let known = |what: &What| log.iter().any(|event| event.what == *what);
    let mut new = Vec::new();
    let mut add = |at: i64, what: What| {
        if !known(&what) {
            new.push(Event { at, what });
        }
    };
    let at = now.closed.as_ref().map_or(at, |(closed, _)| at.min(*closed));
    for step in &now.steps {
        add(at, What::Step(step.clone()));
    }
    for step in &now.skipped {
        add(at, What::Skipped(step.clone()));
    }
    for choice in &now.chosen {
        add(at, What::Chose(choice.clone()));
    }
    for (name, text) in &now.fields {
        let last = log.iter().rev().find_map(|event| match &event.what {
            What::Field(known, text) if known == name => Some(text.as_str()),
            _ => None,
        });
        if last.unwrap_or_default() != text {
            // Not by `known`: a value that comes back counts again.
            new.push(Event { at, what: What::Field(name.clone(), text.clone()) });
        }
    }
    let mut add = |at: i64, what: What| {
        if !known(&what) {
            new.push(Event { at, what });
        }
    };
    for form in &now.filed {
        add(at, What::Filed(form.clone()));
    }
    if let Some(by) = now.promised {
        add(at, What::Promised(by));
    }
    let is_over = log.iter().any(|event| event.what == What::HungUp);
    if let Some(gone) = now.hung_up.filter(|_| !is_over) {
        add(gone, What::HungUp);
    }
    let is_closed = log.iter().any(|event| matches!(event.what, What::Closed(_)));
    if let Some((closed, how)) = now.closed.as_ref().filter(|_| !is_closed) {
        add(*closed, What::Closed(how.clone()));
    }
    new
}
