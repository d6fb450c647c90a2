//! L6: reading is the inverse of writing, what is not understood survives, and the chain outlives erasure.

use super::cases;
use super::world::{World, history, record};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as B64};
use proptest::prelude::*;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use ventanilla::journal::entry::{MAX_ENTRY, Place};
use ventanilla::journal::*;

/// The hash of `docs/format.md`, written a second time.
fn hash(purpose: &str, text: &str) -> String {
    B64.encode(Sha256::digest(format!("ventanilla/{purpose}/0\n{text}")))
}

/// Makes the header's root agree with body and parts, as the format says.
pub fn rooted(mut entry: Value) -> Value {
    let mut lines = hash("body", &entry["b"].to_string());
    for part in entry["p"].as_array().unwrap() {
        lines.push('\n');
        lines.push_str(&part.as_str().map_or_else(|| hash("part", &part.to_string()), Into::into));
    }
    entry["h"]["root"] = hash("root", &lines).into();
    entry
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn l6_reading_is_the_inverse_of_writing(steps in history(40)) {
        for entry in World::play(&steps).all {
            let text = entry.text();
            let again = Entry::parse(&text).unwrap();
            prop_assert_eq!(&again, &entry);
            prop_assert_eq!((again.text(), again.size()), (text.clone(), text.len()));
            let value: Value = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(&Entry::from_json(value.clone()).unwrap(), &entry, "the swift and the thorough way");
            prop_assert_eq!(rooted(value.clone()), value.clone());
            let name = B64.decode(hash("header", &value["h"].to_string())).unwrap();
            prop_assert_eq!(entry.id().to_string(), B64.encode(&name[..16]));
            let pretty = Entry::parse(&serde_json::to_string_pretty(&value).unwrap()).unwrap();
            prop_assert_eq!(pretty.text(), text);
        }
    }

    #[test]
    fn l6_members_of_a_later_program_survive_at_every_level(
        steps in history(20), name in "[a-zñ王]{3,8}", value in 0u8..4, erase in 0u8..3,
    ) {
        let extra = [json!(null), json!({"deep": [1, {"z": 0, "a": "ñ"}]}), json!("text"), json!(-7)][usize::from(value)].clone();
        for entry in World::play(&steps).all {
            let mut value: Value = serde_json::from_str(&entry.text()).unwrap();
            value[&name] = extra.clone();
            value["h"][&name] = extra.clone();
            value["b"][&name] = extra.clone();
            for part in value["p"].as_array_mut().unwrap() {
                part[&name] = extra.clone();
                for op in part["ops"].as_array_mut().unwrap() {
                    op[&name] = extra.clone();
                }
            }
            let value = rooted(value);
            let read = Entry::parse(&value.to_string()).unwrap();
            prop_assert_eq!((read.text(), read.size()), (value.to_string(), value.to_string().len()));
            prop_assert_eq!(read.ops().count(), entry.ops().count());
            let known = read.ops().zip(entry.ops()).filter(|((_, _, op), _)| !matches!(op, Op::Unknown(_)));
            known.for_each(|((_, _, one), (_, _, two))| assert_eq!(one, two));
            let stripped = read.without(|r| *r == record(erase));
            prop_assert_eq!(Entry::parse(&stripped.text()).unwrap().text(), stripped.text());
            let stripped: Value = serde_json::from_str(&stripped.text()).unwrap();
            prop_assert_eq!((&stripped["h"], &stripped["b"], &stripped[&name]), (&value["h"], &value["b"], &extra));
        }
    }

    #[test]
    fn l6_the_chain_verifies_after_erasure_and_a_missing_or_foreign_link_shows(
        steps in history(50), erased in 0u8..3, out in any::<prop::sample::Index>(),
    ) {
        let world = World::play(&steps);
        prop_assume!(!world.all.is_empty());
        let chains = chain::verify(&world.all);
        for (log, chain) in &chains {
            prop_assert!(chain.is_whole(), "{log}: {chain:?}");
        }
        let stripped: Vec<Entry> = world.all.iter().rev().map(|e| e.without(|r| *r == record(erased))).collect();
        for entry in &stripped {
            let read = Entry::parse(&entry.text()).unwrap();
            prop_assert!(read.parts().all(|(_, p)| p.record != record(erased) || p.ops == [Op::Erase]));
        }
        prop_assert_eq!(&chain::verify(stripped.iter().chain(&world.all)), &chains);
        // Without one entry that another names, that log is not whole.
        let gone = out.get(&world.all);
        let rest: Vec<&Entry> = world.all.iter().filter(|e| e.id() != gone.id()).collect();
        let named = rest.iter().any(|e| e.header().prev == Some(gone.hash()));
        let chain = chain::verify(rest).remove(&gone.header().log).unwrap_or_default();
        prop_assert_eq!(chain.is_whole(), !named);
    }
}

#[test]
fn a_copied_profile_shows_as_a_fork_and_both_branches_as_whole() {
    use super::world::Step;
    let save = |tab, value| Step::Save { tab, record: 0, field: 0, value };
    let steps = [save(0, 1), Step::Copy { tab: 0 }, save(0, 2), save(4, 3), save(4, 1)];
    let world = World::play(&steps);
    let chains = chain::verify(&world.all);
    let [chain] = chains.values().collect::<Vec<_>>()[..] else { panic!("{chains:?}") };
    assert!(chain.is_whole());
    assert_eq!((chain.entries, chain.last, chain.forks.as_slice()), (4, 3, [2].as_slice()));
    let merged = super::union::of(&world.all);
    assert_eq!(merged.vector().forks().count(), 1);
    assert_eq!(merged.get(&record(0)).unwrap().shown("f.0").len(), 2);
}

/// The draft of an entry in the log of its own, and what became of it.
fn sealed(parts: Vec<Part>, seq: u64, hlc: Hlc) -> Result<Entry, JournalError> {
    let log = LogId::new(Stream::Core, [1; 12]);
    let place = Place { workspace: "AAAAAAAAAAAAAAAA".into(), log, seq, prev: None, hlc };
    let author = Author { agent: String::new(), name: "Marta".into(), desk: "7K3".into() };
    let body = Body { author, at: 0, offset: 0, intent: Intent::Edit, batch: None };
    let salts = vec![Salt([1; 12]); parts.len() + 1];
    Entry::seal(place, &Draft { body, parts }, &salts)
}

fn set(value: Value) -> Part {
    Part { record: record(0), reason: None, ops: vec![Op::Set { field: "f".into(), value, over: vec![] }] }
}

#[test]
fn what_can_be_written_can_be_read_to_the_last_byte_level_and_number() {
    let largest = 9_007_199_254_740_991_i64;
    let nested = |depth: usize| (0..depth).fold(json!(0), |inner, _| json!([inner]));
    let frame = sealed(vec![set(json!(""))], 1, Hlc::default()).unwrap().size();
    let filled = |bytes: usize| set("x".repeat(bytes - frame).into());
    let last = Hlc { ms: hlc::MAX_MS, count: u32::MAX };
    for good in [
        sealed(vec![], 1, Hlc::default()),
        sealed(vec![set(json!(largest))], largest as u64, last.tick(0)),
        sealed(vec![set(nested(19))], 1, Hlc::default()),
        sealed(vec![filled(MAX_ENTRY)], 1, Hlc::default()),
    ] {
        let entry = good.unwrap();
        assert_eq!(Entry::parse(&entry.text()).unwrap().text(), entry.text());
    }
    for bad in [
        sealed(vec![set(json!(largest + 1))], 1, Hlc::default()),
        sealed(vec![set(json!(1.5))], 1, Hlc::default()),
        sealed(vec![set(nested(20))], 1, Hlc::default()),
        sealed(vec![set(json!(0))], largest as u64 + 1, Hlc::default()),
        sealed(vec![set(json!(0))], 1, Hlc { ms: hlc::MAX_MS + 1, count: 0 }),
        sealed(vec![filled(MAX_ENTRY + 1)], 1, Hlc::default()),
        sealed(vec![Part { record: record(0), reason: None, ops: vec![Op::Erase, Op::Erase] }], 1, Hlc::default()),
    ] {
        assert!(bad.is_err(), "{bad:?}");
    }
}
