//! What a line of a sheet shows: what is to be copied, what was used and what it costs, or a question.

use super::Hall;
use crate::training::contest::sheet::Line;
use crate::training::contest::tariff::amount;
use crate::training::quiz::bank::Side;
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// A line of a sheet.
#[component]
pub fn Shown(
    /// Where the rounds are.
    hall: Hall,
    /// The line.
    line: Line,
) -> impl IntoView {
    match line {
        Line::Copy(words) => view! { <p class="contest-copy" id="contest-line">{words}</p> }.into_any(),
        Line::Bill { units, .. } => view! { <Bill hall units /> }.into_any(),
        Line::Ask { question, first, .. } => view! { <Ask hall question first /> }.into_any(),
    }
}

#[component]
fn Bill(hall: Hall, units: u64) -> impl IntoView {
    let Hall { app, book, .. } = hall;
    let table = move || {
        let t = &app.text().contest;
        book.with_value(|book| {
            let tariff = book.tariff.as_ref()?;
            let unit = app.words(&tariff.unit);
            let money = |hundredths: u64| format!("{} {}", amount(hundredths), tariff.currency);
            let row = |label: String, value: String| view! { <tr><th scope="row">{label}</th><td class="figures">{value}</td></tr> };
            let step = |step: &crate::training::contest::tariff::Step| {
                let label = step.to.map_or_else(|| t.rest(&unit), |to| t.step(to, &unit));
                row(label, money(step.price))
            };
            let tax = format!("{}.{} %", tariff.tax / 10, tariff.tax % 10);
            Some(view! {
                <p class="contest-copy" id="contest-line">{t.used(units, &unit)}</p>
                <table class="training-table contest-tariff">
                    <caption>{app.words(&tariff.title)}</caption>
                    <tbody>
                        {row(t.fixed.to_owned(), money(tariff.fixed))}
                        {tariff.steps.iter().map(step).parts()}
                        {row(t.tax.to_owned(), tax)}
                    </tbody>
                </table>
            })
        })
    };
    live(table)
}

#[component]
fn Ask(hall: Hall, question: String, first: Side) -> impl IntoView {
    let Hall { app, bank, .. } = hall;
    let second = if first == Side::A { Side::B } else { Side::A };
    live(move || {
        bank.with_value(|bank| {
            let found = bank.as_ref()?.question(&question)?;
            Some(view! {
                <p class="quiz-ask" id="contest-line">{app.words(&found.ask)}</p>
                <ol class="contest-answers">
                    <li>{app.words(found.answer(first))}</li>
                    <li>{app.words(found.answer(second))}</li>
                </ol>
            })
        })
    })
}
