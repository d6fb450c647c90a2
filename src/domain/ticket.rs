//! A visitor's number: what it says, and what becomes of it from the kiosk to the window (B47).
//!
//! A ticket holds no word of its visitor, only what they chose: a service, a subject, a language, a reason to be called
//! first. What was shown or printed never changes, so a ticket that moves to another service keeps its number.

use crate::journal::{Edit, Journal, Part, RecordId, RecordRef};

/// The kind of record.
pub const KIND: &str = "ticket";

/// Where a ticket stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stand {
    /// Not called yet.
    #[default]
    Waiting,
    /// Called to a window; nobody has come yet.
    Called,
    /// The visitor is at the window.
    Serving,
    /// Put aside: the visitor fetches something and comes back.
    Held,
    /// Served.
    Done,
    /// Called, and nobody came.
    NoShow,
}

impl Stand {
    const ALL: [Self; 6] = [Self::Waiting, Self::Called, Self::Serving, Self::Held, Self::Done, Self::NoShow];

    /// The word that stands in the record.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Called => "called",
            Self::Serving => "serving",
            Self::Held => "held",
            Self::Done => "done",
            Self::NoShow => "no-show",
        }
    }

    /// Reads the word; one that this build does not know counts as served, so that nobody is called by mistake.
    #[must_use]
    pub fn read(word: &str) -> Self {
        Self::ALL.into_iter().find(|stand| stand.word() == word).unwrap_or(Self::Done)
    }
}

/// A ticket as the screen reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticket {
    /// Its record, as text.
    pub id: String,
    /// The local business day of its series: `2026-11-23`.
    pub day: String,
    /// The letter of the service that it was taken for.
    pub letter: String,
    /// The kiosk that gave it, a digit.
    pub kiosk: String,
    /// Its running number, from 1.
    pub n: i64,
    /// The service's id in the pack; another than its letter's after a transfer.
    pub service: String,
    /// What the visitor came for, an id in the pack; empty when not asked.
    pub subject: String,
    /// Why the visitor is called first, an id in the pack; empty for all others.
    pub priority: String,
    /// The language that the visitor chose, as a tag.
    pub lang: String,
    /// When it was taken: milliseconds since 1970.
    pub at: i64,
    /// Where it stands.
    pub stand: Stand,
    /// The window that called it last.
    pub window: String,
    /// When it was called last.
    pub called: i64,
    /// When it was called first.
    pub first_called: i64,
    /// How often it was called.
    pub calls: i64,
    /// The contact that serves it, as text.
    pub contact: String,
    /// When it was done, or given up.
    pub ended: i64,
    /// The grade that the visitor gave, an id in the pack; empty while not rated.
    pub grade: String,
    /// When somebody looked into a bad grade.
    pub followed_up: i64,
}

impl Ticket {
    /// Reads a ticket.
    #[must_use]
    pub fn of<'a>(record: impl Into<RecordRef<'a>>) -> Self {
        let record = record.into();
        let text = |field: &str| record.text(field).to_owned();
        let int = |field: &str| record.int(field).unwrap_or(0);
        Self {
            id: record.id().to_string(),
            day: text("day"),
            letter: text("letter"),
            kiosk: text("kiosk"),
            n: int("n"),
            service: text("service"),
            subject: text("subject"),
            priority: text("priority"),
            lang: text("lang"),
            at: int("at"),
            stand: Stand::read(record.text("stand")),
            window: text("window"),
            called: int("called"),
            first_called: int("first_called"),
            calls: int("calls"),
            contact: text("contact"),
            ended: int("ended"),
            grade: text("grade"),
            followed_up: int("followed_up"),
        }
    }

    /// The tickets that were taken or called at `since` or later, in the order of their numbers and arrival.
    #[must_use]
    pub fn since(journal: &Journal, since: i64) -> Vec<Self> {
        let recent = |record: &RecordRef<'_>| {
            record.is_live() && (record.int("at") >= Some(since) || record.int("called") >= Some(since))
        };
        let mut all: Vec<Self> = journal.of_kind(KIND).filter(recent).map(Self::of).collect();
        all.sort_by(|a, b| (a.at, a.n, &a.id).cmp(&(b.at, b.n, &b.id)));
        all
    }

    /// The number as it is shown and spoken: letter, kiosk, running number, such as `A1-07`.
    #[must_use]
    pub fn number(&self) -> String {
        format!("{}{}-{:02}", self.letter, self.kiosk, self.n)
    }

    /// The record of a new ticket.
    #[must_use]
    pub fn part(&self, id: RecordId) -> Part {
        Edit::new(id)
            .set("day", self.day.as_str())
            .set("letter", self.letter.as_str())
            .set("kiosk", self.kiosk.as_str())
            .set("n", self.n)
            .set("service", self.service.as_str())
            .set("subject", self.subject.as_str())
            .set("priority", self.priority.as_str())
            .set("lang", self.lang.as_str())
            .set("at", self.at)
            .set("stand", Stand::Waiting.word())
            .into_part()
    }
}

/// What is done to a ticket at a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It is called, or called again.
    Call,
    /// The visitor has come.
    Serve {
        /// The contact, as text.
        contact: String,
    },
    /// Nobody came.
    NoShow,
    /// It is put aside until the visitor is back.
    Hold,
    /// It goes to another service and keeps its place by arrival.
    Transfer {
        /// That service's id in the pack.
        service: String,
    },
    /// It is done.
    Done,
}

impl Deed {
    /// Whether it can be done to a ticket by a window: what another window has called is that window's.
    #[must_use]
    pub fn is_fit(&self, ticket: &Ticket, window: &str) -> bool {
        let own = ticket.window == window;
        match (self, ticket.stand) {
            (Self::Call, Stand::Waiting | Stand::Held | Stand::NoShow) => true,
            (Self::Call | Self::NoShow | Self::Hold | Self::Serve { .. }, Stand::Called)
            | (Self::Hold | Self::Done, Stand::Serving) => own,
            (Self::Transfer { service }, Stand::Called | Stand::Serving) => own && *service != ticket.service,
            _ => false,
        }
    }

    /// Writes it.
    #[must_use]
    pub fn write<'a>(&self, edit: Edit<'a>, ticket: &Ticket, window: &str, now: i64) -> Edit<'a> {
        match self {
            Self::Call => edit
                .set("stand", Stand::Called.word())
                .set("window", window)
                .set("called", now)
                .set("calls", ticket.calls + 1)
                .set("first_called", if ticket.first_called == 0 { now } else { ticket.first_called }),
            Self::Serve { contact } => edit.set("stand", Stand::Serving.word()).set("contact", contact.as_str()),
            Self::NoShow => edit.set("stand", Stand::NoShow.word()).set("ended", now),
            Self::Hold => edit.set("stand", Stand::Held.word()),
            Self::Transfer { service } => {
                edit.set("stand", Stand::Waiting.word()).set("service", service.as_str()).set("window", "")
            }
            Self::Done => edit.set("stand", Stand::Done.word()).set("ended", now),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::testing;

    fn ticket(stand: Stand, window: &str) -> Ticket {
        Ticket { stand, window: window.into(), service: "bills".into(), ..Ticket::default() }
    }

    #[test]
    fn b47_a_number_is_letter_kiosk_and_running_number() {
        let ticket = Ticket { letter: "A".into(), kiosk: "1".into(), n: 7, ..Ticket::default() };
        assert_eq!(ticket.number(), "A1-07");
        assert_eq!(Ticket { n: 104, ..ticket }.number(), "A1-104");
    }

    #[test]
    fn b47_what_one_window_has_called_is_not_another_window_s() {
        let to = |service: &str| Deed::Transfer { service: service.into() };
        let serve = Deed::Serve { contact: String::new() };
        for (deed, stand, own, other) in [
            (Deed::Call, Stand::Waiting, true, true),
            (Deed::Call, Stand::Held, true, true),
            (Deed::Call, Stand::NoShow, true, true),
            (Deed::Call, Stand::Called, true, false),
            (Deed::Call, Stand::Serving, false, false),
            (Deed::Call, Stand::Done, false, false),
            (serve.clone(), Stand::Called, true, false),
            (serve, Stand::Waiting, false, false),
            (Deed::NoShow, Stand::Called, true, false),
            (Deed::NoShow, Stand::Serving, false, false),
            (Deed::Hold, Stand::Serving, true, false),
            (to("works"), Stand::Serving, true, false),
            (to("bills"), Stand::Serving, false, false),
            (Deed::Done, Stand::Serving, true, false),
            (Deed::Done, Stand::Waiting, false, false),
        ] {
            assert_eq!(deed.is_fit(&ticket(stand, "1"), "1"), own, "{deed:?} of {stand:?}");
            assert_eq!(deed.is_fit(&ticket(stand, "1"), "2"), other, "{deed:?} of {stand:?} by another");
        }
    }

    #[test]
    fn b47_a_ticket_that_moves_keeps_its_number_and_the_time_of_its_arrival() {
        let id = RecordId::new(KIND, [1; 12]);
        let taken = Ticket {
            letter: "A".into(),
            kiosk: "1".into(),
            n: 3,
            at: 50,
            service: "bills".into(),
            ..Ticket::default()
        };
        let mut journal = testing::journal(vec![taken.part(id.clone())]);
        for (deed, window, now) in [(Deed::Call, "2", 60), (Deed::Transfer { service: "works".into() }, "2", 70)] {
            let record = journal.get(&id).unwrap();
            let part = deed.write(Edit::of(record), &Ticket::of(record), window, now).part().unwrap();
            journal = testing::journal(vec![taken.part(id.clone()), part]);
        }
        let moved = Ticket::of(journal.get(&id).unwrap());
        assert_eq!((moved.number().as_str(), moved.at, moved.service.as_str()), ("A1-03", 50, "works"));
        assert_eq!(moved.stand, Stand::Waiting);
    }

    #[test]
    fn a_stand_of_a_later_version_is_never_called() {
        assert_eq!(Stand::read("teleported"), Stand::Done);
        for stand in Stand::ALL {
            assert_eq!(Stand::read(stand.word()), stand);
        }
    }
}
