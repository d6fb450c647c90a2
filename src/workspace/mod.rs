//! An open workspace: its journal, its store and its place in the world, together.
//!
//! Whoever acts says what they want written ([`Action`]); the workspace gives it a place in this tab's log, takes the
//! numbers it needs, and stores all of it in one transaction or none of it. It also keeps half-typed text, attachments
//! and packs, and takes bundles in; [`keyring`] is how a database's key lies under passphrases. It is generic over the
//! store and over [`Env`] (clock and chance), so that whole desks run in a test.
//!
//! Invariants: an action is acknowledged after the transaction's completion; cursor, number and entry move in one
//! transaction; one write at a time, in the order in which they were asked for.

mod action;
mod blobs;
pub mod directory;
mod drafts;
mod env;
mod erase;
mod error;
mod exchange;
mod identity;
mod import;
pub mod keyring;
mod load;
mod open;
mod peers;
mod plan;
mod read;
mod receipts;
mod restore;
mod share;
mod shelf;
mod snap;
mod stored;
mod tidy;
mod turn;
mod unimport;
mod write;

pub use action::{Action, Saved};
pub use blobs::{BLOB_PIECE, rows};
pub use drafts::{Binned, DraftField, DraftForm, DraftKey};
pub use env::Env;
pub use error::WorkspaceError;
pub use exchange::{Extent, Part, Records};
pub use identity::{Desk, Identity, Kind};
pub use import::Imported;
pub use open::{Setup, Workspace};
pub use peers::{Lacks, Peer};
pub use restore::Salvage;
pub use share::{Round, ShareError, Stuck};
pub use snap::Opening;
pub use tidy::Tidied;
pub use unimport::Retractable;
