//! Reading one value, a range, or a count, each in a transaction of its own.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbDatabase;

use super::is_object;
use super::request::{Access, begin, key_range, result_of, store_error};
use crate::store::{StoreError, Table, is_empty_range};

/// How many values one request brings: enough that requests do not cost, few enough that none stalls the screen.
const PAGE: u32 = 2_000;

pub(super) async fn value(database: &IdbDatabase, table: Table, key: &str) -> Result<Option<JsValue>, StoreError> {
    let transaction = begin(database, &[table], Access::Read)?;
    let store = transaction.object_store(table.name()).map_err(|error| store_error(&error))?;
    let request = store.get(&JsValue::from_str(key)).map_err(|error| store_error(&error))?;
    let value = result_of(&request).await?;
    Ok(if value.is_undefined() { None } else { Some(value) })
}

/// All rows of a range, page by page in one transaction, so that they belong together. Only requests of this
/// transaction are waited for.
pub(super) async fn walk(
    database: &IdbDatabase,
    table: Table,
    from: &str,
    to: &str,
    values: bool,
) -> Result<Vec<(String, JsValue)>, StoreError> {
    let mut rows = Vec::new();
    if is_empty_range(from, to) {
        return Ok(rows);
    }
    let failed = |error: JsValue| store_error(&error);
    let transaction = begin(database, &[table], Access::Read)?;
    let store = transaction.object_store(table.name()).map_err(failed)?;
    let mut range = key_range(from, false, to).map_err(failed)?;
    loop {
        let keys = store.get_all_keys_with_key_and_limit(&range, PAGE).map_err(failed)?;
        let bodies = if values {
            let request = store.get_all_with_key_and_limit(&range, PAGE).map_err(failed)?;
            // Requests of one transaction are answered in order: with the second, the first is there too.
            Array::from(&result_of(&request).await?)
        } else {
            result_of(&keys).await?;
            Array::new()
        };
        let keys = Array::from(&keys.result().map_err(failed)?);
        let count = keys.length();
        let mut last = None;
        for (key, body) in keys.iter().zip(bodies.iter().chain(core::iter::repeat(JsValue::UNDEFINED))) {
            let Some(key) = key.as_string() else {
                return Err(StoreError::Failed(format!("a key of {} is no text", table.name())));
            };
            last = Some(key.clone());
            if !is_object(table, &key) {
                rows.push((key, body));
            }
        }
        match last {
            Some(last) if count == PAGE => range = key_range(&last, true, to).map_err(failed)?,
            _ => return Ok(rows),
        }
    }
}

pub(super) fn bytes(value: &JsValue, table: Table, key: &str) -> Result<Vec<u8>, StoreError> {
    match value.dyn_ref::<Uint8Array>() {
        Some(array) => Ok(array.to_vec()),
        None => Err(StoreError::Unreadable { table, key: key.to_owned() }),
    }
}

/// How many keys a table has, objects included.
pub(super) async fn count(database: &IdbDatabase, table: Table) -> Result<u64, StoreError> {
    let transaction = begin(database, &[table], Access::Read)?;
    let store = transaction.object_store(table.name()).map_err(|error| store_error(&error))?;
    let count = result_of(&store.count().map_err(|error| store_error(&error))?).await?;
    count.as_f64().map(|count| count as u64).ok_or_else(|| StoreError::Failed("a count is no number".to_owned()))
}
