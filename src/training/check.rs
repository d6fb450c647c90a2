//! What is wrong with a practice file, with the place and the remedy (B42).

use super::contest::tariff::Tariff;
use super::finding::{self, Findings};
use super::log::{Event, What};
use super::scenario::{Book, Node, Scenario, When};
use super::score::{Score, score};
use crate::domain::text::{Lang, Text};
use std::collections::BTreeSet;
use std::fmt;

/// Something wrong, and where.
pub type Finding = finding::Finding<Trouble>;

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It has not the shape of a practice file: in the words of JSON.
    Shape(String),
    /// Two bear this id. Rename one.
    Twice(String),
    /// It leads to a node or names a sentence that is not there. Correct the id, or add it.
    Dangling(String),
    /// Nothing leads here. Lead to it, or take it out.
    Unreachable,
    /// The caller waits here forever: no sentence, no ending. Offer a sentence, or let the caller hang up.
    DeadEnd,
    /// The caller goes round in a circle without the trainee. Let one of them wait for a sentence.
    Endless,
    /// A text lacks this language.
    Language(String),
    /// Whatever is done, these points cannot all be had: the best reachable, and the sum.
    Best(u32, u32),
    /// Nobody can earn this point. Correct its condition.
    Unearnable,
    /// The steps of the charges do not rise, or the last one has an end. Order them, and leave the last one open.
    Steps,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(words) => f.write_str(words),
            Self::Twice(id) => write!(f, "two bear the id {id}: rename one"),
            Self::Dangling(id) => write!(f, "{id} is not there: correct the id, or add it"),
            Self::Unreachable => f.write_str("nothing leads here: lead to it, or take it out"),
            Self::DeadEnd => f.write_str("the caller waits forever: offer a sentence, or let the caller hang up"),
            Self::Endless => f.write_str("the caller goes round without the trainee: let one of them wait"),
            Self::Language(tag) => write!(f, "the language {tag} is missing: add it"),
            Self::Best(best, sum) => write!(f, "only {best} of {sum} points can be had in one call"),
            Self::Unearnable => f.write_str("nobody can earn this: correct its condition"),
            Self::Steps => f.write_str("the steps do not rise to an open one: order them, and give the last no end"),
        }
    }
}

/// Reads a practice file and checks it.
///
/// # Errors
/// What is wrong, in the order of the file.
pub fn read(text: &str) -> Result<Book, Vec<Finding>> {
    finding::read(text, Trouble::Shape, findings)
}

/// What is wrong with a book.
#[must_use]
pub fn findings(book: &Book) -> Vec<Finding> {
    let mut all = Findings(Vec::new());
    all.twice("scenarios", book.scenarios.iter().map(|scenario| scenario.id.as_str()), Trouble::Twice);
    for scenario in &book.scenarios {
        all.scenario(scenario, &book.languages);
    }
    if let Some(tariff) = &book.tariff {
        all.tariff(tariff, &book.languages);
    }
    all.0
}

impl Findings<Trouble> {
    fn tariff(&mut self, tariff: &Tariff, languages: &[Lang]) {
        for (at, text) in [("tariff/title", &tariff.title), ("tariff/unit", &tariff.unit)] {
            for lang in languages.iter().filter(|lang| text.in_language(**lang).is_none_or(str::is_empty)) {
                self.add(at, Trouble::Language(lang.to_string()));
            }
        }
        if !tariff.is_in_order() {
            self.add("tariff/steps", Trouble::Steps);
        }
    }

    fn scenario(&mut self, scenario: &Scenario, languages: &[Lang]) {
        let top = format!("scenarios/{}", scenario.id);
        self.twice(&format!("{top}/nodes"), scenario.nodes.iter().map(|node| node.id.as_str()), Trouble::Twice);
        let offers = scenario.nodes.iter().flat_map(|node| &node.offers);
        self.twice(&format!("{top}/offers"), offers.map(|offer| offer.id.as_str()), Trouble::Twice);
        self.twice(&format!("{top}/rubric"), scenario.rubric.iter().map(|point| point.id.as_str()), Trouble::Twice);
        for (at, text) in texts(scenario) {
            for lang in languages.iter().filter(|lang| text.in_language(**lang).is_none_or(str::is_empty)) {
                self.add(&format!("{top}/{at}"), Trouble::Language(lang.to_string()));
            }
        }
        let before = self.0.len();
        self.ways(scenario, &top);
        for (at, when) in conditions(scenario) {
            for id in unknown(scenario, when) {
                self.add(&format!("{top}/{at}"), Trouble::Dangling(id.to_owned()));
            }
        }
        if self.0.len() == before {
            self.points(scenario, &top);
        }
    }

    fn ways(&mut self, scenario: &Scenario, top: &str) {
        for node in &scenario.nodes {
            let at = format!("{top}/nodes/{}", node.id);
            for to in leads(node, true).filter(|to| scenario.node(to).is_none()) {
                self.add(&at, Trouble::Dangling(to.to_owned()));
            }
            if !node.ends && leads(node, true).next().is_none() {
                self.add(&at, Trouble::DeadEnd);
            }
            if !node.ends && reach(scenario, &node.id, false).contains(node.id.as_str()) {
                self.add(&at, Trouble::Endless);
            }
        }
        let Some(first) = scenario.nodes.first() else { return self.add(top, Trouble::DeadEnd) };
        let reached = reach(scenario, &first.id, true);
        for node in scenario.nodes.iter().skip(1).filter(|node| !reached.contains(node.id.as_str())) {
            self.add(&format!("{top}/nodes/{}", node.id), Trouble::Unreachable);
        }
    }

    fn points(&mut self, scenario: &Scenario, top: &str) {
        let (best, earned) = best(scenario);
        for (point, mark) in scenario.rubric.iter().zip(&best.marks) {
            if !earned.contains(mark.id.as_str()) {
                self.add(&format!("{top}/rubric/{}", point.id), Trouble::Unearnable);
            }
        }
        if best.earned < best.best {
            self.add(top, Trouble::Best(best.earned, best.best));
        }
    }
}

/// Where a node leads; without the trainee: by waiting, and by turns.
fn leads(node: &Node, with_trainee: bool) -> impl Iterator<Item = &str> {
    let offers = node.offers.iter().filter(move |_| with_trainee).map(|offer| offer.to.as_str());
    let own = node.quiet.iter().map(|quiet| quiet.to.as_str()).chain(node.on.iter().map(|turn| turn.to.as_str()));
    offers.chain(own)
}

/// The nodes that can be reached from one, itself only by coming back.
fn reach<'a>(scenario: &'a Scenario, from: &str, with_trainee: bool) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&Node> = scenario.node(from).into_iter().collect();
    while let Some(node) = open.pop() {
        for next in leads(node, with_trainee).filter_map(|to| scenario.node(to)) {
            if !node.ends && reached.insert(next.id.as_str()) {
                open.push(next);
            }
        }
    }
    reached
}

/// Every text of a scenario, with its place.
#[must_use]
pub fn texts(scenario: &Scenario) -> Vec<(String, &Text)> {
    let mut all = vec![("title".to_owned(), &scenario.title), ("brief".to_owned(), &scenario.brief)];
    all.extend(scenario.facts.iter().map(|fact| (format!("facts/{}", fact.field), &fact.title)));
    for node in &scenario.nodes {
        if node.says.languages().next().is_some() {
            all.push((format!("nodes/{}/says", node.id), &node.says));
        }
        for offer in &node.offers {
            all.push((format!("offers/{}", offer.id), &offer.text));
            if offer.keys.languages().next().is_some() {
                all.push((format!("offers/{}/keys", offer.id), &offer.keys));
            }
        }
    }
    for point in &scenario.rubric {
        all.push((format!("rubric/{}", point.id), &point.title));
        all.extend(point.hint.iter().map(|hint| (format!("rubric/{}/hint", point.id), hint)));
    }
    all.extend(scenario.critical.iter().map(|fault| (format!("critical/{}", fault.id), &fault.title)));
    all
}

fn conditions(scenario: &Scenario) -> Vec<(String, &When)> {
    let points = scenario.rubric.iter().map(|point| (format!("rubric/{}", point.id), &point.when));
    let faults = scenario.critical.iter().map(|fault| (format!("critical/{}", fault.id), &fault.when));
    let turns =
        scenario.nodes.iter().flat_map(|node| node.on.iter().map(|turn| (format!("nodes/{}/on", node.id), &turn.when)));
    points.chain(faults).chain(turns).collect()
}

/// The ids of sentences and nodes that a condition names and that are not there.
fn unknown<'a>(scenario: &Scenario, when: &'a When) -> Vec<&'a str> {
    match when {
        When::Said(id) if scenario.offer(id).is_none() => vec![id],
        When::At(id) if scenario.node(id).is_none() => vec![id],
        When::Order(ids) => ids.iter().map(String::as_str).filter(|id| scenario.offer(id).is_none()).collect(),
        When::Not(inner) => unknown(scenario, inner),
        When::All(all) | When::Any(all) => all.iter().flat_map(|when| unknown(scenario, when)).collect(),
        _ => Vec::new(),
    }
}

/// So many ways through a conversation are tried at most.
const WAYS: usize = 20_000;

/// The best score that can be reached, and the points that some way earns.
fn best(scenario: &Scenario) -> (Score, BTreeSet<String>) {
    let search = Search::through(scenario);
    (search.best, search.earned)
}

/// A log with the best score that can be reached: how the call should go.
#[must_use]
pub fn model(scenario: &Scenario) -> Vec<Event> {
    Search::through(scenario).log
}

struct Search<'a> {
    scenario: &'a Scenario,
    desk: Vec<What>,
    best: Score,
    log: Vec<Event>,
    earned: BTreeSet<String>,
    ways: usize,
}

impl<'a> Search<'a> {
    /// Goes through a conversation from its first node.
    fn through(scenario: &'a Scenario) -> Self {
        let desk = desk_events(scenario);
        let (best, log, earned) = (Score::default(), Vec::new(), BTreeSet::new());
        let mut search = Self { scenario, desk, best, log, earned, ways: 0 };
        if let Some(first) = scenario.nodes.first() {
            search.go(first, &mut Vec::new());
        }
        search
    }

    fn go(&mut self, node: &Node, said: &mut Vec<What>) {
        if self.ways > WAYS
            || (self.best.best > 0 && self.best.earned == self.best.best && self.best.critical.is_empty())
        {
            return;
        }
        let scenario = self.scenario;
        for offer in &node.offers {
            let what = What::Said(offer.id.clone());
            if said.contains(&what) || node.ends {
                continue;
            }
            if let Some(next) = scenario.node(&offer.to) {
                said.push(what);
                self.go(next, said);
                said.pop();
            }
        }
        if let Some(next) = node.quiet.as_ref().filter(|_| !node.ends).and_then(|quiet| scenario.node(&quiet.to))
            && said.last() != Some(&What::Quiet)
        {
            said.push(What::Quiet);
            self.go(next, said);
            said.pop();
        }
        if node.ends || node.offers.iter().all(|offer| said.contains(&What::Said(offer.id.clone()))) {
            self.weigh(said);
        }
    }

    fn weigh(&mut self, said: &[What]) {
        self.ways += 1;
        let closed = self.desk.iter().filter(|what| matches!(what, What::Closed(_)));
        let desk = self.desk.iter().filter(|what| !matches!(what, What::Closed(_)));
        let begin = [What::Rang, What::Answered];
        let whole: Vec<Event> = (begin.iter().chain(said).chain(desk).chain(closed))
            .map(|what| Event { at: 0, what: what.clone() })
            .collect();
        let found = score(self.scenario, &whole);
        self.earned.extend(found.marks.iter().filter(|mark| mark.earned > 0).map(|mark| mark.id.clone()));
        let rank = |score: &Score| (score.critical.is_empty(), score.earned);
        if self.log.is_empty() || rank(&found) > rank(&self.best) {
            (self.best, self.log) = (found, whole);
        }
    }
}

/// What is to be done on the desk so that every condition that asks for it holds.
fn desk_events(scenario: &Scenario) -> Vec<What> {
    let mut all = Vec::new();
    for point in &scenario.rubric {
        wanted(&point.when, &mut all);
    }
    for fact in &scenario.facts {
        if let Some(is) = fact.is.first() {
            all.push(What::Field(fact.field.clone(), is.trim_end_matches('…').to_owned()));
        }
    }
    if !all.iter().any(|what| matches!(what, What::Closed(_))) {
        all.push(What::Closed(String::new()));
    }
    all
}

fn wanted(when: &When, all: &mut Vec<What>) {
    let what = match when {
        When::Step(id) => What::Step(id.clone()),
        When::Skipped(id) => What::Skipped(id.clone()),
        When::Chose(id) => What::Chose(id.clone()),
        When::Field(name) => What::Field(name.clone(), "…".into()),
        When::Filed(form) => What::Filed(form.clone()),
        When::Second => What::Second,
        When::Promised(_) => What::Promised(0),
        When::Closed(id) if !id.is_empty() => What::Closed(id.clone()),
        When::All(inner) => return inner.iter().for_each(|when| wanted(when, all)),
        When::Any(inner) => return inner.iter().take(1).for_each(|when| wanted(when, all)),
        _ => return,
    };
    if !all.contains(&what) {
        all.push(what);
    }
}
