//! A script as a pack writes it: what to say next, what to ask, and where each choice leads.
//!
//! A step goes on to its `goto`, or to the next step in the list; a step that `ends` is the last of its path. What was
//! said and chosen in one contact is [`super::script_run`].

use super::form::FieldKind;
use super::slug::{ChannelId, ChoiceId, DispositionId, FieldId, FormId, KindId, OutcomeId, ScriptId, StepId};
use super::text::Text;
use crate::reading::{members, words};
use crate::sorted::Map;
use serde_json::Value;

/// A script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// Its id.
    pub id: ScriptId,
    /// What people call it.
    pub label: Text,
    /// When it is used.
    pub purpose: Purpose,
    /// The channel that it is for; any if none.
    pub channel: Option<ChannelId>,
    /// The channels that it is for, when there are several.
    pub channels: Vec<ChannelId>,
    /// Whether it is only chosen while talking, for something that comes up; no contact begins with it.
    pub midway: bool,
    /// Counts up with every change and stays with the contact.
    pub version: u32,
    /// The form whose fields its steps ask for and set, while no kind of contact has chosen another.
    pub form: Option<FormId>,
    /// Its steps; the first one begins it.
    pub steps: Vec<Step>,
}

members! { Script { must: [id, label, purpose, version, steps], may: [channel, channels, midway, form] } }

impl Script {
    /// A step by its id.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id.as_str() == id)
    }

    /// Whether it is written for this channel by name.
    #[must_use]
    pub fn names_channel(&self, channel: &str) -> bool {
        self.channel.iter().chain(&self.channels).any(|id| id.as_str() == channel)
    }

    /// Whether it is for any channel.
    #[must_use]
    pub fn fits_any_channel(&self) -> bool {
        self.channel.is_none() && self.channels.is_empty()
    }

    /// Where a step leads when no choice says otherwise.
    #[must_use]
    pub fn after<'a>(&'a self, step: &'a Step) -> Option<&'a Step> {
        if step.ends {
            return None;
        }
        if let Some(goto) = &step.goto {
            return self.step(goto.as_str());
        }
        let place = self.steps.iter().position(|s| s.id == step.id)?;
        self.steps.get(place + 1)
    }
}

/// When a script is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Somebody contacts the organisation.
    Inbound,
    /// A promised return call.
    Callback,
    /// A call after the matter was handled.
    FollowUp,
}

words! { Purpose { Inbound => "inbound", Callback => "callback", FollowUp => "follow_up" } }

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its id; the record's field is `a.` and this.
    pub id: StepId,
    /// A word or two for the list.
    pub title: Text,
    /// What it is for.
    pub kind: StepKind,
    /// What to say, with placeholders such as `{customer}`; nothing if the step is work for the agent.
    pub say: Option<Text>,
    /// What to do or to know, never said aloud.
    pub hint: Option<Text>,
    /// Whether skipping it needs a reason.
    pub compulsory: bool,
    /// The fields of the form that are filled here.
    pub asks: Vec<FieldId>,
    /// An answer that belongs to no form and stays with the step.
    pub answer: Option<StepQuestion>,
    /// What can be chosen, and where each leads.
    pub choices: Vec<Choice>,
    /// The step that follows when no choice says otherwise; else the next in the list.
    pub goto: Option<StepId>,
    /// Whether the path ends here.
    pub ends: bool,
}

members! { Step {
    must: [id, title, kind],
    may: [say, hint, compulsory, asks, answer, choices, goto, ends],
} }

/// What a step is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// Say who we are.
    Greet,
    /// Find out who speaks.
    Identify,
    /// Ask whether it is a good moment, and name the purpose.
    Purpose,
    /// Let the customer speak, and apologise.
    Listen,
    /// Find out what it is about.
    Classify,
    /// Ask for what the form needs.
    Ask,
    /// Decide whether the reasons and the demand hold.
    Judge,
    /// Explain or answer.
    Inform,
    /// Say no, with the reason.
    Decline,
    /// Say what will be done and by when.
    Promise,
    /// Hand over to a superior or a department.
    HandOver,
    /// Ask whether the customer is satisfied.
    Survey,
    /// Say goodbye.
    Close,
}

words! { StepKind {
    Greet => "greet", Identify => "identify", Purpose => "purpose", Listen => "listen", Classify => "classify",
    Ask => "ask", Judge => "judge", Inform => "inform", Decline => "decline", Promise => "promise",
    HandOver => "hand_over", Survey => "survey", Close => "close",
} }

/// A question whose answer stays with the step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepQuestion {
    /// What is typed: a line, a long text, a date, a time, a telephone number, a number, or yes or no.
    pub kind: FieldKind,
    /// The name beside it.
    pub label: Text,
}

members! { StepQuestion { must: [kind, label] } }

/// One choice at a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: ChoiceId,
    /// What people call it.
    pub label: Text,
    /// The key that chooses it: one digit or letter.
    pub key: Option<Key>,
    /// Answers that it writes into the form.
    pub set: Map<FieldId, Value>,
    /// The kind of contact that it decides.
    pub kind: Option<KindId>,
    /// The disposition that it proposes.
    pub disposition: Option<DispositionId>,
    /// The outcome of the attempt that it records, in a callback.
    pub outcome: Option<OutcomeId>,
    /// What a follow-up call comes to by it.
    pub result: Option<FollowUpResult>,
    /// Where it leads; else where its step leads.
    pub goto: Option<StepId>,
}

members! { Choice { must: [id, label], may: [key, set, kind, disposition, outcome, result, goto] } }

/// What a follow-up call came to. The last choice that says something counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FollowUpResult {
    /// The matter is clear and the customer content.
    Satisfied,
    /// Not content; what is to be done is not agreed yet.
    NotSatisfied,
    /// Not content, and agreed at once on what is done.
    Agreed,
    /// Not content; another call at another time.
    AnotherTime,
    /// Something new came up, which hangs on the first matter.
    NewNeed,
    /// The customer was not spoken to.
    NotReached,
}

words! { FollowUpResult {
    Satisfied => "satisfied", NotSatisfied => "not_satisfied", Agreed => "agreed", AnotherTime => "another_time",
    NewNeed => "new_need", NotReached => "not_reached",
} }

impl FollowUpResult {
    const ALL: [Self; 6] =
        [Self::Satisfied, Self::NotSatisfied, Self::Agreed, Self::AnotherTime, Self::NewNeed, Self::NotReached];

    /// The word in the contact's field `result`, the same as in a pack.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Satisfied => "satisfied",
            Self::NotSatisfied => "not_satisfied",
            Self::Agreed => "agreed",
            Self::AnotherTime => "another_time",
            Self::NewNeed => "new_need",
            Self::NotReached => "not_reached",
        }
    }

    /// The result with this word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|result| result.word() == word)
    }
}

/// A key on the keyboard: one digit or lower-case letter.
pub type Key = char;
