//! A contact: one conversation with one person, from the first ring to the disposition.
//!
//! A contact without a disposition is unfinished, whoever left it and however: it leads the desk's list until it has
//! one (B3). Talk time ends when the customer is gone; what follows until the disposition is after-call work.

use super::abuse::AbuseLog;
use super::links::FOLLOWS;
use super::promise::{ASKED, KEPT_BY, TOLD};
use super::script_run::{Mark, Marks, Skipped};
use super::slug::{ChoiceId, SkipReasonId, StepId};
use crate::journal::{Edit, Part, RecordId, RecordRef};
use crate::sorted::Map;
use serde_json::Value;

/// The kind of record.
pub const KIND: &str = "contact";

/// So many contacts may wait without a disposition while another is taken (B26). A ringing phone is answered in any
/// case; beyond this the agent is told.
pub const PARKED: usize = 3;

/// A contact as the screen reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// Its record.
    pub id: RecordId,
    /// The channel's id in the pack.
    pub channel: String,
    /// The caller's number as it was given or popped; empty when withheld.
    pub phone: String,
    /// The caller's name as they gave it.
    pub name: String,
    /// The customer's record, as text; empty while nobody is identified.
    pub customer: String,
    /// The account number that was given.
    pub account: String,
    /// Where the caller lives, when the billing program's list told it.
    pub street: String,
    /// The kind of contact, an id in the pack.
    pub kind: String,
    /// The script's id in the pack.
    pub script: String,
    /// The script's version, which stays with the contact.
    pub script_version: i64,
    /// Hash of the pack it was taken with.
    pub pack: String,
    /// When it began: milliseconds since 1970.
    pub started: i64,
    /// When the customer was gone.
    pub ended: Option<i64>,
    /// When it got its disposition.
    pub finished: Option<i64>,
    /// The disposition's id in the pack; empty while unfinished.
    pub disposition: String,
    /// The agent's record, as text.
    pub agent: String,
    /// What the agent noted.
    pub note: String,
    /// The choice made at each step, by step id.
    pub choices: Map<String, String>,
    /// What was answered to a step's own question, by step id.
    pub answers: Map<String, Value>,
    /// Steps that were skipped, by step id, with the reason where one was needed.
    pub skipped: Map<String, Option<String>>,
    /// Steps that were said or done without a choice.
    pub said: Vec<String>,
    /// The callback that this contact keeps, as text; empty for all others.
    pub callback: String,
    /// Whether it is a follow-up call, made after a matter was handled.
    pub follow_up: bool,
    /// The known incident that it was about, as text; empty for all others.
    pub incident: String,
    /// Whether the caller asked to be told when that incident is over.
    pub tell: bool,
    /// By when the caller was told an answer, when it could not be given at once.
    pub answer_by: Option<i64>,
    /// When they got it.
    pub answered: Option<i64>,
    /// When they had to ask for it.
    pub asked: Option<i64>,
    /// The question that could not be answered at once, and to whom it went.
    pub question: Question,
    /// Who took the promise over from the agent, as text; empty while it is theirs.
    pub kept_by: String,
    /// What the caller is to the holder, an id in the pack; empty while not asked.
    pub relation: String,
    /// The holder's name, where the caller is somebody else.
    pub holder: String,
    /// When each check of the right to ask was passed, by its id in the pack.
    pub checks: Map<String, i64>,
    /// What was said to a caller who insults or threatens, and when.
    pub abuse: AbuseLog,
    /// When it was typed, of a contact that happened on paper before.
    pub typed: Option<i64>,
    /// The paper form that it was typed from: the reserved number's record as text; empty for all others.
    pub paper: String,
}

/// A question that could not be answered at once (system 1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// What was asked.
    pub words: String,
    /// The person in charge to whom it went, an id in the pack; empty when it went to nobody.
    pub to: String,
    /// Their name and post as they were then.
    pub to_name: String,
    /// When it went there: milliseconds since 1970.
    pub at: Option<i64>,
    /// What the customer was told in the end.
    pub told: String,
}

impl Contact {
    /// Reads a contact.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        Self::read(record.into())
    }

    fn read(record: RecordRef<'_>) -> Self {
        let text = |field: &str| record.text(field).to_owned();
        let texts = |prefix: &str| -> Map<String, String> {
            let with = record.beginning(prefix).into_iter();
            with.filter_map(|(step, v)| Some((step, v.as_str()?.to_owned()))).filter(|(_, v)| !v.is_empty()).collect()
        };
        let skipped = record.beginning("skip.").into_iter().map(|(step, v)| (step, v.as_str().map(Into::into)));
        Self {
            id: record.id(),
            channel: text("channel"),
            phone: text("phone"),
            name: text("name"),
            customer: text("customer"),
            account: text("account"),
            street: text("street"),
            kind: text("kind"),
            script: text("script"),
            script_version: record.int("script_version").unwrap_or(0),
            pack: text("pack"),
            started: record.int("started").unwrap_or(0),
            ended: record.int("ended"),
            finished: record.int("finished"),
            disposition: text("disposition"),
            agent: text("agent"),
            note: text("note"),
            choices: texts("c."),
            answers: record.beginning("a.").into_iter().collect(),
            skipped: skipped.collect(),
            said: record.texts("said"),
            callback: text("callback"),
            follow_up: !record.text(FOLLOWS).is_empty(),
            incident: text("incident"),
            tell: record.is("tell"),
            answer_by: record.int("answer_by"),
            answered: record.int("answered"),
            asked: record.int(ASKED),
            question: Question {
                words: text("question"),
                to: text("put_to"),
                to_name: text("put_to_name"),
                at: record.int("put_at"),
                told: text(TOLD),
            },
            kept_by: text(KEPT_BY),
            relation: text("relation"),
            holder: text("holder"),
            checks: record.beginning("check.").into_iter().filter_map(|(id, v)| Some((id, v.as_i64()?))).collect(),
            abuse: AbuseLog::of(record),
            typed: record.int("typed"),
            paper: text("paper"),
        }
    }

    /// Whether it still needs a disposition.
    #[must_use]
    pub fn is_unfinished(&self) -> bool {
        self.disposition.is_empty()
    }

    /// The marks of its script: what was said, chosen, answered and skipped.
    #[must_use]
    pub fn marks(&self) -> Marks {
        let mut marks = Marks::new();
        let mut at = |step: &str, change: &dyn Fn(&mut Mark)| {
            if let Ok(step) = StepId::new(step) {
                change(marks.slot(step, |_| Mark::default()));
            }
        };
        for step in &self.said {
            at(step, &|mark| mark.done = true);
        }
        for (step, choice) in &self.choices {
            at(step, &|mark| {
                mark.choice = ChoiceId::new(choice.as_str()).ok();
                mark.done = true;
            });
        }
        for (step, value) in &self.answers {
            at(step, &|mark| mark.typed = Some(value.clone()));
        }
        for (step, reason) in &self.skipped {
            at(step, &|mark| {
                let reason = reason.as_deref().and_then(|r| SkipReasonId::new(r).ok());
                mark.skipped = Some(Skipped { reason });
            });
        }
        marks
    }

    /// Milliseconds of talk, so far or in all.
    #[must_use]
    pub fn talked(&self, now: i64) -> i64 {
        (self.ended.unwrap_or(now) - self.started).max(0)
    }

    /// Milliseconds of after-call work, so far or in all; none while the customer is there. What happened on paper is
    /// worked from the moment when it was typed.
    #[must_use]
    pub fn wrapped(&self, now: i64) -> Option<i64> {
        self.ended.map(|ended| (self.finished.unwrap_or(now) - self.typed.unwrap_or(ended)).max(0))
    }

    /// Whether it was typed later than it happened.
    #[must_use]
    pub const fn is_late_entry(&self) -> bool {
        self.typed.is_some()
    }
}

/// How a contact begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// The channel's id in the pack.
    pub channel: String,
    /// The caller's number; empty when withheld.
    pub phone: String,
    /// The caller's name, when a phone system or the customer's file knows it.
    pub name: String,
    /// The customer's record, when known.
    pub customer: String,
    /// The account number, when known.
    pub account: String,
    /// The address, when the billing program's list told it.
    pub street: String,
    /// The script's id and version.
    pub script: (String, i64),
    /// Hash of the pack.
    pub pack: String,
    /// The agent's record.
    pub agent: String,
    /// The callback that this contact keeps.
    pub callback: String,
    /// The matter or the contact that this one follows up, for a follow-up call.
    pub follows: String,
    /// Whether nobody waits while it is handled: it is a letter, and no time of conversation runs.
    pub written: bool,
    /// When it began.
    pub at: i64,
}

/// Begins a contact: its first entry.
#[must_use]
pub fn open(id: RecordId, with: Opening) -> Part {
    // A new contact always has its beginning, so there is always something to write.
    begin(id, with).into_part()
}

/// A contact that was over as soon as it began, whole in one entry: a wrong number, a silent line (B58).
#[must_use]
pub fn quick(id: RecordId, with: Opening, disposition: &str) -> Part {
    let at = with.at;
    begin(id, with).set("disposition", disposition).set("ended", at).set("finished", at).into_part()
}

/// Begins a contact that happened on paper before: it began and ended at `with.at`, and is typed at `typed` (B65).
#[must_use]
pub fn late(id: RecordId, with: Opening, kind: &str, paper: &RecordId, typed: i64) -> Part {
    let at = with.at;
    begin(id, with).set("kind", kind).set("ended", at).set("typed", typed).set("paper", paper.as_str()).into_part()
}

fn begin(id: RecordId, with: Opening) -> Edit<'static> {
    let (script, version) = with.script;
    let mut edit = Edit::new(id);
    if !with.follows.is_empty() {
        edit = edit.set(FOLLOWS, with.follows);
    }
    if with.written {
        edit = edit.set("ended", with.at);
    }
    edit.set("channel", with.channel)
        .set("phone", with.phone)
        .set("name", with.name)
        .set("customer", with.customer)
        .set("account", with.account)
        .set("street", with.street)
        .set("script", script)
        .set("script_version", version)
        .set("pack", with.pack)
        .set("agent", with.agent)
        .set("callback", with.callback)
        .set("started", with.at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Op;

    #[test]
    fn a_letter_has_no_time_of_conversation_and_a_follow_up_call_says_what_it_follows() {
        let id = RecordId::new(KIND, [1; 12]);
        let with = Opening { at: 7, written: true, follows: "complaint/x".into(), ..Opening::default() };
        let part = open(id.clone(), with);
        let fields: Vec<&str> = part.ops.iter().filter_map(|op| op_field(op)).collect();
        assert!(fields.contains(&"ended") && fields.contains(&"follows"), "{fields:?}");
        let part = open(id, Opening { at: 7, ..Opening::default() });
        let fields: Vec<&str> = part.ops.iter().filter_map(|op| op_field(op)).collect();
        assert!(!fields.contains(&"ended") && !fields.contains(&"follows"), "{fields:?}");
    }

    fn op_field(op: &Op) -> Option<&str> {
        if let Op::Set { field, .. } = op { Some(field) } else { None }
    }

    #[test]
    fn b65_what_happened_on_paper_began_then_and_is_worked_from_when_it_was_typed() {
        let with = Opening { at: 1_000, ..Opening::default() };
        let paper = RecordId::new("reserved", [2; 12]);
        let part = late(RecordId::new(KIND, [1; 12]), with, "complaint", &paper, 9_000);
        let set = |wanted: &str| {
            part.ops.iter().find_map(|op| match op {
                Op::Set { field, value, .. } if field == wanted => Some(value.clone()),
                _ => None,
            })
        };
        assert_eq!(
            (set("started"), set("ended"), set("typed")),
            (Some(1_000.into()), Some(1_000.into()), Some(9_000.into()))
        );
        assert_eq!((set("kind"), set("paper")), (Some("complaint".into()), Some(paper.as_str().into())));
        let record = crate::journal::Record::new(RecordId::new(KIND, [1; 12]));
        let on_paper = Contact {
            started: 1_000,
            ended: Some(1_000),
            typed: Some(9_000),
            finished: Some(9_500),
            ..Contact::of(&record)
        };
        assert_eq!((on_paper.talked(9_900), on_paper.wrapped(9_900)), (0, Some(500)));
        assert!(on_paper.is_late_entry());
        let called = Contact { typed: None, ..on_paper };
        assert_eq!(called.wrapped(9_900), Some(8_500));
        assert!(!called.is_late_entry());
    }

    #[test]
    fn b58_a_quick_contact_is_over_as_soon_as_it_began() {
        let with = Opening { agent: "agent/a".into(), at: 7, ..Opening::default() };
        let part = quick(RecordId::new(KIND, [1; 12]), with, "wrong-number");
        let set = |wanted: &str| {
            part.ops.iter().find_map(|op| match op {
                Op::Set { field, value, .. } if field == wanted => Some(value.clone()),
                _ => None,
            })
        };
        for moment in ["started", "ended", "finished"] {
            assert_eq!(set(moment), Some(7.into()), "{moment}");
        }
        assert_eq!(set("disposition"), Some("wrong-number".into()));
    }
}
