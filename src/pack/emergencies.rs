//! Emergencies: whom to ring, whom to wake, what to say (B64).

use crate::domain::slug::{EmergencyId, PersonId};
use crate::domain::text::Text;
use crate::reading::members;

/// A kind of emergency, and what to do at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emergency {
    /// Its id.
    pub id: EmergencyId,
    /// What people call it.
    pub label: Text,
    /// What to say to the caller now.
    pub say: Text,
    /// What to do and what not.
    pub hint: Option<Text>,
    /// Which numbers to ring, the first first.
    pub ring: Vec<Reach>,
    /// Whom of the house to wake.
    pub wake: Vec<Reach>,
}

members! { Emergency { must: [id, label, say, ring, wake], may: [hint] } }

/// Somebody, or a service, with a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Its id, one within an emergency.
    pub id: PersonId,
    /// Who.
    pub label: Text,
    /// The number.
    pub phone: String,
}

members! { Reach { must: [id, label, phone] } }

impl Emergency {
    /// Everybody who can be informed, in the order in which they are to be.
    pub fn all(&self) -> impl Iterator<Item = &Reach> {
        self.ring.iter().chain(&self.wake)
    }
}
