//! What people who hand files to each other would notice: bundles, previews, refusals, invitations, rescue files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod bundle;
mod desk;
mod docs;
mod invitation;
mod jose;
mod preview;
mod receipt;
mod refusal;
mod rescue;
mod sealed;
