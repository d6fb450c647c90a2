//! L5: a snapshot may take the place of the entries that it was made of, at any moment.

use super::cases;
use super::oracle::project;
use super::union::{of, some, state};
use super::view::view;
use super::world::{World, history, record, reopened};
use proptest::prelude::*;
use ventanilla::journal::{Edit, Entry, WriteId, prune};

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn l5_what_arrives_after_pruning_gives_the_same_as_if_nothing_had_been_pruned(
        steps in history(50), before in any::<u64>(), after in any::<u64>(), backwards in any::<bool>(),
    ) {
        let all = World::play(&steps).all;
        let early = some(&all, before);
        let mut late = some(&all, after);
        if backwards {
            late.reverse();
        }
        let mut pruned = reopened(&of(&early));
        prop_assert_eq!(state(&pruned), state(&of(&early)));
        for (n, entry) in late.iter().chain(&early).enumerate() {
            pruned.admit(entry);
            if n % 3 == 1 {
                pruned = reopened(&pruned);
            }
        }
        let both: Vec<Entry> = early.into_iter().chain(late).collect();
        let never = of(&both);
        prop_assert_eq!(view(&pruned), project(&both));
        prop_assert_eq!(state(&pruned), state(&never));
        prop_assert_eq!((pruned.vector(), pruned.digest()), (never.vector(), never.digest()));
    }
}

#[test]
fn a_replaced_write_that_arrives_after_pruning_does_not_come_back_to_life() {
    let mut world = World::play(&[]);
    let first = world.write(0, Edit::new(record(0)).set("f.0", "old").part().into_iter().collect()).unwrap();
    let over = vec![WriteId { entry: first.id(), part: 0, op: 0 }];
    let part = Edit::new(record(0)).seen("f.0", "new", over).part();
    let second = world.write(1, part.into_iter().collect()).unwrap();
    let mut journal = reopened(&of([&second]));
    journal.admit(&first);
    let shown: Vec<WriteId> = journal.get(&record(0)).unwrap().over("f.0");
    assert_eq!(shown, [WriteId { entry: second.id(), part: 0, op: 0 }]);
    let kept = format!("{:?}", journal.get(&record(0)).unwrap());
    assert!(kept.contains("ahead: {}"), "{kept}");
}

#[test]
fn a_sum_beyond_what_json_numbers_hold_survives_a_snapshot() {
    let mut world = World::play(&[]);
    for _ in 0..3 {
        world.write(0, Edit::new(record(0)).inc("calls", 9_007_199_254_740_991).part().into_iter().collect()).unwrap();
    }
    let journal = reopened(&of(&world.all));
    assert_eq!(journal.get(&record(0)).unwrap().count("calls"), 3 * 9_007_199_254_740_991);
}

#[test]
fn what_waits_for_its_batch_keeps_nothing_of_an_erased_person() {
    use super::world::Step;
    let writes = vec![(1, 0, 1), (1, 1, 2), (2, 0, 3)];
    let all = World::play(&[Step::Batch { tab: 0, writes }, Step::Erase { tab: 0, record: 1, batch: false }]).all;
    let [first, _, third, erase] = all.as_slice() else { panic!("{all:?}") };
    for order in [[first, third, erase], [erase, first, third]] {
        let journal = of(order);
        assert_eq!((journal.waiting().count(), journal.get(&record(2))), (2, None));
        let kept = prune::snapshot(&journal).unwrap();
        let holds = |text: &str| kept.windows(text.len()).any(|bytes| bytes == text.as_bytes());
        assert!(!holds("text 1") && holds("text 3"));
    }
}
