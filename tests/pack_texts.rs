//! What the shipped packs say: no sentence twice, none that is another with the names or the figures changed, none
//! that stands untranslated, and everything there that a department needs on its first day.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod pack_sayings;
mod pack_walk;

use pack_sayings::{Saying, repeated, sayings, untranslated};
use pack_walk::{Call, ways};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use ventanilla::domain::day::ClockTime;
use ventanilla::domain::greeting::greeting_at;
use ventanilla::domain::judgement::{Judgement, judged};
use ventanilla::domain::script::{Purpose, Script, StepKind};
use ventanilla::domain::text::Reading;
use ventanilla::pack::calls::DispositionUse;
use ventanilla::pack::matters::{Nature, Presence};
use ventanilla::pack::{self, Pack, disclosure};

/// Every pack in the folder, by the name of its file.
fn shipped() -> Vec<(String, Value)> {
    let mut packs: Vec<(String, Value)> = std::fs::read_dir("public/packs")
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), path))
        .filter(|(name, _)| name != "pack.schema")
        .map(|(name, path)| (name, serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()))
        .collect();
    packs.sort_by(|a, b| a.0.cmp(&b.0));
    packs
}

fn all_sayings(packs: &[(String, Value)]) -> Vec<Saying> {
    packs.iter().flat_map(|(name, document)| sayings(name, document)).collect()
}

fn read(document: &Value) -> Pack {
    pack::read(&document.to_string()).unwrap().pack
}

fn pack(packs: &[(String, Value)], name: &str) -> Value {
    packs.iter().find(|(found, _)| found == name).unwrap().1.clone()
}

#[test]
fn no_sentence_is_said_twice_within_a_pack_or_between_packs() {
    let packs = shipped();
    assert!(packs.len() >= 2);
    let all = all_sayings(&packs);
    assert!(all.len() > 1_000, "{} sayings are compared", all.len());
    assert_eq!(repeated(&all), [""; 0]);
}

/// What is said in practice with a pack, in the shape of a pack's answers.
fn practised(document: &Value) -> Value {
    let path = format!("public/training/{}.json", document["id"].as_str().unwrap());
    let book: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let list = |of: &Value, member: &str| of[member].as_array().cloned().unwrap_or_default();
    let mut said = Vec::new();
    for call in list(&book, "scenarios") {
        for node in list(&call, "nodes") {
            said.push(json!({"id": format!("{}/{}", call["id"], node["id"]), "body": node["says"]}));
            let offers = list(&node, "offers").into_iter();
            said.extend(
                offers.map(|offer| json!({"id": format!("{}/{}", call["id"], offer["id"]), "body": offer["text"]})),
            );
        }
    }
    let departments: Vec<Value> =
        list(document, "departments").iter().map(|department| json!({"label": department["label"]})).collect();
    json!({"name": document["name"], "departments": departments, "answers": said})
}

#[test]
fn nobody_in_practice_says_what_the_script_says() {
    let packs = shipped();
    let mut all = all_sayings(&packs);
    let before = all.len();
    for (name, document) in &packs {
        all.extend(sayings(&format!("practice of {name}"), &practised(document)));
    }
    assert!(all.len() > before + 400, "{} sayings of practice", all.len() - before);
    let found: Vec<String> = repeated(&all).into_iter().filter(|line| line.contains(" and practice of ")).collect();
    let of_script = |line: &&String| line.matches("practice of ").count() == 1;
    assert_eq!(found.iter().filter(of_script).collect::<Vec<_>>(), [""; 0]);
    for (name, document) in &packs {
        assert_eq!(untranslated(name, &practised(document)), [""; 0]);
    }
}

#[test]
fn no_text_equals_its_translation() {
    for (name, document) in shipped() {
        assert_eq!(untranslated(&name, &document), [""; 0]);
    }
}

#[test]
fn a_repetition_is_found_however_it_is_dressed_up() {
    let packs = shipped();
    let found_in = |pointer: &str, pack_name: &str, text: Value| {
        let mut changed = packs.clone();
        let (_, document) = changed.iter_mut().find(|(name, _)| name == pack_name).unwrap();
        *document.pointer_mut(pointer).unwrap() = text;
        repeated(&all_sayings(&changed)).len() + untranslated(pack_name, &pack(&changed, pack_name)).len()
    };
    let water = pack(&packs, "water");
    let said = |id: &str| {
        let answers = water["answers"].as_array().unwrap();
        answers.iter().find(|answer| answer["id"] == id).unwrap()["body"]["es"].as_str().unwrap().to_owned()
    };
    let spanish = |words: String| json!({"es": words, "en": "Something that nobody has said so far, I should think."});
    let place = "/answers/0/body";
    assert_eq!(found_in(place, "water", spanish("Esto no lo había dicho nadie hasta hoy por aquí.".into())), 0);
    let case = |words: String| assert!(found_in(place, "water", spanish(words.clone())) > 0, "{words}");
    case(said("plazo-averias"));
    case(said("plazo-averias").to_uppercase());
    case(said("plazo-averias").replace("24", "48").replace(", salvo", " salvo"));
    case(said("mal-trato").replace("{customer}", "{salutation}").replace("Supervisión", "Gerencia"));
    case(said("cobro-duplicado").replace("cinco", "quince"));
    // Between packs, and in the other languages.
    let english = water["answers"][4]["body"]["en"].clone();
    assert!(found_in(place, "metals", json!({"zh-Hans": "今天先说一句谁也没说过的话。", "en": english})) > 0);
    let metals = pack(&packs, "metals");
    let chinese = metals["answers"][5]["body"]["zh-Hans"].as_str().unwrap().replace('三', "两");
    let new = "Not a word of this stood anywhere in these files before.";
    assert!(found_in(place, "metals", json!({"zh-Hans": chinese, "en": new})) > 0);
    // One text for two languages.
    let same = "Ni una palabra de esto estaba traducida, por desgracia.";
    assert!(found_in(place, "water", json!({"es": same, "en": same})) > 0);
}

/// What a pack must be able to do on the telephone, at the window and after the matter.
const SITUATIONS: [&str; 16] = [
    "a greeting for morning, afternoon and night",
    "an ordinary call",
    "a complaint with fault",
    "a complaint without fault",
    "an unreasonable demand",
    "a complaint that has to be looked into",
    "a question that cannot be answered now",
    "a superior takes over",
    "a goodbye that follows the hour",
    "a wrong number",
    "a silent line",
    "a visitor who is asked for the number before the matter",
    "a promised return call",
    "a follow-up call to somebody who is satisfied",
    "a follow-up call to somebody who is not",
    "a follow-up call that finds a new need",
];

/// What an agent changes to in the middle of a call, on every channel on which somebody waits; the written ones have a
/// script of their own.
#[test]
fn b25_what_comes_up_in_the_middle_of_a_call_has_scripts_to_change_to() {
    for (name, document) in shipped() {
        let pack = read(&document);
        for channel in &pack.channels {
            let id = channel.id.as_str();
            let begins = pack.script_for(Purpose::Inbound, id);
            assert!(begins.is_some_and(|script| !script.midway), "{name}: {id}");
            let midway: Vec<&Script> = pack.scripts_for(Purpose::Inbound, id).filter(|s| s.midway).collect();
            let has = |kind: StepKind| midway.iter().any(|s| s.steps.iter().any(|step| step.kind == kind));
            assert!(midway.len() >= 4, "{name}: {id}: {}", midway.len());
            let kinds = [StepKind::Listen, StepKind::Decline, StepKind::Promise, StepKind::HandOver, StepKind::Close];
            assert!(kinds.into_iter().all(has), "{name}: {id}");
            // A promised call can change to them too.
            assert!(pack.scripts_for(Purpose::Callback, id).filter(|s| s.midway).count() >= 4, "{name}: {id}");
            if channel.presence == Presence::Written {
                let (own, call) = (begins.unwrap(), pack.script_for(Purpose::Inbound, pack.channels[0].id.as_str()));
                assert_ne!(Some(&own.id), call.map(|script| &script.id), "{name}: {id}");
            }
        }
    }
}

/// Every end of a follow-up call says what it came to (system 6).
#[test]
fn every_way_through_a_follow_up_call_says_what_it_came_to() {
    use ventanilla::domain::script::FollowUpResult::{Agreed, AnotherTime, NewNeed, NotReached, Satisfied};
    for (name, document) in shipped() {
        let pack = read(&document);
        let script = pack.script_for(Purpose::FollowUp, pack.channels[0].id.as_str()).unwrap();
        let results: Vec<_> = ways(script).iter().map(|way| way.decided().result).collect();
        for wanted in [Agreed, AnotherTime, NewNeed, NotReached, Satisfied] {
            assert!(results.contains(&Some(wanted)), "{name}: {wanted:?}");
        }
        assert!(results.iter().all(Option::is_some), "{name}: {results:?}");
    }
}

/// The situations that a pack has no script for.
fn missing_situations(pack: &Pack) -> Vec<&'static str> {
    let there = situations(pack);
    SITUATIONS.into_iter().filter(|situation| !there.contains(situation)).collect()
}

fn situations(pack: &Pack) -> BTreeSet<&'static str> {
    let channel = |presence: Presence| pack.channels.iter().find(|channel| channel.presence == presence);
    let script = |purpose, presence| channel(presence).and_then(|found| pack.script_for(purpose, found.id.as_str()));
    let mut found = BTreeSet::new();
    if let Some(call) = script(Purpose::Inbound, Presence::Voice) {
        found.extend(inbound_situations(pack, call));
    }
    if script(Purpose::Inbound, Presence::Person).is_some_and(asks_number_first) {
        found.insert(SITUATIONS[11]);
    }
    if script(Purpose::Callback, Presence::Voice).is_some() {
        found.insert(SITUATIONS[12]);
    }
    let after = script(Purpose::FollowUp, Presence::Voice);
    let survey =
        after.and_then(|s| s.steps.iter().find(|step| step.kind == StepKind::Survey && step.choices.len() > 2));
    for choice in survey.iter().flat_map(|step| &step.choices) {
        let next = choice.goto.as_ref().and_then(|id| after?.step(id.as_str()));
        match next.map(|step| step.kind) {
            Some(StepKind::Close) => drop(found.insert(SITUATIONS[13])),
            Some(StepKind::Listen) => drop(found.insert(SITUATIONS[14])),
            Some(StepKind::Ask) => drop(found.insert(SITUATIONS[15])),
            _ => {}
        }
    }
    found
}

fn inbound_situations(pack: &Pack, script: &Script) -> BTreeSet<&'static str> {
    let first = pack.languages[0];
    let reading = Reading { asked: first, first };
    let says = |step: &ventanilla::domain::script::Step, blank: &str| {
        step.say.as_ref().is_some_and(|say| say.get(reading).contains(blank))
    };
    let at = |time: &str| greeting_at(&pack.greetings, ClockTime::parse(time).unwrap()).map(|g| g.say.get(reading));
    let three = [at("09:30"), at("16:00"), at("22:00")].into_iter().flatten().collect::<BTreeSet<_>>();
    let mut found = BTreeSet::new();
    if three.len() == 3 && says(&script.steps[0], "{greeting}") {
        found.insert(SITUATIONS[0]);
    }
    for way in ways(script) {
        let has = |kind: StepKind| way.steps().iter().any(|step| step.kind == kind);
        let nature = way.decided().kind.and_then(|kind| Some(pack.contact_kind(kind.as_str())?.nature));
        let use_for = way.decided().disposition.and_then(|id| Some(pack.disposition(id.as_str())?.use_for));
        let judgement = way.form_of(pack).and_then(|form| judged(form, &way.form));
        let promises = has(StepKind::Promise);
        let situation = match (nature, judgement, use_for) {
            (Some(Nature::Question), ..) if promises => SITUATIONS[6],
            (Some(Nature::Question), ..) if has(StepKind::Inform) => SITUATIONS[1],
            (_, Some(Judgement::Stands), _) if has(StepKind::Inform) && promises => SITUATIONS[2],
            (_, Some(Judgement::ReasonsInsufficient), _) if has(StepKind::Decline) => SITUATIONS[3],
            (_, Some(Judgement::DemandUnreasonable), _) if has(StepKind::Decline) => SITUATIONS[4],
            (_, Some(Judgement::Pending), _) if promises => SITUATIONS[5],
            (None, _, Some(DispositionUse::Quick)) => SITUATIONS[9],
            (None, _, Some(DispositionUse::QuickAgentEnds)) => SITUATIONS[10],
            _ => continue,
        };
        found.insert(situation);
        if has(StepKind::HandOver) && judgement.is_some() {
            found.insert(SITUATIONS[7]);
        }
        if way.last().kind == StepKind::Close && says(way.last(), "{farewell}") {
            found.insert(SITUATIONS[8]);
        }
    }
    found
}

/// Whether the visitor is asked for the number before anything else, and whether the form for a message comes only
/// after somebody was called.
fn asks_number_first(script: &Script) -> bool {
    let all = ways(script);
    let place = |way: &Call<'_>, kind: StepKind| way.steps().iter().position(|step| step.kind == kind);
    let identified = all.iter().all(|way| match (place(way, StepKind::Identify), place(way, StepKind::Classify)) {
        (Some(number), Some(matter)) => number < matter,
        (_, matter) => matter.is_none(),
    });
    identified && all.iter().any(|way| place(way, StepKind::HandOver).is_some())
}

/// What a pack lacks of what every shipped pack has.
fn lacks(document: &Value) -> Vec<String> {
    let pack = read(document);
    let mut lacks: Vec<String> = missing_situations(&pack).into_iter().map(str::to_owned).collect();
    if pack.answers.len() < 40 {
        lacks.push(format!("{} of 40 standard answers", pack.answers.len()));
    }
    for year in ["2026", "2027"] {
        if !pack.holidays.iter().any(|holiday| holiday.date.to_string().starts_with(year)) {
            lacks.push(format!("holidays of {year}"));
        }
    }
    let whole_calls = pack.scripts.iter().filter(|script| !script.midway && script.channels.is_empty()).count();
    if !(5..=8).contains(&whole_calls) {
        lacks.push(format!("{whole_calls} scripts"));
    }
    lacks
}

#[test]
fn every_shipped_pack_has_what_a_department_needs_on_its_first_day() {
    for (name, document) in shipped() {
        assert_eq!(lacks(&document), [""; 0], "{name}");
    }
}

#[test]
fn a_pack_that_lacks_something_is_told_what() {
    let packs = shipped();
    let without = |change: &dyn Fn(&mut Value)| {
        let mut document = pack(&packs, "water");
        change(&mut document);
        lacks(&document)
    };
    let answers = without(&|d| drop(d["answers"].as_array_mut().unwrap().pop()));
    assert_eq!(answers, ["39 of 40 standard answers"]);
    let days = without(&|d| {
        d["holidays"].as_array_mut().unwrap().retain(|day| day["date"].as_str().unwrap().starts_with("2026"));
    });
    assert_eq!(days, ["holidays of 2027"]);
    let calls = without(&|d| d["scripts"].as_array_mut().unwrap().retain(|script| script["purpose"] != "follow_up"));
    assert_eq!(calls, [SITUATIONS[13], SITUATIONS[14], SITUATIONS[15], "4 scripts"]);
    let greetings = without(&|d| d["greetings"].as_array_mut().unwrap().truncate(2));
    assert_eq!(greetings, [SITUATIONS[0]]);
    let window = without(&|d| d["scripts"].as_array_mut().unwrap().retain(|script| script["channel"] != "oficina"));
    assert_eq!(window, [SITUATIONS[11], "4 scripts"]);
}

#[test]
fn b59_every_call_hears_of_the_recording_and_everybody_of_what_their_data_are_for() {
    // What says so, in each pack's own language.
    let words = [("water", ["se graba", "datos"]), ("metals", ["录音", "个人信息"])];
    for (name, document) in shipped() {
        let pack = read(&document);
        let Some((_, [recorded, data])) = words.iter().find(|(known, _)| *known == name) else { continue };
        let own = Reading { asked: pack.languages[0], first: pack.languages[0] };
        // One that is taken up in the middle comes after the notices of the first.
        let begins = |script: &&Script| script.purpose == Purpose::Inbound && !script.midway;
        let inbound = pack.scripts.iter().filter(begins);
        let mut calls = 0;
        for script in inbound {
            let early = |kind: StepKind| {
                let steps = script.steps.iter().filter(move |step| step.kind == kind);
                steps.filter_map(|step| step.say.as_ref()).map(|say| say.get(own)).collect::<Vec<_>>().join(" ")
            };
            let channels = script.channel.iter().chain(&script.channels);
            let presences: Vec<Presence> =
                channels.filter_map(|id| pack.channel(id.as_str())).map(|c| c.presence).collect();
            if !presences.is_empty() && presences.iter().all(|presence| *presence == Presence::Written) {
                // Whoever writes hears nothing.
                continue;
            }
            if presences.contains(&Presence::Voice) {
                calls += 1;
                let greeting = early(StepKind::Greet);
                assert!(greeting.contains(recorded), "{name}: {greeting}");
            }
            let identify = early(StepKind::Identify);
            let kept = identify.contains(data) || identify.contains("se guarda") || identify.contains("se conserva");
            assert!(kept, "{name} › {}: {identify}", script.id);
        }
        assert!(calls > 0, "{name} has a script for calls");
    }
}

#[test]
fn every_shipped_pack_says_what_must_not_be_missed_on_a_call() {
    for (name, document) in shipped() {
        let pack = read(&document);
        let unanswerable = pack.unanswerable.as_ref().unwrap();
        for category in &pack.categories {
            let found = unanswerable.in_charge(category.id.as_str(), category.department.as_str());
            assert!(found.is_some(), "{name}: nobody is in charge of {}", category.id);
        }
        assert!(pack.emergencies.len() >= 4, "{name}: {} emergencies", pack.emergencies.len());
        for emergency in &pack.emergencies {
            assert!(!emergency.ring.is_empty() && !emergency.wake.is_empty(), "{name}: {}", emergency.id);
        }
        let abuse = pack.abuse.as_ref().unwrap();
        let disposition = pack.disposition(abuse.disposition.as_str()).unwrap();
        assert_eq!(disposition.use_for, DispositionUse::QuickAgentEnds, "{name}");
        let rule = pack.disclosure.as_ref().unwrap();
        assert_eq!(rule.relations.iter().filter(|relation| relation.is_holder).count(), 1, "{name}");
        assert!(rule.relations.len() >= 6, "{name}: {} relations", rule.relations.len());
        let open = |topic: &&disclosure::Topic| topic.telling("anonymous", |_| false) != disclosure::Telling::Never;
        assert!(rule.topics.iter().filter(open).count() < rule.topics.len(), "{name}: not all to anybody");
    }
}
