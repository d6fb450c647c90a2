//! The question of the week, and who has answered it.

use super::card::Card;
use super::{Desk, grade_words};
use crate::training::quiz::answered::{Answer, question_of};
use crate::training::quiz::bank::Side;
use crate::ui::components::focus_field;
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// The question of the week.
#[component]
pub fn Weekly(
    /// Where the answers are.
    desk: Desk,
) -> impl IntoView {
    let Desk { app, bank, answers, .. } = desk;
    let week = Memo::new(move |_| app.week_now());
    let of_week = Memo::new(move |_| {
        let week = week.get();
        answers.with(|all| {
            all.iter().filter(|answer| week.is_some() && answer.week == week).cloned().collect::<Vec<Answer>>()
        })
    });
    let agent = app.agent_id();
    let answer = Signal::derive(move || of_week.with(|all| all.iter().find(|answer| answer.agent == agent).cloned()));
    let card = move || {
        let week = week.get()?;
        // Whoever answered before the file changed sees the question that they answered.
        let own = answer.with_untracked(|own| own.as_ref().map(|own| own.question.clone()));
        let question =
            bank.with_value(|bank| own.and_then(|id| bank.question(&id)).or_else(|| question_of(bank, week)).cloned())?;
        let asked = question.clone();
        let choose = Callback::new(move |side: Side| {
            app.answer_question(&asked, side, Some(week));
            app.later(120, |_| focus_field("quiz-grade"));
        });
        let seed = week.unsigned_abs();
        Some(view! { <Card desk question answer seed on_choose=choose /> })
    };
    view! {
        <section class="card quiz-weekly" aria-labelledby="quiz-weekly">
            <div class="card-head"><h2 id="quiz-weekly">{live(move || app.text().quiz.weekly)}</h2></div>
            <div class="card-body">
                {live(card)}
                {live(move || answer.with(Option::is_some).then(|| view! { <Everybody desk of_week /> }))}
            </div>
        </section>
    }
}

/// Who has answered, and who has not. Only shown to whoever answered: until then it would say what is right.
#[component]
fn Everybody(desk: Desk, of_week: Memo<Vec<Answer>>) -> impl IntoView {
    let Desk { app, .. } = desk;
    let lines = move || {
        let line = |answer: &Answer| {
            let grade = grade_words(app, desk.graded(answer));
            view! { <li><b>{answer.name.clone()}</b><span>{grade}</span></li> }
        };
        of_week.with(|all| all.iter().map(line).parts())
    };
    let missing = move || {
        let agents = app.agents();
        let known = |id: &str| of_week.with(|all| all.iter().any(|answer| answer.agent == id));
        let missing: Vec<String> = (agents.into_iter())
            .filter(|agent| !agent.left && !known(agent.id.as_str()))
            .map(|agent| agent.name)
            .collect();
        (!missing.is_empty()).then(|| {
            view! { <p class="quiz-missing"><b>{app.text().quiz.missing}</b> {missing.join(" · ")}</p> }
        })
    };
    view! {
        <h3>{live(move || app.text().quiz.answered_by)}</h3>
        <ul class="quiz-people">{live(lines)}</ul>
        {live(missing)}
    }
}
