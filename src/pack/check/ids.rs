//! Ids that are there once, and lists that are not empty.

use super::finding::{Part, Place, Problem, Report};
use crate::pack::organisation::Pack;
use std::collections::BTreeSet;
use std::fmt::Display;

pub(super) fn look(pack: &Pack, report: &mut Report) {
    let top = Place::default();
    let mut all = Ids { report };
    all.needed(&top.below("departments"), Part::Department, pack.departments.iter().map(|x| &x.id));
    all.needed(&top.below("roles"), Part::Role, pack.roles.iter().map(|x| &x.id));
    all.needed(&top.below("channels"), Part::Channel, pack.channels.iter().map(|x| &x.id));
    all.needed(&top.below("calendars"), Part::Calendar, pack.calendars.iter().map(|x| &x.id));
    all.once(&top.below("holidays"), Part::Holiday, pack.holidays.iter().map(|x| x.date));
    all.once(&top.below("make_up_days"), Part::Holiday, pack.make_up_days.iter().map(|x| x.date));
    all.once(&top.below("languages"), Part::Language, pack.languages.iter());
    all.needed(&top.below("contact_kinds"), Part::ContactKind, pack.contact_kinds.iter().map(|x| &x.id));
    all.needed(&top.below("categories"), Part::Category, pack.categories.iter().map(|x| &x.id));
    all.once(&top.below("classes"), Part::Class, pack.classes.iter().map(|x| &x.id));
    all.once(&top.below("forms"), Part::Form, pack.forms.iter().map(|x| &x.id));
    all.needed(&top.below("scripts"), Part::Script, pack.scripts.iter().map(|x| &x.id));
    all.once(&top.below("skip_reasons"), Part::SkipReason, pack.skip_reasons.iter().map(|x| &x.id));
    all.needed(&top.below("dispositions"), Part::Disposition, pack.dispositions.iter().map(|x| &x.id));
    all.once(&top.below("checklists"), Part::Checklist, pack.checklists.iter().map(|x| &x.id));
    all.once(&top.below("answers"), Part::Answer, pack.answers.iter().map(|x| &x.id));
    all.once(&top.below("commitments"), Part::Commitment, pack.commitments.iter().map(|x| &x.id));
    let callbacks = top.below("callbacks");
    all.needed(&callbacks.below("outcomes"), Part::Outcome, pack.callbacks.outcomes.iter().map(|x| &x.id));
    all.needed(&callbacks.below("satisfaction"), Part::Grade, pack.callbacks.satisfaction.iter().map(|x| &x.id));
    all.once(&top.below("emergencies"), Part::Emergency, pack.emergencies.iter().map(|x| &x.id));
    for emergency in &pack.emergencies {
        let at = top.below("emergencies").below(&emergency.id);
        all.needed(&at.below("ring"), Part::Person, emergency.all().map(|x| &x.id));
    }
    if let Some(unanswerable) = &pack.unanswerable {
        let at = top.below("unanswerable").below("persons");
        all.needed(&at, Part::Person, unanswerable.persons.iter().map(|x| &x.id));
    }
    if let Some(disclosure) = &pack.disclosure {
        let at = top.below("disclosure");
        all.needed(&at.below("relations"), Part::Relation, disclosure.relations.iter().map(|x| &x.id));
        all.once(&at.below("checks"), Part::Check, disclosure.checks.iter().map(|x| &x.id));
        all.needed(&at.below("topics"), Part::Topic, disclosure.topics.iter().map(|x| &x.id));
    }
    if let Some(kiosk) = &pack.kiosk {
        let at = top.below("kiosk");
        all.needed(&at.below("services"), Part::Service, kiosk.services.iter().map(|x| &x.id));
        for service in &kiosk.services {
            let at = at.below("services").below(&service.id).below("subjects");
            all.once(&at, Part::Topic, service.subjects.iter().map(|x| &x.id));
        }
        all.once(&at.below("priorities"), Part::Choice, kiosk.priorities.iter().map(|x| &x.id));
    }
    for checklist in &pack.checklists {
        let at = top.below("checklists").below(&checklist.id).below("items");
        all.needed(&at, Part::Item, checklist.items.iter().map(|x| &x.id));
    }
    for form in &pack.forms {
        let at = top.below("forms").below(&form.id);
        all.once(&at.below("fields"), Part::Field, form.fields.iter().map(|x| &x.id));
        all.once(&at.below("clocks"), Part::Clock, form.clocks.iter().map(|x| &x.id));
        for field in &form.fields {
            let at = at.below("fields").below(&field.id).below("options");
            all.once(&at, Part::Option, field.options.iter().map(|x| &x.id));
        }
    }
    for script in &pack.scripts {
        let at = top.below("scripts").below(&script.id).below("steps");
        all.needed(&at, Part::Step, script.steps.iter().map(|x| &x.id));
        for step in &script.steps {
            all.once(&at.below(&step.id).below("choices"), Part::Choice, step.choices.iter().map(|x| &x.id));
        }
    }
}

struct Ids<'r> {
    report: &'r mut Report,
}

impl Ids<'_> {
    fn needed<I: Ord + Display>(&mut self, at: &Place, part: Part, ids: impl Iterator<Item = I>) {
        let mut ids = ids.peekable();
        if ids.peek().is_none() {
            self.report.refuse(at.clone(), Problem::NoneOf(part));
        }
        self.once(at, part, ids);
    }

    fn once<I: Ord + Display>(&mut self, at: &Place, part: Part, ids: impl Iterator<Item = I>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            let name = id.to_string();
            if !seen.insert(id) {
                self.report.refuse(at.clone(), Problem::Twice { part, id: name });
            }
        }
    }
}
