//! Questions with two plain answers, as a document says them; who answered what, what counts as right now, and which
//! question comes next.
//!
//! An answer is a record that says which of the two was chosen, never whether it was right: that is computed from the
//! question as it stands and from corrections, so a question that was wrong is graded anew for everybody.

pub mod answered;
pub mod bank;
pub mod check;
pub mod recall;
#[cfg(test)]
mod tests;
