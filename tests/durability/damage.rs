//! Damaged values (B6, B7): the rest is shown and exported, the damage is told, nothing is deleted, and an import that
//! brings the entries back heals it.

use super::desk::{Tab, World, begin, bundle_of, complaint, open, shown, write_many};
use ventanilla::exchange::Bundle;
use ventanilla::store::{JournalStore, MemoryStore, Sealed, Table, block_on};

use super::tidying::toy_cipher::ToyCipher;

fn filled(seed: u64) -> (MemoryStore, World, Bundle) {
    let (store, world) = (MemoryStore::new(), World::new(seed));
    let tab = begin(store.clone(), &world);
    write_many(&tab, 0, 200);
    block_on(tab.tidy_all()).unwrap();
    write_many(&tab, 200, 205);
    let whole = bundle_of(&tab);
    (store, world, whole)
}

fn rows(store: &MemoryStore, table: Table) -> Vec<(String, Vec<u8>)> {
    block_on(store.range(table, "", "")).unwrap()
}

fn histories<S: JournalStore>(tab: &Tab<S>) -> usize {
    (0..205).filter(|n| block_on(tab.history(&complaint(*n))).unwrap().len() == 1).count()
}

#[test]
fn a_damaged_segment_costs_histories_and_no_more_and_an_import_heals_it() {
    let (store, world, whole) = filled(41);
    let (key, good) = rows(&store, Table::Seg)[1].clone();
    let mut bad = good.clone();
    bad[100] ^= 1;
    store.tamper(Table::Seg, &key, bad.clone());
    let tab = open(store.clone(), &world).unwrap();
    // The snapshot still shows everything; what the segment held cannot be read or exported.
    assert_eq!(tab.journal().of_kind("complaint").count(), 205);
    let readable = histories(&tab);
    assert!((50..205).contains(&readable), "{readable}");
    let rest = bundle_of(&tab);
    assert_eq!(rest.entries.len(), readable);
    assert_eq!(tab.damaged(), [format!("seg/{key}")]);
    // Tidying up leaves it alone.
    block_on(tab.tidy_all()).unwrap();
    assert!(block_on(store.get(Table::Seg, &key)).unwrap() == Some(bad.clone()));
    let done = block_on(tab.import(&whole)).unwrap();
    assert_eq!((done.entries, histories(&tab)), (0, 205));
    assert_eq!((tab.damaged(), block_on(store.get(Table::Seg, &key)).unwrap()), (vec![], Some(good)));
    assert_eq!(rows(&store, Table::Quarantine), [(format!("seg/{key}"), bad)]);
    let again = open(store, &world).unwrap();
    assert_eq!((bundle_of(&again).entries.len(), again.damaged().len()), (205, 0));
}

#[test]
fn without_a_snapshot_the_rest_is_shown_and_the_same_import_brings_it_all_back() {
    let (store, world, whole) = filled(42);
    let expected = shown(&open(store.clone(), &world).unwrap().journal());
    let (key, _) = rows(&store, Table::Seg)[0].clone();
    store.tamper(Table::Seg, &key, b"\xff\xfe not even text".to_vec());
    for (key, _) in rows(&store, Table::Snap) {
        store.tamper(Table::Snap, &key, Vec::new());
    }
    let tab = open(store.clone(), &world).unwrap();
    assert_eq!(tab.damaged(), [format!("seg/{key}")]);
    let lost = 205 - tab.journal().of_kind("complaint").count();
    assert!(lost > 10 && bundle_of(&tab).entries.len() == 205 - lost);
    block_on(tab.tidy_all()).unwrap();
    assert_eq!(block_on(tab.import(&whole)).unwrap().entries, lost);
    assert_eq!((shown(&tab.journal()), histories(&tab), tab.damaged().len()), (expected.clone(), 205, 0));
    block_on(tab.tidy_all()).unwrap();
    assert_eq!(shown(&open(store, &world).unwrap().journal()), expected);
}

#[test]
fn entries_that_a_colleague_has_only_some_of_are_written_again_one_by_one() {
    let (store, world, _) = filled(46);
    let (key, _) = rows(&store, Table::Seg)[0].clone();
    store.tamper(Table::Seg, &key, b"nothing".to_vec());
    let tab = open(store.clone(), &world).unwrap();
    let before = histories(&tab);
    let (theirs, elsewhere) = (MemoryStore::new(), World::new(47));
    let colleague = begin(theirs, &elsewhere);
    let (_, _, mut some) = filled(46);
    some.entries.truncate(180);
    block_on(colleague.import(&some)).unwrap();
    let part = bundle_of(&colleague);
    block_on(tab.import(&part)).unwrap();
    let after = histories(&tab);
    assert!(after > before, "{before} {after}");
    for _ in 0..2 {
        let again = open(store.clone(), &world).unwrap();
        assert_eq!(histories(&again), after);
        block_on(again.tidy_all()).unwrap();
        assert_eq!(histories(&again), after);
    }
}

#[test]
fn a_damaged_row_of_the_tail_is_told_kept_and_healed() {
    let (store, world, whole) = filled(43);
    let (key, good) = rows(&store, Table::Tail)[2].clone();
    store.tamper(Table::Tail, &key, good[..50].to_vec());
    let tab = open(store.clone(), &world).unwrap();
    assert_eq!((tab.damaged(), tab.journal().of_kind("complaint").count()), (vec![key.clone()], 204));
    assert_eq!(bundle_of(&tab).entries.len(), 204);
    block_on(tab.tidy_all()).unwrap();
    assert_eq!(rows(&store, Table::Tail), [(key, good[..50].to_vec())]);
    assert_eq!(block_on(tab.import(&whole)).unwrap().entries, 1);
    assert_eq!((tab.damaged().len(), histories(&tab)), (0, 205));
}

#[test]
fn without_its_manifest_a_desk_finds_its_segments_and_lists_them_again() {
    let (store, world, _) = filled(44);
    let expected = shown(&open(store.clone(), &world).unwrap().journal());
    let (key, _) = rows(&store, Table::Manifest)[0].clone();
    store.tamper(Table::Manifest, &key, vec![0, 200]);
    for _ in 0..2 {
        let tab = open(store.clone(), &world).unwrap();
        assert_eq!((shown(&tab.journal()), tab.damaged()), (expected.clone(), vec![format!("manifest/{key}")]));
        assert_eq!(histories(&tab), 205);
        for (key, _) in rows(&store, Table::Snap) {
            store.tamper(Table::Snap, &key, Vec::new());
        }
    }
    let tab = open(store.clone(), &world).unwrap();
    block_on(tab.tidy_all()).unwrap();
    let again = open(store.clone(), &world).unwrap();
    assert_eq!((shown(&again.journal()), again.damaged().len()), (expected, 0));
    assert_eq!(rows(&store, Table::Quarantine).len(), 1);
}

#[test]
fn a_value_that_opens_under_no_key_is_damage_like_any_other() {
    let (disk, world) = (MemoryStore::new(), World::new(45));
    let sealed = || Sealed::new(disk.clone(), ToyCipher::new(7));
    let tab = begin(sealed(), &world);
    write_many(&tab, 0, 200);
    block_on(tab.tidy_all()).unwrap();
    write_many(&tab, 200, 205);
    let whole = bundle_of(&tab);
    for (table, at) in [(Table::Seg, 0), (Table::Tail, 0), (Table::Snap, 0)] {
        let (key, mut value) = rows(&disk, table)[at].clone();
        let last = value.len() - 1;
        value[last] ^= 1;
        disk.tamper(table, &key, value);
    }
    let again = open(sealed(), &world).unwrap();
    assert_eq!(again.damaged().len(), 2);
    // What can be opened around the damaged row of the tail moves all the same.
    assert_eq!(block_on(again.tidy_all()).unwrap().moved, 4);
    assert_eq!(rows(&disk, Table::Tail).len(), 1);
    let rest = bundle_of(&again).entries.len();
    assert!((50..204).contains(&rest), "{rest}");
    block_on(again.import(&whole)).unwrap();
    assert_eq!((again.damaged().len(), shown(&again.journal())), (0, shown(&tab.journal())));
    assert_eq!(shown(&open(sealed(), &world).unwrap().journal()), shown(&tab.journal()));
}
