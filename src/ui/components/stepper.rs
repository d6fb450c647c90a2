//! The steps of a script: done ones shrink to a tick, the one that is now is the biggest text on the screen, coming
//! ones are a hint.

use crate::ui::live::For;
use leptos::prelude::*;

use super::{Glyph, Icon};
use crate::ui::words::words;

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepState {
    /// Behind.
    Done,
    /// Left out, with a reason.
    Skipped,
    /// In hand.
    Now,
    /// Ahead.
    Coming,
}

/// A step, as data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    /// What the caller knows it by.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// What to say, or what was said, with names and numbers filled in.
    pub say: String,
    /// What the customer answered, or why the step was left out.
    pub answer: Option<String>,
    /// A word about the answer, such as *checked*.
    pub answer_mark: Option<String>,
    /// Where it stands.
    pub state: StepState,
}

/// The steps of a script. `now` is drawn below the sentence of the step in hand: its question, its keys.
#[component]
pub fn Stepper<F, V>(
    /// What the steps belong to.
    #[prop(into)]
    label: Signal<String>,
    /// The steps in order.
    #[prop(into)]
    steps: Signal<Vec<Step>>,
    /// Called with the key of a step to go back to.
    #[prop(into)]
    on_go: Callback<String>,
    /// What stands below the sentence of the step in hand, given its key.
    now: F,
) -> impl IntoView
where
    F: Fn(String) -> V + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let words = words();
    let step = move |(place, step): (usize, Step)| {
        let text = &words.get_untracked().script;
        let (data, spoken) = match step.state {
            StepState::Done => ("done", text.step_done),
            StepState::Skipped => ("skipped", text.step_skipped),
            StepState::Now => ("now", text.step_now),
            StepState::Coming => ("coming", text.step_coming),
        };
        let is_now = step.state == StepState::Now;
        let mark = match step.state {
            StepState::Done => view! { <Icon glyph=Glyph::Check /> }.into_any(),
            StepState::Skipped => "–".into_any(),
            StepState::Now | StepState::Coming => (place + 1).into_any(),
        };
        let key = step.key.clone();
        let behind = matches!(step.state, StepState::Done | StepState::Skipped);
        let title = if behind {
            let go = move |_| on_go.run(key.clone());
            view! { <button type="button" on:click=go>{step.title}</button> }.into_any()
        } else {
            step.title.into_any()
        };
        let answer = step.answer.map(|answer| {
            let mark = step.answer_mark.map(|mark| view! { <span>{mark}</span> });
            view! { <p class="step-answer">{answer} {mark}</p> }
        });
        view! {
            <li data-state=data aria-current=is_now.then_some("step")>
                <span class="step-mark" aria-hidden="true">{mark}</span>
                <h2>{title} <span class="visually-hidden">{spoken}</span></h2>
                <p class="step-say">{step.say}</p>
                {answer}
                {is_now.then(|| view! { <div class="step-now">{now(step.key)}</div> })}
            </li>
        }
    };
    let numbered = move || steps.get().into_iter().enumerate().collect::<Vec<_>>();
    view! {
        <ol class="steps" aria-label=move || label.get()>
            <For each=numbered key=Clone::clone children=step />
        </ol>
    }
}
