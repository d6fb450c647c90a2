//! One act on an order: who did it, for whom, when, and in what words; and what it writes into the order.

use super::life::Act;
use super::times::Times;
use super::{Order, STEP};
use crate::domain::promise::ASKED;
use crate::journal::{Edit, Journal, Part, RecordId, RecordRef};

/// How something was handed to a department, or told to its people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By chat.
    Chat,
    /// By mail.
    Mail,
    /// By telephone.
    Phone,
    /// On paper, or face to face.
    Paper,
}

impl Way {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Chat, Self::Mail, Self::Phone, Self::Paper];

    /// The word in the field `way`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chat => "chat",
            Self::Mail => "mail",
            Self::Phone => "phone",
            Self::Paper => "paper",
        }
    }

    /// The way of this word, if there is one.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.name() == word)
    }
}

/// What is said with an act.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Who it was in the department, or whom it was handed to.
    pub who: String,
    /// In words: the result, what the customer was told, a note.
    pub words: String,
    /// The reason for a return, an id in the pack.
    pub reason: String,
    /// To which department it goes, an id in the pack.
    pub department: String,
    /// How it was handed over; the word of a [`Way`], or empty.
    pub way: String,
}

/// An act as its record has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its record.
    pub id: RecordId,
    /// What was done; none for an act of a later program.
    pub act: Option<Act>,
    /// When: milliseconds since 1970.
    pub at: i64,
    /// Whoever wrote it down: the agent's record, as text.
    pub agent: String,
    /// What was said with it.
    pub said: Said,
}

impl Step {
    /// The course of an order, the first act first.
    #[must_use]
    pub fn course(journal: &Journal, order: &RecordId) -> Vec<Self> {
        let own = |r: &RecordRef<'_>| r.is_live() && r.text("of") == order.as_str();
        let mut all: Vec<Self> = journal.of_kind(STEP).filter(own).map(Self::of).collect();
        all.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        all
    }

    fn of(record: RecordRef<'_>) -> Self {
        let text = |field: &str| record.text(field).to_owned();
        Self {
            id: record.id(),
            act: Act::named(record.text("act")),
            at: record.int("at").unwrap_or(0),
            agent: text("agent"),
            said: Said {
                who: text("who"),
                words: text("words"),
                reason: text("reason"),
                department: text("department"),
                way: text("way"),
            },
        }
    }
}

/// What an act writes: the order's own fields, and a record of the act. `times` are those of an order that is sent for
/// the first time; a return, a ruling or a transfer leaves them as they are.
#[must_use]
pub fn parts(
    order: &Order,
    edit: Edit<'_>,
    step: RecordId,
    (act, said): (Act, &Said),
    (at, agent): (i64, &str),
    times: Option<Times>,
) -> Vec<Part> {
    let Ok(state) = order.standing.after(act) else { return Vec::new() };
    let mut edit = edit.set("state", state.name());
    let department = if said.department.is_empty() { order.department.as_str() } else { said.department.as_str() };
    edit = match act {
        Act::Approve => edit.set("approved_by", agent),
        Act::Send => {
            let edit = edit.set_if_empty("sent", at);
            match times {
                Some(times) => times.write(edit),
                None => edit,
            }
        }
        Act::Hand => edit.set("handed_to", said.who.as_str()).set("handed_way", said.way.as_str()).set("handed_at", at),
        Act::Sign => edit.set("received_by", said.who.as_str()).set("signed", at),
        Act::Begin => edit.set("handler", said.who.as_str()).set("begun", at),
        Act::Finish => edit.set("result", said.words.as_str()).set("done", at),
        Act::Return => edit.set("returns", order.standing.returns + 1),
        Act::Resend => fresh(edit.set("department", department)),
        Act::Rule => fresh(edit.set("department", department)).set("pinned", true),
        Act::GiveContact => edit.set("contact_given", at),
        Act::Remind => edit.set("reminded", at),
        Act::Escalate => edit.set("escalated", at),
        Act::Tell => {
            let late = order.times.is_some_and(|times| at > times.due);
            let asked = late && said.way == RANG;
            let edit = edit.set("told", at).set("told_words", said.words.as_str());
            if asked { edit.set_if_empty(ASKED, at) } else { edit }
        }
        Act::Dispute => fresh(edit.set("told", serde_json::Value::Null).set("done", serde_json::Value::Null)),
        Act::Close => edit.set("closed", at),
    };
    let mut made = Edit::new(step).set("of", order.id.as_str()).set("act", act.name()).set("at", at);
    made = made.set("agent", agent).set("department", department);
    let texts = [("who", &said.who), ("words", &said.words), ("reason", &said.reason), ("way", &said.way)];
    for (field, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        made = made.set(field, text.as_str());
    }
    vec![edit.into_part(), made.into_part()]
}

/// The word in the field `way` of a customer who was told because they rang first.
pub const RANG: &str = "rang";

/// Another department begins anew: it was not reminded, and nobody of it has signed.
fn fresh(edit: Edit<'_>) -> Edit<'_> {
    ["received_by", "handler", "reminded", "handed_to"]
        .into_iter()
        .fold(edit, |e, field| e.set(field, serde_json::Value::Null))
}
