//! Beginning a round, and how the last one went.

use super::{Hall, named};
use crate::training::contest::figures::{Figures, figures};
use crate::training::contest::round::Round;
use crate::training::contest::sheet::Discipline;
use crate::ui::components::{Button, ButtonKind, CheckBox, Choice, InputKind, Select, TextField, focus_field};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// Beginning a round.
#[component]
pub fn Start(
    /// Where the rounds are.
    hall: Hall,
) -> impl IntoView {
    let Hall { app, rounds, discipline, going, over, .. } = hall;
    let agent = app.agent_id();
    // As chosen in the last round, which may still be on its way to the disk.
    let of_mine = |round: &Round| round.agent == agent;
    let last = over.get_untracked().filter(of_mine);
    let last = last.or_else(|| rounds.with_untracked(|all| all.iter().find(|round| of_mine(round)).cloned()));
    let sheet = RwSignal::new(app.week_now().map(|week| week.to_string()).unwrap_or_default());
    let team = RwSignal::new(last.as_ref().map(|round| round.team.clone()).unwrap_or_default());
    let shown = RwSignal::new(last.is_some_and(|round| round.named));
    let wrong = RwSignal::new(false);
    let agent = StoredValue::new(agent);
    let number = move || {
        let typed = sheet.get_untracked();
        let typed = typed.trim();
        if typed.len() <= 9 { typed.parse::<u64>().ok() } else { None }
    };
    let begin = move |()| {
        let Some(sheet) = number() else {
            wrong.set(true);
            focus_field("contest-sheet");
            return;
        };
        over.set(None);
        going.set(Some(Round {
            discipline: discipline.get_untracked(),
            sheet,
            agent: agent.get_value(),
            name: app.contest_name(),
            team: team.get_untracked().trim().to_owned(),
            named: shown.get_untracked(),
            at: app.ms_now(),
            entries: Vec::new(),
        }));
        app.later(60, |_| focus_field("contest-typed"));
    };
    let options = Signal::derive(move || {
        let choice = |discipline: Discipline| Choice::new(discipline.word(), named(app.text(), discipline));
        hall.disciplines().into_iter().map(choice).collect::<Vec<_>>()
    });
    let error = Signal::derive(move || wrong.get().then(|| app.text().contest.sheet_wrong.to_owned()));
    let lasts = move || app.text().contest.minutes(discipline.get().minutes());
    view! {
        {live(move || over.get().map(|round| view! { <Over hall round /> }))}
        <section class="card contest-start" aria-labelledby="contest-round">
            <div class="card-head">
                <h2 id="contest-round">{live(move || app.text().contest.round)}</h2>
                <span>{live(lasts)}</span>
            </div>
            <div class="card-body contest-form">
                <Select
                    id="contest-what"
                    label=tr(|t| t.contest.what)
                    options
                    value=Signal::derive(move || discipline.get().word().to_owned())
                    on_change=move |word: String| {
                        if let Some(chosen) = Discipline::of(&word) {
                            discipline.set(chosen);
                        }
                    }
                />
                <TextField
                    id="contest-sheet"
                    label=tr(|t| t.contest.sheet)
                    hint=tr(|t| t.contest.sheet_hint)
                    kind=InputKind::Digits
                    value=sheet
                    error
                    on_input=move |typed: String| { wrong.set(false); sheet.set(typed); }
                />
                <TextField
                    id="contest-team"
                    label=tr(|t| t.contest.team)
                    value=team
                    on_input=move |typed: String| team.set(typed)
                />
                <CheckBox
                    id="contest-named"
                    label=tr(|t| t.contest.named)
                    checked=shown
                    on_change=move |on: bool| shown.set(on)
                />
                <div class="cluster">
                    <Button label=tr(|t| t.contest.begin) kind=ButtonKind::Primary on_press=begin />
                </div>
            </div>
        </section>
    }
}

/// How the last round went.
#[component]
fn Over(hall: Hall, round: Round) -> impl IntoView {
    let Hall { app, .. } = hall;
    let now: Figures = hall.with(|material| figures(&round, material));
    let lines = move || {
        let t = &app.text().contest;
        if now.typed == 0 {
            return view! { <p>{t.nothing_typed}</p> }.into_any();
        }
        view! {
            <p class="contest-right">{t.right_of(now.right, now.typed)}</p>
            {(!now.counts()).then(|| view! { <p class="contest-slow">{t.no_speed}</p> })}
            <FiguresList hall now />
        }
        .into_any()
    };
    view! {
        <section class="card contest-over" aria-labelledby="contest-over">
            <div class="card-head"><h2 id="contest-over" tabindex="-1">{live(move || app.text().contest.over)}</h2></div>
            <div class="card-body stack" role="status">{live(lines)}</div>
        </section>
    }
}

/// The figures of a round.
#[component]
pub fn FiguresList(
    /// Where the rounds are.
    hall: Hall,
    /// What it comes to.
    now: Figures,
) -> impl IntoView {
    let Hall { app, .. } = hall;
    let fact = |label: &'static str, value: String| view! { <div><dt>{label}</dt><dd>{value}</dd></div> };
    let rows = move || {
        let t = &app.text().contest;
        let (keys, errors) = (now.keys, now.errors);
        view! {
            {fact(t.per_minute, tenths(now.per_minute))}
            {fact(t.keys, whole(keys))}
            {fact(t.errors, whole(errors))}
        }
    };
    view! { <dl class="contest-figures">{live(rows)}</dl> }
}

/// A figure in tenths, with a point.
pub fn tenths(figure: u64) -> String {
    format!("{}.{}", figure / 10, figure % 10)
}

/// A figure that may be missing.
pub fn whole(figure: Option<u64>) -> String {
    figure.map_or_else(|| "–".to_owned(), |figure| figure.to_string())
}
