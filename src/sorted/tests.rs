#![allow(clippy::unwrap_used)]

use super::{Map, Set};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn of_equal_keys_the_last_stays() {
    let map = Map::from([("b", 1), ("a", 2), ("b", 3), ("a", 4), ("b", 5)]);
    assert_eq!(map.into_iter().collect::<Vec<_>>(), [("a", 4), ("b", 5)]);
    let mut map = Map::from([("a", 1), ("c", 2)]);
    map.extend([("c", 3), ("b", 4)]);
    assert_eq!(map, Map::from([("a", 1), ("b", 4), ("c", 3)]));
}

#[test]
fn a_slot_is_made_once() {
    let mut map: Map<String, Vec<u8>> = Map::new();
    map.slot("a".into(), |_| vec![1]).push(2);
    map.slot("a".into(), |_| unreachable!()).push(3);
    assert_eq!(map.get("a").unwrap(), &[1, 2, 3]);
}

/// What can be done to a map.
#[derive(Clone, Debug)]
enum Step {
    Insert(u8, u16),
    Slot(u8, u16),
    Remove(u8),
    UpTo(u8),
    Change(u8, u16),
    Extend(Vec<(u8, u16)>),
    Clear,
}

fn step() -> impl Strategy<Value = Step> {
    let key = 0u8..24;
    prop_oneof![
        6 => (key.clone(), any::<u16>()).prop_map(|(k, v)| Step::Insert(k, v)),
        3 => (key.clone(), any::<u16>()).prop_map(|(k, v)| Step::Slot(k, v)),
        3 => key.clone().prop_map(Step::Remove),
        2 => key.clone().prop_map(Step::UpTo),
        3 => (key.clone(), any::<u16>()).prop_map(|(k, v)| Step::Change(k, v)),
        1 => vec((key, any::<u16>()), 0..9).prop_map(Step::Extend),
        1 => Just(Step::Clear),
    ]
}

proptest! {
    #[test]
    fn a_map_does_what_a_tree_does(first in vec((0u8..24, any::<u16>()), 0..40), steps in vec(step(), 0..60)) {
        let mut map: Map<u8, u16> = first.iter().copied().collect();
        let mut tree: BTreeMap<u8, u16> = first.into_iter().collect();
        for step in steps {
            match step {
                Step::Insert(k, v) => prop_assert_eq!(map.insert(k, v), tree.insert(k, v)),
                Step::Slot(k, v) => prop_assert_eq!(*map.slot(k, |_| v), *tree.entry(k).or_insert(v)),
                Step::Remove(k) => prop_assert_eq!(map.remove(&k), tree.remove(&k)),
                Step::UpTo(k) => {
                    prop_assert_eq!(map.up_to(&k), tree.range(..=k).next_back());
                    prop_assert_eq!(map.key(&k), tree.get_key_value(&k).map(|(key, _)| key));
                    prop_assert_eq!(map.last(), tree.last_key_value());
                    map.values_mut().for_each(|v| *v = v.wrapping_add(1));
                    tree.values_mut().for_each(|v| *v = v.wrapping_add(1));
                }
                Step::Change(k, v) => {
                    prop_assert_eq!(map.get_mut(&k).map(|old| core::mem::replace(old, v)), tree.get_mut(&k).map(|old| core::mem::replace(old, v)));
                }
                Step::Extend(pairs) => {
                    map.extend(pairs.clone());
                    tree.extend(pairs);
                }
                Step::Clear => {
                    map.clear();
                    tree.clear();
                }
            }
            prop_assert!(map.iter().eq(&tree) && map.keys().eq(tree.keys()) && map.values().eq(tree.values()));
            prop_assert_eq!((map.len(), map.is_empty()), (tree.len(), tree.is_empty()));
            prop_assert!((0..24).all(|k| map.get(&k) == tree.get(&k) && map.contains_key(&k) == tree.contains_key(&k)));
        }
        prop_assert!(map.clone().into_values().eq(tree.clone().into_values()) && map.into_iter().eq(tree));
    }

    #[test]
    fn a_set_does_what_a_tree_does(first in vec(0u8..24, 0..40), other in vec(0u8..24, 0..20), more in vec(0u8..24, 0..40)) {
        let (mut set, mut tree): (Set<u8>, BTreeSet<u8>) = (first.iter().copied().collect(), first.into_iter().collect());
        for key in more {
            if key % 3 == 0 {
                prop_assert_eq!(set.remove(&key), tree.remove(&key));
                continue;
            }
            prop_assert_eq!(set.insert(key), tree.insert(key));
            prop_assert_eq!((set.len(), set.is_empty()), (tree.len(), tree.is_empty()));
        }
        prop_assert!((0..24).all(|k| set.get(&k) == tree.get(&k) && set.contains(&k) == tree.contains(&k)));
        set.extend([7, 3, 7]);
        tree.extend([7, 3, 7]);
        set.retain(|key| key % 5 != 0);
        tree.retain(|key| key % 5 != 0);
        let (less, fewer): (Set<u8>, BTreeSet<u8>) = (other.iter().copied().collect(), other.into_iter().collect());
        prop_assert!(set.difference(&less).eq(tree.difference(&fewer)));
        prop_assert!(set.iter().eq(&tree) && set.into_iter().eq(tree));
    }
}
