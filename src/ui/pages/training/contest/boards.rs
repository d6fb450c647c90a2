//! The own best, the teams, and the names of those who asked to be shown.

use super::start::{FiguresList, tenths, whole};
use super::{Hall, named};
use crate::training::contest::figures::{best, bests, figures, is_named, teams};
use crate::training::contest::round::Round;
use crate::ui::components::{Button, ButtonKind, Glyph};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

fn heads(words: &[&'static str]) -> Vec<AnyView> {
    words.iter().map(|words| view! { <th scope="col">{*words}</th> }.into_any()).collect()
}

/// The own best, then everybody's.
#[component]
pub fn Boards(
    /// Where the rounds are.
    hall: Hall,
) -> impl IntoView {
    let Hall { app, rounds, discipline, .. } = hall;
    let agent = StoredValue::new(app.agent_id());
    let own = move || {
        rounds.with(|all| {
            let fits = |round: &&Round| {
                agent.with_value(|agent| round.agent == *agent) && round.discipline == discipline.get()
            };
            hall.with(|material| best(all.iter().filter(fits), material).map(|(_, figures)| figures))
        })
    };
    view! {
        <section class="card contest-best" aria-labelledby="contest-best">
            <div class="card-head">
                <h2 id="contest-best">{live(move || app.text().contest.own_best)}</h2>
                <span>{live(move || named(app.text(), discipline.get()))}</span>
            </div>
            <div class="card-body">
                {live(move || match own() {
                    Some(now) => view! { <FiguresList hall now /> }.into_any(),
                    None => view! { <p>{app.text().contest.none_yet}</p> }.into_any(),
                })}
            </div>
        </section>
        <Teams hall />
        <Names hall />
    }
}

#[component]
fn Teams(hall: Hall) -> impl IntoView {
    let Hall { app, rounds, discipline, .. } = hall;
    live(move || {
        let all = rounds.with(|all| hall.with(|material| teams(all, discipline.get(), material)));
        let t = &app.text().contest;
        (!all.is_empty()).then(|| {
            let row = |team: crate::training::contest::figures::Team| {
                view! {
                    <tr>
                        <th scope="row">{team.name}</th>
                        <td class="figures">{team.people}</td>
                        <td class="figures">{tenths(team.per_minute)}</td>
                    </tr>
                }
            };
            view! {
                <section class="card contest-teams" aria-labelledby="contest-teams">
                    <div class="card-head"><h2 id="contest-teams">{t.teams}</h2></div>
                    <div class="card-body">
                        <table class="training-table">
                            <thead><tr>{heads(&[t.teams, t.people, t.per_minute])}</tr></thead>
                            <tbody>{all.into_iter().map(row).parts()}</tbody>
                        </table>
                    </div>
                </section>
            }
        })
    })
}

#[component]
fn Names(hall: Hall) -> impl IntoView {
    let Hall { app, rounds, discipline, .. } = hall;
    let rows = move || {
        rounds.with(|all| {
            let shown = hall.with(|material| bests(all, discipline.get(), material));
            let row = |(round, now): (&Round, crate::training::contest::figures::Figures)| {
                view! {
                    <tr>
                        <th scope="row">{round.name.clone()}</th>
                        <td class="figures">{tenths(now.per_minute)}</td>
                        <td class="figures">{whole(now.keys)}</td>
                        <td class="figures">{whole(now.errors)}</td>
                    </tr>
                }
            };
            shown.into_iter().filter(|(round, _)| is_named(all, &round.agent)).map(row).parts()
        })
    };
    live(move || {
        let t = &app.text().contest;
        let is_shown = rounds.with(|all| !all.is_empty());
        is_shown.then(|| {
            view! {
                <section class="card contest-names" aria-labelledby="contest-names">
                    <div class="card-head">
                        <h2 id="contest-names">{t.ranking}</h2>
                        <Save hall />
                    </div>
                    <div class="card-body stack">
                        <p class="field-hint">{t.ranking_note}</p>
                        <table class="training-table">
                            <thead><tr>{heads(&[t.person, t.per_minute, t.keys, t.errors])}</tr></thead>
                            <tbody>{live(rows)}</tbody>
                        </table>
                    </div>
                </section>
            }
        })
    })
}

/// Own rounds, and those of people who asked to be shown, as a file.
#[component]
fn Save(hall: Hall) -> impl IntoView {
    let Hall { app, rounds, .. } = hall;
    let save = move |()| {
        let rows = untrack(|| {
            let (t, agent) = (&app.text().contest, app.agent_id());
            let when = app.text().quiz.when;
            let head = [when, t.what, t.sheet, t.person, t.per_minute, t.keys, t.errors].map(str::to_owned).to_vec();
            let row = |round: &Round| {
                let now = hall.with(|material| figures(round, material));
                vec![
                    app.format(|f| f.moment(round.at)),
                    named(app.text(), round.discipline).to_owned(),
                    round.sheet.to_string(),
                    round.name.clone(),
                    tenths(now.per_minute),
                    whole(now.keys),
                    whole(now.errors),
                ]
            };
            rounds.with(|all| {
                let open = |round: &&Round| round.agent == agent || is_named(all, &round.agent);
                core::iter::once(head).chain(all.iter().filter(open).map(row)).collect::<Vec<_>>()
            })
        });
        app.save_csv(&["contest", &app.stamp_now()], &rows);
    };
    view! { <Button label=tr(|t| t.contest.save) kind=ButtonKind::Secondary icon=Glyph::File on_press=save /> }
}
