//! L8 as far as the journal goes: no bytes make it panic, and what is refused leaves nothing behind.

use super::cases;
use super::effort::worked;
use super::oracle::project;
use super::union::of;
use super::view::view;
use super::wire::rooted;
use super::world::{World, history};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use std::time::Instant;
use ventanilla::journal::entry::{Batch, MAX_ENTRY};
use ventanilla::journal::*;

/// What stands in the place of something else.
fn junk() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!(true)),
        Just(json!(0)),
        Just(json!(-1)),
        Just(json!(1.5)),
        Just(json!(u64::MAX)),
        Just(json!(9_007_199_254_740_991_i64)),
        Just(json!([])),
        Just(json!({})),
        Just(json!("")),
        Just(json!("AAAAAAAAAAAAAAAAAAAAAA.0.0")),
        Just(json!("core.AAAAAAAAAAAAAAAA")),
        Just(json!("1.AAAAAAAA+3-9007199254740991")),
        Just(json!(["x", 1, [], {}])),
        "\\PC{0,6}".prop_map(Value::from),
        Just((0..60).fold(json!(0), |inner, _| json!([inner]))),
    ]
}

/// Puts something into a place of a value, counted over all of its places.
fn put(value: &mut Value, at: &mut usize, with: &Value) {
    if *at == 0 {
        *value = with.clone();
    }
    *at = at.wrapping_sub(1);
    match value {
        Value::Array(items) => items.iter_mut().for_each(|v| put(v, at, with)),
        Value::Object(members) => members.values_mut().for_each(|v| put(v, at, with)),
        _ => {}
    }
}

fn places(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(places).sum(),
        Value::Object(members) => members.values().map(places).sum(),
        _ => 0,
    }
}

/// Reads a text as everything that this layer reads. What is read can be written and read again.
fn read_as_everything(text: &str) {
    if text.len() < MAX_ENTRY {
        let thorough = canon::parse(text).and_then(Entry::from_json);
        assert_eq!(Entry::parse(text).ok().map(|e| (e.text(), e)), thorough.ok().map(|e| (e.text(), e)));
    }
    if let Ok(entry) = Entry::parse(text) {
        assert_eq!(Entry::parse(&entry.text()).unwrap().text(), entry.text());
        assert_eq!(view(&of([&entry])), project(&[entry]));
    }
    let _ = (text.parse::<WriteId>(), text.parse::<RecordId>(), text.parse::<LogId>());
    if let Ok(value) = serde_json::from_str::<Value>(text)
        && let Ok(vector) = Vector::from_json(&value)
    {
        assert_eq!(vector.to_json(), value);
        let _ = (vector.since(&Vector::default()), vector.forks().count(), vector.iter().map(|(_, e)| e.last()).max());
    }
    let _ = canon::parse(text);
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn l8_no_text_makes_reading_panic(text in "\\PC{0,200}", nested in "[\\[\\]{}\",:0-9a-z\\\\ ]{0,200}", bytes in vec(any::<u8>(), 0..300)) {
        read_as_everything(&text);
        read_as_everything(&nested);
        read_as_everything(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn l8_no_change_of_characters_makes_reading_panic_or_goes_unseen(
        steps in history(12), cuts in vec((any::<Index>(), any::<char>(), 0u8..3), 1..4),
    ) {
        for entry in World::play(&steps).all {
            let good = entry.text();
            let mut text: Vec<char> = good.chars().collect();
            for (at, with, how) in &cuts {
                let at = at.index(text.len());
                match how {
                    0 => text[at] = *with,
                    1 => text.insert(at, *with),
                    _ => drop(text.remove(at)),
                }
                if text.is_empty() {
                    break;
                }
            }
            let text: String = text.into_iter().collect();
            read_as_everything(&text);
            // Header, body and parts are under the hash: what still reads is the same entry, or says so by its name.
            if let Ok(read) = Entry::parse(&text) {
                prop_assert!(read.id() != entry.id() || ops(&read) == ops(&entry), "{text}");
            }
        }
    }

    #[test]
    fn l8_well_made_entries_with_nonsense_inside_are_read_wholly_or_refused(
        steps in history(12), at in any::<Index>(), with in junk(), again in any::<Index>(), also in junk(),
    ) {
        let good = World::play(&steps).all;
        let before = of(&good);
        for entry in &good {
            let mut value: Value = serde_json::from_str(&entry.text()).unwrap();
            for (at, with) in [(at, &with), (again, &also)] {
                let mut place = at.index(places(&value));
                put(&mut value, &mut place, with);
            }
            read_as_everything(&value.to_string());
            if ["h", "b"].iter().all(|name| value[name].is_object()) && value["p"].is_array() {
                read_as_everything(&rooted(value.clone()).to_string());
                if let Ok(read) = Entry::from_json(rooted(value)) {
                    // Whatever it says, it is one more entry of the set.
                    let mut journal = before.clone();
                    journal.admit(&read);
                    let all: Vec<Entry> = good.iter().cloned().chain([read]).collect();
                    prop_assert_eq!(view(&journal), project(&all));
                }
            }
        }
    }

    #[test]
    fn l8_a_damaged_snapshot_or_vector_is_refused_without_a_panic(
        steps in history(20), at in any::<Index>(), with in junk(), bit in 0..8, cut in any::<Index>(),
    ) {
        let journal = of(&World::play(&steps).all);
        let mut value = journal.vector().to_json();
        let mut place = at.index(places(&value));
        put(&mut value, &mut place, &with);
        read_as_everything(&value.to_string());
        let kept = prune::snapshot(&journal).unwrap();
        let mut damaged = kept.clone();
        damaged[at.index(kept.len())] ^= 1u8 << bit;
        prop_assert!(prune::restore(damaged).is_err());
        prop_assert!(prune::restore(kept[..cut.index(kept.len())].to_vec()).is_err());
    }
}

fn ops(entry: &Entry) -> Vec<String> {
    entry.ops().map(|(r, id, op)| format!("{r} {id} {op:?}")).collect()
}

/// Entries of one log, each with one part of one record.
fn log(parts: impl Iterator<Item = Vec<Op>>, batch: Option<u32>) -> Vec<Entry> {
    let mut writer = Writer::new("AAAAAAAAAAAAAAAA", LogId::new(Stream::Core, [1; 12]));
    let entry = |(ops, index)| {
        let author = Author { agent: String::new(), name: String::new(), desk: String::new() };
        let batch = batch.map(|total| Batch { id: "b".into(), index, total });
        let body = Body { author, at: 0, offset: 0, intent: Intent::Edit, batch };
        let parts = vec![Part { record: RecordId::only("workspace"), reason: None, ops }];
        writer.write(Hlc::default(), &Draft { body, parts }, &[Salt([0; 12]); 2]).unwrap()
    };
    parts.zip(0u32..).map(entry).collect()
}

fn set(over: Vec<WriteId>) -> Vec<Op> {
    vec![Op::Set { field: "f".into(), value: json!(1), over }]
}

/// How much longer four times the work takes. The least of up to five tries: what else the machine does disturbs one
/// or the other, but work that grows with the square grows so in every try.
fn grown(work: impl Fn(u32) -> Vec<Entry>, most: u32) -> f64 {
    let (little, much) = (work(most / 4), work(most));
    let start = Instant::now();
    // Several times, because the system counts in steps of some milliseconds.
    let time = |entries: &[Entry]| {
        let before = worked(start);
        (0..6).for_each(|_| assert_eq!(of(entries).len(), entries.len()));
        (worked(start) - before).as_secs_f64()
    };
    let mut least = f64::INFINITY;
    for _ in 0..5 {
        let base = time(&little);
        least = least.min(time(&much) / base);
        if least < QUADRATIC {
            break;
        }
    }
    least
}

/// Between 4, what is linear, and 16, what grows with the square.
const QUADRATIC: f64 = 10.0;

#[test]
fn admitting_four_times_as_much_takes_about_four_times_as_long_however_it_is_shaped() {
    let nowhere = |n: u32| {
        let mut id = [9; 16];
        id[..4].copy_from_slice(&n.to_be_bytes());
        WriteId { entry: EntryId(id), part: 0, op: 0 }
    };
    let some = |from: u32| (from..from + 1_000).map(nowhere).collect::<Vec<_>>();
    let names =
        |entries: &[Entry]| entries.iter().map(|e| WriteId { entry: e.id(), part: 0, op: 0 }).collect::<Vec<_>>();
    let add = |n: u32| vec![Op::Add { set: "s".into(), elem: json!(n) }];
    let settled = |n: u32| {
        let open = log((0..n).map(|_| set(vec![])), None);
        let close = names(&open).chunks(1_000).map(|over| set(over.to_vec())).collect::<Vec<_>>();
        open.into_iter().chain(log(close.into_iter(), None)).collect()
    };
    for (shape, ratio) in [
        ("a batch of all pieces that there may be", grown(|n| log((0..n).map(add), Some(n)), 4_096)),
        ("names of writes that never come", grown(|n| log((0..n).map(|i| set(some(i * 1_000))), None), 80)),
        ("the same names in every entry", grown(|n| log((0..n).map(|_| set(some(0))), None), 80)),
        ("one element after another", grown(|n| log((0..n).map(add), None), 4_000)),
        ("a field that everybody writes and somebody settles", grown(settled, 4_000)),
        (
            "hundreds of writes of one field in every entry",
            grown(|n| log((0..n).map(|_| (0..600).flat_map(|_| set(vec![])).collect()), None), 80),
        ),
        ("deletions upon deletions", grown(|n| log((0..n).map(|_| vec![Op::Del { over: vec![] }]), None), 4_000)),
    ] {
        assert!(ratio < QUADRATIC, "{shape}: {ratio:.1} times as long");
    }
}
