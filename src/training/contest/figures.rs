//! What a round comes to, computed from its log and its sheet alone.
//!
//! - **Entries a minute**: lines that are right, over the whole time of the round. Stopping early gains nothing.
//! - **Keystrokes an hour, without pauses**: more than [`PAUSE`] milliseconds without a key are a pause. Neither the
//!   pause nor the key that ends it is counted.
//! - **Errors per thousand**: digits to be inserted, deleted or changed to make what was typed right, per thousand
//!   digits that should have been typed.
//! - **Speed counts** with at most [`ERRORS`] errors per thousand, that is 98 % accuracy.

use super::round::Round;
use super::sheet::{Discipline, Material, plain};
use std::collections::BTreeMap;

/// A longer time without a key is a pause: milliseconds.
pub const PAUSE: i64 = 2_000;
/// So many errors per thousand digits are the most with which speed counts.
pub const ERRORS: u64 = 20;

const HOUR: u64 = 3_600_000;

/// What a round comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Lines typed in time.
    pub typed: u64,
    /// Those of them that are right.
    pub right: u64,
    /// Right lines a minute, in tenths, rounded down.
    pub per_minute: u64,
    /// Keystrokes an hour without pauses; none when nothing was typed without one.
    pub keys: Option<u64>,
    /// Errors per thousand digits, rounded up; none when nothing was typed.
    pub errors: Option<u64>,
}

impl Figures {
    /// Whether its speed counts.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.errors.is_some_and(|errors| errors <= ERRORS)
    }

    /// What rounds are ordered by: more right lines, then fewer errors.
    #[must_use]
    pub const fn rank(&self) -> (u64, core::cmp::Reverse<Option<u64>>) {
        (self.right, core::cmp::Reverse(self.errors))
    }
}

/// Computes a round. Lines typed after its time, or beyond the end of its sheet, do not count.
#[must_use]
pub fn figures(round: &Round, material: &Material<'_>) -> Figures {
    let mut all = Figures::default();
    let (mut wanted, mut wrong, mut keys, mut time) = (0_u64, 0_u64, 0_u64, 0_u64);
    let in_time = |at: i64| (0..=round.discipline.lasts()).contains(&at);
    for (place, entry) in round.entries.iter().enumerate().take_while(|(_, entry)| in_time(entry.at)) {
        let Some(line) = material.line(round.discipline, round.sheet, place) else { break };
        let (is, typed) = (line.wanted(), plain(&entry.typed));
        let errors = distance(&is, &typed);
        all.typed += 1;
        all.right += u64::from(errors == 0);
        wanted += count(is.len());
        wrong += errors;
        for gap in entry.gaps.iter().filter(|gap| **gap <= PAUSE) {
            keys += 1;
            time += gap.unsigned_abs();
        }
    }
    all.per_minute = all.right * 10 / u64::from(round.discipline.minutes());
    all.keys = (time > 0).then(|| keys * HOUR / time);
    all.errors = (wanted > 0).then(|| (wrong * 1_000).div_ceil(wanted));
    all
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

/// How many digits must be inserted, deleted or changed to make one text the other (Levenshtein).
#[must_use]
pub fn distance(is: &str, typed: &str) -> u64 {
    let is: Vec<char> = is.chars().collect();
    let mut row: Vec<u64> = (0..=count(is.len())).collect();
    for (n, key) in typed.chars().enumerate() {
        let mut left = count(n) + 1;
        let mut next = vec![left];
        for (digit, pair) in is.iter().zip(row.windows(2)) {
            let &[diagonal, above] = pair else { continue };
            left = (diagonal + u64::from(*digit != key)).min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

/// The best of somebody's rounds whose speed counts.
#[must_use]
pub fn best<'a>(rounds: impl Iterator<Item = &'a Round>, material: &Material<'_>) -> Option<(&'a Round, Figures)> {
    let computed = rounds.map(|round| (round, figures(round, material))).filter(|(_, figures)| figures.counts());
    computed.max_by(|(a, x), (b, y)| x.rank().cmp(&y.rank()).then(b.at.cmp(&a.at)))
}

/// A team: how many of it have a round that counts, and the mean of their bests in tenths of a line a minute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Its name.
    pub name: String,
    /// So many people.
    pub people: u64,
    /// Tenths of a line a minute, rounded down.
    pub per_minute: u64,
}

/// The teams in a discipline, the fastest first. Each person belongs to the team of their best round.
#[must_use]
pub fn teams(rounds: &[Round], discipline: Discipline, material: &Material<'_>) -> Vec<Team> {
    let mut sums: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for (round, figures) in bests(rounds, discipline, material) {
        if !round.team.is_empty() {
            let (people, tenths) = sums.entry(round.team.clone()).or_default();
            *people += 1;
            *tenths += figures.per_minute;
        }
    }
    let team =
        |(name, (people, tenths)): (String, (u64, u64))| Team { name, people, per_minute: tenths / people.max(1) };
    let mut all: Vec<Team> = sums.into_iter().map(team).collect();
    all.sort_by(|a, b| (b.per_minute, &a.name).cmp(&(a.per_minute, &b.name)));
    all
}

/// Everybody's best round in a discipline whose speed counts, the best first.
#[must_use]
pub fn bests<'a>(rounds: &'a [Round], discipline: Discipline, material: &Material<'_>) -> Vec<(&'a Round, Figures)> {
    let mut people: BTreeMap<&str, Vec<&Round>> = BTreeMap::new();
    for round in rounds.iter().filter(|round| round.discipline == discipline) {
        people.entry(&round.agent).or_default().push(round);
    }
    let mut all: Vec<_> = people.into_values().filter_map(|own| best(own.into_iter(), material)).collect();
    all.sort_by(|(a, x), (b, y)| y.rank().cmp(&x.rank()).then((a.at, &a.agent).cmp(&(b.at, &b.agent))));
    all
}

/// Whether somebody's name may stand beside their figures: as they chose in their latest round.
#[must_use]
pub fn is_named(rounds: &[Round], agent: &str) -> bool {
    rounds.iter().filter(|round| round.agent == agent).max_by_key(|round| round.at).is_some_and(|round| round.named)
}
