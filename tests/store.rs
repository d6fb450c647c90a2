//! The store in memory and the sealing store over it keep the rules that every store keeps; the browser's database
//! is held to the same list in `tests/web.rs`.

mod toy_cipher;

use std::cell::RefCell;
use std::collections::HashMap;

use toy_cipher::ToyCipher;
use ventanilla::store::{
    Batch, Durability, Fault, JournalStore, MemoryStore, Sealed, StoreError, Table, block_on, conformance,
};

/// Memory databases by name, as a browser has them: the same name is the same database.
#[derive(Default)]
struct Shelf(RefCell<HashMap<String, MemoryStore>>);

impl Shelf {
    fn open(&self, name: &str) -> MemoryStore {
        self.0.borrow_mut().entry(name.to_owned()).or_default().clone()
    }
}

fn put(table: Table, key: &str, value: &[u8]) -> Batch {
    Batch { put: vec![(table, key.to_owned(), value.to_vec())], ..Batch::default() }
}

#[test]
fn memory_store_keeps_the_rules_of_every_store() {
    let shelf = Shelf::default();
    let cases = block_on(conformance::run(async |name: &str| shelf.open(name)));
    assert_eq!(cases, Ok(18));
}

#[test]
fn sealed_store_keeps_the_rules_of_every_store() {
    let shelf = Shelf::default();
    let cases = block_on(conformance::run(async |name: &str| Sealed::new(shelf.open(name), ToyCipher::new(7))));
    assert_eq!(cases, Ok(18));
}

#[test]
fn nothing_readable_lies_in_a_sealed_store_but_cursors() {
    let disk = MemoryStore::new();
    let store = Sealed::new(disk.clone(), ToyCipher::new(7));
    let secret = b"Mrs Ortega, meter 4711";
    for table in Table::ALL {
        block_on(store.commit(put(table, "k", secret))).unwrap();
    }
    block_on(store.commit(put(Table::Meta, "plain/vv", b"12"))).unwrap();
    for table in Table::ALL {
        let raw = block_on(disk.get(table, "k")).unwrap().unwrap();
        assert_eq!(raw[0], 1, "{table:?} says that it is sealed");
        assert!(!raw.windows(secret.len()).any(|bytes| bytes == secret), "{table:?} is readable");
    }
    assert_eq!(block_on(disk.get(Table::Meta, "plain/vv")).unwrap().unwrap(), b"\x0012");
}

#[test]
fn a_sealed_value_opens_only_where_it_was_put_and_under_its_own_key() {
    let disk = MemoryStore::new();
    let store = Sealed::new(disk.clone(), ToyCipher::new(7));
    block_on(store.commit(put(Table::Tail, "a", b"text"))).unwrap();
    let raw = block_on(disk.get(Table::Tail, "a")).unwrap().unwrap();
    let unreadable = |table, key: &str| Err(StoreError::Unreadable { table, key: key.to_owned() });

    disk.tamper(Table::Tail, "b", raw.clone());
    assert_eq!(block_on(store.get(Table::Tail, "b")), unreadable(Table::Tail, "b"), "another key");
    assert_eq!(block_on(store.range(Table::Tail, "", "")), unreadable(Table::Tail, "b").map(|_| Vec::new()));
    disk.tamper(Table::Snap, "a", raw.clone());
    assert_eq!(block_on(store.get(Table::Snap, "a")), unreadable(Table::Snap, "a"), "another table");
    disk.tamper(Table::Tail, "b", raw[..raw.len() - 1].to_vec());
    assert_eq!(block_on(store.get(Table::Tail, "b")), unreadable(Table::Tail, "b"), "cut short");
    disk.tamper(Table::Tail, "b", Vec::new());
    assert_eq!(block_on(store.get(Table::Tail, "b")), unreadable(Table::Tail, "b"), "emptied");

    let stranger = Sealed::new(disk, ToyCipher::new(8));
    assert_eq!(block_on(stranger.get(Table::Tail, "a")), unreadable(Table::Tail, "a"), "another key");
}

#[test]
fn a_plain_value_planted_in_a_sealed_place_is_refused() {
    let disk = MemoryStore::new();
    let store = Sealed::new(disk.clone(), ToyCipher::new(7));
    disk.tamper(Table::Tail, "a", b"\x00forged".to_vec());
    let refused = StoreError::Unreadable { table: Table::Tail, key: "a".to_owned() };
    assert_eq!(block_on(store.get(Table::Tail, "a")), Err(refused));
    disk.tamper(Table::Tail, "a", b"\x02later".to_vec());
    assert_eq!(block_on(store.get(Table::Tail, "a")), Err(StoreError::NewerFormat));
}

#[test]
fn a_sealed_place_cannot_be_compared() {
    let store = Sealed::new(MemoryStore::new(), ToyCipher::new(7));
    for (table, key) in [(Table::Meta, "vv"), (Table::Tail, "plain/vv")] {
        let expect = vec![(table, key.to_owned(), None)];
        let seen = block_on(store.commit(Batch { expect, ..put(Table::Tail, "e", b"x") }));
        assert!(matches!(seen, Err(StoreError::Failed(_))), "{seen:?}");
    }
    assert_eq!(block_on(store.get(Table::Tail, "e")), Ok(None));
}

#[test]
fn a_full_disk_writes_nothing_of_the_batch() {
    let store = MemoryStore::new();
    block_on(store.commit(put(Table::Tail, "a", &[0; 90]))).unwrap();
    store.set_quota(Some(100));
    let mut batch = put(Table::Tail, "b", &[0; 20]);
    batch.delete = vec![(Table::Draft, "x".to_owned())];
    assert_eq!(block_on(store.commit(batch)), Err(StoreError::Full));
    assert_eq!(block_on(store.keys(Table::Tail, "", "")), Ok(vec!["a".to_owned()]));
    // Room that the same batch makes counts.
    let mut batch = put(Table::Tail, "b", &[0; 20]);
    batch.delete = vec![(Table::Tail, "a".to_owned())];
    assert_eq!(block_on(store.commit(batch)), Ok(()));
}

#[test]
fn a_power_cut_takes_what_was_not_strict() {
    let store = MemoryStore::new();
    let strict = Batch { durability: Durability::Strict, ..put(Table::Meta, "a", b"1") };
    block_on(store.commit(put(Table::Tail, "before", b"x"))).unwrap();
    block_on(store.commit(strict)).unwrap();
    block_on(store.commit(put(Table::Meta, "a", b"2"))).unwrap();
    block_on(store.commit(put(Table::Tail, "after", b"x"))).unwrap();
    store.crash();
    assert_eq!(block_on(store.get(Table::Meta, "a")), Ok(Some(b"1".to_vec())));
    assert_eq!(block_on(store.keys(Table::Tail, "", "")), Ok(vec!["before".to_owned()]));
}

#[test]
fn a_fault_refuses_one_commit_or_hides_its_success() {
    let store = MemoryStore::new();
    store.fail_next(Fault::Refuse(StoreError::Full));
    store.fail_next(Fault::LoseAnswer(StoreError::Closed));
    assert_eq!(block_on(store.commit(put(Table::Tail, "a", b""))), Err(StoreError::Full));
    assert_eq!(block_on(store.commit(put(Table::Tail, "b", b""))), Err(StoreError::Closed));
    assert_eq!(block_on(store.commit(put(Table::Tail, "c", b""))), Ok(()));
    assert_eq!(block_on(store.keys(Table::Tail, "", "")), Ok(vec!["b".to_owned(), "c".to_owned()]));
}
