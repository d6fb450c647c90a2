//! Attachments and packs: by the hash of their bytes, in pieces.
//!
//! A blob's head (`<hash>`) says how long it is and of which media type; its pieces (`<hash>/0000`, …) follow. The
//! head is written in the same transaction as the last piece, so a blob is there or it is not.

use super::open::{json_bytes, parse};
use super::stored::{Stored, object};
use super::{Env, Workspace, WorkspaceError};
use crate::journal::Hash;
use crate::reading::{Read, Reader};
use crate::store::{Batch, Durability, JournalStore, Table};
use sha2::{Digest, Sha256};

/// Bytes of one piece: below the size at which a browser would move the value into a file of its own.
pub const BLOB_PIECE: usize = 56 * 1024;

/// The head of a blob.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Head {
    size: usize,
    media: String,
}

impl Read for Head {
    fn read(from: &Reader<'_>) -> Self {
        let mut members = from.members(&["size", "type"], 2);
        Self { size: usize::read(members.advance()), media: String::read(members.advance()) }
    }
}

impl Stored for Head {
    fn json(&self) -> String {
        object(&[("size", self.size.json()), ("type", self.media.json())])
    }
}

/// The name of these bytes: their SHA-256.
#[must_use]
pub fn name_of(bytes: &[u8]) -> String {
    Hash(Sha256::digest(bytes).into()).to_string()
}

/// What to store for a blob: its pieces and its head.
#[must_use]
pub fn rows(bytes: &[u8], media: &str) -> (String, Vec<(Table, String, Vec<u8>)>) {
    let hash = name_of(bytes);
    let mut rows: Vec<_> = bytes
        .chunks(BLOB_PIECE)
        .zip(0u32..)
        .map(|(piece, i)| (Table::Blob, format!("{hash}/{i:04x}"), piece.to_vec()))
        .collect();
    let head = Head { size: bytes.len(), media: media.into() };
    rows.push((Table::Blob, hash.clone(), json_bytes(&head)));
    (hash, rows)
}

impl<S: JournalStore, E: Env> Workspace<S, E> {
    /// Stores a blob and returns its hash. Storing one that is there changes nothing.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn put_blob(&self, bytes: &[u8], media: &str) -> Result<String, WorkspaceError> {
        let (hash, put) = rows(bytes, media);
        if self.store.get(Table::Blob, &hash).await?.is_none() {
            self.store.commit(Batch { put, durability: Durability::Strict, ..Batch::default() }).await?;
        }
        Ok(hash)
    }

    /// A blob's bytes and media type.
    ///
    /// # Errors
    /// [`WorkspaceError::Malformed`] when a piece is missing; none when the blob is not here.
    pub async fn blob(&self, hash: &str) -> Result<Option<(Vec<u8>, String)>, WorkspaceError> {
        let Some(head) = self.store.get(Table::Blob, hash).await? else { return Ok(None) };
        let head: Head = parse(&head, "blob")?;
        let pieces = self.store.range(Table::Blob, &format!("{hash}/"), &format!("{hash}0")).await?;
        let bytes: Vec<u8> = pieces.into_iter().flat_map(|(_, piece)| piece).collect();
        if bytes.len() == head.size && name_of(&bytes) == hash {
            Ok(Some((bytes, head.media)))
        } else {
            Err(WorkspaceError::Malformed("blob"))
        }
    }

    /// The hashes of all blobs.
    ///
    /// # Errors
    /// [`WorkspaceError::Store`].
    pub async fn blob_names(&self) -> Result<Vec<String>, WorkspaceError> {
        let keys = self.store.keys(Table::Blob, "", "").await?;
        Ok(keys.into_iter().filter(|key| !key.contains('/')).collect())
    }
}
