//! How matters end: answered in time or late, closed after a call that asks whether all is well.

use super::calls::Filed;
use super::deed::{Change, Deed};
use super::story::{DAY, HOUR, Story};
use super::texts::Verdict;
use crate::domain::callback;
use crate::domain::complaint::Status;
use crate::domain::form::FormRole;
use crate::domain::moment::MINUTE;
use crate::domain::promise::ASKED;
use crate::domain::slots::AfterAttempt;
use crate::journal::{Edit, RecordId};
use crate::pack::calls::Satisfaction;

/// Whose calls are the complaints officer's.
const OFFICER: usize = 3;

/// A call that is promised.
pub(super) struct Promised {
    pub from: i64,
    pub created: i64,
    /// Whose it is, by their place; none for the team.
    pub owner: Option<usize>,
    /// The customer, by their place.
    pub client: usize,
    /// What for, when it is no common reason.
    pub reason: Option<String>,
    /// The matter or contact that it belongs to, as field and record.
    pub of: Option<(&'static str, RecordId)>,
}

impl Story<'_> {
    /// What becomes of a matter.
    pub(super) fn settle(&mut self, filed: &Filed<'_>) {
        let limit = filed.due.map_or(2 * HOUR, |due| due - filed.at);
        let part = |hundredths: i64| filed.at + limit / 100 * hundredths;
        let drawn = self.past.below(100);
        let answered = match (filed.role, drawn) {
            // Answered in the call.
            (FormRole::Note, _) => filed.at + 30_000,
            (_, 0..83) => self.past.between(part(12), part(96)),
            (_, 83..95) => self.past.between(part(103), part(170)),
            _ => part(230).max(part(100) + 3 * DAY),
        };
        let answered = self.worked(answered);
        // Some of what falls due in these days is not done yet, and a little of it is late.
        let left = match filed.due.map(|due| self.now - due) {
            Some(ago) if filed.role == FormRole::Note || ago > 2 * DAY => 0,
            Some(ago) if ago > 0 => 25,
            Some(_) => 65,
            None => 0,
        };
        if self.past.happens(left) {
            return;
        }
        if drawn >= 96 && filed.due.is_some() {
            let asked = part(115);
            self.deeds.push(Deed::change(asked, filed.call.by, Change::of(&filed.id).set(ASKED, asked)));
        }
        let decision = match filed.verdict {
            Verdict::Upheld => "upheld",
            Verdict::Partly => "partly",
            Verdict::Refused => "not_upheld",
        };
        let by = if filed.role == FormRole::Complaint { OFFICER } else { filed.call.by };
        let day = self.day_of(answered).to_string();
        let answer = Change::of(&filed.id).set("status", Status::Answered.name()).set("answered", answered);
        let answer = answer.set("answer", filed.answer.as_str()).set("decision", decision).set("told_on", day);
        self.deeds.push(Deed::change(answered, by, answer));
        let again = self.worked(answered + 3 * DAY);
        if filed.role == FormRole::Complaint && self.past.happens(60) {
            let call = Promised {
                from: again - again.rem_euclid(30 * MINUTE),
                created: answered + MINUTE,
                owner: Some(by),
                client: filed.call.client,
                reason: None,
                of: Some(("complaint", filed.id.clone())),
            };
            let made = self.promise(&call);
            let done = self.make(&made, &call);
            let close = Change::of(&filed.id).set("status", Status::Closed.name());
            self.deeds.push(Deed::change(done + MINUTE, by, close));
        }
    }

    /// Promises a call. Returns its record.
    pub(super) fn promise(&mut self, call: &Promised) -> RecordId {
        let id = self.id(callback::KIND);
        let common = self.past.pick(self.words.calls).copied().unwrap_or_default();
        let Some(client) = self.clients.get(call.client) else { return id };
        let mut edit = Edit::new(id.clone())
            .set("from", call.from)
            .set("to", call.from + i64::from(self.pack.callbacks.slot_minutes) * MINUTE)
            .set("name", client.name.as_str())
            .set("phone", client.phone.as_str())
            .set("language", self.words.language)
            .set("reason", call.reason.as_deref().unwrap_or(common))
            .set("owner", call.owner.map(|by| self.agent(by)).unwrap_or_default())
            .set("customer", client.id.as_str())
            .set("created", call.created);
        if let Some((field, record)) = &call.of {
            edit = edit.set(field, record.as_str());
        }
        self.deeds.push(Deed::begin(call.created, call.owner.unwrap_or_default(), edit.into_part()));
        id
    }

    /// Makes a promised call: some customers are reached at the second attempt, some are not content. Returns when it
    /// was done.
    pub(super) fn make(&mut self, id: &RecordId, call: &Promised) -> i64 {
        let by = call.owner.unwrap_or_default();
        let mut at = self.past.between(call.from + MINUTE, call.from + 27 * MINUTE);
        if self.past.happens(22) {
            let note = self.past.pick(self.words.attempts).copied().unwrap_or_default();
            self.attempt(id, at, by, false, note);
            at += 2 * HOUR;
            let slot = at - at.rem_euclid(30 * MINUTE);
            let moved = Change::of(id).set("from", slot).set("to", slot + 30 * MINUTE);
            self.deeds.push(Deed::change(at - 2 * HOUR + 20_000, by, moved));
        }
        self.attempt(id, at, by, true, "");
        let (good, bad): (Vec<_>, Vec<_>) =
            self.pack.callbacks.satisfaction.iter().partition(|grade| grade.counts_as == Satisfaction::Satisfied);
        let grades = if self.past.happens(88) { good } else { bad };
        let grade = self.past.pick(&grades).map(|grade| grade.id.to_string()).unwrap_or_default();
        let done = at + 4 * MINUTE;
        let change = Change::of(id).set("grade", grade).set("graded", done).set("done", done);
        self.deeds.push(Deed::change(done, by, change));
        done
    }

    fn attempt(&mut self, call: &RecordId, at: i64, by: usize, reached: bool, note: &str) {
        let fits = |then: AfterAttempt| (then == AfterAttempt::Done) == reached;
        let outcomes = &self.pack.callbacks.outcomes;
        let outcome = outcomes.iter().find(|o| fits(o.then) && o.then.reached() == reached);
        let part = Edit::new(self.id(callback::ATTEMPT))
            .set("callback", call.as_str())
            .set("at", at)
            .set("outcome", outcome.map(|o| o.id.as_str()).unwrap_or_default())
            .set("agent", self.agent(by))
            .set("note", note)
            .into_part();
        self.deeds.push(Deed::begin(at, by, part));
    }
}
