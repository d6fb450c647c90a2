//! The desk: what waits, and the contact in hand.

mod call_bar;
mod channel;
mod contact;
mod day_chips;
mod finish;
mod follow_up;
mod identify;
mod idle;
mod incidents;
mod matter;
mod matters;
mod offers;
mod owed;
mod quick;
mod script;
mod step_now;
mod superior;
mod switcher;
mod values;

pub use channel::ChannelDialog;
pub use contact::ContactPage;
pub use day_chips::DayChips;
pub use follow_up::result_words;
pub use idle::DeskPage;
pub use matters::matter_name;
pub use quick::QuickDialog;
pub use superior::lines as brief_lines;
pub use switcher::left_behind;
