//! The two questions by which a complaint is judged: are the reasons sufficient, is the demand reasonable?
//!
//! A judgement says how to go on with the customer now. It is not the decision that closes the complaint.

use super::form::{Answers, Form};
use serde_json::Value;

/// The answer to one of the two questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not known yet, or not asked yet.
    Pending,
}

impl Found {
    /// The option ids of a field that asks one of the two questions.
    pub const OPTIONS: [&'static str; 3] = ["yes", "no", "pending"];

    fn of(answer: Option<&Value>) -> Self {
        match answer.and_then(Value::as_str) {
            Some("yes") => Self::Yes,
            Some("no") => Self::No,
            _ => Self::Pending,
        }
    }
}

/// What the two answers come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// It stands: class, limit, department, investigation.
    Stands,
    /// The reasons do not suffice: declined politely, with the reason.
    ReasonsInsufficient,
    /// The reasons hold, but what is demanded goes beyond them: that part is declined, a superior is offered.
    DemandUnreasonable,
    /// It has to be investigated first: the customer is told when the answer comes.
    Pending,
}

/// What the two answers come to.
#[must_use]
pub fn judge(reasons: Found, demand: Found) -> Judgement {
    match (reasons, demand) {
        (Found::Yes, Found::Yes) => Judgement::Stands,
        (Found::No, _) => Judgement::ReasonsInsufficient,
        (Found::Yes, Found::No) => Judgement::DemandUnreasonable,
        (Found::Pending, _) | (_, Found::Pending) => Judgement::Pending,
    }
}

/// The judgement that stands in a form; none if the form is not judged.
#[must_use]
pub fn judged(form: &Form, answers: &Answers) -> Option<Judgement> {
    let fields = form.judgement.as_ref()?;
    Some(judge(Found::of(answers.get(&fields.reasons)), Found::of(answers.get(&fields.demand))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complaint_stands_only_on_both_answers() {
        use Found::{No, Pending, Yes};
        let cases = [
            (Yes, Yes, Judgement::Stands),
            (Yes, No, Judgement::DemandUnreasonable),
            (Yes, Pending, Judgement::Pending),
            (No, Yes, Judgement::ReasonsInsufficient),
            (No, Pending, Judgement::ReasonsInsufficient),
            (Pending, No, Judgement::Pending),
        ];
        for (reasons, demand, judgement) in cases {
            assert_eq!(judge(reasons, demand), judgement, "{reasons:?} {demand:?}");
        }
    }
}
