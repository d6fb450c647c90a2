//! Answers that customers were promised and are not told yet, on the idle desk.

use crate::domain::promise::{Promise, Source};
use crate::i18n::span;
use crate::route::Route;
use crate::state::App;
use crate::ui::components::{Button, Lamp, StatusFlag};
use crate::ui::live::{For, Show, live};
use crate::ui::pages::below::{TellDialog, Telling};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The answers that whoever sits here owes.
#[component]
pub fn AnswersDue() -> impl IntoView {
    let app = App::get();
    let telling = RwSignal::new(None::<Telling>);
    let due = Memo::new(move |_| app.my_answers_due());
    view! {
        <Show when=move || !due.with(Vec::is_empty)>
            <section class="card" data-lamp="soon" aria-labelledby="answers-due">
                <div class="card-head"><h2 id="answers-due">{live(move || app.text().alarm.answers_due)}</h2></div>
                <ul class="lines">
                    <For
                        each=move || due.get()
                        key=|p| (p.id.clone(), p.due, p.name.clone())
                        children=move |promise| view! { <Line promise telling /> }
                    />
                </ul>
            </section>
        </Show>
        <TellDialog telling />
    }
}

#[component]
fn Line(promise: Promise, telling: RwSignal<Option<Telling>>) -> impl IntoView {
    let app = App::get();
    let id = promise.id.clone();
    let contact = app.contact(&id);
    let question = contact.as_ref().map(|c| c.question.clone()).unwrap_or_default();
    let who = [promise.name.clone(), app.phone_words(&promise.phone)].into_iter().find(|t| !t.is_empty());
    let title = Some(question.words).filter(|words| !words.is_empty());
    let passed = move || {
        let text = &app.text().alarm;
        let to = question.at.map(|at| text.passed_to(&question.to_name, &app.format(|f| f.time(at))));
        [who.clone(), to].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let due = promise.due;
    let minute = app.minute();
    let left = move |now: i64| span(app.lang.get(), due - now);
    let flag = Signal::derive(move || {
        let (now, text) = (minute.get(), &app.text().common);
        if now > due { text.late_by(&left(now)) } else { text.due_in(&left(now)) }
    });
    let lamp = Signal::derive(move || if minute.get() > due { Lamp::Late } else { Lamp::Soon });
    let to = Route::of_record(id.as_str()).unwrap_or(Route::Promises);
    let kept = StoredValue::new(id);
    view! {
        <li>
            <div class="line">
                <span class="line-when">{live(move || app.format(|f| f.time(due)))}</span>
                <span class="line-what">
                    <b><a href=to.to_string()>{live(move || {
                        title.clone().unwrap_or_else(|| app.text().promise.by_answer.to_owned())
                    })}</a></b>
                    <small>{live(passed)}</small>
                </span>
                <StatusFlag lamp text=flag />
                <Button
                    label=tr(|t| t.alarm.done)
                    on_press=move |()| telling.set(Some(Telling { id: kept.get_value(), source: Source::Answer }))
                />
            </div>
        </li>
    }
}
