//! The pack's forms on the screen: fields, problems in words, the page that checks before filing.

mod check_page;
mod evidence;
mod pack_field;
mod pack_form;
mod problems;
mod shown;

pub use check_page::CheckPage;
pub use pack_field::{PackField, field_id};
pub use pack_form::PackForm;
pub use problems::{problem_words, summary};
pub use shown::shown_answer;
