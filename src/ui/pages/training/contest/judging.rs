//! Etiquette: marks that two people give, each without seeing the other's.

use crate::domain::agent::Agent;
use crate::state::App;
use crate::training::contest::judged::{MOST, Verdict, verdicts};
use crate::ui::components::{Button, Choice, InputKind, Select, TextField, focus_field};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// A mark as it is typed.
fn mark(typed: &str) -> Option<i64> {
    typed.trim().parse().ok().filter(|mark| (0..=MOST).contains(mark))
}

/// Half of a sum of two whole marks.
fn mean(sum: i64) -> String {
    format!("{}.{}", sum / 2, if sum % 2 == 0 { 0 } else { 5 })
}

/// Giving marks, and what two people gave.
#[component]
pub fn Judging() -> impl IntoView {
    let app = App::get();
    let whom = RwSignal::new(String::new());
    let marks: [RwSignal<String>; 3] = core::array::from_fn(|_| RwSignal::new(String::new()));
    let [language, phone, bearing] = marks;
    let trouble = RwSignal::new(None::<bool>);
    let options = Signal::derive(move || {
        let here = app.agent_id();
        let others = app.agents().into_iter().filter(|agent: &Agent| agent.id.to_string() != here);
        let none = Choice::new("", "–");
        core::iter::once(none)
            .chain(others.map(|agent| Choice::new(agent.id.to_string(), agent.name)))
            .collect::<Vec<_>>()
    });
    let give = move |()| {
        let of = whom.get_untracked();
        let name = options.with_untracked(|all| all.iter().find(|choice| choice.value == of).map(|c| c.label.clone()));
        let [a, b, c] = marks.map(|typed| typed.with_untracked(|typed| mark(typed)));
        let given = a.zip(b).zip(c).map(|((a, b), c)| [a, b, c]);
        let (Some(given), Some(name), false) = (given, name, of.is_empty()) else {
            trouble.set(Some(true));
            focus_field("contest-whom");
            return;
        };
        if app.judge((&of, &name), given) {
            trouble.set(None);
            marks.iter().for_each(|typed| typed.set(String::new()));
            whom.set(String::new());
        } else {
            trouble.set(Some(false));
        }
    };
    let said = move || {
        let t = &app.text().contest;
        trouble.get().map(|wrong| if wrong { t.marks_wrong } else { t.marked_already })
    };
    let field = move |id: &'static str, label: Signal<String>, value: RwSignal<String>| {
        view! {
            <TextField
                id=id
                label
                hint=tr(|t| t.contest.mark_hint)
                kind=InputKind::Digits
                value
                on_input=move |typed: String| value.set(typed)
            />
        }
    };
    view! {
        <section class="card contest-judging" aria-labelledby="contest-judging">
            <div class="card-head"><h2 id="contest-judging">{live(move || app.text().contest.etiquette)}</h2></div>
            <div class="card-body stack">
                <p>{live(move || app.text().contest.etiquette_lead)}</p>
                <div class="contest-form">
                    <Select
                        id="contest-whom"
                        label=tr(|t| t.contest.judged)
                        options
                        value=whom
                        on_change=move |of: String| whom.set(of)
                    />
                    {field("contest-language", tr(|t| t.contest.language), language)}
                    {field("contest-phone", tr(|t| t.contest.phone), phone)}
                    {field("contest-bearing", tr(|t| t.contest.bearing), bearing)}
                </div>
                <p class="contest-trouble" role="alert">{live(said)}</p>
                <div class="cluster">
                    <Button label=tr(|t| t.contest.give) on_press=give />
                </div>
                <Verdicts />
            </div>
        </section>
    }
}

#[component]
fn Verdicts() -> impl IntoView {
    let app = App::get();
    let all = Memo::new(move |_| verdicts(&app.contest_marks()));
    let row = move |verdict: &Verdict| {
        let t = &app.text().contest;
        let judges = verdict.judges.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(" · ");
        let cells = match verdict.result {
            Some(result) => {
                let cell = |(sum, apart): (i64, i64)| view! { <td class="figures">{t.mean(&mean(sum), apart)}</td> };
                result.map(cell).into_iter().parts().into_any()
            }
            None => view! { <td colspan="3">{t.waiting}</td> }.into_any(),
        };
        view! {
            <tr>
                <th scope="row">{verdict.name.clone()}</th>
                <td>{verdict.day.clone()}</td>
                {cells}
                <td>{judges}</td>
            </tr>
        }
    };
    live(move || {
        let t = &app.text().contest;
        (!all.with(Vec::is_empty)).then(|| {
            let heads = [t.person, t.day, t.language, t.phone, t.bearing, t.judges];
            view! {
                <table class="training-table contest-verdicts">
                    <thead><tr>{heads.map(|words| view! { <th scope="col">{words}</th> }).into_iter().parts()}</tr></thead>
                    <tbody>{live(move || all.with(|all| all.iter().map(row).parts()))}</tbody>
                </table>
            }
        })
    })
}
