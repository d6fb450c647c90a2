//! A known incident: something that many people ring about at once, such as a burst main (B57).
//!
//! It says what is the matter, which streets it touches, what to say now, and when more is known. Contacts about it
//! point to it and say whether the caller wants to be told of its end. Whether it fits a call is read from the caller's
//! address and from what was typed; how letters are folded is the caller's of this module.

use super::callback::Callback;
use super::contact::Contact;
use super::slots::Slot;
use crate::journal::{Edit, Journal, RecordId, RecordRef};
use std::collections::BTreeSet;

/// The kind of record.
pub const KIND: &str = "incident";

/// A known incident as the screen reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Its record.
    pub id: RecordId,
    /// What is the matter, in a few words.
    pub what: String,
    /// The streets or areas that it touches, as typed: one a line, or apart by commas.
    pub areas: String,
    /// What to say to whoever asks, as it stands now.
    pub say: String,
    /// Since when: milliseconds since 1970.
    pub since: i64,
    /// When it was written down first: of two since the same moment the later written leads.
    pub created: i64,
    /// When more is to be known.
    pub next_update: Option<i64>,
    /// When it was over; none while it is open.
    pub ended: Option<i64>,
    /// Whoever opened it: the agent's record, as text.
    pub agent: String,
}

impl Incident {
    /// Reads an incident.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        let record = record.into();
        let text = |field: &str| record.text(field).to_owned();
        Self {
            id: record.id(),
            what: text("what"),
            areas: text("areas"),
            say: text("say"),
            since: record.int("since").unwrap_or(0),
            created: record.int("created").unwrap_or(0),
            next_update: record.int("next_update"),
            ended: record.int("ended"),
            agent: text("agent"),
        }
    }

    /// All incidents: the open ones first, then those that are over, the most recent first.
    #[must_use]
    pub fn all(journal: &Journal) -> Vec<Self> {
        let live = |r: &RecordRef<'_>| r.is_live() && r.int("since").is_some();
        let mut all: Vec<Self> = journal.of_kind(KIND).filter(live).map(Self::of).collect();
        all.sort_by(|a, b| {
            (a.ended.is_some(), b.since, b.created, &b.id).cmp(&(b.ended.is_some(), a.since, a.created, &a.id))
        });
        all
    }

    /// Whether it goes on.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.ended.is_none()
    }

    /// Whether more should be known by now: what there is to say is old.
    #[must_use]
    pub fn is_stale(&self, now: i64) -> bool {
        self.is_open() && self.next_update.is_some_and(|at| at <= now)
    }

    /// The streets and areas, one by one.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        self.areas.split(['\n', ',', ';', '，', '；', '、']).map(str::trim).filter(|place| !place.is_empty())
    }

    /// Whether one of its streets is named in what was said: an address, or a text. `fold` makes letters that people
    /// read as the same one.
    #[must_use]
    pub fn fits(&self, said: &[String], fold: impl Fn(&str) -> String) -> bool {
        let said: Vec<String> = said.iter().map(|text| fold(text)).collect();
        self.places().map(fold).any(|place| said.iter().any(|text| names(text, &place)))
    }
}

/// Words that say what kind of street it is, and small words around its name: people leave them out, or write them
/// otherwise.
const SMALL: [&str; 32] = [
    "c",
    "cl",
    "calle",
    "cll",
    "av",
    "avd",
    "avda",
    "avenida",
    "pl",
    "pza",
    "plz",
    "plaza",
    "pso",
    "paseo",
    "ctra",
    "carretera",
    "camino",
    "ronda",
    "de",
    "del",
    "la",
    "las",
    "el",
    "los",
    "y",
    "street",
    "st",
    "road",
    "rd",
    "avenue",
    "square",
    "the",
];

/// Whether a folded text names a folded place. Chinese has no spaces, so there the place stands somewhere in the text;
/// elsewhere its words stand there whole, one after the other, whatever small words are between.
fn names(text: &str, place: &str) -> bool {
    if place.chars().any(is_chinese) {
        let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        return place.chars().count() > 1 && bare(text).contains(&bare(place));
    }
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
    };
    let telling = |words: Vec<String>| -> Vec<String> {
        words.into_iter().filter(|word| !SMALL.contains(&word.as_str())).collect()
    };
    let wanted = telling(words(place));
    // A number or a letter alone would fit every other address.
    let tells = wanted.iter().any(|word| word.chars().count() > 2 && word.chars().any(char::is_alphabetic));
    tells && telling(words(text)).windows(wanted.len()).any(|part| part == wanted)
}

fn is_chinese(letter: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&letter)
}

/// The incident that one key means, by its place in a list of open ones, the most recent first: the first that fits,
/// else the first.
#[must_use]
pub fn meant(fits: &[bool]) -> Option<usize> {
    fits.iter().position(|fits| *fits).or((!fits.is_empty()).then_some(0))
}

/// Points a contact to an incident, and says whether its caller wants to be told of the end.
#[must_use]
pub fn link<'a>(contact: Edit<'a>, incident: &RecordId, tell: bool) -> Edit<'a> {
    contact.set("incident", incident.as_str()).set("tell", tell)
}

/// Who wants to be told that an incident is over and has no call yet, whoever asked first first. Somebody who rang
/// twice is told once: `line` makes forms of one number the same.
#[must_use]
pub fn to_tell<'a>(
    incident: &str,
    contacts: impl Iterator<Item = &'a Contact>,
    calls: &[Callback],
    line: impl Fn(&str) -> String,
) -> Vec<&'a Contact> {
    let mut asked: Vec<&Contact> =
        contacts.filter(|c| c.incident == incident && c.tell && !c.phone.is_empty()).collect();
    asked.sort_by(|a, b| (a.started, &a.id).cmp(&(b.started, &b.id)));
    let called = calls.iter().filter(|call| call.incident == incident);
    let mut told: BTreeSet<String> = called.map(|call| line(&call.phone)).collect();
    asked.retain(|contact| told.insert(line(&contact.phone)));
    asked
}

/// A slot for each of so many calls, spread evenly over the slots there are, in order: two hundred calls in one half
/// hour would all be late. None without a slot.
#[must_use]
pub fn spread(calls: usize, slots: &[Slot]) -> Option<Vec<Slot>> {
    (0..calls).map(|place| slots.get(place * slots.len() / calls.max(1)).copied()).collect()
}

#[cfg(test)]
mod tests;
