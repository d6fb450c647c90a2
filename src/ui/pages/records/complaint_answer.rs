//! What the customer was answered: shown once it is recorded, written down before.

use super::complaint_answer_form::AnswerForm;
use super::complaint_page::Page;
use super::wording::decision_words;
use crate::domain::complaint::Status;
use crate::state::FormState;
use crate::ui::components::{Button, ButtonKind, Description, DescriptionList, Glyph};
use crate::ui::live::live;
use crate::ui::words::tr;
use leptos::prelude::*;

/// The answer of a complaint.
#[component]
pub fn Answer(page: Page, form: FormState) -> impl IntoView {
    let Page { app, complaint, answering, .. } = page;
    // A note that nobody waits for is settled and has no answer to show.
    let told = |c: &crate::domain::complaint::Complaint| c.answered.is_some() || !c.answer.is_empty();
    let answered =
        Memo::new(move |_| complaint.with(|c| c.as_ref().is_some_and(|c| c.status != Status::Open && told(c))));
    let items = Signal::derive(move || {
        let text = app.text();
        let told = app.format(|f| f.day(&form.text("told_on")));
        let at = page.of(|c| c.answered).map(|at| app.format(|f| f.moment(at)));
        let decision = page.of(|c| decision_words(app, &c.decision).unwrap_or(&c.decision).to_owned());
        let item = |key: &str, name: &str, value| Description { key: key.into(), name: name.into(), value };
        vec![
            item("decision", text.complaint.decision, decision),
            item("answer", text.complaint.answer, page.of(|c| c.answer.clone())),
            item("told_on", text.complaint.told_on, told),
            item("answered", text.complaint.answered_at, at.unwrap_or_default()),
        ]
    });
    let card = move || {
        view! {
            <section class="card" aria-labelledby="answer-title">
                <div class="card-head">
                    <h2 id="answer-title">{live(move || app.text().complaint.answer)}</h2>
                    <span class="aside">
                        <Button
                            kind=ButtonKind::Ghost
                            icon=Glyph::Edit
                            label=tr(|t| t.complaint.change_answer)
                            on_press=move |()| answering.set(true)
                        />
                    </span>
                </div>
                <div class="card-body">
                    <DescriptionList items />
                </div>
            </section>
        }
    };
    move || match (answering.get(), answered.get()) {
        (true, _) => view! { <AnswerForm page form corrects=answered.get_untracked() /> }.into_any(),
        (false, true) => card().into_any(),
        (false, false) => ().into_any(),
    }
}
