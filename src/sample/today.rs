//! What is going on now, whatever the hour: calls that are due, an answer that is promised, an incident, a contact that
//! somebody has yet to finish. And the incident of some weeks ago.

use super::deed::{Change, Deed};
use super::settling::Promised;
use super::story::{DAY, HOUR, Story};
use super::texts::Trouble;
use crate::domain::incident;
use crate::domain::moment::MINUTE;
use crate::journal::{Edit, RecordId};

/// Half hours from the present one at which calls are due, and whose they are: none for the team.
const DUE: [(i64, Option<usize>); 13] = [
    (-9, Some(1)),
    (-5, Some(0)),
    (-3, None),
    (0, Some(0)),
    (0, None),
    (1, Some(0)),
    (3, Some(2)),
    (5, Some(0)),
    (48, Some(0)),
    (50, Some(3)),
    (96, None),
    (101, Some(1)),
    (144, Some(0)),
];

impl Story<'_> {
    /// What is going on at the end of the story.
    pub(super) fn today(&mut self) {
        let slot = self.now - self.now.rem_euclid(30 * MINUTE);
        for (place, (half_hours, owner)) in DUE.into_iter().enumerate() {
            let from = slot + half_hours * 30 * MINUTE;
            let created = from.min(self.now) - DAY - HOUR;
            let client = self.regular(place);
            self.promise(&Promised { from, created, owner, client, reason: None, of: None });
        }
        for place in 0..3 {
            let from = slot - (4 + place) * HOUR;
            let client = self.regular(20 + usize::try_from(place).unwrap_or_default());
            let call = Promised { from, created: from - DAY, owner: Some(1), client, reason: None, of: None };
            let made = self.promise(&call);
            self.make(&made, &call);
        }
        self.present_incident();
        self.awaited_answer();
        self.unfinished_contact();
    }

    /// A customer who has rung before: whoever is called has a file.
    fn regular(&self, place: usize) -> usize {
        let known: Vec<usize> = (0..self.known.len()).filter(|at| self.known.get(*at) == Some(&true)).collect();
        known.get(place * 3 % known.len().max(1)).copied().unwrap_or_default()
    }

    /// The answer that is promised to somebody in a quarter of an hour.
    fn awaited_answer(&mut self) {
        let at = self.now - 17 * MINUTE;
        let client = self.regular(31);
        let call = self.take(at, 0, client, false);
        let ended = at + 4 * MINUTE;
        let [to_call, _] = self.words.dispositions;
        let notes = self.words.calls.first().copied().unwrap_or_default();
        let change = Change::of(&call.id).set("answer_by", at + 32 * MINUTE).set("note", notes).set("ended", ended);
        let change = change.set("disposition", to_call).set("finished", ended + 20_000);
        self.deeds.push(Deed::change(ended + 20_000, 0, change));
    }

    /// A contact of a colleague that lacks its disposition.
    fn unfinished_contact(&mut self) {
        let at = self.now - 26 * MINUTE;
        let client = self.regular(37);
        let call = self.take(at, 2, client, false);
        let ended = at + 6 * MINUTE;
        let note = self.words.asides.first().copied().unwrap_or_default();
        let change = Change::of(&call.id).set("note", note).set("ended", ended);
        self.deeds.push(Deed::change(ended, 2, change));
    }

    fn present_incident(&mut self) {
        let [_, trouble] = self.words.incidents;
        let since = self.now - 2 * HOUR;
        let id = self.open_incident(&trouble, since, self.now + 40 * MINUTE);
        self.about(&id, &trouble, since, 7, self.now - 45 * MINUTE);
    }

    /// An incident that lasted some hours.
    pub(super) fn past_incident(&mut self, since: i64) {
        let [trouble, _] = self.words.incidents;
        let id = self.open_incident(&trouble, since, since + 3 * HOUR);
        self.about(&id, &trouble, since, 13, since + 4 * HOUR);
        let ended = since + 5 * HOUR + 10 * MINUTE;
        self.deeds.push(Deed::change(ended, 0, Change::of(&id).set("ended", ended)));
    }

    fn open_incident(&mut self, trouble: &Trouble, since: i64, next: i64) -> RecordId {
        let id = self.id(incident::KIND);
        let part = Edit::new(id.clone())
            .set("what", trouble.what)
            .set("areas", trouble.areas)
            .set("say", trouble.say)
            .set("since", since)
            .set("next_update", next)
            .set("agent", self.agent(0))
            .into_part();
        self.deeds.push(Deed::begin(since + 6 * MINUTE, 0, part));
        id
    }

    /// So many contacts about an incident; every other caller wants to hear of its end.
    fn about(&mut self, incident: &RecordId, trouble: &Trouble, since: i64, calls: usize, until: i64) {
        let disposition = self.pack.informed().map(|d| d.id.to_string()).unwrap_or_default();
        for place in 0..calls {
            let at = self.past.between(since + 8 * MINUTE, until);
            let by = place % self.colleagues.len().max(1);
            let client = self.past.below(self.clients.len());
            let call = self.take(at, by, client, false);
            let ended = at + self.past.between(MINUTE, 3 * MINUTE);
            let note = self.past.pick(trouble.notes).copied().unwrap_or_default();
            let change = Change::of(&call.id).set("incident", incident.as_str()).set("tell", place % 2 == 0);
            let change = change.set("note", note).set("ended", ended).set("disposition", disposition.as_str());
            self.deeds.push(Deed::change(ended + 10_000, by, change.set("finished", ended + 10_000)));
        }
    }
}
