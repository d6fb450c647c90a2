//! What may follow what in the life of an order: draft, sent, signed for, in work, done, customer told, closed.
//!
//! A department returns an order only with a reason; the clock goes on running and the returns are counted. After the
//! second the order moves only by a supervisor's ruling, which pins the department: it cannot be returned again.

use crate::journal::RecordRef;

/// After so many returns only a supervisor says where it goes.
const RETURNS: i64 = 2;

/// Where an order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Being written.
    Draft,
    /// Came back from a department that says it is not theirs.
    Returned,
    /// On its way to the department.
    Sent,
    /// The department signed for it.
    Signed,
    /// The department is at it.
    Working,
    /// The department is done; the customer does not know yet.
    Done,
    /// The customer was told and agrees.
    Confirmed,
    /// Closed.
    Closed,
}

impl State {
    /// All, in the order of its life.
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Returned,
        Self::Sent,
        Self::Signed,
        Self::Working,
        Self::Done,
        Self::Confirmed,
        Self::Closed,
    ];

    /// The word in the field `state`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Returned => "returned",
            Self::Sent => "sent",
            Self::Signed => "signed",
            Self::Working => "working",
            Self::Done => "done",
            Self::Confirmed => "confirmed",
            Self::Closed => "closed",
        }
    }

    /// The state of this word. One of a later program reads as sent: an order is never lost from the list.
    #[must_use]
    pub fn named(word: &str) -> Self {
        let known = Self::ALL.into_iter().find(|state| state.name() == word);
        known.unwrap_or(if word.is_empty() { Self::Draft } else { Self::Sent })
    }

    /// Whether the department's clock runs.
    #[must_use]
    pub const fn runs(self) -> bool {
        matches!(self, Self::Returned | Self::Sent | Self::Signed | Self::Working)
    }

    /// Whether nothing is left to do.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Closed)
    }

    /// For whom it waits.
    #[must_use]
    pub const fn waits(self) -> Waits {
        match self {
            Self::Sent | Self::Signed | Self::Working => Waits::Department,
            Self::Closed => Waits::Nobody,
            _ => Waits::Owner,
        }
    }
}

/// For whom an order waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// The first-contact owner.
    Owner,
    /// The department.
    Department,
    /// Nobody.
    Nobody,
}

/// What somebody does with an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// A superior lets it go as urgent above its sender's limit.
    Approve,
    /// Sends it.
    Send,
    /// Hands its text to a department that does not open Ventanilla.
    Hand,
    /// The department signs for it.
    Sign,
    /// The department begins.
    Begin,
    /// The department is done.
    Finish,
    /// The department sends it back, with a listed reason.
    Return,
    /// The owner sends it to another department after a return.
    Resend,
    /// A supervisor says which department it is.
    Rule,
    /// The customer gets the department's direct contact, because it cannot wait.
    GiveContact,
    /// The department is reminded.
    Remind,
    /// The department's head is told.
    Escalate,
    /// The customer is told and agrees.
    Tell,
    /// The customer says that it is not solved.
    Dispute,
    /// It is closed.
    Close,
}

impl Act {
    /// All acts.
    pub const ALL: [Self; 15] = [
        Self::Approve,
        Self::Send,
        Self::Hand,
        Self::Sign,
        Self::Begin,
        Self::Finish,
        Self::Return,
        Self::Resend,
        Self::Rule,
        Self::GiveContact,
        Self::Remind,
        Self::Escalate,
        Self::Tell,
        Self::Dispute,
        Self::Close,
    ];

    /// The word in the field `act` of its record.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Send => "send",
            Self::Hand => "hand",
            Self::Sign => "sign",
            Self::Begin => "begin",
            Self::Finish => "finish",
            Self::Return => "return",
            Self::Resend => "resend",
            Self::Rule => "rule",
            Self::GiveContact => "contact",
            Self::Remind => "remind",
            Self::Escalate => "escalate",
            Self::Tell => "tell",
            Self::Dispute => "dispute",
            Self::Close => "close",
        }
    }

    /// The act of this word, if there is one.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.name() == word)
    }
}

/// Why an act is not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Not in this state.
    NotNow,
    /// A supervisor has ruled: the department keeps it.
    Pinned,
    /// It came back twice: a supervisor rules.
    NeedsRuling,
    /// It did not come back twice: no ruling is needed.
    NoRuling,
    /// It is not urgent.
    NotUrgent,
}

/// What decides which acts are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Where it stands.
    pub state: State,
    /// How often it came back.
    pub returns: i64,
    /// Whether a supervisor has ruled which department it is.
    pub pinned: bool,
    /// Whether it cannot wait.
    pub urgent: bool,
}

impl Standing {
    /// How an order stands by its record.
    #[must_use]
    pub fn of(record: RecordRef<'_>) -> Self {
        Self {
            state: State::named(record.text("state")),
            returns: record.int("returns").unwrap_or(0),
            pinned: record.is("pinned"),
            urgent: record.is("urgent"),
        }
    }

    /// Where an act leads.
    ///
    /// # Errors
    /// [`Refusal`] says why it is not possible.
    #[allow(clippy::match_same_arms, reason = "one line for each way is the table of the life")]
    pub const fn after(self, act: Act) -> Result<State, Refusal> {
        use State::{Closed, Confirmed, Done, Draft, Returned, Sent, Signed, Working};
        match (act, self.state) {
            (Act::Send, Draft) => Ok(Sent),
            (Act::Hand, Sent) => Ok(Sent),
            (Act::Sign, Sent) => Ok(Signed),
            (Act::Begin, Signed) => Ok(Working),
            (Act::Finish, Signed | Working) => Ok(Done),
            (Act::Return, Sent | Signed | Working) if self.pinned => Err(Refusal::Pinned),
            (Act::Return, Sent | Signed | Working) => Ok(Returned),
            (Act::Resend, Returned) if self.returns >= RETURNS => Err(Refusal::NeedsRuling),
            (Act::Resend, Returned) => Ok(Sent),
            (Act::Rule, Returned) if self.returns < RETURNS => Err(Refusal::NoRuling),
            (Act::Rule, Returned) => Ok(Sent),
            (Act::Approve | Act::GiveContact, _) if !self.urgent => Err(Refusal::NotUrgent),
            (Act::Approve, Draft) => Ok(Draft),
            (Act::GiveContact, Returned | Sent | Signed | Working) => Ok(self.state),
            (Act::Remind | Act::Escalate, Sent | Signed | Working) => Ok(self.state),
            (Act::Tell, Done) => Ok(Confirmed),
            (Act::Dispute, Done | Confirmed) => Ok(Sent),
            (Act::Close, Confirmed) => Ok(Closed),
            _ => Err(Refusal::NotNow),
        }
    }

    /// The step that leads on, if everything goes as it should.
    #[must_use]
    pub const fn next(self) -> Option<Act> {
        match self.state {
            State::Draft => Some(Act::Send),
            State::Returned if self.returns >= RETURNS => Some(Act::Rule),
            State::Returned => Some(Act::Resend),
            State::Sent => Some(Act::Sign),
            State::Signed => Some(Act::Begin),
            State::Working => Some(Act::Finish),
            State::Done => Some(Act::Tell),
            State::Confirmed => Some(Act::Close),
            State::Closed => None,
        }
    }
}
