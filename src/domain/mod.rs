//! What a customer-service department is.

pub mod agent;
pub mod bad_value;
pub mod calendar;
pub mod callback;
pub mod complaint;
pub mod contact;
pub mod customer;
pub mod day;
pub mod evidence;
pub mod form;
pub mod limit;
pub mod moment;
pub mod number;
pub mod open_time;
pub mod placeholder;
pub mod script;
pub mod slug;
pub mod text;
pub mod zone;
mod zone_table;
