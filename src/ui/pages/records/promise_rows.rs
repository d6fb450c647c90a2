//! One promise: the hour told, to whom, what, whose, how it stands, and what can be said of it.

use super::wording::person;
use crate::domain::promise::{Promise, Source, State};
use crate::i18n::span;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::{Button, ButtonKind, Lamp, StatusFlag};
use crate::ui::live::live;
use crate::ui::pages::below::Telling;
use crate::ui::words::tr;
use leptos::prelude::*;

/// One promise.
#[component]
pub fn Line(
    /// The promise.
    promise: Promise,
    /// The minute that it is.
    minute: Memo<i64>,
    /// The promise that is being ended.
    telling: RwSignal<Option<Telling>>,
) -> impl IntoView {
    let app = App::get();
    let promise = StoredValue::new(promise);
    let of = move |read: fn(&Promise) -> bool| promise.with_value(read);
    let stands = Memo::new(move |_| promise.with_value(|promise| flag(app, promise, minute.get())));
    let words = move || promise.with_value(|promise| describe(app, promise));
    let when = move || {
        promise.with_value(|promise| app.format(|f| format!("{} {}", f.date(promise.due), f.time(promise.due))))
    };
    let to = promise.with_value(|promise| Route::of_record(promise.id.as_str())).unwrap_or(Route::Promises);
    let answers = of(|p| p.source == Source::Answer && p.is_open());
    let may_ask = of(|p| p.asked.is_none());
    let id = move || promise.with_value(|promise| promise.id.clone());
    view! {
        <li>
            <div class="line promise">
                <span class="line-when">{live(when)}</span>
                <span class="line-what">
                    <b><a href=to.to_string()>{live(move || words().0)}</a></b>
                    <small>{live(move || words().1)}</small>
                </span>
                <StatusFlag
                    lamp=Signal::derive(move || stands.get().0)
                    text=Signal::derive(move || stands.get().1)
                />
                {answers
                    .then(|| {
                        view! {
                            <Button
                                kind=ButtonKind::Primary
                                label=tr(|t| t.promise.answered_now)
                                on_press=move |()| telling.set(Some(Telling { id: id(), source: Source::Answer }))
                            />
                        }
                    })}
                {may_ask
                    .then(|| {
                        view! {
                            <Button
                                kind=ButtonKind::Ghost
                                label=tr(|t| t.promise.mark_broken)
                                on_press=move |()| app.customer_asked(id())
                            />
                        }
                    })}
            </div>
        </li>
    }
}

/// The promises as a table of words: the hour told, what and to whom, whose, how each stands.
pub fn table(app: App, promises: &[Promise], now: i64) -> Vec<Vec<String>> {
    let text = app.text();
    let head =
        [text.promise.hour, text.promise.title, text.common.agent, text.common.state].map(str::to_owned).to_vec();
    let row = |promise: &Promise| {
        let ((what, whose), (_, stands)) = (describe(app, promise), flag(app, promise, now));
        vec![app.format(|f| format!("{} {}", f.date(promise.due), f.time(promise.due))), what, whose, stands]
    };
    core::iter::once(head).chain(promises.iter().map(row)).collect()
}

/// To whom and what; whose it is.
fn describe(app: App, promise: &Promise) -> (String, String) {
    let text = app.text();
    let what = match promise.source {
        Source::Callback => text.promise.by_call.to_owned(),
        Source::Answer => text.promise.by_answer.to_owned(),
        Source::Complaint => {
            let number = app.complaint(&promise.id).map(|complaint| complaint.number).unwrap_or_default();
            text.promise.by_complaint(&number)
        }
    };
    let who = [promise.name.clone(), app.phone_words(&promise.phone)].into_iter().find(|t| !t.is_empty());
    let who = who.unwrap_or_else(|| text.customer.without_name.to_owned());
    let whose = if promise.owner.is_empty() { text.callback.teams.to_owned() } else { person(app, &promise.owner) };
    let question = (promise.source == Source::Answer).then(|| app.contact(&promise.id).map(|c| c.question)).flatten();
    let passed = question.as_ref().and_then(|question| {
        let at = question.at?;
        let time = app.format(|f| f.time(at));
        Some(text.alarm.passed_to(&question.to_name, &time))
    });
    let asked = question.map(|question| question.words).filter(|words| !words.is_empty());
    let below = [asked, passed, Some(whose)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
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
