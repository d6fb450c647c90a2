//! One file per browser capability, each with plain types at its border, so that `state` needs no browser types.
//!
//! No screen and no business rule is in here. What subscribes returns a guard that unsubscribes when it is dropped.
//! What a browser may lack is asked for by name and answered with [`BrowserError::Missing`], never with a panic.

pub mod badge;
pub mod build;
pub mod chance;
pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod crypto;
pub mod env;
pub mod fetch;
pub mod files;
pub mod folder;
pub mod held;
pub mod idb;
pub mod intl;
pub mod jose;
pub mod keys;
pub mod letters;
pub mod life;
pub mod locks;
pub mod notify;
pub mod pace;
pub mod page;
pub mod persist;
pub mod prefs;
pub mod print;
pub mod rescue;
pub mod sound;
pub mod stretch;
pub mod usage;
pub mod wake;
pub mod wipe;
pub mod worker;

mod answer;
mod error;
mod event;
mod js;

pub use error::BrowserError;
pub use event::Listener;
