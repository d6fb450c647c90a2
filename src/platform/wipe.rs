//! Removing everything that this program keeps in a browser: databases, preferences, cached files, the service worker.
//!
//! Of this program only: another program of the same origin keeps what is its own. The program writes nothing to the
//! browser's private file system and sets no cookies. Invariant: what is removed is counted again afterwards.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Storage;

use super::{BrowserError, badge, idb, js, prefs};

/// What all names of ours begin with.
const OURS: &str = "ventanilla";

/// Removes everything and says what is still there: names of databases, keys and caches. Nothing of it can be brought
/// back. The page itself goes on until it is closed.
pub async fn everything() -> Vec<String> {
    let mut names = idb::list_databases().await.unwrap_or_default();
    names.extend(prefs::known_databases());
    for name in &names {
        // One that a tab holds goes as soon as that tab lets go of it; it is counted below.
        let _ = idb::delete_database(name).await;
    }
    badge::set(0);
    let _ = caches(true).await;
    let _ = forget_worker().await;
    for storage in storages() {
        for key in keys(&storage) {
            let _ = storage.remove_item(&key);
        }
    }
    left().await
}

async fn left() -> Vec<String> {
    let mut left = idb::list_databases().await.unwrap_or_default();
    left.extend(caches(false).await.unwrap_or_default());
    left.extend(storages().iter().flat_map(keys));
    left
}

fn storages() -> Vec<Storage> {
    let Ok(window) = js::window() else { return Vec::new() };
    [window.local_storage(), window.session_storage()].into_iter().filter_map(|found| found.ok().flatten()).collect()
}

fn keys(of: &Storage) -> Vec<String> {
    let all = (0..of.length().unwrap_or(0)).filter_map(|place| of.key(place).ok().flatten());
    all.filter(|key| key.starts_with(OURS)).collect()
}

/// The names of our caches; they are deleted when `delete` says so.
async fn caches(delete: bool) -> Result<Vec<String>, BrowserError> {
    let caches = js::property(&*js::window()?, "caches").ok_or(BrowserError::Missing("caches"))?;
    let names = Array::from(&called(&caches, "keys", &[]).await?);
    let names: Vec<String> = names.iter().filter_map(|name| name.as_string()).collect();
    let ours: Vec<String> = names.into_iter().filter(|name| name.starts_with(OURS)).collect();
    if delete {
        for name in &ours {
            called(&caches, "delete", &[name.as_str().into()]).await?;
        }
    }
    Ok(ours)
}

/// Lets the browser forget the service worker of this folder.
async fn forget_worker() -> Result<(), BrowserError> {
    let workers = js::property(&js::window()?.navigator(), "serviceWorker");
    let workers = workers.ok_or(BrowserError::Missing("serviceWorker"))?;
    let registration = called(&workers, "getRegistration", &[]).await?;
    if !registration.is_undefined() {
        called(&registration, "unregister", &[]).await?;
    }
    Ok(())
}

async fn called(on: &JsValue, method: &'static str, with: &[JsValue]) -> Result<JsValue, BrowserError> {
    let promise: Promise = js::call(on, method, with)?.unchecked_into();
    Ok(JsFuture::from(promise).await?)
}
