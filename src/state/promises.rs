//! Promises: the list, and what is said of one of them (B24).

use super::{App, FormState};
use crate::domain::contact::{self, Contact};
use crate::domain::moment::Moment;
use crate::domain::promise::{self, Promise};
use crate::journal::RecordId;
use crate::platform::clock;
use crate::workspace::Action;
use leptos::prelude::*;
use serde_json::Value;

impl App {
    /// Everything told to a customer with a time: what is to be done first. Follows it.
    #[must_use]
    pub fn promises(self) -> Vec<Promise> {
        promise::list(&self.callbacks(), &self.complaints(), &self.answers_promised())
    }

    /// The contacts whose caller was promised an answer. Follows them.
    #[must_use]
    pub fn answers_promised(self) -> Vec<Contact> {
        let promised = |r: &crate::journal::RecordRef<'_>| r.is_live() && r.int("answer_by").is_some();
        let contacts = self.read(|journal| journal.of_kind(contact::KIND).filter(promised).map(Contact::of).collect());
        contacts.unwrap_or_default()
    }

    /// The answers that whoever sits here owes, by the hour told. Follows them.
    #[must_use]
    pub fn my_answers_due(self) -> Vec<Promise> {
        let agent = self.desk.with(|d| d.as_ref().map(|d| d.agent.clone()).unwrap_or_default());
        let owed = |r: &crate::journal::RecordRef<'_>| {
            r.is_live() && r.int("answer_by").is_some() && r.int("answered").is_none()
        };
        let owed: Vec<Contact> = self
            .read(|journal| journal.of_kind(contact::KIND).filter(owed).map(Contact::of).collect())
            .unwrap_or_default();
        let mut all = promise::list(&[], &[], &owed);
        all.retain(|promise| promise.owner == agent);
        all
    }

    /// The caller of a contact is told an answer within half an hour, or not after all.
    pub fn promise_answer(self, contact: &RecordId, on: bool) {
        let by: Value = if on { self.answer_due(clock::now_ms()).into() } else { Value::Null };
        let parts = self.edit_of(contact, |edit| edit.set("answer_by", by));
        self.store(parts);
    }

    /// When an answer that is promised at `now` is due, by the pack.
    #[must_use]
    pub fn answer_due(self, now: i64) -> i64 {
        let by_pack = self.pack_now().and_then(|pack| {
            let limit = &pack.unanswerable.as_ref()?.limit;
            pack.due(limit, Moment::from_ms(now)).map(Moment::ms)
        });
        by_pack.unwrap_or_else(|| promise::answer_by(now))
    }

    /// A question that cannot be answered at once goes to the person in charge, and the caller is promised an answer.
    /// `form` is the contact's own form, in which the question was typed.
    pub fn pass_on(self, form: FormState, person: &str, name: &str) {
        let (now, person, name) = (clock::now_ms(), person.to_owned(), name.to_owned());
        let by = self.answer_due(now);
        let said = self.text_now().alarm.passed_on(&name, &untrack(|| self.format(|f| f.time(by))));
        let part = form.edit(|edit| {
            let edit = edit.set("put_to", person).set("put_to_name", name).set("put_at", now).set("answer_by", by);
            edit.set("answered", Value::Null).part()
        });
        let Some(Some(part)) = part else { return };
        let key = form.key();
        leptos::task::spawn_local(async move {
            if let Ok(saved) = self.write(Action::edit([part]).without_draft(&key)).await {
                self.tell(said, saved.entries);
            }
        });
    }

    /// The customer had to ask for what they were promised.
    pub fn customer_asked(self, id: RecordId) {
        let said = self.text_now().promise.broken_now;
        self.change(id, said, |edit| edit.set_if_empty(promise::ASKED, clock::now_ms()));
    }
}
