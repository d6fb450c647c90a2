//! What belongs to calls: dispositions, skip reasons, callbacks, grades of satisfaction, checklists.

use crate::domain::script::Key;
use crate::domain::slots::{AfterAttempt, PartOfDay};
use crate::domain::slug::{
    CalendarId, ChecklistId, DispositionId, GradeId, KindId, OutcomeId, ScriptId, SkipReasonId, StepId,
};
use crate::domain::text::Text;
use crate::reading::{members, words};

/// What became of a contact; one key sets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disposition {
    /// Its id.
    pub id: DispositionId,
    /// What people call it.
    pub label: Text,
    /// The key that sets it.
    pub key: Key,
    /// The kinds of contact that it fits; all if none.
    pub kinds: Vec<KindId>,
    /// For which contacts it is.
    pub use_for: DispositionUse,
}

members! { Disposition { must: [id, label, key], may: [kinds, use_for] } }

/// For which contacts a disposition is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DispositionUse {
    /// Contacts that were worked.
    Worked,
    /// Quick contacts: nothing else is asked.
    Quick,
    /// Quick contacts in which the agent may hang up first: silence, a lost line, abuse after two warnings.
    QuickAgentEnds,
    /// Contacts about a known incident, whose caller was informed: one key sets it.
    KnownIncident,
}

words! { DispositionUse {
    Worked => "worked", Quick => "quick", QuickAgentEnds => "quick_agent_ends", KnownIncident => "known_incident",
} }

impl DispositionUse {
    /// Whether it closes a quick contact, of which nothing else is asked.
    #[must_use]
    pub const fn is_quick(self) -> bool {
        matches!(self, Self::Quick | Self::QuickAgentEnds)
    }
}

/// A reason for skipping a compulsory step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkipReason {
    /// Its id.
    pub id: SkipReasonId,
    /// What people call it.
    pub label: Text,
}

members! { SkipReason { must: [id, label] } }

/// How promised return calls work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Callbacks {
    /// When customers may be called.
    pub calendar: CalendarId,
    /// The length of a slot; 60 is a multiple of it.
    pub slot_minutes: u16,
    /// After so many attempts that did not reach the customer a superior decides.
    pub max_attempts: u32,
    /// So long after its slot a personal callback becomes the team's.
    pub personal_grace_minutes: u16,
    /// The parts of the day between which attempts change.
    pub parts_of_day: Vec<PartOfDay>,
    /// What an attempt may come to.
    pub outcomes: Vec<Outcome>,
    /// The script of a callback.
    pub script: ScriptId,
    /// The checklist beside it.
    pub checklist: Option<ChecklistId>,
    /// How customers grade the service.
    pub satisfaction: Vec<Grade>,
}

members! { Callbacks {
    must: [
        calendar, slot_minutes, max_attempts, personal_grace_minutes, parts_of_day, outcomes, script, satisfaction,
    ],
    may: [checklist],
} }

/// What an attempt came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Its id.
    pub id: OutcomeId,
    /// What people call it.
    pub label: Text,
    /// The key that sets it.
    pub key: Key,
    /// What follows.
    pub then: AfterAttempt,
}

members! { Outcome { must: [id, label, key, then] } }

/// A grade of satisfaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grade {
    /// Its id.
    pub id: GradeId,
    /// What people call it.
    pub label: Text,
    /// The key that sets it.
    pub key: Key,
    /// What it counts as.
    pub counts_as: Satisfaction,
}

members! { Grade { must: [id, label, key, counts_as] } }

/// What a grade counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Satisfaction {
    /// Content.
    Satisfied,
    /// Not content: somebody asks why.
    NotSatisfied,
}

words! { Satisfaction { Satisfied => "satisfied", NotSatisfied => "not_satisfied" } }

/// A list of things to do that may be done in any order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// Its id.
    pub id: ChecklistId,
    /// What people call it.
    pub label: Text,
    /// Its items.
    pub items: Vec<ChecklistItem>,
}

members! { Checklist { must: [id, label, items] } }

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecklistItem {
    /// Its id.
    pub id: StepId,
    /// What is to be done.
    pub label: Text,
}

members! { ChecklistItem { must: [id, label] } }
