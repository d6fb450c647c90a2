//! Single steps on an open database: begin a transaction, wait for a request, name a range, read an error.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbKeyRange, IdbRequest, IdbTransaction};

use crate::platform::answer::answer;
use crate::platform::event::Listener;
use crate::platform::js;
use crate::store::{Durability, StoreError, Table};

/// What a transaction is for.
#[derive(Clone, Copy)]
pub(super) enum Access {
    Read,
    Write(Durability),
}

/// Begins a transaction over the given tables. By name, because `web-sys` hides the durability.
pub(super) fn begin(database: &IdbDatabase, tables: &[Table], access: Access) -> Result<IdbTransaction, StoreError> {
    let names: Array = tables.iter().map(|table| JsValue::from_str(table.name())).collect();
    let (mode, durability) = match access {
        Access::Read => ("readonly", "default"),
        Access::Write(Durability::Relaxed) => ("readwrite", "relaxed"),
        Access::Write(Durability::Strict) => ("readwrite", "strict"),
    };
    let options = js::object(&[("durability", durability.into())]);
    js::call(database, "transaction", &[names.into(), mode.into(), options.into()])
        .map(JsCast::unchecked_into)
        .map_err(|error| store_error(&error))
}

/// Waits for a request. Its result is read inside the callback's own turn, while the transaction is still active, so
/// that the caller may issue the next request of the same transaction.
pub(super) async fn result_of(request: &IdbRequest) -> Result<JsValue, StoreError> {
    let (answer, reply) = answer();
    let (success, error) = (reply.clone(), reply);
    let (done, failed) = (request.clone(), request.clone());
    let _success = Listener::on(request, "success", move |_| {
        let _ = success.give(done.result().map_err(|error| store_error(&error)));
    });
    let _error = Listener::on(request, "error", move |_| {
        let _ = error.give(Err(request_error(&failed)));
    });
    answer.await
}

/// The keys from `from` on, itself excluded if `after`, up to but not including `to`; `""` is no end.
pub(super) fn key_range(from: &str, after: bool, to: &str) -> Result<JsValue, JsValue> {
    let (lower, upper) = (JsValue::from_str(from), JsValue::from_str(to));
    let range = if to.is_empty() {
        IdbKeyRange::lower_bound_with_open(&lower, after)?
    } else {
        IdbKeyRange::bound_with_lower_open_and_upper_open(&lower, &upper, after, true)?
    };
    Ok(range.into())
}

/// Why a request failed.
pub(super) fn request_error(request: &IdbRequest) -> StoreError {
    match request.error() {
        Ok(Some(error)) => store_error(&error),
        Ok(None) => StoreError::Closed,
        Err(error) => store_error(&error),
    }
}

/// What an error of the database means to a store.
pub(super) fn store_error(error: &JsValue) -> StoreError {
    match js::error_name(error).as_str() {
        "QuotaExceededError" => StoreError::Full,
        // The first is a connection that is closed, the second a transaction that its closing took along.
        "InvalidStateError" | "AbortError" => StoreError::Closed,
        "VersionError" => StoreError::NewerFormat,
        // Safari's words for a connection that is gone.
        "UnknownError" if js::words(error).contains("server lost") => StoreError::Closed,
        _ => StoreError::Failed(js::words(error)),
    }
}
