//! Emergencies at this desk: opened by one key, each call logged, closed with how it ended (B64).

use super::{App, FormState};
use crate::domain::day::Day;
use crate::domain::emergency::{self, Emergency};
use crate::journal::RecordId;
use crate::pack::emergencies::Reach;
use crate::platform::clock;
use crate::route::Route;
use crate::workspace::Action;
use leptos::prelude::*;

impl App {
    /// The emergency that whoever sits here has not closed, if there is one. Follows it.
    #[must_use]
    pub fn my_emergency(self) -> Option<Emergency> {
        let agent = self.desk.with(|d| d.as_ref().map(|d| d.agent.clone()))?;
        let all = self.read(Emergency::all).unwrap_or_default();
        all.into_iter().find(|emergency| emergency.is_open() && emergency.agent == agent)
    }

    /// The emergencies of a contact, the first first. Follows them.
    #[must_use]
    pub fn emergencies_of(self, contact: &RecordId) -> Vec<Emergency> {
        let mut all = self.read(Emergency::all).unwrap_or_default();
        all.retain(|emergency| emergency.contact == contact.as_str());
        all.reverse();
        all
    }

    /// The emergencies that came up on a day, the first first. Follows them.
    #[must_use]
    pub fn emergencies_on(self, day: Day) -> Vec<Emergency> {
        let Some(pack) = self.pack() else { return Vec::new() };
        self.read(|journal| Emergency::of_day(journal, day, pack.time_zone)).unwrap_or_default()
    }

    /// One emergency. Follows it.
    #[must_use]
    pub fn emergency(self, id: &RecordId) -> Option<Emergency> {
        self.read(|journal| journal.view(id).filter(|r| r.is_live()).map(Emergency::of)).flatten()
    }

    /// Begins an emergency of a kind, linked to the contact on the screen or the one that is running.
    pub fn open_emergency(self, what: &str) {
        let Some(id) = self.new_id(emergency::KIND) else { return };
        let shown = match self.route.get_untracked() {
            Route::Contact(key) => Some(format!("contact/{}", key.as_str())),
            _ => untrack(|| self.running()).map(|contact| contact.id.to_string()),
        };
        let pack = self.pack_hash.get_untracked();
        let contact = shown.unwrap_or_default();
        let part = emergency::open(id, what, &contact, &self.agent_id(), &pack, clock::now_ms());
        self.store(vec![part]);
    }

    /// Notes that somebody was informed now.
    pub fn log_informed(self, emergency: RecordId, who: &str) {
        let (who, now) = (who.to_owned(), clock::now_ms());
        let said = self.text_now().guard.informed_said;
        self.change(emergency, said, move |edit| emergency::inform(edit, &who, now));
    }

    /// Closes an emergency with the outcome that was typed.
    pub fn close_emergency(self, form: FormState) {
        let Some(part) = form.edit(|edit| edit.set("closed", clock::now_ms()).part()).flatten() else { return };
        let key = form.key();
        leptos::task::spawn_local(async move {
            if let Ok(saved) = self.write(Action::edit([part]).without_draft(&key)).await {
                self.tell(self.text_now().guard.closed_said, saved.entries);
            }
        });
    }

    /// What an emergency is called.
    #[must_use]
    pub fn emergency_label(self, what: &str) -> String {
        let found = self.pack().and_then(|pack| pack.emergency(what).map(|kind| self.words(&kind.label)));
        found.unwrap_or_else(|| what.to_owned())
    }

    /// Who was informed at what time, a line each.
    #[must_use]
    pub fn informed_lines(self, emergency: &Emergency) -> Vec<String> {
        let pack = self.pack();
        let kind = pack.as_ref().and_then(|pack| pack.emergency(&emergency.what));
        let line = |(who, at): &(String, i64)| {
            let reach = kind.and_then(|kind| kind.all().find(|reach| reach.id.as_str() == who));
            let name = reach
                .map_or_else(|| who.clone(), |reach: &Reach| format!("{} ({})", self.words(&reach.label), reach.phone));
            self.text().guard.informed(&name, &self.format(|f| f.time(*at)))
        };
        emergency.informed.iter().map(line).collect()
    }

    /// An emergency in a few lines, to copy or to print: what, when, who was informed, how it ended.
    #[must_use]
    pub fn emergency_log(self, emergency: &Emergency) -> String {
        let head =
            format!("{} · {}", self.emergency_label(&emergency.what), self.format(|f| f.moment(emergency.opened)));
        let caller = emergency.contact.parse().ok().and_then(|id: RecordId| self.contact(&id)).map(|contact| {
            [contact.name, contact.phone, contact.street]
                .into_iter()
                .filter(|t| !t.is_empty())
                .collect::<Vec<_>>()
                .join(" · ")
        });
        let lines = [Some(head), caller].into_iter().flatten().chain(self.informed_lines(emergency));
        let all = lines.chain([emergency.outcome.clone()]);
        all.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    }
}
