//! The register of contacts: every conversation of one day, one line each, as the ledger on paper was kept — who, when,
//! what they wanted, what came of it.

use super::contact::Contact;
use super::day::Day;
use super::moment::Moment;
use super::zone::Zone;

/// Which lines of the day are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Everybody's.
    All,
    /// Those of whoever looks.
    Mine,
    /// Those without a disposition.
    Unfinished,
}

impl Tab {
    /// All tabs, in order.
    pub const ALL: [Self; 3] = [Self::All, Self::Mine, Self::Unfinished];

    /// Whether a contact stands under this tab for an agent, named by their record's id as text.
    #[must_use]
    pub fn shows(self, contact: &Contact, agent: &str) -> bool {
        match self {
            Self::All => true,
            Self::Mine => contact.agent == agent,
            Self::Unfinished => contact.is_unfinished(),
        }
    }
}

/// Which contacts of the day are asked for; an empty part asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The agent's record, as text.
    pub agent: String,
    /// The kind of contact, an id in the pack.
    pub kind: String,
    /// The disposition, an id in the pack.
    pub disposition: String,
    /// Words in any part of the line.
    pub text: String,
}

impl Filter {
    /// Whether nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a contact is asked for. `has` says whether its line holds the words.
    #[must_use]
    pub fn shows(&self, contact: &Contact, has: impl Fn(&str) -> bool) -> bool {
        let asks = |wanted: &str, is: &str| wanted.is_empty() || wanted == is;
        let text = self.text.trim();
        asks(&self.agent, &contact.agent)
            && asks(&self.kind, &contact.kind)
            && asks(&self.disposition, &contact.disposition)
            && (text.is_empty() || has(text))
    }
}

/// The day, in the organisation's time zone, on which something began.
#[must_use]
pub fn day_of(at: i64, zone: Zone) -> Day {
    Day::of(zone.local(Moment::from_ms(at)))
}

/// What a day came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Contacts of the day.
    pub contacts: usize,
    /// Those without a disposition.
    pub unfinished: usize,
    /// Milliseconds of conversation; one that is still going on counts up to now.
    pub talked: i64,
}

impl Totals {
    /// Adds up the contacts of a day.
    #[must_use]
    pub fn of(contacts: &[Contact], now: i64) -> Self {
        Self {
            contacts: contacts.len(),
            unfinished: contacts.iter().filter(|contact| contact.is_unfinished()).count(),
            talked: contacts.iter().map(|contact| contact.talked(now)).sum(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{Record, RecordId};

    fn contact(started: i64, ended: Option<i64>, disposition: &str, agent: &str) -> Contact {
        let record = Record::new(RecordId::new("contact", [7; 12]));
        Contact { started, ended, disposition: disposition.into(), agent: agent.into(), ..Contact::of(&record) }
    }

    #[test]
    fn a_call_after_midnight_belongs_to_the_next_day_of_the_organisation() {
        let zone = Zone::named("Europe/Madrid").unwrap();
        // 22 November 2026, 23:59 and 0:00 in Madrid, which is an hour ahead.
        let before = 1_795_388_340_000;
        assert_eq!(day_of(before, zone), Day::parse("2026-11-22").unwrap());
        assert_eq!(day_of(before + 60_000, zone), Day::parse("2026-11-23").unwrap());
    }

    #[test]
    fn a_filter_shows_what_fits_every_part_of_it() {
        let line = Contact { kind: "averia".into(), ..contact(0, None, "resuelta", "agent/a") };
        let filter = |agent: &str, kind: &str, disposition: &str, text: &str| Filter {
            agent: agent.into(),
            kind: kind.into(),
            disposition: disposition.into(),
            text: text.into(),
        };
        let has = |words: &str| words == "olmo";
        for (filter, shows) in [
            (Filter::default(), true),
            (filter("agent/a", "", "", ""), true),
            (filter("agent/b", "", "", ""), false),
            (filter("", "averia", "resuelta", ""), true),
            (filter("", "averia", "derivada", ""), false),
            (filter("", "consulta", "", ""), false),
            (filter("", "", "", " olmo "), true),
            (filter("", "", "", "  "), true),
            (filter("agent/a", "averia", "resuelta", "mayor"), false),
        ] {
            assert_eq!(filter.shows(&line, has), shows, "{filter:?}");
        }
        assert!(Filter::default().is_empty());
        assert!(!filter("", "", "", "x").is_empty());
    }

    #[test]
    fn a_day_adds_up_and_every_tab_shows_its_own() {
        let all = [contact(0, Some(60_000), "resolved", "agent/a"), contact(10_000, None, "", "agent/b")];
        assert_eq!(Totals::of(&all, 40_000), Totals { contacts: 2, unfinished: 1, talked: 90_000 });
        let shown = |tab: Tab| all.iter().filter(|c| tab.shows(c, "agent/a")).count();
        assert_eq!(Tab::ALL.map(shown), [2, 1, 1]);
        assert!(!Tab::Unfinished.shows(&all[0], "agent/a"));
    }
}
