//! Simulated calls on the real desk: the phone that rings, what the trainee did, what it was worth.

use super::{App, Ringing};
use crate::domain::contact::{self, Contact};
use crate::domain::form_check::is_answered;
use crate::journal::{Edit, RecordId, RecordRef};
use crate::platform::{clock, fetch};
use crate::route::{Call, Key, Route};
use crate::training::check;
use crate::training::log::{Event, What};
use crate::training::scenario::{Book, Caller, Scenario};
use crate::training::tried::{self, Try};
use crate::training::watch::Seen;
use crate::workspace::Action;
use leptos::prelude::*;
use std::sync::Arc;

impl App {
    /// The practice file of the organisation, if it has one that is in order.
    pub async fn practice_book(self) -> Option<Arc<Book>> {
        let id = self.pack_now()?.id.to_string();
        let text = fetch::text(&format!("training/{id}.json")).await.ok()?;
        match check::read(&text) {
            Ok(book) => Some(Arc::new(book)),
            Err(findings) => {
                findings.iter().for_each(|finding| crate::platform::crash::log(&finding.to_string()));
                None
            }
        }
    }

    /// All tries of this workspace, the latest first. Follows them.
    #[must_use]
    pub fn tries(self) -> Vec<Try> {
        self.read(Try::all).unwrap_or_default()
    }

    /// One try. Follows it.
    #[must_use]
    pub fn tried(self, id: &RecordId) -> Option<Try> {
        self.read(|journal| journal.view(id).filter(|r| r.is_live()).map(Try::of)).flatten()
    }

    /// The try that whoever sits here is in. Follows it.
    #[must_use]
    pub fn open_try(self) -> Option<Try> {
        let agent = self.desk.with(|d| d.as_ref().map(|d| d.agent.clone()))?;
        self.tries().into_iter().find(|tried| tried.agent == agent && tried.is_open())
    }

    /// The extra time in examinations of whoever sits here, in percent. Follows it.
    #[must_use]
    pub fn extra_time(self) -> u32 {
        let id: Option<RecordId> = self.agent_id().parse().ok();
        let of = |journal: &crate::journal::Journal| journal.view(id.as_ref()?)?.int("extra_time");
        self.read(of).flatten().and_then(|percent| u32::try_from(percent).ok()).unwrap_or(0)
    }

    /// Gives whoever sits here extra time in examinations, in percent, from now on.
    pub fn set_extra_time(self, percent: u32) {
        if let Ok(id) = self.agent_id().parse::<RecordId>() {
            self.store(self.edit_of(&id, |edit| edit.set("extra_time", percent)));
        }
    }

    /// Begins a try: the phone rings. `extra` is extra time in percent.
    pub fn begin_try(self, scenario: &Scenario, exam: bool, extra: u32) {
        let Some(id) = self.new_id(tried::KIND) else { return };
        let (at, caller) = (clock::now_ms(), scenario.caller.clone());
        let name = self.desk.with_untracked(|d| d.as_ref().map(|d| d.agent_name.clone())).unwrap_or_default();
        let part = Edit::new(id)
            .set("scenario", scenario.id.as_str())
            .set("exam", exam)
            .set("extra", extra)
            .set("agent", self.agent_id())
            .set("name", name)
            .set("started", at)
            .add("log", Event { at, what: What::Rang }.json(0))
            .into_part();
        leptos::task::spawn_local(async move {
            if self.write(Action::edit([part])).await.is_ok() {
                self.go(&Route::Desk);
                self.ring_for(&caller, at);
            }
        });
    }

    /// Lets the phone ring for a caller, unless it does.
    pub fn ring_for(self, caller: &Caller, since: i64) {
        let name = (!caller.name.is_empty()).then(|| caller.name.clone());
        let call = Call { phone: Some(caller.phone.clone()), name };
        if self.ringing.with_untracked(|all| all.iter().any(|ringing| ringing.call == call)) {
            return;
        }
        self.ringing.update(|all| all.push(Ringing { call, since }));
    }

    /// The contact that this try became, once it was answered: the caller's number, since the try began.
    #[must_use]
    pub fn contact_of_try(self, tried: &Try, phone: &str) -> Option<Contact> {
        let fits = |r: &RecordRef<'_>| {
            r.is_live()
                && r.text("phone") == phone
                && r.text("agent") == tried.agent
                && r.int("started").is_some_and(|at| at >= tried.started)
        };
        let found = |journal: &crate::journal::Journal| {
            let mut all: Vec<Contact> = journal.of_kind(contact::KIND).filter(fits).map(Contact::of).collect();
            all.sort_by_key(|contact| contact.started);
            all.into_iter().next()
        };
        self.read(found).flatten()
    }

    /// What the records of a contact say that the trainee did. Follows them.
    #[must_use]
    pub fn seen_in(self, contact: &Contact) -> Seen {
        let mut seen = Seen {
            steps: contact.said.clone(),
            skipped: contact.skipped.iter().map(|(step, _)| step.clone()).collect(),
            chosen: contact.choices.iter().map(|(step, choice)| format!("{step}/{choice}")).collect(),
            promised: contact.answer_by,
            hung_up: contact.ended,
            closed: contact.finished.map(|at| (at, contact.disposition.clone())),
            ..Seen::default()
        };
        let own = [
            ("name", &contact.name),
            ("phone", &contact.phone),
            ("account", &contact.account),
            ("note", &contact.note),
        ];
        for (field, text) in own {
            seen.fields.insert(field.to_owned(), text.clone());
        }
        for matter in self.matters_in(&contact.id) {
            let fields = self.read(|journal| journal.view(&matter.id).map(|r| r.beginning("f."))).flatten();
            for (field, value) in fields.unwrap_or_default() {
                if is_answered(Some(&value)) {
                    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                    seen.fields.insert(format!("f.{field}"), text);
                }
            }
            seen.filed.push(matter.form);
        }
        seen
    }

    /// Adds events to the log of a try, and which contact it became.
    pub async fn note_try(self, id: RecordId, events: Vec<Event>, contact: Option<RecordId>) {
        let parts = self.edit_of(&id, |mut edit| {
            let known = self.peek(|journal| journal.view(&id).map(|r| r.set("log").len())).flatten().unwrap_or(0);
            for (n, event) in events.iter().enumerate() {
                edit = edit.add("log", event.json(known + n));
            }
            match contact {
                Some(contact) => edit.set("contact", contact.as_str()),
                None => edit,
            }
        });
        if !parts.is_empty() {
            // What could not be written was told.
            let _ = self.write(Action::edit(parts)).await;
        }
    }

    /// An event of this moment.
    #[must_use]
    pub fn event_now(self, what: What) -> Event {
        Event { at: clock::now_ms(), what }
    }

    /// Goes to the page of a try.
    pub fn show_try(self, id: &RecordId) {
        if let Some(key) = Key::new(id.key()) {
            self.go(&Route::Practice(key));
        }
    }

    /// What a supervisor says of a try.
    pub fn comment_try(self, id: &RecordId, words: &str) {
        let by = self.desk.with_untracked(|d| d.as_ref().map(|d| d.agent_name.clone())).unwrap_or_default();
        self.store(self.edit_of(id, |edit| edit.set("comment", words).set("comment_by", by)));
    }
}
