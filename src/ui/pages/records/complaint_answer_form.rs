//! Writing down what the customer was answered: the decision, the words, the day. A correction says why.

use super::complaint_page::Page;
use super::letter::letter;
use super::recovered::Recovered;
use super::wording::{DECISIONS, decision_words};
use crate::keymap::{Action, Scope};
use crate::state::FormState;
use crate::ui::components::{
    Button, ButtonKind, Choice, DateField, ErrorSummary, FieldError, RadioGroup, TextArea, TextField,
};
use crate::ui::keys::on_action;
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The form of an answer.
#[component]
pub fn AnswerForm(
    page: Page,
    form: FormState,
    /// Whether an answer is recorded already.
    corrects: bool,
) -> impl IntoView {
    let Page { app, answering, .. } = page;
    let field = move |name: &'static str| Signal::derive(move || form.text(name));
    let set = move |name: &'static str| Callback::new(move |text: String| form.set(name, text));
    let told_on = Signal::derive(move || {
        let typed = form.text("told_on");
        if typed.is_empty() && form.value("told_on").is_none() { app.today() } else { typed }
    });
    let reason = RwSignal::new(String::new());
    let (raised, busy) = (RwSignal::new(0_u32), RwSignal::new(false));
    let problems = Signal::derive(move || {
        let text = app.text();
        let (day, today) = (told_on.get(), app.today());
        let day_wrong = match () {
            () if day.is_empty() => Some(text.form.required(text.complaint.told_on)),
            () if day > today => Some(text.form.in_the_future(text.complaint.told_on)),
            () => None,
        };
        let decided = DECISIONS.contains(&form.text("decision").as_str());
        let why = corrects && reason.get().trim().is_empty();
        let checks = [
            ("answer-decision", (!decided).then(|| text.form.choose(text.complaint.decision))),
            ("answer-text", form.text("answer").trim().is_empty().then(|| text.form.required(text.complaint.answer))),
            ("answer-day", day_wrong),
            ("answer-reason", why.then(|| text.form.required(text.form.reason_title))),
        ];
        let wrong = |(id, text): (&str, Option<String>)| Some(FieldError { id: id.into(), text: text? });
        checks.into_iter().filter_map(wrong).collect::<Vec<_>>()
    });
    let shown = Signal::derive(move || if raised.get() > 0 { problems.get() } else { Vec::new() });
    let error = move |id: &'static str| {
        MaybeProp::derive(move || shown.with(|all| all.iter().find(|e| e.id == id).map(|e| e.text.clone())))
    };
    let save = move || {
        raised.update(|times| *times += 1);
        if !problems.get_untracked().is_empty() || busy.get_untracked() {
            return;
        }
        let told = told_on.get_untracked();
        if form.text("told_on") != told {
            form.set("told_on", told);
        }
        let why = reason.get_untracked().trim().to_owned();
        busy.set(true);
        leptos::task::spawn_local(async move {
            let saved = if corrects {
                app.save_form(form, Some(why)).await.map(|entries| app.tell(app.text_now().common.saved, entries))
            } else {
                app.answer_complaint(form).await
            };
            if saved.is_ok() {
                answering.try_set(false);
            }
            busy.try_set(false);
        });
    };
    let has_letter = app.pack_now().is_some_and(|pack| pack.procedure.is_some());
    let can_begin = Memo::new(move |_| has_letter && form.text("answer").is_empty());
    let cancel = move |()| {
        form.discard();
        answering.set(false);
    };
    on_action(Signal::stored(vec![Scope::Everywhere]), move |action| {
        let saves = action == Action::Save;
        if saves {
            save();
        }
        saves
    });
    let decisions = Signal::derive(move || {
        DECISIONS.map(|decision| Choice::new(decision, decision_words(app, decision).unwrap_or(decision))).to_vec()
    });
    view! {
        <form
            class="card"
            novalidate
            aria-labelledby="answer-title"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <div class="card-head">
                <h2 id="answer-title">{live(move || app.text().complaint.record_answer)}</h2>
                <span class="aside">{live(move || app.text().complaint.record_answer_lead)}</span>
            </div>
            <div class="card-body">
                <ErrorSummary errors=shown raised />
                <Recovered form />
                <RadioGroup
                    id="answer-decision"
                    label=tr(|t| t.complaint.decision)
                    options=decisions
                    value=field("decision")
                    on_change=set("decision")
                    error=error("answer-decision")
                />
                <Show when=move || can_begin.get()>
                    <Button
                        label=tr(|t| t.procedure.use_letter)
                        on_press=move |()| {
                            if let Some(text) = letter(page) {
                                form.set("answer", text);
                            }
                        }
                    />
                </Show>
                <TextArea
                    id="answer-text"
                    label=tr(|t| t.complaint.answer)
                    value=field("answer")
                    on_input=set("answer")
                    error=error("answer-text")
                    rows=5
                />
                <div class="form-grid">
                    <DateField
                        id="answer-day"
                        label=tr(|t| t.complaint.told_on)
                        value=told_on
                        on_input=set("told_on")
                        error=error("answer-day")
                    />
                    {corrects
                        .then(|| {
                            view! {
                                <TextField
                                    id="answer-reason"
                                    label=tr(|t| t.form.reason_title)
                                    value=reason
                                    on_input=move |text: String| reason.set(text)
                                    error=error("answer-reason")
                                />
                            }
                        })}
                </div>
            </div>
            <div class="form-foot">
                <Button label=tr(|t| t.common.cancel) on_press=cancel />
                <Button
                    kind=ButtonKind::Primary
                    label=tr(|t| t.common.save)
                    action=Action::Save
                    submit=true
                    disabled=busy
                />
            </div>
        </form>
    }
}
