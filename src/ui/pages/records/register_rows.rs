//! The lines of the register, and the words by which one is found.

use super::wording::person;
use crate::domain::contact::Contact;
use crate::domain::handing_in::{HandingIn, is_late};
use crate::state::{App, RecordId};
use crate::ui::components::{Cell, Lamp, Row, SortKey};

/// What a line says, in words.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// Who: the name as given, else the number, else that nobody knows.
    pub who: String,
    /// How to reach them: account or number.
    pub reach: String,
    /// The kind of contact.
    pub kind: String,
    /// The number and subject of the matter that came of it.
    pub about: String,
    /// What came of it.
    pub outcome: String,
    /// What was noted.
    pub note: String,
    /// Whoever took it.
    pub agent: String,
}

impl Line {
    /// Reads the line of a contact.
    #[must_use]
    pub fn of(app: App, contact: &Contact) -> Self {
        let (text, pack) = (app.text(), app.pack());
        let pack = pack.as_ref();
        let phone = app.phone_words(&contact.phone);
        let name = [&contact.name, &phone].into_iter().find(|t| !t.is_empty()).cloned();
        let reach = [&contact.account, &phone].into_iter().find(|t| !t.is_empty() && Some(*t) != name.as_ref());
        let kind = pack.and_then(|p| p.contact_kind(&contact.kind)).map(|k| app.words(&k.label));
        // The matter has the contact's key.
        let matter = format!("complaint/{}", contact.id.key()).parse().ok().map(|id| app.matter_of(id));
        let matter = matter.and_then(|id: RecordId| app.complaint(&id)).filter(|matter| matter.filed > 0);
        let about = matter.map(|matter| [matter.number.clone(), app.subject_of(&matter)].join(" · "));
        let incident = contact.incident.parse().ok().and_then(|id: RecordId| app.incident(&id)).map(|known| known.what);
        let about = about.or(incident);
        let outcome = pack.and_then(|p| p.disposition(&contact.disposition)).map(|d| app.words(&d.label));
        Self {
            who: name.unwrap_or_else(|| text.desk.caller_unknown.to_owned()),
            reach: reach.cloned().unwrap_or_default(),
            kind: kind.unwrap_or_default(),
            about: about.unwrap_or_default(),
            outcome: outcome.unwrap_or_else(|| text.desk.unfinished.to_owned()),
            note: contact.note.clone(),
            agent: person(app, &contact.agent),
        }
    }

    /// All of it, to find words in.
    #[must_use]
    pub fn all(&self, contact: &Contact) -> String {
        let Self { who, reach, kind, about, outcome, note, agent } = self;
        [who, reach, &contact.phone, &contact.account, kind, about, outcome, note, agent].map(String::as_str).join(" ")
    }
}

/// What a column of the register orders by.
#[must_use]
pub fn sort_key(app: App, contact: &Contact, column: usize) -> SortKey {
    let line = || Line::of(app, contact);
    match column {
        0 => SortKey::Number(contact.started),
        1 => SortKey::words(&line().who),
        2 => SortKey::words(&line().kind),
        3 => SortKey::words(&line().outcome),
        4 => SortKey::Number(contact.ended.map_or(-1, |_| contact.talked(contact.started))),
        _ => SortKey::words(&line().agent),
    }
}

/// When it was; of what was typed later, that it was.
fn when(app: App, contact: &Contact) -> Cell {
    let time = app.format(|f| f.time(contact.started));
    if contact.is_late_entry() {
        Cell::TwoLines(time, app.text().paper.late_entry.to_owned())
    } else {
        Cell::Figures(time)
    }
}

/// A row of the register.
#[must_use]
pub fn row(app: App, contact: &Contact, receipts: &[HandingIn]) -> Row {
    let line = Line::of(app, contact);
    let note = line.note.lines().next().unwrap_or_default().to_owned();
    let talked = contact.ended.map(|_| crate::i18n::stopwatch(contact.talked(contact.started)));
    let mut cells = vec![
        when(app, contact),
        Cell::Name(line.who, Some(line.reach).filter(|reach| !reach.is_empty())),
        Cell::TwoLines(line.kind, line.about),
        Cell::TwoLines(line.outcome, note),
        Cell::Figures(talked.unwrap_or_default()),
        Cell::Text(line.agent),
    ];
    if !receipts.is_empty() {
        let holds = receipts.iter().find(|receipt| receipt.holds(contact)).map(|receipt| receipt.number.clone());
        cells.push(match holds {
            Some(number) => Cell::Figures(number),
            None if is_late(contact, receipts) => Cell::Flag(Lamp::Soon, app.text().register.after_receipt.to_owned()),
            None => Cell::Text(String::new()),
        });
    }
    Row { key: contact.id.to_string(), group: None, cells }
}
