//! A report in words: the one source of what stands on the screen, on paper and in the CSV file.

use crate::domain::complaint::Status;
use crate::domain::report::{
    BROKEN, By, CLOSED, KEPT, LATE, Line, OPEN, OVERDUE, Report, Section, Subject, Which, share,
};
use crate::state::App;
use crate::ui::pages::records::{department_words, person, status_words};
use leptos::prelude::With;

/// Something counted, in words.
pub struct Said {
    /// What is counted.
    pub title: &'static str,
    /// What belongs to the days.
    pub rule: &'static str,
    /// All of it.
    pub total: Figure,
    /// By kind, by agent, by state.
    pub tables: Vec<(&'static str, Vec<Figure>)>,
}

/// One figure, in words.
pub struct Figure {
    /// What it counts.
    pub which: Which,
    /// What stands before it.
    pub label: String,
    /// The figure.
    pub count: String,
    /// Its share of the whole; empty of nothing.
    pub share: String,
}

/// A report in words.
pub fn said(app: App, report: &Report) -> Vec<Said> {
    report.sections.iter().map(|section| said_section(app, section)).collect()
}

fn said_section(app: App, section: &Section) -> Said {
    let (text, subject, whole) = (&app.text().report, section.subject, section.ids.len());
    let figure = |part, label: String, count| Figure {
        which: Which { subject, part },
        label,
        count: app.format(|f| f.number(i64::try_from(count).unwrap_or(i64::MAX))),
        share: share(count, whole).map(|share| text.percent(share / 10, share % 10)).unwrap_or_default(),
    };
    let table = |by: By| {
        let line =
            |line: &Line| figure(Some((by, line.key.clone())), label_of(app, subject, by, &line.key), line.ids.len());
        (
            split_of(app, subject, by),
            section
                .table(by)
                .iter()
                .filter(|line| by != By::Agent || subject == Subject::Commitments || app.sees_figures_of(&line.key))
                .map(line)
                .collect(),
        )
    };
    Said {
        title: title_of(app, subject),
        rule: match subject {
            Subject::Contacts => text.contacts_rule,
            Subject::Complaints => text.complaints_rule,
            Subject::Callbacks => text.callbacks_rule,
            Subject::Promises => text.promises_rule,
            Subject::Commitments => text.commitments_rule,
        },
        total: figure(None, text.total.to_owned(), whole),
        tables: By::ALL.map(table).into(),
    }
}

/// What is counted.
pub fn title_of(app: App, subject: Subject) -> &'static str {
    let text = &app.text().report;
    match subject {
        Subject::Contacts => text.contacts,
        Subject::Complaints => text.complaints,
        Subject::Callbacks => text.callbacks,
        Subject::Promises => text.promises,
        Subject::Commitments => text.commitments,
    }
}

/// How it is split up.
pub fn split_of(app: App, subject: Subject, by: By) -> &'static str {
    let text = &app.text().report;
    match (by, subject) {
        (By::Agent, Subject::Commitments) => text.by_department,
        (By::Agent, _) => text.by_agent,
        (By::State, Subject::Contacts) => text.by_disposition,
        (By::State, _) => text.by_state,
        (By::Kind, Subject::Contacts) => text.by_kind,
        (By::Kind, Subject::Complaints) => text.by_form,
        (By::Kind, Subject::Callbacks) => text.by_origin,
        (By::Kind, Subject::Promises) => text.by_promise,
        (By::Kind, Subject::Commitments) => text.by_commitment,
    }
}

/// The key of a line in words; one that nothing knows any more stands as it is written.
pub fn label_of(app: App, subject: Subject, by: By, key: &str) -> String {
    let text = app.text();
    let nobody = if matches!(subject, Subject::Callbacks | Subject::Promises) {
        text.report.nobody
    } else {
        text.report.not_said
    };
    let known = match (by, subject) {
        (By::Agent, Subject::Commitments) => department_words(app, key),
        (By::Kind, Subject::Commitments) => {
            let label = app.pack().and_then(|pack| pack.commitment(key).map(|c| app.words(&c.label)));
            label.unwrap_or_default()
        }
        (By::Agent, _) if key.is_empty() => nobody.to_owned(),
        (By::Agent, _) => person(app, key),
        (By::State, Subject::Contacts) if key.is_empty() => text.desk.unfinished.to_owned(),
        _ if key.is_empty() => text.report.not_said.to_owned(),
        (By::State, Subject::Contacts) | (By::Kind, Subject::Contacts | Subject::Complaints) => of_pack(app, by, key),
        (By::Kind, _) => origin(app, subject, key).to_owned(),
        (By::State, _) => state(app, subject, key).to_owned(),
    };
    if known.is_empty() { key.to_owned() } else { known }
}

fn of_pack(app: App, by: By, key: &str) -> String {
    let pack = app.pack();
    let pack = pack.as_ref();
    let label = match by {
        By::State => pack.and_then(|p| p.disposition(key)).map(|found| &found.label),
        _ => pack
            .and_then(|p| p.contact_kind(key))
            .map(|found| &found.label)
            .or_else(|| pack.and_then(|p| p.form(key)).map(|found| &found.label)),
    };
    label.map(|label| app.words(label)).unwrap_or_default()
}

fn origin(app: App, subject: Subject, key: &str) -> &'static str {
    let text = &app.text().report;
    match (subject, key) {
        (Subject::Promises, "callback") => text.promise_call,
        (Subject::Promises, "complaint") => text.promise_complaint,
        (Subject::Promises, "answer") => text.promise_answer,
        (Subject::Promises, "order") => text.promise_order,
        (_, "incident") => text.from_incident,
        (_, "complaint") => text.from_complaint,
        (_, "contact") => text.from_contact,
        (_, "alone") => text.from_nothing,
        _ => "",
    }
}

/// A state in words.
pub fn state(app: App, subject: Subject, key: &str) -> &'static str {
    let text = &app.text().report;
    match (key, subject) {
        (OPEN, _) => text.open,
        (OVERDUE, _) => text.overdue,
        (KEPT, Subject::Callbacks) => text.call_kept,
        (LATE, Subject::Callbacks) => text.call_late,
        (CLOSED, Subject::Callbacks) => text.call_closed,
        (KEPT, _) => text.kept,
        (LATE, _) => text.late,
        (BROKEN, _) => text.broken,
        _ => key.parse::<Status>().map(|status| status_words(app, status)).unwrap_or_default(),
    }
}

/// What a report says of itself: its days, when it was made, what is not confirmed elsewhere, whose view it is.
pub fn facts(app: App, report: &Report) -> Vec<(String, String)> {
    let text = &app.text().report;
    let day = |day: crate::domain::day::Day| {
        let iso = day.to_string();
        app.format(|f| [f.day(&iso), iso.clone()].join(" · "))
    };
    let days = report.days;
    let days = if days.is_one() { day(days.from()) } else { text.several_days(&day(days.from()), &day(days.to())) };
    let unconfirmed = app.custody.with(|custody| custody.unconfirmed);
    let confirmed = if unconfirmed == 0 { text.all_confirmed.to_owned() } else { text.unconfirmed(unconfirmed) };
    vec![
        (text.days.to_owned(), days),
        (text.made.to_owned(), app.format(|f| f.moment(report.at))),
        (text.confirmed.to_owned(), confirmed),
        (text.scope.to_owned(), text.own_view.to_owned()),
    ]
}

/// The report as rows of a table: every figure that stands on the screen, and what the report says of itself.
pub fn rows(app: App, report: &Report) -> Vec<Vec<String>> {
    let text = &app.text().report;
    let mut rows = vec![[text.section, text.split, text.line, text.count, text.share].map(str::to_owned).to_vec()];
    for section in said(app, report) {
        let Said { title, total, tables, .. } = section;
        let row = |split: &str, figure: Figure| {
            vec![title.to_owned(), split.to_owned(), figure.label, figure.count, figure.share]
        };
        rows.push(row("", total));
        for (split, figures) in tables {
            rows.extend(figures.into_iter().map(|figure| row(split, figure)));
        }
    }
    rows.extend(facts(app, report).into_iter().map(|(name, value)| vec![text.title.to_owned(), name, value]));
    rows
}
