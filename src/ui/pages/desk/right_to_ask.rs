//! The right to ask, beside the identity step: caller and holder apart, the checks that were passed, and what may be
//! told after them (B59). What was answered to a check is recorded nowhere.

use super::contact::Hand;
use crate::domain::contact::Contact;
use crate::pack::disclosure::{Check, Disclosure, Telling, Topic};
use crate::ui::components::{CheckBox, Choice, Need, Select, TextField};
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// Relation, holder, checks, and what may be told.
#[component]
pub fn RightToAsk() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let rule = StoredValue::new(app.pack_now()?.disclosure.clone()?);
    let contact = hand.contact;
    let relation = Memo::new(move |_| contact.with(|c| c.as_ref().map(|c| c.relation.clone())).unwrap_or_default());
    let relations = Signal::derive(move || {
        let choice = |of: &crate::pack::disclosure::Relation| Choice::new(of.id.as_str(), app.words(&of.label));
        rule.with_value(|rule| rule.relations.iter().map(choice).collect::<Vec<_>>())
    });
    let is_holder = Memo::new(move |_| {
        let relation = relation.get();
        relation.is_empty()
            || rule.with_value(|rule| rule.relations.iter().any(|r| r.is_holder && r.id.as_str() == relation))
    });
    let choose = move |chosen: String| {
        if let Some(contact) = contact.get_untracked() {
            app.set_relation(&contact.id, &chosen);
        }
    };
    let checks = rule.with_value(|rule| rule.checks.clone());
    let checks = checks.into_iter().map(|check| view! { <Passed check /> }).parts();
    Some(view! {
        <details class="right" open>
            <summary>{live(move || app.text().guard.right)}</summary>
            <div class="right-who">
                <Select
                    id="caller-relation"
                    label=tr(|t| t.guard.relation)
                    options=relations
                    value=relation
                    blank=tr(|t| t.guard.relation_unasked)
                    on_change=choose
                    need=Signal::stored(Need::Optional)
                />
                <Show when=move || !is_holder.get()>
                    <TextField
                        id="caller-holder"
                        label=tr(|t| t.guard.holder)
                        value=Signal::derive(move || hand.form.text("holder"))
                        on_input=move |text: String| hand.form.set("holder", text)
                        need=Signal::stored(Need::Optional)
                    />
                </Show>
            </div>
            <fieldset class="right-checks">
                <legend>{live(move || app.text().guard.checks)}</legend>
                {checks}
            </fieldset>
            <Show when=move || !relation.with(String::is_empty)>
                <div role="status">
                    {live(move || contact.get().map(|contact| rule.with_value(|rule| told(hand, rule, &contact))))}
                </div>
            </Show>
        </details>
    })
}

/// One check: that it was passed, and when.
#[component]
fn Passed(check: Check) -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let check = StoredValue::new(check);
    let at = Memo::new(move |_| {
        check.with_value(|check| {
            hand.contact.with(|c| c.as_ref().and_then(|c| c.checks.get(check.id.as_str()).copied()))
        })
    });
    let label = Signal::derive(move || {
        let words = check.with_value(|check| app.words(&check.label));
        match at.get() {
            Some(at) => app.text().guard.passed_at(&words, &app.format(|f| f.time(at))),
            None => words,
        }
    });
    let change = move |passed: bool| {
        if let Some(contact) = hand.contact.get_untracked() {
            check.with_value(|check| app.pass_check(&contact.id, check.id.as_str(), passed));
        }
    };
    let id = check.with_value(|check| format!("check-{}", check.id));
    view! { <CheckBox id label checked=Signal::derive(move || at.get().is_some()) on_change=change /> }
}

/// What may be told to this caller now, after which checks, and what not.
fn told(hand: Hand, rule: &Disclosure, contact: &Contact) -> AnyView {
    let app = hand.app;
    let text = &app.text().guard;
    let telling = |topic: &Topic| {
        topic.telling(&contact.relation, |check| contact.checks.contains_key(check)).into_words(app, rule)
    };
    let mut parts: [Vec<String>; 3] = Default::default();
    for topic in &rule.topics {
        let label = app.words(&topic.label);
        let [now, after, never] = &mut parts;
        match telling(topic) {
            Told::Now => now.push(label),
            Told::After(checks) => after.push(format!("{label} ({checks})")),
            Told::Never => never.push(label),
        }
    }
    let [now, after, never] = parts;
    let row = |lamp: &'static str, name: &'static str, topics: Vec<String>| {
        let said = if topics.is_empty() { text.nothing.to_owned() } else { topics.join(" · ") };
        view! { <div data-lamp=lamp><dt>{name}</dt><dd>{said}</dd></div> }
    };
    view! {
        <dl class="right-told">
            {row("done", text.may_tell, now)}
            {row("soon", text.after_checks, after)}
            {row("late", text.may_not_tell, never)}
        </dl>
    }
    .into_any()
}

/// As [`Telling`], with the checks in words.
enum Told {
    Now,
    After(String),
    Never,
}

trait IntoWords {
    fn into_words(self, app: crate::state::App, rule: &Disclosure) -> Told;
}

impl IntoWords for Telling<'_> {
    fn into_words(self, app: crate::state::App, rule: &Disclosure) -> Told {
        match self {
            Self::Now => Told::Now,
            Self::Never => Told::Never,
            Self::After(checks) => {
                let words = checks.into_iter().filter_map(|id| rule.checks.iter().find(|check| check.id == *id));
                Told::After(words.map(|check| app.words(&check.label)).collect::<Vec<_>>().join(" + "))
            }
        }
    }
}
