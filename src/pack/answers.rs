//! Standard answers.

use crate::domain::slug::{AnswerId, CategoryId};
use crate::domain::text::Text;
use crate::reading::members;

/// A standard answer, found by any of its words and inserted at the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardAnswer {
    /// Its id.
    pub id: AnswerId,
    /// What it answers.
    pub title: Text,
    /// What is said or sent, with placeholders.
    pub body: Text,
    /// The categories for which it is offered first.
    pub categories: Vec<CategoryId>,
    /// Other words by which it is found.
    pub words: Vec<String>,
}

members! { StandardAnswer { must: [id, title, body], may: [categories, words] } }
