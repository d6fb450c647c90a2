//! Fields and values of records as a person reads them: names instead of ids, days and moments in words.
//!
//! Histories and conflicts show whatever field a record has, those of a pack that is gone and of a later program
//! included; what is not known is shown as it is written.

use super::order_words;
use crate::domain::agent::Agent;
use crate::domain::complaint::Status;
use crate::domain::form::{Answers, Field};
use crate::domain::order;
use crate::domain::shift::HANDED;
use crate::domain::slug::FieldId;
use crate::state::{App, RecordId};
use crate::ui::pages::form::shown_answer;
use leptos::prelude::Get;
use serde_json::Value;

/// The name of a field.
#[must_use]
pub fn field_name(app: App, record: &RecordId, field: &str) -> String {
    if let Some(found) = pack_field(app, record, field) {
        return app.words(&found.label);
    }
    if record.kind() == order::KIND
        && let Some(known) = order_words::field_label(app, field)
    {
        return known.to_owned();
    }
    let text = app.text();
    let known = match field {
        "number" => text.common.number,
        "name" if record.kind() == "customer" => text.customer.full_name,
        "name" => text.common.name,
        "phone" => text.common.phone,
        "phones" => text.customer.phones,
        "account" => text.customer.account,
        "address_as" => text.customer.address_as,
        "street" => text.common.address,
        "language" => text.common.language,
        "note" => text.common.note,
        "customer" => text.customer.title,
        "contact" => text.complaint.from_contact,
        "complaint" => text.complaint.title,
        "agent" => text.common.agent,
        "owner" => text.callback.whose,
        "status" => text.common.state,
        "class" => text.complaint.class,
        "filed" => text.print.filed,
        "due" => text.complaint.answer_by,
        "answer" => text.complaint.answer,
        "decision" => text.complaint.decision,
        "answered" => text.complaint.answered_at,
        "repeats" => text.calls.repeats,
        "follows" => text.calls.follows,
        "repeated_by" => text.calls.repeated_by,
        "followed_by" => text.calls.followed_by,
        "added_in" => text.calls.added_in,
        "adds_to" => text.calls.adds_to,
        "matters" => text.calls.matters,
        "result" => text.calls.result,
        "handed_to" => text.calls.handed_to,
        "told_on" => text.complaint.told_on,
        "from" => text.callback.slot,
        "to" => text.callback.slot_end,
        "reason" | "closed_because" => text.callback.reason,
        "grade" => text.callback.satisfaction,
        "graded" => text.callback.graded_at,
        "done" => text.common.done,
        "checked" => text.callback.checklist,
        "kind" => text.print.contact_kind,
        "channel" => text.print.channel,
        "disposition" => text.print.disposition,
        "started" => text.print.started,
        "what" => text.incident.what,
        "areas" => text.incident.areas,
        "say" => text.incident.say,
        "since" => text.incident.since,
        "next_update" => text.incident.next_update,
        "ended" if record.kind() == "incident" => text.incident.ended_at,
        "incident" => text.incident.title,
        "tell" => text.incident.tell,
        "asked" => text.promise.asked_at,
        "answer_by" => text.promise.answer_by,
        "opened" => text.shift.opened_at,
        "closed" => text.shift.closed_at,
        _ if field.starts_with(HANDED) => text.shift.handed_to,
        _ => return of_procedure(app, field).unwrap_or(field).to_owned(),
    };
    known.to_owned()
}

/// A field of a complaint's procedure.
fn of_procedure(app: App, field: &str) -> Option<&'static str> {
    let text = &app.text().procedure;
    Some(match field {
        "acknowledged" => text.step_acknowledge,
        "acknowledge_by" => text.clock_acknowledge,
        "paused" => text.paused,
        "paused_because" => text.paused_because,
        "first_due" => text.first_deadline,
        "extended_because" => text.extended_because,
        "extended_told_on" => text.told_on,
        "extended_told_by" => text.told_by,
        "investigated" => text.investigates,
        "understanding" => text.understanding,
        "followed" | "first_grade" => text.satisfied,
        "followed_at" => text.step_follow,
        "remedy" => text.remedy,
        "cause" => text.cause,
        "control" => text.control,
        "open_actions" => text.open_actions,
        "further" => text.further,
        "reviewer" => text.step_review,
        "returned_because" => text.returned_because,
        "credit" => text.waited,
        "moved" => text.moved,
        "again" => text.again,
        "handlers" | "answered_by" | "followed_of" | "first_grade_of" => text.handlers,
        "first_answer" | "first_decision" | "first_answered" => text.first_answer,
        _ => return None,
    })
}

/// A value of a field.
#[must_use]
pub fn value_words(app: App, record: &RecordId, field: &str, value: &Value) -> String {
    if let (Some(found), Some(id)) = (pack_field(app, record, field), field_id(field)) {
        let answers = Answers::from([(id, value.clone())]);
        return shown_answer(app, &found, &answers).unwrap_or_default();
    }
    if record.kind() == order::KIND
        && let Some(known) = order_words::value_of(app, field, value)
    {
        return known;
    }
    let raw = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match (field, value) {
        (
            "from" | "to" | "due" | "filed" | "answered" | "done" | "graded" | "started" | "ended" | "finished"
            | "created" | "opened" | "closed" | "since" | "next_update" | "asked" | "answer_by" | "acknowledged"
            | "acknowledge_by" | "paused" | "first_due" | "investigated" | "followed_at" | "first_answered",
            _,
        ) => value.as_i64().map_or(raw, |at| app.format(|f| f.moment(at))),
        (_, Value::Bool(yes)) => if *yes { app.text().common.yes } else { app.text().common.no }.to_owned(),
        (_, Value::Null) => String::new(),
        ("credit" | "moved", _) => value.as_i64().map_or(raw, |length| crate::i18n::span(app.lang.get(), length)),
        ("told_on" | "extended_told_on", _) => app.format(|f| f.day(&raw)),
        ("status", _) => raw.parse().map_or(raw, |status| status_words(app, status).to_owned()),
        ("decision" | "first_decision", _) => decision_words(app, &raw).map_or(raw, str::to_owned),
        ("language", _) => language_words(app, &raw).map_or(raw, str::to_owned),
        ("phone" | "phones", _) => app.phone_words(&raw),
        (
            "agent" | "owner" | "customer" | "handlers" | "reviewer" | "answered_by" | "followed_of" | "first_grade_of",
            _,
        ) => person(app, &raw),
        _ if field.starts_with(HANDED) => person(app, &raw),
        ("contact" | "complaint" | "incident", _) => record_words(app, &raw),
        _ => of_pack(app, field, &raw).unwrap_or(raw),
    }
}

/// What the pack calls a thing that a field names.
fn of_pack(app: App, field: &str, id: &str) -> Option<String> {
    let pack = app.pack()?;
    let label = match field {
        "class" => &pack.class(id)?.label,
        "kind" => &pack.contact_kind(id)?.label,
        "channel" => &pack.channel(id)?.label,
        "disposition" => &pack.disposition(id)?.label,
        "form" => &pack.form(id)?.label,
        "script" => &pack.script(id)?.label,
        "grade" | "followed" | "first_grade" => {
            &pack.callbacks.satisfaction.iter().find(|grade| grade.id.as_str() == id)?.label
        }
        "outcome" => &pack.callbacks.outcomes.iter().find(|outcome| outcome.id.as_str() == id)?.label,
        "checked" => {
            let list = pack.checklist(pack.callbacks.checklist.as_ref()?.as_str())?;
            &list.items.iter().find(|item| item.id.as_str() == id)?.label
        }
        _ => return None,
    };
    Some(app.words(label))
}

/// What the pack calls an outcome of an attempt.
#[must_use]
pub fn outcome_words(app: App, outcome: &str) -> String {
    of_pack(app, "outcome", outcome).unwrap_or_else(|| outcome.to_owned())
}

/// What the pack calls a grade of satisfaction.
#[must_use]
pub fn grade_words(app: App, grade: &str) -> String {
    of_pack(app, "grade", grade).unwrap_or_else(|| grade.to_owned())
}

/// What the pack calls a channel.
#[must_use]
pub fn channel_words(app: App, channel: &str) -> String {
    of_pack(app, "channel", channel).unwrap_or_else(|| channel.to_owned())
}

/// Where a complaint stands.
#[must_use]
pub fn status_words(app: App, status: Status) -> &'static str {
    let text = &app.text().complaint;
    match status {
        Status::Open => text.state_open,
        Status::Answered => text.state_answered,
        Status::Closed => text.state_closed,
    }
}

/// The decisions that close a complaint, in the order offered.
pub const DECISIONS: [&str; 4] = ["upheld", "partly", "not_upheld", "outside"];

/// A decision in words.
#[must_use]
pub fn decision_words(app: App, decision: &str) -> Option<&'static str> {
    let text = &app.text().complaint;
    match decision {
        "upheld" => Some(text.upheld),
        "partly" => Some(text.partly_upheld),
        "not_upheld" => Some(text.not_upheld),
        "outside" => Some(text.outside_remit),
        _ => None,
    }
}

/// The languages in which customers are called.
pub const LANGUAGES: [&str; 3] = ["es", "zh", "en"];

/// A language of a customer in words.
#[must_use]
pub fn language_words(app: App, language: &str) -> Option<&'static str> {
    let text = &app.text().callback;
    match language {
        "es" => Some(text.language_es),
        "zh" => Some(text.language_zh),
        "en" => Some(text.language_en),
        _ => None,
    }
}

/// The name of an agent or a customer, given the record's id.
#[must_use]
pub fn person(app: App, id: &str) -> String {
    let named = id.parse::<RecordId>().ok().and_then(|id| app.read(|j| j.get(&id).map(Agent::of)).flatten());
    named.map(|who| who.name).filter(|name| !name.is_empty()).unwrap_or_else(|| app.text().common.unknown.to_owned())
}

/// What a record is called where others speak of it.
#[must_use]
pub fn record_words(app: App, id: &str) -> String {
    let Ok(record) = id.parse::<RecordId>() else { return id.to_owned() };
    let read =
        |field: &str| app.read(|j| j.get(&record).map(|r| r.text(field).to_owned())).flatten().unwrap_or_default();
    let text = app.text();
    let (number, name) = (read("number"), read("name"));
    match record.kind() {
        "complaint" if !number.is_empty() => text.complaint.numbered(&number),
        "order" | "memo" => named(&of_pack(app, "form", &read("form")).unwrap_or_default(), &number),
        "customer" | "agent" if !name.is_empty() => name,
        "incident" => named(text.incident.title, &read("what")),
        "callback" => named(text.callback.title, &name),
        "contact" => named(text.customer.contact, &name),
        "workspace" => text.settings.section_organisation.to_owned(),
        _ if !number.is_empty() => number,
        _ => id.to_owned(),
    }
}

fn named(what: &str, name: &str) -> String {
    if name.is_empty() { what.to_owned() } else { format!("{what} · {name}") }
}

fn field_id(field: &str) -> Option<FieldId> {
    FieldId::new(field.strip_prefix("f.")?).ok()
}

fn pack_field(app: App, record: &RecordId, field: &str) -> Option<Field> {
    let id = field.strip_prefix("f.")?;
    let form = app.read(|journal| journal.get(record).map(|r| r.text("form").to_owned())).flatten()?;
    app.pack()?.form(&form)?.field(id).cloned()
}
