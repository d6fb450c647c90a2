//! Signals and actions: what the screen reads and what a person can do.
//!
//! [`App`] is the one thing that pages take from their context. Reading it inside a view follows the journal; an
//! action writes entries and the views follow. No rule of the trade is decided here (that is `domain`), and no browser
//! object is named (that is `platform`). A future that outlives its page reads signals with `try_…`.

mod app;
mod boot;
mod calls;
mod contact;
mod custody;
mod form;
mod handover;
mod live;
mod matter;
mod notice;
mod people;
mod preferences;
mod stamp;

pub use app::{App, Phase};
pub use boot::{Beginner, Beginning};
pub use contact::Ringing;
pub use custody::Custody;
pub use form::{FormState, Kept};
pub use notice::{Notice, Tone};
pub use preferences::Theme;
pub use stamp::Who;
