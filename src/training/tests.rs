//! Tables of the machine, the score and the checker, on a small call and on every call that comes with the program.

use super::check::{self, Trouble};
use super::log::{Event, What, read};
use super::play::{Line, fold, meant, play};
use super::scenario::{Book, Scenario};
use super::score::{PASS, score};
use super::tried::{self, Try};
use super::watch::{Seen, seen};
use crate::journal::{Record, RecordId};
use serde_json::{Value, json};

fn text(words: &str) -> Value {
    json!({"es": words, "en": format!("{words} (en)")})
}

fn small() -> Value {
    json!({"format": 0, "languages": ["es", "en"], "scenarios": [{
        "id": "small", "title": text("Fuga"), "brief": text("Suena"), "level": 1, "minutes": 4,
        "caller": {"phone": "+34600000001"},
        "facts": [{"field": "f.lugar", "title": text("Lugar"), "is": ["Olmo 12…"], "points": 2}],
        "nodes": [
            {"id": "first", "says": text("Hay agua."), "offers": [
                {"id": "greet", "text": text("Buenos días."), "keys": text("buenos, dígame"), "to": "tells"},
                {"id": "rude", "text": text("¿Y qué?"), "to": "angry"}],
             "quiet": {"after": 10, "to": "angry"}},
            {"id": "tells", "says": text("En mi calle."), "offers": [
                {"id": "where", "text": text("¿Qué calle?"), "keys": text("calle"), "asks": "street", "to": "street"}]},
            {"id": "street", "says": text("Olmo, 12."), "offers": [
                {"id": "where-again", "text": text("¿Calle?"), "asks": "street", "to": "street"},
                {"id": "bye", "text": text("Aviso ya."), "keys": text("aviso"), "to": "end"}],
             "on": [{"when": {"filed": "averia"}, "to": "thanks"}]},
            {"id": "thanks", "says": text("Gracias."), "offers": [
                {"id": "bye-2", "text": text("A usted."), "to": "end"}]},
            {"id": "angry", "mood": "angry", "says": text("¡Oiga!"), "offers": [
                {"id": "sorry", "text": text("Perdone."), "to": "tells"}]},
            {"id": "end", "says": text("Adiós."), "ends": true}],
        "rubric": [
            {"id": "greeting", "part": "greeting", "title": text("Saluda"), "points": 2, "must": true, "when": {"said": "greet"}},
            {"id": "once", "part": "listening", "title": text("Una vez"), "points": 3, "when": {"not": {"repeats": true}}},
            {"id": "filed", "part": "closing", "title": text("Registra"), "points": 3, "when": {"filed": "averia"}}],
        "critical": [{"id": "rude", "title": text("Grosero"), "when": {"said": "rude"}}]
    }]})
}

fn book(document: &Value) -> Book {
    check::read(&document.to_string()).unwrap()
}

fn call() -> Scenario {
    book(&small()).scenarios.remove(0)
}

fn log(all: &[What]) -> Vec<Event> {
    all.iter().zip(0_i64..).map(|(what, n)| Event { at: n * 1_000, what: what.clone() }).collect()
}

fn said(id: &str) -> What {
    What::Said(id.into())
}

fn good() -> Vec<What> {
    vec![
        What::Rang,
        What::Answered,
        said("greet"),
        said("where"),
        What::Field("f.lugar".into(), "calle del Olmo, 12, bajo".into()),
        What::Filed("averia".into()),
        said("bye-2"),
        What::Closed("x".into()),
    ]
}

#[test]
fn b40_the_conversation_follows_what_is_said_done_and_left_undone() {
    let call = call();
    let at = |all: &[What]| play(&call, &log(all)).node;
    let begin = [What::Rang, What::Answered];
    let with = |more: &[What]| at(&[&begin, more].concat());
    assert_eq!(at(&[What::Rang]), "");
    assert_eq!(with(&[]), "first");
    assert_eq!(with(&[said("greet")]), "tells");
    assert_eq!(with(&[said("bye")]), "first", "nobody offered that here");
    assert_eq!(with(&[What::Quiet]), "angry");
    assert_eq!(with(&[What::Typed("Buenos días, dígame".into())]), "tells");
    assert_eq!(with(&[said("greet"), said("where"), What::Filed("averia".into())]), "thanks");
    assert_eq!(
        with(&[What::Filed("averia".into()), said("greet"), said("where")]),
        "thanks",
        "done before it was asked"
    );
    let misheard = play(&call, &log(&[What::Rang, What::Answered, What::Typed("lorem".into())]));
    assert_eq!(misheard.talk.last().unwrap().1, Line::Misheard);
    let whole = play(&call, &log(&good()));
    assert!(whole.over);
    assert_eq!(whole.talk.iter().filter(|(_, line)| matches!(line, Line::Trainee(_))).count(), 3);
}

#[test]
fn typed_words_mean_the_sentence_with_most_of_its_words() {
    let call = call();
    let first = call.node("first").unwrap();
    let mean = |words: &str| meant(first, words).map(|offer| offer.id.as_str());
    assert_eq!(mean("¡BUENOS dias!"), Some("greet"));
    assert_eq!(mean("y que"), Some("rude"), "the sentence itself, however it is written");
    assert_eq!(mean(""), None);
    assert_eq!(fold("¿Qué CALLE, n.º 3?"), "quecallenº3");
}

#[test]
fn b41_the_score_is_earned_over_best_with_its_evidence() {
    let call = call();
    let full = score(&call, &log(&good()));
    assert_eq!((full.earned, full.best, full.passed()), (10, 10, true));
    assert_eq!(full.marks[0].evidence, Some(2));
    assert_eq!(full.marks[1].evidence, None, "shown by nothing");
    assert_eq!(full.marks[3].evidence, Some(4));
    let mut twice = good();
    twice.insert(4, said("where-again"));
    assert_eq!(score(&call, &log(&twice)).earned, 7);
    let mut rude = good();
    rude.splice(2..2, [said("rude"), said("sorry")]);
    let rude = score(&call, &log(&rude));
    assert_eq!(rude.critical, [("rude".to_owned(), Some(2))]);
    assert!(!rude.passed());
    let mut silent = good();
    silent.remove(2);
    let silent = score(&call, &log(&silent));
    assert_eq!(silent.missing().count(), 1);
    assert_eq!((silent.passed(), silent.percent()), (false, PASS), "enough points, but not the mandatory one");
}

#[test]
fn b41_leaving_early_never_beats_finishing_with_a_mistake() {
    let call = call();
    let mut mistaken = good();
    mistaken.insert(4, said("where-again"));
    let finished = score(&call, &log(&mistaken));
    for end in 0..good().len() - 1 {
        let early: Vec<What> = good().into_iter().take(end).chain([What::Left]).collect();
        let early = score(&call, &log(&early));
        assert!(early.earned <= finished.earned, "leaving after {end} events: {}", early.earned);
        assert!(!early.passed());
    }
}

#[test]
fn the_order_of_harmless_steps_changes_nothing() {
    let call = call();
    let steps = |order: [&str; 3]| {
        let mut all = good();
        all.splice(2..2, order.map(|id| What::Step(id.into())));
        let score = score(&call, &log(&all));
        (score.earned, score.best, score.passed())
    };
    assert_eq!(steps(["a", "b", "c"]), steps(["c", "a", "b"]));
}

#[test]
fn a_second_call_that_is_taken_counts_with_its_moment() {
    let mut call = call();
    call.rubric[0].when = crate::reading::read(&json!({"not": {"second": true}})).unwrap();
    let earned = |all: &[What]| score(&call, &log(all)).marks[0].clone();
    let mut taken = good();
    assert_eq!(earned(&taken).earned, call.rubric[0].points);
    taken.insert(2, What::Second);
    assert_eq!(earned(&taken).earned, 0);
    call.rubric[0].when = crate::reading::read(&json!({"second": true})).unwrap();
    let mark = score(&call, &log(&taken)).marks[0].clone();
    assert_eq!((mark.earned, mark.evidence), (call.rubric[0].points, Some(2)));
}

#[test]
fn a_log_comes_out_of_its_record_as_it_went_in() {
    let all = log(&good());
    let mut values: Vec<Value> = all.iter().enumerate().map(|(n, event)| event.json(n)).collect();
    values.reverse();
    values.push(json!({"n": 99, "at": 1, "what": "unheard-of", "of": true}));
    assert_eq!(read(&values), all);
}

#[test]
fn what_the_desk_shows_is_noted_once() {
    let mut now = Seen { steps: vec!["greet".into()], hung_up: Some(40), ..Seen::default() };
    now.fields.insert("name".into(), "Ana".into());
    let first = seen(&[], &now, 50);
    assert_eq!(first.len(), 3);
    assert_eq!(seen(&first, &now, 60), []);
    now.fields.insert("name".into(), "Ana Ruiz".into());
    now.closed = Some((70, "resuelta".into()));
    let more = seen(&first, &now, 99);
    assert_eq!(more.last(), Some(&Event { at: 70, what: What::Closed("resuelta".into()) }));
    assert_eq!(more[0], Event { at: 70, what: What::Field("name".into(), "Ana Ruiz".into()) });
}

#[test]
fn b42_the_checker_names_the_place() {
    let found = |pointer: &str, value: Value| {
        let mut document = small();
        *document.pointer_mut(pointer).unwrap() = value;
        check::read(&document.to_string()).unwrap_err()
    };
    let nodes = "/scenarios/0/nodes";
    let dangling = found(&format!("{nodes}/0/offers/0/to"), json!("nowhere"));
    assert!(dangling.iter().any(|f| f.trouble == Trouble::Dangling("nowhere".into()) && f.at.ends_with("nodes/first")));
    let unreachable = found(&format!("{nodes}/2/on"), json!([]));
    assert!(unreachable.iter().any(|f| f.trouble == Trouble::Unreachable && f.at.ends_with("nodes/thanks")));
    let dead = found(&format!("{nodes}/5/ends"), json!(false));
    assert!(dead.iter().any(|f| f.trouble == Trouble::DeadEnd));
    let endless = found(&format!("{nodes}/0/quiet"), json!({"after": 3, "to": "first"}));
    assert!(endless.iter().any(|f| f.trouble == Trouble::Endless));
    let language = found("/scenarios/0/title", json!({"es": "Fuga"}));
    assert!(language.iter().any(|f| f.trouble == Trouble::Language("en".into()) && f.at == "scenarios/small/title"));
    let unknown = found("/scenarios/0/rubric/0/when", json!({"said": "hello"}));
    assert!(unknown.iter().any(|f| f.trouble == Trouble::Dangling("hello".into())));
    let unearnable =
        found("/scenarios/0/rubric/0/when", json!({"all": [{"said": "greet"}, {"not": {"said": "greet"}}]}));
    assert!(unearnable.iter().any(|f| f.trouble == Trouble::Unearnable));
    assert!(unearnable.iter().any(|f| f.trouble == Trouble::Best(8, 10)));
    let twice = found(&format!("{nodes}/4/id"), json!("tells"));
    assert!(twice.iter().any(|f| f.trouble == Trouble::Twice("tells".into())));
    let shape = found("/scenarios/0/level", json!("hard"));
    assert!(shape[0].to_string().starts_with("scenarios/0/level: "), "{}", shape[0]);
    assert!(check::read("{").is_err());
}

#[test]
fn an_examination_has_a_clock_with_extra_time_and_practice_has_none() {
    let log = |answered: i64, closed: i64| {
        vec![Event { at: answered, what: What::Answered }, Event { at: closed, what: What::Closed("x".into()) }]
    };
    let mut tried = Try::of(&Record::new(RecordId::new(tried::KIND, [1; 12])));
    for (exam, extra, seconds, late) in [
        (true, 0, 240, false),
        (true, 0, 241, true),
        (true, 25, 300, false),
        (true, 25, 301, true),
        (false, 0, 9_999, false),
    ] {
        (tried.exam, tried.extra, tried.log) = (exam, extra, log(5_000, 5_000 + seconds * 1_000));
        assert_eq!(tried.is_late(4), late, "{exam} {extra} {seconds}");
    }
    tried.log.remove(0);
    assert_eq!(tried.deadline(4), None, "nobody has answered");
}

/// The practice files that come with the program.
fn shipped() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = std::fs::read_dir("public/training")
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.display().to_string(), std::fs::read_to_string(path).unwrap()))
        .collect();
    all.sort();
    all
}

#[test]
fn b42_every_call_that_comes_with_the_program_can_be_done_without_a_fault() {
    let files = shipped();
    assert_eq!(files.len(), 2);
    for (name, text) in files {
        let book = check::read(&text).unwrap_or_else(|found| {
            let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
            panic!("{name}:\n{}", lines.join("\n"))
        });
        assert!(book.scenarios.len() >= 6, "{name}: {}", book.scenarios.len());
        for scenario in &book.scenarios {
            let model = check::model(scenario);
            let score = score(scenario, &model);
            assert!(score.passed() && score.earned == score.best, "{name} {}", scenario.id);
            for end in 0..model.len() - 1 {
                let early: Vec<Event> = model.iter().take(end).cloned().collect();
                assert!(super::score::score(scenario, &early).earned <= score.best);
            }
            assert!(scenario.nodes.iter().any(|node| node.offers.len() >= 3), "{name} {}: a choice", scenario.id);
            assert!(!scenario.critical.is_empty(), "{name} {}: something that fails it", scenario.id);
        }
    }
}
