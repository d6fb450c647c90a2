//! The desk between two contacts: what is unfinished first, then what is due, then a quiet place to wait.

use super::values::caller_title;
use crate::domain::contact::Contact;
use crate::keymap::Action;
use crate::route::{Call, Key, Route};
use crate::state::{App, DraftForm};
use crate::ui::components::{Button, ButtonKind, EmptyState, Glyph, Lamp, StatusFlag};
use crate::ui::live::{For, Parts, Show, live};
use crate::ui::pages::groups;
use crate::ui::pages::later::after_painting;
use leptos::prelude::*;

/// How many lines of a list the desk shows.
const SHOWN: usize = 6;
/// What is due within a day is shown.
const SOON: i64 = 24 * 60 * 60 * 1000;

/// The desk between two contacts.
#[component]
pub fn DeskPage() -> impl IntoView {
    let app = App::get();
    let unfinished = Memo::new(move |_| app.unfinished());
    let now = Memo::new(move |_| app.now.get() / 30_000 * 30_000);
    let calls = Memo::new(move |_| app.next_callbacks(now.get() + SOON, SHOWN));
    let complaints = Memo::new(move |_| app.open_complaints(SHOWN));
    let flag = move |at: Option<i64>| {
        at.map(|at| {
            let (now, text) = (now.get(), &app.text().common);
            let span = crate::i18n::span(app.lang.get(), at - now);
            let (lamp, words) = if at < now {
                (Lamp::Late, text.late_by(&span))
            } else if at - now < SOON / 24 {
                (Lamp::Soon, text.due_in(&span))
            } else {
                (Lamp::Fine, text.due_in(&span))
            };
            view! { <StatusFlag lamp=Signal::stored(lamp) text=Signal::stored(words) /> }
        })
    };
    let call_line = move |c: crate::domain::callback::Callback| {
        let route = Key::new(c.id.key()).map(Route::Callback).unwrap_or(Route::Callbacks);
        let slot = app.format(|f| app.text().callback.slot_range(&f.time(c.from), &f.time(c.to)));
        view! { <Line route when=slot title=c.name.clone() detail=c.reason.clone() flag=flag(Some(c.to)).into_any() /> }
    };
    let complaint_line = move |c: crate::domain::complaint::Complaint| {
        let route = Key::new(c.id.key()).map(Route::Complaint).unwrap_or(Route::Complaints);
        let subject = subject_of(app, &c);
        view! { <Line route when=c.number.clone() title=subject detail=c.name.clone() flag=flag(c.due.filter(|_| c.paused.is_none())).into_any() /> }
    };
    let nothing = Memo::new(move |_| {
        unfinished.with(Vec::is_empty)
            && calls.with(Vec::is_empty)
            && complaints.with(Vec::is_empty)
            && app.drafts.with(Vec::is_empty)
    });
    view! {
        <div class="page">
            <div class="page-head">
                <h1>{live(move || app.text().shell.desk)}</h1>
                {after_painting(move || groups::day_chips(now))}
                <Button
                    label=Signal::derive(move || app.text().desk.new_contact.to_owned())
                    kind=ButtonKind::Primary
                    icon=Glyph::Phone
                    action=Action::NewContact
                    on_press=move |()| app.take_call(Call::default())
                />
            </div>
            <Show when=move || !unfinished.get().is_empty()>
                <Block title=Signal::derive(move || app.text().desk.unfinished.to_owned()) lamp="soon">
                    <For each=move || unfinished.get() key=|c| c.id.clone() children=move |c| view! { <Unfinished contact=c /> } />
                </Block>
            </Show>
            {after_painting(groups::answers_due)}
            <Orphans />
            <div class="desk-lists">
                <Show when=move || !calls.get().is_empty()>
                    <Block title=Signal::derive(move || app.text().desk.calls_due.to_owned())>
                        {live(move || calls.get().into_iter().map(call_line).parts())}
                    </Block>
                </Show>
                <Show when=move || !complaints.get().is_empty()>
                    <Block title=Signal::derive(move || app.text().desk.complaints_due.to_owned())>
                        {live(move || complaints.get().into_iter().map(complaint_line).parts())}
                    </Block>
                </Show>
            </div>
            <Show when=move || nothing.get()>
                <EmptyState
                    glyph=Glyph::Inbox
                    title=Signal::derive(move || app.text().desk.empty_title.to_owned())
                    body=Signal::derive(move || app.text().desk.empty_body.to_owned())
                />
            </Show>
            <Recent />
        </div>
    }
}

/// What a complaint is about: the answer to the field that its form names.
fn subject_of(app: App, complaint: &crate::domain::complaint::Complaint) -> String {
    let pack = app.pack();
    let field = pack.as_ref().and_then(|p| p.form(&complaint.form)?.subject_field());
    field.map(|f| complaint.answer_text(f.id.as_str()).to_owned()).unwrap_or_default()
}

/// A part of the desk with its lines.
#[component]
fn Block(
    /// What it is called.
    #[prop(into)]
    title: Signal<String>,
    /// How urgent it is.
    #[prop(optional)]
    lamp: &'static str,
    /// Its lines.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card" data-lamp=lamp>
            <div class="card-head"><h2>{live(move || title.get())}</h2></div>
            <ul class="lines">{children()}</ul>
        </section>
    }
}

/// One line: when, what, who, how urgent.
#[component]
fn Line(route: Route, when: String, title: String, detail: String, flag: AnyView) -> impl IntoView {
    view! {
        <li>
            <a class="line" href=route.to_string()>
                <span class="line-when">{when}</span>
                <span class="line-what"><b>{title}</b><small>{detail}</small></span>
                {flag}
            </a>
        </li>
    }
}

/// A contact that needs a disposition still (B3).
#[component]
fn Unfinished(contact: Contact) -> impl IntoView {
    let app = App::get();
    let to = Key::new(contact.id.key()).map(Route::Contact);
    let since = contact.started;
    let id = contact.id.to_string();
    let of = id.clone();
    // Somebody who comes back looks for the caller and the matter, and both may be typed and not saved yet.
    let title = move || {
        let typed = app.drafted(|d| d.key.record == of, "name");
        typed.unwrap_or_else(|| caller_title(app, &contact))
    };
    let subject = move || {
        let pack = app.pack();
        let subjects = pack.iter().flat_map(|p| p.forms.iter()).filter_map(crate::domain::form::Form::subject_field);
        let names: Vec<String> = subjects.map(|f| format!("f.{}", f.id)).collect();
        names.iter().find_map(|name| app.drafted(|d| d.parent == id, name))
    };
    let said = move || {
        let ago = app.format(|f| f.relative(since, app.now.get().max(since)));
        let parts = subject().into_iter().chain([app.text().desk.unfinished_since(&ago)]);
        parts.collect::<Vec<_>>().join(" · ")
    };
    view! {
        <li>
            <div class="line">
                <span class="line-when">{app.format(|f| f.time(since))}</span>
                <span class="line-what"><b>{live(title)}</b><small>{live(said)}</small></span>
                <Button
                    label=Signal::derive(move || app.text().desk.unfinished_resume.to_owned())
                    on_press=move |()| {
                        if let Some(to) = &to {
                            app.go(to);
                        }
                    }
                />
            </div>
        </li>
    }
}

/// Half-typed forms whose contact is finished or gone: to be taken up or thrown away (B2).
#[component]
fn Orphans() -> impl IntoView {
    let app = App::get();
    let open = Memo::new(move |_| {
        let unfinished: Vec<String> = app.unfinished().into_iter().map(|c| c.id.to_string()).collect();
        let held = |d: &DraftForm| unfinished.contains(&d.parent) || unfinished.contains(&d.key.record);
        app.drafts.get().into_iter().filter(|d| !held(d)).collect::<Vec<_>>()
    });
    let line = move |draft: DraftForm| {
        let typed: Vec<String> = draft.fields.values().filter_map(|f| f.value.as_str().map(str::to_owned)).collect();
        let title = typed.iter().max_by_key(|t| t.chars().count()).cloned().unwrap_or_default();
        let at = draft.at;
        let found = move || app.text().desk.draft_found(&app.format(|f| f.relative(at, app.now.get().max(at))));
        let to = Route::of_record(&draft.key.record);
        let key = draft.key;
        view! {
            <li>
                <div class="line">
                    <span class="line-what"><b class="clip">{title}</b><small>{live(found)}</small></span>
                    {to.map(|to| view! {
                        <Button
                            label=Signal::derive(move || app.text().desk.draft_recover.to_owned())
                            on_press=move |()| app.go(&to)
                        />
                    })}
                    <Button
                        label=Signal::derive(move || app.text().desk.draft_discard.to_owned())
                        kind=ButtonKind::Ghost
                        on_press=move |()| app.discard_draft(key.clone())
                    />
                </div>
            </li>
        }
    };
    view! {
        <Show when=move || !open.get().is_empty()>
            <Block title=Signal::derive(move || app.text().desk.drafts_title.to_owned())>
                {live(move || open.get().into_iter().map(line).parts())}
            </Block>
        </Show>
    }
}

/// The contacts that were finished last.
#[component]
fn Recent() -> impl IntoView {
    let app = App::get();
    let recent = Memo::new(move |_| app.recent_contacts(SHOWN));
    let line = move |c: Contact| {
        let route = Key::new(c.id.key()).map(Route::Contact).unwrap_or(Route::Desk);
        let pack = app.pack();
        let label = pack.as_ref().and_then(|p| p.disposition(&c.disposition)).map(|d| app.words(&d.label));
        let when = app.format(|f| f.time(c.started));
        let talk = crate::i18n::stopwatch(c.talked(c.started));
        view! {
            <Line route when title=caller_title(app, &c) detail=label.unwrap_or_default() flag=talk.into_any() />
        }
    };
    view! {
        <Show when=move || !recent.get().is_empty()>
            <Block title=Signal::derive(move || app.text().desk.recent_contacts.to_owned())>
                {live(move || recent.get().into_iter().map(line).parts())}
            </Block>
        </Show>
    }
}
