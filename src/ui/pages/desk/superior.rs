//! Handing a contact to a superior: four lines to read out, copy or print, and on record who took it (B63).

use super::contact::Hand;
use super::matters::matter_name;
use crate::domain::carried::{Brief, Handed};
use crate::keymap::{Action, Scope};
use crate::route::{Key, Route, Sheet};
use crate::state::{App, FormState, RecordId};
use crate::ui::components::{Button, ButtonKind, Dialog, Glyph, TextField, focus_field};
use crate::ui::keys::on_action;
use crate::ui::live::{Parts, Show, live};
use crate::ui::words::tr;
use leptos::prelude::*;

/// The dialog, opened by its key. What is typed is kept like every form.
#[component]
pub fn SuperiorDialog() -> impl IntoView {
    let open = RwSignal::new(false);
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        let hands = action == Action::HandToSuperior;
        if hands {
            open.set(true);
            request_animation_frame(|| focus_field("brief-to"));
        }
        hands
    });
    view! {
        <Dialog open on_close=move |()| open.set(false) title=tr(|t| t.calls.superior)>
            <Lines open />
        </Dialog>
    }
}

/// The four lines and whom it is handed to.
#[component]
fn Lines(open: RwSignal<bool>) -> impl IntoView {
    let hand = Hand::get();
    let app = hand.app;
    let Some(contact) = hand.contact.get_untracked() else { return ().into_any() };
    let form = FormState::new(app, "superior", contact.id.clone(), "");
    let begin = StoredValue::new(untrack(|| hand.brief()));
    let line = move |field: &'static str, known: String| {
        let typed = form.value(field).and_then(|value| value.as_str().map(str::to_owned));
        typed.unwrap_or(known)
    };
    let brief = move || {
        let known = begin.get_value();
        Brief {
            who: line("brief.who", known.who),
            wants: line("brief.wants", known.wants),
            said: line("brief.said", known.said),
            asked: line("brief.asked", known.asked),
        }
    };
    let tried = RwSignal::new(false);
    let name = Signal::derive(move || form.text("handed_to"));
    let error = MaybeProp::derive(move || {
        let text = app.text();
        (tried.get() && name.get().trim().is_empty()).then(|| text.form.required(text.calls.superior_name))
    });
    let text_of = move || {
        let (text, brief) = (&app.text().calls, untrack(brief));
        let words = [text.who, text.wants, text.said, text.asked];
        let lines = words.into_iter().zip(brief.lines()).map(|(word, (_, line))| format!("{word}: {line}"));
        lines.collect::<Vec<_>>().join("\n")
    };
    let id = StoredValue::new(contact.id);
    let hand_over = move |print: bool| {
        tried.set(true);
        let to = name.get_untracked().trim().to_owned();
        if to.is_empty() {
            return focus_field("brief-to");
        }
        let (brief, contact) = (untrack(brief), id.get_value());
        leptos::task::spawn_local(async move {
            // The form goes with the dialog, so the draft goes first. A failure has been told.
            let _ = app.drop_draft(form).await;
            open.try_set(false);
            app.hand_to_superior(&contact, &to, &brief);
            if print && let Some(key) = Key::new(contact.key()) {
                app.go(&Route::Print(Sheet::Brief, key));
            }
        });
    };
    let field = move |id: &'static str, name: &'static str, label: Signal<String>| {
        let value = Signal::derive(move || {
            let brief = brief();
            brief.lines().into_iter().find(|(field, _)| *field == name).map(|(_, l)| l.to_owned()).unwrap_or_default()
        });
        view! { <TextField id label value on_input=move |text: String| form.set(name, text) wide=true /> }
    };
    view! {
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                hand_over(false);
            }
        >
            <p>{live(move || app.text().calls.superior_lead)}</p>
            <TextField
                id="brief-to"
                label=tr(|t| t.calls.superior_name)
                value=name
                on_input=move |text: String| form.set("handed_to", text)
                error
                wide=true
            />
            {field("brief-who", "brief.who", tr(|t| t.calls.who))}
            {field("brief-wants", "brief.wants", tr(|t| t.calls.wants))}
            {field("brief-said", "brief.said", tr(|t| t.calls.said))}
            {field("brief-asked", "brief.asked", tr(|t| t.calls.asked))}
            <div class="dialog-acts">
                <Button
                    label=tr(|t| t.calls.copy_brief)
                    icon=Glyph::Copy
                    on_press=move |()| app.copy(text_of())
                />
                <Button label=tr(|t| t.common.print) icon=Glyph::Print on_press=move |()| hand_over(true) />
                <Button label=tr(|t| t.calls.hand_over) kind=ButtonKind::Primary submit=true />
            </div>
        </form>
    }
    .into_any()
}

impl Hand {
    /// The brief as far as it is known: who, what they want, what was said and promised.
    fn brief(self) -> Brief {
        let app = self.app;
        let Some(contact) = self.contact.get() else { return Brief::default() };
        let text = app.text();
        let account = self.form.text("account");
        let account = if account.is_empty() { account } else { text.desk.account_number(&account) };
        let name = self.form.text("name");
        let unknown = name.is_empty() && self.form.text("phone").is_empty();
        let name = if unknown { text.desk.caller_unknown.to_owned() } else { name };
        let who = [name, account, app.phone_words(&self.form.text("phone"))];
        let kind = app.pack().and_then(|pack| pack.contact_kind(&contact.kind).map(|kind| app.words(&kind.label)));
        let subject = self.matter.with_value(|matter| {
            let (form, of) = matter.as_ref()?;
            Some(form.answer(of.subject_field()?.id.as_str()))
        });
        let wants = [kind.unwrap_or_default(), subject.unwrap_or_default(), self.form.text("note")];
        let mut said: Vec<String> = app.matters_in(&contact.id).iter().map(|m| self.promised(m)).collect();
        said.extend(contact.answer_by.map(|at| format!("{} {}", text.promise.answer_by, app.format(|f| f.moment(at)))));
        let calls = app.callbacks().into_iter().filter(|c| c.contact == contact.id.as_str() && c.is_due());
        said.extend(calls.map(|c| format!("{} {}", text.callback.title, app.format(|f| f.moment(c.from)))));
        Brief::compose(&who, &wants, &said)
    }

    fn promised(self, matter: &crate::domain::matter::Matter) -> String {
        let app = self.app;
        let due = app.complaint(&matter.id).and_then(|c| c.due).map(|due| app.format(|f| f.moment(due)));
        let due = due.map(|due| format!(", {} {due}", app.text().complaint.answer_by)).unwrap_or_default();
        format!("{}{due}", matter_name(app, matter))
    }
}

/// The handing over as a finished contact shows it.
#[component]
pub fn HandedOver(
    /// The contact.
    contact: RecordId,
) -> impl IntoView {
    let app = App::get();
    let handed = Memo::new(move |_| app.carried(&contact).handed);
    let rows = move || {
        let handed = handed.get()?;
        let text = &app.text().calls;
        let mut rows = vec![(text.handed_to, format!("{} · {}", handed.to, app.format(|f| f.moment(handed.at))))];
        rows.extend(lines(app, &handed));
        let row = |(name, value): (&'static str, String)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
        Some(rows.into_iter().filter(|(_, value)| !value.is_empty()).map(row).parts())
    };
    view! {
        <Show when=move || handed.with(Option::is_some)>
            <section class="card" aria-label=move || app.text().calls.brief_title>
                <dl class="facts card-body">{live(rows)}</dl>
            </section>
        </Show>
    }
}

/// The four lines with their words.
#[must_use]
pub fn lines(app: App, handed: &Handed) -> Vec<(&'static str, String)> {
    let text = &app.text().calls;
    let words = [text.who, text.wants, text.said, text.asked];
    words.into_iter().zip(handed.brief.lines()).map(|(word, (_, line))| (word, line.to_owned())).collect()
}
