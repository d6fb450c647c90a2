//! When customers can be called, and moving a callback to such a time.

use super::{App, FormState};
use crate::domain::day::Day;
use crate::domain::moment::Moment;
use crate::domain::phone::{Phone, PhoneProblem};
use crate::domain::slots::{AfterAttempt, Slot};
use crate::journal::RecordId;
use crate::platform::clock;
use crate::workspace::{Action, WorkspaceError};
use leptos::prelude::*;

/// How many days ahead an open one is looked for.
const HORIZON_DAYS: usize = 60;

impl App {
    /// The minute that it is, as milliseconds since 1970: follows the clock, but only once a minute.
    #[must_use]
    pub fn minute(self) -> Memo<i64> {
        Memo::new(move |_| self.now.get().div_euclid(60_000) * 60_000)
    }

    /// The first moment of tomorrow in the organisation's time zone.
    #[must_use]
    pub fn tomorrow(self, now: i64) -> Moment {
        let Some(pack) = self.pack() else { return Moment::from_ms(now) };
        let today = Day::of(pack.time_zone.local(Moment::from_ms(now)));
        pack.time_zone.moment(today.next().at_minute(0))
    }

    /// How long after its slot a personal callback becomes the team's, in minutes.
    #[must_use]
    pub fn grace_minutes(self) -> u16 {
        self.pack().map(|pack| pack.callbacks.personal_grace_minutes).unwrap_or_default()
    }

    /// What follows an outcome, by the pack.
    #[must_use]
    pub fn after_outcome(self, outcome: &str) -> Option<AfterAttempt> {
        self.pack()?.callbacks.outcomes.iter().find(|o| o.id.as_str() == outcome).map(|o| o.then)
    }

    /// The slots of a day that have not begun at `now`.
    #[must_use]
    pub fn slots_left(self, day: &str, now: i64) -> Vec<Slot> {
        self.slots_on(day).into_iter().filter(|slot| slot.from.ms() > now).collect()
    }

    /// The first day with a slot that has not begun, from `day` on.
    #[must_use]
    pub fn next_open_day(self, day: &str, now: i64) -> Option<String> {
        let first = Day::parse(day).ok()?;
        let mut days = core::iter::successors(Some(first), |day| Some(day.next())).take(HORIZON_DAYS);
        days.find_map(|day| Some(day.to_string()).filter(|day| !self.slots_left(day, now).is_empty()))
    }

    /// The local day of now.
    #[must_use]
    pub fn today(self) -> String {
        self.day_of(clock::now_ms())
    }

    /// Moves a callback that is there to another time, with the reason where there is one.
    pub fn move_callback(self, callback: RecordId, slot: Slot, why: Option<String>) {
        let said = self.text_now().callback.moved;
        self.change(callback, said, move |edit| {
            let edit = edit.set("from", slot.from.ms()).set("to", slot.to.ms());
            match why.as_deref().map(str::trim).filter(|why| !why.is_empty()) {
                Some(why) => edit.because(why),
                None => edit,
            }
        });
    }

    /// A number as it is shown everywhere; one that is no number stays as it was typed.
    #[must_use]
    pub fn phone_words(self, typed: &str) -> String {
        let country = self.pack().map(|pack| pack.phone_country.clone()).unwrap_or_default();
        Phone::parse(typed, &country).map_or_else(|_| typed.to_owned(), |phone| phone.to_string())
    }

    /// What is wrong with a number as typed; nothing when it can be called.
    #[must_use]
    pub fn phone_problem(self, typed: &str) -> Option<PhoneProblem> {
        let country = self.pack_now().map(|pack| pack.phone_country.clone()).unwrap_or_default();
        Phone::parse(typed, &country).err()
    }

    /// Removes the draft of a form whose content has become something else than an edit of its record.
    ///
    /// # Errors
    /// [`WorkspaceError`], which has been told.
    pub async fn drop_draft(self, form: FormState) -> Result<(), WorkspaceError> {
        let key = form.key();
        form.clear();
        self.write(Action::edit([]).without_draft(&key)).await?;
        self.list_drafts().await;
        Ok(())
    }
}
