//! Finishing a contact: its disposition by one key, after the compulsory steps or the reason why not (B25, B26).

use super::contact::Hand;
use super::quick::quick_choices;
use crate::domain::matter::{Closing, Matter, closing};
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

/// The kind of contact that a matter's form belongs to: the first that opens it.
fn kind_of_matter(pack: &crate::pack::Pack, all: &[Matter], id: &crate::state::RecordId) -> Option<String> {
    let form = &all.iter().find(|matter| matter.id == *id)?.form;
    let opens = |kind: &&crate::pack::matters::ContactKind| kind.form.as_ref().is_some_and(|f| f.as_str() == form);
    pack.contact_kinds.iter().find(opens).map(|kind| kind.id.to_string())
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
        let Some(script) = hand.script.get() else { return Vec::new() };
        let answers = hand.matter.get_value().map(|(form, _)| form.answers()).unwrap_or_default();
        let label = |step: &crate::domain::script::Step| (step.id.to_string(), app.words(&step.title));
        owed(&script, &hand.marks(), &answers).into_iter().map(label).collect::<Vec<_>>()
    });
    let matters = Memo::new(move |_| {
        let id = hand.contact.with(|c| c.as_ref().map(|c| c.id.clone())).filter(|_| open.get());
        id.map(|id| app.matters_in(&id)).unwrap_or_default()
    });
    // The matter that is asked about, if several or one are filed; else the contact itself.
    let asked = Memo::new(move |_| matters.with(|all| closing(all)));
    let options = Signal::derive(move || {
        let Some(pack) = app.pack() else { return Vec::new() };
        let own = || hand.contact.with(|c| c.as_ref().map(|c| c.kind.clone())).unwrap_or_default();
        let kind = match asked.get() {
            Closing::Matter(id) => matters.with(|all| kind_of_matter(&pack, all, &id)).unwrap_or_else(own),
            _ => own(),
        };
        let fits = |kinds: &Vec<KindId>| kinds.is_empty() || kinds.iter().any(|k| k.as_str() == kind);
        let log = hand.contact.with(|c| c.as_ref().map(|c| c.abuse)).unwrap_or_default();
        let shown = pack.dispositions.iter().filter(|d| fits(&d.kinds) && pack.may_finish_with(d.id.as_str(), &log));
        shown.map(|d| Choice::new(d.id.as_str(), app.words(&d.label))).collect::<Vec<_>>()
    });
    let finish = Callback::new(move |disposition: String| {
        if !missing.with_untracked(Vec::is_empty) {
            return;
        }
        let several = matters.with_untracked(|all| all.iter().filter(|m| m.disposition.is_empty()).count() > 1);
        let matter = match asked.get_untracked() {
            Closing::Matter(id) if several => return app.dispose_matter(&id, &disposition),
            Closing::Matter(id) => Some((id, disposition.clone())),
            _ => None,
        };
        let first = matters.with_untracked(|all| all.first().map(|m| m.disposition.clone()));
        open.set(false);
        app.finish(hand.form, &first.filter(|first| !first.is_empty()).unwrap_or(disposition), matter);
    });
    let question = Signal::derive(move || {
        let text = app.text();
        let of = |id: &crate::state::RecordId| {
            let found =
                matters.with(|all| (all.len() > 1).then(|| all.iter().find(|m| m.id == *id).cloned()).flatten());
            found.map(|matter| text.calls.closes_how(&super::matters::matter_name(app, &matter)))
        };
        match asked.get() {
            Closing::Matter(id) => of(&id).unwrap_or_else(|| text.desk.disposition_hint.to_owned()),
            Closing::Contact => text.desk.disposition_hint.to_owned(),
            Closing::Nothing(_) => text.calls.all_closed.to_owned(),
        }
    });
    let all_closed = Memo::new(move |_| matches!(asked.get(), Closing::Nothing(_)));
    let just_finish = move |()| {
        if let Closing::Nothing(disposition) = asked.get_untracked() {
            open.set(false);
            app.finish(hand.form, &disposition, None);
        }
    };
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
                app.finish(hand.form, &choice.value, None);
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
                <Show
                    when=move || all_closed.get()
                    fallback=move || view! {
                        <ChoiceKeys question options value=Signal::stored(String::new()) on_choose=finish />
                    }
                >
                    <p>{live(move || question.get())}</p>
                    <Button
                        label=Signal::derive(move || app.text().calls.finish_now.to_owned())
                        kind=ButtonKind::Primary
                        on_press=just_finish
                    />
                </Show>
            </Show>
        </Dialog>
    }
}
