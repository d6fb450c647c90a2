//! What belongs to calls: dispositions, skip reasons, callbacks, grades of satisfaction, checklists.

use crate::domain::script::Key;
use crate::domain::slots::{AfterAttempt, PartOfDay};
use crate::domain::slug::{
    CalendarId, ChecklistId, DispositionId, GradeId, KindId, OutcomeId, ScriptId, SkipReasonId, StepId,
};
use crate::domain::text::Text;
use serde::{Deserialize, Serialize};

/// What became of a contact; one key sets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disposition {
    /// Its id.
    pub id: DispositionId,
    /// What people call it.
    pub label: Text,
    /// The key that sets it.
    pub key: Key,
    /// The kinds of contact that it fits; all if none.
    #[serde(default)]
    pub kinds: Vec<KindId>,
    /// For which contacts it is.
    #[serde(default)]
    pub use_for: DispositionUse,
}

/// For which contacts a disposition is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DispositionUse {
    /// Contacts that were worked.
    #[default]
    Worked,
    /// Quick contacts: nothing else is asked.
    Quick,
    /// Quick contacts in which the agent may hang up first: silence, a lost line, abuse after two warnings.
    QuickAgentEnds,
    /// Contacts about a known incident, whose caller was informed: one key sets it.
    KnownIncident,
}

impl DispositionUse {
    /// Whether it closes a quick contact, of which nothing else is asked.
    #[must_use]
    pub const fn is_quick(self) -> bool {
        matches!(self, Self::Quick | Self::QuickAgentEnds)
    }
}

/// A reason for skipping a compulsory step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkipReason {
    /// Its id.
    pub id: SkipReasonId,
    /// What people call it.
    pub label: Text,
}

/// How promised return calls work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    #[serde(default)]
    pub checklist: Option<ChecklistId>,
    /// How customers grade the service.
    pub satisfaction: Vec<Grade>,
}

/// What an attempt came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// A grade of satisfaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// What a grade counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Satisfaction {
    /// Content.
    Satisfied,
    /// Not content: somebody asks why.
    NotSatisfied,
}

/// A list of things to do that may be done in any order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// Its id.
    pub id: ChecklistId,
    /// What people call it.
    pub label: Text,
    /// Its items.
    pub items: Vec<ChecklistItem>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistItem {
    /// Its id.
    pub id: StepId,
    /// What is to be done.
    pub label: Text,
}
