//! The sample workspace: three months of invented work, up to the moment at which somebody wants to look around.
//!
//! [`invent`] tells the story from a seed, as a list of deeds: who did what when. [`Making`] writes it down in that
//! order through a workspace in memory, with the edits, numbers and entries of a real desk, and gives a bundle of the
//! kind *sample*. The texts stand in `texts`, a file for each organisation. Limits: the calls of the present day stand
//! around *now* whatever the hour, so that there is something due at night, too.

mod calls;
mod deed;
mod filling;
mod making;
mod past;
mod people;
mod settling;
mod story;
mod talk;
mod texts;
mod today;

pub use deed::{Change, Deed, Write};
pub use making::{Making, Sample};
pub use past::Past;
pub use people::Colleague;
pub use story::{Invented, invent};
