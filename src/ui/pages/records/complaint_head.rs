//! The head of a complaint: its number, how it stands, by when it is to be answered, and what can be done with it.

use super::callback_dialog::CallbackDialog;
use super::complaint_page::Page;
use super::flags::complaint_flag;
use super::order_form::OrderDialog;
use crate::domain::complaint::Status;
use crate::domain::procedure::Step;
use crate::keymap::{Action, Scope};
use crate::route::{Key, Route, Sheet};
use crate::state::{App, Promise};
use crate::ui::components::{Button, ButtonKind, Glyph, StatusFlag};
use crate::ui::keys::on_action;
use crate::ui::live::{Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The head of a complaint.
#[component]
pub fn Head(page: Page) -> impl IntoView {
    let Page { app, id, complaint, editing, answering, promise } = page;
    let minute = app.minute();
    let flag = Memo::new(move |_| {
        complaint.with(|c| c.as_ref().map(|c| complaint_flag(app, c, minute.get()))).unwrap_or_default()
    });
    let lamp = Signal::derive(move || flag.get().0);
    let words = Signal::derive(move || flag.get().1);
    let number = Memo::new(move |_| page.of(|c| c.number.clone()));
    // A note has no number; it is called by what it is about.
    let called = move || {
        let known = Some(number.get()).filter(|number| !number.is_empty());
        known.or_else(|| complaint.with(|c| c.as_ref().map(|c| app.subject_of(c)))).filter(|name| !name.is_empty())
    };
    let called = move || called().unwrap_or_else(|| app.text().complaint.without_subject.to_owned());
    let is_open = Memo::new(move |_| complaint.with(|c| c.as_ref().is_some_and(|c| c.status == Status::Open)));
    let due = move || {
        let due = page.of(|c| c.due.filter(|_| c.status == Status::Open))?;
        Some(format!("{} {}", app.text().complaint.answer_by, app.format(|f| f.moment(due))))
    };
    let kind = move || {
        let form = page.of(|c| c.form.clone());
        let label = app.pack().and_then(|pack| pack.form(&form).map(|form| app.words(&form.label)));
        label.unwrap_or_else(|| app.text().complaint.title.to_owned())
    };
    let copy = move || app.copy(number.get_untracked());
    let print = move || {
        if let Some(key) = Key::new(id.get_value().key()) {
            app.go(&Route::Print(Sheet::Complaint, key));
        }
    };
    let follow = move || app.follow_up(&id.get_value());
    let referring = RwSignal::new(false);
    let known = move |()| app.known_for_order(Some(&id.get_value()));
    let call = move || promise.set(Some(untrack(|| begin(app, page))));
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        match action {
            Action::CopyNumber => copy(),
            Action::SetCallback => call(),
            Action::Print => print(),
            Action::FollowUp if !is_open.get_untracked() => follow(),
            _ => return false,
        }
        true
    });
    // A complaint's next act stands in its course.
    let alone = id.get_value().kind() != crate::domain::complaint::KIND;
    let change_kind = Signal::stored(if alone { ButtonKind::Primary } else { ButtonKind::Secondary });
    // The same act is not offered twice.
    let led = Memo::new(move |_| {
        let procedure = app.procedure(&id.get_value());
        !alone && page.of(|c| app.known(c, &procedure, |known| known.next() == Some(Step::Answer)))
    });
    view! {
        <header class="page-head record-head">
            <div class="record-title">
                <p class="record-kind">{live(kind)}</p>
                <h1 class="told-number">{live(called)}</h1>
            </div>
            <Button
                kind=ButtonKind::Ghost
                icon=Glyph::Copy
                name=tr(|t| t.complaint.copy_number)
                action=Action::CopyNumber
                on_press=move |()| copy()
            />
            <p class="record-state">
                <StatusFlag lamp text=words />
                <span class="quiet">{live(due)}</span>
            </p>
            <div class="page-acts">
                <Button
                    icon=Glyph::Edit
                    label=tr(|t| t.common.edit)
                    disabled=editing
                    on_press=move |()| editing.set(true)
                />
                <Button icon=Glyph::Print label=tr(|t| t.common.print) on_press=move |()| print() />
                <Show when=move || app.may_refer()>
                    <Button
                        icon=Glyph::Inbox
                        label=tr(|t| t.order.refer)
                        action=Action::Refer
                        on_press=move |()| referring.set(true)
                    />
                </Show>
                <Button
                    icon=Glyph::Callback
                    label=tr(|t| t.complaint.set_callback)
                    action=Action::SetCallback
                    on_press=move |()| call()
                />
                <Show when=move || !is_open.get()>
                    <Button
                        icon=Glyph::PhoneOut
                        label=tr(|t| t.calls.follow_up)
                        action=Action::FollowUp
                        on_press=move |()| follow()
                    />
                </Show>
                <Show when=move || is_open.get() && !led.get()>
                    <Button
                        kind=change_kind
                        icon=Glyph::CheckCircle
                        label=tr(|t| t.complaint.record_answer)
                        disabled=answering
                        on_press=move |()| answering.set(true)
                    />
                </Show>
            </div>
        </header>
        <CallbackDialog promise />
        <OrderDialog open=referring known />
    }
}

/// The call about this complaint, as far as it is known before anybody types.
fn begin(app: App, page: Page) -> Promise {
    let subject = page.complaint.with(|c| c.as_ref().map(|c| app.subject_of(c))).unwrap_or_default();
    let about = app.text().complaint.numbered(&page.of(|c| c.number.clone()));
    page.of(|c| Promise {
        name: c.name.clone(),
        phone: c.phone.clone(),
        language: language(app, &c.customer),
        reason: if subject.is_empty() { about } else { format!("{about}: {subject}") },
        owner: app.agent_id(),
        complaint: c.id.to_string(),
        contact: c.contact.clone(),
        customer: c.customer.clone(),
        ..Promise::default()
    })
}

fn language(app: App, customer: &str) -> String {
    let id = customer.parse().ok();
    id.and_then(|id| app.customer(&id)).map(|customer| customer.language).unwrap_or_default()
}
