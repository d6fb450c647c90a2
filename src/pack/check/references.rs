//! Names of other parts: each must exist.

use super::finding::{Part, Place, Problem, Report};
use super::scripts::{MAX_STEPS, forms_of};
use crate::domain::form::{ClockLimit, FieldKind, Form};
use crate::domain::limit::Limit;
use crate::domain::script::{Script, Step};
use crate::pack::organisation::Pack;
use std::borrow::Borrow;

/// How many ids a finding proposes.
const PROPOSED: usize = 8;

pub(super) fn look(pack: &Pack, report: &mut Report) {
    let top = Place::default();
    let mut look = Look { pack, report };
    look.matters(&top);
    look.on_a_call(&top);
    for form in &pack.forms {
        look.form(form, &top.below("forms").below(&form.id));
    }
    for script in &pack.scripts {
        look.script(script, &top.below("scripts").below(&script.id));
    }
    let callbacks = top.below("callbacks");
    look.one(&callbacks.below("calendar"), Part::Calendar, pack.callbacks.calendar.as_str());
    look.one(&callbacks.below("script"), Part::Script, pack.callbacks.script.as_str());
    look.some(&callbacks.below("checklist"), Part::Checklist, pack.callbacks.checklist.as_ref());
    if let Some(procedure) = &pack.procedure {
        let at = top.below("procedure");
        look.one(&at.below("investigates"), Part::Department, procedure.investigates.as_str());
        look.limit(&at.below("again"), &procedure.again);
    }
}

struct Look<'a> {
    pack: &'a Pack,
    report: &'a mut Report,
}

impl Look<'_> {
    /// Every id of a kind.
    fn known(&self, part: Part) -> Vec<&str> {
        macro_rules! ids {
            ($list:ident) => {
                self.pack.$list.iter().map(|part| part.id.as_str()).collect()
            };
        }
        match part {
            Part::Department => ids!(departments),
            Part::Channel => ids!(channels),
            Part::Calendar => ids!(calendars),
            Part::ContactKind => ids!(contact_kinds),
            Part::Category => ids!(categories),
            Part::Class => ids!(classes),
            Part::Form => ids!(forms),
            Part::Script => ids!(scripts),
            Part::Disposition => ids!(dispositions),
            Part::Checklist => ids!(checklists),
            Part::Relation => {
                self.pack.disclosure.iter().flat_map(|d| &d.relations).map(|part| part.id.as_str()).collect()
            }
            Part::Check => self.pack.disclosure.iter().flat_map(|d| &d.checks).map(|part| part.id.as_str()).collect(),
            Part::Outcome => self.pack.callbacks.outcomes.iter().map(|part| part.id.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    fn one(&mut self, at: &Place, part: Part, id: &str) {
        let known: Vec<String> = self.known(part).into_iter().map(str::to_owned).collect();
        self.among(at, part, id, &known);
    }

    fn some<I: Borrow<str>>(&mut self, at: &Place, part: Part, id: Option<&I>) {
        if let Some(id) = id {
            self.one(at, part, id.borrow());
        }
    }

    fn among(&mut self, at: &Place, part: Part, id: &str, known: &[String]) {
        if !known.iter().any(|k| k == id) {
            let known = likeliest(known, id);
            self.report.refuse(at.clone(), Problem::Dangling { part, id: id.to_owned(), known });
        }
    }

    fn limit(&mut self, at: &Place, limit: &Limit) {
        self.some(&at.below("calendar"), Part::Calendar, limit.calendar.as_ref());
    }

    fn matters(&mut self, top: &Place) {
        let pack = self.pack;
        for kind in &pack.contact_kinds {
            let at = top.below("contact_kinds").below(&kind.id);
            self.some(&at.below("form"), Part::Form, kind.form.as_ref());
        }
        for category in &pack.categories {
            let at = top.below("categories").below(&category.id);
            for kind in &category.kinds {
                self.one(&at.below("kinds"), Part::ContactKind, kind.as_str());
            }
            self.one(&at.below("department"), Part::Department, category.department.as_str());
            self.some(&at.below("class"), Part::Class, category.class.as_ref());
        }
        for class in &pack.classes {
            self.limit(&top.below("classes").below(&class.id).below("limit"), &class.limit);
        }
        for commitment in &pack.commitments {
            self.limit(&top.below("commitments").below(&commitment.id).below("limit"), &commitment.limit);
        }
        for disposition in &pack.dispositions {
            for kind in &disposition.kinds {
                let at = top.below("dispositions").below(&disposition.id).below("kinds");
                self.one(&at, Part::ContactKind, kind.as_str());
            }
        }
        for answer in &pack.answers {
            for category in &answer.categories {
                let at = top.below("answers").below(&answer.id).below("categories");
                self.one(&at, Part::Category, category.as_str());
            }
        }
    }

    /// What must not be missed on a call: who is in charge, what may be told, how abuse ends.
    fn on_a_call(&mut self, top: &Place) {
        let pack = self.pack;
        if let Some(unanswerable) = &pack.unanswerable {
            let at = top.below("unanswerable");
            self.limit(&at.below("limit"), &unanswerable.limit);
            for person in &unanswerable.persons {
                let at = at.below("persons").below(&person.id);
                for id in &person.departments {
                    self.one(&at.below("departments"), Part::Department, id.as_str());
                }
                for id in &person.categories {
                    self.one(&at.below("categories"), Part::Category, id.as_str());
                }
            }
        }
        if let Some(abuse) = &pack.abuse {
            self.one(&top.below("abuse").below("disposition"), Part::Disposition, abuse.disposition.as_str());
        }
        for service in pack.kiosk.iter().flat_map(|kiosk| &kiosk.services) {
            if let Some(calendar) = &service.calendar {
                let at = top.below("kiosk").below("services").below(&service.id).below("calendar");
                self.one(&at, Part::Calendar, calendar.as_str());
            }
        }
        let Some(disclosure) = &pack.disclosure else { return };
        for topic in &disclosure.topics {
            let at = top.below("disclosure").below("topics").below(&topic.id).below("rules");
            for rule in &topic.rules {
                for id in &rule.relations {
                    self.one(&at.below("relations"), Part::Relation, id.as_str());
                }
                for id in &rule.checks {
                    self.one(&at.below("checks"), Part::Check, id.as_str());
                }
            }
        }
    }

    fn form(&mut self, form: &Form, at: &Place) {
        let fields: Vec<String> = form.fields.iter().map(|field| field.id.to_string()).collect();
        if let Some(id) = &form.subject {
            self.among(&at.below("subject"), Part::Field, id.as_str(), &fields);
        }
        for id in &form.counts_as_filed {
            self.among(&at.below("counts_as_filed"), Part::Field, id.as_str(), &fields);
        }
        if let Some(judgement) = &form.judgement {
            self.among(&at.below("judgement").below("reasons"), Part::Field, judgement.reasons.as_str(), &fields);
            self.among(&at.below("judgement").below("demand"), Part::Field, judgement.demand.as_str(), &fields);
        }
        for clock in &form.clocks {
            let at = at.below("clocks").below(&clock.id).below("runs");
            match &clock.runs {
                ClockLimit::Class(class) => self.one(&at, Part::Class, class.as_str()),
                ClockLimit::Limit(limit) => self.limit(&at, limit),
            }
        }
    }

    fn script(&mut self, script: &Script, at: &Place) {
        self.some(&at.below("channel"), Part::Channel, script.channel.as_ref());
        for channel in &script.channels {
            self.one(&at.below("channels"), Part::Channel, channel.as_str());
        }
        self.some(&at.below("form"), Part::Form, script.form.as_ref());
        for step in script.steps.iter().take(MAX_STEPS) {
            self.step(script, step, &at.below("steps").below(&step.id));
        }
    }

    fn step(&mut self, script: &Script, step: &Step, at: &Place) {
        let steps: Vec<String> = script.steps.iter().map(|step| step.id.to_string()).collect();
        let forms = forms_of(script, self.pack);
        let forms_exist = forms.is_some();
        let forms = forms.unwrap_or_default();
        let fields: Vec<String> =
            forms.iter().flat_map(|form| &form.fields).map(|field| field.id.to_string()).collect();
        for field in step.asks.iter().filter(|_| forms_exist) {
            self.among(&at.below("asks"), Part::Field, field.as_str(), &fields);
        }
        if let Some(goto) = &step.goto {
            self.among(&at.below("goto"), Part::Step, goto.as_str(), &steps);
        }
        for choice in &step.choices {
            let at = at.below("choices").below(&choice.id);
            if let Some(goto) = &choice.goto {
                self.among(&at.below("goto"), Part::Step, goto.as_str(), &steps);
            }
            self.some(&at.below("kind"), Part::ContactKind, choice.kind.as_ref());
            self.some(&at.below("disposition"), Part::Disposition, choice.disposition.as_ref());
            self.some(&at.below("outcome"), Part::Outcome, choice.outcome.as_ref());
            for (id, value) in choice.set.iter().filter(|_| forms_exist) {
                self.among(&at.below("set"), Part::Field, id.as_str(), &fields);
                let kind = forms.iter().find_map(|form| form.field(id.as_str())).map(|field| field.kind);
                let part = match kind {
                    Some(FieldKind::Department) => Part::Department,
                    Some(FieldKind::Category) => Part::Category,
                    _ => continue,
                };
                self.one(&at.below("set").below(id), part, value.as_str().unwrap_or_default());
            }
        }
    }
}

/// A few of the ids that exist, those that begin most like the one that does not first.
fn likeliest(known: &[String], id: &str) -> Vec<String> {
    let alike = |other: &str| other.chars().zip(id.chars()).take_while(|(a, b)| a == b).count();
    let mut known = known.to_vec();
    known.sort_by_key(|other| std::cmp::Reverse(alike(other)));
    known.dedup();
    known.truncate(PROPOSED);
    known
}
