//! The story of three months: who does what when. Days and shifts here; what happens in a call in the files beside.

use super::deed::{Change, Deed, Write};
use super::past::Past;
use super::people::{Client, Colleague, clients, colleagues};
use super::texts::{Words, words};
use crate::domain::day::Day;
use crate::domain::moment::{MINUTE, Moment};
use crate::domain::open_time::OpenTime;
use crate::domain::{handing_in, shift};
use crate::journal::RecordId;
use crate::pack::Pack;
use crate::workspace::Env;

/// So many days are told.
const DAYS: usize = 91;
/// So many customers ring.
const CLIENTS: usize = 150;
/// Registers are handed in on the next working day, so many minutes after it begins.
const MEETING: i64 = 75;
pub(super) const HOUR: i64 = 60 * MINUTE;
pub(super) const DAY: i64 = 24 * HOUR;

/// What is invented, to be written down in this order.
pub struct Invented {
    /// The agents; the first one sits at the desk.
    pub colleagues: Vec<Colleague>,
    /// What they did, the first first.
    pub deeds: Vec<Deed>,
}

/// What the story is told with.
pub(super) struct Story<'a> {
    pub past: &'a Past,
    pub pack: &'a Pack,
    /// The pack's hash, which stands in records.
    pub hash: &'a str,
    pub words: &'static Words,
    pub now: i64,
    pub colleagues: Vec<Colleague>,
    pub clients: Vec<Client>,
    /// Which customers have a record already.
    pub known: Vec<bool>,
    pub deeds: Vec<Deed>,
}

/// Invents three months of work up to `now`, about the organisation of a pack that comes with the program. `file` is the
/// name of the pack's file, `hash` that of its text.
#[must_use]
pub fn invent(past: &Past, pack: &Pack, file: &str, hash: &str, now: i64) -> Invented {
    let words = words(file);
    let (colleagues, clients) = (colleagues(past, words), clients(past, words, CLIENTS));
    let known = vec![false; clients.len()];
    let mut story = Story { past, pack, hash, words, now, colleagues, clients, known, deeds: Vec::new() };
    if let Some(open) = pack.open_time(pack.callbacks.calendar.as_str()) {
        story.days(&open);
    }
    story.today();
    let Story { colleagues, mut deeds, .. } = story;
    deeds.retain(|deed| deed.at <= now);
    deeds.sort_by_key(|deed| deed.at);
    Invented { colleagues, deeds }
}

impl Story<'_> {
    pub(super) fn id(&self, kind: &str) -> RecordId {
        RecordId::new(kind, self.past.twelve())
    }

    /// The record of an agent, as text.
    pub(super) fn agent(&self, by: usize) -> String {
        self.colleagues.get(by).map(|c| c.id.to_string()).unwrap_or_default()
    }

    pub(super) fn day_of(&self, at: i64) -> Day {
        Day::of(self.pack.time_zone.local(Moment::from_ms(at)))
    }

    /// The same moment, or the next one at which somebody works.
    pub(super) fn worked(&self, at: i64) -> i64 {
        let open = self.pack.open_time(self.pack.callbacks.calendar.as_str());
        let Some(open) = open.filter(|open| !open.is_open(Moment::from_ms(at))) else { return at };
        open.next_opening(Moment::from_ms(at)).map_or(at, |next| next.ms() + at.rem_euclid(50 * MINUTE))
    }

    fn days(&mut self, open: &OpenTime<'_>) {
        let today = self.day_of(self.now);
        let mut days: Vec<Day> = std::iter::successors(Some(today), |day| Some(day.previous())).take(DAYS).collect();
        days.reverse();
        let worked: Vec<(Day, i64, i64)> = days.into_iter().filter_map(|day| hours(open, day)).collect();
        let quarter = worked.len() * 3 / 4;
        for (place, (day, from, to)) in worked.iter().enumerate() {
            self.day(*from, *to);
            if place == quarter {
                self.past_incident(from + 2 * HOUR);
            }
            // The register of a day is handed in on the next one, after the meeting.
            if let Some((_, next, _)) = worked.get(place + 1) {
                self.hand_in(*day, next + MEETING * MINUTE);
            }
        }
    }

    /// One day of work: shifts, then contacts, a few more on some days.
    fn day(&mut self, from: i64, to: i64) {
        let away = self.past.below(self.colleagues.len() * 2);
        let there: Vec<usize> = (0..self.colleagues.len()).filter(|by| *by != away).collect();
        for by in &there {
            self.shift(*by, from, to);
        }
        let calls = 4 + self.past.below(5);
        for _ in 0..calls {
            let at = self.past.between(from + 10 * MINUTE, to - 20 * MINUTE);
            let by = self.past.pick(&there).copied().unwrap_or_default();
            // What has just happened is told by `today`.
            if at < self.now - 40 * MINUTE {
                self.call(at, by);
            }
        }
    }

    fn shift(&mut self, by: usize, from: i64, to: i64) {
        let id = self.id(shift::KIND);
        let opened = from - MINUTE * (2 + i64::try_from(self.past.below(9)).unwrap_or_default());
        let Some(colleague) = self.colleagues.get(by) else { return };
        let part = shift::open(id.clone(), colleague.id.as_str(), colleague.code, &colleague.desk, opened);
        self.deeds.push(Deed::begin(opened, by, part));
        let closed = self.past.between(to + MINUTE, to + 15 * MINUTE);
        self.deeds.push(Deed::change(closed, by, Change::of(&id).set("closed", closed)));
    }

    fn hand_in(&mut self, day: Day, at: i64) {
        let id = self.id(handing_in::KIND);
        let writes = vec![Write::HandIn(id.clone(), day, self.agent(0), self.words.received_by)];
        self.deeds.push(Deed { at, by: 0, writes, numbered: Some((id, handing_in::LETTER.to_owned())) });
    }
}

/// When a day is worked: from its first opening to its last closing; none for a day that is not.
fn hours(open: &OpenTime<'_>, day: Day) -> Option<(Day, i64, i64)> {
    let sessions = open.sessions_on(day);
    let from = sessions.first()?.from.ms();
    let to = sessions.iter().map(|session| session.to.ms()).max()?;
    Some((day, from, to))
}
