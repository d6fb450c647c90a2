//! Exchange: how the journals of two desks become one, by files that people carry.
//!
//! A [`bundle`] holds entries and blobs, open or [`sealed`]; a [`preview`] says what importing it would change, record by record; an
//! [`invitation`] starts a new desk; a [`rescue`] file is what was saved when the program did not start. This layer
//! turns bytes into checked values and back. It reads no store, no clock and no chance, and applies nothing.
//! Invariant: no byte string panics, and what is refused is refused as a whole, with the reason as data
//! ([`Refusal`]). The formats are written for other programmers in `docs/bundle.md`.

pub mod blob;
pub mod bundle;
pub mod chain;
mod coding;
pub mod compare;
pub mod contents;
pub mod coverage;
pub mod document;
pub mod header;
pub mod invitation;
pub mod jwe;
pub mod limits;
pub mod passphrase;
pub mod preview;
pub mod readable;
pub mod receipt;
pub mod refusal;
pub mod rescue;
mod scan;
pub mod sealed;
pub mod transport;
pub mod verify;
pub mod workspace;
pub mod writer;

pub use blob::Blob;
pub use bundle::Bundle;
pub use contents::Contents;
pub use header::Header;
pub use invitation::Invitation;
pub use limits::Limits;
pub use passphrase::Passphrase;
pub use preview::Preview;
pub use refusal::Refusal;
pub use sealed::Sealed;
pub use workspace::{Expect, Workspace, WorkspaceKind};
pub use writer::Writer;
