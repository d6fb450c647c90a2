//! What contacts are about: channels, kinds, categories, classes with their limits, commitments, evidence.

use crate::domain::limit::Limit;
use crate::domain::script::Key;
use crate::domain::slug::{CategoryId, ChannelId, ClassId, CommitmentId, DepartmentId, FormId, KindId};
use crate::domain::text::Text;
use crate::reading::{members, words};

/// A way in which contacts arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Its id.
    pub id: ChannelId,
    /// What people call it.
    pub label: Text,
    /// Whether the customer waits on the line or stands there.
    pub presence: Presence,
}

members! { Channel { must: [id, label, presence] } }

/// Whether the customer is there while the contact is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

words! { Presence { Voice => "voice", Person => "person", Chat => "chat", Written => "written" } }

/// A kind of contact.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub form: Option<FormId>,
}

members! { ContactKind { must: [id, label, nature, key], may: [form] } }

/// What a kind of contact counts as in reports, the same in every organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

words! { Nature {
    Complaint => "complaint", Fault => "fault", Question => "question", Suggestion => "suggestion",
    Request => "request", Praise => "praise",
} }

/// The reason for a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub class: Option<ClassId>,
    /// Other words by which it is found.
    pub words: Vec<String>,
}

members! { Category { must: [id, label, kinds, department], may: [class, words] } }

/// A class of matters, which carries their time limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// Its id.
    pub id: ClassId,
    /// What people call it.
    pub label: Text,
    /// How long an answer may take.
    pub limit: Limit,
}

members! { Class { must: [id, label, limit] } }

/// A published service commitment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// Its id.
    pub id: CommitmentId,
    /// What was promised to everybody.
    pub label: Text,
    /// How long it may take.
    pub limit: Limit,
}

members! { Commitment { must: [id, label, limit] } }

/// What may be attached as evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The most bytes of one file.
    pub max_bytes: u64,
    /// The most files of one record.
    pub max_files: u32,
    /// Media types, such as `image/jpeg` or `image/*`.
    pub kinds: Vec<String>,
}

members! { Evidence { must: [max_bytes, max_files, kinds] } }

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
