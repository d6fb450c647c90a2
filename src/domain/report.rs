//! The report of a day, a week, a month: contacts, complaints, callbacks and promises, each by kind, by agent and by
//! state (system 30, B38).
//!
//! Every figure is the list of the records behind it, so that a figure can be opened and cannot differ from them; the
//! screen, the sheet of paper and the CSV file are made from the same report. What belongs to a day: a contact that
//! began on it, a complaint that was filed on it, a callback whose slot begins on it, a promise whose hour is on it.
//! Limit: states are those of the moment at which the report is made, and a callback or promise that was moved counts
//! on the day it was moved to.

mod days;

pub use days::Days;

use super::callback::{self, Callback};
use super::complaint::{Complaint, Status};
use super::contact::{self, Contact};
use super::matter;
use super::order::{self, Order};
use super::promise::{self, Promise, Source, State};
use super::zone::Zone;
use crate::journal::{Journal, RecordId, RecordRef};
use core::ops::Range;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Contacts.
    Contacts,
    /// Complaints and the other matters that are filed.
    Complaints,
    /// Return calls.
    Callbacks,
    /// Everything told with a time.
    Promises,
    /// Work orders that fall under a published commitment.
    Commitments,
}

impl Subject {
    /// All, in order.
    pub const ALL: [Self; 5] = [Self::Contacts, Self::Complaints, Self::Callbacks, Self::Promises, Self::Commitments];
}

/// How it is split up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// By kind: the pack's kind of contact, the form of a complaint, what a callback came from, what was promised, the
    /// published commitment.
    Kind,
    /// By agent; commitments by the department that has to keep them.
    Agent,
    /// By state.
    State,
}

impl By {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Kind, Self::Agent, Self::State];
}

/// Which figure is meant.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Which {
    /// What is counted.
    pub subject: Subject,
    /// The part of it: how it is split up, and the key of the line; none for all of it.
    pub part: Option<(By, String)>,
}

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What the records have in common: an id of the pack, an agent's record, a word of this module; empty when
    /// nothing is said.
    pub key: String,
    /// The records.
    pub ids: Vec<RecordId>,
}

/// Something that is counted, whole and in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What is counted.
    pub subject: Subject,
    /// All records, the first first.
    pub ids: Vec<RecordId>,
    /// The lines by kind, by agent and by state, the longest first. The lines of each add up to the whole.
    pub tables: [Vec<Line>; 3],
}

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The days that it covers.
    pub days: Days,
    /// When it was made: milliseconds since 1970.
    pub at: i64,
    /// What it counts, in the order of [`Subject::ALL`].
    pub sections: [Section; 5],
}

impl Report {
    /// Makes the report of some days as things stand at `now`.
    #[must_use]
    pub fn of(journal: &Journal, days: Days, zone: Zone, now: i64) -> Self {
        let within = days.moments(zone);
        let [contacts, complaints, callbacks, promises] = [
            contacts(journal, &within),
            complaints(journal, &within, now),
            callbacks(journal, &within, now),
            promises(journal, &within, now),
        ];
        let sections = [
            section(Subject::Contacts, contacts),
            section(Subject::Complaints, complaints),
            section(Subject::Callbacks, callbacks),
            section(Subject::Promises, promises),
            section(Subject::Commitments, commitments(journal, &within, now)),
        ];
        Self { days, at: now, sections }
    }

    /// The part of the report that counts this.
    #[must_use]
    pub fn section(&self, subject: Subject) -> Option<&Section> {
        self.sections.iter().find(|section| section.subject == subject)
    }

    /// The records behind a figure; none behind one that the report does not have.
    #[must_use]
    pub fn records(&self, which: &Which) -> &[RecordId] {
        let Some(section) = self.section(which.subject) else { return &[] };
        let Some((by, key)) = &which.part else { return &section.ids };
        section.table(*by).iter().find(|line| line.key == *key).map_or(&[], |line| &line.ids)
    }
}

impl Section {
    /// The lines of one of its tables.
    #[must_use]
    pub fn table(&self, by: By) -> &[Line] {
        let [kind, agent, state] = &self.tables;
        match by {
            By::Kind => kind,
            By::Agent => agent,
            By::State => state,
        }
    }
}

/// The share of a part, in tenths of a hundredth, rounded half up: 1 of 3 is 333. None of nothing.
#[must_use]
pub fn share(part: usize, whole: usize) -> Option<usize> {
    (part.saturating_mul(2000) + whole).checked_div(whole.saturating_mul(2))
}

/// A record with when it was and the keys of its lines.
struct Item {
    at: i64,
    id: RecordId,
    keys: [String; 3],
}

fn section(subject: Subject, mut items: Vec<Item>) -> Section {
    items.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    let table = |place: usize| {
        let mut lines: Vec<Line> = Vec::new();
        for item in &items {
            let Some(key) = item.keys.get(place) else { continue };
            match lines.iter_mut().find(|line| line.key == *key) {
                Some(line) => line.ids.push(item.id.clone()),
                None => lines.push(Line { key: key.clone(), ids: vec![item.id.clone()] }),
            }
        }
        lines.sort_by(|a, b| b.ids.len().cmp(&a.ids.len()).then_with(|| a.key.cmp(&b.key)));
        lines
    };
    let tables = [table(0), table(1), table(2)];
    Section { subject, ids: items.into_iter().map(|item| item.id).collect(), tables }
}

/// The live records of a kind whose moment in `field` is within.
fn within<'a>(
    journal: &'a Journal,
    kind: &'a str,
    field: &'a str,
    moments: &'a Range<i64>,
) -> impl Iterator<Item = RecordRef<'a>> {
    journal.of_kind(kind).filter(|r| r.is_live() && r.int(field).is_some_and(|at| moments.contains(&at)))
}

fn contacts(journal: &Journal, moments: &Range<i64>) -> Vec<Item> {
    let item = |r: RecordRef<'_>| Item {
        at: r.int("started").unwrap_or(0),
        id: r.id(),
        keys: ["kind", "agent", "disposition"].map(|field| r.text(field).to_owned()),
    };
    within(journal, contact::KIND, "started", moments).map(item).collect()
}

fn complaints(journal: &Journal, moments: &Range<i64>, now: i64) -> Vec<Item> {
    let item = |r: RecordRef<'_>| {
        let complaint = Complaint::of(r);
        let state = match complaint.status {
            Status::Open if complaint.due.is_some_and(|due| due < now) => OVERDUE,
            other => other.name(),
        };
        Item { at: complaint.filed, id: complaint.id, keys: [complaint.form, complaint.agent, state.to_owned()] }
    };
    matter::KINDS.iter().flat_map(|kind| within(journal, kind, "filed", moments)).map(item).collect()
}

/// The key of what is open and over its hour.
pub const OVERDUE: &str = "overdue";
/// The key of what is open and in time.
pub const OPEN: &str = "open";
/// The key of a promise that was kept, and of a call that was made by its hour.
pub const KEPT: &str = "kept";
/// The key of what was done after its hour.
pub const LATE: &str = "late";
/// The key of a promise for which the customer had to ask.
pub const BROKEN: &str = "broken";
/// The key of what was closed without a call.
pub const CLOSED: &str = "closed";

/// The key of what a callback came from.
fn origin(call: &Callback) -> &'static str {
    let named = [(&call.incident, "incident"), (&call.complaint, "complaint"), (&call.contact, "contact")];
    named.into_iter().find(|(id, _)| !id.is_empty()).map_or("alone", |(_, origin)| origin)
}

fn callbacks(journal: &Journal, moments: &Range<i64>, now: i64) -> Vec<Item> {
    let item = |r: RecordRef<'_>| {
        let call = Callback::of(r);
        let state = match call.done {
            _ if !call.closed_because.is_empty() => CLOSED,
            Some(done) if done <= call.to => KEPT,
            Some(_) => LATE,
            None if now > call.to => OVERDUE,
            None => OPEN,
        };
        let keys = [origin(&call).to_owned(), call.owner, state.to_owned()];
        Item { at: call.from, id: call.id, keys }
    };
    within(journal, callback::KIND, "from", moments).map(item).collect()
}

fn promises(journal: &Journal, moments: &Range<i64>, now: i64) -> Vec<Item> {
    let calls: Vec<Callback> = within(journal, callback::KIND, "to", moments).map(Callback::of).collect();
    let due = matter::KINDS.iter().flat_map(|kind| within(journal, kind, "due", moments));
    let complaints: Vec<Complaint> = due.map(Complaint::of).collect();
    let contacts: Vec<Contact> = within(journal, contact::KIND, "answer_by", moments).map(Contact::of).collect();
    let orders: Vec<Order> = within(journal, order::KIND, "due", moments).map(Order::of).collect();
    let item = |promise: Promise| {
        let state = state_of(&promise, now);
        let kind = match promise.source {
            Source::Callback => "callback",
            Source::Complaint => "complaint",
            Source::Answer => "answer",
            Source::Order => "order",
        };
        Item { at: promise.due, id: promise.id, keys: [kind.to_owned(), promise.owner, state.to_owned()] }
    };
    promise::list(&calls, &complaints, &contacts, &orders).into_iter().map(item).collect()
}

const fn state_of(promise: &Promise, now: i64) -> &'static str {
    match promise.state(now) {
        State::Open => OPEN,
        State::Overdue => OVERDUE,
        State::Kept => KEPT,
        State::Late => LATE,
        State::Broken => BROKEN,
    }
}

/// Published commitments: what was promised by each, and whether its customer was told in time (system 11).
fn commitments(journal: &Journal, moments: &Range<i64>, now: i64) -> Vec<Item> {
    let item = |r: RecordRef<'_>| {
        let order = Order::of(r);
        let promise = Promise::of_order(&order).filter(|_| !order.commitment.is_empty())?;
        let keys = [order.commitment, order.department, state_of(&promise, now).to_owned()];
        Some(Item { at: promise.due, id: promise.id, keys })
    };
    within(journal, order::KIND, "due", moments).filter_map(item).collect()
}

#[cfg(test)]
mod tests;
