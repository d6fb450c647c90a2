//! One page a file.

mod conflict_chip;
mod desk;
pub mod form;
mod frame;
#[cfg(debug_assertions)]
mod gallery;
mod pending;
pub mod records;
mod root;

pub use conflict_chip::ConflictChip;
pub use root::App;
