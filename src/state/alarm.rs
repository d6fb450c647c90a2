//! Alarms of promises: what rings, in which tab, and what is done about it (B60).
//!
//! Which promises are open is read a moment after the records have changed, never while a save is waited for. Every tab
//! shows what rings; one of them, which holds a lock as long as it lives, notifies and sounds. What rang is remembered
//! in the browser, so it does not ring again after a reload or in the next tab.

use super::App;
use crate::domain::alarm::{self, Alarm, SNOOZED, SNOOZED_WHY, Watched};
use crate::domain::moment::MINUTE;
use crate::domain::promise::{KEPT_BY, Source, TOLD};
use crate::journal::RecordId;
use crate::platform::locks::{self, Lease};
use crate::platform::prefs::{self, Pref};
use crate::platform::{badge, clock, notify, sound};
use crate::route::Route;
use leptos::prelude::*;

/// So long after a change the open promises are read again, in milliseconds.
const SETTLE: u32 = 200;

/// Whether the system may show notifications, in plain words for the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notifications {
    /// This browser has none.
    Missing,
    /// Nobody was asked yet.
    Unasked,
    /// They are shown.
    Granted,
    /// Somebody said no.
    Denied,
}

impl From<notify::Permission> for Notifications {
    fn from(permission: notify::Permission) -> Self {
        match permission {
            notify::Permission::Missing => Self::Missing,
            notify::Permission::Unasked => Self::Unasked,
            notify::Permission::Granted => Self::Granted,
            notify::Permission::Denied => Self::Denied,
        }
    }
}

impl App {
    /// Watches the promises of whoever sits here, as long as the caller's owner lives.
    pub fn attend_alarms(self) {
        let watched = RwSignal::new(Vec::<Watched>::new());
        let lease = StoredValue::new_local(None::<Lease>);
        let newest = StoredValue::new(0_u64);
        Effect::new(move || {
            let agent = self.desk.with(|d| d.as_ref().map(|d| d.agent.clone()).unwrap_or_default());
            self.revision.track();
            let turn = newest.try_update_value(|n| {
                *n += 1;
                *n
            });
            self.later(SETTLE, move |app| {
                if newest.try_get_value() == turn {
                    let found = app.peek(|journal| Watched::of_agent(journal, &agent)).unwrap_or_default();
                    watched.try_update(|all| *all = found);
                }
            });
        });
        // A second is as exact as the clock on the screen.
        Effect::new(move || {
            let now = self.now.get();
            let rings = watched.with(|all| alarm::ringing(all, now));
            if self.alarms.with_untracked(|old| *old != rings) {
                badge::set(rings.len());
                self.alarms.set(rings);
            }
        });
        Effect::new(move || {
            let alarms = self.alarms.get();
            // Tried again with the clock until this is the tab that rings.
            if lease.with_value(Option::is_none) {
                self.now.track();
            }
            if !alarms.is_empty() {
                leptos::task::spawn_local(self.ring(alarms, lease));
            }
        });
        on_cleanup(move || {
            self.alarms.try_set(Vec::new());
            badge::set(0);
        });
    }

    async fn ring(self, alarms: Vec<Alarm>, lease: StoredValue<Option<Lease>, LocalStorage>) {
        if lease.try_with_value(Option::is_none) == Some(true) {
            let Some(live) = self.live() else { return };
            match locks::lease(&format!("{}/alarm", live.database)).await {
                // Another tab rings.
                Ok(None) => return,
                Ok(Some(held)) => drop(lease.try_set_value(Some(held))),
                // Without locks what rang is remembered all the same.
                Err(_) => {}
            }
        }
        let rung: Vec<String> = prefs::get(Pref::Rung)
            .and_then(|kept| serde_json::from_str::<serde_json::Value>(&kept).ok())
            .and_then(|kept| Some(kept.as_array()?.iter().filter_map(|key| key.as_str().map(str::to_owned)).collect()))
            .unwrap_or_default();
        let (new, keys) = alarm::unrung(&alarms, &rung);
        if new.is_empty() {
            return;
        }
        prefs::set(Pref::Rung, &serde_json::Value::from(keys).to_string());
        if self.alarm_sound() {
            // A browser that makes no sound shows the alarm all the same.
            let _ = sound::play();
        }
        if notify::permission() == notify::Permission::Granted {
            for alarm in new {
                let (title, body) = untrack(|| self.alarm_words(alarm));
                let to = Route::of_record(alarm.of.id.as_str()).unwrap_or(Route::Promises).to_string();
                let _ = notify::show(&title, &body, alarm.of.id.as_str(), to.trim_start_matches('#'));
            }
        }
    }

    /// What an alarm says: what is to be done and how pressing it is; for whom and what about.
    #[must_use]
    pub fn alarm_words(self, alarm: &Alarm) -> (String, String) {
        let text = self.text();
        let what = match alarm.of.source {
            Source::Callback => text.promise.by_call.to_owned(),
            Source::Answer => text.promise.by_answer.to_owned(),
            Source::Complaint | Source::Order => text.promise.by_complaint(&alarm.of.about),
        };
        let at = self.format(|f| f.time(alarm.of.due));
        let title = match alarm.stage {
            alarm::Stage::Overdue => text.alarm.overdue(&what, &at),
            alarm::Stage::Ten | alarm::Stage::Five => text.alarm.due(&what, &at),
        };
        let who = [alarm.of.name.clone(), self.phone_words(&alarm.of.phone)].into_iter().find(|t| !t.is_empty());
        let about = (alarm.of.source != Source::Complaint).then(|| alarm.of.about.clone());
        let parts = [who, about].into_iter().flatten().filter(|part| !part.is_empty());
        (title, parts.collect::<Vec<_>>().join(" · "))
    }

    /// Puts an alarm off for so many minutes, with the reason.
    pub fn snooze(self, id: RecordId, minutes: i64, why: &str) {
        let until = clock::now_ms() + minutes * MINUTE;
        let why = why.to_owned();
        self.change(id, self.text_now().alarm.snoozed, move |edit| edit.set(SNOOZED, until).set(SNOOZED_WHY, why));
    }

    /// Hands a promise to a colleague, who is named.
    pub fn hand_promise(self, id: RecordId, source: Source, to: &str) {
        let to = to.to_owned();
        let field = if source == Source::Callback { "owner" } else { KEPT_BY };
        self.change(id, self.text_now().alarm.handed, move |edit| edit.set(field, to));
    }

    /// The customer was told what was promised: when, and what was said.
    pub fn promise_told(self, id: RecordId, source: Source, at: i64, said: &str) {
        let said = said.to_owned();
        self.change(id, self.text_now().promise.answered_said, move |edit| match source {
            Source::Callback => edit.set_if_empty("done", at).set("closed_because", said),
            _ => edit.set_if_empty("answered", at).set(TOLD, said),
        });
    }

    /// Whether alarms make a sound on this device.
    #[must_use]
    pub fn alarm_sound(self) -> bool {
        prefs::get(Pref::AlarmSound).as_deref() == Some("on")
    }

    /// Switches the sound of alarms on or off; switched on, it is heard once.
    pub fn set_alarm_sound(self, on: bool) {
        prefs::set(Pref::AlarmSound, if on { "on" } else { "off" });
        if on && sound::play().is_err() {
            self.warn(self.text_now().alarm.no_sound);
        }
    }

    /// Whether the system may show notifications.
    #[must_use]
    pub fn notifications(self) -> Notifications {
        notify::permission().into()
    }

    /// Asks the person whether the system may show notifications. For a press of theirs, never by itself.
    pub async fn ask_notifications(self) -> Notifications {
        notify::ask().await.map_or(Notifications::Missing, Into::into)
    }
}
