//! The matter: the form beside the script, the page that checks it, the number to tell the customer.

use super::contact::Hand;
use crate::domain::complaint::Complaint;
use crate::domain::form::Form;
use crate::domain::form_check::FieldError;
use crate::keymap::{Action, Scope};
use crate::route::{Key, Route, Sheet};
use crate::state::{FormState, Kept, Promise};
use crate::ui::components::{Button, ButtonKind, EmptyState, ErrorSummary, Glyph, focus_field};
use crate::ui::keys::on_action;
use crate::ui::live::{Show, live};
use crate::ui::pages::form::{CheckPage, PackForm, field_id, summary};
use leptos::prelude::*;

/// Where the matter is on its way to being filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Writing,
    Checking,
    Filing,
}

/// The form of the contact's kind, or a word on how to get one.
#[component]
pub fn MatterPane() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    match hand.matter.get_value() {
        Some((form, pack_form)) => view! { <Matter form pack_form /> }.into_any(),
        None => view! {
            <section class="card">
                <EmptyState
                    glyph=Glyph::File
                    title=Signal::derive(move || app.text().desk.no_form_title.to_owned())
                    body=Signal::derive(move || app.text().desk.no_form_body.to_owned())
                />
                <div class="form-foot">
                    <SetCallback />
                </div>
            </section>
        }
        .into_any(),
    }
}

#[component]
fn Matter(form: FormState, pack_form: Form) -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let pack_form = StoredValue::new(pack_form);
    let stage = RwSignal::new(Stage::Writing);
    let (errors, raised) = (RwSignal::new(Vec::<FieldError>::new()), RwSignal::new(0_u32));
    let filed =
        Memo::new(move |_| app.read(|j| j.get(&form.record()).map(Complaint::of)).flatten().filter(|c| c.filed > 0));
    let check = move || {
        let found = pack_form.with_value(|f| app.check(form, f));
        let sound = found.is_empty();
        errors.set(found);
        if sound {
            stage.set(Stage::Checking);
            request_animation_frame(|| focus_field("check-title"));
        } else {
            raised.update(|n| *n += 1);
        }
    };
    let file = move || {
        stage.set(Stage::Filing);
        leptos::task::spawn_local(async move {
            let contact = hand.contact.get_untracked();
            // What is typed about the caller belongs to the matter too.
            let contact = contact.map(|c| crate::domain::contact::Contact {
                name: untrack(|| hand.form.text("name")),
                account: untrack(|| hand.form.text("account")),
                phone: untrack(|| hand.form.text("phone")),
                ..c
            });
            let done = app.file_complaint(form, &pack_form.get_value(), contact).await;
            stage.try_set(if done.is_ok() { Stage::Writing } else { Stage::Checking });
            request_animation_frame(|| focus_field("filed-number"));
        });
    };
    on_action(Signal::stored(vec![Scope::Everywhere]), move |action| {
        if action != Action::Save || filed.get_untracked().is_some() {
            return false;
        }
        match stage.get_untracked() {
            Stage::Writing => check(),
            Stage::Checking => file(),
            Stage::Filing => {}
        }
        true
    });
    let title = move || app.words(&pack_form.with_value(|f| f.label.clone()));
    let aside = move || {
        let text = &app.text().desk;
        match form.kept.get() {
            Kept::Clean => String::new(),
            Kept::Typing => app.text().storage.saving.to_owned(),
            Kept::At(at) => text.draft_saved(&app.format(|f| f.relative(at, app.now.get().max(at)))),
            Kept::Failed => app.text().errors.not_saved_title.to_owned(),
        }
    };
    // Between *file* and *filed* nothing is drawn anew: that would stand in the way of the saving. Nor is it once it is
    // filed, while the rest of the saving goes on: a dialog that somebody fast has opened there would go.
    let shown = Memo::new(move |_| {
        let filed = filed.with(Option::is_some);
        (filed, filed || stage.get() == Stage::Writing)
    });
    let body = move || match shown.get() {
        (true, _) => view! { <Filed filed form=pack_form.get_value() /> }.into_any(),
        (false, true) => {
            let shown = Signal::derive(move || pack_form.with_value(|f| summary(app, f, &errors.get())));
            view! {
                <ErrorSummary errors=shown raised />
                <Recovered form />
                <PackForm form pack_form=pack_form.get_value() errors />
                <Due form pack_form />
            }
            .into_any()
        }
        (false, false) => {
            let change = move |id: String| {
                stage.set(Stage::Writing);
                request_animation_frame(move || focus_field(&field_id(&id)));
            };
            view! { <CheckPage form pack_form=pack_form.get_value() on_change=change /> }.into_any()
        }
    };
    let on_submit = move |event: leptos::ev::SubmitEvent| event.prevent_default();
    view! {
        <form class="card matter" aria-label=title novalidate on:submit=on_submit>
            <div class="card-head">
                <h2>
                    {live(title)} " "
                    <span>{live(move || filed.get().map_or_else(|| app.text().common.new_one.to_owned(), |c| c.number))}</span>
                </h2>
                <p class="aside" role="status">{live(aside)}</p>
            </div>
            <div class="card-body">{live(body)}</div>
            <Show when=move || filed.with(Option::is_none)>
                <div class="form-foot">
                    <Show
                        when=move || stage.get() == Stage::Writing
                        fallback=move || view! {
                            <Button
                                label=Signal::derive(move || app.text().form.back_to_form.to_owned())
                                kind=ButtonKind::Ghost
                                on_press=move |()| stage.set(Stage::Writing)
                            />
                            <Button
                                label=Signal::derive(move || {
                                    let text = &app.text().form;
                                    if stage.get() == Stage::Filing { text.confirming } else { text.confirm }.to_owned()
                                })
                                kind=ButtonKind::Primary
                                action=Action::Save
                                disabled=Signal::derive(move || stage.get() == Stage::Filing)
                                on_press=move |()| file()
                            />
                        }
                    >
                        <SetCallback />
                        <Button
                            label=Signal::derive(move || app.text().form.review.to_owned())
                            kind=ButtonKind::Primary
                            action=Action::Save
                            on_press=move |()| check()
                        />
                    </Show>
                </div>
            </Show>
        </form>
    }
}

/// That a draft came back, and what can be done with it (B2).
#[component]
fn Recovered(form: FormState) -> impl IntoView {
    let app = Hand::get().app;
    let label =
        move |of: fn(&'static crate::i18n::Strings) -> &'static str| Signal::derive(move || of(app.text()).to_owned());
    view! {
        <Show when=move || form.recovered.get()>
            <div class="recovered" role="status">
                <p>{live(move || app.text().desk.draft_recovered)}</p>
                <Button
                    label=label(|t| t.desk.draft_recover)
                    kind=ButtonKind::Secondary
                    on_press=move |()| form.recovered.set(false)
                />
                <Button label=label(|t| t.desk.draft_discard) kind=ButtonKind::Ghost on_press=move |()| form.discard() />
            </div>
        </Show>
    }
}

/// By when the matter would have to be answered.
#[component]
fn Due(form: FormState, pack_form: StoredValue<Form>) -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let happened = move || hand.contact.with(|c| c.as_ref().filter(|c| c.is_late_entry()).map(|c| c.started));
    let minute = Memo::new(move |_| happened().unwrap_or_else(|| app.now.get() / 60_000 * 60_000));
    let due = Memo::new(move |_| {
        pack_form.with_value(|f| {
            let class = app.class_of(&form.category(f));
            app.due(f, class.as_deref(), minute.get())
        })
    });
    move || {
        due.get().map(|(due, limit)| {
            view! {
                <div class="due" role="status">
                    <span>{app.text().complaint.answer_by}</span>
                    <b>{app.format(|f| f.moment(due))}</b>
                    <span>{super::values::limit_words(app, &limit)}</span>
                </div>
            }
        })
    }
}

/// The number, what to tell the customer, and what comes next.
#[component]
fn Filed(filed: Memo<Option<Complaint>>, form: Form) -> impl IntoView {
    let app = Hand::get().app;
    let number = move || filed.get().map(|c| c.number).unwrap_or_default();
    let say = move || {
        let complaint = filed.get()?;
        let due = app.format(|f| complaint.due.map(|d| f.moment(d)));
        Some(match due {
            Some(due) => app.text().complaint.filed_say(&complaint.number, &due),
            None => complaint.number,
        })
    };
    let printable = form.print.is_some();
    let key = move || filed.get_untracked().and_then(|c| Key::new(c.id.key()));
    let copy = move |()| app.copy(filed.get_untracked().map(|c| c.number).unwrap_or_default());
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        let copies = action == Action::CopyNumber;
        if copies {
            copy(());
        }
        copies
    });
    let label =
        move |of: fn(&'static crate::i18n::Strings) -> &'static str| Signal::derive(move || of(app.text()).to_owned());
    view! {
        <div class="filed">
            <h3>{live(move || app.text().complaint.filed_title)}</h3>
            <p class="told-number" id="filed-number" tabindex="-1">{live(number)}</p>
            <p class="told-say">{live(say)}</p>
            <div class="cluster">
                <Button label=label(|t| t.complaint.copy_number) icon=Glyph::Copy action=Action::CopyNumber on_press=copy />
                <SetCallback />
                {printable.then(|| view! {
                    <Button
                        label=label(|t| t.complaint.print_form)
                        icon=Glyph::Print
                        on_press=move |()| {
                            if let Some(key) = key() {
                                app.go(&Route::Print(Sheet::Complaint, key));
                            }
                        }
                    />
                })}
                <Button
                    label=label(|t| t.complaint.open_record)
                    kind=ButtonKind::Ghost
                    on_press=move |()| {
                        if let Some(key) = key() {
                            app.go(&Route::Complaint(key));
                        }
                    }
                />
            </div>
        </div>
    }
}

/// Promises a return call about this contact.
#[component]
fn SetCallback() -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let promise = RwSignal::new(None::<Promise>);
    let open = move || {
        let Some(contact) = hand.contact.get_untracked() else { return };
        let matter = hand.matter.get_value();
        let subject = matter.as_ref().and_then(|(f, pack_form)| {
            let field = pack_form.subject_field()?;
            Some(untrack(|| f.answer(field.id.as_str())))
        });
        let subject = subject.unwrap_or_default();
        promise.set(Some(Promise {
            slot: (0, 0),
            name: untrack(|| hand.form.text("name")),
            phone: untrack(|| hand.form.text("phone")),
            language: String::new(),
            reason: subject,
            owner: app.agent_id(),
            complaint: matter.map(|(f, _)| f.record().to_string()).unwrap_or_default(),
            contact: contact.id.to_string(),
            customer: contact.customer,
        }));
    };
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        let sets = action == Action::SetCallback;
        if sets {
            open();
        }
        sets
    });
    view! {
        <Button
            label=Signal::derive(move || app.text().complaint.set_callback.to_owned())
            kind=ButtonKind::Ghost
            icon=Glyph::Callback
            action=Action::SetCallback
            on_press=move |()| open()
        />
        <crate::ui::pages::records::CallbackDialog promise />
    }
}
