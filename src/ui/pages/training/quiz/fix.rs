//! Correcting a question that is wrong.

use super::Desk;
use crate::training::quiz::answered::Ruling;
use crate::training::quiz::bank::{Question, Side};
use crate::ui::components::{Button, ButtonKind, Choice, Dialog, Select, TextArea, focus_field};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// What counts as right from now on, and why.
#[component]
pub fn Fix(
    /// Where the answers are.
    desk: Desk,
    /// The question.
    question: Question,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let Desk { app, .. } = desk;
    let why = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let chosen = RwSignal::new(question.right.word().to_owned());
    let kept = StoredValue::new(question);
    let options = Signal::derive(move || {
        let label = |ruling: Ruling| match ruling {
            Ruling::Only(Side::A) => kept.with_value(|question| app.words(&question.a)),
            Ruling::Only(Side::B) => kept.with_value(|question| app.words(&question.b)),
            Ruling::Both => app.text().quiz.fix_both.to_owned(),
            Ruling::Void => app.text().quiz.fix_void.to_owned(),
        };
        Ruling::ALL.into_iter().map(|ruling| Choice::new(ruling.word(), label(ruling))).collect::<Vec<_>>()
    });
    let error = Signal::derive(move || {
        (missing.get() && why.with(|why| why.trim().is_empty())).then(|| app.text().quiz.fix_why_missing.to_owned())
    });
    let save = move |()| {
        let reason = why.get_untracked();
        let Some(right) = Ruling::of(&chosen.get_untracked()) else { return };
        if reason.trim().is_empty() {
            missing.set(true);
            return focus_field("quiz-fix-why");
        }
        kept.with_value(|question| app.correct_question(question, right, reason.trim()));
        why.set(String::new());
        missing.set(false);
        open.set(false);
    };
    view! {
        <Dialog open on_close=move |()| open.set(false) title=tr(|t| t.quiz.fix)>
            <div class="stack">
                <p>{live(move || app.text().quiz.fix_body)}</p>
                <Select
                    id="quiz-fix-right"
                    label=tr(|t| t.quiz.fix_right)
                    options
                    value=chosen
                    on_change=move |word: String| chosen.set(word)
                />
                <TextArea
                    id="quiz-fix-why"
                    label=tr(|t| t.quiz.fix_why)
                    value=why
                    error
                    on_input=move |text: String| why.set(text)
                />
                <div class="cluster">
                    <Button label=tr(|t| t.quiz.fix_save) kind=ButtonKind::Primary on_press=save />
                    <Button label=tr(|t| t.common.cancel) on_press=move |()| open.set(false) />
                </div>
            </div>
        </Dialog>
    }
}
