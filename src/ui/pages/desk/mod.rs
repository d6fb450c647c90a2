//! The desk: what waits, and the contact in hand.

mod abuse;
mod answers_due;
mod call_bar;
mod call_facts;
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
mod pass_on;
mod quick;
mod refer;
mod right_to_ask;
mod script;
mod step_now;
mod superior;
mod switcher;
mod values;

pub use answers_due::AnswersDue;
pub use call_facts::call_facts;
pub use channel::ChannelDialog;
pub use contact::ContactPage;
pub use day_chips::DayChips;
pub use follow_up::result_words;
pub use idle::DeskPage;
pub use matters::matter_name;
pub use quick::QuickDialog;
pub use superior::lines as brief_lines;
pub use switcher::left_behind;
