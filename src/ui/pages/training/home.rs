//! What to practise, how long it takes, and how it went before.

use super::book::{Brought, bring};
use super::wording::{level, mode, result};
use crate::route::{Key, Route};
use crate::state::App;
use crate::training::scenario::{Book, Scenario};
use crate::training::score::score;
use crate::training::tried::Try;
use crate::ui::components::{Button, ButtonKind, Choice, Dialog, EmptyState, Glyph, PrintSheet, Select};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The tries of whoever sits here.
fn own_tries(app: App) -> Vec<Try> {
    let agent = app.desk.with(|desk| desk.as_ref().map(|desk| desk.agent.clone())).unwrap_or_default();
    app.tries().into_iter().filter(|tried| tried.agent == agent).collect()
}

fn find<'a>(book: &'a Book, id: &str) -> Option<&'a Scenario> {
    book.scenarios.iter().find(|scenario| scenario.id == id)
}

/// The page of practice.
#[component]
pub fn TrainingHome() -> impl IntoView {
    let app = App::get();
    let brought = bring(app);
    let extra = Memo::new(move |_| app.extra_time().to_string());
    let deleting = RwSignal::new(false);
    let tries = Memo::new(move |_| own_tries(app));
    let busy = Memo::new(move |_| app.open_try().is_some());
    let cards = move || {
        let Some(book) = brought.with(Brought::book) else { return Vec::new() };
        let tries = tries.get();
        let passed = |scenario: &Scenario| {
            tries.iter().any(|tried| {
                tried.scenario == scenario.id
                    && !tried.is_late(scenario.minutes)
                    && score(scenario, &tried.log).passed()
            })
        };
        let next = book.scenarios.iter().find(|scenario| !passed(scenario)).map(|scenario| scenario.id.clone());
        let card = |scenario: &Scenario| {
            let last = tries.iter().find(|tried| tried.scenario == scenario.id && !tried.is_open());
            let last = last.map(|tried| score(scenario, &tried.log).percent());
            let is_next = next.as_ref() == Some(&scenario.id);
            view! { <Card scenario=scenario.clone() last is_next extra busy /> }
        };
        book.scenarios.iter().map(card).parts()
    };
    let options = Signal::derive(move || {
        let none = Choice::new("0", app.text().training.extra_none);
        let more = ["25", "50", "100"].map(|percent| Choice::new(percent, format!("+{percent} %")));
        core::iter::once(none).chain(more).collect::<Vec<_>>()
    });
    view! {
        <div class="page training-home">
            <header class="page-head">
                <h1>{live(move || app.text().training.home_title)}</h1>
            </header>
            <p class="page-lead">{live(move || app.text().training.home_lead)}</p>
            <QuestionsLine />
            <ContestsLine />
            {live(move || busy.get().then(|| view! { <p class="training-busy" role="status">{app.text().training.open_try}</p> }))}
            {live(move || (brought.get() == Brought::Nothing).then(|| view! {
                <EmptyState
                    glyph=Glyph::Info
                    title=tr(|t| t.training.no_book)
                    body=tr(|t| t.training.body)
                />
            }))}
            <ul class="training-cards">{live(cards)}</ul>
            <div class="training-extra">
                <Select
                    id="training-extra"
                    label=tr(|t| t.training.extra)
                    options
                    value=extra
                    on_change=move |percent: String| app.set_extra_time(percent.parse().unwrap_or(0))
                />
            </div>
            <Tries brought tries />
            <footer class="training-foot">
                <Button
                    label=tr(|t| t.training.delete)
                    kind=ButtonKind::Danger
                    on_press=move |()| deleting.set(true)
                />
            </footer>
            <Dialog open=deleting on_close=move |()| deleting.set(false) title=tr(|t| t.training.delete)>
                <p>{live(move || app.text().training.delete_sure)}</p>
                <div class="cluster">
                    <Button
                        label=tr(|t| t.training.delete)
                        kind=ButtonKind::Danger
                        on_press=move |()| app.training_again()
                    />
                    <Button label=tr(|t| t.training.keep) on_press=move |()| deleting.set(false) />
                </div>
            </Dialog>
        </div>
    }
}

/// What leads to the questions, and whether this week's waits.
#[component]
fn QuestionsLine() -> impl IntoView {
    let app = App::get();
    let agent = app.agent_id();
    let waits = Memo::new(move |_| {
        let week = app.week_now();
        app.quiz_answers().iter().all(|answer| answer.agent != agent || answer.week != week)
    });
    view! {
        <section class="card training-questions" data-waits=move || waits.get().then_some("")>
            <div class="card-body">
                <h2>{live(move || app.text().quiz.weekly)}</h2>
                <p>{live(move || if waits.get() { app.text().quiz.waits } else { app.text().quiz.done })}</p>
                <a class="button" data-kind="secondary" href=Route::Quiz.to_string()>
                    {live(move || app.text().quiz.to_questions)}
                </a>
            </div>
        </section>
    }
}

/// What leads to the competitions.
#[component]
fn ContestsLine() -> impl IntoView {
    let app = App::get();
    view! {
        <section class="card training-questions">
            <div class="card-body">
                <h2>{live(move || app.text().contest.title)}</h2>
                <p>{live(move || app.text().contest.lead_home)}</p>
                <a class="button" data-kind="secondary" href=Route::Contest.to_string()>
                    {live(move || app.text().contest.go)}
                </a>
            </div>
        </section>
    }
}

/// One simulated call.
#[component]
fn Card(
    scenario: Scenario,
    /// The last score, in percent.
    last: Option<u32>,
    /// Whether it is the next to practise.
    is_next: bool,
    /// Extra time, in percent.
    extra: Memo<String>,
    /// Whether another call is going on.
    busy: Memo<bool>,
) -> impl IntoView {
    let app = App::get();
    let begin = {
        let scenario = scenario.clone();
        Callback::new(move |exam: bool| {
            app.begin_try(&scenario, exam, extra.get_untracked().parse().unwrap_or(0));
        })
    };
    let (title, brief) = (scenario.title.clone(), scenario.brief.clone());
    view! {
        <li class="card training-card" data-next=is_next.then_some("")>
            <div class="card-head">
                <h2>{live(move || app.words(&title))}</h2>
                {live(move || is_next.then(|| view! { <span class="training-next">{app.text().training.next}</span> }))}
            </div>
            <div class="card-body">
                <p>{live(move || app.words(&brief))}</p>
                <p class="training-facts">
                    <span>{live(move || level(app.text(), scenario.level))}</span>
                    <span>{live(move || app.text().training.minutes(scenario.minutes))}</span>
                    <span>{live(move || match last {
                        Some(percent) => app.text().training.last(percent),
                        None => app.text().training.never.to_owned(),
                    })}</span>
                </p>
                <div class="cluster">
                    <Button
                        label=tr(|t| t.training.practise)
                        kind=if is_next { ButtonKind::Primary } else { ButtonKind::Secondary }
                        disabled=busy
                        on_press=move |()| begin.run(false)
                    />
                    <Button
                        label=tr(|t| t.training.exam)
                        kind=ButtonKind::Ghost
                        disabled=busy
                        on_press=move |()| begin.run(true)
                    />
                </div>
            </div>
        </li>
    }
}

/// Own earlier tries, and the learning record sheet.
#[component]
fn Tries(brought: RwSignal<Brought>, tries: Memo<Vec<Try>>) -> impl IntoView {
    let app = App::get();
    let line = move |book: &Book, tried: &Try| {
        let text = app.text();
        let scenario = find(book, &tried.scenario)?;
        let score = score(scenario, &tried.log);
        Some(vec![
            app.format(|f| f.moment(tried.started)),
            app.words(&scenario.title),
            mode(text, tried).to_owned(),
            text.training.points(score.earned, score.best),
            result(text, scenario, tried, &score).to_owned(),
            tried.comment.clone(),
        ])
    };
    let head = move || {
        let t = &app.text().training;
        [t.when, t.call, t.mode, t.score, t.result, t.comment].map(str::to_owned).to_vec()
    };
    let save = move |()| {
        let rows = untrack(|| {
            let book = brought.with(Brought::book)?;
            let named = |tried: &Try| {
                let mut row = line(&book, tried)?;
                row.insert(0, tried.name.clone());
                Some(row)
            };
            let mut first = head();
            first.insert(0, app.text().training.trainee.to_owned());
            let all = app.tries();
            Some(core::iter::once(first).chain(all.iter().filter_map(named)).collect::<Vec<_>>())
        });
        let day = app.stamp_now();
        app.save_csv(&["training", &day], &rows.unwrap_or_default());
    };
    let rows = move || {
        let Some(book) = brought.with(Brought::book) else { return Vec::new() };
        let row = |tried: &Try| {
            let cells = line(&book, tried)?;
            let to = Route::Practice(Key::new(tried.id.key())?).to_string();
            let cell = |(place, words): (usize, String)| match place {
                1 => view! { <td><a href=to.clone()>{words}</a></td> }.into_any(),
                _ => view! { <td>{words}</td> }.into_any(),
            };
            Some(view! { <tr>{cells.into_iter().enumerate().map(cell).parts()}</tr> })
        };
        tries.get().iter().filter_map(row).parts()
    };
    let heads = move || head().into_iter().map(|words| view! { <th scope="col">{words}</th> }).parts();
    let printed = Signal::derive(move || {
        let name = app.desk.with(|desk| desk.as_ref().map(|desk| desk.agent_name.clone())).unwrap_or_default();
        (app.format(|f| f.moment(app.ms_now())), name)
    });
    live(move || {
        (!tries.with(Vec::is_empty)).then(|| {
            view! {
                <section class="card training-tries" aria-labelledby="training-tries">
                    <div class="card-head">
                        <h2 id="training-tries">{live(move || app.text().training.tries)}</h2>
                        <Button label=tr(|t| t.training.sheet) icon=Glyph::File on_press=save />
                        <Button
                            label=tr(|t| t.training.print)
                            icon=Glyph::Print
                            on_press=move |()| app.print(untrack(|| app.text().training.record))
                        />
                    </div>
                    <div class="card-body">
                        <table class="training-table">
                            <thead><tr>{live(heads)}</tr></thead>
                            <tbody>{live(rows)}</tbody>
                        </table>
                        <div class="training-sheet">
                            <PrintSheet
                                organisation=Signal::derive(move || app.organisation())
                                title=tr(|t| t.training.record)
                                printed
                            >
                                <table class="training-table">
                                    <thead><tr>{live(heads)}</tr></thead>
                                    <tbody>{live(rows)}</tbody>
                                </table>
                            </PrintSheet>
                        </div>
                    </div>
                </section>
            }
        })
    })
}
