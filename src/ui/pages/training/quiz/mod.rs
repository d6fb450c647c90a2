//! Questions: the question of the week, an exercise that brings back what is due, and how everybody did.

mod card;
mod exercise;
mod fix;
mod results;
mod weekly;

use crate::route::Route;
use crate::state::App;
use crate::training::quiz::answered::{Answer, Correction, Tally, graded};
use crate::training::quiz::bank::Bank;
use crate::ui::components::{EmptyState, Glyph, Progress};
use crate::ui::live::live;
use crate::ui::words::tr;
use exercise::Exercise;
use leptos::prelude::*;
use results::Results;
use std::sync::Arc;
use weekly::Weekly;

/// What is known of the question file.
#[derive(Clone, Debug, PartialEq)]
enum Asked {
    Coming,
    Nothing,
    Here(Arc<Bank>),
}

/// The questions, with what was answered so far.
#[derive(Clone, Copy)]
struct Desk {
    app: App,
    bank: StoredValue<Arc<Bank>>,
    answers: Memo<Vec<Answer>>,
    corrections: Memo<Vec<Correction>>,
}

impl Desk {
    fn new(app: App, bank: Arc<Bank>) -> Self {
        Self {
            app,
            bank: StoredValue::new(bank),
            answers: Memo::new(move |_| app.quiz_answers()),
            corrections: Memo::new(move |_| app.quiz_corrections()),
        }
    }

    /// What whoever sits here answered, the earliest first. Follows it.
    fn own(self) -> Vec<Answer> {
        let agent = self.app.agent_id();
        self.answers.with(|all| all.iter().filter(|answer| answer.agent == agent).cloned().collect())
    }

    /// Whether an answer is right as things stand. Follows corrections.
    fn graded(self, answer: &Answer) -> Option<bool> {
        self.corrections.with(|corrections| self.bank.with_value(|bank| graded(answer, bank, corrections)))
    }

    /// Counts answers as they are graded now. Follows corrections.
    fn tally<'a>(self, answers: impl Iterator<Item = &'a Answer>) -> Tally {
        self.corrections.with(|corrections| {
            self.bank.with_value(|bank| crate::training::quiz::answered::tally(answers, bank, corrections))
        })
    }
}

/// How an answer is graded, in words.
fn grade_words(app: App, grade: Option<bool>) -> &'static str {
    let text = &app.text().quiz;
    match grade {
        Some(true) => text.right,
        Some(false) => text.wrong,
        None => text.void,
    }
}

/// The page of questions.
#[component]
pub fn QuizPage() -> impl IntoView {
    let app = App::get();
    let asked = RwSignal::new(Asked::Coming);
    Effect::new(move || {
        if app.pack().is_some() {
            leptos::task::spawn_local(async move {
                let bank = app.quiz_bank().await;
                asked.try_set(bank.map_or(Asked::Nothing, Asked::Here));
            });
        }
    });
    view! {
        <div class="page quiz">
            <header class="page-head">
                <a class="training-back" href=Route::Training.to_string()>{live(move || app.text().training.back)}</a>
                <h1>{live(move || app.text().quiz.title)}</h1>
            </header>
            <p class="page-lead">{live(move || app.text().quiz.lead)}</p>
            {live(move || match asked.get() {
                Asked::Coming => view! {
                    <Progress label=tr(|t| t.training.preparing) percent=Signal::stored(None::<u8>) />
                }.into_any(),
                Asked::Nothing => view! {
                    <EmptyState glyph=Glyph::Info title=tr(|t| t.quiz.none) body=tr(|t| t.training.body) />
                }.into_any(),
                Asked::Here(bank) => {
                    let desk = Desk::new(app, bank);
                    view! {
                        <Weekly desk />
                        <Exercise desk />
                        <Results desk />
                    }.into_any()
                }
            })}
        </div>
    }
}
