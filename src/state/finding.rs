//! Finding records and actions by what is typed.

use super::App;
use crate::route::Route;

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it is.
    pub route: Route,
    /// What it is called.
    pub title: String,
    /// What tells it from others.
    pub detail: String,
}

impl App {
    /// Records that match what is typed, best first.
    #[must_use]
    pub fn find(self, _query: &str) -> Vec<Found> {
        Vec::new()
    }

    /// Whether what is typed stands in a label, case ignored.
    #[must_use]
    pub fn loosely(self, label: &str, typed: &str) -> bool {
        label.to_lowercase().contains(&typed.trim().to_lowercase())
    }
}
