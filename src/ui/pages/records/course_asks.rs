//! What each act of the procedure asks for: the fields of its dialog, as data.

use super::complaint_page::Page;
use super::wording::{DECISIONS, decision_words};
use crate::domain::form::FieldKind;
use crate::domain::procedure::Missing;
use crate::pack::calls::Satisfaction;
use crate::state::{Act, App};
use crate::ui::components::Choice;

/// How a thing is answered.
#[derive(Clone)]
pub enum Kind {
    /// In a line.
    Line,
    /// In several lines.
    Long,
    /// A day, today or before.
    Day,
    /// A number of days.
    Number,
    /// One of these.
    One(Vec<Choice>),
}

/// One thing that is asked, under the field of the record that keeps it.
#[derive(Clone)]
pub struct Ask {
    /// The field.
    pub field: String,
    /// What it is called.
    pub label: String,
    /// How it is answered.
    pub kind: Kind,
    /// What stands there before anybody types.
    pub begin: String,
    /// The field and the values of it with which it is asked; without, always.
    pub when: Option<(&'static str, Vec<String>)>,
}

impl Ask {
    fn new(field: impl Into<String>, label: impl Into<String>, kind: Kind) -> Self {
        Self { field: field.into(), label: label.into(), kind, begin: String::new(), when: None }
    }

    fn beginning(self, begin: impl Into<String>) -> Self {
        Self { begin: begin.into(), ..self }
    }
}

/// What an act is called where it is asked for.
#[must_use]
pub fn title(app: App, act: Act) -> &'static str {
    let text = app.text();
    match act {
        Act::Judge => text.procedure.step_judge,
        Act::Finding => text.procedure.findings_title,
        Act::Decline => text.procedure.step_decline,
        Act::FollowUp => text.procedure.step_follow,
        Act::Close => text.procedure.close_title,
        Act::Pause => text.procedure.pause_title,
        Act::Extend => text.procedure.extend_title,
        Act::Class => text.complaint.class,
        Act::Reopen => text.complaint.open_record,
    }
}

/// What an act asks for; of closing, only what is missing.
#[must_use]
pub fn asks(page: Page, act: Act, missing: &[Missing]) -> Vec<Ask> {
    let app = page.app;
    let text = &app.text().procedure;
    let told_on = || Ask::new("told_on", app.text().complaint.told_on, Kind::Day).beginning(app.today());
    match act {
        Act::Judge => judge(page),
        Act::Finding => {
            vec![Ask::new("question", text.question, Kind::Line), Ask::new("found", text.found, Kind::Long)]
        }
        Act::Decline => {
            let said = app.pack().and_then(|pack| pack.procedure.as_ref().map(|p| app.words(&p.refusal)));
            let took = [("accepts", text.understands), ("insists", text.insists), ("superior", text.superior)];
            let took = took.map(|(value, label)| Choice::new(value, label)).to_vec();
            vec![
                Ask::new("answer", text.refusal, Kind::Long).beginning(said.unwrap_or_default()),
                Ask::new("understanding", text.understanding, Kind::One(took)),
                told_on(),
            ]
        }
        Act::FollowUp => {
            let pack = app.pack();
            let grades = pack.iter().flat_map(|pack| &pack.callbacks.satisfaction);
            let grades = grades.map(|g| Choice::new(g.id.as_str(), app.words(&g.label))).collect();
            let poor = pack.iter().flat_map(|pack| &pack.callbacks.satisfaction);
            let poor = poor.filter(|g| g.counts_as == Satisfaction::NotSatisfied).map(|g| g.id.to_string()).collect();
            let why = Ask { when: Some(("followed", poor)), ..because(page) };
            vec![Ask::new("followed", text.satisfied, Kind::One(grades)), why]
        }
        Act::Close => missing.iter().map(|what| closing(app, *what)).collect(),
        Act::Pause => vec![Ask::new("paused_because", text.paused_because, Kind::Line)],
        Act::Extend => vec![
            Ask::new("days", text.days, Kind::Number),
            Ask::new("extended_because", text.extended_because, Kind::Line),
            Ask::new("extended_told_on", text.told_on, Kind::Day).beginning(app.today()),
            Ask::new("extended_told_by", text.told_by, Kind::Line).beginning(me(app)),
        ],
        Act::Class => vec![Ask::new("class", app.text().complaint.class, Kind::One(classes(app)))],
        Act::Reopen => vec![because(page)],
    }
}

fn because(page: Page) -> Ask {
    Ask::new("returned_because", page.app.text().procedure.returned_because, Kind::Line)
}

fn me(app: App) -> String {
    super::wording::person(app, &app.agent_id())
}

fn classes(app: App) -> Vec<Choice> {
    let pack = app.pack();
    pack.iter().flat_map(|pack| &pack.classes).map(|c| Choice::new(c.id.as_str(), app.words(&c.label))).collect()
}

/// The two questions as the organisation's form asks them, and its department.
fn judge(page: Page) -> Vec<Ask> {
    let app = page.app;
    let Some(pack) = app.pack() else { return Vec::new() };
    let form = page.of(|c| c.form.clone());
    let Some((form, judgement)) = pack.form(&form).and_then(|form| Some((form, form.judgement.as_ref()?))) else {
        return Vec::new();
    };
    let question = |id: &str| {
        let field = form.field(id)?;
        let options = field.options.iter().map(|o| Choice::new(o.id.as_str(), app.words(&o.label))).collect();
        Some(Ask::new(format!("f.{id}"), app.words(&field.label), Kind::One(options)))
    };
    let department = form.field_of_kind(FieldKind::Department).map(|field| {
        let all = pack.departments.iter().map(|d| Choice::new(d.id.as_str(), app.words(&d.label))).collect();
        Ask::new(format!("f.{}", field.id), app.words(&field.label), Kind::One(all))
    });
    [question(judgement.reasons.as_str()), question(judgement.demand.as_str()), department]
        .into_iter()
        .flatten()
        .collect()
}

fn closing(app: App, what: Missing) -> Ask {
    let text = &app.text().procedure;
    match what {
        Missing::Decision => {
            let all = DECISIONS.map(|d| Choice::new(d, decision_words(app, d).unwrap_or(d))).to_vec();
            Ask::new("decision", app.text().complaint.decision, Kind::One(all))
        }
        Missing::Reasons => Ask::new("answer", app.text().complaint.answer, Kind::Long),
        Missing::Remedy => Ask::new("remedy", text.remedy, Kind::Line),
        Missing::Cause => Ask::new("cause", text.cause, Kind::Line),
        Missing::Control => {
            let both = [("within", text.within), ("outside", text.outside)];
            let both = both.map(|(value, label)| Choice::new(value, label)).to_vec();
            Ask::new("control", text.control, Kind::One(both))
        }
        Missing::OpenActions => Ask::new("open_actions", text.open_actions, Kind::Line),
        Missing::Further => Ask::new("further", text.further, Kind::Line),
    }
}
