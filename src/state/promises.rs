//! Promises: the list, and what is said of one of them (B24).

use super::App;
use crate::domain::contact::{self, Contact};
use crate::domain::promise::{self, Promise};
use crate::journal::RecordId;
use crate::platform::clock;
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

    /// The caller of a contact is told an answer within half an hour, or not after all.
    pub fn promise_answer(self, contact: &RecordId, on: bool) {
        let by: Value = if on { promise::answer_by(clock::now_ms()).into() } else { Value::Null };
        let parts = self.edit_of(contact, |edit| edit.set("answer_by", by));
        self.store(parts);
    }

    /// The caller of a contact has their answer.
    pub fn answer_given(self, contact: RecordId) {
        let said = self.text_now().promise.answered_said;
        self.change(contact, said, |edit| edit.set_if_empty("answered", clock::now_ms()));
    }

    /// The customer had to ask for what they were promised.
    pub fn customer_asked(self, id: RecordId) {
        let said = self.text_now().promise.broken_now;
        self.change(id, said, |edit| edit.set_if_empty(promise::ASKED, clock::now_ms()));
    }
}
