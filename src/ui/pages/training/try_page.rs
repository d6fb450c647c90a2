//! How a try went: the score with its evidence, and the call step by step. Everything is recomputed from the log.

use super::book::{Brought, bring};
use super::panel::talk;
use super::wording::{craft, did, mode, result, since};
use crate::pack::people::May;
use crate::route::Route;
use crate::state::{App, RecordId};
use crate::training::scenario::Scenario;
use crate::training::score::{Mark, Score, score};
use crate::training::tried::Try;
use crate::ui::components::{Button, ButtonKind, EmptyState, Glyph, PrintSheet, TextArea};
use crate::ui::live::{Parts, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// How a try went.
#[component]
pub fn TryPage(
    /// The try.
    id: RecordId,
) -> impl IntoView {
    let app = App::get();
    let brought = bring(app);
    let record = id.clone();
    let both = Memo::new(move |_| {
        let tried = app.tried(&record)?;
        let book = brought.with(Brought::book)?;
        let scenario = book.scenarios.iter().find(|scenario| scenario.id == tried.scenario)?.clone();
        Some((tried, scenario))
    });
    view! {
        <div class="page training-try">
            {live(move || match both.get() {
                Some((tried, scenario)) => view! { <Sheet tried scenario /> }.into_any(),
                None => view! {
                    <EmptyState
                        glyph=Glyph::Search
                        title=tr(|t| t.common.nothing_found)
                        body=tr(|t| t.training.body)
                    />
                }.into_any(),
            })}
        </div>
    }
}

#[component]
fn Sheet(tried: Try, scenario: Scenario) -> impl IntoView {
    let app = App::get();
    let score = score(&scenario, &tried.log);
    let again = {
        let (scenario, exam, extra) = (scenario.clone(), tried.exam, tried.extra);
        move |()| app.begin_try(&scenario, exam, extra)
    };
    let commented = tried.clone();
    let (title, printing) = (scenario.title.clone(), scenario.title.clone());
    let printed = {
        let name = tried.name.clone();
        let at = tried.started;
        Signal::derive(move || (app.format(|f| f.moment(at)), name.clone()))
    };
    view! {
        <div class="page-head">
            <a class="training-back" href=Route::Training.to_string()>{live(move || app.text().training.back)}</a>
            <Button label=tr(|t| t.training.again) kind=ButtonKind::Primary on_press=again />
            <Button
                label=tr(|t| t.training.print)
                kind=ButtonKind::Secondary
                icon=Glyph::Print
                on_press=move |()| app.print(&untrack(|| app.words(&printing)))
            />
        </div>
        <PrintSheet
            organisation=Signal::derive(move || app.organisation())
            title=Signal::derive(move || app.words(&title))
            printed
        >
            <Total score=score.clone() scenario=scenario.clone() tried=tried.clone() />
            <Marks score scenario=scenario.clone() tried=tried.clone() />
            <Replay scenario tried=tried.clone() />
        </PrintSheet>
        <Comment tried=commented />
    }
}

#[component]
fn Total(score: Score, scenario: Scenario, tried: Try) -> impl IntoView {
    let app = App::get();
    let faults = score.critical.clone();
    let missing: Vec<String> = score.missing().map(|mark| mark.id.clone()).collect();
    let passed = score.passed() && !tried.is_late(scenario.minutes);
    let (earned, best, kept) = (score.earned, score.best, score);
    let (point, ended, how) = (scenario.clone(), scenario.clone(), tried.clone());
    view! {
        <p class="training-total" data-passed=passed.then_some("")>
            <b>{live(move || app.text().training.points(earned, best))}</b>
            <span>{live(move || result(app.text(), &ended, &tried, &kept))}</span>
            <span>{live(move || mode(app.text(), &how))}</span>
        </p>
        {live(move || (!faults.is_empty()).then(|| {
            let line = |(id, _): &(String, Option<usize>)| {
                let fault = scenario.critical.iter().find(|fault| fault.id == *id)?;
                Some(view! { <li>{app.words(&fault.title)}</li> })
            };
            view! {
                <section class="training-critical">
                    <h2>{app.text().training.critical}</h2>
                    <ul>{faults.iter().filter_map(line).parts()}</ul>
                </section>
            }
        }))}
        {live(move || (!missing.is_empty()).then(|| {
            let line = |id: &String| {
                let found = point.rubric.iter().find(|point| point.id == *id)?;
                Some(view! { <li>{app.words(&found.title)}</li> })
            };
            view! {
                <section class="training-missing">
                    <h2>{app.text().training.missing}</h2>
                    <ul>{missing.iter().filter_map(line).parts()}</ul>
                </section>
            }
        }))}
    }
}

#[component]
fn Marks(score: Score, scenario: Scenario, tried: Try) -> impl IntoView {
    let app = App::get();
    let row = move |mark: &Mark| {
        let point = scenario.rubric.iter().find(|point| point.id == mark.id).map(|point| &point.title);
        let fact = scenario.facts.iter().find(|fact| fact.field == mark.id).map(|fact| &fact.title);
        let title = point.or(fact).map(|title| app.words(title)).unwrap_or_default();
        let text = &app.text().training;
        let evidence = match (mark.earned, mark.evidence.and_then(|place| tried.log.get(place))) {
            (0, _) => text.not_earned.to_owned(),
            (_, Some(event)) => text.evidence(&since(&tried.log, event.at)),
            (_, None) => text.from_nothing.to_owned(),
        };
        view! {
            <tr data-missed=(mark.earned == 0).then_some("")>
                <th scope="row">{title}</th>
                <td>{craft(app.text(), mark.part)}</td>
                <td class="figures">{format!("{} / {}", mark.earned, mark.points)}</td>
                <td>{evidence}</td>
            </tr>
        }
    };
    view! {
        <h2>{live(move || app.text().training.rubric)}</h2>
        <table class="training-table">
            <tbody>{live(move || score.marks.iter().map(&row).parts())}</tbody>
        </table>
    }
}

#[component]
fn Replay(scenario: Scenario, tried: Try) -> impl IntoView {
    let app = App::get();
    let lines = move || {
        let mut all = talk(app, &scenario, &tried.log);
        for event in &tried.log {
            if let Some(words) = did(app, &scenario, event) {
                let line = view! { <p class="exercise-deed">{words}</p> }.into_any();
                all.push((event.at, since(&tried.log, event.at), line));
            }
        }
        all.sort_by_key(|(at, ..)| *at);
        let item = |(_, moment, line): (i64, String, AnyView)| view! { <li><time>{moment}</time>{line}</li> };
        all.into_iter().map(item).parts()
    };
    view! {
        <h2>{live(move || app.text().training.replay)}</h2>
        <ol class="training-replay">{live(lines)}</ol>
    }
}

/// What a supervisor says of it: written by whoever sees reports on persons, and never about oneself; read by all.
#[component]
fn Comment(tried: Try) -> impl IntoView {
    let app = App::get();
    let words = RwSignal::new(tried.comment.clone());
    let id = StoredValue::new(tried.id);
    let said = StoredValue::new((tried.comment, tried.comment_by.clone()));
    let is_own = tried.agent == app.agent_id();
    let may = Memo::new(move |_| app.may(May::Appraise) && !is_own);
    let save = move |()| id.with_value(|id| app.comment_try(id, &words.get_untracked()));
    let write = move || {
        view! {
            <TextArea
                id="training-comment"
                label=tr(|t| t.training.comment)
                hint=tr(|t| t.training.comment_hint)
                value=words
                on_input=move |text: String| words.set(text)
            />
            <div class="cluster">
                <Button label=tr(|t| t.common.save) on_press=save />
                <span>{said.with_value(|(_, by)| by.clone())}</span>
            </div>
        }
    };
    let read = move || {
        said.with_value(|(said, by)| {
            view! {
                <h2>{live(move || app.text().training.comment)}</h2>
                <p>{said.clone()}</p>
                <p>{by.clone()}</p>
            }
        })
    };
    let shown = Memo::new(move |_| may.get() || said.with_value(|(said, _)| !said.is_empty()));
    live(move || {
        shown.get().then(|| {
            view! {
                <section class="card training-comment">
                    <div class="card-body stack">
                        {if may.get() { write().into_any() } else { read().into_any() }}
                    </div>
                </section>
            }
        })
    })
}
