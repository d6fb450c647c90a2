//! How everybody did, and the learning record as a file.

use super::{Desk, grade_words};
use crate::training::quiz::answered::Answer;
use crate::ui::components::{Button, ButtonKind, Glyph};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// How everybody did.
#[component]
pub fn Results(
    /// Where the answers are.
    desk: Desk,
) -> impl IntoView {
    let Desk { app, bank, answers, .. } = desk;
    let people = move || {
        let mut people: Vec<(String, String)> = Vec::new();
        answers.with(|all| {
            for answer in all {
                if people.iter().all(|(agent, _)| *agent != answer.agent) {
                    people.push((answer.agent.clone(), answer.name.clone()));
                }
            }
        });
        people.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
        people
    };
    let row = move |(agent, name): (String, String)| {
        let of = |weekly: bool| {
            let fits = |answer: &&Answer| answer.agent == agent && answer.week.is_some() == weekly;
            let tally = answers.with(|all| desk.tally(all.iter().filter(fits)));
            app.text().quiz.score(tally.right, tally.of)
        };
        let last = answers.with(|all| all.iter().rev().find(|answer| answer.agent == agent).map(|answer| answer.at));
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="figures">{of(true)}</td>
                <td class="figures">{of(false)}</td>
                <td>{last.map(|at| app.format(|f| f.moment(at)))}</td>
            </tr>
        }
    };
    let heads = move || {
        let t = &app.text().quiz;
        let head = |words: &'static str| view! { <th scope="col">{words}</th> };
        [t.person, t.weekly_short, t.exercise_short, t.last].map(head).into_iter().parts()
    };
    let save = move |()| {
        let rows = untrack(|| {
            let t = &app.text().quiz;
            let head = [t.when, t.person, t.question, t.answer, t.result, t.weekly].map(str::to_owned).to_vec();
            let line = |answer: &Answer| {
                let texts = bank.with_value(|bank| {
                    let question = bank.question(&answer.question)?;
                    Some((app.words(&question.ask), app.words(question.answer(answer.chose))))
                });
                let (ask, chosen) = texts.unwrap_or_else(|| (answer.question.clone(), String::new()));
                let week = if answer.week.is_some() { "1" } else { "" };
                let at = app.format(|f| f.moment(answer.at));
                vec![at, answer.name.clone(), ask, chosen, grade_words(app, desk.graded(answer)).into(), week.into()]
            };
            answers.with(|all| core::iter::once(head).chain(all.iter().map(line)).collect::<Vec<_>>())
        });
        app.save_csv(&["quiz", &app.stamp_now()], &rows);
    };
    live(move || {
        (!answers.with(Vec::is_empty)).then(|| {
            view! {
                <section class="card quiz-results" aria-labelledby="quiz-results">
                    <div class="card-head">
                        <h2 id="quiz-results">{live(move || app.text().quiz.results)}</h2>
                        <Button label=tr(|t| t.quiz.save) kind=ButtonKind::Secondary icon=Glyph::File on_press=save />
                    </div>
                    <div class="card-body">
                        <table class="training-table">
                            <thead><tr>{live(heads)}</tr></thead>
                            <tbody>{live(move || people().into_iter().map(row).parts())}</tbody>
                        </table>
                    </div>
                </section>
            }
        })
    })
}
