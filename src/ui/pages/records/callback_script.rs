//! What to say: the organisation's script for a call, to be read beside the keys. Nothing is recorded here; *call now*
//! opens the contact in which the script is followed.

use super::callback_page::Page;
use super::callback_values::values;
use crate::domain::form::Answers;
use crate::domain::placeholder::fill;
use crate::domain::script_run::{Marks, steps};
use crate::ui::live::{Parts, live};
use leptos::prelude::*;

/// One step, in words: its title, what to say, what to know.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Line {
    title: String,
    say: Option<String>,
    hint: Option<String>,
}

/// The script of a call.
#[component]
pub fn Script(page: Page) -> impl IntoView {
    let app = page.app;
    let lines = Memo::new(move |_| {
        let Some((pack, call)) = app.pack().zip(page.call.get()) else { return Vec::new() };
        let Some(script) = pack.script(pack.callbacks.script.as_str()) else { return Vec::new() };
        let said = values(app, &call, page.minute.get());
        let line =
            |view: &crate::domain::script_run::StepView<'_>| Line {
                title: app.words(&view.step.title),
                say: view.step.say.as_ref().map(|say| {
                    fill(&app.words(say), &said, |blank| app.text().script.blank(blank).to_owned()).to_string()
                }),
                hint: view.step.hint.as_ref().map(|hint| app.words(hint)),
            };
        steps(script, &Marks::new(), &Answers::new(), None).iter().map(line).collect::<Vec<_>>()
    });
    let line = move |(place, line): (usize, Line)| {
        view! {
            <li data-state="coming">
                <span class="step-mark" aria-hidden="true">{place + 1}</span>
                <h3>{line.title}</h3>
                {line.say.map(|say| view! { <p class="script-say">{say}</p> })}
                {line.hint.map(|hint| view! { <p class="field-hint">{hint}</p> })}
            </li>
        }
    };
    view! {
        <section class="card" aria-labelledby="script-title">
            <div class="card-head">
                <h2 id="script-title">{live(move || app.text().callback.script_title)}</h2>
            </div>
            <div class="card-body">
                <ol class="steps">{live(move || lines.get().into_iter().enumerate().map(line).parts())}</ol>
            </div>
        </section>
    }
}
