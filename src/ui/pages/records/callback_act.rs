//! What a call asks for next: how the attempt went, another time, how satisfied the customer is.

use super::callback_move::{Agree, Move};
use super::callback_page::Page;
use super::pack_keys::{PackKey, PackKeys};
use super::wording::grade_words;
use crate::domain::callback_list::NextAct;
use crate::domain::slots::AfterAttempt;
use crate::ui::live::{Parts, live};
use leptos::html::Section;
use leptos::prelude::*;

/// The panel of the next act.
#[component]
pub fn Act(page: Page) -> impl IntoView {
    let Page { app, id, .. } = page;
    let busy = RwSignal::new(false);
    // What the person has just said counts before what follows from the record: a call made before its slot asks for
    // another time too, and a time can be left as it is.
    let said = RwSignal::new(None::<NextAct>);
    let act = Memo::new(move |_| {
        let due = page.of(crate::domain::callback::Callback::is_due);
        let follows = || {
            let call = page.call.get();
            call.map_or(NextAct::Nothing, |call| call.next_act(|outcome| app.after_outcome(outcome)))
        };
        said.get().filter(|_| due).unwrap_or_else(follows)
    });
    let outcomes = Signal::derive(move || {
        let pack = app.pack();
        let option = |o: &crate::pack::calls::Outcome| PackKey {
            key: o.key,
            value: o.id.to_string(),
            label: app.words(&o.label),
        };
        pack.iter().flat_map(|pack| &pack.callbacks.outcomes).map(option).collect::<Vec<_>>()
    });
    let grades = Signal::derive(move || {
        let pack = app.pack();
        let option =
            |g: &crate::pack::calls::Grade| PackKey { key: g.key, value: g.id.to_string(), label: app.words(&g.label) };
        pack.iter().flat_map(|pack| &pack.callbacks.satisfaction).map(option).collect::<Vec<_>>()
    });
    let tried = move |outcome: String| {
        busy.set(true);
        let then = app.after_outcome(&outcome).filter(|then| *then != AfterAttempt::Done);
        leptos::task::spawn_local(async move {
            if app.record_attempt(id.get_value(), outcome, String::new(), None).await.is_ok() {
                said.try_set(then.map(NextAct::Move));
            }
            busy.try_set(false);
        });
    };
    let graded = move |grade: String| {
        busy.set(true);
        leptos::task::spawn_local(async move {
            if app.grade_callback(id.get_value(), grade, None).await.is_ok() {
                said.try_set(None);
            }
            busy.try_set(false);
        });
    };
    let node = NodeRef::<Section>::new();
    Effect::new(move |before: Option<NextAct>| {
        let act = act.get();
        // The keyboard goes on with what is asked next.
        if before.is_some_and(|before| before != act)
            && let Some(panel) = node.get_untracked()
        {
            // A panel that cannot take the focus leaves it where it was.
            let _ = panel.focus();
        }
        act
    });
    let title = move || {
        let text = &app.text().callback;
        match act.get() {
            NextAct::Try => text.attempt_outcome,
            NextAct::Grade => text.satisfaction,
            NextAct::Move(_) | NextAct::Agree => text.another_time,
            NextAct::Nothing => text.finished,
        }
    };
    let question = Signal::derive(move || title().to_owned());
    let body = move || match act.get() {
        NextAct::Try => view! {
            <p class="quiet">{live(move || app.text().callback.outcome_lead)}</p>
            <PackKeys question options=outcomes busy on_choose=tried />
        }
        .into_any(),
        NextAct::Grade => view! {
            <p class="quiet">{live(move || app.text().callback.check_satisfied)}</p>
            <PackKeys question options=grades busy on_choose=graded />
        }
        .into_any(),
        NextAct::Move(then) => view! { <Move page then said /> }.into_any(),
        NextAct::Agree => view! { <Agree page said /> }.into_any(),
        NextAct::Nothing => view! { <Outcome page /> }.into_any(),
    };
    view! {
        <section class="card" aria-labelledby="act-title" tabindex="-1" node_ref=node>
            <div class="card-head">
                <h2 id="act-title" aria-live="polite">{live(title)}</h2>
            </div>
            <div class="card-body">{live(body)}</div>
        </section>
    }
}

/// How a call ended.
#[component]
fn Outcome(page: Page) -> impl IntoView {
    let app = page.app;
    let lines = move || {
        let text = &app.text().callback;
        let done = page.of(|call| call.done).map(|at| text.done_at(&app.format(|f| f.moment(at))));
        let grade = page.of(|call| call.grade.clone());
        let grade = (!grade.is_empty()).then(|| text.grade_given(&grade_words(app, &grade)));
        let reason = page.of(|call| call.closed_because.clone());
        let reason = (!reason.is_empty()).then(|| text.closed_told(&reason));
        [done, grade, reason].into_iter().flatten().map(|line| view! { <p>{line}</p> }).parts()
    };
    view! { <div>{live(lines)}</div> }
}
