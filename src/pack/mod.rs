//! The organisation file: everything that differs between organisations, in one JSON document.
//!
//! A pack is read once ([`read`]), checked, and then trusted. It is never written back: the bytes travel and are
//! kept as they came, under their hash, so a member that this build does not know is kept too, and reported. Forms,
//! scripts and calendars are types of the domain; what only a pack knows is here.

pub mod abuse;
pub mod answers;
pub mod calls;
pub mod check;
pub mod disclosure;
pub mod due;
pub mod emergencies;
pub mod kiosk;
pub mod matters;
pub mod orders;
pub mod organisation;
pub mod people;
pub mod procedure;
pub mod unanswerable;

use crate::reading;
pub use check::{Checked, Report, check, read};
pub use organisation::Pack;

/// Reads a pack that a workspace has adopted: it was checked then, and a desk that opens does not check it again. `None`
/// when it cannot be read at all, or was written for a newer format.
#[must_use]
pub fn adopted(text: &str) -> Option<Pack> {
    let document = serde_json::from_str(text.strip_prefix('\u{feff}').unwrap_or(text)).ok()?;
    let pack: Pack = reading::read(&document).ok()?;
    if pack.format > FORMAT { None } else { Some(pack) }
}

/// The number of the pack format that this build writes about and reads.
pub const FORMAT: u64 = 0;
