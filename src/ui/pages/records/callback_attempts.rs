//! The attempts of a call, the latest first.

use super::callback_page::Page;
use super::wording::{outcome_words, person};
use crate::domain::callback::Attempt;
use crate::ui::components::{Glyph, Icon};
use crate::ui::live::{For, Show, live};
use leptos::prelude::*;

/// The attempts of a call.
#[component]
pub fn Attempts(page: Page) -> impl IntoView {
    let app = page.app;
    let attempts = Memo::new(move |_| page.of(|call| call.attempts.iter().rev().cloned().collect::<Vec<_>>()));
    let attempt = move |attempt: Attempt| {
        let (outcome, agent) = (attempt.outcome.clone(), attempt.agent.clone());
        let reached = app.after_outcome(&outcome).is_some_and(crate::domain::slots::AfterAttempt::reached);
        let what = move || app.text().callback.attempt_by(&outcome_words(app, &outcome), &person(app, &agent));
        view! {
            <li>
                <Icon glyph=if reached { Glyph::Check } else { Glyph::PhoneEnd } />
                <span>{live(what)}</span>
                <small class="quiet">{live(move || app.format(|f| f.moment(attempt.at)))}</small>
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="attempts-title">
            <div class="card-head">
                <h2 id="attempts-title">{live(move || app.text().callback.attempts_title)}</h2>
            </div>
            <div class="card-body">
                <Show
                    when=move || attempts.with(|all| !all.is_empty())
                    fallback=move || view! { <p class="quiet">{live(move || app.text().callback.attempts_none)}</p> }
                >
                    <ol class="attempt-list">
                        <For each=move || attempts.get() key=|attempt| attempt.id.clone() children=attempt />
                    </ol>
                </Show>
            </div>
        </section>
    }
}
