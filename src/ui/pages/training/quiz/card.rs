//! One question: two answers to choose from, then which is right, and why.

use super::fix::Fix;
use super::{Desk, grade_words};
use crate::domain::text::Text;
use crate::pack::people::May;
use crate::training::quiz::answered::{Answer, Ruling, corrected};
use crate::training::quiz::bank::{Question, Side};
use crate::training::quiz::recall::mixed;
use crate::ui::components::{Button, ButtonKind, Glyph};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The two answers in the order in which they are shown: it hangs on the question and on `seed`, so that nobody learns
/// a place by heart.
fn order(question: &Question, seed: u64) -> [Side; 2] {
    if mixed(&question.id, seed).is_multiple_of(2) { [Side::A, Side::B] } else { [Side::B, Side::A] }
}

/// One question.
#[component]
pub fn Card(
    /// Where the answers are.
    desk: Desk,
    /// The question.
    question: Question,
    /// What was answered; none before.
    answer: Signal<Option<Answer>>,
    /// Mixes the order of the answers.
    seed: u64,
    /// What choosing does.
    on_choose: Callback<Side>,
) -> impl IntoView {
    let Desk { app, .. } = desk;
    let sides = order(&question, seed);
    let asked = question.ask.clone();
    let answered = Memo::new(move |_| answer.get().is_some());
    let kept = StoredValue::new(question);
    let choices = move || {
        let choice = |side: Side| {
            let words = kept.with_value(|question| question.answer(side).clone());
            view! {
                <Button
                    label=Signal::derive(move || app.words(&words))
                    kind=ButtonKind::Secondary
                    on_press=move |()| on_choose.run(side)
                />
            }
        };
        view! { <div class="quiz-choices">{sides.map(choice).into_iter().parts()}</div> }
    };
    let outcome = move || kept.with_value(|question| view! { <Outcome desk question=question.clone() answer /> });
    view! {
        <p class="quiz-ask">{live(move || app.words(&asked))}</p>
        {live(move || if answered.get() { outcome().into_any() } else { choices().into_any() })}
    }
}

/// What came of it.
#[component]
fn Outcome(desk: Desk, question: Question, answer: Signal<Option<Answer>>) -> impl IntoView {
    let Desk { app, corrections, .. } = desk;
    let fixing = RwSignal::new(false);
    let grade = Memo::new(move |_| answer.get().and_then(|answer| desk.graded(&answer)));
    let id = question.id.clone();
    let correction = Memo::new(move |_| corrections.with(|all| corrected(&id, all).cloned()));
    let (shown, why, fixed) = (question.clone(), question.why.clone(), question);
    let right = Signal::derive(move || correction.get().map_or(Ruling::Only(shown.right), |found| found.right));
    let texts = StoredValue::new(fixed.clone());
    let line = move |title: &'static str, words: &Text| {
        view! { <div><dt>{title}</dt><dd>{app.words(words)}</dd></div> }
    };
    let lines = move || {
        texts.with_value(|question| {
            let text = &app.text().quiz;
            let own = answer.get().map(|answer| line(text.chosen, question.answer(answer.chose)));
            let is = match right.get() {
                Ruling::Only(side) => Some(line(text.is_right, question.answer(side))),
                Ruling::Both | Ruling::Void => None,
            };
            [own, is].into_iter().flatten().parts()
        })
    };
    view! {
        <div class="quiz-outcome" data-right=move || (grade.get() == Some(true)).then_some("")>
            <p class="quiz-grade" id="quiz-grade" tabindex="-1" role="status">
                {live(move || grade_words(app, grade.get()))}
            </p>
            <dl class="quiz-lines">
                {live(lines)}
                <div>
                    <dt>{live(move || app.text().quiz.why)}</dt>
                    <dd>{live(move || match correction.get() {
                        Some(found) => app.text().quiz.corrected(&found.by, &found.why),
                        None => app.words(&why),
                    })}</dd>
                </div>
            </dl>
            {live(move || app.may(May::Correct).then(|| view! {
                <Button
                    label=tr(|t| t.quiz.fix)
                    kind=ButtonKind::Ghost
                    icon=Glyph::Edit
                    on_press=move |()| fixing.set(true)
                />
            }))}
            <Fix desk question=fixed open=fixing />
        </div>
    }
}
