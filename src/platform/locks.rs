//! Web Locks: what only one tab of this browser may do or be at a time.
//!
//! A lock lives as long as the tab at the longest, so that a tab that dies leaves nothing locked. Limits: locks are
//! per browser profile, and a page without a secure connection has none.

use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::answer::{Reply, answer};
use super::{BrowserError, js};

/// A lock that is held until this is dropped.
#[derive(Debug)]
#[must_use = "dropping the lease gives it back"]
pub struct Lease {
    name: String,
    release: Function,
}

impl Lease {
    /// The name of the lock.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        // The function resolves a promise and cannot throw.
        let _ = self.release.call0(&JsValue::UNDEFINED);
    }
}

/// Takes the lock if nobody holds it; `None` says that another tab, or this one, does.
///
/// # Errors
/// When the browser has no locks for this page.
pub async fn lease(name: &str) -> Result<Option<Lease>, BrowserError> {
    request(name, &[("ifAvailable", true.into())]).await
}

/// Waits for the lock, runs the future, and gives the lock back.
///
/// # Errors
/// When the browser has no locks for this page; the future has not run then.
pub async fn with_lock<T>(name: &str, work: impl Future<Output = T>) -> Result<T, BrowserError> {
    let lease = request(name, &[]).await?;
    let result = work.await;
    drop(lease);
    Ok(result)
}

/// The names of all locks that any tab of this program holds now.
///
/// # Errors
/// When the browser has no locks for this page.
pub async fn held() -> Result<Vec<String>, BrowserError> {
    let query: Promise = js::call(&locks()?, "query", &[])?.unchecked_into();
    let snapshot = wasm_bindgen_futures::JsFuture::from(query).await?;
    let held = js::property(&snapshot, "held").unwrap_or_default();
    let names = js_sys::Array::from(&held);
    Ok(names.iter().filter_map(|lock| js::property(&lock, "name")?.as_string()).collect())
}

async fn request(name: &str, options: &[(&str, JsValue)]) -> Result<Option<Lease>, BrowserError> {
    let (answer, reply) = answer();
    let granted = granted(name.to_owned(), reply.clone());
    let asked = js::call(&locks()?, "request", &[name.into(), js::object(options).into(), granted])?;
    let refused = Closure::once_into_js(move |error: JsValue| {
        let _ = reply.give(Err(error.into()));
    });
    let nothing = Closure::once_into_js(|| {});
    // The promise of the request settles when the lock is given back, or at once if it was refused.
    js::call(&asked, "then", &[nothing, refused])?;
    answer.await
}

/// What the browser calls with the lock: it is held until the promise given back is settled.
fn granted(name: String, reply: Reply<Result<Option<Lease>, BrowserError>>) -> JsValue {
    Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() {
            let _ = reply.give(Ok(None));
            return JsValue::UNDEFINED;
        }
        let mut release = None;
        let held = Promise::new(&mut |resolve, _| release = Some(resolve));
        let Some(release) = release else {
            return JsValue::UNDEFINED;
        };
        // If nobody waits any more, the lease comes back here and is dropped: the lock is free again.
        drop(reply.give(Ok(Some(Lease { name, release: release.unchecked_into() }))));
        held.into()
    })
}

fn locks() -> Result<JsValue, BrowserError> {
    js::property(&js::window()?.navigator(), "locks").ok_or(BrowserError::Missing("locks"))
}
