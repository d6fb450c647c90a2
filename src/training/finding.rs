//! What is wrong with a document, each with its place: shared by the files for practice.

use crate::reading::{self, Read};
use std::collections::BTreeSet;
use std::fmt;

/// Something wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding<T> {
    /// Where, from the top of the file: `scenarios/leak/nodes/street`.
    pub at: String,
    /// What, and what to do about it.
    pub trouble: T,
}

impl<T: fmt::Display> fmt::Display for Finding<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.trouble)
    }
}

/// What was found so far, in the order of the file.
pub(super) struct Findings<T>(pub Vec<Finding<T>>);

impl<T> Findings<T> {
    pub fn add(&mut self, at: &str, trouble: T) {
        self.0.push(Finding { at: at.to_owned(), trouble });
    }

    /// Adds what `trouble` makes of each id that is there again.
    pub fn twice<'a>(&mut self, at: &str, ids: impl Iterator<Item = &'a str>, trouble: fn(String) -> T) {
        let mut known = BTreeSet::new();
        for id in ids {
            if !known.insert(id) {
                self.add(at, trouble(id.to_owned()));
            }
        }
    }
}

/// Reads a file and checks it; `shape` makes the trouble of what has not the shape of such a file.
///
/// # Errors
/// What is wrong, in the order of the file.
pub(super) fn read<D: Read, T>(
    text: &str,
    shape: fn(String) -> T,
    findings: impl Fn(&D) -> Vec<Finding<T>>,
) -> Result<D, Vec<Finding<T>>> {
    let broken = |at: &str, words: String| vec![Finding { at: at.to_owned(), trouble: shape(words) }];
    let document = serde_json::from_str(text).map_err(|error| broken("file", error.to_string()))?;
    let document: D = reading::read(&document).map_err(|fault| {
        let step = |step: &reading::Step| match step {
            reading::Step::Member(name) => name.clone(),
            reading::Step::Item(place) => place.to_string(),
        };
        broken(&fault.way.iter().map(step).collect::<Vec<_>>().join("/"), fault.message)
    })?;
    let found = findings(&document);
    if found.is_empty() { Ok(document) } else { Err(found) }
}
