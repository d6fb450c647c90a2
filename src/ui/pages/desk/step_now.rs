//! Below the sentence that is to be said now: who is it, what to type, what to choose, how to go on.

use super::contact::Hand;
use super::identify::Identify;
use crate::domain::form::Form;
use crate::domain::form_check::is_answered;
use crate::domain::script::{Step, StepKind};
use crate::keymap::Action;
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceKeys, TextField};
use crate::ui::live::{Parts, Show, live};
use crate::ui::pages::form::field_id;
use leptos::prelude::*;

/// What is to be done at the step that is now.
#[component]
pub fn StepNow(
    /// The step's id.
    key: String,
) -> impl IntoView {
    let hand = Hand::get();
    let step = hand.script.with_untracked(|s| s.as_ref().and_then(|s| s.step(&key).cloned()))?;
    let app = hand.app;
    let id = StoredValue::new(key);
    let contact = move || hand.contact.with_untracked(|c| c.as_ref().map(|c| c.id.clone()));
    let choose = Callback::new(move |choice: String| {
        let (Some(contact), Some(script)) = (contact(), hand.script.get_untracked()) else { return };
        // A choice that opens another form writes into that one, once it is there.
        let kind =
            script.step(&id.get_value()).and_then(|s| s.choices.iter().find(|c| c.id.as_str() == choice)?.kind.clone());
        let opens = kind.and_then(|kind| app.pack_now()?.contact_kind(kind.as_str())?.form.clone());
        let stays = |of: &Form| opens.as_ref().is_none_or(|opens| *opens == of.id);
        let form = hand.matter.get_value().filter(|(_, of)| stays(of)).map(|(form, _)| form);
        app.choose(&contact, &script, &id.get_value(), &choice, form);
    });
    let say = move |()| {
        if let Some(contact) = contact() {
            app.say(&contact, &id.get_value());
        }
    };
    let skip = Callback::new(move |reason: Option<String>| {
        if let Some(contact) = contact() {
            app.skip(&contact, &id.get_value(), reason.as_deref());
        }
    });
    let stored = StoredValue::new(step.clone());
    let options = Signal::derive(move || {
        let choice = |c: &crate::domain::script::Choice| Choice::new(c.id.as_str(), app.words(&c.label));
        stored.with_value(|s| s.choices.iter().map(choice).collect::<Vec<_>>())
    });
    let chosen = Signal::derive(move || {
        let of = |c: &crate::domain::contact::Contact| c.choices.get(&id.get_value()).cloned();
        hand.contact.with(|c| c.as_ref().and_then(of)).unwrap_or_default()
    });
    let hint = step.say.is_some().then_some(step.hint.clone()).flatten();
    let has_choices = !step.choices.is_empty();
    Some(view! {
        {hint.map(|hint| view! { <p class="step-hint">{live(move || app.words(&hint))}</p> })}
        {(step.kind == StepKind::Identify).then(|| view! {
            <Identify />
            <super::right_to_ask::RightToAsk />
        })}
        <Asks step=step.clone() />
        <Question step=step.clone() />
        {has_choices.then(|| view! {
            <ChoiceKeys
                question=Signal::derive(move || stored.with_value(|s| app.words(&s.title)))
                options
                value=chosen
                on_choose=choose
            />
        })}
        <div class="step-acts">
            {(!has_choices).then(|| view! {
                <Button
                    label=Signal::derive(move || app.text().script.next_step.to_owned())
                    kind=ButtonKind::Primary
                    action=Action::NextStep
                    on_press=say
                />
            })}
            <Skip compulsory=step.compulsory on_skip=skip />
        </div>
    })
}

/// The fields of the form that are filled at this step; each leads to its field.
#[component]
fn Asks(
    /// The step.
    step: Step,
) -> impl IntoView {
    let hand = Hand::get();
    let (form, pack_form) = hand.matter.get_value()?;
    let app = hand.app;
    let fields: Vec<_> = step.asks.iter().filter_map(|id| pack_form.field(id.as_str()).cloned()).collect();
    if fields.is_empty() {
        return None;
    }
    let item = move |field: crate::domain::form::Field| {
        let id = field.id.to_string();
        let (name, target) = (format!("f.{id}"), field_id(&id));
        let filled = Memo::new(move |_| is_answered(form.value(&name).as_ref()));
        let go = move |_| crate::ui::components::focus_field(&target);
        view! {
            <li data-filled=move || filled.get().then_some("")>
                <button type="button" class="ask" on:click=go>
                    {live(move || app.words(&field.label))}
                </button>
            </li>
        }
    };
    Some(view! { <ul class="asks">{fields.into_iter().map(item).parts()}</ul> })
}

/// The step's own question, whose answer stays with the contact.
#[component]
fn Question(
    /// The step.
    step: Step,
) -> impl IntoView {
    let hand = Hand::get();
    let question = step.answer?;
    let app = hand.app;
    let name = format!("a.{}", step.id);
    let read = name.clone();
    Some(view! {
        <TextField
            id=format!("a-{}", step.id)
            label=Signal::derive(move || app.words(&question.label))
            value=Signal::derive(move || hand.form.text(&read))
            on_input=move |text: String| hand.form.set(&name, text)
            need=Signal::stored(crate::ui::components::Need::Optional)
        />
    })
}

/// Leaving a step out; a compulsory one asks why, with one press for each reason.
#[component]
fn Skip(
    /// Whether a reason is needed.
    compulsory: bool,
    /// Called with the reason.
    on_skip: Callback<Option<String>>,
) -> impl IntoView {
    let app = Hand::get().app;
    let asking = RwSignal::new(false);
    let press = move |()| if compulsory { asking.update(|a| *a = !*a) } else { on_skip.run(None) };
    let reasons = move || {
        let pack = app.pack();
        let reason = |r: &crate::pack::calls::SkipReason| {
            let (id, label) = (r.id.to_string(), app.words(&r.label));
            view! {
                <Button label kind=ButtonKind::Secondary on_press=move |()| on_skip.run(Some(id.clone())) />
            }
        };
        pack.map(|p| p.skip_reasons.iter().map(reason).parts())
    };
    view! {
        <Button
            label=Signal::derive(move || app.text().script.skip.to_owned())
            kind=ButtonKind::Ghost
            on_press=press
        />
        <Show when=move || asking.get()>
            <div class="skip-reasons" role="group" aria-label=move || app.text().script.skip_reason>
                <p>{live(move || app.text().script.skip_reason)}</p>
                {live(reasons)}
            </div>
        </Show>
    }
}
