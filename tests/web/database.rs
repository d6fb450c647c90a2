//! The browser's database.

use super::{Heard, name, script};
use ventanilla::platform::idb::{
    Found, IdbStore, Notice, database_name, delete_database, list_databases, parse_database_name,
};
use ventanilla::store::{Batch, Durability, JournalStore, StoreError, Table, conformance};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const DELETE: &str = "await new Promise((yes, no) => {
    const request = indexedDB.deleteDatabase(a); request.onsuccess = yes; request.onerror = request.onblocked = no })";

fn put(key: &str, value: &[u8]) -> Batch {
    Batch { put: vec![(Table::Tail, key.to_owned(), value.to_vec())], ..Batch::default() }
}

pub async fn open(name: &str) -> IdbStore {
    IdbStore::open(name, |_| {}).await.unwrap().0
}

#[wasm_bindgen_test]
async fn the_browsers_database_keeps_the_rules_of_every_store() {
    let prefix = name("rules");
    let cases = conformance::run(async |case: &str| open(&format!("{prefix} {case}")).await).await;
    assert_eq!(cases, Ok(18));
}

#[wasm_bindgen_test]
async fn b7_a_connection_that_is_lost_is_opened_again_and_said() {
    let (name, heard) = (name("lost"), Heard::new());
    let (store, found) = IdbStore::open(&name, heard.ear()).await.unwrap();
    assert_eq!(found, Found::Created);
    store.commit(put("before", b"1")).await.unwrap();

    store.disconnect();
    store.commit(put("after", b"2")).await.unwrap();
    assert_eq!(heard.take(), [Notice::Reopened]);
    store.disconnect();
    let keys = store.keys(Table::Tail, "", "").await.unwrap();
    assert_eq!(keys, ["after", "before"]);
    assert_eq!(heard.take(), [Notice::Reopened]);
}

#[wasm_bindgen_test]
async fn b9_a_database_that_another_tab_needs_is_given_up_for_good() {
    let (name, heard) = (name("needed"), Heard::new());
    let (store, _) = IdbStore::open(&name, heard.ear()).await.unwrap();
    store.commit(put("a", b"1")).await.unwrap();
    let (second, _) = IdbStore::open(&name, heard.ear()).await.unwrap();

    // Both connections close by themselves, or this would be `Blocked`.
    delete_database(&name).await.unwrap();
    assert_eq!(heard.take(), [Notice::GivenUp, Notice::GivenUp]);
    assert_eq!(store.get(Table::Tail, "a").await, Err(StoreError::Closed));
    assert_eq!(second.commit(put("b", b"2")).await, Err(StoreError::Closed));
    assert!(!list_databases().await.unwrap().contains(&name), "writing does not bring it back");
}

#[wasm_bindgen_test]
async fn b6_an_empty_database_where_one_used_to_be_is_no_first_start() {
    let name = name("emptied");
    let (store, found) = IdbStore::open(&name, |_| {}).await.unwrap();
    assert_eq!(found, Found::Created);
    store.commit(put("a", b"1")).await.unwrap();
    drop(store);
    assert_eq!(IdbStore::open(&name, |_| {}).await.unwrap().1, Found::Existing);
    assert!(list_databases().await.unwrap().contains(&name));

    script(DELETE, &name.as_str().into(), &JsValue::NULL).await.unwrap();
    assert_eq!(IdbStore::open(&name, |_| {}).await.unwrap().1, Found::Emptied);

    // Deleted on purpose, it is forgotten.
    delete_database(&name).await.unwrap();
    assert_eq!(IdbStore::open(&name, |_| {}).await.unwrap().1, Found::Created);
}

#[wasm_bindgen_test]
async fn b6_data_cleared_while_they_are_open_do_not_come_back_empty() {
    let (name, heard) = (name("vanished"), Heard::new());
    let (store, _) = IdbStore::open(&name, heard.ear()).await.unwrap();
    store.commit(put("a", b"1")).await.unwrap();
    store.disconnect();
    script(DELETE, &name.as_str().into(), &JsValue::NULL).await.unwrap();

    assert_eq!(store.commit(put("b", b"2")).await, Err(StoreError::Closed));
    assert_eq!(heard.take(), [Notice::Vanished]);
    assert!(!list_databases().await.unwrap().contains(&name));
}

/// A tab of another program, or a very old one of ours, that does not let go.
const STUBBORN: &str = "return await new Promise((yes, no) => {
    const request = indexedDB.open(a); request.onsuccess = () => yes(request.result); request.onerror = no })";

#[wasm_bindgen_test]
async fn b9_a_tab_that_does_not_let_go_is_told_and_nothing_hangs() {
    let name = name("stubborn");
    let store = open(&name).await;
    store.commit(put("a", b"1")).await.unwrap();
    drop(store);
    let stubborn = script(STUBBORN, &name.as_str().into(), &JsValue::NULL).await.unwrap();

    assert_eq!(delete_database(&name).await, Err(StoreError::Blocked));
    // Until it is deleted nobody can open it, and the browser does not say so.
    assert_eq!(IdbStore::open(&name, |_| {}).await.err(), Some(StoreError::Blocked));

    script("a.close(); await new Promise((yes) => setTimeout(yes, 300))", &stubborn, &JsValue::NULL).await.unwrap();
    assert!(!list_databases().await.unwrap().contains(&name), "the open that was given up left nothing behind");
    let (_, found) = IdbStore::open(&name, |_| {}).await.unwrap();
    assert_eq!(found, Found::Created);
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_program_is_left_alone() {
    let name = name("newer");
    let newer = "await new Promise((yes, no) => {
        const request = indexedDB.open(a, 2); request.onsuccess = () => { request.result.close(); yes() };
        request.onerror = no })";
    script(newer, &name.as_str().into(), &JsValue::NULL).await.unwrap();
    assert_eq!(IdbStore::open(&name, |_| {}).await.err(), Some(StoreError::NewerFormat));
}

#[wasm_bindgen_test]
async fn a_value_that_is_no_bytes_is_unreadable_and_a_key_object_is_not_shown() {
    let name = name("foreign");
    let store = open(&name).await;
    let plant = "const database = await new Promise((yes) => {
            const request = indexedDB.open(a); request.onsuccess = () => yes(request.result) });
        const transaction = database.transaction(['tail', 'meta'], 'readwrite');
        transaction.objectStore('tail').put('text', 'k');
        transaction.objectStore('meta').put({ format: 0 }, 'key/data');
        await new Promise((yes) => { transaction.oncomplete = yes });
        database.close()";
    script(plant, &name.as_str().into(), &JsValue::NULL).await.unwrap();
    let unreadable = StoreError::Unreadable { table: Table::Tail, key: "k".to_owned() };
    assert_eq!(store.get(Table::Tail, "k").await, Err(unreadable.clone()));
    assert_eq!(store.range(Table::Tail, "", "").await, Err(unreadable));
    assert_eq!(store.keys(Table::Tail, "", "").await.unwrap(), ["k"]);

    assert!(store.keys(Table::Meta, "", "").await.unwrap().is_empty());
    assert!(store.range(Table::Meta, "", "").await.unwrap().is_empty());
    let delete = vec![(Table::Meta, "key/data".to_owned())];
    let seen = store.commit(Batch { delete, ..Batch::default() }).await;
    assert!(matches!(seen, Err(StoreError::Failed(_))), "a batch cannot delete the key: {seen:?}");
}

#[wasm_bindgen_test]
async fn b7_a_full_disk_is_said_and_nothing_of_the_batch_is_kept() {
    let store = open(&name("full")).await;
    // The browser's quota cannot be set from a page; what it would throw can.
    let fill = "const real = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function () {
            IDBObjectStore.prototype.put = real;
            throw new DOMException('no room', 'QuotaExceededError') }";
    script(fill, &JsValue::NULL, &JsValue::NULL).await.unwrap();
    let add = vec![(Table::Seg, "first".to_owned(), b"x".to_vec())];
    let batch = Batch { add, durability: Durability::Strict, ..put("second", b"y") };
    assert_eq!(store.commit(batch.clone()).await, Err(StoreError::Full));
    assert_eq!(store.get(Table::Seg, "first").await, Ok(None));
    // With room again, the same batch goes through.
    assert_eq!(store.commit(batch).await, Ok(()));
}

#[wasm_bindgen_test]
async fn b7_a_commit_whose_end_is_unknown_is_not_tried_again_in_silence() {
    let store = open(&name("unknown")).await;
    // A connection that goes while a transaction runs looks like an abort without a reason.
    let cut = "const real = IDBTransaction.prototype.commit;
        IDBTransaction.prototype.commit = function () { IDBTransaction.prototype.commit = real; this.abort() }";
    script(cut, &JsValue::NULL, &JsValue::NULL).await.unwrap();
    assert_eq!(store.commit(put("a", b"1")).await, Err(StoreError::Closed));
    assert_eq!(store.get(Table::Tail, "a").await, Ok(None));
    assert_eq!(store.commit(put("a", b"1")).await, Ok(()));
}

#[wasm_bindgen_test]
fn names_of_databases_are_read_back() {
    let name = database_name("live", "Ab3-_9");
    assert_eq!(name, "ventanilla-live-Ab3-_9");
    assert_eq!(parse_database_name(&name), Some(("live", "Ab3-_9")));
    assert_eq!(parse_database_name("somebody-else"), None);
}
