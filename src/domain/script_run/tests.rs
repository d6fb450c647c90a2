use super::*;
use serde_json::json;

/// greet → classify → (complaint: judge → promise | decline) | (question: inform) → close
fn script() -> Script {
    let step = |id: &str| json!({"id": id, "title": {"es": id}, "kind": "inform"});
    let with = |id: &str, more: Value| {
        let mut step = step(id);
        step.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        step
    };
    let choice = |id: &str, set: Value, goto: &str| json!({"id": id, "label": {"es": id}, "set": set, "goto": goto});
    let complaint = json!({"id": "complaint", "label": {"es": "c"}, "kind": "reclamacion", "goto": "judge"});
    let question = json!({"id": "question", "label": {"es": "q"}, "kind": "consulta", "goto": "inform"});
    let steps = json!([
        with("greet", json!({"compulsory": true})),
        with("classify", json!({"compulsory": true, "choices": [complaint, question]})),
        with(
            "judge",
            json!({"choices": [
                choice("yes", json!({"reasons": "yes", "department": "redes"}), "promise"),
                choice("no", json!({"reasons": "no"}), "decline"),
            ]})
        ),
        with("promise", json!({"compulsory": true, "goto": "close"})),
        with("decline", json!({"goto": "close"})),
        step("inform"),
        with("close", json!({"ends": true})),
    ]);
    let head = json!({"id": "s", "label": {"es": "s"}, "purpose": "inbound", "version": 1, "steps": steps});
    crate::reading::read(&head).unwrap()
}

#[test]
fn b25_a_form_that_a_choice_opens_takes_what_the_path_writes() {
    let mut marks = Marks::new();
    let id = |text: &str| StepId::new(text).unwrap();
    let mark = |choice: &str| Mark { choice: ChoiceId::new(choice).ok(), done: true, ..Mark::default() };
    marks.insert(id("classify"), mark("complaint"));
    marks.insert(id("judge"), mark("yes"));
    let of = |marks: &Marks| {
        let all = written(&script(), marks, &Answers::new()).into_iter();
        all.map(|(field, value)| (field.to_string(), value)).collect::<std::collections::BTreeMap<_, _>>()
    };
    assert_eq!(of(&marks), [("department".into(), json!("redes")), ("reasons".into(), json!("yes"))].into());
    // What is chosen on a way that the path does not take any more is not written.
    marks.insert(id("classify"), mark("question"));
    assert_eq!(of(&marks), [].into());
}

/// An agent at work with the script.
#[derive(Default)]
struct Agent {
    marks: Marks,
    form: Answers,
}

impl Agent {
    fn done(mut self, step: &str) -> Self {
        let id = StepId::new(step).unwrap();
        let mark = self.marks.remove(&id).unwrap_or_default().done();
        self.marks.insert(id, mark);
        self
    }

    fn choose(mut self, step: &str, choice: &str) -> Self {
        let chosen = choose(&script(), &self.marks, &self.form, step, choice).unwrap();
        self.marks.insert(StepId::new(step).unwrap(), chosen.mark);
        for (field, value) in chosen.writes {
            match value {
                Some(value) => drop(self.form.insert(field, value)),
                None => drop(self.form.remove(&field)),
            }
        }
        self
    }

    fn types(mut self, field: &str, value: &str) -> Self {
        self.form.insert(FieldId::new(field).unwrap(), json!(value));
        self
    }

    #[track_caller]
    fn sees(self, path: &str) -> Self {
        let script = script();
        let steps = steps(&script, &self.marks, &self.form, None);
        let shown = steps.iter().map(|view| {
            let sign = match view.status {
                Status::Done => "+",
                Status::Now => ">",
                Status::Coming => "",
                Status::Skipped => "-",
            };
            format!("{sign}{}", view.step.id)
        });
        assert_eq!(shown.collect::<Vec<_>>().join(" "), path);
        self
    }

    #[track_caller]
    fn has(self, form: &Value) -> Self {
        let written = self.form.iter().map(|(field, value)| (field.to_string(), value.clone()));
        assert_eq!(&Value::from_iter(written), form);
        self
    }
}

#[test]
fn b25_the_script_branches_on_the_answer_and_writes_it_into_the_form() {
    let agent = Agent::default()
        .sees(">greet classify judge promise close")
        .done("greet")
        .choose("classify", "question")
        .sees("+greet +classify >inform close")
        .choose("classify", "complaint")
        .choose("judge", "yes")
        .sees("+greet +classify +judge >promise close")
        .has(&json!({"reasons": "yes", "department": "redes"}));
    let decided = decided(&script(), &agent.marks, &agent.form);
    assert_eq!(decided.kind.map(String::from).as_deref(), Some("reclamacion"));
}

#[test]
fn b25_choosing_otherwise_takes_back_what_the_choice_wrote_and_nothing_that_was_typed() {
    Agent::default()
        .done("greet")
        .choose("classify", "complaint")
        .choose("judge", "yes")
        .types("facts", "tres cortes")
        .choose("judge", "no")
        .sees("+greet +classify +judge >decline close")
        .has(&json!({"reasons": "no", "facts": "tres cortes"}))
        .choose("judge", "yes")
        .types("department", "contadores")
        .choose("judge", "no")
        .has(&json!({"reasons": "no", "facts": "tres cortes", "department": "contadores"}));
}

#[test]
fn steps_left_by_another_choice_are_still_done_when_the_path_comes_back() {
    Agent::default()
        .done("greet")
        .choose("classify", "complaint")
        .choose("judge", "yes")
        .done("promise")
        .choose("classify", "question")
        .sees("+greet +classify >inform close")
        .choose("classify", "complaint")
        .sees("+greet +classify +judge +promise >close");
}

#[test]
fn the_path_follows_the_form_when_the_answer_is_changed_there() {
    Agent::default()
        .done("greet")
        .choose("classify", "complaint")
        .choose("judge", "yes")
        .types("reasons", "no")
        .sees("+greet +classify +judge >decline close");
}

#[test]
fn b25_a_compulsory_step_is_skipped_only_with_a_reason() {
    let script = script();
    let greet = script.step("greet").unwrap();
    assert_eq!(Mark::default().skipped(greet, None), None);
    let because = SkipReasonId::new("emergency").unwrap();
    let mark = Mark::default().skipped(greet, Some(because)).unwrap();
    let skipped = mark.skipped.as_ref().and_then(|skip| skip.reason.as_ref());
    assert_eq!((mark.done, skipped.map(SkipReasonId::as_str)), (false, Some("emergency")));
    let marks = Marks::from([(greet.id.clone(), mark)]);
    let owed: Vec<&str> = owed(&script, &marks, &Answers::new()).iter().map(|step| step.id.as_str()).collect();
    assert_eq!(owed, ["classify", "promise"]);
    let shown = steps(&script, &marks, &Answers::new(), Some(&greet.id));
    assert_eq!(shown[0].status, Status::Now, "the agent went back to it");
}
