//! Which places of which logs are somewhere: for a place that keeps objects with entries and counts nothing.
//!
//! Not a [`Vector`](super::Vector): several objects may hold one entry, and they come in any order.

use super::vector::Extent;
use super::{Entry, Journal, LogId};
use crate::sorted::Map;
use serde_json::Value;

/// Places of logs, as runs from a first to a last place. A log that was continued twice has two entries at a place; it
/// goes whole whenever it has grown, and then counts as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    runs: Map<LogId, Map<u64, u64>>,
    /// How many entries a forked log had when it went whole.
    forked: Map<LogId, u64>,
}

impl Held {
    /// Whether an entry is held, by what is here of its log.
    #[must_use]
    pub fn holds(&self, journal: &Journal, entry: &Entry) -> bool {
        let header = entry.header();
        match journal.vector().of(&header.log) {
            Some(extent) if extent.forked() => self.forked.get(&header.log) == Some(&extent.count),
            _ => self.has(&header.log, header.seq),
        }
    }

    /// Whether everything that is here is held.
    #[must_use]
    pub fn has_all(&self, journal: &Journal) -> bool {
        journal.vector().iter().all(|(log, extent)| {
            if extent.forked() {
                return self.forked.get(log) == Some(&extent.count);
            }
            let runs = self.runs.get(log);
            let held = |(first, last): (u64, u64)| runs?.up_to(&first).filter(|(_, end)| **end >= last);
            present(extent).into_iter().all(|run| held(run).is_some())
        })
    }

    fn has(&self, log: &LogId, seq: u64) -> bool {
        self.runs.get(log).and_then(|runs| runs.up_to(&seq)).is_some_and(|(_, last)| *last >= seq)
    }

    /// Notes that an entry is held.
    pub fn add(&mut self, entry: &Entry) {
        let header = entry.header();
        self.fill(&header.log, header.seq, header.seq);
    }

    fn fill(&mut self, log: &LogId, first: u64, last: u64) {
        let runs = self.runs.slot(log.clone(), |_| Map::new());
        let (mut first, mut last) = (first, last);
        if let Some((from, to)) = runs.up_to(&first).map(|(from, to)| (*from, *to))
            && to.saturating_add(1) >= first
        {
            (first, last) = (from, last.max(to));
        }
        if let Some(to) = runs.remove(&last.saturating_add(1)) {
            last = to;
        }
        runs.insert(first, last);
    }

    /// Notes that the forked logs went whole as they are here.
    pub fn add_forks(&mut self, journal: &Journal) {
        for (log, extent) in journal.vector().iter().filter(|(_, extent)| extent.forked()) {
            self.forked.insert(log.clone(), extent.count);
        }
    }

    /// As JSON: `{"log": "1-5+8-10"}`, and `"log!": count` for a forked one.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let runs = self.runs.iter().map(|(log, runs)| {
            let runs: Vec<String> = runs.iter().map(|(first, last)| format!("{first}-{last}")).collect();
            (log.to_string(), Value::from(runs.join("+")))
        });
        let forked = self.forked.iter().map(|(log, count)| (format!("{log}!"), Value::from(*count)));
        Value::Object(runs.chain(forked).collect())
    }

    /// Reads what [`Held::to_json`] wrote. What cannot be read counts as not held, so that it goes again.
    #[must_use]
    pub fn from_json(value: &Value) -> Self {
        let mut held = Self::default();
        for (name, value) in value.as_object().into_iter().flatten() {
            if let (Some(log), Some(count)) = (name.strip_suffix('!'), value.as_u64()) {
                held.forked.extend(log.parse().map(|log| (log, count)));
            } else if let (Ok(log), Some(text)) = (name.parse::<LogId>(), value.as_str()) {
                for (first, last) in text.split('+').filter_map(|run| run.split_once('-')) {
                    if let (Ok(first), Ok(last)) = (first.parse(), last.parse())
                        && first <= last
                    {
                        held.fill(&log, first, last);
                    }
                }
            }
        }
        held
    }
}

/// The places that are filled, as runs from a first to a last place.
fn present(extent: &Extent) -> Vec<(u64, u64)> {
    let (mut out, mut next) = (Vec::new(), 1);
    for (first, last) in extent.holes() {
        out.push((next, first - 1));
        next = last + 1;
    }
    out.push((next, extent.last()));
    out.retain(|(first, last)| first <= last);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(text: &str) -> LogId {
        text.parse().unwrap()
    }

    #[test]
    fn runs_grow_together_whatever_the_order() {
        let mut held = Held::default();
        let own = log("core.AAAAAAAAAAAAAAAA");
        for seq in [5, 1, 2, 9, 4, 2, 3, 8] {
            held.fill(&own, seq, seq);
        }
        let told = held.to_json();
        assert_eq!(told[own.to_string()], "1-5+8-9");
        assert_eq!(Held::from_json(&told), held);
        assert!(held.has(&own, 5) && !held.has(&own, 6) && held.has(&own, 9) && !held.has(&own, 10));
    }

    #[test]
    fn what_cannot_be_read_counts_as_not_held() {
        let told = serde_json::json!({"core.AAAAAAAAAAAAAAAA": "5-1+x-2+7", "?": "1-2", "core.BBBBBBBBBBBBBBBB": 3});
        assert_eq!(Held::from_json(&told), Held::default());
    }
}
