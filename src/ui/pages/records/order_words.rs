//! Work orders in words: states, acts, departments, flags.

use crate::domain::order::{Act, Order, RANG, State, Step, Way};
use crate::domain::urgency::Urgency;
use crate::i18n::span;
use crate::state::App;
use crate::ui::components::Lamp;
use leptos::prelude::Get;

/// A department by its id in the pack.
#[must_use]
pub fn department_words(app: App, id: &str) -> String {
    let label = app.pack().and_then(|pack| pack.department(id).map(|department| app.words(&department.label)));
    label.unwrap_or_else(|| id.to_owned())
}

/// A kind of order by its id in the pack.
#[must_use]
pub fn kind_label(app: App, id: &str) -> String {
    let label = app.orders_of_pack(|orders| orders.kind(id).map(|kind| kind.label.clone())).flatten();
    label.map_or_else(|| id.to_owned(), |label| app.words(&label))
}

/// A state in words.
#[must_use]
pub fn state_of(app: App, state: State) -> &'static str {
    let text = &app.text().order;
    match state {
        State::Draft => text.state_draft,
        State::Returned => text.state_returned,
        State::Sent => text.state_sent,
        State::Signed => text.state_signed,
        State::Working => text.state_working,
        State::Done => text.state_done,
        State::Confirmed => text.state_confirmed,
        State::Closed => text.state_closed,
    }
}

/// An act as what can be done.
#[must_use]
pub fn act_label(app: App, act: Act) -> &'static str {
    let text = &app.text().order;
    match act {
        Act::Approve => text.act_approve,
        Act::Send => text.act_send,
        Act::Hand => text.act_hand,
        Act::Sign => text.act_sign,
        Act::Begin => text.act_begin,
        Act::Finish => text.act_finish,
        Act::Return => text.act_return,
        Act::Resend => text.act_resend,
        Act::Rule => text.act_rule,
        Act::GiveContact => text.act_contact,
        Act::Remind => text.act_remind,
        Act::Escalate => text.act_escalate,
        Act::Tell => text.act_tell,
        Act::Dispute => text.act_dispute,
        Act::Close => text.act_close,
    }
}

/// An act as what was done.
#[must_use]
pub fn done_words(app: App, step: &Step) -> String {
    let text = &app.text().order;
    let department = department_words(app, &step.said.department);
    let Some(act) = step.act else { return text.saved.to_owned() };
    match act {
        Act::Approve => text.did_approve.to_owned(),
        Act::Send => text.did_send(&department),
        Act::Hand => text.did_hand.to_owned(),
        Act::Sign => text.did_sign.to_owned(),
        Act::Begin => text.did_begin.to_owned(),
        Act::Finish => text.did_finish.to_owned(),
        Act::Return => text.did_return(&department),
        Act::Resend => text.did_resend(&department),
        Act::Rule => text.did_rule(&department),
        Act::GiveContact => text.did_contact.to_owned(),
        Act::Remind => text.did_remind(&department),
        Act::Escalate => text.did_escalate(&department),
        Act::Tell => text.did_tell.to_owned(),
        Act::Dispute => text.did_dispute.to_owned(),
        Act::Close => text.did_close.to_owned(),
    }
}

/// What was said with an act, in one line.
#[must_use]
pub fn said_words(app: App, step: &Step) -> String {
    let reason = app.orders_of_pack(|o| o.return_reason(&step.said.reason).map(|r| r.label.clone())).flatten();
    let reason = reason.map(|label| app.words(&label)).unwrap_or_default();
    let parts = [reason, step.said.who.clone(), way_words(app, &step.said.way), step.said.words.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A way of handing over in words; empty for none.
#[must_use]
pub fn way_words(app: App, way: &str) -> String {
    let text = &app.text().order;
    let words = match Way::named(way) {
        Some(Way::Chat) => text.way_chat,
        Some(Way::Mail) => text.way_mail,
        Some(Way::Phone) => text.way_phone,
        Some(Way::Paper) => text.way_paper,
        None if way == RANG => text.way_rang,
        None => "",
    };
    words.to_owned()
}

/// How an order stands: by its time while a department has it, else by its state.
#[must_use]
pub fn order_flag(app: App, order: &Order, now: i64) -> (Lamp, String) {
    let text = app.text();
    let state = state_of(app, order.standing.state);
    let lamp = match order.standing.state {
        State::Done | State::Returned => Lamp::Soon,
        State::Confirmed | State::Closed => Lamp::Done,
        _ => Lamp::Fine,
    };
    match (order.urgency(now), order.times) {
        (Some(urgency), Some(times)) => {
            let length = span(app.lang.get(), times.due - now);
            let time =
                if urgency == Urgency::Late { text.common.late_by(&length) } else { text.common.due_in(&length) };
            let lamp = if urgency == Urgency::Fine { lamp } else { urgency.into() };
            (lamp, format!("{state} · {time}"))
        }
        _ => (lamp, state.to_owned()),
    }
}

/// What a field of an order is called; none for one that is called as in every record.
#[must_use]
pub fn field_label(app: App, field: &str) -> Option<&'static str> {
    let text = &app.text().order;
    Some(match field {
        "state" => app.text().common.state,
        "kind" => text.kind,
        "department" => text.department,
        "place" => text.place,
        "urgent" => text.urgent,
        "result" => text.result,
        "received_by" => text.received_by,
        "handed_to" => text.handed_to,
        "handler" => text.handler,
        "sender" => text.sender,
        "agent" => text.owner,
        "due" => text.due,
        "sent" => text.state_sent,
        "done" => text.did_finish,
        "told" => text.told_at,
        "reminded" => text.act_remind,
        "escalated" => text.act_escalate,
        "commitment" => text.commitment,
        "about" => text.about,
        _ => return None,
    })
}

/// A value of a field of an order in words; none for one that is said as in every record.
#[must_use]
pub fn value_of(app: App, field: &str, value: &serde_json::Value) -> Option<String> {
    let text = value.as_str();
    let moment = || value.as_i64().map(|at| app.format(|f| f.moment(at)));
    match field {
        "state" => text.map(|word| state_of(app, State::named(word)).to_owned()),
        "kind" => text.map(|id| kind_label(app, id)),
        "department" => text.map(|id| department_words(app, id)),
        "sender" => text.map(|id| super::wording::person(app, id)),
        "commitment" => app.pack().and_then(|pack| pack.commitment(text?).map(|c| app.words(&c.label))),
        "drafted" | "sent" | "half" | "most" | "signed" | "begun" | "handed_at" | "told" | "reminded" | "escalated"
        | "contact_given" => moment(),
        _ => None,
    }
}
