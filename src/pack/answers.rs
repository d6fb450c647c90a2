//! Standard answers.

use crate::domain::slug::{AnswerId, CategoryId};
use crate::domain::text::Text;
use serde::{Deserialize, Serialize};

/// A standard answer, found by any of its words and inserted at the cursor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandardAnswer {
    /// Its id.
    pub id: AnswerId,
    /// What it answers.
    pub title: Text,
    /// What is said or sent, with placeholders.
    pub body: Text,
    /// The categories for which it is offered first.
    #[serde(default)]
    pub categories: Vec<CategoryId>,
    /// Other words by which it is found.
    #[serde(default)]
    pub words: Vec<String>,
}
