//! One batch in one transaction.
//!
//! All bytes are ready before the transaction begins. Comparisons and writes are asked for in one go, the comparisons
//! first: requests of a transaction are answered in order, so one that does not hold aborts before any write counts.

use core::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use web_sys::{Event, IdbDatabase, IdbRequest, IdbTransaction};

use super::is_object;
use super::read::bytes;
use super::request::{Access, begin, store_error};
use crate::platform::answer::answer;
use crate::platform::event::Listener;
use crate::platform::js;
use crate::store::{Batch, StoreError, Table};

/// The writes of a batch as the browser takes them: table, key, value.
pub(super) struct Rows {
    pub(super) add: Vec<(Table, JsValue, JsValue)>,
    pub(super) put: Vec<(Table, JsValue, JsValue)>,
    delete: Vec<(Table, JsValue)>,
}

impl Rows {
    pub(super) fn of(batch: &Batch) -> Self {
        let row = |(table, key, value): &(Table, String, Vec<u8>)| {
            (*table, JsValue::from_str(key), Uint8Array::from(value.as_slice()).into())
        };
        Self {
            add: batch.add.iter().map(row).collect(),
            put: batch.put.iter().map(row).collect(),
            delete: batch.delete.iter().map(|(table, key)| (*table, JsValue::from_str(key))).collect(),
        }
    }
}

/// Why the transaction was aborted, as far as the browser does not say it.
enum Reason {
    /// This place in `expect` held something else.
    Changed(usize),
    /// The key at this place in `add` exists.
    Exists(usize),
    /// A request could not even be made.
    Broken(StoreError),
}

struct Work {
    transaction: IdbTransaction,
    rows: RefCell<Option<Rows>>,
    added: RefCell<Vec<IdbRequest>>,
    reason: RefCell<Option<Reason>>,
    last: RefCell<Option<Listener>>,
}

/// A key that is not for batches, if the batch names one.
pub(super) fn reserved(batch: &Batch) -> Option<&str> {
    let keys = batch.add.iter().chain(&batch.put).map(|(table, key, _)| (*table, key));
    let keys = keys.chain(batch.delete.iter().map(|(table, key)| (*table, key)));
    keys.chain(batch.expect.iter().map(|(table, key, _)| (*table, key)))
        .find(|(table, key)| is_object(*table, key))
        .map(|(_, key)| key.as_str())
}

/// What became of a transaction that had begun.
pub(super) type Outcome = Result<(), StoreError>;

/// Writes the rows if everything in the batch's `expect` holds, and returns after `complete`. The outer error says
/// that the transaction did not even begin, so that it may be tried again. An outcome of [`StoreError::Closed`] may
/// not: the connection went, and the disk may have been faster than the news of it.
pub(super) async fn write(database: &IdbDatabase, batch: &Batch, rows: Rows) -> Result<Outcome, StoreError> {
    let transaction = begin(database, &tables(batch), Access::Write(batch.durability))?;
    let (answer, reply) = answer();
    let work = Rc::new(Work {
        transaction: transaction.clone(),
        rows: RefCell::new(Some(rows)),
        added: RefCell::default(),
        reason: RefCell::default(),
        last: RefCell::default(),
    });
    let completed = reply.clone();
    let _complete = Listener::on(&transaction, "complete", move |_| {
        let _ = completed.give(true);
    });
    let _abort = Listener::on(&transaction, "abort", move |_| {
        let _ = reply.give(false);
    });
    let blamed = Rc::clone(&work);
    let _error = Listener::on(&transaction, "error", move |event| blamed.blame(&event));
    let mut checks = Vec::with_capacity(batch.expect.len());
    for (place, (table, key, expected)) in batch.expect.iter().enumerate() {
        match work.check(place, *table, key, expected.clone()) {
            Ok(check) => checks.push(check),
            Err(error) => work.abort(Reason::Broken(store_error(&error))),
        }
    }
    work.issue();
    if answer.await {
        return Ok(Ok(()));
    }
    let reason = work.reason.borrow_mut().take();
    Ok(Err(match reason {
        Some(Reason::Broken(error)) => error,
        Some(Reason::Changed(place)) => match batch.expect.get(place) {
            Some((table, key, _)) => StoreError::Changed { table: *table, key: key.clone() },
            None => StoreError::Closed,
        },
        Some(Reason::Exists(place)) => match batch.add.get(place) {
            Some((table, key, _)) => StoreError::Exists { table: *table, key: key.clone() },
            None => StoreError::Closed,
        },
        // A full disk is told here and nowhere else; no error at all means that the connection went.
        None => transaction.error().map_or(StoreError::Closed, |error| store_error(&error)),
    }))
}

fn tables(batch: &Batch) -> Vec<Table> {
    let mut tables: Vec<Table> = batch.expect.iter().map(|(table, ..)| *table).collect();
    tables.extend(batch.add.iter().chain(&batch.put).map(|(table, ..)| *table));
    tables.extend(batch.delete.iter().map(|(table, _)| *table));
    tables.sort_unstable();
    tables.dedup();
    tables
}

impl Work {
    /// Asks for what is stored, and aborts when it is not what was expected.
    fn check(
        self: &Rc<Self>,
        place: usize,
        table: Table,
        key: &str,
        expected: Option<Vec<u8>>,
    ) -> Result<Listener, JsValue> {
        let request = self.transaction.object_store(table.name())?.get(&JsValue::from_str(key))?;
        let (work, key, asked) = (Rc::clone(self), key.to_owned(), request.clone());
        Ok(Listener::on(&request, "success", move |_| {
            let stored = asked.result().unwrap_or(JsValue::NULL);
            let holds = match &expected {
                None => stored.is_undefined(),
                Some(expected) => bytes(&stored, table, &key).is_ok_and(|stored| &stored == expected),
            };
            if !holds {
                work.abort(Reason::Changed(place));
            }
        }))
    }

    /// Issues every write at once, and commits when the last has gone through. Not earlier: if a request fails after
    /// the commit was called, Firefox keeps what the others wrote and reports success (seen in Firefox 153).
    fn issue(&self) {
        let Some(rows) = self.rows.borrow_mut().take() else { return };
        match self.request(&rows) {
            Ok(Some(last)) => {
                let transaction = self.transaction.clone();
                let commit = Listener::on(&last, "success", move |_| commit(&transaction));
                *self.last.borrow_mut() = Some(commit);
            }
            // Only comparisons, if anything: it ends by itself when they have been answered.
            Ok(None) => {}
            Err(error) => self.abort(Reason::Broken(store_error(&error))),
        }
    }

    /// Makes the requests, and gives the last.
    fn request(&self, rows: &Rows) -> Result<Option<IdbRequest>, JsValue> {
        let mut last = None;
        for (table, key, value) in &rows.add {
            let request = self.transaction.object_store(table.name())?.add_with_key(value, key)?;
            self.added.borrow_mut().push(request.clone());
            last = Some(request);
        }
        for (table, key, value) in &rows.put {
            last = Some(self.transaction.object_store(table.name())?.put_with_key(value, key)?);
        }
        for (table, key) in &rows.delete {
            last = Some(self.transaction.object_store(table.name())?.delete(key)?);
        }
        Ok(last)
    }

    /// Finds out whether the request that failed was an `add` over an existing key.
    fn blame(&self, event: &Event) {
        let Some(target) = event.target() else { return };
        let added = self.added.borrow();
        let Some(place) = added.iter().position(|request| request.loose_eq(&target)) else {
            return;
        };
        let Some(Ok(Some(error))) = added.get(place).map(IdbRequest::error) else {
            return;
        };
        if error.name() == "ConstraintError" {
            self.reason.borrow_mut().get_or_insert(Reason::Exists(place));
        }
    }

    fn abort(&self, reason: Reason) {
        self.reason.borrow_mut().get_or_insert(reason);
        // It throws only if the transaction is already over, which its own event tells.
        let _ = self.transaction.abort();
    }
}

/// Spares the browser the turn in which it would find out that nothing more comes.
fn commit(transaction: &IdbTransaction) {
    // It throws only if the transaction is already over, which its own event tells.
    let _ = js::call(transaction, "commit", &[]);
}
