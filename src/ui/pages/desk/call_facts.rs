//! What the record of a contact says beside its script: who was told what, who was warned, who was woken.

use super::abuse::stage_words;
use crate::domain::abuse::Stage;
use crate::domain::contact::Contact;
use crate::state::App;

/// Names and values; what there is nothing of is left out.
#[must_use]
pub fn call_facts(app: App, contact: &Contact) -> Vec<(&'static str, String)> {
    let text = app.text();
    let time = |at: i64| app.format(|f| f.time(at));
    let pack = app.pack();
    let rule = pack.as_ref().and_then(|pack| pack.disclosure.as_ref());
    let relation = rule.and_then(|rule| rule.relations.iter().find(|r| r.id.as_str() == contact.relation));
    let relation = relation.map_or_else(|| contact.relation.clone(), |relation| app.words(&relation.label));
    let check = |(id, at): (&String, &i64)| {
        let label = rule.and_then(|rule| rule.checks.iter().find(|check| check.id.as_str() == id));
        let label = label.map_or_else(|| id.clone(), |check| app.words(&check.label));
        text.guard.passed_at(&label, &time(*at))
    };
    let checks = contact.checks.iter().map(check).collect::<Vec<_>>().join(" · ");
    let question = &contact.question;
    let passed = question.at.map(|at| text.alarm.passed_to(&question.to_name, &time(at))).unwrap_or_default();
    let told = contact.answered.map(|at| app.format(|f| f.moment(at)));
    let told = [told, Some(question.told.clone())].into_iter().flatten().filter(|t| !t.is_empty());
    let said = |stage: Stage| contact.abuse.at(stage).map(|at| format!("{} {}", stage_words(app, stage), time(at)));
    let abuse = Stage::ALL.into_iter().filter_map(said).collect::<Vec<_>>().join(" · ");
    let emergencies = app.emergencies_of(&contact.id);
    let emergencies = emergencies.iter().map(|emergency| app.emergency_log(emergency).replace('\n', " · "));
    let number = app.paper_number(&contact.paper).unwrap_or_default();
    let typed = contact.typed.map(|at| app.format(|f| f.moment(at)));
    let all = [
        (text.paper.form, number),
        (text.paper.typed, typed.unwrap_or_default()),
        (text.guard.relation, relation),
        (text.guard.holder, contact.holder.clone()),
        (text.guard.checks, checks),
        (text.alarm.question, question.words.clone()),
        (text.alarm.pass_person, passed),
        (text.alarm.done, told.collect::<Vec<_>>().join(" · ")),
        (text.guard.abuse_title, abuse),
        (text.guard.emergency, emergencies.collect::<Vec<_>>().join("; ")),
    ];
    all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}
