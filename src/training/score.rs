//! The score of a try: a pure function of the scenario and the log.
//!
//! A point that holds for somebody who does nothing at all (*never interrupted*, *in time*) counts only when the call
//! was finished. So leaving early never beats finishing with a mistake.

use super::log::{Event, What};
use super::play::{State, fold, play};
use super::scenario::{Craft, Fact, Scenario, When};

/// The share of the points, in percent, with which a try is passed.
pub const PASS: u32 = 80;

/// One line of the score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The point's id; of a fact, its field.
    pub id: String,
    /// What part of the craft it belongs to.
    pub part: Craft,
    /// What can be earned.
    pub points: u32,
    /// What was earned.
    pub earned: u32,
    /// Whether the try fails without it.
    pub must: bool,
    /// What shows it: the place in the log; none when what shows it is that nothing happened.
    pub evidence: Option<usize>,
}

/// The score.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Line by line, in the order of the rubric, the facts last.
    pub marks: Vec<Mark>,
    /// What fails the try, by id, with its place in the log.
    pub critical: Vec<(String, Option<usize>)>,
    /// The sum of what was earned.
    pub earned: u32,
    /// The best that can be reached.
    pub best: u32,
    /// Whether the call was brought to its end.
    pub finished: bool,
}

impl Score {
    /// In percent, rounded down.
    #[must_use]
    pub fn percent(&self) -> u32 {
        (self.earned * 100).checked_div(self.best).unwrap_or(0)
    }

    /// The mandatory points that are missing.
    pub fn missing(&self) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(|mark| mark.must && mark.earned == 0)
    }

    /// Whether the try is passed.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.finished && self.critical.is_empty() && self.missing().next().is_none() && self.percent() >= PASS
    }
}

/// Recomputes a score.
#[must_use]
pub fn score(scenario: &Scenario, log: &[Event]) -> Score {
    let state = play(scenario, log);
    let (nothing, blank) = (Vec::new(), play(scenario, &[]));
    let finished = log.iter().any(|event| matches!(event.what, What::Closed(_)));
    let mut score = Score { finished, ..Score::default() };
    for point in &scenario.rubric {
        let for_nothing = holds(&point.when, &nothing, &blank).is_some();
        let found = holds(&point.when, log, &state).filter(|_| finished || !for_nothing);
        score.marks.push(Mark {
            id: point.id.clone(),
            part: point.part,
            points: point.points,
            earned: found.map_or(0, |_| point.points),
            must: point.must,
            evidence: found.flatten(),
        });
    }
    for fact in &scenario.facts {
        let found = fact_at(fact, log);
        score.marks.push(Mark {
            id: fact.field.clone(),
            part: Craft::Accuracy,
            points: fact.points,
            earned: found.map_or(0, |_| fact.points),
            must: false,
            evidence: found,
        });
    }
    score.earned = score.marks.iter().map(|mark| mark.earned).sum();
    score.best = score.marks.iter().map(|mark| mark.points).sum();
    let faults =
        scenario.critical.iter().filter_map(|fault| Some((fault.id.clone(), holds(&fault.when, log, &state)?)));
    score.critical = faults.collect();
    score
}

/// Where the log gives a field the right value, if that is what it holds in the end.
fn fact_at(fact: &Fact, log: &[Event]) -> Option<usize> {
    let (place, text) = log.iter().enumerate().rev().find_map(|(place, event)| match &event.what {
        What::Field(name, text) if *name == fact.field => Some((place, fold(text))),
        _ => None,
    })?;
    let right = |is: &String| match is.strip_suffix('…') {
        Some(part) => text.contains(&fold(part)),
        None => text == fold(is),
    };
    fact.is.iter().any(right).then_some(place)
}

/// Whether a condition holds, and what in the log shows it; the inner none when nothing does.
#[must_use]
pub fn holds(when: &When, log: &[Event], state: &State) -> Option<Option<usize>> {
    let find = |fits: &dyn Fn(&What) -> bool| log.iter().position(|event| fits(&event.what)).map(Some);
    let said = |id: &str| state.said.iter().find(|(_, said)| said == id).map(|(place, _)| *place);
    match when {
        When::Said(id) => said(id).map(Some),
        When::At(id) => state.nodes.iter().find(|(_, node)| node == id).map(|(place, _)| Some(*place)),
        When::Step(id) => find(&|what| match what {
            What::Step(step) => step == id,
            What::Chose(chosen) => chosen.split_once('/').is_some_and(|(step, _)| step == id),
            _ => false,
        }),
        When::Skipped(id) => find(&|what| matches!(what, What::Skipped(step) if step == id)),
        When::Chose(id) => find(&|what| matches!(what, What::Chose(chosen) if chosen == id)),
        When::Field(name) => {
            find(&|what| matches!(what, What::Field(field, text) if field == name && !text.is_empty()))
        }
        When::Filed(form) => find(&|what| matches!(what, What::Filed(filed) if filed == form)),
        When::Closed(id) => find(&|what| matches!(what, What::Closed(with) if id.is_empty() || with == id)),
        When::Promised(minutes) => {
            let latest = moment(log, &What::Rang)?.saturating_add_unsigned(minutes.saturating_mul(60_000));
            find(&|what| matches!(what, What::Promised(by) if *by <= latest))
        }
        When::Answered(seconds) => within(log, &What::Rang, |what| *what == What::Answered, *seconds),
        When::Within(seconds) => within(log, &What::Answered, |what| matches!(what, What::Closed(_)), *seconds),
        When::Repeats => state.repeated.map(Some),
        When::Second => find(&|what| *what == What::Second),
        When::Order(ids) => order(ids, state),
        When::Not(inner) => holds(inner, log, state).is_none().then_some(None),
        When::All(inner) => {
            let all: Option<Vec<Option<usize>>> = inner.iter().map(|when| holds(when, log, state)).collect();
            all.map(|places| places.into_iter().max().flatten())
        }
        When::Any(inner) => inner.iter().find_map(|when| holds(when, log, state)),
    }
}

fn order(ids: &[String], state: &State) -> Option<Option<usize>> {
    let mut last = None;
    for id in ids {
        let place = state.said.iter().find(|(place, said)| said == id && last.is_none_or(|last| *place > last));
        last = Some(place?.0);
    }
    Some(last)
}

fn moment(log: &[Event], what: &What) -> Option<i64> {
    log.iter().find(|event| event.what == *what).map(|event| event.at)
}

fn within(log: &[Event], from: &What, until: impl Fn(&What) -> bool, seconds: u64) -> Option<Option<usize>> {
    let latest = moment(log, from)?.saturating_add_unsigned(seconds.saturating_mul(1_000));
    log.iter().position(|event| until(&event.what) && event.at <= latest).map(Some)
}
