//! Promises: the list, and what is said of one of them (B24).

use super::{App, FormState};
use crate::domain::contact::Contact;
use crate::domain::leading::Leading;
use crate::domain::moment::Moment;
use crate::domain::promise::{self, Promise};
use crate::domain::promise_list::{self, Asked, PromiseList, Sort, Tab};
use crate::journal::{Journal, RecordId, RecordRef};
use crate::platform::clock;
use crate::workspace::Action;
use leptos::prelude::*;
use serde_json::Value;

impl App {
    /// The list of promises under a tab at a time, with the first `most` of them. Follows them.
    #[must_use]
    pub fn promise_list(self, tab: Tab, sort: Option<(Sort, bool)>, now: i64, most: usize) -> PromiseList {
        let agent = self.desk.with(|d| d.as_ref().map(|d| d.agent.clone()).unwrap_or_default());
        let asked = Asked { agent: &agent, tab, now, sort };
        let read = |journal: &Journal| {
            let PromiseList { counts, tally, shown } = promise_list::list(journal, &asked, most, promise_list::read);
            let first = shown.first.into_iter().flatten().collect();
            PromiseList { counts, tally, shown: Leading { count: shown.count, first } }
        };
        self.read(read).unwrap_or_default()
    }

    /// The record ids of all promises of that list, as text, in its order.
    #[must_use]
    pub fn promise_keys(self, tab: Tab, sort: Option<(Sort, bool)>, now: i64) -> Vec<String> {
        let agent = self.agent_id();
        let asked = Asked { agent: &agent, tab, now, sort };
        let id = |record: RecordRef<'_>| record.id().to_string();
        self.peek(|journal| promise_list::list(journal, &asked, usize::MAX, id).shown.first).unwrap_or_default()
    }

    /// The contacts whose caller waits for an answer. Follows them.
    #[must_use]
    pub fn answers_owed(self) -> Vec<Contact> {
        self.of_contacts(|digest| digest.owed.clone()).unwrap_or_default()
    }

    /// The answers that whoever sits here owes, by the hour told. Follows them.
    #[must_use]
    pub fn my_answers_due(self) -> Vec<Promise> {
        let agent = self.desk.with(|d| d.as_ref().map(|d| d.agent.clone()).unwrap_or_default());
        let mut all = promise::list(&[], &[], &self.answers_owed(), &[]);
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

    /// The customers had to ask for what they were promised. What was noted already stays as it was.
    pub fn customers_asked_for(self, ids: &[RecordId]) {
        let now = clock::now_ms();
        let parts: Vec<_> =
            ids.iter().flat_map(|id| self.edit_of(id, |edit| edit.set_if_empty(promise::ASKED, now))).collect();
        self.store_and_tell(parts, self.text_now().promise.broken_now.to_owned());
    }
}
