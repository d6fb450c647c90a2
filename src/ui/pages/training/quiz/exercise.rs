//! A round of questions: what is due first, then new ones.

use super::Desk;
use super::card::Card;
use crate::training::quiz::answered::Answer;
use crate::training::quiz::bank::{Category, Question, Side};
use crate::training::quiz::recall::{draw, due};
use crate::ui::components::{Button, ButtonKind, Choice, Select, focus_field};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// So many questions make a round.
const ROUND: usize = 10;

/// A round that goes on.
#[derive(Clone, Debug, PartialEq)]
struct Round {
    questions: Vec<Question>,
    place: usize,
    /// When it began: milliseconds since 1970. Mixes, too.
    began: i64,
}

/// A round of questions.
#[component]
pub fn Exercise(
    /// Where the answers are.
    desk: Desk,
) -> impl IntoView {
    let Desk { app, bank, corrections, .. } = desk;
    let round = RwSignal::new(None::<Round>);
    let about = RwSignal::new(String::new());
    let own = Memo::new(move |_| desk.own());
    let begin = move |()| {
        let now = app.ms_now();
        let category = about.get_untracked();
        let seed = now.unsigned_abs();
        let questions = untrack(|| {
            bank.with_value(|bank| {
                let drawn = own.with(|own| corrections.with(|all| draw(bank, &category, own, all, (now, seed), ROUND)));
                drawn.into_iter().cloned().collect::<Vec<_>>()
            })
        });
        round.set(Some(Round { questions, place: 0, began: now }));
        app.later(120, |_| focus_field("quiz-place"));
    };
    let options = Signal::derive(move || {
        let all = Choice::new("", app.text().quiz.all);
        let choice = |category: &Category| Choice::new(category.id.as_str(), app.words(&category.label));
        bank.with_value(|bank| core::iter::once(all).chain(bank.categories.iter().map(choice)).collect::<Vec<_>>())
    });
    let waiting = move || {
        let now = app.ms_now();
        let count = bank.with_value(|bank| own.with(|own| corrections.with(|all| due(bank, own, all, now).0)));
        if count == 0 { app.text().quiz.nothing_due.to_owned() } else { app.text().quiz.waiting(count) }
    };
    view! {
        <section class="card quiz-exercise" aria-labelledby="quiz-exercise">
            <div class="card-head"><h2 id="quiz-exercise">{live(move || app.text().quiz.exercise)}</h2></div>
            <div class="card-body">
                {live(move || match round.get() {
                    Some(now) => view! { <Going desk now round own /> }.into_any(),
                    None => view! {
                        <p>{live(waiting)}</p>
                        <div class="quiz-begin">
                            <Select
                                id="quiz-about"
                                label=tr(|t| t.quiz.about)
                                options
                                value=about
                                on_change=move |id: String| about.set(id)
                            />
                            <Button label=tr(|t| t.quiz.begin) kind=ButtonKind::Primary on_press=begin />
                        </div>
                    }.into_any(),
                })}
            </div>
        </section>
    }
}

/// The question that is on, and the way to the next.
#[component]
fn Going(desk: Desk, now: Round, round: RwSignal<Option<Round>>, own: Memo<Vec<Answer>>) -> impl IntoView {
    let Desk { app, .. } = desk;
    let Round { questions, place, began } = now;
    let of = questions.len();
    let Some(question) = questions.get(place).cloned() else {
        return view! { <Over desk began own round /> }.into_any();
    };
    let (id, asked) = (question.id.clone(), question.clone());
    // An answer of this round: the last to this question since it began.
    let answer = Signal::derive(move || {
        own.with(|own| {
            let of_round = |answer: &&Answer| answer.question == id && answer.at >= began && answer.week.is_none();
            own.iter().rev().find(of_round).cloned()
        })
    });
    let choose = Callback::new(move |side: Side| {
        if answer.with_untracked(Option::is_none) {
            app.answer_question(&asked, side, None);
            app.later(120, |_| focus_field("quiz-next"));
        }
    });
    let go = move |place: usize, to: &'static str| {
        round.update(|round| {
            if let Some(round) = round {
                round.place = place;
            }
        });
        app.later(60, move |_| focus_field(to));
    };
    let seed = began.unsigned_abs();
    view! {
        <p class="quiz-place" id="quiz-place" tabindex="-1">
            {live(move || app.text().quiz.place(place + 1, of))}
        </p>
        <Card desk question answer seed on_choose=choose />
        <div class="cluster quiz-on" id="quiz-next" tabindex="-1">
            {live(move || answer.with(Option::is_some).then(|| view! {
                <Button
                    label=tr(|t| t.quiz.next)
                    kind=ButtonKind::Primary
                    on_press=move |()| go(place + 1, "quiz-place")
                />
            }))}
            <Button label=tr(|t| t.quiz.stop) kind=ButtonKind::Ghost on_press=move |()| go(of, "quiz-place") />
        </div>
    }
    .into_any()
}

/// How a round went.
#[component]
fn Over(desk: Desk, began: i64, own: Memo<Vec<Answer>>, round: RwSignal<Option<Round>>) -> impl IntoView {
    let Desk { app, .. } = desk;
    let words = move || {
        let of_round = |answer: &&Answer| answer.at >= began && answer.week.is_none();
        let tally = own.with(|own| desk.tally(own.iter().filter(of_round)));
        app.text().quiz.round_over(tally.right, tally.of)
    };
    view! {
        <p class="quiz-place" id="quiz-place" tabindex="-1">{live(words)}</p>
        <div class="cluster">
            <Button label=tr(|t| t.quiz.begin) on_press=move |()| round.set(None) />
        </div>
    }
}
