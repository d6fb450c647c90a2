//! A question that cannot be answered at once goes, by one key, to the person in charge; the caller is promised an answer
//! by the hour that the pack sets (system 1).

use super::contact::Hand;
use crate::keymap::{Action, Scope};
use crate::ui::components::{Button, ButtonKind, Choice, Dialog, ErrorSummary, FieldError, Select, TextArea};
use crate::ui::keys::{on_action, saves};
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The button across the top, its key, and the dialog.
#[component]
pub fn PassOn() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let open = RwSignal::new(false);
    let has_rule = Memo::new(move |_| app.pack().is_some_and(|pack| pack.unanswerable.is_some()));
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        let opens = action == Action::PassOn && has_rule.get_untracked();
        if opens {
            open.set(true);
        }
        opens
    });
    view! {
        <Show when=move || has_rule.get()>
            <Button
                label=tr(|t| t.alarm.pass_on)
                kind=ButtonKind::Ghost
                action=Action::PassOn
                on_press=move |()| open.set(true)
            />
        </Show>
        <Dialog open on_close=move |()| open.set(false) title=tr(|t| t.alarm.pass_title)>
            <Question open />
        </Dialog>
    }
}

/// To whom the question went, and when: one of the facts across the top.
#[component]
pub fn Passed() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let passed = move || {
        let contact = hand.contact.get()?;
        let at = contact.question.at?;
        let said = app.text().alarm.passed_to(&contact.question.to_name, &app.format(|f| f.time(at)));
        Some(view! { <span class="chip" data-lamp="soon">{said}</span> })
    };
    live(passed)
}

#[component]
fn Question(open: RwSignal<bool>) -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let persons = Signal::derive(move || {
        let pack = app.pack();
        let all = pack.iter().filter_map(|pack| pack.unanswerable.as_ref()).flat_map(|rule| &rule.persons);
        all.map(|person| Choice::new(person.id.as_str(), format!("{} · {}", app.words(&person.label), person.phone)))
            .collect::<Vec<_>>()
    });
    let person = RwSignal::new(untrack(|| in_charge(hand)));
    let raised = RwSignal::new(0_u32);
    let form = hand.form;
    let problems = Signal::derive(move || {
        let missing = form.text("question").trim().is_empty();
        let text = app.text().alarm.pass_question_need.to_owned();
        missing.then(|| FieldError { id: "pass-question".into(), text }).into_iter().collect::<Vec<_>>()
    });
    let shown = Signal::derive(move || if raised.get() > 0 { problems.get() } else { Vec::new() });
    let save = move || {
        raised.update(|n| *n += 1);
        if !untrack(|| problems.get()).is_empty() {
            return;
        }
        let id = person.get_untracked();
        let name = app.pack_now().and_then(|pack| {
            let found = pack.unanswerable.as_ref()?.persons.iter().find(|person| person.id.as_str() == id)?;
            Some(untrack(|| app.words(&found.label)))
        });
        app.pass_on(form, &id, &name.unwrap_or_default());
        open.set(false);
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save();
    };
    let by = move || app.text().alarm.pass_due(&app.format(|f| f.time(app.answer_due(app.now.get()))));
    view! {
        <form class="stack" novalidate on:submit=submit on:keydown=saves(save)>
            <ErrorSummary errors=shown raised />
            <TextArea
                id="pass-question"
                label=tr(|t| t.alarm.pass_question)
                value=Signal::derive(move || form.text("question"))
                error=Signal::derive(move || shown.get().into_iter().next().map(|wrong| wrong.text))
                on_input=move |text: String| form.set("question", text)
                rows=3
            />
            <Select
                id="pass-person"
                label=tr(|t| t.alarm.pass_person)
                options=persons
                value=person
                on_change=move |chosen: String| {
                    if !chosen.is_empty() {
                        person.set(chosen);
                    }
                }
                wide=true
            />
            <p class="due" role="status">{live(by)}</p>
            <div class="form-foot">
                <Button label=tr(|t| t.alarm.pass_save) kind=ButtonKind::Primary action=Action::Save submit=true />
            </div>
        </form>
    }
}

/// Who is in charge of the matter in hand, by the pack.
fn in_charge(hand: Hand) -> String {
    let category = hand.category();
    let found = hand.app.pack().and_then(|pack| {
        let department = pack.category(&category).map(|c| c.department.to_string()).unwrap_or_default();
        pack.unanswerable.as_ref()?.in_charge(&category, &department).map(|person| person.id.to_string())
    });
    found.unwrap_or_default()
}
