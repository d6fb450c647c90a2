//! Status flags of complaints and calls: the lamp and the words that it repeats (B17).

use super::wording::status_words;
use crate::domain::callback::Callback;
use crate::domain::complaint::{Complaint, Status};
use crate::domain::moment::{MINUTE, Moment};
use crate::domain::slots::Timing;
use crate::domain::urgency::Urgency;
use crate::i18n::span;
use crate::state::App;
use crate::ui::components::Lamp;
use leptos::prelude::Get;

impl From<Urgency> for Lamp {
    fn from(urgency: Urgency) -> Self {
        match urgency {
            Urgency::Fine => Self::Fine,
            Urgency::Soon => Self::Soon,
            Urgency::Urgent => Self::Urgent,
            Urgency::Late => Self::Late,
        }
    }
}

/// How a complaint stands.
#[must_use]
pub fn complaint_flag(app: App, complaint: &Complaint, now: i64) -> (Lamp, String) {
    let text = app.text();
    if complaint.status == Status::Open && complaint.paused.is_some() {
        let lamp = complaint.urgency(now).map_or(Lamp::Fine, Lamp::from);
        return (lamp, text.procedure.paused.to_owned());
    }
    match (complaint.status, complaint.due, complaint.urgency(now)) {
        (Status::Open, Some(due), Some(urgency)) => {
            let length = span(app.lang.get(), due - now);
            let words =
                if urgency == Urgency::Late { text.common.late_by(&length) } else { text.common.due_in(&length) };
            (urgency.into(), words)
        }
        (Status::Open, ..) => (Lamp::Fine, text.complaint.no_limit.to_owned()),
        (status, ..) => (Lamp::Done, status_words(app, status).to_owned()),
    }
}

/// How a call stands.
#[must_use]
pub fn call_flag(app: App, call: &Callback, now: i64) -> (Lamp, String) {
    let text = app.text();
    if !call.is_due() {
        return (Lamp::Done, text.common.done.to_owned());
    }
    let now = Moment::from_ms(now);
    let length = |minutes: i64| span(app.lang.get(), minutes * MINUTE);
    let words = match call.slot().timing(now) {
        Timing::In(minutes) => text.common.due_in(&length(minutes)),
        Timing::Now => text.callback.running_until(&app.format(|f| f.time(call.to))),
        Timing::Late(minutes) => text.common.late_by(&length(minutes)),
    };
    (call.slot().urgency(now).into(), words)
}

/// The slot of a call, with its day unless that is today.
#[must_use]
pub fn slot_words(app: App, call: &Callback, now: i64) -> String {
    let (from, to) = app.format(|f| (f.time(call.from), f.time(call.to)));
    let range = app.text().callback.slot_range(&from, &to);
    if app.day_of(call.from) == app.day_of(now) {
        range
    } else {
        format!("{} {range}", app.format(|f| f.date(call.from)))
    }
}
