//! Complaints, to-do calls, customers, conflicts and their sheets of paper.

mod callback_dialog;
mod callback_form;
mod callback_rows;
mod callbacks;
mod complaint_rows;
mod complaints;
mod flags;
mod missing;
mod recovered;
mod slot_picker;
mod wording;

pub use callback_dialog::CallbackDialog;
pub use callbacks::Callbacks;
pub use complaints::Complaints;
