//! A contact in hand: the call across the top, the script beside the form, one keyboard for all of it (B25).
//!
//! Two forms share the page: the contact's own (who calls, the note) and the matter's, which the kind of contact
//! chooses. Their drafts are kept apart, and what is typed on one side appears on the other.

use super::call_bar::CallBar;
use super::finish::FinishDialog;
use super::follow_up::FollowUpPane;
use super::incidents::Incidents;
use super::matter::MatterPane;
use super::matters::MattersLine;
use super::owed::OwedLines;
use super::script::ScriptPane;
use super::superior::SuperiorDialog;
use super::values::values;
use crate::domain::carried::Carried;
use crate::domain::contact::Contact;
use crate::domain::form::Form;
use crate::domain::matter::kind_of;
use crate::domain::placeholder::Values;
use crate::domain::script::Script;
use crate::domain::script_run::written;
use crate::keymap::{Action, Scope};
use crate::route::{Route, Sheet};
use crate::state::{App, FormState, RecordId};
use crate::ui::components::{Button, ButtonKind, EmptyState, Glyph};
use crate::ui::keys::on_action;
use crate::ui::live::live;
use crate::ui::pages::answers::{InHand, hold_in_hand};
use crate::ui::pages::records::{LinksCard, WayOn};
use leptos::prelude::*;

/// What the panes of one contact share. It is copied freely.
#[derive(Clone, Copy)]
pub struct Hand {
    /// The app.
    pub app: App,
    /// The contact, as it is recorded.
    pub contact: Memo<Option<Contact>>,
    /// What is typed about the contact itself.
    pub form: FormState,
    /// What is typed about the matter, and the pack's form for it.
    pub matter: StoredValue<Option<(FormState, Form)>>,
    /// The script.
    pub script: Memo<Option<Script>>,
    /// What the contact carries beside.
    pub carried: Memo<Carried>,
    /// What the blanks of scripts and answers stand for.
    pub values: Memo<Values>,
    /// Whether the dialog that finishes the contact is open.
    pub finishing: RwSignal<bool>,
}

/// A contact: in hand while it is unfinished, else its record.
#[component]
pub fn ContactPage(
    /// The contact.
    id: RecordId,
) -> impl IntoView {
    let app = App::get();
    let record = StoredValue::new(id);
    let contact = Memo::new(move |_| app.contact(&record.get_value()));
    // What is typed about the caller outlives the panes, which change with the kind of contact.
    let caller = FormState::new(app, "contact", record.get_value(), "");
    let unfinished = Memo::new(move |_| contact.with(|c| c.as_ref().map(Contact::is_unfinished)));
    // Which matter is in hand, and its form, decide which panes there are; everything else changes in place.
    let matter = Memo::new(move |_| app.carried(&record.get_value()).matter);
    let form = Memo::new(move |_| {
        let pack = app.pack()?;
        let (kind, script) = contact.with(|c| c.as_ref().map(|c| (c.kind.clone(), c.script.clone())))?;
        let chosen = pack.contact_kind(&kind).and_then(|k| k.form.clone());
        let fallback = || pack.script(&script).and_then(|s| s.form.clone());
        chosen.or_else(fallback).map(|f| f.to_string())
    });
    move || match unfinished.get() {
        Some(true) => {
            view! { <Panes contact caller record=record.get_value() key=matter.get() form=form.get() /> }.into_any()
        }
        Some(false) => view! { <Finished contact /> }.into_any(),
        None => view! { <Missing /> }.into_any(),
    }
}

/// The panes of a contact in hand.
#[component]
fn Panes(
    /// The contact.
    contact: Memo<Option<Contact>>,
    /// What is typed about the caller.
    caller: FormState,
    /// Its record.
    record: RecordId,
    /// The second part of the id of the matter in hand; empty for the contact's first.
    key: String,
    /// The form of its matter, an id in the pack.
    form: Option<String>,
) -> impl IntoView {
    let app = App::get();
    let pack = app.pack_now();
    let form = form.and_then(|id| pack.as_ref()?.form(&id).cloned());
    let matter = form.and_then(|form| {
        let key = if key.is_empty() { record.key() } else { key.as_str() };
        let id = format!("{}/{key}", kind_of(form.role)).parse().ok()?;
        Some((FormState::new(app, form.id.as_str(), id, record.as_str()), form))
    });
    let script = Memo::new(move |_| {
        let id = contact.with(|c| c.as_ref().map(|c| c.script.clone()))?;
        app.pack()?.script(&id).cloned()
    });
    let (carrier, own) = (record.clone(), record.clone());
    let carried = Memo::new(move |_| app.carried(&carrier));
    let hand = Hand {
        app,
        contact,
        form: caller,
        values: values(app, contact, caller, matter.clone()),
        matter: StoredValue::new(matter),
        script,
        carried,
        finishing: RwSignal::new(false),
    };
    hand.take_from_script();
    provide_context(hand);
    let script_id = Memo::new(move |_| script.with(|s| s.as_ref().map(|s| s.id.to_string())));
    hold_in_hand(move || InHand { values: hand.values.get(), category: hand.category() });
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        match action {
            Action::HangUp => app.hang_up(hand.form),
            Action::AnotherMatter => hand.another_matter(),
            Action::Finish => hand.finishing.set(true),
            // Once there is a number to tell, it is what is copied.
            Action::CopyNumber if hand.number().is_empty() => app.copy(hand.summary()),
            _ => return false,
        }
        true
    });
    view! {
        <div class="desk-call">
            <div class="call-top">
                <CallBar />
                <OwedLines />
                <Incidents />
            </div>
            {live(move || {
                // Another script begins its pane anew: steps of the same name may say something else.
                script_id.track();
                view! { <ScriptPane /> }
            })}
            <div class="matter-column">
                <FollowUpPane />
                <MattersLine />
                <MatterPane />
                <crate::ui::pages::records::OrdersCard from=own />
            </div>
        </div>
        <SuperiorDialog />
        <FinishDialog />
    }
}

impl Hand {
    /// What the script's choices say goes into a form that they have just opened, where nothing stands yet.
    fn take_from_script(self) {
        let Some((form, of)) = self.matter.get_value() else { return };
        untrack(|| {
            let Some(script) = self.script.get() else { return };
            let is_filed = self.app.complaint(&form.record()).is_some_and(|matter| matter.filed > 0);
            for (field, value) in written(&script, &self.marks(), &form.answers()) {
                let name = format!("f.{field}");
                if !is_filed && of.field(field.as_str()).is_some() && form.value(&name).is_none() {
                    form.set(&name, value);
                }
            }
        });
    }

    /// The category of the matter, empty while there is none.
    #[must_use]
    pub fn category(self) -> String {
        self.matter.with_value(|matter| matter.as_ref().map(|(form, of)| form.category(of))).unwrap_or_default()
    }

    /// The number of the matter, empty until it is filed.
    fn number(self) -> String {
        let record = self.matter.with_value(|matter| matter.as_ref().map(|(form, _)| form.record()));
        let filed = record.and_then(|id| untrack(|| self.app.complaint(&id)));
        filed.map(|filed| filed.number).unwrap_or_default()
    }

    /// The contact in a few lines, for another program: who, where, what about.
    fn summary(self) -> String {
        untrack(|| {
            let subject = self.matter.with_value(|matter| {
                let (form, of) = matter.as_ref()?;
                Some(form.answer(of.subject_field()?.id.as_str()))
            });
            let street = self.contact.get().and_then(|contact| super::values::street_of(self.app, &contact));
            let typed = |name: &str| Some(self.form.text(name));
            let lines = [typed("name"), typed("account"), typed("phone"), street, subject, typed("note")];
            lines.into_iter().flatten().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
        })
    }

    /// What the panes of this contact share.
    #[must_use]
    pub fn get() -> Self {
        expect_context::<Self>()
    }
}

/// A contact that is finished: its record, to read and print.
#[component]
fn Finished(
    /// The contact.
    contact: Memo<Option<Contact>>,
) -> impl IntoView {
    let app = App::get();
    let print = move |()| {
        if let Some(key) = contact.with_untracked(|c| c.as_ref().and_then(|c| crate::route::Key::new(c.id.key()))) {
            app.go(&Route::Print(Sheet::Contact, key));
        }
    };
    let follow = move || {
        if let Some(contact) = contact.get_untracked() {
            app.follow_up(&contact.id);
        }
    };
    on_action(Signal::stored(vec![Scope::Contact]), move |action| {
        let follows = action == Action::FollowUp;
        if follows {
            follow();
        }
        follows
    });
    view! {
        <div class="page">
            <div class="page-head">
                <h1>{live(move || contact.get().map(|c| super::values::caller_title(app, &c)))}</h1>
                <Button
                    label=Signal::derive(move || app.text().calls.follow_up.to_owned())
                    icon=Glyph::PhoneOut
                    action=Action::FollowUp
                    on_press=move |()| follow()
                />
                <Button
                    label=Signal::derive(move || app.text().common.print.to_owned())
                    kind=ButtonKind::Secondary
                    icon=Glyph::Print
                    on_press=print
                />
            </div>
            {live(move || contact.get().map(|contact| view! { <super::values::ContactFacts contact /> }))}
            {live(move || contact.get().map(|contact| view! { <Kept contact /> }))}
        </div>
    }
}

/// What a finished contact carries: its matters, what it hangs on, the scripts before, whom it was handed to.
#[component]
fn Kept(
    /// The contact.
    contact: Contact,
) -> impl IntoView {
    let id = contact.id.clone();
    view! {
        <div class="stack">
            <crate::ui::pages::records::ErasedNote record=id.clone() />
            <super::matters::MatterList contact=id.clone() />
            <super::superior::HandedOver contact=id.clone() />
            <super::switcher::FormerScripts contact=id.clone() />
            <crate::ui::pages::records::OrdersCard from=id.clone() />
            <LinksCard record=id />
        </div>
    }
}

/// A contact that is not here.
#[component]
fn Missing() -> impl IntoView {
    let app = App::get();
    view! {
        <EmptyState
            glyph=Glyph::Search
            title=Signal::derive(move || app.text().common.nothing_found.to_owned())
            body=Signal::derive(move || app.text().desk.contact_missing.to_owned())
        >
            <WayOn />
        </EmptyState>
    }
}
