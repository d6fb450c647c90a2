//! Every way through a pack's scripts, as an agent could take it, and the form as it stands at the end of each.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    dead_code,
    reason = "a test stops at the first surprise, and each file of tests takes what it needs"
)]

use serde_json::{Value, json};
use ventanilla::domain::day::Day;
use ventanilla::domain::form::{Answers, Field, FieldKind, Form};
use ventanilla::domain::form_check::{Surroundings, validate, visible};
use ventanilla::domain::script::{Script, Step};
use ventanilla::domain::script_run::{Decided, Marks, choose, decided, steps};
use ventanilla::domain::slug::StepId;
use ventanilla::pack::{self, Pack};

/// A pack that is shipped, by the name of its file.
pub fn shipped(name: &str) -> Pack {
    pack::read(&std::fs::read_to_string(format!("public/packs/{name}.json")).unwrap()).unwrap().pack
}

/// One contact with a script.
#[derive(Clone)]
pub struct Call<'a> {
    /// The script.
    pub script: &'a Script,
    /// What was done at its steps.
    pub marks: Marks,
    /// What its choices wrote.
    pub form: Answers,
}

impl<'a> Call<'a> {
    pub fn new(script: &'a Script) -> Self {
        Self { script, marks: Marks::new(), form: Answers::new() }
    }

    pub fn choose(mut self, step: &str, choice: &str) -> Self {
        let chosen = choose(self.script, &self.marks, &self.form, step, choice).unwrap();
        self.marks.insert(StepId::new(step).unwrap(), chosen.mark);
        for (field, value) in chosen.writes {
            match value {
                Some(value) => drop(self.form.insert(field, value)),
                None => drop(self.form.remove(&field)),
            }
        }
        self
    }

    /// The steps from the first to the last.
    pub fn steps(&self) -> Vec<&'a Step> {
        steps(self.script, &self.marks, &self.form, None).iter().map(|view| view.step).collect()
    }

    pub fn path(&self) -> Vec<&'a str> {
        self.steps().iter().map(|step| step.id.as_str()).collect()
    }

    pub fn last(&self) -> &'a Step {
        self.steps().last().unwrap()
    }

    pub fn decided(&self) -> Decided {
        decided(self.script, &self.marks, &self.form)
    }

    /// The form that is open at the end.
    pub fn form_of<'p>(&self, pack: &'p Pack) -> Option<&'p Form> {
        let by_kind = self.decided().kind.and_then(|kind| pack.contact_kind(kind.as_str())?.form.clone());
        pack.form(by_kind.or_else(|| self.script.form.clone())?.as_str())
    }

    /// What the form holds when the agent has answered at each step what it asks for, and nothing else.
    pub fn filled(&self, pack: &Pack, form: &Form) -> Answers {
        let mut answers: Answers =
            self.form.clone().into_iter().filter(|(id, _)| form.field(id.as_str()).is_some()).collect();
        let kind = self.decided().kind.unwrap();
        for id in self.steps().iter().flat_map(|step| &step.asks) {
            let shown = visible(form, &answers).into_iter().find(|field| field.id == *id);
            if let Some(field) = shown.filter(|field| !answers.contains_key(&field.id)) {
                answers.insert(id.clone(), plausible(field, pack, kind.as_str()));
            }
        }
        answers
    }

    /// What the form's check finds missing or wrong after that.
    pub fn faults(&self, pack: &Pack, form: &Form) -> Vec<String> {
        let around = Surroundings {
            today: Day::parse("2026-11-23").unwrap(),
            phone_country: &pack.phone_country,
            max_file_bytes: pack.evidence.max_bytes,
            accepts_file: &|kind| pack.evidence.accepts(kind),
            knows: &|kind, id| match kind {
                FieldKind::Department => pack.department(id).is_some(),
                FieldKind::Category => pack.category(id).is_some(),
                _ => false,
            },
        };
        let found = validate(form, &self.filled(pack, form), &[], &around);
        found.iter().map(|error| format!("{}: {:?}", error.field, error.problem)).collect()
    }
}

/// Something that an agent could answer.
fn plausible(field: &Field, pack: &Pack, kind: &str) -> Value {
    match field.kind {
        FieldKind::Line | FieldKind::Long | FieldKind::Customer => json!("a"),
        FieldKind::Choice | FieldKind::Radio => json!(field.options[0].id.as_str()),
        FieldKind::Date => json!("2026-11-20"),
        FieldKind::Time => json!("10:30"),
        FieldKind::Phone => json!(if pack.phone_country == "34" { "612 08 44 19" } else { "199 0000 0000" }),
        FieldKind::Number | FieldKind::Money => json!(100),
        FieldKind::YesNo => json!(true),
        FieldKind::Files => json!([]),
        FieldKind::Department => json!(pack.departments[0].id.as_str()),
        FieldKind::Category => json!(pack.categories_of(kind).next().unwrap().id.as_str()),
    }
}

/// Every way through a script, choosing at each step of it that has choices.
pub fn ways(script: &Script) -> Vec<Call<'_>> {
    let (mut open, mut ended) = (vec![Call::new(script)], Vec::new());
    while let Some(call) = open.pop() {
        let views = steps(script, &call.marks, &call.form, None);
        let undecided = views.iter().find(|view| view.choice.is_none() && !view.step.choices.is_empty());
        match undecided {
            Some(view) => {
                let (step, choices) = (view.step.id.as_str(), &view.step.choices);
                open.extend(choices.iter().map(|choice| call.clone().choose(step, choice.id.as_str())));
            }
            None => ended.push(call),
        }
    }
    ended
}

/// Walks every script of a pack: each way ends, owes what it must, and leaves a form that can be filed. Returns how
/// many ways there are.
#[track_caller]
pub fn every_way_ends_with_its_form_filled(pack: &Pack) -> usize {
    let mut walked = 0;
    for script in &pack.scripts {
        let ways = ways(script);
        // What comes up while talking, and what is written, has fewer branches than a whole call.
        let least = if script.midway || !script.channels.is_empty() { 2 } else { 8 };
        assert!(ways.len() >= least, "{}: {} ways", script.id, ways.len());
        for way in &ways {
            assert!(way.last().ends, "{}: {:?}", script.id, way.path());
            assert!(way.steps().iter().any(|step| step.compulsory), "{}: {:?}", script.id, way.path());
            if way.decided().kind.is_some()
                && let Some(form) = way.form_of(pack)
            {
                assert_eq!(way.faults(pack, form), [""; 0], "{} of {}: {:?}", form.id, script.id, way.path());
            }
        }
        walked += ways.len();
    }
    walked
}
