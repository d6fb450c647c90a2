//! One page a file.

pub mod answers;
pub mod below;
mod conflict_chip;
mod desk;
mod exchange;
pub mod form;
mod frame;
#[cfg(debug_assertions)]
mod gallery;
mod gates;
pub(super) mod groups;
mod kiosk;
pub(super) mod later;
mod lock_words;
mod passphrase_fields;
pub mod records;
mod reports;
mod root;
mod sample;
mod sealed_form;
mod settings;
mod training;

pub use conflict_chip::ConflictChip;
pub use root::App;
