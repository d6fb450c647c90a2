//! Tidying up changes where things lie and nothing else.

use super::desk::{World, begin, bundle_of, complaint, open, shown, write, write_many};
use ventanilla::store::{JournalStore, MAX_VALUE, MemoryStore, Sealed, Table, block_on};
use ventanilla::workspace::{Opening, Tidied};

#[path = "../toy_cipher/mod.rs"]
pub mod toy_cipher;

fn count(store: &impl JournalStore, table: Table) -> usize {
    block_on(store.keys(table, "", "")).unwrap().len()
}

#[test]
fn a_desk_that_tidied_up_opens_from_its_snapshot_and_shows_the_same() {
    let (store, world) = (MemoryStore::new(), World::new(1));
    let tab = begin(store.clone(), &world);
    write_many(&tab, 0, 700);
    write(&tab, 3, "corregido").unwrap();
    assert!(tab.is_untidy());
    let before = shown(&tab.journal());
    assert_eq!(block_on(tab.tidy()).unwrap(), Tidied { moved: 701, erased: 0, snapshot: true });
    assert!(!tab.is_untidy() && count(&store, Table::Tail) == 0);
    assert_eq!((shown(&tab.journal()), tab.journal().covered()), (before.clone(), 701));
    write_many(&tab, 700, 710);
    let again = open(store.clone(), &world).unwrap();
    assert_eq!((again.opening(), again.journal().covered()), (Opening::Snapshot, 701));
    assert_eq!(shown(&again.journal()), shown(&tab.journal()));
    let history = block_on(again.history(&complaint(3))).unwrap();
    assert_eq!((history.len(), history[1].changes[0].from.len()), (2, 1));
    block_on(again.undo(history[1].entry)).unwrap().unwrap();
    assert_eq!(again.journal().get(&complaint(3)).unwrap().text("f.subject"), "Sin agua desde el lunes, aviso 3");
    assert_eq!(bundle_of(&again).entries.len(), 712);
    for table in Table::ALL {
        assert!(block_on(store.range(table, "", "")).unwrap().iter().all(|(_, value)| value.len() <= MAX_VALUE));
    }
}

#[test]
fn small_segments_grow_together_and_what_they_held_is_found_in_the_new_one() {
    let (store, world) = (MemoryStore::new(), World::new(2));
    let tab = begin(store.clone(), &world);
    for round in 0..8 {
        write_many(&tab, round * 10, round * 10 + 10);
        assert_eq!(block_on(tab.tidy_all()).unwrap().moved, 10);
    }
    assert!(count(&store, Table::Seg) <= 3, "{}", count(&store, Table::Seg));
    for n in 0..80 {
        assert_eq!(block_on(tab.history(&complaint(n))).unwrap().len(), 1);
    }
    assert_eq!(shown(&open(store, &world).unwrap().journal()), shown(&tab.journal()));
}

#[test]
fn b9_a_tab_hears_of_what_another_one_wrote_and_moved_at_once() {
    let (store, world) = (MemoryStore::new(), World::new(3));
    let one = begin(store.clone(), &world);
    let two = open(store.clone(), &world).unwrap();
    write_many(&one, 0, 20);
    block_on(two.refresh()).unwrap();
    write_many(&one, 20, 40);
    block_on(one.tidy_all()).unwrap();
    write_many(&one, 40, 45);
    let changed = block_on(two.refresh()).unwrap();
    assert_eq!(changed.len(), 25);
    assert_eq!(shown(&two.journal()), shown(&one.journal()));
    for n in 0..45 {
        assert_eq!(block_on(two.history(&complaint(n))).unwrap().len(), 1, "{n}");
    }
    write(&two, 50, "de la otra").unwrap();
    assert_eq!(block_on(two.tidy_all()).unwrap().moved, 6);
    assert!(block_on(one.refresh()).unwrap().contains(&complaint(50)));
    assert_eq!(block_on(two.refresh()).unwrap(), []);
    // Whoever has not looked yet and asks for a history finds the entry where it is now.
    block_on(one.tidy_all()).unwrap();
    assert_eq!(block_on(two.history(&complaint(50))).unwrap().len(), 1);
}

#[test]
fn nothing_readable_lies_in_segments_manifest_and_snapshot_of_a_sealed_store() {
    let (disk, world) = (MemoryStore::new(), World::new(4));
    let tab = begin(Sealed::new(disk.clone(), toy_cipher::ToyCipher::new(7)), &world);
    write_many(&tab, 0, 30);
    block_on(tab.tidy_all()).unwrap();
    for table in [Table::Seg, Table::Manifest, Table::Snap] {
        for (key, value) in block_on(disk.range(table, "", "")).unwrap() {
            assert!(value[0] == 1 && !value.windows(5).any(|bytes| bytes == b"lunes"), "{table:?}/{key}");
        }
    }
    let again = open(Sealed::new(disk, toy_cipher::ToyCipher::new(7)), &world).unwrap();
    assert_eq!((again.opening(), shown(&again.journal())), (Opening::Snapshot, shown(&tab.journal())));
}

#[test]
fn a_snapshot_that_does_not_fit_is_rebuilt_from_the_entries_and_that_is_said() {
    let (store, world) = (MemoryStore::new(), World::new(5));
    let tab = begin(store.clone(), &world);
    write_many(&tab, 0, 200);
    block_on(tab.tidy_all()).unwrap();
    let rows = block_on(store.range(Table::Snap, "", "")).unwrap();
    let (head, pieces): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(key, _)| key.ends_with("/head"));
    let mut bad = pieces[0].1.clone();
    bad[1_000] ^= 1;
    let mut version = pieces.last().unwrap().1.clone();
    let at = version.len() - 24;
    version[at] += 1;
    for (key, value, why) in [
        (&pieces[0].0, bad, Opening::Damaged),
        (&pieces.last().unwrap().0, version, Opening::OtherVersion),
        (&head[0].0, b"{}".to_vec(), Opening::Damaged),
    ] {
        let whole = block_on(store.get(Table::Snap, key)).unwrap().unwrap();
        store.tamper(Table::Snap, key, value);
        let again = open(store.clone(), &world).unwrap();
        assert_eq!((again.opening(), shown(&again.journal())), (why, shown(&tab.journal())));
        assert!(again.damaged().is_empty());
        store.tamper(Table::Snap, key, whole);
    }
    // Put in order again, it opens from a new one.
    store.tamper(Table::Snap, &pieces[0].0, vec![0; 9]);
    let again = open(store.clone(), &world).unwrap();
    block_on(again.tidy_all()).unwrap();
    assert_eq!(open(store, &world).unwrap().opening(), Opening::Snapshot);
}

#[test]
fn b11_an_import_of_thousands_goes_live_in_one_small_transaction_and_twice_is_once() {
    let (theirs, world) = (MemoryStore::new(), World::new(6));
    let there = begin(theirs, &world);
    write_many(&there, 0, 1_500);
    let bundle = bundle_of(&there);
    let (store, elsewhere) = (MemoryStore::new(), World::new(7));
    let here = begin(store.clone(), &elsewhere);
    write_many(&here, 2_000, 2_010);
    let done = block_on(here.import(&bundle)).unwrap();
    assert_eq!((done.entries, done.records), (1_500, 1_500));
    assert_eq!(count(&store, Table::Tail), 10);
    assert_eq!(block_on(here.import(&bundle)).unwrap().entries, 0);
    assert_eq!(block_on(here.history(&complaint(77))).unwrap().len(), 1);
    let again = open(store.clone(), &elsewhere).unwrap();
    assert_eq!(shown(&again.journal()), shown(&here.journal()));
    block_on(again.tidy()).unwrap();
    assert_eq!(shown(&open(store, &elsewhere).unwrap().journal()), shown(&here.journal()));
    assert_eq!(bundle_of(&again).entries.len(), 1_510);
}

#[test]
fn b11_an_import_that_finds_no_room_leaves_everything_as_it_was() {
    let there = begin(MemoryStore::new(), &World::new(8));
    write_many(&there, 0, 600);
    let bundle = bundle_of(&there);
    let (store, world) = (MemoryStore::new(), World::new(9));
    let here = begin(store.clone(), &world);
    write_many(&here, 2_000, 2_010);
    let before = (shown(&here.journal()), store.bytes());
    for room in [10_000, 100_000, 300_000] {
        store.set_quota(Some(before.1 + room));
        assert!(block_on(here.import(&bundle)).is_err());
        store.set_quota(None);
        assert_eq!((shown(&here.journal()), store.bytes()), before);
        assert_eq!(shown(&open(store.clone(), &world).unwrap().journal()), before.0);
    }
    assert_eq!(block_on(here.import(&bundle)).unwrap().entries, 600);
}

#[test]
fn b7_tidying_up_on_a_full_disk_gives_up_and_nothing_is_adrift() {
    use ventanilla::store::Afloat;
    let (store, world) = (MemoryStore::new(), World::new(10));
    let tab = begin(Afloat::new(store.clone()), &world);
    write_many(&tab, 0, 60);
    let before = (shown(&tab.journal()), store.bytes());
    store.set_quota(Some(before.1));
    assert!(block_on(tab.tidy_all()).is_err());
    assert_eq!((shown(&tab.journal()), store.bytes(), tab.store().adrift()), (before.0, before.1, 0));
    // What is typed is kept, in memory while there is no room, and tidying up waits for it.
    write(&tab, 99, "sin sitio").unwrap();
    assert!(block_on(tab.tidy_all()).is_err() && tab.store().adrift() == 1);
    store.set_quota(None);
    assert_eq!(block_on(tab.tidy_all()).unwrap().moved, 61);
    assert_eq!(tab.store().adrift(), 0);
    assert_eq!(shown(&open(store, &world).unwrap().journal()), shown(&tab.journal()));
}
