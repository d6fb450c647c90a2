//! Opening, naming, listing and deleting databases.

use core::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbRequest};

use super::request::{request_error, store_error};
use crate::platform::answer::answer;
use crate::platform::clock::Timer;
use crate::platform::event::Listener;
use crate::platform::{js, prefs};
use crate::store::{StoreError, Table};

/// For ever: every table exists from the start, so that no tab ever has to wait for another one's upgrade.
const VERSION: u32 = 1;

/// How long a database may keep us waiting before the person is told that another tab holds it. An open request
/// waits in silence while another tab's deletion waits for a third tab.
const PATIENCE_MS: u32 = 8_000;

const PREFIX: &str = "ventanilla-";

/// Whether a database that is not there may be made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Creation {
    Allowed,
    Refused,
}

pub(super) struct Connected {
    pub(super) database: IdbDatabase,
    pub(super) created: bool,
}

/// The name of a workspace's database of one kind: `live`, `training` or `sample`.
#[must_use]
pub fn database_name(kind: &str, workspace: &str) -> String {
    format!("{PREFIX}{kind}-{workspace}")
}

/// Kind and workspace of a database name, or nothing for a database that is not ours. A kind has no hyphen.
#[must_use]
pub fn parse_database_name(name: &str) -> Option<(&str, &str)> {
    name.strip_prefix(PREFIX)?.split_once('-')
}

/// Opens a connection. [`StoreError::Closed`] says that there is no database and that none may be made.
pub(super) async fn connect(name: &str, creation: Creation) -> Result<Connected, StoreError> {
    let request = factory()?.open_with_u32(name, VERSION).map_err(|error| store_error(&error))?;
    let (answer, reply) = answer();
    let created = Rc::new(Cell::new(false));
    let (made, upgraded) = (Rc::clone(&created), request.clone());
    let _upgrade = Listener::on(&request, "upgradeneeded", move |_| {
        // Aborting makes the open request fail, and leaves no empty database behind.
        if creation == Creation::Refused || create_tables(&upgraded).is_err() {
            upgraded.transaction().map(|transaction| transaction.abort());
        }
        made.set(true);
    });
    let (success, done) = (reply.clone(), request.clone());
    let _success = Listener::on(&request, "success", move |_| {
        let _ = success.give(done.result().map_err(|error| store_error(&error)));
    });
    let (error, failed) = (reply.clone(), request.clone());
    let _error = Listener::on(&request, "error", move |event| {
        event.prevent_default();
        let _ = error.give(Err(request_error(&failed)));
    });
    let blocked = reply.clone();
    let _blocked = Listener::on(&request, "blocked", move |_| {
        let _ = blocked.give(Err(StoreError::Blocked));
    });
    let _timer = Timer::after(PATIENCE_MS, move || {
        let _ = reply.give(Err(StoreError::Blocked));
    });
    match answer.await {
        Ok(database) => Ok(Connected { database: database.unchecked_into(), created: created.get() }),
        Err(error) => {
            if error == StoreError::Blocked {
                close_when_it_opens(&request);
            }
            Err(error)
        }
    }
}

/// A request that nobody waits for must not hold the database open, should it succeed after all, nor leave one
/// behind that has no tables.
fn close_when_it_opens(request: &IdbOpenDbRequest) {
    let (late, unwanted) = (request.clone(), request.clone());
    let close = Closure::once_into_js(move || {
        if let Ok(database) = late.result() {
            database.unchecked_into::<IdbDatabase>().close();
        }
    });
    let abort = Closure::once_into_js(move || unwanted.transaction().map(|transaction| transaction.abort().is_ok()));
    request.set_onsuccess(Some(close.unchecked_ref()));
    request.set_onupgradeneeded(Some(abort.unchecked_ref()));
}

fn create_tables(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.unchecked_into();
    for table in Table::ALL {
        database.create_object_store(table.name())?;
    }
    Ok(())
}

/// The names of this program's databases in this browser, in order.
///
/// # Errors
/// [`StoreError::Failed`] when the browser keeps no databases or does not list them.
pub async fn list_databases() -> Result<Vec<String>, StoreError> {
    let failed = |error: JsValue| store_error(&error);
    let promise: Promise = js::call(factory()?.as_ref(), "databases", &[]).map_err(failed)?.unchecked_into();
    let list = Array::from(&JsFuture::from(promise).await.map_err(failed)?);
    let names = list.iter().filter_map(|entry| js::property(&entry, "name")?.as_string());
    let mut names: Vec<String> = names.filter(|name| parse_database_name(name).is_some()).collect();
    names.sort_unstable();
    Ok(names)
}

/// Deletes a database and forgets its name. Tabs that have it open are asked to close it.
///
/// # Errors
/// [`StoreError::Blocked`] when a tab did not close it: it will go as soon as that tab does.
pub async fn delete_database(name: &str) -> Result<(), StoreError> {
    let request = factory()?.delete_database(name).map_err(|error| store_error(&error))?;
    let (answer, reply) = answer();
    let (success, error, blocked) = (reply.clone(), reply.clone(), reply);
    let request: &IdbRequest = &request;
    let failed = request.clone();
    let _success = Listener::on(request, "success", move |_| {
        let _ = success.give(Ok(()));
    });
    let _error = Listener::on(request, "error", move |_| {
        let _ = error.give(Err(request_error(&failed)));
    });
    let _blocked = Listener::on(request, "blocked", move |_| {
        let _ = blocked.give(Err(StoreError::Blocked));
    });
    let result = answer.await;
    if matches!(result, Ok(()) | Err(StoreError::Blocked)) {
        // A blocked deletion cannot be called back, so the name is forgotten either way.
        prefs::forget_database(name);
    }
    result
}

fn factory() -> Result<IdbFactory, StoreError> {
    let missing = || StoreError::Failed("this browser keeps no databases".to_owned());
    let window = web_sys::window().ok_or_else(missing)?;
    window.indexed_db().map_err(|error| store_error(&error))?.ok_or_else(missing)
}
