//! A script in one contact: which steps are done, which is now, which are coming.
//!
//! The state is one [`Mark`] per step, kept under `a.` and the step's id, and nothing else: the path is worked out anew
//! from marks and form each time. So going back and choosing otherwise loses nothing; marks of steps that are not on
//! the path any more wait there and count again when the path comes back. The form is the stronger one: where its
//! answers say that another choice holds than the one marked, the path follows the form.

use super::form::Answers;
use super::script::{Choice, FollowUpResult, Script, Step};
use super::slug::{ChoiceId, DispositionId, FieldId, KindId, OutcomeId, SkipReasonId, StepId};
use crate::sorted::{Map, Set};
use serde_json::Value;

/// What happened at a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// Said and done.
    pub done: bool,
    /// What was chosen.
    pub choice: Option<ChoiceId>,
    /// The answer to the step's own question.
    pub typed: Option<Value>,
    /// That it was skipped.
    pub skipped: Option<Skipped>,
}

/// That a step was skipped, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skipped {
    /// The reason; needed when the step is compulsory.
    pub reason: Option<SkipReasonId>,
}

impl Mark {
    /// The same step, said and done.
    #[must_use]
    pub fn done(self) -> Self {
        Self { done: true, skipped: None, ..self }
    }

    /// The same step, skipped. A compulsory one needs a reason; none is returned without.
    #[must_use]
    pub fn skipped(self, step: &Step, reason: Option<SkipReasonId>) -> Option<Self> {
        let allowed = reason.is_some() || !step.compulsory;
        allowed.then_some(Self { done: false, skipped: Some(Skipped { reason }), ..self })
    }

    fn is_settled(&self) -> bool {
        self.done || self.skipped.is_some()
    }
}

/// The marks of one contact.
pub type Marks = Map<StepId, Mark>;

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Said and done.
    Done,
    /// To be said now.
    Now,
    /// Not yet.
    Coming,
    /// Left out.
    Skipped,
}

/// A step of the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepView<'a> {
    /// The step.
    pub step: &'a Step,
    /// Where it stands.
    pub status: Status,
    /// The choice that holds.
    pub choice: Option<&'a Choice>,
}

/// The path as it is now. `looking_at` is the step that the agent went back to, if any; it is the one that is now.
#[must_use]
pub fn steps<'a>(script: &'a Script, marks: &Marks, form: &Answers, looking_at: Option<&StepId>) -> Vec<StepView<'a>> {
    let path = path(script, marks, form);
    let asked = looking_at.filter(|id| path.iter().any(|(step, _)| step.id == **id));
    let first_open = || path.iter().map(|(step, _)| &step.id).find(|id| !is_settled(marks, id));
    let now = asked.or_else(first_open);
    let view = |(step, choice): &(&'a Step, Option<&'a Choice>)| {
        let mark = marks.get(&step.id);
        let status = match mark {
            _ if now == Some(&step.id) => Status::Now,
            Some(mark) if mark.skipped.is_some() => Status::Skipped,
            Some(mark) if mark.done => Status::Done,
            _ => Status::Coming,
        };
        StepView { step, status, choice: *choice }
    };
    path.iter().map(view).collect()
}

fn is_settled(marks: &Marks, step: &StepId) -> bool {
    marks.get(step).is_some_and(Mark::is_settled)
}

/// The steps from the first to the end, each with the choice that holds.
fn path<'a>(script: &'a Script, marks: &Marks, form: &Answers) -> Vec<(&'a Step, Option<&'a Choice>)> {
    let mut path = Vec::new();
    let mut seen = Set::new();
    let mut next = script.steps.first();
    // The checker refuses circles; a pack of another build may have one all the same.
    while let Some(step) = next.filter(|step| seen.insert(&step.id)) {
        let choice = choice_that_holds(step, marks, form);
        path.push((step, choice));
        next = match choice.and_then(|choice| choice.goto.as_ref()) {
            Some(goto) if !step.ends => script.step(goto.as_str()),
            _ => script.after(step),
        };
    }
    path
}

/// The choice marked, unless the form's answers say that another one holds instead.
fn choice_that_holds<'a>(step: &'a Step, marks: &Marks, form: &Answers) -> Option<&'a Choice> {
    let marked = marks.get(&step.id).and_then(|mark| mark.choice.as_ref());
    let marked = marked.and_then(|id| step.choices.iter().find(|choice| choice.id == *id));
    let fits = |choice: &&Choice| !choice.set.is_empty() && choice.set.iter().all(|(f, v)| form.get(f) == Some(v));
    if marked.is_some_and(|choice| choice.set.is_empty() || fits(&choice)) {
        return marked;
    }
    let mut fitting = step.choices.iter().filter(fits);
    match (fitting.next(), fitting.next()) {
        (Some(only), None) => Some(only),
        _ => marked,
    }
}

/// What has to be written when something is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The step's new mark.
    pub mark: Mark,
    /// Fields of the form: a value to set, or none to clear what an earlier choice had set and nobody has changed.
    pub writes: Map<FieldId, Option<Value>>,
}

/// Chooses at a step, for the first time or anew. None if the script has no such choice.
#[must_use]
pub fn choose(script: &Script, marks: &Marks, form: &Answers, step: &str, choice: &str) -> Option<Chosen> {
    let step = script.step(step)?;
    let choice = step.choices.iter().find(|c| c.id.as_str() == choice)?;
    let mark = Mark { choice: Some(choice.id.clone()), ..marks.get(&step.id).cloned().unwrap_or_default() }.done();

    let before = set_by_choices(&path(script, marks, form));
    // The choice's own answers go in first, so that the path after it is the one that it leads to.
    let mut form_after = form.clone();
    form_after.extend(choice.set.clone());
    let mut marks_after = marks.clone();
    marks_after.insert(step.id.clone(), mark.clone());
    let after = set_by_choices(&path(script, &marks_after, &form_after));

    let untouched =
        |(field, value): &(&FieldId, &Value)| !after.contains_key(*field) && form.get(*field) == Some(*value);
    let cleared = before.iter().filter(untouched).map(|(field, _)| (field.clone(), None));
    let changed = after.iter().filter(|(field, value)| form.get(*field) != Some(*value));
    let set = changed.map(|(field, value)| (field.clone(), Some(value.clone())));
    Some(Chosen { mark, writes: cleared.chain(set).collect() })
}

/// What the choices of the path write into a form. A form that one of them has just opened takes it from here.
#[must_use]
pub fn written(script: &Script, marks: &Marks, form: &Answers) -> Answers {
    set_by_choices(&path(script, marks, form))
}

fn set_by_choices(path: &[(&Step, Option<&Choice>)]) -> Answers {
    path.iter().filter_map(|(_, choice)| *choice).flat_map(|choice| choice.set.clone()).collect()
}

/// What the choices of a path have decided; the last one that says something counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    /// The kind of contact.
    pub kind: Option<KindId>,
    /// The disposition proposed.
    pub disposition: Option<DispositionId>,
    /// The outcome of the attempt.
    pub outcome: Option<OutcomeId>,
    /// What a follow-up call came to.
    pub result: Option<FollowUpResult>,
}

/// What has been decided so far.
#[must_use]
pub fn decided(script: &Script, marks: &Marks, form: &Answers) -> Decided {
    let mut decided = Decided::default();
    for choice in path(script, marks, form).into_iter().filter_map(|(_, choice)| choice) {
        decided.kind = choice.kind.clone().or(decided.kind);
        decided.disposition = choice.disposition.clone().or(decided.disposition);
        decided.outcome = choice.outcome.clone().or(decided.outcome);
        decided.result = choice.result.or(decided.result);
    }
    decided
}

/// The marks that count in a script, when some were made in another one: a step that both have is the same step, but a
/// choice that only the other one has was not made here.
#[must_use]
pub fn counting(script: &Script, marks: &Marks) -> Marks {
    let known = |(id, mark): (&StepId, &Mark)| {
        let step = script.step(id.as_str())?;
        let chosen = mark.choice.as_ref();
        let is_there = chosen.is_none_or(|choice| step.choices.iter().any(|c| c.id == *choice));
        let mark = if is_there { mark.clone() } else { Mark { choice: None, done: false, ..mark.clone() } };
        Some((id.clone(), mark))
    };
    marks.iter().filter_map(known).collect()
}

/// The compulsory steps of the path that are neither done nor skipped with a reason: before the contact is closed each
/// needs the one or the other.
#[must_use]
pub fn owed<'a>(script: &'a Script, marks: &Marks, form: &Answers) -> Vec<&'a Step> {
    let path = path(script, marks, form).into_iter().map(|(step, _)| step);
    let settled = |step: &Step| {
        let mark = marks.get(&step.id);
        mark.is_some_and(|mark| mark.done || mark.skipped.as_ref().is_some_and(|skip| skip.reason.is_some()))
    };
    path.filter(|step| step.compulsory && !settled(step)).collect()
}

#[cfg(test)]
mod tests;
