//! Known incidents: opened, kept up to date, ended; contacts that are about one; calls to whoever asked to be told.

use super::{App, FormState};
use crate::domain::callback;
use crate::domain::contact::{self, Contact};
use crate::domain::incident::{self, Incident};
use crate::domain::phone::Phone;
use crate::journal::{Edit, EntryId, RecordId};
use crate::pack::people::May;
use crate::platform::clock;
use crate::search::fold;
use crate::workspace::{Action, WorkspaceError};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The moments of an incident as its form gives them: milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IncidentTimes {
    /// Since when.
    pub since: i64,
    /// When more is to be known.
    pub next_update: Option<i64>,
}

/// The contacts about an incident.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Informed {
    /// All of them, the latest first.
    pub contacts: Vec<Contact>,
    /// How many asked to be told of its end.
    pub asked: usize,
    /// How many of those have no call yet.
    pub to_tell: usize,
}

impl App {
    /// All incidents: the open ones first, the most recent first. Follows them.
    #[must_use]
    pub fn incidents(self) -> Vec<Incident> {
        self.read(Incident::all).unwrap_or_default()
    }

    /// One incident. Follows it.
    #[must_use]
    pub fn incident(self, id: &RecordId) -> Option<Incident> {
        self.read(|j| j.get(id).filter(|r| !r.is_erased() && !r.is_deleted()).map(Incident::of)).flatten()
    }

    /// Whether whoever sits here may open incidents and say what is told: whoever judges matters.
    #[must_use]
    pub fn may_open_incidents(self) -> bool {
        self.may(May::Judge)
    }

    /// A record id for a new incident.
    #[must_use]
    pub fn new_incident(self) -> Option<RecordId> {
        self.new_id(incident::KIND)
    }

    /// Whether an incident touches a call, by what was said in it.
    #[must_use]
    pub fn touches(self, incident: &Incident, said: &[String]) -> bool {
        incident.fits(said, fold)
    }

    /// Saves what was typed about an incident. Its moments are not fields of the form.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told.
    pub async fn save_incident(
        self,
        form: FormState,
        times: IncidentTimes,
        typed: &[&str],
    ) -> Result<Vec<EntryId>, WorkspaceError> {
        let (agent, now) = (self.agent_id(), clock::now_ms());
        let part = form.edit(|edit| {
            let edit = typed.iter().fold(edit, |edit, name| edit.without(name));
            let edit = edit.set("since", times.since).set_if_empty("agent", agent).set_if_empty("created", now);
            edit.set("next_update", times.next_update.map_or(serde_json::Value::Null, Into::into)).part()
        });
        let Some(Some(part)) = part else { return Ok(Vec::new()) };
        let saved = self.write(Action::edit([part]).without_draft(&form.key())).await?;
        form.clear();
        self.list_drafts().await;
        Ok(saved.entries)
    }

    /// The incident is over, or goes on after all.
    pub fn end_incident(self, id: RecordId, over: bool) {
        let text = &self.text_now().incident;
        let said = if over { text.ended_now } else { text.reopened };
        self.change(id, said, move |edit| {
            let value = if over { clock::now_ms().into() } else { serde_json::Value::Null };
            edit.set("ended", value)
        });
    }

    /// Finishes a contact that is about a known incident, in one act: linked, with the pack's disposition for it. A
    /// pack without one leaves the disposition to the agent: then this says `false`, and only the link is stored.
    pub fn inform(self, form: FormState, incident: &RecordId, tell: bool) -> bool {
        let incident = incident.clone();
        let disposition = self.pack_now().and_then(|pack| pack.informed().map(|d| d.id.to_string()));
        let Some(disposition) = disposition else {
            let parts = self.edit_of(&form.record(), |edit| incident::link(edit, &incident, tell));
            self.store(parts);
            return false;
        };
        let now = clock::now_ms();
        self.save_contact(
            form,
            move |edit| {
                let edit = incident::link(edit, &incident, tell).set("disposition", disposition).set("finished", now);
                edit.set_if_empty("ended", now)
            },
            Some(crate::route::Route::Desk),
        );
        true
    }

    /// The contacts about an incident, how many asked to be told, and how many of those have no call yet. Follows them.
    #[must_use]
    pub fn informed(self, id: &RecordId) -> Informed {
        let contacts = self.contacts_about(id);
        let calls = self.callbacks();
        let to_tell = incident::to_tell(id.as_str(), contacts.iter(), &calls, |typed| self.one_line(typed)).len();
        Informed { asked: contacts.iter().filter(|c| c.tell).count(), to_tell, contacts }
    }

    /// How many contacts there are about each incident, and how many of their callers asked to be told, by the incident's
    /// record as text. Follows them.
    #[must_use]
    pub fn incident_counts(self) -> BTreeMap<String, (usize, usize)> {
        let count = |journal: &crate::journal::Journal| {
            let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
            for record in journal.of_kind(contact::KIND).filter(|r| !r.is_deleted() && !r.is_erased()) {
                let about = record.text("incident");
                if !about.is_empty() {
                    let (contacts, asked) = counts.entry(about.to_owned()).or_default();
                    *contacts += 1;
                    *asked += usize::from(record.is("tell"));
                }
            }
            counts
        };
        self.read(count).unwrap_or_default()
    }

    fn contacts_about(self, id: &RecordId) -> Vec<Contact> {
        let about = |r: &crate::journal::RecordRef<'_>| r.is_live() && r.text("incident") == id.as_str();
        let read = |journal: &crate::journal::Journal| -> Vec<Contact> {
            journal.of_kind(contact::KIND).filter(about).map(Contact::of).collect()
        };
        let mut all = self.read(read).unwrap_or_default();
        all.sort_by(|a, b| (b.started, &b.id).cmp(&(a.started, &a.id)));
        all
    }

    /// A number in one form, however it was typed.
    fn one_line(self, typed: &str) -> String {
        let country = self.pack_now().map(|pack| pack.phone_country.clone()).unwrap_or_default();
        Phone::parse(typed, &country).map_or_else(|_| typed.to_owned(), |phone| phone.to_string())
    }

    /// Makes calls of the team's for everybody who asked to be told and has none: today, or on the next day on which
    /// customers are called.
    pub fn call_who_asked(self, incident: &Incident) {
        let now = clock::now_ms();
        let day = untrack(|| self.next_open_day(&self.today(), now));
        let slots = untrack(|| day.map(|day| self.slots_left(&day, now)).unwrap_or_default());
        let (contacts, calls) = untrack(|| (self.contacts_about(&incident.id), self.callbacks()));
        let asked = incident::to_tell(incident.id.as_str(), contacts.iter(), &calls, |typed| self.one_line(typed));
        let Some(slots) = incident::spread(asked.len(), &slots) else {
            return self.warn(self.text_now().callback.no_open_day);
        };
        let reason = self.text_now().incident.call_reason(&incident.what);
        let new = |(contact, slot): (&Contact, crate::domain::slots::Slot)| {
            let edit = Edit::new(self.new_id(callback::KIND)?).set("from", slot.from.ms()).set("to", slot.to.ms());
            let edit = edit.set("name", contact.name.as_str()).set("phone", contact.phone.as_str());
            let edit = edit.set("customer", contact.customer.as_str()).set("contact", contact.id.as_str());
            let edit = edit.set("incident", incident.id.as_str()).set("reason", reason.as_str()).set("created", now);
            Some(edit.into_part())
        };
        let parts: Vec<_> = asked.into_iter().zip(slots).filter_map(new).collect();
        let said = self.text_now().incident.calls_made(parts.len());
        leptos::task::spawn_local(async move {
            if let Ok(saved) = self.write(Action::edit(parts)).await {
                self.tell(said, saved.entries);
            }
        });
    }
}
