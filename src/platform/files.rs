//! Files to and from the person: chosen, dropped, read in slices, written as a download.
//!
//! A file's size is checked before a byte of it is read, and it is read slice by slice, so that a wrong file of
//! gigabytes costs nothing. Nothing here looks into a file.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, File, FileList, HtmlAnchorElement, HtmlInputElement, Url};

use super::answer::answer;
use super::clock::Timer;
use super::event::Listener;
use super::{BrowserError, page};

/// How much of a file is read at once.
const SLICE: u64 = 1024 * 1024;

/// How long a download may take to begin before its bytes are let go.
const DOWNLOAD_MS: u32 = 60_000;

/// A file that the person gave us; nothing of it has been read.
#[derive(Clone, Debug)]
pub struct PickedFile(File);

impl From<File> for PickedFile {
    fn from(file: File) -> Self {
        Self(file)
    }
}

impl PickedFile {
    /// The file's name, without its folder.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// What the browser takes it for, such as `image/jpeg`; empty when it does not know. A guess from the name.
    #[must_use]
    pub fn media_type(&self) -> String {
        self.0.type_()
    }

    /// The size in bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.0.size() as u64
    }

    /// The whole file, if it is no larger than `limit` bytes.
    ///
    /// # Errors
    /// [`BrowserError::TooBig`] before anything is read; [`BrowserError::Failed`] when the file cannot be read,
    /// because it was moved or changed since it was chosen.
    pub async fn read(&self, limit: u64) -> Result<Vec<u8>, BrowserError> {
        let bytes = self.size();
        if bytes > limit {
            return Err(BrowserError::TooBig { bytes, limit });
        }
        let mut whole = Vec::new();
        let mut from = 0;
        while from < bytes {
            whole.extend(self.slice(from, from + SLICE).await?);
            from += SLICE;
        }
        Ok(whole)
    }

    /// The bytes from `from` up to, not including, `to`, or to the file's end.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn slice(&self, from: u64, to: u64) -> Result<Vec<u8>, BrowserError> {
        let part = self.0.slice_with_f64_and_f64(from as f64, to as f64)?;
        let buffer = JsFuture::from(part.array_buffer()).await?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

/// How many files may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Many {
    /// One file.
    One,
    /// Any number.
    Several,
}

/// Lets the person choose files; none when they think better of it. `accept` is what the browser offers first, such
/// as `.json,application/json`. To be called while the person's click or key is being answered.
///
/// # Errors
/// When there is no page to ask in.
pub async fn pick(accept: &str, many: Many) -> Result<Vec<PickedFile>, BrowserError> {
    let input = page::document()?.create_element("input")?;
    let input: HtmlInputElement = input.dyn_into().map_err(|_| BrowserError::Missing("input"))?;
    input.set_type("file");
    input.set_accept(accept);
    input.set_multiple(many == Many::Several);
    let (answer, reply) = answer();
    let (chosen, files) = (reply.clone(), input.clone());
    let _chosen = Listener::on(&input, "change", move |_| {
        let _ = chosen.give(listed(files.files()));
    });
    let _cancelled = Listener::on(&input, "cancel", move |_| {
        let _ = reply.give(Vec::new());
    });
    input.click();
    Ok(answer.await)
}

/// The files in the page's own file field with this id.
#[must_use]
pub fn chosen_in(id: &str) -> Vec<PickedFile> {
    let input = page::element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    input.map_or_else(Vec::new, |input| listed(input.files()))
}

/// What happens over a place that takes dropped files.
#[derive(Clone, Debug)]
pub enum Drop {
    /// Files hang over it.
    Over,
    /// They have gone again.
    Away,
    /// They were let go.
    Files(Vec<PickedFile>),
}

/// Takes files that are dropped on the element with this id.
///
/// # Errors
/// When there is no such element.
pub fn on_drop(id: &str, callback: impl Fn(Drop) + Clone + 'static) -> Result<[Listener; 3], BrowserError> {
    let element = page::element(id).ok_or(BrowserError::Missing("element"))?;
    let (over, away, dropped) = (callback.clone(), callback.clone(), callback);
    Ok([
        Listener::on(&element, "dragover", move |event| {
            // Without this the browser leaves the page and shows the file.
            event.prevent_default();
            over(Drop::Over);
        }),
        Listener::on(&element, "dragleave", move |_| away(Drop::Away)),
        Listener::on(&element, "drop", move |event| {
            event.prevent_default();
            let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
            dropped(Drop::Files(listed(transfer.and_then(|transfer| transfer.files()))));
        }),
    ])
}

/// Hands bytes to the person as a file in their download folder.
///
/// # Errors
/// When the browser cannot hold them.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), BrowserError> {
    let url = ObjectUrl::new(media_type, bytes)?;
    let anchor = page::document()?.create_element("a")?;
    let anchor: HtmlAnchorElement = anchor.dyn_into().map_err(|_| BrowserError::Missing("a"))?;
    anchor.set_href(url.as_str());
    anchor.set_download(name);
    anchor.click();
    // The browser reads the bytes after this returns, and does not say when it has them.
    let timer = Timer::after(DOWNLOAD_MS, move || drop(url));
    // Nobody is left to hold the timer; its callback lets go of all but a few bytes.
    core::mem::forget(timer);
    Ok(())
}

/// An address inside this page for bytes, to show a picture. The bytes are let go when this is dropped.
#[derive(Debug)]
pub struct ObjectUrl(String);

impl ObjectUrl {
    /// Makes an address for the bytes.
    ///
    /// # Errors
    /// When the browser cannot hold them.
    pub fn new(media_type: &str, bytes: &[u8]) -> Result<Self, BrowserError> {
        let kind = BlobPropertyBag::new();
        kind.set_type(media_type);
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?;
        Ok(Self(Url::create_object_url_with_blob(&blob)?))
    }

    /// The address, which begins with `blob:`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl core::ops::Drop for ObjectUrl {
    fn drop(&mut self) {
        // Letting go of an address twice is no error either.
        let _ = Url::revoke_object_url(&self.0);
    }
}

fn listed(files: Option<FileList>) -> Vec<PickedFile> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length()).filter_map(|place| files.get(place)).map(PickedFile).collect()
}

#[doc(hidden)]
impl PickedFile {
    /// A file made from bytes, for tests.
    ///
    /// # Errors
    /// When the browser cannot hold them.
    pub fn made_of(name: &str, bytes: &[u8]) -> Result<Self, BrowserError> {
        let parts: JsValue = Array::of1(&Uint8Array::from(bytes)).into();
        Ok(Self(File::new_with_u8_array_sequence(&parts, name)?))
    }
}
