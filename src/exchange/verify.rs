//! Reading a file back after it was written (B13): what could be restored from it, counted anew.
//!
//! It reads the bytes as a stranger would and projects the entries from nothing, so that *restorable* means that
//! records come out, not that numbers in a header agree.

use super::bundle::{Item, Reader};
use super::{Expect, Limits, Refusal, coverage};
use crate::journal::Journal;
use crate::store::Pace;
#[cfg(not(target_arch = "wasm32"))]
use crate::store::{AtOnce, block_on};

/// What could be restored from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restorable {
    /// The bundle's id.
    pub bundle: String,
    /// Records that come out of its entries.
    pub records: u64,
    /// Entries.
    pub entries: u64,
    /// Attachments and packs.
    pub blobs: u64,
    /// Stores of the database that it restores; the others are on the list of exclusions.
    pub stores: u64,
}

/// Reads a bundle back, without a pause.
///
/// # Errors
/// Any [`Refusal`]: the file is not to be relied upon.
#[cfg(not(target_arch = "wasm32"))]
pub fn verify(text: &[u8], limits: &Limits, expect: Expect<'_>) -> Result<Restorable, Refusal> {
    block_on(verify_at(&AtOnce, text, limits, expect))
}

/// Reads a bundle back.
///
/// # Errors
/// Any [`Refusal`]: the file is not to be relied upon.
pub async fn verify_at(
    pace: &impl Pace,
    text: &[u8],
    limits: &Limits,
    expect: Expect<'_>,
) -> Result<Restorable, Refusal> {
    let mut reader = Reader::open(text, limits, expect)?;
    let mut journal = Journal::default();
    while let Some(item) = reader.next_item()? {
        if let Item::Entry(entry) = item {
            journal.admit(&entry);
        }
        pace.breathe().await;
    }
    let (entries, blobs) = reader.progress();
    Ok(Restorable {
        bundle: reader.header().id.clone(),
        records: journal.records().count() as u64,
        entries,
        blobs,
        stores: coverage::exported().count() as u64,
    })
}
