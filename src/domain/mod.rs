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
pub mod form_check;
pub mod greeting;
pub mod judgement;
pub mod limit;
pub mod moment;
pub mod number;
pub mod open_time;
pub mod phone;
mod phone_country;
pub mod placeholder;
pub mod script;
pub mod script_run;
pub mod slots;
pub mod slug;
pub mod text;
pub mod zone;
mod zone_table;
