//! The desk: what waits, and the contact in hand.

mod call_bar;
mod contact;
mod day_chips;
mod finish;
mod identify;
mod idle;
mod incidents;
mod matter;
mod offers;
mod quick;
mod script;
mod step_now;
mod values;

pub use contact::ContactPage;
pub use day_chips::DayChips;
pub use idle::DeskPage;
pub use quick::QuickDialog;
