//! What a form of the pack becomes: a complaint, work for a department, or a note.
//!
//! The three share their fields and differ in their kind of record, which never changes.

use super::form::FormRole;

/// The kinds of record that forms become.
pub const KINDS: [&str; 3] = [super::complaint::KIND, "order", "memo"];

/// The kind of record that a form of this role becomes.
#[must_use]
pub fn kind_of(role: FormRole) -> &'static str {
    match role {
        FormRole::Complaint => super::complaint::KIND,
        FormRole::Order => "order",
        FormRole::Note => "memo",
    }
}
