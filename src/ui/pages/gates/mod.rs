//! The pages before and instead of work: first run, joining, restoring, and what is said when nothing can be opened.

mod desk_fields;
mod failed;
mod file_drop;
mod findings;
mod gate;
mod join;
mod join_terms;
mod locked;
mod open_sealed;
mod pack_choice;
mod pack_file;
mod passed_on;
mod salvage_summary;
mod start;
mod take_up;
mod vanished;
mod welcome;
mod wiped;

pub use failed::Failed;
pub use join::Join;
pub use locked::Locked;
pub use pack_choice::PackForm;
pub use pack_file::PackFile;
pub use passed_on::PassedOn;
pub use start::Start;
pub use take_up::TakeUp;
pub use vanished::Vanished;
pub use welcome::Welcome;
pub use wiped::Wiped;

pub(super) use file_drop::FileDrop;
pub(super) use findings::{PackProblem, Remarks};
pub(super) use gate::Gate;
pub(super) use pack_choice::PackFacts;
