//! Erasing a person: what is to go, and what stays so that reports still count (B54).
//!
//! To a customer belongs what names them, and what hangs on that and names nobody else. Of contacts, matters, callbacks
//! and emergencies a *remainder* is written: a new record of the same kind with times, numbers and ids of the pack,
//! without a word that anybody typed. The old record is gone for ever. Limit: a name in the free text of somebody
//! else's record is not found by this; the search finds it.

use super::{callback, contact, customer, emergency, evidence, links, matter, order, procedure};
use crate::journal::{Edit, Journal, Op, Part, RecordId, RecordRef};
use crate::sorted::{Map, Set};
use serde_json::Value;

/// The kind of record of an erasure: who asked, why, when, and by whom it was done.
pub const KIND: &str = "erasure";
/// A remainder's field for the erasure that it is left from.
pub const OF: &str = "erased";

/// On whose request a person is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// The person asked.
    Person,
    /// Somebody who acts for them.
    Representative,
    /// An authority.
    Authority,
    /// The time for which records are kept is over.
    Retention,
}

impl Request {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Person, Self::Representative, Self::Authority, Self::Retention];

    /// The word in the field `request`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Representative => "representative",
            Self::Authority => "authority",
            Self::Retention => "retention",
        }
    }

    /// The request of this word, if there is one.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|request| request.name() == word)
    }
}

/// A record that is to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Going {
    /// Its record.
    pub id: RecordId,
    /// The number that was told to the customer; empty when none.
    pub number: String,
    /// When it began, was filed or is due: milliseconds since 1970.
    pub at: Option<i64>,
}

/// What erasing a customer takes away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erasing {
    /// The records, in the order of their ids.
    pub records: Vec<Going>,
    /// The attachments' hashes that nothing else names.
    pub blobs: Vec<String>,
    /// How many of the records are known by a telephone or account number alone.
    pub unlinked: usize,
    /// Contacts that are not finished: they come first.
    pub running: Vec<RecordId>,
}

/// Who is to be erased.
pub struct Whom<'a> {
    /// The customer.
    pub customer: &'a RecordId,
    /// Whether a telephone number is one of theirs.
    pub rings: &'a dyn Fn(&str) -> bool,
    /// Whether records that nobody has linked to them, and that have their telephone or account number, go as well.
    pub unlinked: bool,
}

/// What erasing somebody takes away. Nothing when they are not here.
#[must_use]
pub fn plan(journal: &Journal, whom: &Whom<'_>) -> Erasing {
    let Some(person) = journal.view(whom.customer).filter(|r| !r.is_erased()) else { return Erasing::default() };
    let account = customer::bare(person.text("account"));
    let there: Vec<RecordRef<'_>> = journal.records().filter(|r| !r.is_erased()).collect();
    let mut going: Set<RecordId> = [whom.customer.clone()].into_iter().collect();
    let mut unlinked = 0;
    for record in &there {
        let named = record.text("customer");
        let same = || {
            let other = record.text("account");
            let phone = record.text("phone");
            (!phone.is_empty() && (whom.rings)(phone)) || (!account.is_empty() && customer::bare(other) == account)
        };
        if named == whom.customer.as_str() {
            going.insert(record.id());
        } else if whom.unlinked && named.is_empty() && has_caller(*record) && same() {
            unlinked += 1;
            going.insert(record.id());
        }
    }
    // What hangs on it, to any depth.
    loop {
        let before = going.len();
        for record in &there {
            if record.text("customer").is_empty() && hangs_on(*record, &going) {
                going.insert(record.id());
            }
        }
        if going.len() == before {
            break;
        }
    }
    let running = |r: &RecordRef<'_>| {
        r.id().kind() == contact::KIND && r.text("disposition").is_empty() && r.text(OF).is_empty() && r.is_live()
    };
    let (mut records, mut files, mut kept, mut unfinished) = (Vec::new(), Set::new(), Set::new(), Vec::new());
    for record in there {
        let blob = record.text("blob");
        if !going.contains(&record.id()) {
            kept.insert(blob.to_owned());
            continue;
        }
        if running(&record) {
            unfinished.push(record.id());
        }
        files.insert(blob.to_owned());
        records.push(Going { id: record.id(), number: record.text("number").to_owned(), at: moment(record) });
    }
    let only = |blob: &String| !blob.is_empty() && !kept.contains(blob);
    Erasing { records, blobs: files.iter().filter(|blob| only(blob)).cloned().collect(), unlinked, running: unfinished }
}

/// Whether it is a record of somebody who rang or wrote.
fn has_caller(record: RecordRef<'_>) -> bool {
    let id = record.id();
    [contact::KIND, callback::KIND, order::KIND].contains(&id.kind()) || matter::KINDS.contains(&id.kind())
}

/// Whether a record hangs on one of these.
fn hangs_on(record: RecordRef<'_>, going: &Set<RecordId>) -> bool {
    let id = record.id();
    let fields: &[&str] = match id.kind() {
        contact::KIND => &["callback", links::FOLLOWS],
        callback::KIND => &["contact", "complaint"],
        callback::ATTEMPT => &["callback"],
        emergency::KIND => &["contact"],
        evidence::KIND | order::STEP | procedure::FINDING => &["of"],
        order::KIND => &["contact", "about"],
        kind if matter::KINDS.contains(&kind) => &["contact"],
        _ => &[],
    };
    fields.iter().any(|field| record.text(field).parse().is_ok_and(|id: RecordId| going.contains(&id)))
}

fn moment(record: RecordRef<'_>) -> Option<i64> {
    ["started", "filed", "drafted", "from", "at", "opened"].iter().find_map(|field| record.int(field))
}

/// What is written down of an erasure.
pub struct Decision<'a> {
    /// Its record.
    pub id: RecordId,
    /// On whose request.
    pub request: Request,
    /// Why, in the supervisor's words.
    pub reason: &'a str,
    /// Who did it: the agent's record, as text.
    pub by: &'a str,
    /// When: milliseconds since 1970.
    pub at: i64,
    /// What stands in the place of the name, in the organisation's language.
    pub called: &'a str,
}

/// The parts of the action that erases: the requests, the remainders, and the note of it. `fresh` gives a new record id
/// of a kind.
pub fn parts(
    journal: &Journal,
    erasing: &Erasing,
    decision: &Decision<'_>,
    mut fresh: impl FnMut(&str) -> Option<RecordId>,
) -> Vec<Part> {
    let mut heirs: Map<String, RecordId> = Map::new();
    for going in &erasing.records {
        if journal.view(&going.id).is_some_and(|r| r.is_live() && !lasting(r.id().kind()).is_empty())
            && let Some(id) = fresh(going.id.kind())
        {
            heirs.insert(going.id.to_string(), id);
        }
    }
    let erase = |id: &RecordId| Part { record: id.clone(), reason: None, ops: vec![Op::Erase] };
    let mut parts: Vec<Part> = erasing.records.iter().map(|going| erase(&going.id)).collect();
    for going in &erasing.records {
        if let (Some(heir), Some(record)) = (heirs.get(going.id.as_str()), journal.view(&going.id)) {
            parts.push(remainder(record, heir.clone(), &heirs, decision));
        }
    }
    let note = Edit::new(decision.id.clone())
        .set("request", decision.request.name())
        .set("reason", decision.reason)
        .set("by", decision.by)
        .set("at", decision.at)
        .set("records", erasing.records.len());
    parts.push(note.into_part());
    parts
}

/// What stays of a record: times, numbers, ids of the pack and of agents, and the links to other remainders.
fn remainder(record: RecordRef<'_>, heir: RecordId, heirs: &Map<String, RecordId>, decision: &Decision<'_>) -> Part {
    let kind = heir.kind().to_owned();
    let mut edit = Edit::new(heir).set("name", decision.called).set(OF, decision.id.as_str());
    for field in lasting(&kind) {
        if let Some(value) = record.value(field) {
            edit = edit.set(field, value);
        }
    }
    for field in ["contact", "callback", "complaint", "about", "of", links::REPEATS, links::FOLLOWS] {
        let linked = record.text(field);
        if let Some(heir) = heirs.get(linked) {
            edit = edit.set(field, heir.as_str());
        }
    }
    // Nobody is left to answer or to ring.
    if matter::KINDS.contains(&kind.as_str()) && record.int("answered").is_none() {
        edit = edit.set("status", "closed").set("due", Value::Null);
    }
    if kind == contact::KIND && record.int("answered").is_none() {
        edit = edit.set("answer_by", Value::Null);
    }
    if kind == order::KIND && record.int("told").is_none() {
        edit = edit.set("state", order::State::Closed.name()).set("due", Value::Null);
    }
    if kind == callback::KIND && record.int("done").is_none() {
        edit = edit.set("done", decision.at).set("closed_because", decision.called);
    }
    edit.into_part()
}

/// The fields of a kind of record that say nothing of a person; none for a record of which nothing stays.
fn lasting(kind: &str) -> &'static [&'static str] {
    match kind {
        contact::KIND => &[
            "number",
            "channel",
            "kind",
            "script",
            "script_version",
            "pack",
            "started",
            "ended",
            "finished",
            "disposition",
            "agent",
            "incident",
            "answer_by",
            "answered",
            "asked",
            "kept_by",
            "typed",
            "result",
        ],
        callback::KIND => {
            &["from", "to", "owner", "incident", "done", "grade", "graded", "created", "asked", "language"]
        }
        callback::ATTEMPT => &["at", "outcome", "agent"],
        emergency::KIND => &["what", "agent", "opened", "closed"],
        order::KIND => &[
            "number",
            "kind",
            "department",
            "state",
            "returns",
            "pinned",
            "urgent",
            "agent",
            "kept_by",
            "sender",
            "drafted",
            "sent",
            "half",
            "most",
            "due",
            "done",
            "told",
            "asked",
            "commitment",
        ],
        order::STEP => &["act", "at", "agent", "department", "reason", "way"],
        kind if matter::KINDS.contains(&kind) => &[
            "number",
            "form",
            "pack",
            "class",
            "filed",
            "due",
            "status",
            "decision",
            "answered",
            "asked",
            "agent",
            "kept_by",
            "typed",
            "disposition",
        ],
        _ => &[],
    }
}

/// What a remainder says of the erasure that it is left from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// On whose request; none for one that this program does not know.
    pub request: Option<Request>,
    /// Why.
    pub reason: String,
    /// Who did it: the agent's record, as text.
    pub by: String,
    /// When: milliseconds since 1970.
    pub at: i64,
}

impl Erased {
    /// The erasure that a record is left from; none for all other records.
    #[must_use]
    pub fn of(journal: &Journal, record: &RecordId) -> Option<Self> {
        let id: RecordId = journal.view(record)?.text(OF).parse().ok()?;
        let erasure = journal.view(&id)?;
        Some(Self {
            request: Request::named(erasure.text("request")),
            reason: erasure.text("reason").to_owned(),
            by: erasure.text("by").to_owned(),
            at: erasure.int("at").unwrap_or(0),
        })
    }
}

#[cfg(test)]
mod tests;
