//! Checking a pack before anybody works with it.
//!
//! Refused is what would fail in front of a customer: a reference to nothing, a script without an end, a limit without
//! a unit. Reported and used all the same: a member that this version does not know, a text that is not translated.
//! A wrong type or a missing member stops the reading where it is, so such findings come one at a time; all others
//! come together, in the order of the pack.

mod finding;
mod forms;
mod hours;
mod ids;
mod keys;
mod locate;
mod orders;
mod references;
mod scripts;
mod shape;
mod texts;

pub use finding::{ComplaintPart, Finding, Part, Place, Problem, Report};

use super::organisation::Pack;
use serde_json::Value;

/// The most bytes of a pack.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// How deep a pack may be nested.
pub const MAX_DEPTH: usize = 32;

/// A pack that may be used, and what is worth knowing about it.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The pack.
    pub pack: Pack,
    /// What is worth knowing; no errors.
    pub report: Report,
}

/// Reads and checks a pack.
///
/// # Errors
/// The report, when there is anything for which the pack is refused.
pub fn read(text: &str) -> Result<Checked, Report> {
    let mut report = Report::default();
    let Some((document, pack)) = shape::read(text, &mut report) else { return Err(report) };
    look_at(&document, &pack, &mut report);
    if report.is_usable() { Ok(Checked { pack, report }) } else { Err(report) }
}

/// Checks a pack and gives everything that was found.
#[must_use]
pub fn check(text: &str) -> Report {
    read(text).map_or_else(|report| report, |checked| checked.report)
}

fn look_at(document: &Value, pack: &Pack, report: &mut Report) {
    texts::look(document, pack, report);
    ids::look(pack, report);
    keys::look(pack, report);
    hours::look(pack, report);
    forms::look(pack, report);
    scripts::look(pack, report);
    references::look(pack, report);
    orders::look(pack, report);
}
