//! What visitors can do by themselves at a kiosk: for which services it gives numbers, and who is called first (B47).
//! The words of the rating are those of the satisfaction in `callbacks`.

use super::organisation::Pack;
use crate::domain::moment::Moment;
use crate::domain::number::Letter;
use crate::domain::open_time::OpenTime;
use crate::domain::slug::{CalendarId, PriorityId, ServiceId, SubjectId};
use crate::domain::text::Text;
use crate::domain::ticket_queue::Overnight;
use crate::reading::{members, words};

/// What visitors can do by themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kiosk {
    /// The services for which it gives numbers, in the order shown.
    pub services: Vec<Service>,
    /// Reasons to be called before others; none asks nobody.
    pub priorities: Vec<Priority>,
    /// What becomes of those who still wait when the day ends.
    pub overnight: Night,
}

members! { Kiosk { must: [services], may: [priorities, overnight] } }

/// A service for which numbers are given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// The letter of its numbers.
    pub letter: Letter,
    /// What visitors call it, in few words.
    pub label: Text,
    /// What it is for, in one line.
    pub name: Option<Text>,
    /// The hours in which numbers are given; none means always.
    pub calendar: Option<CalendarId>,
    /// What visitors come for; none asks nobody.
    pub subjects: Vec<Subject>,
}

members! { Service { must: [id, letter, label], may: [name, calendar, subjects] } }

/// What a visitor comes for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Its id.
    pub id: SubjectId,
    /// What visitors call it.
    pub label: Text,
}

members! { Subject { must: [id, label] } }

/// Why a visitor is called before others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priority {
    /// Its id.
    pub id: PriorityId,
    /// What it is called, in words that nobody minds to press.
    pub label: Text,
}

members! { Priority { must: [id, label] } }

/// What becomes of those who still wait when the business day ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Night {
    /// Their numbers end with the day.
    Close,
    /// They are called on the next day, before those who come then.
    Keep,
}

words! { Night { Close => "close", Keep => "keep" } }

impl Kiosk {
    /// A service by its id.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id.as_str() == id)
    }

    /// A reason to be called first by its id.
    #[must_use]
    pub fn priority(&self, id: &str) -> Option<&Priority> {
        self.priorities.iter().find(|priority| priority.id.as_str() == id)
    }

    /// The same as a rule of the queue.
    #[must_use]
    pub const fn overnight(&self) -> Overnight {
        match self.overnight {
            Night::Close => Overnight::Close,
            Night::Keep => Overnight::Keep,
        }
    }
}

impl Service {
    /// A subject by its id.
    #[must_use]
    pub fn subject(&self, id: &str) -> Option<&Subject> {
        self.subjects.iter().find(|subject| subject.id.as_str() == id)
    }

    /// Whether numbers are given for it at a moment.
    #[must_use]
    pub fn is_open(&self, pack: &Pack, at: i64) -> bool {
        let calendar = self.calendar.as_ref().and_then(|id| pack.calendar(id.as_str()));
        calendar.is_none_or(|calendar| {
            OpenTime::new(calendar, &pack.holidays, &pack.make_up_days, pack.time_zone).is_open(Moment::from_ms(at))
        })
    }
}
