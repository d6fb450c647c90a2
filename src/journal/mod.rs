//! The journal: what happened, in the order in which nobody needs to have seen it.
//!
//! An [`Entry`] says that one person, at one desk, wrote some fields of some records. Entries never change and need
//! not arrive in order; the [`Journal`] is the set of those that have arrived, and [`Record`]s are a pure function of
//! that set: the same entries give the same records for every order, split and repetition of their arrival. Nothing
//! here reads a clock, draws a random number or touches a store: those come in as arguments.
//!
//! In reading order: [`canon`] (the bytes that are hashed), [`id`], [`hlc`], [`op`], [`entry`], `swift` (reading one
//! fast), [`record`], [`batch`], [`vector`], [`set`] (the journal itself), [`writer`], [`chain`], [`edit`],
//! [`conflict`], [`undo`], [`history`]; how it is kept: [`segment`], `bytes`, `row` (one record packed), `frozen` (a
//! snapshot in memory), `record_ref`, [`freeze`] (making a snapshot), [`prune`].

pub mod batch;
mod bytes;
pub mod canon;
pub mod chain;
pub mod conflict;
pub mod digest;
pub mod edit;
pub mod entry;
mod error;
mod fields;
pub mod freeze;
mod frozen;
pub mod held;
pub mod history;
pub mod hlc;
pub mod id;
pub mod op;
mod pack;
pub mod prune;
pub mod record;
mod record_ref;
mod row;
mod scan;
pub mod segment;
pub mod set;
mod swift;
#[cfg(test)]
pub(crate) mod testing;
pub mod undo;
pub mod vector;
mod wire;
pub mod writer;

pub use edit::Edit;
pub use entry::{Author, Body, Draft, Entry, Header, Intent, Part};
pub use error::JournalError;
pub use fields::Fields;
pub use freeze::Freezer;
pub use frozen::Place;
pub use hlc::Hlc;
pub use id::{EntryId, Hash, LogId, RecordId, Salt, Stream, WriteId};
pub use op::Op;
pub use record::{Record, Write};
pub use record_ref::RecordRef;
pub use row::Shown;
pub use set::{Admitted, Journal};
pub use vector::Vector;
pub use writer::Writer;
