//! Practice: simulated calls as the organisation writes them, the machine that plays one, and the score.
//!
//! Everything here is a pure function of a [`scenario::Scenario`] and of the log of a try ([`log::Event`]s with their
//! moments), so that anyone can play a try again and recompute its score. What the trainee does on the real desk comes
//! into the log by [`watch::seen`], which compares what the records say now with what the log says already.

pub mod check;
pub mod contest;
mod finding;
pub mod log;
pub mod play;
pub mod quiz;
pub mod scenario;
pub mod score;
pub mod tried;
pub mod watch;

#[cfg(test)]
mod tests;
