//! The organisation file: everything that differs between organisations, in one JSON document.
//!
//! A pack is read once ([`read`]), checked, and then trusted. It is never written back: the bytes travel and are
//! kept as they came, under their hash, so a member that this build does not know is kept too, and reported. Forms,
//! scripts and calendars are types of the domain; what only a pack knows is here.

pub mod answers;
pub mod calls;
pub mod check;
pub mod due;
pub mod matters;
pub mod organisation;
pub mod people;

pub use check::{Checked, Report, check, read};
pub use organisation::Pack;

/// The number of the pack format that this build writes about and reads.
pub const FORMAT: u64 = 0;
