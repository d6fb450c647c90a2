//! Version vectors: they answer *what have you got*, and nothing else.
//!
//! For each log: how far it is complete, how many entries are here, and the exclusive or of the first six bytes of
//! their ids. Two equal vectors therefore mean equal sets of entries, with forks and holes, but for one chance in
//! 2^48 a log. 20,000 logs take less than a megabyte as JSON.

use super::{EntryId, JournalError, LogId};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// What is here of one log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Every place from 1 to this one is filled.
    pub complete: u64,
    /// Entries that are here, forks and those behind a hole included.
    pub count: u64,
    fold: [u8; 6],
    beyond: BTreeSet<u64>,
}

impl Extent {
    /// Whether some place is filled twice: the log was continued by two copies of one writer.
    #[must_use]
    pub fn forked(&self) -> bool {
        self.count > self.complete + self.beyond.len() as u64
    }

    /// The highest place that is filled.
    #[must_use]
    pub fn last(&self) -> u64 {
        self.beyond.last().copied().unwrap_or(self.complete)
    }

    fn add(&mut self, seq: u64, id: EntryId) {
        self.count += 1;
        for (sum, byte) in self.fold.iter_mut().zip(id.0) {
            *sum ^= byte;
        }
        if seq > self.complete {
            self.beyond.insert(seq);
        }
        while self.beyond.remove(&(self.complete + 1)) {
            self.complete += 1;
        }
    }
}

/// What is here of every log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vector {
    logs: BTreeMap<LogId, Extent>,
}

impl Vector {
    /// Counts an entry that was not here before.
    pub fn add(&mut self, log: &LogId, seq: u64, id: EntryId) {
        self.logs.entry(log.clone()).or_default().add(seq, id);
    }

    /// What is here of a log.
    #[must_use]
    pub fn of(&self, log: &LogId) -> Option<&Extent> {
        self.logs.get(log)
    }

    /// All logs, in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = (&LogId, &Extent)> {
        self.logs.iter()
    }

    /// Logs that were continued by two copies of one writer.
    pub fn forks(&self) -> impl Iterator<Item = &LogId> {
        self.logs.iter().filter(|(_, e)| e.forked()).map(|(l, _)| l)
    }

    /// From which place on each log must be sent to somebody who has `theirs`; logs they have wholly are left out. A
    /// log that differs without being a plain continuation is sent from 1.
    #[must_use]
    pub fn since(&self, theirs: &Self) -> BTreeMap<LogId, u64> {
        let mut out = BTreeMap::new();
        for (log, mine) in &self.logs {
            match theirs.logs.get(log) {
                Some(t) if t == mine => {}
                Some(t) if t.complete == t.count && mine.complete == mine.count && t.complete < mine.complete => {
                    out.insert(log.clone(), t.complete + 1);
                }
                _ => {
                    out.insert(log.clone(), 1);
                }
            }
        }
        out
    }

    /// As JSON: `{"log": "complete.count.fold"}`, the count left out when it equals `complete`; places behind a hole
    /// follow a plus sign.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut out = Map::new();
        for (log, e) in &self.logs {
            let mut text = format!("{}.{}", e.complete, B64.encode(e.fold));
            if e.count != e.complete {
                text.push_str(&format!(".{}", e.count));
            }
            for seq in &e.beyond {
                text.push_str(&format!("+{seq}"));
            }
            out.insert(log.to_string(), text.into());
        }
        Value::Object(out)
    }

    /// Reads what [`Vector::to_json`] wrote.
    ///
    /// # Errors
    /// [`JournalError::Member`] or [`JournalError::Id`].
    pub fn from_json(value: &Value) -> Result<Self, JournalError> {
        let wrong = || JournalError::Member("vector");
        let object = value.as_object().ok_or_else(wrong)?;
        let mut logs = BTreeMap::new();
        for (log, text) in object {
            let mut places = text.as_str().ok_or_else(wrong)?.split('+');
            let mut head = places.next().unwrap_or_default().split('.');
            let complete: u64 = head.next().and_then(|t| t.parse().ok()).ok_or_else(wrong)?;
            let mut fold = [0; 6];
            let coded = head.next().ok_or_else(wrong)?;
            if B64.decode_slice(coded, &mut fold) != Ok(6) {
                return Err(wrong());
            }
            let count = match head.next() {
                Some(t) => t.parse().map_err(|_| wrong())?,
                None => complete,
            };
            let beyond = places.map(|t| t.parse().map_err(|_| wrong())).collect::<Result<_, _>>()?;
            logs.insert(log.parse()?, Extent { complete, count, fold, beyond });
        }
        Ok(Self { logs })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Stream;

    fn id(n: u8) -> EntryId {
        EntryId([n; 16])
    }

    #[test]
    fn holes_and_forks_are_told_and_order_does_not_matter() {
        let log = LogId::new(Stream::Core, [1; 12]);
        let (mut a, mut b) = (Vector::default(), Vector::default());
        for (seq, n) in [(1, 1), (2, 2), (4, 4), (2, 9)] {
            a.add(&log, seq, id(n));
        }
        for (seq, n) in [(2, 9), (4, 4), (2, 2), (1, 1)] {
            b.add(&log, seq, id(n));
        }
        assert_eq!(a, b);
        assert_eq!(Vector::from_json(&a.to_json()), Ok(a.clone()));
        let extent = a.of(&log).unwrap();
        assert_eq!((extent.complete, extent.last(), extent.forked()), (2, 4, true));
    }

    #[test]
    fn a_continuation_is_sent_from_where_it_goes_on_and_a_fork_from_the_start() {
        let log = LogId::new(Stream::Core, [1; 12]);
        let (mut long, mut short, mut fork) = (Vector::default(), Vector::default(), Vector::default());
        for n in 1..=5 {
            long.add(&log, u64::from(n), id(n));
        }
        for n in 1..=3 {
            short.add(&log, u64::from(n), id(n));
        }
        for n in 1..=5 {
            fork.add(&log, u64::from(n), id(n + 50));
        }
        assert_eq!(long.since(&short).get(&log), Some(&4));
        assert_eq!(long.since(&fork).get(&log), Some(&1));
        assert!(long.since(&long).is_empty() && short.since(&long).get(&log) == Some(&1));
    }
}
