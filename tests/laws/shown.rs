//! L9 and L10: what replaces what, and what equal version vectors promise.

use super::cases;
use super::oracle::project;
use super::union::{of, some};
use super::view::view;
use super::world::{World, history};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use ventanilla::journal::{Entry, Op, RecordId, Vector, WriteId};

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn l9_a_write_replaces_exactly_what_its_author_had_been_shown_whatever_the_clocks(steps in history(60)) {
        let world = World::play(&steps);
        let journal = of(&world.all);
        // Who else may have replaced a write: the other kinds of step, by the names in their own operations.
        let forms: BTreeSet<WriteId> = world.shown.iter().map(|s| s.write).collect();
        let mut named: BTreeMap<(&RecordId, &str), BTreeSet<WriteId>> = BTreeMap::new();
        for (record, id, op) in world.all.iter().flat_map(Entry::ops) {
            if let Op::Set { field, over, .. } | Op::Clear { field, over } = op
                && !forms.contains(&id)
            {
                named.entry((record, field)).or_default().extend(over);
            }
        }
        for s in &world.shown {
            named.entry((&s.record, &s.field)).or_default().extend(&s.before);
        }
        for s in world.shown.iter().filter(|s| !journal.is_erased(&s.record)) {
            let shows: BTreeSet<WriteId> = journal.get(&s.record).unwrap().over(&s.field).into_iter().collect();
            prop_assert!(shows.is_disjoint(&s.before), "{:?} still shows what {} replaced", s.record, s.write);
            let replaced = named[&(&s.record, &*s.field)].contains(&s.write);
            prop_assert_eq!(shows.contains(&s.write), !replaced, "{}", s.write);
        }
    }

    #[test]
    fn l10_equal_vectors_mean_equal_digests_and_other_sets_have_other_vectors(
        steps in history(40), x in any::<u64>(), y in any::<u64>(), same in any::<bool>(),
    ) {
        let all = World::play(&steps).all;
        let (a, mut b) = (some(&all, x), some(&all, if same { x } else { y }));
        b.reverse();
        let (one, two) = (of(&a), of(&b));
        let names = |entries: &[Entry]| entries.iter().map(Entry::id).collect::<BTreeSet<_>>();
        prop_assert_eq!(one.vector() == two.vector(), names(&a) == names(&b));
        if one.vector() == two.vector() {
            prop_assert_eq!(one.digest(), two.digest());
        }
        // The digest is of what is shown: it tells two projections apart unless only what is not shown differs.
        if one.digest() == two.digest() {
            prop_assert_eq!(registers(&view(&one)), registers(&view(&two)));
        }
        prop_assert_eq!(Vector::from_json(&one.vector().to_json()), Ok(one.vector().clone()));
        for log in one.vector().iter().map(|(log, _)| log) {
            let mut places: Vec<u64> = a.iter().filter(|e| e.header().log == *log).map(|e| e.header().seq).collect();
            places.sort_unstable();
            let count = places.len() as u64;
            places.dedup();
            let complete = places.iter().zip(1..).take_while(|(place, n)| *place == n).count() as u64;
            let extent = one.vector().of(log).unwrap();
            prop_assert_eq!((extent.complete, extent.count, extent.last()), (complete, count, *places.last().unwrap()));
            prop_assert_eq!(extent.forked(), count > places.len() as u64);
        }
    }

    #[test]
    fn l10_two_tabs_that_have_told_each_other_everything_agree(steps in history(60)) {
        let mut world = World::play(&steps);
        let all: Vec<_> = world.tabs.iter().flat_map(|tab| tab.have.values().cloned()).collect();
        for tab in &mut world.tabs {
            // Erasures first or last: a stripped copy of an entry is the same entry.
            for entry in &all {
                tab.journal.admit(entry);
            }
        }
        let first = &world.tabs[0].journal;
        for tab in &world.tabs {
            prop_assert_eq!((tab.journal.vector(), tab.journal.digest()), (first.vector(), first.digest()));
            prop_assert_eq!(view(&tab.journal), project(&world.all));
        }
    }
}

fn registers(view: &serde_json::Value) -> serde_json::Value {
    let mut view = view.clone();
    for record in view.as_object_mut().unwrap().values_mut() {
        record.as_object_mut().unwrap().remove("entries");
        // What a deletion had seen follows from its name.
        record.as_object_mut().unwrap().remove("deletions");
    }
    view
}
