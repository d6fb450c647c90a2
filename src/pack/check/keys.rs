//! Keys and letters: one for each thing, among those that are shown together.

use super::finding::{Place, Problem, Report};
use crate::domain::script::Key;
use crate::pack::organisation::Pack;
use std::collections::BTreeSet;

pub(super) fn look(pack: &Pack, report: &mut Report) {
    let top = Place::default();
    let mut keys = |at: Place, keys: &mut dyn Iterator<Item = Key>| {
        let mut seen = BTreeSet::new();
        for key in keys {
            if !key.is_ascii_digit() && !key.is_ascii_lowercase() {
                report.refuse(at.clone(), Problem::Key(key));
            }
            if !seen.insert(key) {
                report.refuse(at.clone(), Problem::KeyTwice(key));
            }
        }
    };
    keys(top.below("contact_kinds"), &mut pack.contact_kinds.iter().map(|kind| kind.key));
    keys(top.below("dispositions"), &mut pack.dispositions.iter().map(|disposition| disposition.key));
    let callbacks = top.below("callbacks");
    keys(callbacks.below("outcomes"), &mut pack.callbacks.outcomes.iter().map(|outcome| outcome.key));
    keys(callbacks.below("satisfaction"), &mut pack.callbacks.satisfaction.iter().map(|grade| grade.key));
    for script in &pack.scripts {
        for step in &script.steps {
            let at = top.below("scripts").below(&script.id).below("steps").below(&step.id);
            keys(at, &mut step.choices.iter().filter_map(|choice| choice.key));
        }
    }
    let mut letters = BTreeSet::new();
    for letter in pack.forms.iter().filter_map(|form| form.letter) {
        if !letters.insert(letter) {
            report.refuse(top.below("forms"), Problem::LetterTwice(letter.as_char()));
        }
    }
}
