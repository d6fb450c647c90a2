//! L7: undoing an undo gives back what was there when nobody else wrote; otherwise it asks.

use super::cases;
use super::world::{Step, World, field, history, record};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use ventanilla::journal::undo::{Blocked, plan, plan_all};
use ventanilla::journal::*;

/// What a person sees, without the names of the writes.
fn seen(journal: &Journal) -> Value {
    let mut out = BTreeMap::new();
    for r in journal.records().map(RecordRef::to_record) {
        // A field that was cleared looks like one that never was.
        let fields: BTreeMap<&str, BTreeSet<String>> = r
            .fields()
            .map(|(name, writes)| {
                (name, writes.iter().filter_map(|w| w.value.as_ref()).map(Value::to_string).collect())
            })
            .filter(|(_, values): &(_, BTreeSet<_>)| !values.is_empty())
            .collect();
        let counters: BTreeMap<&str, i64> = r.counters().filter(|(_, n)| *n != 0).collect();
        let line = json!([fields, r.set("tags"), counters, r.is_deleted(), r.is_erased()]);
        if line != json!([{}, [], {}, false, false]) {
            out.insert(r.id().to_string(), line);
        }
    }
    json!(out)
}

fn value_of(entries: &[Entry], id: WriteId) -> Option<Value> {
    entries.iter().flat_map(Entry::ops).find(|(_, name, _)| *name == id).and_then(|(_, _, op)| match op {
        Op::Set { value, .. } | Op::Add { elem: value, .. } => Some(value.clone()),
        _ => None,
    })
}

/// The tab's newest action: one entry, or all of its batch.
fn action(world: &World, from: usize) -> Vec<Entry> {
    world.all[from..].to_vec()
}

fn take_back(world: &mut World, entries: &[Entry]) -> Result<Option<Entry>, Blocked> {
    let parts = plan_all(&world.tabs[0].journal, entries, |id| value_of(&world.all, id))?;
    Ok(world.write(0, parts))
}

/// What one person does at tab 0.
fn act() -> impl Strategy<Value = Step> {
    let writes = || proptest::collection::vec((0u8..3, 0u8..2, 0u8..4), 1..5);
    prop_oneof![
        (0u8..3, 0u8..2, 0u8..4).prop_map(|(record, field, value)| Step::Save { tab: 0, record, field, value }),
        writes().prop_map(|writes| Step::SaveMany { tab: 0, writes }),
        writes().prop_map(|writes| Step::Batch { tab: 0, writes }),
        (0u8..3, 0u8..2).prop_map(|(record, elem)| Step::Add { tab: 0, record, elem }),
        (0u8..3, 0u8..2).prop_map(|(record, elem)| Step::Remove { tab: 0, record, elem }),
        (0u8..3, -3i64..4).prop_map(|(record, delta)| Step::Count { tab: 0, record, delta }),
        (0u8..3).prop_map(|record| Step::Delete { tab: 0, record }),
        (0u8..3).prop_map(|record| Step::Undelete { tab: 0, record }),
    ]
}

proptest! {
    #![proptest_config(cases(160))]

    #[test]
    fn l7_undo_gives_back_what_was_there_and_undoing_that_gives_back_the_action(steps in history(40), act in act()) {
        let mut world = World::play(&steps);
        let start = world.all.len();
        // Everything is here, nothing was touched before, so the action replaces what is shown.
        world = told(world);
        let before = seen(&world.tabs[0].journal);
        world.act(&act);
        let acted = action(&world, start);
        let after = seen(&world.tabs[0].journal);
        prop_assume!(!acted.is_empty());
        match take_back(&mut world, &acted) {
            Ok(undone) => {
                prop_assert_eq!(seen(&world.tabs[0].journal), before);
                if let Some(undone) = undone {
                    prop_assert!(take_back(&mut world, &[undone]).is_ok());
                    prop_assert_eq!(seen(&world.tabs[0].journal), after);
                }
            }
            // An action on an erased record cannot be taken back, and one that wrote one field twice at once asks.
            Err(Blocked::Irreversible) => {
                let journal = &world.tabs[0].journal;
                prop_assert!(acted.iter().flat_map(Entry::ops).any(|(r, _, _)| journal.is_erased(r)));
            }
            Err(Blocked::Changed(fields)) => {
                prop_assert!(matches!(act, Step::SaveMany { .. }), "{fields:?}");
            }
        }
    }

    #[test]
    fn l7_undo_asks_when_somebody_else_has_written_the_same(
        steps in history(30), r in 0u8..3, f in 0u8..2, value in 1u8..4, unseen in any::<bool>(),
    ) {
        let mut world = told(World::play(&steps));
        prop_assume!(!world.tabs[0].journal.is_erased(&record(r)));
        world.tabs[1].journal = world.tabs[0].journal.clone();
        let start = world.all.len();
        world.act(&Step::Save { tab: 0, record: r, field: f, value });
        let acted = action(&world, start);
        prop_assume!(!acted.is_empty());
        if !unseen {
            world.tabs[1].journal.admit(&acted[0]);
        }
        let journal = &world.tabs[1].journal;
        let other = Edit::on(record(r), journal.get(&record(r))).set(&field(f), "theirs").part();
        let theirs = world.write(1, other.into_iter().collect()).unwrap();
        world.tabs[0].journal.admit(&theirs);
        prop_assert_eq!(take_back(&mut world, &acted), Err(Blocked::Changed(vec![(record(r), field(f))])));
    }
}

/// The same world after tab 0 has heard everything and closed its forms.
fn told(mut world: World) -> World {
    let all = world.all.clone();
    for entry in &all {
        world.tabs[0].journal.admit(entry);
    }
    world.close_forms();
    world
}

#[test]
fn an_element_put_back_by_somebody_else_and_a_write_that_never_arrived_make_undo_ask() {
    let mut world =
        World::play(&[Step::Add { tab: 0, record: 0, elem: 1 }, Step::Remove { tab: 0, record: 0, elem: 1 }]);
    let removal = world.all[1].clone();
    let none = |_: WriteId| -> Option<Value> { None };
    let ask = Err(Blocked::Changed(vec![(record(0), "tags".into())]));
    assert_eq!(plan(&world.tabs[0].journal, &removal, none), ask);
    let plain = plan(&world.tabs[0].journal, &removal, |_| Some(json!(1)));
    assert_eq!(plain.unwrap()[0].ops, [Op::Add { set: "tags".into(), elem: json!(1) }]);
    world.act(&Step::Add { tab: 0, record: 0, elem: 1 });
    assert_eq!(plan(&world.tabs[0].journal, &removal, |_| Some(json!(1))), ask);

    let nowhere = vec![WriteId { entry: EntryId([9; 16]), part: 0, op: 0 }];
    let part = Edit::new(record(1)).seen("f.0", "new", nowhere).part();
    let entry = world.write(0, part.into_iter().collect()).unwrap();
    let ask = Err(Blocked::Changed(vec![(record(1), "f.0".into())]));
    assert_eq!(plan(&world.tabs[0].journal, &entry, none), ask);
}

#[test]
fn bringing_a_record_back_is_not_undone_over_what_was_written_since() {
    let save = |tab, value| Step::Save { tab, record: 0, field: 0, value };
    let (delete, undelete) = (Step::Delete { tab: 0, record: 0 }, Step::Undelete { tab: 0, record: 0 });
    let mut world = World::play(&[save(0, 1), delete, undelete, save(0, 2)]);
    let back = world.all[2].clone();
    assert_eq!(take_back(&mut world, &[back]), Err(Blocked::Changed(vec![(record(0), String::new())])));
}
