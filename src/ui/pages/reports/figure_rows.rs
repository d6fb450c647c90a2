//! One row for each record behind a figure, whatever its kind.

use super::words::{label_of, state};
use crate::domain::callback::Callback;
use crate::domain::complaint::Complaint;
use crate::domain::contact::Contact;
use crate::domain::promise::{Promise, State};
use crate::domain::report::{BROKEN, By, KEPT, LATE, OPEN, OVERDUE, Subject};
use crate::state::{App, RecordId};
use crate::ui::components::{Cell, Lamp, Row};
use crate::ui::pages::records::{call_flag, complaint_flag, person};

/// The row of a record, seen as what the figure counts; none when it is gone.
pub fn row(app: App, subject: Subject, id: &RecordId, now: i64) -> Option<Row> {
    let (at, who, reach, what, flag, agent) = match subject {
        Subject::Contacts => of_contact(app, &app.contact(id)?),
        Subject::Complaints => of_complaint(app, &app.complaint(id)?, now),
        Subject::Callbacks => of_callback(app, &app.callback_record(id)?, now),
        Subject::Promises | Subject::Commitments => of_promise(app, &app.promise_of(id)?, now),
    };
    let who = if who.is_empty() { app.text().common.unknown.to_owned() } else { who };
    Some(Row {
        key: id.to_string(),
        group: None,
        cells: vec![
            Cell::Figures(app.format(|f| [f.date(at), f.time(at)].join(" "))),
            Cell::Name(who, Some(reach).filter(|reach| !reach.is_empty())),
            Cell::Text(what),
            Cell::Flag(flag.0, flag.1),
            Cell::Text(agent),
        ],
    })
}

/// When, who, how to reach them, what, how it stands, whose.
type Told = (i64, String, String, String, (Lamp, String), String);

fn whose(app: App, agent: &str) -> String {
    if agent.is_empty() { app.text().report.nobody.to_owned() } else { person(app, agent) }
}

fn of_contact(app: App, contact: &Contact) -> Told {
    let kind = label_of(app, Subject::Contacts, By::Kind, &contact.kind);
    let note = contact.note.lines().next().unwrap_or_default().to_owned();
    let what = [kind, note].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let lamp = if contact.is_unfinished() { Lamp::Soon } else { Lamp::Done };
    let outcome = label_of(app, Subject::Contacts, By::State, &contact.disposition);
    let reach = app.phone_words(&contact.phone);
    (contact.started, contact.name.clone(), reach, what, (lamp, outcome), person(app, &contact.agent))
}

fn of_complaint(app: App, complaint: &Complaint, now: i64) -> Told {
    let about = [complaint.number.clone(), app.subject_of(complaint)].join(" · ");
    let flag = complaint_flag(app, complaint, now);
    let reach = app.phone_words(&complaint.phone);
    (complaint.filed, complaint.name.clone(), reach, about, flag, person(app, &complaint.agent))
}

fn of_callback(app: App, call: &Callback, now: i64) -> Told {
    let flag = call_flag(app, call, now);
    (call.from, call.name.clone(), app.phone_words(&call.phone), call.reason.clone(), flag, whose(app, &call.owner))
}

fn of_promise(app: App, promise: &Promise, now: i64) -> Told {
    let (lamp, key) = match promise.state(now) {
        State::Open => (Lamp::Fine, OPEN),
        State::Overdue => (Lamp::Late, OVERDUE),
        State::Kept => (Lamp::Done, KEPT),
        State::Late => (Lamp::Soon, LATE),
        State::Broken => (Lamp::Late, BROKEN),
    };
    let kind = match promise.source {
        crate::domain::promise::Source::Callback => "callback",
        crate::domain::promise::Source::Complaint => "complaint",
        crate::domain::promise::Source::Answer => "answer",
        crate::domain::promise::Source::Order => "order",
    };
    let what = label_of(app, Subject::Promises, By::Kind, kind);
    let said = state(app, Subject::Promises, key).to_owned();
    let reach = app.phone_words(&promise.phone);
    (promise.due, promise.name.clone(), reach, what, (lamp, said), whose(app, &promise.owner))
}
