//! The snapshot in the store: pieces that are staged, and a head that makes them count.
//!
//! Keys begin with the projection version, so that an old and a new program do not take each other's for their own.
//! Pieces lie under a name of their run; the head names the run, so a snapshot is there whole or not at all, and one
//! that is being written disturbs nobody who reads the last.

use super::WorkspaceError;
use super::open::{json_bytes, parse};
use super::stored::{Stored, object};
use crate::journal::{Journal, JournalError, prune, set::PROJECTION};
use crate::reading::members;
use crate::store::{Batch, JournalStore, StoreError, Table, both};

/// Bytes of a piece: below the size at which a browser would move the value into a file of its own.
const PIECE: usize = 60_000;
/// How many values are read or written in one go.
pub(super) const STRIDE: usize = 64;

/// How a workspace was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opening {
    /// From the snapshot and what is newer than it.
    #[default]
    Snapshot,
    /// From its entries: there was no snapshot yet.
    First,
    /// From its entries: the snapshot is of another version of the program.
    OtherVersion,
    /// From its entries: the snapshot was damaged.
    Damaged,
    /// From its entries: the snapshot counted on segments that are not there.
    Mismatch,
}

/// Which pieces are the snapshot.
#[derive(Debug)]
struct Head {
    run: String,
    pieces: usize,
    bytes: usize,
}

members! { Head { must: [run, pieces, bytes] } }

impl Stored for Head {
    fn json(&self) -> String {
        object(&[("run", self.run.json()), ("pieces", self.pieces.json()), ("bytes", self.bytes.json())])
    }
}

fn head_key() -> String {
    format!("{PROJECTION}/head")
}

fn piece_key(run: &str, piece: usize) -> String {
    format!("{PROJECTION}/{run}/{piece:06x}")
}

/// Reads the snapshot, or says why it cannot be used.
pub(super) async fn read<S: JournalStore>(store: &S) -> Result<Result<Journal, Opening>, WorkspaceError> {
    let head = match store.get(Table::Snap, &head_key()).await {
        Ok(Some(head)) => head,
        Ok(None) => {
            let others = store.keys(Table::Snap, "", "").await?.iter().any(|key| key.ends_with("/head"));
            return Ok(Err(if others { Opening::OtherVersion } else { Opening::First }));
        }
        Err(StoreError::Unreadable { .. } | StoreError::NewerFormat) => return Ok(Err(Opening::Damaged)),
        Err(error) => return Err(error.into()),
    };
    let Ok(head) = parse::<Head>(&head, "snapshot") else { return Ok(Err(Opening::Damaged)) };
    let mut bytes = Vec::new();
    if bytes.try_reserve_exact(head.bytes).is_err() {
        return Ok(Err(Opening::Damaged));
    }
    let stride = async |n: usize| {
        let place = |n: usize| piece_key(&head.run, (n * STRIDE).min(head.pieces));
        store.range(Table::Snap, &place(n), &place(n + 1)).await
    };
    for first in (0..head.pieces.div_ceil(STRIDE)).step_by(4) {
        // While some are opened, others are read; a stride behind the end is empty.
        let ((a, b), (c, d)) =
            both(both(stride(first), stride(first + 1)), both(stride(first + 2), stride(first + 3))).await;
        for rows in [a, b, c, d] {
            match rows {
                Ok(rows) => rows.iter().for_each(|(_, piece)| bytes.extend_from_slice(piece)),
                Err(StoreError::Unreadable { .. } | StoreError::NewerFormat) => return Ok(Err(Opening::Damaged)),
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(prune::restore(bytes).map_err(|error| match error {
        JournalError::NewerFormat(_) => Opening::OtherVersion,
        _ => Opening::Damaged,
    }))
}

/// Writes the pieces of a snapshot, which count for nothing yet.
pub(super) async fn stage<S: JournalStore>(store: &S, run: &str, bytes: &[u8]) -> Result<(), WorkspaceError> {
    let mut pieces = bytes.chunks(PIECE).enumerate().peekable();
    while pieces.peek().is_some() {
        let some = pieces.by_ref().take(STRIDE);
        let put = some.map(|(n, piece)| (Table::Snap, piece_key(run, n), piece.to_vec())).collect();
        store.commit(Batch { put, spare: true, ..Batch::default() }).await?;
    }
    Ok(())
}

/// Makes the batch put the staged snapshot in the place of the one before, whose pieces it removes; with `all`, those
/// of other versions, too.
pub(super) async fn go_live<S: JournalStore>(
    store: &S,
    batch: &mut Batch,
    run: &str,
    bytes: usize,
    all: bool,
) -> Result<(), WorkspaceError> {
    let own = format!("{PROJECTION}/");
    let new = format!("{own}{run}/");
    let head = Head { run: run.to_owned(), pieces: bytes.div_ceil(PIECE), bytes };
    let old = store
        .keys(Table::Snap, "", "")
        .await?
        .into_iter()
        .filter(|key| (all || key.starts_with(&own)) && !key.starts_with(&new) && *key != head_key());
    batch.delete.extend(old.map(|key| (Table::Snap, key)));
    batch.put.push((Table::Snap, head_key(), json_bytes(&head)));
    Ok(())
}
