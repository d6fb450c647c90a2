//! A folder of the person's drive that they have chosen for us to read and write: File System Access, where a browser
//! has it (Chrome and Edge).
//!
//! The browser hands out a handle, which is kept beside the device's key in the workspace's database; it says nothing of
//! where the folder lies. After a restart the browser may want the person to allow it anew, at a press of theirs. A
//! file is written beside its place and put there whole when it is closed, by the browser.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::idb::IdbStore;
use super::{BrowserError, js};
use crate::exchange::transport::{Put, Transport, TransportError};
use crate::store::{Batch, Durability, JournalStore, StoreError, Table};

/// Where the handle lies; like the device's key it is an object of the browser's, not bytes.
const KEPT: &str = "key/folder";
/// No object is larger: what a desk takes in at once.
const LARGEST: f64 = 1_073_741_824.0;

/// What the person has allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// Reading and writing.
    Yes,
    /// They have to be asked again, at a press of theirs.
    Ask,
    /// They said no.
    No,
}

/// A folder.
#[derive(Clone, Debug)]
pub struct Folder {
    handle: JsValue,
    id: String,
}

/// Whether this browser lets a person choose a folder.
#[must_use]
pub fn is_offered() -> bool {
    js::window().is_ok_and(|window| js::property(&window, "showDirectoryPicker").is_some())
}

/// Lets the person choose a folder; `id` names it among this desk's. None when they thought better of it.
///
/// # Errors
/// When the browser does not have it, or refuses.
pub async fn choose(id: &str) -> Result<Option<Folder>, BrowserError> {
    let window = js::window()?;
    let how = js::object(&[("mode", "readwrite".into()), ("id", "ventanilla".into())]);
    match settled(js::call(&window, "showDirectoryPicker", &[how.into()])).await {
        Ok(handle) => Ok(Some(Folder { handle, id: id.to_owned() })),
        Err(error) if js::error_name(&error) == "AbortError" => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The folder that was chosen for the workspace in this database.
///
/// # Errors
/// [`StoreError`].
pub async fn kept(store: &IdbStore) -> Result<Option<Folder>, StoreError> {
    let Some(kept) = store.object(KEPT).await? else { return Ok(None) };
    let id = js::property(&kept, "id").and_then(|id| id.as_string());
    Ok(js::property(&kept, "handle").zip(id).map(|(handle, id)| Folder { handle, id }))
}

/// Keeps a folder for the workspace in this database, in the place of the one before.
///
/// # Errors
/// [`StoreError`].
pub async fn keep(store: &IdbStore, folder: &Folder) -> Result<(), StoreError> {
    let kept = js::object(&[("id", folder.id.as_str().into()), ("handle", folder.handle.clone())]);
    store.put_object(KEPT, &kept.into()).await
}

/// Forgets the folder; what is in it stays.
///
/// # Errors
/// [`StoreError`].
pub async fn forget(store: &IdbStore) -> Result<(), StoreError> {
    let delete = vec![(Table::Meta, KEPT.to_owned())];
    store.commit(Batch { delete, durability: Durability::Strict, ..Batch::default() }).await
}

impl Folder {
    /// What it is called on the drive.
    #[must_use]
    pub fn name(&self) -> String {
        js::property(&self.handle, "name").and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// What names it among this desk's.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether it is the same folder of the same drive as another.
    pub async fn is(&self, other: &Self) -> bool {
        let same = settled(js::call(&self.handle, "isSameEntry", core::slice::from_ref(&other.handle))).await;
        same.is_ok_and(|same| same.is_truthy())
    }

    /// What the person has allowed.
    pub async fn allowed(&self) -> Allowed {
        self.permission("queryPermission").await
    }

    /// Asks the person. Only while a press of theirs is being answered.
    pub async fn ask(&self) -> Allowed {
        self.permission("requestPermission").await
    }

    async fn permission(&self, method: &'static str) -> Allowed {
        // The browser's private folder, which a test puts here, asks nobody.
        if js::property(&self.handle, method).is_none() {
            return Allowed::Yes;
        }
        let how = js::object(&[("mode", "readwrite".into())]);
        match settled(js::call(&self.handle, method, &[how.into()])).await.ok().and_then(|said| said.as_string()) {
            Some(said) if said == "granted" => Allowed::Yes,
            Some(said) if said == "prompt" => Allowed::Ask,
            _ => Allowed::No,
        }
    }

    /// The handle of a file; none when there is none of that name.
    async fn file(&self, name: &str) -> Result<Option<JsValue>, TransportError> {
        match settled(js::call(&self.handle, "getFileHandle", &[name.into()])).await {
            Ok(file) => Ok(Some(file)),
            Err(error) if js::error_name(&error) == "NotFoundError" => self.still_there().await.map(|()| None),
            Err(error) => Err(failed(&error)),
        }
    }

    /// A file that is not found may mean that the folder itself is not.
    async fn still_there(&self) -> Result<(), TransportError> {
        let names = js::call(&self.handle, "keys", &[]).map_err(|error| failed(&error))?;
        settled(js::call(&names, "next", &[])).await.map(drop).map_err(|error| failed(&error))
    }

    async fn write(&self, name: &str, bytes: &[u8]) -> Result<(), JsValue> {
        let create = js::object(&[("create", true.into())]);
        let file = settled(js::call(&self.handle, "getFileHandle", &[name.into(), create.into()])).await?;
        let writing = settled(js::call(&file, "createWritable", &[])).await?;
        settled(js::call(&writing, "write", &[Uint8Array::from(bytes).into()])).await?;
        settled(js::call(&writing, "close", &[])).await.map(drop)
    }
}

impl Transport for Folder {
    async fn list(&self) -> Result<Vec<String>, TransportError> {
        let names = js::call(&self.handle, "keys", &[]).map_err(|error| failed(&error))?;
        let mut out = Vec::new();
        loop {
            let next = settled(js::call(&names, "next", &[])).await.map_err(|error| failed(&error))?;
            if js::property(&next, "done").is_some_and(|done| done.is_truthy()) {
                return Ok(out);
            }
            out.extend(js::property(&next, "value").and_then(|name| name.as_string()));
        }
    }

    async fn get(&self, name: &str) -> Result<Option<Vec<u8>>, TransportError> {
        let Some(file) = self.file(name).await? else { return Ok(None) };
        let file: File =
            settled(js::call(&file, "getFile", &[])).await.map_err(|error| failed(&error))?.unchecked_into();
        if file.size() > LARGEST {
            return Err(TransportError::Failed(format!("{name}: {} bytes", file.size())));
        }
        let bytes = JsFuture::from(file.array_buffer()).await.map_err(|error| failed(&error))?;
        Ok(Some(Uint8Array::new(&bytes).to_vec()))
    }

    async fn put(&self, name: &str, bytes: &[u8]) -> Result<Put, TransportError> {
        // A file that a crash left empty or half is not that object: its name would say so to everybody for ever.
        if let Some(there) = self.get(name).await?
            && there.len() == bytes.len()
        {
            return Ok(Put::There);
        }
        self.write(name, bytes).await.map(|()| Put::Stored).map_err(|error| failed(&error))
    }
}

fn failed(error: &JsValue) -> TransportError {
    match js::error_name(error).as_str() {
        "NotAllowedError" | "SecurityError" => TransportError::Denied,
        "NotFoundError" => TransportError::Gone,
        _ => TransportError::Failed(js::words(error)),
    }
}

/// What a call answers with in the end.
async fn settled(call: Result<JsValue, JsValue>) -> Result<JsValue, JsValue> {
    let promise: Promise = call?.unchecked_into();
    JsFuture::from(promise).await
}
