//! How much of a file is taken before it is refused. Declared numbers are compared first, counted ones as they come.

/// The most that is accepted of each thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the whole file.
    pub file: u64,
    /// Entries.
    pub entries: u64,
    /// Attachments and packs.
    pub blobs: u64,
    /// Bytes of one attachment or pack.
    pub blob: u64,
}

impl Limits {
    /// What a desk accepts: two million entries in at most one gibibyte.
    pub const DESK: Self = Self { file: 1 << 30, entries: 2_000_000, blobs: 20_000, blob: 32 << 20 };
}

impl Default for Limits {
    fn default() -> Self {
        Self::DESK
    }
}

/// What there is too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Bytes of the whole file.
    File,
    /// Bytes of one member of the header.
    Member,
    /// Entries.
    Entries,
    /// Bytes of one entry.
    Entry,
    /// Records that the entries speak of.
    Records,
    /// Attachments and packs.
    Blobs,
    /// Bytes of one attachment or pack.
    Blob,
}
