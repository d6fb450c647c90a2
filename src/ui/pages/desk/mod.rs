//! The desk: what waits, and the contact in hand.

mod abuse;
mod answers_due;
mod call_bar;
mod call_facts;
mod contact;
mod day_chips;
mod finish;
mod identify;
mod idle;
mod incidents;
mod matter;
mod offers;
mod pass_on;
mod quick;
mod right_to_ask;
mod script;
mod step_now;
mod values;

pub use answers_due::AnswersDue;
pub use call_facts::call_facts;
pub use contact::ContactPage;
pub use day_chips::DayChips;
pub use idle::DeskPage;
pub use quick::QuickDialog;
