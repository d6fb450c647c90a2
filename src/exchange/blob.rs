//! Attachments and packs: bytes called by their own SHA-256.
//!
//! Which blobs a journal needs is said by its entries: fields of the names in [`FIELDS`] whose value is a hash. The
//! bytes travel in pieces, as they are stored; the name covers the whole, not the pieces.

use super::coding::sha256;
use crate::journal::{Entry, Hash, Op};
use serde_json::Value;
use std::collections::BTreeSet;

/// The media type of a pack.
pub const PACK_TYPE: &str = "application/json";

/// Fields and sets whose value is the hash of a blob.
pub const FIELDS: [&str; 2] = ["pack", "blob"];

/// An attachment or a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blob {
    /// SHA-256 of the bytes.
    pub hash: Hash,
    /// The media type.
    pub media_type: String,
    /// The bytes, in pieces of any size.
    pub pieces: Vec<Vec<u8>>,
}

impl Blob {
    /// Takes bytes and gives them their name.
    #[must_use]
    pub fn new(media_type: &str, bytes: Vec<u8>) -> Self {
        Self { hash: name(&bytes), media_type: media_type.into(), pieces: vec![bytes] }
    }

    /// How many bytes it has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.pieces.iter().map(|p| p.len() as u64).sum()
    }

    /// The bytes in one piece.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.pieces.concat()
    }
}

/// The name of a blob: plain SHA-256 of its bytes.
#[must_use]
pub fn name(bytes: &[u8]) -> Hash {
    Hash(sha256(bytes))
}

/// The blobs that an entry names.
#[must_use]
pub fn named(entry: &Entry) -> BTreeSet<Hash> {
    let mut out = BTreeSet::new();
    for (_, _, op) in entry.ops() {
        if let Op::Set { field, value, .. } | Op::Add { set: field, elem: value } = op
            && FIELDS.contains(&field.as_str())
            && let Some(hash) = value.as_str().and_then(|t| t.parse().ok())
        {
            out.insert(hash);
        }
    }
    out
}

/// The blobs that a value names when it stands in a field: for choosing what to export from records.
#[must_use]
pub fn named_by(field: &str, value: &Value) -> Option<Hash> {
    if FIELDS.contains(&field) { value.as_str()?.parse().ok() } else { None }
}
