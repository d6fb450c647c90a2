//! Finishing a contact: its disposition by one key, after the compulsory steps or the reason why not (B25, B26).

use super::contact::Hand;
use super::quick::quick_choices;
use crate::domain::script_run::owed;
use crate::domain::slug::KindId;
use crate::ui::components::{Button, ButtonKind, CheckBox, Choice, ChoiceKeys, Dialog};
use crate::ui::live::{Parts, Show, live};
use leptos::prelude::*;

/// What could not be answered at once is promised by the hour that the pack sets, and stands in the list of promises (B24).
#[component]
fn AnswerLater() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let by = Memo::new(move |_| hand.contact.with(|c| c.as_ref().and_then(|c| c.answer_by)));
    let label = Signal::derive(move || {
        let at = by.get().unwrap_or_else(|| app.answer_due(app.now.get()));
        app.text().promise.answer_later(&app.format(|f| f.time(at)))
    });
    let promise = move |on: bool| {
        if let Some(contact) = hand.contact.get_untracked() {
            app.promise_answer(&contact.id, on);
        }
    };
    let checked = Signal::derive(move || by.get().is_some());
    view! { <CheckBox id="answer-later" label checked on_change=promise /> }
}

/// The dialog that finishes the contact in hand.
#[component]
pub fn FinishDialog() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let open = hand.finishing;
    let missing = Memo::new(move |_| {
        if !open.get() {
            return Vec::new();
        }
        let Some(script) = hand.script.get_value() else { return Vec::new() };
        let answers = hand.matter.get_value().map(|(form, _)| form.answers()).unwrap_or_default();
        let label = |step: &crate::domain::script::Step| (step.id.to_string(), app.words(&step.title));
        owed(&script, &hand.marks(), &answers).into_iter().map(label).collect::<Vec<_>>()
    });
    let options = Signal::derive(move || {
        let Some(pack) = app.pack() else { return Vec::new() };
        let kind = hand.contact.with(|c| c.as_ref().map(|c| c.kind.clone())).unwrap_or_default();
        let fits = |kinds: &Vec<KindId>| kinds.is_empty() || kinds.iter().any(|k| k.as_str() == kind);
        let log = hand.contact.with(|c| c.as_ref().map(|c| c.abuse)).unwrap_or_default();
        let shown = pack.dispositions.iter().filter(|d| fits(&d.kinds) && pack.may_finish_with(d.id.as_str(), &log));
        shown.map(|d| Choice::new(d.id.as_str(), app.words(&d.label))).collect::<Vec<_>>()
    });
    let finish = Callback::new(move |disposition: String| {
        if missing.with_untracked(Vec::is_empty) {
            open.set(false);
            app.finish(hand.form, &disposition);
        }
    });
    let excuse = move |reason: String| {
        if let Some(contact) = hand.contact.get_untracked() {
            let steps: Vec<String> = missing.get_untracked().into_iter().map(|(id, _)| id).collect();
            app.skip_all(&contact.id, steps, reason);
        }
    };
    let reasons = move || {
        let reason = |r: &crate::pack::calls::SkipReason| {
            let (id, label) = (r.id.to_string(), app.words(&r.label));
            view! { <Button label kind=ButtonKind::Secondary on_press=move |()| excuse(id.clone()) /> }
        };
        app.pack().map(|p| p.skip_reasons.iter().map(reason).parts())
    };
    let quick = move || {
        let button = |choice: Choice| {
            let close = move |()| {
                open.set(false);
                app.finish(hand.form, &choice.value);
            };
            view! { <Button label=choice.label.clone() kind=ButtonKind::Secondary on_press=close /> }
        };
        let log = hand.contact.with(|c| c.as_ref().map(|c| c.abuse)).unwrap_or_default();
        app.pack().map(|pack| quick_choices(app, &pack, &log).into_iter().map(button).parts())
    };
    let steps = move || missing.get().into_iter().map(|(_, title)| view! { <li>{title}</li> }).parts();
    view! {
        <Dialog
            open
            on_close=move |()| open.set(false)
            title=Signal::derive(move || app.text().desk.disposition.to_owned())
        >
            <AnswerLater />
            <Show
                when=move || missing.get().is_empty()
                fallback=move || view! {
                    <p>{live(move || app.text().script.missing_steps(missing.get().len()))}</p>
                    <ul class="missing">{live(steps)}</ul>
                    <div class="skip-reasons" role="group" aria-label=move || app.text().script.skip_reason>
                        <p>{live(move || app.text().script.skip_reason)}</p>
                        {live(reasons)}
                    </div>
                    <div class="skip-reasons" role="group" aria-label=move || app.text().desk.quick_close>
                        <p>{live(move || app.text().desk.quick_close)}</p>
                        {live(quick)}
                    </div>
                }
            >
                <ChoiceKeys
                    question=Signal::derive(move || app.text().desk.disposition_hint.to_owned())
                    options
                    value=Signal::stored(String::new())
                    on_choose=finish
                />
            </Show>
        </Dialog>
    }
}
