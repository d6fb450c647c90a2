//! A workspace in which 20,000 tabs have written over the years and 30 still do, beside one with the same number of
//! entries by those 30 alone.

use super::effort::worked;
use std::time::{Duration, Instant};
use ventanilla::journal::*;

const WRITERS: u64 = 20_000;
const LIVE: u64 = 30;
const ENTRIES: u64 = 40_000;
/// The writers may cost so much of what reading all entries would cost, which opening spares.
const BAR: f64 = 0.05;

/// Entries of so many writers: the dead ones wrote one each, the live ones all the others.
fn written(writers: u64) -> Vec<Entry> {
    let mut all: Vec<Writer> = (0..writers).map(|n| Writer::new("AAAAAAAAAAAAAAAA", log(n))).collect();
    (0..ENTRIES)
        .map(|n| {
            let which = if n < writers { n } else { n % LIVE };
            let mut id = [7; 12];
            id[..8].copy_from_slice(&(n / 2).to_be_bytes());
            let part = Edit::new(RecordId::new("contact", id)).set("f.phone", "600 123 456").set("n", n);
            let part =
                part.set("f.subject", "Sin agua desde el lunes").set("f.street", "Calle Mayor 3").set("class", 2);
            let part = part.part();
            let author = Author { agent: String::new(), name: "Marta".into(), desk: "7K3".into() };
            let body = Body { author, at: 0, offset: 60, intent: Intent::Edit, batch: None };
            let draft = Draft { body, parts: part.into_iter().collect() };
            all[which as usize].write(Hlc { ms: n, count: 0 }, &draft, &[Salt(id), Salt(id)]).unwrap()
        })
        .collect()
}

fn log(n: u64) -> LogId {
    // Spread, as random ids are.
    let mut random = [3; 12];
    random[..8].copy_from_slice(&n.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    LogId::new(Stream::Core, random)
}

fn admitted(entries: &[Entry]) -> Journal {
    let mut journal = Journal::default();
    for entry in entries {
        journal.admit(entry);
    }
    journal
}

/// Opening: the snapshot is read, then the tail that is newer than it.
fn open(snapshot: &[u8], tail: &[String]) -> (Duration, Journal) {
    let start = Instant::now();
    let before = worked(start);
    let mut journal = prune::restore(snapshot.to_vec()).unwrap();
    for text in tail {
        journal.admit(&Entry::parse(text).unwrap());
    }
    (worked(start) - before, journal)
}

#[test]
fn twenty_thousand_writers_fit_in_a_megabyte_and_do_not_slow_down_opening() {
    let (many, few) = (written(WRITERS), written(LIVE));
    let tail = ENTRIES as usize - 2_000;
    let texts = |entries: &[Entry]| -> Vec<String> { entries[tail..].iter().map(Entry::text).collect() };
    let (tail_many, tail_few) = (texts(&many), texts(&few));
    let (before_many, before_few) = (admitted(&many[..tail]), admitted(&few[..tail]));
    let vector = before_many.vector().to_json().to_string();
    assert_eq!(before_many.vector().iter().count() as u64, WRITERS);
    assert!(vector.len() < 1_000_000, "the version vector has {} bytes", vector.len());
    let (kept_many, kept_few) = (prune::snapshot(&before_many).unwrap(), prune::snapshot(&before_few).unwrap());

    let begun = Instant::now();
    let before = worked(begun);
    let all: Vec<String> = few.iter().map(Entry::text).collect();
    all.iter().for_each(|text| drop(Entry::parse(text).unwrap()));
    let spared = worked(begun) - before;

    // One after the other, so that a machine that is busy for a while is busy for both, and the best of each: what
    // else the machine does can only add time.
    let (mut slow, mut base) = (Duration::MAX, Duration::MAX);
    for round in 0..12 {
        let (a, journal) = open(&kept_many, &tail_many);
        let (b, other) = open(&kept_few, &tail_few);
        assert_eq!((journal.len(), other.len()), (ENTRIES as usize, ENTRIES as usize));
        (slow, base) = (slow.min(a), base.min(b));
        if round >= 2 && slow.as_secs_f64() < base.as_secs_f64() + spared.as_secs_f64() * BAR {
            break;
        }
    }
    let share = slow.saturating_sub(base).as_secs_f64() / spared.as_secs_f64();
    println!(
        "opening with {WRITERS} writers {slow:?}, with {LIVE} {base:?}, reading all entries {spared:?}: {share:.3}; vector {} bytes",
        vector.len()
    );
    assert!(share < BAR, "{WRITERS} writers cost {share:.3} of reading all entries ({slow:?} against {base:?})");
}
