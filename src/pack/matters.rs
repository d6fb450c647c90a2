//! What contacts are about: channels, kinds, categories, classes with their limits, commitments, evidence.

use crate::domain::limit::Limit;
use crate::domain::script::Key;
use crate::domain::slug::{CategoryId, ChannelId, ClassId, CommitmentId, DepartmentId, FormId, KindId};
use crate::domain::text::Text;
use serde::{Deserialize, Serialize};

/// A way in which contacts arrive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    /// Its id.
    pub id: ChannelId,
    /// What people call it.
    pub label: Text,
    /// Whether the customer waits on the line or stands there.
    pub presence: Presence,
}

/// Whether the customer is there while the contact is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// On the telephone.
    Voice,
    /// In front of the window.
    Person,
    /// Chat: waits, and reads.
    Chat,
    /// Mail or letter: does not wait.
    Written,
}

/// A kind of contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactKind {
    /// Its id.
    pub id: KindId,
    /// What people call it.
    pub label: Text,
    /// What it counts as in reports.
    pub nature: Nature,
    /// The key that chooses it.
    pub key: Key,
    /// The form that it opens; none if the contact's own note is enough.
    #[serde(default)]
    pub form: Option<FormId>,
}

/// What a kind of contact counts as in reports, the same in every organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// Wants something put right.
    Complaint,
    /// Something does not work.
    Fault,
    /// Wants to know something.
    Question,
    /// Proposes something.
    Suggestion,
    /// Wants something ordered or changed.
    Request,
    /// Is content.
    Praise,
}

/// The reason for a contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// Its id.
    pub id: CategoryId,
    /// What people call it.
    pub label: Text,
    /// The kinds of contact in which it occurs.
    pub kinds: Vec<KindId>,
    /// The department that it goes to.
    pub department: DepartmentId,
    /// Its class, when it is a complaint or an order.
    #[serde(default)]
    pub class: Option<ClassId>,
    /// Other words by which it is found.
    #[serde(default)]
    pub words: Vec<String>,
}

/// A class of matters, which carries their time limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Class {
    /// Its id.
    pub id: ClassId,
    /// What people call it.
    pub label: Text,
    /// How long an answer may take.
    pub limit: Limit,
}

/// A published service commitment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// Its id.
    pub id: CommitmentId,
    /// What was promised to everybody.
    pub label: Text,
    /// How long it may take.
    pub limit: Limit,
}

/// What may be attached as evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The most bytes of one file.
    pub max_bytes: u64,
    /// The most files of one record.
    pub max_files: u32,
    /// Media types, such as `image/jpeg` or `image/*`.
    pub kinds: Vec<String>,
}

impl Evidence {
    /// Whether a file of this media type may be attached.
    #[must_use]
    pub fn accepts(&self, media_type: &str) -> bool {
        let media_type = media_type.split(';').next().unwrap_or_default().trim();
        self.kinds.iter().any(|kind| match kind.strip_suffix('*') {
            Some(family) => media_type.starts_with(family),
            None => kind == media_type,
        })
    }
}
