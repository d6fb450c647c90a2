//! An emergency that came up at the desk: what, in which contact, who was informed at what time, how it ended (B64).
//!
//! Informing somebody is added to a set and never changed, so two colleagues who both rang keep both times. It is open
//! until somebody writes how it ended.

use super::contact_register::day_of;
use super::day::Day;
use super::zone::Zone;
use crate::journal::{Edit, Journal, Part, RecordId, RecordRef};

/// The kind of record.
pub const KIND: &str = "emergency";

/// The set of those who were informed: the person's id in the pack, a space, milliseconds since 1970.
const INFORMED: &str = "informed";

/// An emergency as the screen reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emergency {
    /// Its record.
    pub id: RecordId,
    /// What it is, an id in the pack.
    pub what: String,
    /// The contact in which it came up, as text; empty when none.
    pub contact: String,
    /// The agent's record, as text.
    pub agent: String,
    /// When it came up: milliseconds since 1970.
    pub opened: i64,
    /// When it was closed.
    pub closed: Option<i64>,
    /// How it ended.
    pub outcome: String,
    /// Who was informed and when, the first first.
    pub informed: Vec<(String, i64)>,
}

impl Emergency {
    /// Reads an emergency.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        let record = record.into();
        let text = |field: &str| record.text(field).to_owned();
        let mut informed: Vec<(String, i64)> = record.texts(INFORMED).iter().filter_map(|line| read(line)).collect();
        informed.sort_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
        Self {
            id: record.id(),
            what: text("what"),
            contact: text("contact"),
            agent: text("agent"),
            opened: record.int("opened").unwrap_or(0),
            closed: record.int("closed"),
            outcome: text("outcome"),
            informed,
        }
    }

    /// All emergencies, the latest first.
    #[must_use]
    pub fn all(journal: &Journal) -> Vec<Self> {
        let mut all: Vec<Self> = journal.of_kind(KIND).filter(|r| r.is_live()).map(Self::of).collect();
        all.sort_by(|a, b| (b.opened, &b.id).cmp(&(a.opened, &a.id)));
        all
    }

    /// Those that came up on a day, the first first.
    #[must_use]
    pub fn of_day(journal: &Journal, day: Day, zone: Zone) -> Vec<Self> {
        let mut all = Self::all(journal);
        all.retain(|emergency| day_of(emergency.opened, zone) == day);
        all.reverse();
        all
    }

    /// Whether nobody has written yet how it ended.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}

fn read(line: &str) -> Option<(String, i64)> {
    let (who, at) = line.split_once(' ')?;
    Some((who.to_owned(), at.parse().ok()?))
}

/// Begins an emergency: its first entry.
#[must_use]
pub fn open(id: RecordId, what: &str, contact: &str, agent: &str, pack: &str, at: i64) -> Part {
    let edit = Edit::new(id).set("what", what).set("contact", contact).set("agent", agent);
    edit.set("pack", pack).set("opened", at).into_part()
}

/// Notes that somebody was informed.
#[must_use]
pub fn inform<'a>(edit: Edit<'a>, who: &str, at: i64) -> Edit<'a> {
    edit.add(INFORMED, format!("{who} {at}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Op, testing};

    #[test]
    fn b64_an_emergency_stands_on_the_day_on_which_it_came_up_closed_or_not() {
        let zone = Zone::named("Europe/Madrid").unwrap();
        // 23 November 2026, midnight in Madrid.
        let midnight = 1_795_388_400_000;
        let id = |n: u8| RecordId::new(KIND, [n; 12]);
        let parts = vec![
            open(id(1), "fire", "", "agent/a", "", midnight + 2),
            Edit::new(id(2)).set("what", "leak").set("opened", midnight).set("closed", midnight + 9).into_part(),
            open(id(3), "late", "", "agent/a", "", midnight - 1),
        ];
        let journal = testing::journal(parts);
        let on = |day: &str| {
            let all = Emergency::of_day(&journal, Day::parse(day).unwrap(), zone);
            all.into_iter().map(|emergency| emergency.what).collect::<Vec<_>>()
        };
        assert_eq!(on("2026-11-23"), ["leak", "fire"]);
        assert_eq!(on("2026-11-22"), ["late"]);
        assert!(on("2026-11-24").is_empty());
    }

    #[test]
    fn b64_who_was_informed_is_read_with_its_time_and_nonsense_is_left_out() {
        assert_eq!(read("112 1795388340000"), Some(("112".into(), 1_795_388_340_000)));
        for nonsense in ["", "112", "112 ", "112 soon"] {
            assert_eq!(read(nonsense), None, "{nonsense:?}");
        }
        let id = RecordId::new(KIND, [1; 12]);
        let part = inform(inform(Edit::new(id), "112", 5), "guard", 6).into_part();
        let added: Vec<String> = part
            .ops
            .iter()
            .filter_map(|op| match op {
                Op::Add { elem, .. } => elem.as_str().map(str::to_owned),
                _ => None,
            })
            .collect();
        assert_eq!(added, ["112 5", "guard 6"]);
    }
}
