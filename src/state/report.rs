//! The report of some days, and tables as files.

use super::App;
use crate::domain::calendar_out;
use crate::domain::callback::{self, Callback};
use crate::domain::complaint::Complaint;
use crate::domain::contact::{self, Contact};
use crate::domain::contact_register::day_of;
use crate::domain::csv_out;
use crate::domain::day::Day;
use crate::domain::promise::Promise;
use crate::domain::report::{Days, Report};
use crate::journal::RecordId;
use crate::platform::{clock, files};

impl App {
    /// The day that it is for the organisation at a moment. Follows the pack.
    #[must_use]
    pub fn local_day(self, now: i64) -> Option<Day> {
        Some(day_of(now, self.pack()?.time_zone))
    }

    /// The last day that was worked before `today`, by the calendar of the pack's return calls. Follows the pack.
    #[must_use]
    pub fn last_worked(self, today: Day) -> Days {
        let pack = self.pack();
        let open = pack.as_ref().and_then(|pack| pack.open_time(pack.callbacks.calendar.as_str()));
        Days::last_worked(open.as_ref(), today)
    }

    /// The report of some days as things stand. Follows the records and the pack.
    #[must_use]
    pub fn report(self, days: Days, now: i64) -> Option<Report> {
        let zone = self.pack()?.time_zone;
        self.read(|journal| Report::of(journal, days, zone, now))
    }

    /// A callback without its attempts. Follows it.
    #[must_use]
    pub fn callback_record(self, id: &RecordId) -> Option<Callback> {
        self.read(|journal| journal.view(id).filter(|r| r.is_live()).map(Callback::of)).flatten()
    }

    /// What a record promises. Follows it.
    #[must_use]
    pub fn promise_of(self, id: &RecordId) -> Option<Promise> {
        let promise = |r: crate::journal::RecordRef<'_>| match id.kind() {
            callback::KIND => Some(Promise::of_callback(&Callback::of(r))),
            contact::KIND => Promise::of_contact(&Contact::of(r)),
            _ => Promise::of_complaint(&Complaint::of(r)),
        };
        self.read(|journal| journal.view(id).filter(|r| r.is_live()).and_then(promise)).flatten()
    }

    /// Today, `YYYY-MM-DD`, for the name of a file.
    #[must_use]
    pub fn stamp_now(self) -> String {
        leptos::prelude::untrack(|| self.day_of(clock::now_ms()))
    }

    /// Hands these calls to the person as a calendar file named after `name`; those that are done are left out.
    pub fn save_calendar(self, name: &str, calls: &[RecordId]) {
        let text = self.text_now();
        let organisation = self.organisation_now();
        let words = calendar_out::Words { call: text.lists.calendar_call, organisation: &organisation };
        let due: Vec<Callback> =
            calls.iter().filter_map(|id| leptos::prelude::untrack(|| self.callback_record(id))).collect();
        let bytes = calendar_out::bytes(&due, words, clock::now_ms());
        let name = csv_out::plain_name(&[name, &self.stamp_now()], "ics");
        if files::download(&name, "text/calendar;charset=utf-8", &bytes).is_err() {
            self.warn(text.errors.download_failed.to_owned());
        }
    }

    /// Hands a table to the person as a CSV file named after `parts`.
    pub fn save_csv(self, parts: &[&str], rows: &[Vec<String>]) {
        if files::download(&csv_out::file_name(parts), "text/csv;charset=utf-8", &csv_out::bytes(rows)).is_err() {
            self.warn(self.text_now().errors.download_failed.to_owned());
        }
    }
}
