//! One row for each promise: the hour told, to whom, what, whose, how it stands, and what can be said of it.

use super::wording::person;
use crate::domain::promise::{Promise, Source, State};
use crate::i18n::span;
use crate::state::App;
use crate::ui::components::{Cell, Lamp, Row};
use leptos::prelude::Get;

/// What a row's first button does: the customer was answered now.
pub const ANSWERED: usize = 0;
/// What its second one does: the customer had to ask.
pub const ASKED: usize = 1;

/// The rows of these promises, in their order, what is to be kept apart from what is done.
#[must_use]
pub fn rows(app: App, promises: &[Promise], now: i64) -> Vec<Row> {
    promises.iter().map(|promise| row(app, promise, now)).collect()
}

fn row(app: App, promise: &Promise, now: i64) -> Row {
    let text = &app.text().promise;
    let (what, below) = describe(app, promise);
    let (lamp, stands) = flag(app, promise, now);
    let whose =
        if promise.owner.is_empty() { app.text().callback.teams.to_owned() } else { person(app, &promise.owner) };
    let answered = (promise.source == Source::Answer && promise.is_open()).then_some((ANSWERED, text.answered_now));
    let asked = promise.asked.is_none().then_some((ASKED, text.mark_broken));
    let acts = answered.into_iter().chain(asked).map(|(act, label)| (act, label.to_owned())).collect();
    Row {
        key: promise.id.to_string(),
        group: Some(if promise.is_open() { text.open_title } else { text.done_title }.to_owned()),
        cells: vec![
            Cell::Figures(app.format(|f| format!("{} {}", f.date(promise.due), f.time(promise.due)))),
            Cell::Name(what, Some(below).filter(|below| !below.is_empty())),
            Cell::Text(whose),
            Cell::Flag(lamp, stands),
            Cell::Acts(acts),
        ],
    }
}

/// To whom and what; the question that was passed on.
fn describe(app: App, promise: &Promise) -> (String, String) {
    let text = app.text();
    let what = match promise.source {
        Source::Callback => text.promise.by_call.to_owned(),
        Source::Answer => text.promise.by_answer.to_owned(),
        Source::Complaint => {
            let number = app.complaint(&promise.id).map(|complaint| complaint.number).unwrap_or_default();
            text.promise.by_complaint(&number)
        }
        Source::Order => text.order.promised(&app.order(&promise.id).map(|order| order.number).unwrap_or_default()),
    };
    let who = [promise.name.clone(), app.phone_words(&promise.phone)].into_iter().find(|t| !t.is_empty());
    let who = who.unwrap_or_else(|| text.customer.without_name.to_owned());
    let question = (promise.source == Source::Answer).then(|| app.contact(&promise.id).map(|c| c.question)).flatten();
    let passed = question.as_ref().and_then(|question| {
        let at = question.at?;
        let time = app.format(|f| f.time(at));
        Some(text.alarm.passed_to(&question.to_name, &time))
    });
    let asked = question.map(|question| question.words).filter(|words| !words.is_empty());
    let below = [asked, passed].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    (format!("{what} · {who}"), below)
}

/// How it stands, in words.
fn flag(app: App, promise: &Promise, now: i64) -> (Lamp, String) {
    let text = app.text();
    let length = |ms: i64| span(app.lang.get(), ms);
    match promise.state(now) {
        State::Open => (Lamp::Fine, text.common.due_in(&length(promise.due - now))),
        State::Overdue => (Lamp::Late, text.common.late_by(&length(now - promise.due))),
        State::Kept => (Lamp::Done, text.promise.kept.to_owned()),
        State::Late => (Lamp::Soon, text.promise.late(&length(promise.done.unwrap_or(promise.due) - promise.due))),
        State::Broken => (Lamp::Late, text.promise.broken.to_owned()),
    }
}
