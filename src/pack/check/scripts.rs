//! Scripts: every step can be reached, every way forward ends, every choice writes what its form can hold.
//!
//! A script never comes back to a step that it passed. So each path is as long as the list of steps at most, and one
//! mark per step is enough to say where a contact stands.

use super::finding::{Part, Place, Problem, Report};
use super::forms::can_be;
use crate::domain::form::Form;
use crate::domain::script::{Script, Step};
use crate::pack::organisation::Pack;
use std::collections::BTreeSet;

/// The most steps of a script.
pub const MAX_STEPS: usize = 300;

pub(super) fn look(pack: &Pack, report: &mut Report) {
    for script in &pack.scripts {
        let at = Place::default().below("scripts").below(&script.id);
        if script.steps.len() > MAX_STEPS {
            report.refuse(at.below("steps"), Problem::TooMany { part: Part::Step, max: MAX_STEPS });
            continue;
        }
        look_at_ways(script, &at, report);
        if let Some(forms) = forms_of(script, pack) {
            look_at_writes(script, &forms, &at, report);
        }
    }
}

/// The forms that may be open beside a script: its own, and those of the kinds of contact that it chooses. None when
/// one of them does not exist, which is said elsewhere; then nothing can be said of their fields.
pub(super) fn forms_of<'a>(script: &Script, pack: &'a Pack) -> Option<Vec<&'a Form>> {
    let kinds = script.steps.iter().flat_map(|step| &step.choices).filter_map(|choice| choice.kind.as_ref());
    let by_kind = kinds.filter_map(|id| pack.contact_kind(id.as_str())?.form.as_ref());
    by_kind.chain(script.form.as_ref()).map(|id| pack.form(id.as_str())).collect()
}

/// Where a step may lead: each choice's own way, and the step's.
fn ways<'a>(script: &'a Script, step: &'a Step) -> Vec<&'a Step> {
    if step.ends {
        return Vec::new();
    }
    let own = step.choices.iter().filter_map(|choice| script.step(choice.goto.as_ref()?.as_str()));
    // A step may be left without choosing, so its own way always counts.
    own.chain(script.after(step)).collect()
}

fn look_at_ways(script: &Script, at: &Place, report: &mut Report) {
    for step in &script.steps {
        let at = at.below("steps").below(&step.id);
        let leads_on = step.goto.is_some() || step.choices.iter().any(|choice| choice.goto.is_some());
        if step.ends && leads_on {
            report.refuse(at.clone(), Problem::EndsAndLeadsOn);
        }
        let dangling = step.goto.as_ref().is_some_and(|goto| script.step(goto.as_str()).is_none());
        let every_choice_leads_on = !step.choices.is_empty() && step.choices.iter().all(|choice| choice.goto.is_some());
        if !step.ends && !dangling && !every_choice_leads_on && script.after(step).is_none() {
            report.refuse(at, Problem::RunsOut(step.id.to_string()));
        }
    }
    let Some(first) = script.steps.first() else { return };
    let mut seen = BTreeSet::new();
    let mut circles = BTreeSet::new();
    visit(script, first, &mut Vec::new(), &mut seen, &mut circles);
    for step in circles {
        report.refuse(at.below("steps"), Problem::Circle(step.to_owned()));
    }
    for step in script.steps.iter().filter(|step| !seen.contains(step.id.as_str())) {
        report.refuse(at.below("steps"), Problem::Unreachable(step.id.to_string()));
    }
}

/// Goes down every way once. The steps above are on the way now; meeting one of them again is a circle. No deeper
/// than the list is long.
fn visit<'a>(
    script: &'a Script,
    step: &'a Step,
    above: &mut Vec<&'a str>,
    seen: &mut BTreeSet<&'a str>,
    circles: &mut BTreeSet<&'a str>,
) {
    let id = step.id.as_str();
    if above.contains(&id) {
        circles.insert(id);
        return;
    }
    if !seen.insert(id) {
        return;
    }
    above.push(id);
    for next in ways(script, step) {
        visit(script, next, above, seen, circles);
    }
    above.pop();
}

fn look_at_writes(script: &Script, forms: &[&Form], at: &Place, report: &mut Report) {
    for step in &script.steps {
        for choice in &step.choices {
            for (id, value) in &choice.set {
                let mut fields = forms.iter().filter_map(|form| form.field(id.as_str())).peekable();
                // A field that no form has is among the references that lead nowhere.
                if fields.peek().is_some() && !fields.any(|field| can_be(field, value)) {
                    let at = at.below("steps").below(&step.id).below("choices").below(&choice.id);
                    let problem = Problem::ImpossibleValue { field: id.to_string(), value: value.to_string() };
                    report.refuse(at, problem);
                }
            }
        }
    }
}
