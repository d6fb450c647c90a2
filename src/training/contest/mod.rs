//! Competitions: user numbers and meter readings against the clock, billing sums, questions on charges, and etiquette as
//! two people judge it.
//!
//! A round is made from a sheet number, so that two people can have the same sheet; its log says each keystroke's
//! moment and each line as it was typed, never what that is worth. Everything shown is computed from the log again.

pub mod figures;
pub mod judged;
pub mod round;
pub mod sheet;
pub mod tariff;
#[cfg(test)]
mod tests;
