//! L1 to L4: the journal is a set of entries, and what it shows depends on nothing but the set.

use super::cases;
use super::oracle::project;
use super::view::view;
use super::world::{Step, World, history, reopened};
use proptest::prelude::*;
use serde_json::{Value, json};
use ventanilla::journal::{Entry, Journal};

/// A journal of these entries.
pub fn of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Journal {
    let mut journal = Journal::default();
    for entry in entries {
        journal.admit(entry);
    }
    journal
}

/// Everything that a journal keeps, what it does not show included, without the order of arrival. Names of writes that
/// will never come, since no program writes them, are left out: kept or not, they show nothing.
pub fn state(journal: &Journal) -> Value {
    let mut waiting: Vec<String> = journal.waiting().map(Entry::text).collect();
    waiting.sort();
    let stamp = |id| {
        let stamp = journal.stamp(id).unwrap();
        (id.to_string(), format!("{stamp:?}").into())
    };
    let stamps: serde_json::Map<String, Value> = journal.entries().map(stamp).collect();
    let authors: Vec<String> = journal.authors().map(|author| format!("{author:?}")).collect();
    let clock = format!("{:?}", journal.clock());
    json!([view(journal), waiting, stamps, authors, clock, journal.vector().to_json()])
}

/// Entries chosen by the bits of a number, which are repeated.
pub fn some(entries: &[Entry], which: u64) -> Vec<Entry> {
    entries.iter().enumerate().filter(|(i, _)| which >> (i % 64) & 1 == 1).map(|(_, e)| e.clone()).collect()
}

fn union(a: &Journal, b: &[Entry]) -> Journal {
    let mut out = a.clone();
    for entry in b {
        out.admit(entry);
    }
    out
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn l1_to_l3_union_is_commutative_associative_and_idempotent(
        steps in history(40), x in any::<u64>(), y in any::<u64>(), z in any::<u64>(),
    ) {
        let all = World::play(&steps).all;
        let (a, b, c) = (some(&all, x), some(&all, y), some(&all, z));
        prop_assert_eq!(state(&union(&of(&a), &b)), state(&union(&of(&b), &a)));
        let bc: Vec<Entry> = b.iter().chain(&c).cloned().collect();
        prop_assert_eq!(state(&union(&union(&of(&a), &b), &c)), state(&union(&of(&c), &[b.clone(), a.clone()].concat())));
        prop_assert_eq!(state(&union(&union(&of(&a), &b), &c)), state(&union(&reopened(&of(&a)), &bc)));
        let twice = union(&of(&a), &a);
        prop_assert_eq!((state(&twice), twice.len()), (state(&of(&a)), a.len()));
    }

    #[test]
    fn l4_the_projection_is_the_same_for_every_order_split_and_repetition(
        (steps, order) in history(50).prop_flat_map(shuffled), which in any::<u64>(), whole in any::<bool>(),
    ) {
        let all = World::play(&steps).all;
        let chosen = if whole { all } else { some(&all, which) };
        let straight = of(&chosen);
        let mixed = of(order.iter().filter_map(|i| chosen.get(*i)).chain(&chosen));
        prop_assert_eq!(view(&straight), project(&chosen));
        prop_assert_eq!(view(&mixed), project(&chosen));
        prop_assert_eq!(state(&straight), state(&mixed));
        prop_assert_eq!((straight.digest(), straight.vector()), (mixed.digest(), mixed.vector()));
        prop_assert_eq!(straight.conflicts(), mixed.conflicts());
    }

    #[test]
    fn l4_what_every_tab_shows_is_the_projection_of_what_it_has(steps in history(60)) {
        for tab in World::play(&steps).tabs {
            let have: Vec<Entry> = tab.have.values().cloned().collect();
            prop_assert_eq!(view(&tab.journal), project(&have));
            prop_assert_eq!(tab.journal.len(), have.len());
        }
    }
}

/// A history and an order of its entries, some of them twice.
fn shuffled(steps: Vec<Step>) -> impl Strategy<Value = (Vec<Step>, Vec<usize>)> {
    let most = steps.len() * 5;
    let order = (0..most).collect::<Vec<_>>();
    (Just(steps), Just(order).prop_shuffle(), proptest::collection::vec(0..most, 0..20)).prop_map(
        |(steps, mut order, again)| {
            order.splice(0..0, again);
            (steps, order)
        },
    )
}
