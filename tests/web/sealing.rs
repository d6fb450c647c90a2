//! Sealing under a key that the browser keeps.

use super::database::open;
use super::{both, name, script};
use std::cell::RefCell;
use std::rc::Rc;
use ventanilla::platform::crypto::{DataKey, keep_in_browser, keep_ring, open_key, ring, sha256};
use ventanilla::platform::jose::WebJose;
use ventanilla::store::{Batch, Cipher, CipherError, JournalStore, Sealed, StoreError, Table, conformance};
use ventanilla::workspace::keyring::{Holder, Kdf, Ring, RingError, STRETCHED, Slot, Stretch, StretchError};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

fn put(table: Table, key: &str, value: &[u8]) -> Batch {
    Batch { put: vec![(table, key.to_owned(), value.to_vec())], ..Batch::default() }
}

fn no_key() -> StoreError {
    StoreError::Unreadable { table: Table::Meta, key: "key/data".to_owned() }
}

#[wasm_bindgen_test]
async fn a_sealed_database_keeps_the_rules_of_every_store() {
    let prefix = name("sealed-rules");
    let open = async |case: &str| {
        let store = open(&format!("{prefix} {case}")).await;
        let key = DataKey::of(&store).await.unwrap();
        Sealed::new(store, key)
    };
    assert_eq!(conformance::run(open).await, Ok(18));
}

#[wasm_bindgen_test]
async fn b52_the_key_survives_reopening_and_cannot_be_exported() {
    let name = name("key");
    let store = open(&name).await;
    let key = DataKey::of(&store).await.unwrap();
    let sealed = key.seal("tail/a", b"text").await.unwrap();
    drop(store);

    let key = DataKey::of(&open(&name).await).await.unwrap();
    assert_eq!(key.open("tail/a", &sealed).await.unwrap(), b"text");
    let out = script("return crypto.subtle.exportKey('raw', a)", key.key(), &JsValue::NULL).await;
    assert!(out.is_err(), "the key in use was exported");
    // Nor can the key that wraps it.
    let wrapping = "const database = await new Promise((yes) => {
            const request = indexedDB.open(a); request.onsuccess = () => yes(request.result) });
        const slot = await new Promise((yes) => {
            const get = database.transaction('meta').objectStore('meta').get('key/data');
            get.onsuccess = () => yes(get.result) });
        database.close();
        await crypto.subtle.exportKey('raw', slot.kek)";
    assert!(script(wrapping, &name.as_str().into(), &JsValue::NULL).await.is_err(), "the wrapping key was exported");
}

#[wasm_bindgen_test]
async fn two_tabs_that_make_the_key_at_once_end_with_the_same() {
    let name = name("two-keys");
    let keys: Rc<RefCell<Vec<DataKey>>> = Rc::default();
    let tab = || {
        let (name, keys) = (name.clone(), Rc::clone(&keys));
        async move {
            let store = open(&name).await;
            let key = DataKey::of(&store).await.unwrap();
            keys.borrow_mut().push(key);
        }
    };
    both(tab(), tab()).await;
    let keys = keys.take();
    let sealed = keys[0].seal("x", b"text").await.unwrap();
    assert_eq!(keys[1].open("x", &sealed).await.unwrap(), b"text");
}

#[wasm_bindgen_test]
async fn a_sealed_value_opens_only_whole_and_in_its_place() {
    let key = DataKey::of(&open(&name("refused")).await).await.unwrap();
    let sealed = key.seal("tail/a", b"a word").await.unwrap();
    assert_ne!(sealed, key.seal("tail/a", b"a word").await.unwrap(), "no nonce is used twice");
    assert_eq!(key.open("tail/b", &sealed).await, Err(CipherError::Refused), "another place");
    for length in [0, 11, 12, 27, sealed.len() - 1] {
        assert_eq!(key.open("tail/a", &sealed[..length]).await, Err(CipherError::Refused), "cut to {length}");
    }
    for place in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[place] ^= 1;
        assert_eq!(key.open("tail/a", &changed).await, Err(CipherError::Refused), "changed at {place}");
    }
    let other = DataKey::of(&open(&name("other-key")).await).await.unwrap();
    assert_eq!(other.open("tail/a", &sealed).await, Err(CipherError::Refused), "another database's key");
}

#[wasm_bindgen_test]
async fn one_damaged_value_of_many_is_named() {
    let store = open(&name("damaged")).await;
    let sealed = Sealed::new(store.clone(), DataKey::of(&store).await.unwrap());
    let rows = (0..300).map(|n| (Table::Tail, format!("{n:03}"), vec![n as u8; 300])).collect();
    sealed.commit(Batch { put: rows, ..Batch::default() }).await.unwrap();
    assert_eq!(sealed.range(Table::Tail, "", "").await.unwrap().len(), 300);

    let mut raw = store.get(Table::Tail, "123").await.unwrap().unwrap();
    assert_eq!(raw.len(), 1 + 12 + 300 + 16, "format, nonce, text, tag");
    raw[100] ^= 1;
    store.commit(put(Table::Tail, "123", &raw)).await.unwrap();
    let unreadable = StoreError::Unreadable { table: Table::Tail, key: "123".to_owned() };
    assert_eq!(sealed.range(Table::Tail, "", "").await, Err(unreadable));
    assert_eq!(sealed.get(Table::Tail, "124").await.unwrap().unwrap(), vec![124; 300]);
}

#[wasm_bindgen_test]
async fn no_second_key_is_made_over_values_of_a_first() {
    let store = open(&name("keyless")).await;
    store.commit(put(Table::Tail, "a", b"\x01sealed once")).await.unwrap();
    assert_eq!(DataKey::of(&store).await.err(), Some(no_key()));
}

/// Plants a key slot, as another version of the program would have written it.
async fn plant(name: &str, slot: &str) {
    let plant = "const database = await new Promise((yes) => {
            const request = indexedDB.open(a); request.onsuccess = () => yes(request.result) });
        const transaction = database.transaction('meta', 'readwrite');
        transaction.objectStore('meta').put(JSON.parse(b), 'key/data');
        await new Promise((yes) => { transaction.oncomplete = yes });
        database.close()";
    script(plant, &name.into(), &slot.into()).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_slot_that_this_program_does_not_know_is_newer_and_a_broken_one_unreadable() {
    let name = name("slots");
    let store = open(&name).await;
    plant(&name, r#"{"format":1,"slot":"browser"}"#).await;
    assert_eq!(DataKey::of(&store).await.err(), Some(StoreError::NewerFormat));
    plant(&name, r#"{"format":0,"slot":"passphrase"}"#).await;
    assert_eq!(DataKey::of(&store).await.err(), Some(StoreError::NewerFormat));
    plant(&name, r#"{"format":0,"slot":"browser","kek":7}"#).await;
    assert_eq!(DataKey::of(&store).await.err(), Some(no_key()));
}

/// Opens a value by the documented format alone, as the rescue file does when the program does not run.
const BY_HAND: &str = "
    const database = await new Promise((yes) => {
        const request = indexedDB.open(a); request.onsuccess = () => yes(request.result) });
    const read = (table, key) => new Promise((yes) => {
        const get = database.transaction(table).objectStore(table).get(key); get.onsuccess = () => yes(get.result) });
    const { format, slot, kek, iv, wrapped } = await read('meta', 'key/data');
    if (format !== 0 || slot !== 'browser' || !(wrapped instanceof Uint8Array)) throw new Error('another format');
    const key = await crypto.subtle.unwrapKey('raw', wrapped, kek, { name: 'AES-GCM', iv }, 'AES-GCM', false, ['decrypt']);
    const value = await read('draft', b);
    database.close();
    if (value[0] !== 1) throw new Error('not sealed');
    const additionalData = new TextEncoder().encode('draft/' + b);
    const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: value.subarray(1, 13), additionalData }, key, value.subarray(13));
    return new TextDecoder().decode(plain)";

#[wasm_bindgen_test]
async fn a_value_can_be_rescued_without_the_program() {
    let name = name("rescue");
    let store = open(&name).await;
    let sealed = Sealed::new(store.clone(), DataKey::of(&store).await.unwrap());
    sealed.commit(put(Table::Draft, "formulario/ñ", "Señora 王".as_bytes())).await.unwrap();
    let text = script(BY_HAND, &name.as_str().into(), &"formulario/ñ".into()).await.unwrap();
    assert_eq!(text.as_string().unwrap(), "Señora 王");
}

#[wasm_bindgen_test]
async fn a_digest_is_the_standard_one() {
    let digest = sha256(b"abc").await.unwrap().map(|byte| format!("{byte:02x}")).concat();
    assert_eq!(digest, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/// Argon2id as the worker does it, here on the page's own thread, with little memory so that the test is quick.
struct Small;

impl Stretch for Small {
    async fn stretch(&self, secret: &[u8], salt: &[u8; 16], _: Kdf) -> Result<[u8; STRETCHED], StretchError> {
        Ok(ventanilla_stretch::stretch(secret, salt, 64, 2).unwrap())
    }
}

#[wasm_bindgen_test]
async fn b52_under_a_passphrase_the_same_key_opens_and_nothing_in_the_browser_does() {
    let name = name("passphrase");
    let store = open(&name).await;
    let before = DataKey::of(&store).await.unwrap().seal("tail/a", b"text").await.unwrap();
    let key = open_key(&store).await.unwrap();
    let mut kept = Ring::default();
    let holder = Holder { agent: "agent/marta".into(), name: "Marta".into() };
    kept.put(Slot::new(holder, 1, b"caballo pila", &key, &WebJose, &Small).await.unwrap());
    assert_eq!(ring(&store).await, Ok(None), "the browser keeps the key");
    keep_ring(&store, &kept.text()).await.unwrap();
    drop((store, key));

    let store = open(&name).await;
    assert_eq!(DataKey::of(&store).await.err(), Some(StoreError::Locked));
    assert_eq!(open_key(&store).await.err(), Some(StoreError::Locked));
    let read = Ring::read(&ring(&store).await.unwrap().unwrap()).unwrap();
    assert_eq!(read, kept);
    let id = &read.slots()[0].id;
    let wrong = read.open(id, b"caballo pala", &WebJose, &Small).await;
    assert_eq!(wrong.err(), Some(RingError::Wrong));
    let key = read.open(id, b"caballo pila", &WebJose, &Small).await.unwrap();
    let usable = DataKey::of_open(&key).await.unwrap();
    assert_eq!(usable.open("tail/a", &before).await.unwrap(), b"text");
    let out = script("return crypto.subtle.exportKey('raw', a)", usable.key(), &JsValue::NULL).await;
    assert!(out.is_err(), "the key in use was exported");

    // And back: the browser keeps it again.
    keep_in_browser(&store, &key).await.unwrap();
    let again = DataKey::of(&store).await.unwrap();
    assert_eq!(again.open("tail/a", &before).await.unwrap(), b"text");
    assert_eq!(ring(&store).await, Ok(None));
}

#[wasm_bindgen_test]
fn b52_argon2id_gives_the_same_in_webassembly() {
    let hex: String = ventanilla_stretch::stretch(b"password", b"somesalt", 19_456, 2)
        .unwrap()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(
        hex,
        "d2553952a8139653bab5aa4da6a350166d68bc3b1060e94876eb677fb91557e0da4469eb511b700bfc6811eaeafe6fbc3760ff0987a30fe37c229e6ccdb0909b"
    );
}
