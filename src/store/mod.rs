//! The store behind a workspace: ten tables of bytes under text keys, and one way to write, a whole [`Batch`] or
//! nothing.
//!
//! It is not a database of records: it knows neither entries nor projections, and it never looks into a value.
//! Invariant: [`JournalStore::commit`] returns `Ok` only after the transaction is complete, so *saved* means saved.
//! Limits: values are expected to stay at or below [`MAX_VALUE`] bytes (larger ones land in separate files in one
//! browser's back end, and those files are what people lose), and keys are ordered as IndexedDB orders them.

mod afloat;
mod both;
#[doc(hidden)]
pub mod conformance;
mod memory;
mod pace;
mod seal;
#[cfg(not(target_arch = "wasm32"))]
mod wait;

pub use afloat::Afloat;
pub use both::both;
pub use memory::{Fault, MemoryStore};
pub use pace::{AtOnce, Pace};
pub use seal::{Cipher, CipherError, PLAIN, Sealed};
#[cfg(not(target_arch = "wasm32"))]
pub use wait::block_on;

use core::cmp::Ordering;

/// The largest value, in bytes, that a caller should hand to a store. Larger things are written in pieces.
pub const MAX_VALUE: usize = 60 * 1024;

/// What a database holds. All tables exist from the first day, so that the database never needs a second version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Small facts about this database: identity, keys, cursors.
    Meta,
    /// Entries that are not in a segment yet, one a value.
    Tail,
    /// Sealed runs of entries, by hash.
    Seg,
    /// Which segments count.
    Manifest,
    /// The projection, in pieces; disposable.
    Snap,
    /// Attachments and packs, in pieces, by hash.
    Blob,
    /// Half-typed text: the one mutable table, this device only.
    Draft,
    /// The borrowed customer directory: replaced whole, this device only.
    Directory,
    /// What the other desks are known to have.
    Peers,
    /// What could not be read as an entry.
    Quarantine,
}

impl Table {
    /// Every table, in the order of declaration.
    pub const ALL: [Self; 10] = [
        Self::Meta,
        Self::Tail,
        Self::Seg,
        Self::Manifest,
        Self::Snap,
        Self::Blob,
        Self::Draft,
        Self::Directory,
        Self::Peers,
        Self::Quarantine,
    ];

    /// The table's name in the database. Part of the format: it is also sealed into every value.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Meta => "meta",
            Self::Tail => "tail",
            Self::Seg => "seg",
            Self::Manifest => "manifest",
            Self::Snap => "snap",
            Self::Blob => "blob",
            Self::Draft => "draft",
            Self::Directory => "directory",
            Self::Peers => "peers",
            Self::Quarantine => "quarantine",
        }
    }
}

/// How hard a commit insists on the disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Durability {
    /// Survives a killed browser; a power cut may lose the last moments.
    #[default]
    Relaxed,
    /// Flushed to the disk before it returns: for keys, erasure, compaction and export marks.
    Strict,
}

/// One transaction. `expect` is compared first, inside the same transaction; any difference writes nothing. Then
/// come `add`, `put` and `delete`, in this order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// What must be stored now: the exact bytes, or `None` for *nothing under this key*.
    pub expect: Vec<(Table, String, Option<Vec<u8>>)>,
    /// Written only if the key does not exist; otherwise the whole batch fails.
    pub add: Vec<(Table, String, Vec<u8>)>,
    /// Written whether or not the key exists.
    pub put: Vec<(Table, String, Vec<u8>)>,
    /// Removed; a key that does not exist is no error.
    pub delete: Vec<(Table, String)>,
    /// How hard to insist on the disk.
    pub durability: Durability,
    /// Work that may be left undone: a store that goes on in memory does not keep it there.
    pub spare: bool,
}

impl Batch {
    /// Whether the batch asks for nothing at all, not even a comparison.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.expect.is_empty() && self.add.is_empty() && self.put.is_empty() && self.delete.is_empty()
    }
}

/// Why the store could not do what was asked. The words for a person are in `i18n`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The device has no room left for this batch; nothing of it was written.
    Full,
    /// An expectation did not hold: somebody else wrote here first.
    Changed {
        /// The table compared.
        table: Table,
        /// The key compared.
        key: String,
    },
    /// A key to be added exists.
    Exists {
        /// The table written to.
        table: Table,
        /// The key that exists.
        key: String,
    },
    /// A value is there and cannot be read: damaged, moved, or sealed under another key.
    Unreadable {
        /// The table read.
        table: Table,
        /// The key of the value.
        key: String,
    },
    /// The database was closed and reopening it did not help. A commit that ends so may or may not be stored.
    Closed,
    /// Another tab holds an older database open and has to be closed.
    Blocked,
    /// A newer version of this program wrote what was to be read.
    NewerFormat,
    /// Its key lies under a passphrase that nobody has given yet.
    Locked,
    /// Anything else, in the words of the browser or of the caller's mistake: for the error log, not for a person.
    Failed(String),
}

/// Ten tables of bytes under text keys.
#[allow(async_fn_in_trait)] // One thread: neither a browser tab nor a test needs these futures to be `Send`.
pub trait JournalStore {
    /// The value under one key.
    ///
    /// # Errors
    /// When the database or the value cannot be read.
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// All keys and values from `from` up to, not including, `to`, in [`key_order`]; `to` of `""` means the end.
    ///
    /// # Errors
    /// When the database or any value in the range cannot be read.
    async fn range(&self, table: Table, from: &str, to: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError>;

    /// The keys alone of what [`range`](Self::range) gives.
    ///
    /// # Errors
    /// When the database cannot be read.
    async fn keys(&self, table: Table, from: &str, to: &str) -> Result<Vec<String>, StoreError>;

    /// Writes the whole batch or nothing, and returns after the transaction is complete.
    ///
    /// # Errors
    /// When nothing was written; after [`StoreError::Closed`] alone that is not known.
    async fn commit(&self, batch: Batch) -> Result<(), StoreError>;
}

/// The order of keys: by UTF-16 code unit, as IndexedDB compares strings. It equals byte order for ASCII keys, and
/// differs from Rust's own order of `str` only beyond the basic plane.
#[must_use]
pub fn key_order(a: &str, b: &str) -> Ordering {
    a.encode_utf16().cmp(b.encode_utf16())
}

/// Whether the half-open range holds no key at all. A store asks before it builds a range that a browser refuses.
#[must_use]
pub fn is_empty_range(from: &str, to: &str) -> bool {
    !to.is_empty() && key_order(from, to) != Ordering::Less
}
