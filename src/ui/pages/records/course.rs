//! Where a complaint stands, and the one act that comes next.

use super::complaint_page::Page;
use super::course_form::ActDialog;
use crate::domain::procedure::{Missing, Procedure, Step};
use crate::keymap::{Action, Scope};
use crate::state::{Act, App};
use crate::ui::components::{Button, ButtonKind, Glyph, Icon};
use crate::ui::keys::on_action;
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// What the course shows.
#[derive(Clone, Debug, Default, PartialEq)]
struct Stand {
    steps: Vec<(Step, bool)>,
    next: Option<Step>,
    missing: Vec<Missing>,
    procedure: Procedure,
    findings: usize,
}

/// The course of a complaint.
#[component]
pub fn Course(
    page: Page,
    /// The act that is filled in.
    act: RwSignal<Option<Act>>,
) -> impl IntoView {
    let Page { app, id, .. } = page;
    let stand = Memo::new(move |_| {
        let procedure = app.procedure(&id.get_value());
        let of = page.complaint.get();
        // In the second stage what the first one found is read, and does not do for the reviewer's own look.
        let fresh = app.findings(&id.get_value()).into_iter().filter(|finding| procedure.may_handle(&finding.agent));
        let findings = fresh.count();
        of.map(|complaint| {
            app.known(&complaint, &procedure, |known| Stand {
                steps: known.course(),
                next: known.next(),
                missing: known.missing(),
                procedure: procedure.clone(),
                findings,
            })
        })
        .unwrap_or_default()
    });
    let go = move || press(page, act, &stand.get_untracked());
    let hidden = move || page.editing.get() || page.answering.get();
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        // What is being filled in is finished first.
        let next = action == Action::NextStep && !untrack(hidden) && act.with_untracked(Option::is_none);
        if next {
            go();
        }
        next
    });
    let steps = move || {
        let stand = stand.get();
        stand.steps.into_iter().map(|(step, done)| mark(app, step, done, stand.next == Some(step))).parts()
    };
    let say = move || stand.with(|stand| say(app, stand.next));
    let does = Signal::derive(move || stand.with(|stand| does(app, stand)).to_owned());
    let more = move || stand.with(|s| s.next == Some(Step::Investigate) && s.findings > 0);
    let kind =
        Signal::derive(
            move || {
                if stand.with(|s| s.next.is_some()) { ButtonKind::Primary } else { ButtonKind::Secondary }
            },
        );
    let history = move || {
        let text = &app.text().procedure;
        let p = stand.with(|stand| stand.procedure.clone());
        let closed =
            p.closed.filter(|_| p.is_second_stage()).map(|at| text.first_closed(&app.format(|f| f.moment(at))));
        let lines = p.is_second_stage().then(|| {
            [
                Some(text.second_stage.to_owned()),
                Some(text.times_handled(p.again + 1)),
                closed,
                Some(p.returned_because),
            ]
        });
        lines.map(|lines| {
            let lines: Vec<String> = lines.into_iter().flatten().filter(|line| !line.is_empty()).collect();
            view! { <p class="course-again">{lines.join(" · ")}</p> }
        })
    };
    let missing = Signal::derive(move || stand.with(|stand| stand.missing.clone()));
    view! {
        <section class="card course" aria-labelledby="course-title">
            <h2 id="course-title" class="visually-hidden">
                {live(move || app.text().procedure.course)}
            </h2>
            <ol class="course-steps">{live(steps)}</ol>
            {live(history)}
            <Show when=move || !hidden()>
                <div class="course-now">
                    <p>{live(say)}</p>
                    <div class="course-acts">
                        <Show when=more>
                            <Button
                                label=tr(|t| t.procedure.act_finding)
                                on_press=move |()| act.set(Some(Act::Finding))
                            />
                        </Show>
                        <Button kind label=does action=Action::NextStep on_press=move |()| go() />
                    </div>
                </div>
            </Show>
        </section>
        <ActDialog page act missing />
    }
}

fn mark(app: App, step: Step, done: bool, now: bool) -> AnyView {
    let text = app.text();
    let (state, spoken) = match (done, now) {
        (true, _) => ("done", text.script.step_done),
        (false, true) => ("now", text.script.step_now),
        (false, false) => ("coming", text.script.step_coming),
    };
    view! {
        <li data-state=state aria-current=now.then_some("step")>
            <span class="course-mark" aria-hidden="true">
                {done.then(|| view! { <Icon glyph=Glyph::Check /> })}
            </span>
            <span>{name(app, step)} <span class="visually-hidden">{spoken}</span></span>
        </li>
    }
    .into_any()
}

fn name(app: App, step: Step) -> &'static str {
    let text = &app.text().procedure;
    match step {
        Step::Filed => text.step_filed,
        Step::Acknowledge => text.step_acknowledge,
        Step::Review => text.step_review,
        Step::Judge => text.step_judge,
        Step::Investigate => text.step_investigate,
        Step::Answer => text.step_answer,
        Step::Decline => text.step_decline,
        Step::FollowUp => text.step_follow,
        Step::Close => text.step_close,
    }
}

fn say(app: App, next: Option<Step>) -> String {
    let text = &app.text().procedure;
    let unit = || {
        let pack = app.pack()?;
        let unit = pack.department(pack.procedure.as_ref()?.investigates.as_str())?;
        Some(app.words(&unit.label))
    };
    match next {
        None => text.now_closed.to_owned(),
        Some(Step::Filed) => text.now_filed.to_owned(),
        Some(Step::Acknowledge) => text.now_acknowledge.to_owned(),
        Some(Step::Review) => text.now_review.to_owned(),
        Some(Step::Judge) => text.now_judge.to_owned(),
        Some(Step::Investigate) => {
            unit().map_or_else(|| text.step_investigate.to_owned(), |unit| text.now_investigate(&unit))
        }
        Some(Step::Answer) => text.now_answer.to_owned(),
        Some(Step::Decline) => text.now_decline.to_owned(),
        Some(Step::FollowUp) => text.now_follow.to_owned(),
        Some(Step::Close) => text.now_close.to_owned(),
    }
}

fn does(app: App, stand: &Stand) -> &'static str {
    let text = &app.text().procedure;
    match stand.next {
        None => text.act_reopen,
        Some(Step::Filed) => text.act_filed,
        Some(Step::Acknowledge) => text.act_acknowledge,
        Some(Step::Review) => text.act_review,
        Some(Step::Judge) => text.act_judge,
        Some(Step::Investigate) if stand.findings > 0 => text.act_conclude,
        Some(Step::Investigate) => text.act_finding,
        Some(Step::Answer) => app.text().complaint.record_answer,
        Some(Step::Decline) => text.act_decline,
        Some(Step::FollowUp) => text.act_follow,
        Some(Step::Close) => text.act_close,
    }
}

fn press(page: Page, act: RwSignal<Option<Act>>, stand: &Stand) {
    let (app, id) = (page.app, page.id.get_value());
    let fill = |what| act.set(Some(what));
    match stand.next {
        None => fill(Act::Reopen),
        Some(Step::Filed) => page.editing.set(true),
        Some(Step::Acknowledge) => app.acknowledge(id),
        Some(Step::Review) => app.take_review(id),
        Some(Step::Judge) => fill(Act::Judge),
        Some(Step::Investigate) if stand.findings > 0 => app.conclude(id),
        Some(Step::Investigate) => fill(Act::Finding),
        Some(Step::Answer) => page.answering.set(true),
        Some(Step::Decline) => fill(Act::Decline),
        Some(Step::FollowUp) => fill(Act::FollowUp),
        Some(Step::Close) => fill(Act::Close),
    }
}
