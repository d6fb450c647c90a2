//! Version vectors: they answer *what have you got*, and nothing else.
//!
//! For each log: how far it is complete, how many entries are here, and the exclusive or of the first six bytes of
//! their ids. Two equal vectors therefore mean equal sets of entries, with forks and holes, but for one chance in
//! 2^48 a log. 20,000 logs take less than a megabyte as JSON.

use super::bytes::{In, Out};
use super::canon::MAX_INTEGER;
use super::{EntryId, JournalError, LogId};
use crate::sorted;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
use serde_json::{Map, Value};

/// What is here of one log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Every place from 1 to this one is filled.
    pub complete: u64,
    /// Entries that are here, forks and those behind a hole included.
    pub count: u64,
    fold: [u8; 6],
    /// Filled places behind a hole, as runs: first place to last place.
    beyond: sorted::Map<u64, u64>,
}

impl Extent {
    /// Whether some place is filled twice: the log was continued by two copies of one writer.
    #[must_use]
    pub fn forked(&self) -> bool {
        self.count > self.filled()
    }

    /// The highest place that is filled.
    #[must_use]
    pub fn last(&self) -> u64 {
        self.beyond.last().map_or(self.complete, |(_, last)| *last)
    }

    /// Places that are missing below the highest one, as runs: first place to last place.
    pub fn holes(&self) -> impl Iterator<Item = (u64, u64)> {
        let before = core::iter::once(self.complete).chain(self.beyond.values().copied());
        before.zip(self.beyond.keys()).map(|(last, next)| (last + 1, next - 1))
    }

    fn filled(&self) -> u64 {
        self.beyond.iter().fold(self.complete, |sum, (first, last)| sum.saturating_add(last - first + 1))
    }

    fn add(&mut self, seq: u64, id: EntryId) {
        self.count += 1;
        for (sum, byte) in self.fold.iter_mut().zip(id.0) {
            *sum ^= byte;
        }
        if seq > self.complete {
            self.fill(seq);
        }
        while let Some(last) = self.beyond.remove(&(self.complete + 1)) {
            self.complete = last;
        }
    }

    fn fill(&mut self, seq: u64) {
        let before = self.beyond.up_to(&seq).map(|(first, last)| (*first, *last));
        let first = match before {
            Some((_, last)) if last >= seq => return,
            Some((first, last)) if last + 1 == seq => first,
            _ => seq,
        };
        let last = self.beyond.remove(&(seq + 1)).unwrap_or(seq);
        self.beyond.insert(first, last);
    }

    fn to_text(&self) -> String {
        let mut text = format!("{}.{}", self.complete, B64.encode(self.fold));
        if self.count != self.complete {
            text.push_str(&format!(".{}", self.count));
        }
        for (first, last) in &self.beyond {
            text.push_str(&if first == last { format!("+{first}") } else { format!("+{first}-{last}") });
        }
        text
    }

    /// Reads what [`Extent::to_text`] wrote, and nothing else: numbers that do not add up would overflow later.
    fn from_text(text: &str) -> Option<Self> {
        let mut runs = text.split('+');
        let mut head = runs.next()?.split('.');
        let complete = place(head.next()?)?;
        let mut fold = [0; 6];
        if B64.decode_slice(head.next()?, &mut fold) != Ok(6) {
            return None;
        }
        let count = match head.next() {
            Some(text) => place(text).filter(|count| *count != complete)?,
            None => complete,
        };
        let mut beyond = sorted::Map::new();
        let mut last = complete;
        for run in runs {
            let (first, until) = match run.split_once('-') {
                Some((first, until)) => (place(first)?, place(until)?),
                None => (place(run)?, place(run)?),
            };
            // A run of one place is written as that place; runs leave a hole before them.
            if first < last + 2 || until < first || (until == first && run.contains('-')) {
                return None;
            }
            beyond.insert(first, until);
            last = until;
        }
        let extent = Self { complete, count, fold, beyond };
        (head.next().is_none() && extent.filled() <= count).then_some(extent)
    }
}

/// A whole number that an entry could carry as its place, in decimal digits without sign or leading zero.
fn place(text: &str) -> Option<u64> {
    let canonical = text == "0" || (!text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit()));
    text.parse().ok().filter(|n| canonical && *n <= MAX_INTEGER.unsigned_abs())
}

/// What is here of every log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vector {
    logs: sorted::Map<LogId, Extent>,
}

impl Vector {
    /// Counts an entry that was not here before.
    pub fn add(&mut self, log: &LogId, seq: u64, id: EntryId) {
        match self.logs.get_mut(log) {
            Some(extent) => extent.add(seq, id),
            None => self.logs.slot(log.clone(), |_| Extent::default()).add(seq, id),
        }
    }

    /// The log's id as it is kept here, so that the entries of one log share one text in memory.
    pub(super) fn shared(&self, log: &LogId) -> LogId {
        self.logs.key(log).unwrap_or(log).clone()
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
    pub fn since(&self, theirs: &Self) -> sorted::Map<LogId, u64> {
        let mut out = sorted::Map::new();
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

    /// As JSON: `{"log": "complete.fold.count"}`, the count left out when it equals `complete`; runs of places behind
    /// a hole follow, each after a plus sign, as `first-last` or as one place.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut out = Map::new();
        for (log, extent) in &self.logs {
            out.insert(log.to_string(), extent.to_text().into());
        }
        Value::Object(out)
    }

    /// As bytes, for snapshots: there may be 20,000 logs, and opening must not notice.
    pub(super) fn pack(&self, out: &mut Out) {
        out.count(self.logs.len());
        for (log, extent) in &self.logs {
            out.text(log.as_str());
            out.number(extent.complete);
            out.number(extent.count);
            out.raw(&extent.fold);
            out.count(extent.beyond.len());
            for (first, last) in &extent.beyond {
                out.number(*first);
                out.number(*last);
            }
        }
    }

    /// Reads what [`Vector::pack`] wrote, under a sum that says that it is whole.
    pub(super) fn unpack(bytes: &mut In<'_>) -> Option<Self> {
        let mut logs = Vec::new();
        for _ in 0..bytes.many()? {
            let log = LogId::known(bytes.text()?);
            let (complete, count, fold) = (bytes.number()?, bytes.number()?, bytes.array()?);
            let mut beyond = sorted::Map::new();
            for _ in 0..bytes.many()? {
                beyond.insert(bytes.number()?, bytes.number()?);
            }
            logs.push((log, Extent { complete, count, fold, beyond }));
        }
        Some(Self { logs: logs.into_iter().collect() })
    }

    /// Reads what [`Vector::to_json`] wrote.
    ///
    /// # Errors
    /// [`JournalError::Member`] or [`JournalError::Id`].
    pub fn from_json(value: &Value) -> Result<Self, JournalError> {
        let wrong = || JournalError::Member("vector");
        let object = value.as_object().ok_or_else(wrong)?;
        let read = |(log, text): (&String, &Value)| -> Result<(LogId, Extent), JournalError> {
            Ok((log.parse()?, text.as_str().and_then(Extent::from_text).ok_or_else(wrong)?))
        };
        Ok(Self { logs: object.iter().map(read).collect::<Result<_, _>>()? })
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
    fn a_long_hole_is_one_run_and_filling_it_leaves_none() {
        let log = LogId::new(Stream::Core, [1; 12]);
        let mut vector = Vector::default();
        for seq in (500..2_000).rev().chain(2_001..3_000) {
            vector.add(&log, seq, id(1));
        }
        assert!(vector.to_json().to_string().len() < 80, "{}", vector.to_json());
        assert_eq!(vector.of(&log).unwrap().holes().collect::<Vec<_>>(), [(1, 499), (2_000, 2_000)]);
        for seq in (1..500).chain([2_000]) {
            vector.add(&log, seq, id(1));
        }
        let extent = vector.of(&log).unwrap();
        assert_eq!((extent.complete, extent.holes().count(), extent.forked()), (2_999, 0, false));
    }

    #[test]
    fn numbers_that_no_journal_wrote_are_refused() {
        let fold = B64.encode([1; 6]);
        let read = |text: String| {
            let mut object = Map::new();
            object.insert(LogId::new(Stream::Core, [1; 12]).to_string(), text.into());
            Vector::from_json(&Value::Object(object))
        };
        assert!(read(format!("3.{fold}.6+5-6+9")).is_ok());
        for bad in [
            format!("18446744073709551615.{fold}"),
            format!("9007199254740992.{fold}"),
            format!("3.{fold}.9+18446744073709551615"),
            format!("3.{fold}.9+4"),
            format!("3.{fold}.9+7+6"),
            format!("3.{fold}.9+7-6"),
            format!("3.{fold}.5+5-900"),
            format!("3.{fold}.2"),
            format!("03.{fold}"),
            format!("3.{fold}.3"),
        ] {
            assert!(read(bad.clone()).is_err(), "{bad}");
        }
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
