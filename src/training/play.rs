//! The machine that plays a call: where the conversation is after a log, and what was said on both sides.

use super::log::{Event, What};
use super::scenario::{Mood, Node, Offer, Scenario};
use super::score::holds;

/// Who spoke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The caller, at a node: its id.
    Caller(String),
    /// The trainee, with an offered sentence: its id.
    Trainee(String),
    /// The trainee, in own words; what was understood is the line that follows.
    Typed(String),
    /// The caller did not understand what was typed.
    Misheard,
}

/// Where a call is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The node; empty before the call is answered.
    pub node: String,
    /// Since when the caller waits there: milliseconds since 1970.
    pub since: i64,
    /// How the caller feels.
    pub mood: Mood,
    /// What was said, each with its moment.
    pub talk: Vec<(i64, Line)>,
    /// The sentences that were said, offered or understood: event, id.
    pub said: Vec<(usize, String)>,
    /// The nodes that were reached: event, id.
    pub nodes: Vec<(usize, String)>,
    /// The event at which the caller was asked for the same thing again.
    pub repeated: Option<usize>,
    /// Whether the caller is gone.
    pub over: bool,
}

/// Plays a log from its beginning.
#[must_use]
pub fn play(scenario: &Scenario, log: &[Event]) -> State {
    let mut state = State {
        node: String::new(),
        since: 0,
        mood: scenario.caller.mood,
        talk: Vec::new(),
        said: Vec::new(),
        nodes: Vec::new(),
        repeated: None,
        over: false,
    };
    for (place, event) in log.iter().enumerate() {
        state.take(scenario, log, place, event);
    }
    state
}

impl State {
    fn take(&mut self, scenario: &Scenario, log: &[Event], place: usize, event: &Event) {
        let here = scenario.node(&self.node).filter(|_| !self.over);
        match &event.what {
            What::Answered if self.node.is_empty() => {
                if let Some(first) = scenario.nodes.first() {
                    self.come(first, place, event.at);
                }
            }
            What::Said(id) => {
                if let Some(offer) = here.and_then(|node| node.offers.iter().find(|offer| offer.id == *id)) {
                    self.talk.push((event.at, Line::Trainee(id.clone())));
                    self.say(scenario, offer, place, event.at);
                }
            }
            What::Typed(text) => {
                self.talk.push((event.at, Line::Typed(text.clone())));
                match here.and_then(|node| meant(node, text)) {
                    Some(offer) => self.say(scenario, offer, place, event.at),
                    None if here.is_some() => {
                        self.talk.push((event.at, Line::Misheard));
                        self.since = event.at;
                    }
                    None => {}
                }
            }
            What::Quiet => {
                if let Some(next) = here.and_then(|node| scenario.node(&node.quiet.as_ref()?.to)) {
                    self.come(next, place, event.at);
                }
            }
            What::HungUp | What::Closed(_) | What::Left => self.over = true,
            _ => {}
        }
        self.turn(scenario, log, place, event.at);
    }

    fn say(&mut self, scenario: &Scenario, offer: &Offer, place: usize, at: i64) {
        let asked = |(_, id): &(usize, String)| scenario.offer(id).is_some_and(|earlier| earlier.asks == offer.asks);
        if self.repeated.is_none() && !offer.asks.is_empty() && self.said.iter().any(asked) {
            self.repeated = Some(place);
        }
        self.said.push((place, offer.id.clone()));
        if let Some(next) = scenario.node(&offer.to) {
            self.come(next, place, at);
        }
    }

    fn come(&mut self, node: &Node, place: usize, at: i64) {
        self.node.clone_from(&node.id);
        self.since = at;
        self.mood = node.mood.unwrap_or(self.mood);
        self.nodes.push((place, node.id.clone()));
        if node.says.languages().next().is_some() {
            self.talk.push((at, Line::Caller(node.id.clone())));
        }
        self.over |= node.ends;
    }

    /// Follows the turns that hold by now; never more often than there are nodes.
    fn turn(&mut self, scenario: &Scenario, log: &[Event], place: usize, at: i64) {
        for _ in 0..scenario.nodes.len() {
            if self.over {
                return;
            }
            let so_far = log.get(..=place).unwrap_or(log);
            let turns = scenario.node(&self.node).map(|node| node.on.as_slice()).unwrap_or_default();
            let next = turns.iter().find(|turn| holds(&turn.when, so_far, self).is_some());
            let Some(next) = next.and_then(|turn| scenario.node(&turn.to)) else { return };
            self.come(next, place, at);
        }
    }
}

/// The offered sentence that typed words mean: the sentence itself, else the one with the most key words in them, the
/// first of several. The words of every language count.
#[must_use]
pub fn meant<'a>(node: &'a Node, typed: &str) -> Option<&'a Offer> {
    let typed = fold(typed);
    if typed.is_empty() {
        return None;
    }
    let same = |offer: &&Offer| offer.text.languages().any(|(_, text)| fold(text) == typed);
    if let Some(offer) = node.offers.iter().find(same) {
        return Some(offer);
    }
    let found = |offer: &Offer| {
        let keys = offer.keys.languages().flat_map(|(_, keys)| keys.split([',', '，', '、']));
        keys.map(fold).filter(|key| !key.is_empty() && typed.contains(key.as_str())).count()
    };
    let mut best: Option<(usize, &Offer)> = None;
    for offer in &node.offers {
        let count = found(offer);
        if count > best.map_or(0, |(most, _)| most) {
            best = Some((count, offer));
        }
    }
    best.map(|(_, offer)| offer)
}

/// Letters as they are compared: small, without Spanish accents, without marks and blanks.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain = |c: char| match c {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        other => other,
    };
    text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).map(plain).collect()
}
