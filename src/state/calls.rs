//! Callbacks: promised, tried, made, graded (B27).

use super::App;
use crate::domain::callback::{self, Callback};
use crate::domain::callback_list::{self, Asked, CallList, Group, Sight, Tab};
use crate::domain::contact::Opening;
use crate::domain::day::Day;
use crate::domain::leading::Leading;
use crate::domain::moment::Moment;
use crate::domain::slots::{self, AfterAttempt, Slot};
use crate::journal::{Edit, Journal, Part, RecordId, RecordRef};
use crate::pack::calls::Satisfaction;
use crate::platform::clock;
use crate::workspace::Action;
use leptos::prelude::With;
use serde_json::json;

/// What a callback promises.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Promise {
    /// The slot's beginning and end: milliseconds since 1970.
    pub slot: (i64, i64),
    /// Whom to ask for.
    pub name: String,
    /// The number.
    pub phone: String,
    /// The language to speak: `es`, `zh`, `en`; empty when unknown.
    pub language: String,
    /// What for.
    pub reason: String,
    /// The agent's record, or empty for the team.
    pub owner: String,
    /// The complaint it belongs to.
    pub complaint: String,
    /// The contact in which it is promised.
    pub contact: String,
    /// The customer.
    pub customer: String,
}

impl App {
    /// All callbacks with their attempts, by slot.
    #[must_use]
    pub fn callbacks(self) -> Vec<Callback> {
        let mut all = self.read(Callback::all).unwrap_or_default();
        all.sort_by(|a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
        all
    }

    /// Who looks at the list of calls, and when.
    fn with_sight<T>(self, now: i64, with: impl FnOnce(&Sight<'_>) -> T) -> T {
        let agent = self.desk.with(|desk| desk.as_ref().map(|d| d.agent.clone()).unwrap_or_default());
        let (tomorrow, grace_minutes) = (self.tomorrow(now), self.grace_minutes());
        with(&Sight { agent: &agent, now: Moment::from_ms(now), tomorrow, grace_minutes })
    }

    /// The list of calls under a tab as it is asked for at a time, with the first `most` of them, each with its group.
    /// Follows them.
    #[must_use]
    pub fn call_list(self, tab: Tab, asked: &Asked, now: i64, most: usize) -> CallList<(Group, Callback)> {
        self.with_sight(now, |sight| {
            let read = |journal: &Journal| {
                let found = callback_list::list(journal, sight, tab, asked, most, Callback::of);
                let mut calls = found.shown.first;
                Callback::bring_attempts(journal, &mut calls);
                let first = calls.into_iter().map(|call| (sight.group(&call), call)).collect();
                CallList { counts: found.counts, shown: Leading { count: found.shown.count, first } }
            };
            self.read(read).unwrap_or_default()
        })
    }

    /// The record ids of all calls of that list, as text, in its order.
    #[must_use]
    pub fn call_keys(self, tab: Tab, asked: &Asked, now: i64) -> Vec<String> {
        let id = |record: RecordRef<'_>| record.id().to_string();
        let all = |sight: &Sight<'_>| {
            self.peek(|journal| callback_list::list(journal, sight, tab, asked, usize::MAX, id).shown.first)
        };
        self.with_sight(now, all).unwrap_or_default()
    }

    /// The first `most` callbacks that are still to be made and begin before `until`, without their attempts.
    #[must_use]
    pub fn next_callbacks(self, until: i64, most: usize) -> Vec<Callback> {
        self.read(|journal| Callback::next(journal, until, most)).unwrap_or_default()
    }

    /// One callback.
    #[must_use]
    pub fn callback(self, id: &RecordId) -> Option<Callback> {
        let read = |journal: &Journal| {
            let record = journal.view(id).filter(|record| id.kind() == callback::KIND && record.is_live())?;
            let mut found = [Callback::of(record)];
            Callback::bring_attempts(journal, &mut found);
            found.into_iter().next()
        };
        self.read(read).flatten()
    }

    /// The half hours of a local day (`YYYY-MM-DD`) in which customers may be called.
    #[must_use]
    pub fn slots_on(self, day: &str) -> Vec<Slot> {
        let Some(pack) = self.pack() else { return Vec::new() };
        let (Ok(day), Some(open)) = (Day::parse(day), pack.open_time(pack.callbacks.calendar.as_str())) else {
            return Vec::new();
        };
        slots::slots_on(&open, day, pack.callbacks.slot_minutes)
    }

    /// The local day of a moment in the pack's time zone, as `YYYY-MM-DD`.
    #[must_use]
    pub fn day_of(self, at: i64) -> String {
        let Some(pack) = self.pack() else { return String::new() };
        Day::of(pack.time_zone.local(Moment::from_ms(at))).to_string()
    }

    /// Promises a callback, or moves one that is there.
    ///
    /// # Errors
    /// [`crate::workspace::WorkspaceError`], which has been told.
    pub async fn promise_callback(
        self,
        there: Option<RecordId>,
        with: Promise,
    ) -> Result<RecordId, crate::workspace::WorkspaceError> {
        use crate::workspace::WorkspaceError;
        let id = match there {
            Some(id) => id,
            None => self.new_id(callback::KIND).ok_or(WorkspaceError::Empty)?,
        };
        let with_from = with.slot.0;
        let parts = self.edit_of(&id, |edit| {
            edit.set("from", with.slot.0)
                .set("to", with.slot.1)
                .set("name", with.name)
                .set("phone", with.phone)
                .set("language", with.language)
                .set("reason", with.reason)
                .set("owner", with.owner)
                .set("complaint", with.complaint)
                .set("contact", with.contact)
                .set("customer", with.customer)
                .set_if_empty("created", clock::now_ms())
        });
        let saved = self.write(Action::edit(parts)).await?;
        let moment = self.moment_now(with_from);
        self.tell(self.text_now().callback.set_done(&moment), saved.entries);
        Ok(id)
    }

    /// Begins the call of a callback: a contact with its own script.
    pub fn make_callback(self, callback: &Callback) {
        self.open_contact(Opening {
            channel: self.voice(),
            phone: callback.phone.clone(),
            name: callback.name.clone(),
            customer: callback.customer.clone(),
            callback: callback.id.to_string(),
            ..Opening::default()
        });
    }

    /// Where an attempt that came to `outcome` leads: the slot to propose, if the pack knows one.
    #[must_use]
    pub fn proposed_slot(self, outcome: &str) -> Option<Slot> {
        let pack = self.pack()?;
        let calls = &pack.callbacks;
        let then = calls.outcomes.iter().find(|o| o.id.as_str() == outcome)?.then;
        let open = pack.open_time(calls.calendar.as_str())?;
        let now = Moment::from_ms(clock::now_ms());
        slots::next_slot(&open, calls.slot_minutes, &calls.parts_of_day, now, then)
    }

    /// Records an attempt. One that did not reach the customer moves the callback to `next`; nothing disappears.
    ///
    /// # Errors
    /// [`crate::workspace::WorkspaceError`], which has been told.
    pub async fn record_attempt(
        self,
        callback: RecordId,
        outcome: String,
        note: String,
        next: Option<Slot>,
    ) -> Result<(), crate::workspace::WorkspaceError> {
        let Some(attempt) = self.new_id(callback::ATTEMPT) else { return Ok(()) };
        let then = self
            .pack_now()
            .and_then(|p| p.callbacks.outcomes.iter().find(|o| o.id.as_str() == outcome).map(|o| o.then));
        let made = Edit::new(attempt)
            .set("callback", callback.as_str())
            .set("at", clock::now_ms())
            .set("outcome", outcome)
            .set("agent", self.agent_id())
            .set("note", note)
            .into_part();
        let mut parts: Vec<Part> = vec![made];
        if let Some(slot) = next.filter(|_| then != Some(AfterAttempt::Done)) {
            parts.extend(self.edit_of(&callback, |e| e.set("from", slot.from.ms()).set("to", slot.to.ms())));
        }
        let saved = self.write(Action::edit(parts)).await?;
        self.tell(self.text_now().callback.attempt_saved, saved.entries);
        Ok(())
    }

    /// Closes a callback with how satisfied the customer is. *Not satisfied* keeps it open at another time (B27).
    ///
    /// # Errors
    /// [`crate::workspace::WorkspaceError`], which has been told.
    pub async fn grade_callback(
        self,
        callback: RecordId,
        grade: String,
        next: Option<Slot>,
    ) -> Result<(), crate::workspace::WorkspaceError> {
        let counts = self
            .pack_now()
            .and_then(|p| p.callbacks.satisfaction.iter().find(|g| g.id.as_str() == grade).map(|g| g.counts_as));
        let satisfied = counts != Some(Satisfaction::NotSatisfied);
        let parts = self.edit_of(&callback, |edit| {
            let edit = edit.set("grade", grade).set("graded", clock::now_ms());
            match next {
                _ if satisfied => edit.set("done", clock::now_ms()),
                Some(slot) => edit.set("from", slot.from.ms()).set("to", slot.to.ms()),
                None => edit,
            }
        });
        let saved = self.write(Action::edit(parts)).await?;
        let text = &self.text_now().callback;
        self.tell(if satisfied { text.finished } else { text.kept_open }, saved.entries);
        Ok(())
    }

    /// Closes a callback without a call, with the reason.
    pub fn close_callback(self, callback: RecordId, reason: String) {
        let said = self.text_now().callback.finished;
        self.change(callback, said, move |edit| {
            edit.set("done", clock::now_ms()).set("closed_because", reason.as_str()).because(&reason)
        });
    }

    /// Ticks an item of the checklist, or takes the tick away.
    pub fn tick(self, callback: &RecordId, item: &str, ticked: bool) {
        let parts = self.edit_of(callback, |edit| {
            if ticked { edit.add("checked", item) } else { edit.remove("checked", &json!(item)) }
        });
        self.store(parts);
    }
}
