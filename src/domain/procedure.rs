//! The procedure of a complaint: its course from filing to closing, and the one act that comes next (B19 to B21).
//!
//! Where it stands is worked out from what is recorded and never stored, so two desks that each did a part agree. A
//! complaint that stands is investigated; one that does not is declined with tact, and what the customer made of it is
//! recorded. Who is not satisfied, or comes back after the closing, starts the second stage: somebody who handled
//! nothing of the first answers anew.

use super::complaint::{Complaint, Status};
use super::judgement::Judgement;
use crate::journal::{Journal, RecordId, RecordRef};
use crate::sorted::Set;

/// The kind of record of a question that was looked into and what was found.
pub const FINDING: &str = "finding";
/// The set of the agents who handled a stage of a complaint.
pub const HANDLERS: &str = "handlers";

/// What is recorded of the procedure, beside the complaint itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Procedure {
    /// By when receipt is acknowledged; none where the pack has one clock.
    pub acknowledge_by: Option<i64>,
    /// When it was.
    pub acknowledged: Option<i64>,
    /// Since when the answer's clock stands still.
    pub paused: Option<i64>,
    /// For what the customer is waited for.
    pub paused_because: String,
    /// The open time credited, in milliseconds.
    pub credit: i64,
    /// The deadline before more time was asked.
    pub first_due: Option<i64>,
    /// Why more time was needed.
    pub extended_because: String,
    /// The day on which the customer was told of it.
    pub extended_told_on: String,
    /// Who told them.
    pub extended_told_by: String,
    /// When the investigation was concluded.
    pub investigated: Option<i64>,
    /// What the customer made of being declined.
    pub understanding: String,
    /// How satisfied the customer is with the answer: a grade of the pack.
    pub followed: String,
    /// When that was asked.
    pub followed_at: Option<i64>,
    /// Whose work that grade is: who had answered then, as text.
    pub followed_of: String,
    /// What is done to put it right.
    pub remedy: String,
    /// What caused it.
    pub cause: String,
    /// `within` or `outside` our control.
    pub control: String,
    /// What is still to be done, and by when.
    pub open_actions: String,
    /// How the customer was told to go further.
    pub further: String,
    /// When it was closed first; later closings do not move it.
    pub closed: Option<i64>,
    /// How many times it counts as handled, less one.
    pub again: i64,
    /// Why it came back.
    pub returned_because: String,
    /// Who reviews it in the second stage, as text.
    pub reviewer: String,
    /// Who handled the first stage, as text.
    pub handlers: Set<String>,
}

impl Procedure {
    /// Reads what is recorded of the procedure.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        let record: RecordRef<'a> = record.into();
        let text = |field: &str| record.text(field).to_owned();
        Self {
            acknowledge_by: record.int("acknowledge_by"),
            acknowledged: record.int("acknowledged"),
            paused: record.int("paused"),
            paused_because: text("paused_because"),
            credit: record.int("credit").unwrap_or(0),
            first_due: record.int("first_due"),
            extended_because: text("extended_because"),
            extended_told_on: text("extended_told_on"),
            extended_told_by: text("extended_told_by"),
            investigated: record.int("investigated"),
            understanding: text("understanding"),
            followed: text("followed"),
            followed_at: record.int("followed_at"),
            followed_of: text("followed_of"),
            remedy: text("remedy"),
            cause: text("cause"),
            control: text("control"),
            open_actions: text("open_actions"),
            further: text("further"),
            closed: record.int("closed"),
            again: record.int("again").unwrap_or(0),
            returned_because: text("returned_because"),
            reviewer: text("reviewer"),
            handlers: record.texts(HANDLERS).into_iter().collect(),
        }
    }

    /// Whether it came back and is in its second stage.
    #[must_use]
    pub const fn is_second_stage(&self) -> bool {
        self.again > 0
    }

    /// Whether this agent may handle it now: in the second stage, nobody who handled the first (B21).
    #[must_use]
    pub fn may_handle(&self, agent: &str) -> bool {
        !self.is_second_stage() || !self.handlers.contains(agent)
    }
}

/// A step of the course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Everything is there without which it does not count as filed.
    Filed,
    /// The customer knows that it arrived.
    Acknowledge,
    /// Second stage: somebody else takes it.
    Review,
    /// The two questions.
    Judge,
    /// The service-supervision unit looks into it.
    Investigate,
    /// The decision, told to the customer.
    Answer,
    /// It does not stand: declined, with what the customer made of it.
    Decline,
    /// Whether the customer is satisfied.
    FollowUp,
    /// Nothing is missing, and it is closed.
    Close,
}

/// What the course depends on.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The complaint.
    pub complaint: &'a Complaint,
    /// What is recorded of the procedure.
    pub procedure: &'a Procedure,
    /// What the two questions came to; none where the form does not ask them.
    pub judgement: Option<Judgement>,
    /// Whether fields are empty without which it does not count as filed.
    pub lacks_fields: bool,
}

impl Known<'_> {
    /// The steps of this complaint in their order, and whether each is done.
    #[must_use]
    pub fn course(&self) -> Vec<(Step, bool)> {
        let (c, p) = (self.complaint, self.procedure);
        let told = c.answered.is_some();
        let declined = self.judgement == Some(Judgement::ReasonsInsufficient);
        let mut all = vec![(Step::Filed, !self.lacks_fields)];
        if p.acknowledge_by.is_some() {
            // Who has the answer knows that the complaint arrived.
            all.push((Step::Acknowledge, p.acknowledged.is_some() || told || p.is_second_stage()));
        }
        if p.is_second_stage() {
            all.push((Step::Review, !p.reviewer.is_empty()));
        }
        if self.judgement.is_some() {
            all.push((Step::Judge, self.judgement != Some(Judgement::Pending) || told));
        }
        if declined && !p.is_second_stage() {
            all.push((Step::Decline, told && !p.understanding.is_empty()));
        } else {
            all.push((Step::Investigate, p.investigated.is_some() || told));
            all.push((Step::Answer, told));
            all.push((Step::FollowUp, !p.followed.is_empty()));
        }
        all.push((Step::Close, c.status == Status::Closed));
        all
    }

    /// The act that comes next; none once it is closed.
    #[must_use]
    pub fn next(&self) -> Option<Step> {
        if self.complaint.status == Status::Closed {
            return None;
        }
        self.course().into_iter().find(|(_, done)| !done).map(|(step, _)| step)
    }

    /// What closing still asks for, in the order of the dialog (B20); empty means that it may be closed.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        let (c, p) = (self.complaint, self.procedure);
        let has_remedy = matches!(c.decision.as_str(), "upheld" | "partly");
        let all = [
            (Missing::Decision, c.decision.is_empty()),
            (Missing::Reasons, c.answer.trim().is_empty()),
            (Missing::Remedy, has_remedy && p.remedy.is_empty()),
            (Missing::Cause, has_remedy && p.cause.is_empty()),
            (Missing::Control, has_remedy && p.control.is_empty()),
            (Missing::OpenActions, p.open_actions.is_empty()),
            (Missing::Further, p.further.is_empty()),
        ];
        all.into_iter().filter(|(_, missing)| *missing).map(|(what, _)| what).collect()
    }
}

/// Something without which a complaint is not closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Upheld, partly, not, outside remit.
    Decision,
    /// What the customer was told, with the reasons.
    Reasons,
    /// What is done to put it right; of a complaint that is upheld.
    Remedy,
    /// What caused it; of a complaint that is upheld.
    Cause,
    /// Within or outside our control; of a complaint that is upheld.
    Control,
    /// What is still to be done, and by when.
    OpenActions,
    /// How the customer can go further.
    Further,
}

/// One question that was looked into.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Finding {
    /// Its record.
    pub id: RecordId,
    /// When it was written down: milliseconds since 1970.
    pub at: i64,
    /// By whom, as text.
    pub agent: String,
    /// The question.
    pub question: String,
    /// What was found.
    pub found: String,
}

impl Finding {
    /// The findings about a complaint, the first first.
    #[must_use]
    pub fn about(journal: &Journal, complaint: &RecordId) -> Vec<Self> {
        let of = journal.of_kind(FINDING).filter(|r| r.is_live() && r.text("of") == complaint.as_str());
        let mut all: Vec<Self> = of
            .map(|record| Self {
                id: record.id(),
                at: record.int("at").unwrap_or(0),
                agent: record.text("agent").to_owned(),
                question: record.text("question").to_owned(),
                found: record.text("found").to_owned(),
            })
            .collect();
        all.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        all
    }
}

#[cfg(test)]
#[path = "procedure/tests.rs"]
mod tests;
