//! Practice: what begins it, what says everywhere that it is practice, what to practise, and how it went.

mod begin;
mod book;
mod contest;
mod home;
mod mark;
mod panel;
mod quiz;
mod try_page;
mod wording;

pub use begin::BeginTraining;
pub use contest::ContestPage;
pub use home::TrainingHome;
pub use mark::TrainingMark;
pub use quiz::QuizPage;
pub use try_page::TryPage;
