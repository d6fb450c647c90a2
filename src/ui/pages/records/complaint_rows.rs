//! One row for each complaint: two lines at most, with its conflict where it has one.

use super::flags::complaint_flag;
use super::wording::person;
use crate::domain::complaint::Complaint;
use crate::domain::form::FieldKind;
use crate::sorted::Set;
use crate::state::{App, RecordId};
use crate::ui::components::{Cell, Row};

/// The rows of these complaints, in their order.
#[must_use]
pub fn rows(app: App, complaints: &[Complaint], torn: &Set<RecordId>, now: i64) -> Vec<Row> {
    complaints.iter().map(|complaint| row(app, complaint, torn.contains(&complaint.id), now)).collect()
}

fn row(app: App, complaint: &Complaint, torn: bool, now: i64) -> Row {
    let text = app.text();
    let unknown = || text.common.unknown.to_owned();
    let (lamp, flag) = complaint_flag(app, complaint, now);
    let subject = Some(app.subject_of(complaint)).filter(|s| !s.is_empty());
    let name = Some(complaint.name.clone()).filter(|name| !name.is_empty()).unwrap_or_else(unknown);
    let due = complaint.due.map(|due| app.format(|f| f.date(due))).unwrap_or_default();
    let number = if torn {
        Cell::TwoLines(complaint.number.clone(), text.form.conflict_here.to_owned())
    } else if complaint.typed.is_some() {
        Cell::TwoLines(complaint.number.clone(), text.paper.late_entry.to_owned())
    } else {
        Cell::Figures(complaint.number.clone())
    };
    Row {
        key: complaint.id.to_string(),
        group: None,
        cells: vec![
            number,
            Cell::Name(
                subject.unwrap_or_else(|| text.complaint.without_subject.to_owned()),
                answer_of(app, complaint, FieldKind::Category),
            ),
            Cell::TwoLines(name, complaint.account.clone()),
            Cell::Text(answer_of(app, complaint, FieldKind::Department).unwrap_or_default()),
            Cell::Figures(due),
            Cell::Flag(lamp, flag),
            Cell::Text(person(app, &complaint.agent)),
        ],
    }
}

/// The answer to the form's question of a kind, in words.
#[must_use]
pub fn answer_of(app: App, complaint: &Complaint, kind: FieldKind) -> Option<String> {
    let pack = app.pack()?;
    let field = pack.form(&complaint.form)?.field_of_kind(kind)?;
    crate::ui::pages::form::shown_answer(app, field, &complaint.answers)
}
