//! A follow-up call: what it is about, what it came to, and what follows from that (system 6).

use super::contact::Hand;
use crate::domain::complaint::Complaint;
use crate::domain::contact;
use crate::domain::script::FollowUpResult;
use crate::route::Route;
use crate::state::{App, Promise, RecordId};
use crate::ui::components::{Button, ButtonKind, Choice, ChoiceKeys, Dialog, Glyph};
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// What a follow-up call came to, in words.
#[must_use]
pub fn result_words(app: App, result: FollowUpResult) -> &'static str {
    let text = &app.text().calls;
    match result {
        FollowUpResult::Satisfied => text.satisfied,
        FollowUpResult::NotSatisfied => text.not_satisfied,
        FollowUpResult::Agreed => text.agreed,
        FollowUpResult::AnotherTime => text.another_time,
        FollowUpResult::NewNeed => text.new_need,
        FollowUpResult::NotReached => text.not_reached,
    }
}

/// The matter or the contact that a contact follows up, if it is such a call. Follows it.
#[must_use]
pub fn first_of(app: App, contact: &RecordId) -> Option<RecordId> {
    app.links_of(contact).follows.parse().ok()
}

/// What the call is about, and what it came to.
#[component]
pub fn FollowUpPane() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let is_one = Memo::new(move |_| hand.contact.with(|c| c.as_ref().is_some_and(|c| c.follow_up)));
    let result = Memo::new(move |_| hand.carried.with(|c| c.result));
    let choosing = RwSignal::new(false);
    let promise = RwSignal::new(None::<Promise>);
    let rows = move || {
        let first = hand.contact.with(|c| c.as_ref().map(|c| c.id.clone())).and_then(|id| first_of(app, &id))?;
        Some(about(app, &first).into_iter().map(|(name, value, to)| fact(name, value, to)).parts())
    };
    let said = move || result.get().map_or(app.text().calls.result_open, |result| result_words(app, result));
    let kinds = Signal::derive(move || {
        let Some(pack) = app.pack() else { return Vec::new() };
        pack.contact_kinds.iter().map(|k| Choice::new(k.id.as_str(), app.words(&k.label))).collect::<Vec<_>>()
    });
    let choose = Callback::new(move |kind: String| {
        if let Some(contact) = hand.contact.get_untracked().filter(|_| choosing.get_untracked()) {
            choosing.set(false);
            app.choose_kind(&contact.id, &kind);
        }
    });
    let another_time = move |()| {
        let Some(contact) = hand.contact.get_untracked() else { return };
        let first = untrack(|| first_of(app, &contact.id));
        let complaint = first.filter(|first| first.kind() != contact::KIND);
        let subject = complaint.as_ref().and_then(|id| untrack(|| app.complaint(id)));
        promise.set(Some(Promise {
            name: untrack(|| hand.form.text("name")),
            phone: untrack(|| hand.form.text("phone")),
            reason: subject.map(|c| untrack(|| app.subject_of(&c))).unwrap_or_default(),
            owner: app.agent_id(),
            complaint: complaint.map(|id| id.to_string()).unwrap_or_default(),
            contact: contact.id.to_string(),
            customer: contact.customer,
            ..Promise::default()
        }));
    };
    let kind_of_act = move |wanted: FollowUpResult| {
        Signal::derive(move || if result.get() == Some(wanted) { ButtonKind::Primary } else { ButtonKind::Secondary })
    };
    view! {
        <Show when=move || is_one.get()>
            <section class="card follow-up" aria-labelledby="follow-up-title">
                <div class="card-head">
                    <h2 id="follow-up-title">{live(move || app.text().calls.follow_up_of)}</h2>
                    <p class="aside" role="status">{live(said)}</p>
                </div>
                <div class="card-body stack">
                    <dl class="facts">{live(rows)}</dl>
                    <div class="cluster">
                        <Button
                            label=tr(|t| t.calls.set_another_time)
                            icon=Glyph::Callback
                            kind=kind_of_act(FollowUpResult::AnotherTime)
                            on_press=another_time
                        />
                        <Button
                            label=tr(|t| t.calls.open_new_need)
                            icon=Glyph::Plus
                            kind=kind_of_act(FollowUpResult::NewNeed)
                            on_press=move |()| choosing.set(true)
                        />
                    </div>
                </div>
            </section>
            <Dialog open=choosing on_close=move |()| choosing.set(false) title=tr(|t| t.calls.open_new_need)>
                <ChoiceKeys
                    question=tr(|t| t.calls.what_about)
                    options=kinds
                    value=Signal::stored(String::new())
                    on_choose=choose
                />
            </Dialog>
            <crate::ui::pages::records::CallbackDialog promise />
        </Show>
    }
}

/// The first matter or contact in a few facts.
fn about(app: App, first: &RecordId) -> Vec<(&'static str, String, Option<Route>)> {
    let text = app.text();
    let to = Route::of_record(first.as_str());
    if first.kind() == contact::KIND {
        let Some(contact) = app.contact(first) else { return Vec::new() };
        let when = app.format(|f| f.moment(contact.started));
        return kept(vec![(text.desk.first_contact, when, to), (text.common.note, contact.note, None)]);
    }
    let Some(complaint) = app.complaint(first) else { return Vec::new() };
    let Complaint { number, filed, answer, .. } = complaint.clone();
    kept(vec![
        (text.common.number, number, to),
        (text.desk.first_contact, app.format(|f| f.moment(filed)), None),
        (text.calls.wants, app.subject_of(&complaint), None),
        (text.calls.first_answer, answer, None),
    ])
}

fn kept(rows: Vec<(&'static str, String, Option<Route>)>) -> Vec<(&'static str, String, Option<Route>)> {
    rows.into_iter().filter(|(_, value, _)| !value.is_empty()).collect()
}

fn fact(name: &'static str, value: String, to: Option<Route>) -> AnyView {
    let value = match to {
        Some(to) => view! { <a href=to.to_string()>{value}</a> }.into_any(),
        None => value.into_any(),
    };
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
}
