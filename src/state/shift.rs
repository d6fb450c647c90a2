//! Shifts: beginning one, handing calls to a colleague, closing one; and when a file was taken in last (B62).

use super::App;
use crate::domain::callback::Callback;
use crate::domain::contact::{self, Contact};
use crate::domain::moment::Moment;
use crate::domain::shift::{self, Shift, Standing};
use crate::journal::{Journal, RecordId, RecordRef};
use crate::platform::clock;
use crate::platform::prefs::{self, Pref};
use crate::workspace::Action;
use leptos::prelude::*;
use leptos::task::spawn_local;

impl App {
    /// The shifts of whoever sits here, the latest first. Follows them.
    #[must_use]
    pub fn shifts(self) -> Vec<Shift> {
        let agent = self.desk.with(|d| d.as_ref().map(|d| d.agent.clone()).unwrap_or_default());
        self.read(|journal| Shift::of_agent(journal, &agent)).unwrap_or_default()
    }

    /// How whoever sits here stands: off, on shift, or with a shift that was never closed. Follows it by the journal,
    /// not by the clock.
    #[must_use]
    pub fn standing(self) -> Standing {
        let Some(pack) = self.pack() else { return Standing::Off };
        let shifts = self.shifts();
        let trace = |shift: &Shift| self.peek(|journal| trace(journal, shift)).unwrap_or(shift.opened);
        shift::standing(&shifts, clock::now_ms(), pack.time_zone, trace)
    }

    /// The unfinished contacts of whoever sits here, the latest first. Follows them.
    #[must_use]
    pub fn my_unfinished(self) -> Vec<Contact> {
        let agent = self.desk.with(|d| d.as_ref().map(|d| d.agent.clone()).unwrap_or_default());
        self.unfinished().into_iter().filter(|contact| contact.agent == agent).collect()
    }

    /// When whoever sits here is expected back: milliseconds since 1970.
    #[must_use]
    pub fn expected_back(self, now: i64) -> Option<i64> {
        let pack = self.pack()?;
        let open = pack.open_time(pack.callbacks.calendar.as_str())?;
        shift::next_shift(&open, Moment::from_ms(now)).map(Moment::ms)
    }

    /// A local day and time (`YYYY-MM-DD`, `HH:MM`) as a moment; none for anything else.
    #[must_use]
    pub fn moment_of(self, day: &str, time: &str) -> Option<i64> {
        use crate::domain::day::{ClockTime, Day};
        let (day, time) = (Day::parse(day).ok()?, ClockTime::parse(time).ok()?);
        Some(self.pack()?.time_zone.moment(day.at_minute(time.minutes())).ms())
    }

    /// The local time of a moment in the organisation's time zone, as `HH:MM`.
    #[must_use]
    pub fn time_of(self, at: i64) -> String {
        use crate::domain::day::ClockTime;
        let Some(pack) = self.pack() else { return String::new() };
        ClockTime::of(pack.time_zone.local(Moment::from_ms(at))).to_string()
    }

    /// Begins a shift for whoever sits here.
    pub fn open_shift(self) {
        let (Some(id), Some(desk)) = (self.new_id(shift::KIND), self.desk.get_untracked()) else { return };
        let part = shift::open(id, &desk.agent, &desk.code, &desk.name, clock::now_ms());
        let said = self.text_now().shift.opened;
        spawn_local(async move {
            if let Ok(saved) = self.write(Action::edit([part])).await {
                self.tell(said, saved.entries);
            }
        });
    }

    /// Closes a shift at a moment.
    pub fn close_shift(self, shift: &RecordId, at: i64) {
        self.change(shift.clone(), self.text_now().shift.closed, move |edit| edit.set("closed", at));
    }

    /// Hands calls to a colleague: each call gets its new owner, and the shift notes it, in one entry.
    pub fn hand_calls(self, calls: &[RecordId], to: &str, name: &str) {
        let mut parts = Vec::new();
        for call in calls {
            parts.extend(self.edit_of(call, |edit| edit.set("owner", to)));
        }
        if let Some(shift) = untrack(|| self.standing()).shift() {
            parts.extend(self.edit_of(&shift.id, |edit| calls.iter().fold(edit, |e, call| shift::hand(e, call, to))));
        }
        let said = self.text_now().shift.handed(calls.len(), name);
        spawn_local(async move {
            if let Ok(saved) = self.write(Action::edit(parts)).await {
                self.tell(said, saved.entries);
            }
        });
    }

    /// When a file was taken into this workspace last: milliseconds since 1970.
    #[must_use]
    pub fn taken_in(self) -> Option<i64> {
        let kept = prefs::get(Pref::TakenIn)?;
        let (workspace, at) = kept.split_once(' ')?;
        let own = self.identity.with_untracked(|i| i.as_ref().is_some_and(|i| i.id == workspace));
        at.parse().ok().filter(|_| own)
    }

    /// Notes that a file was taken in.
    pub(super) fn note_taken_in(self) {
        if !self.is_apart()
            && let Some(id) = self.identity.with_untracked(|i| i.as_ref().map(|i| i.id.clone()))
        {
            prefs::set(Pref::TakenIn, &format!("{id} {}", clock::now_ms()));
        }
    }
}

fn trace(journal: &Journal, shift: &Shift) -> i64 {
    let since = |r: &RecordRef<'_>| {
        !r.is_deleted() && r.text("agent") == shift.agent && r.int("started").is_some_and(|at| at >= shift.opened)
    };
    let contacts: Vec<Contact> = journal.of_kind(contact::KIND).filter(since).map(Contact::of).collect();
    shift::last_trace(shift, contacts.iter(), Callback::all(journal).iter())
}
