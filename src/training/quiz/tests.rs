//! Questions: the checker, what counts as right, when a question comes back; and every question that is shipped.

use super::answered::{Answer, Correction, Ruling, Tally, graded, question_of, tally, week_of};
use super::bank::{Bank, Side};
use super::check::{self, Trouble};
use super::recall::{DAYS, draw, due, known};
use crate::domain::day::Day;
use serde_json::{Value, json};

const DAY: i64 = 86_400_000;

fn text(words: &str) -> Value {
    json!({"es": words, "en": format!("{words} (en)")})
}

fn question(n: usize) -> Value {
    json!({"id": format!("q{n}"), "category": if n.is_multiple_of(2) { "even" } else { "odd" },
        "ask": text(&format!("¿Qué se hace con el caso {n}?")), "a": text("Se anota"), "b": text("Se calla"),
        "right": "a", "why": text(&format!("Porque el caso {n} lo pide"))})
}

fn small(count: usize) -> Value {
    json!({"format": 0, "languages": ["es", "en"],
        "categories": [{"id": "even", "label": text("Par")}, {"id": "odd", "label": text("Impar")}],
        "questions": (0..count).map(question).collect::<Vec<_>>()})
}

fn bank(count: usize) -> Bank {
    check::read(&small(count).to_string()).unwrap()
}

fn answer(question: &str, chose: Side, at: i64) -> Answer {
    Answer { question: question.into(), chose, agent: "a".into(), name: "Ana".into(), at, week: None }
}

fn correction(question: &str, right: Ruling, at: i64) -> Correction {
    Correction { question: question.into(), right, why: "errata".into(), by: "Jefa".into(), at }
}

#[test]
fn the_checker_names_the_place_and_what_is_wrong() {
    let broken = |with: &dyn Fn(&mut Value)| {
        let mut document = small(4);
        with(&mut document);
        let found = check::read(&document.to_string()).unwrap_err();
        (found[0].at.clone(), found[0].trouble.clone())
    };
    let at = |place: &str, trouble: Trouble| (place.to_owned(), trouble);
    assert_eq!(broken(&|d| d["questions"][1]["id"] = json!("q0")), at("questions", Trouble::Twice("q0".into())));
    assert_eq!(
        broken(&|d| d["questions"][2]["category"] = json!("none")),
        at("questions/q2/category", Trouble::Dangling("none".into()))
    );
    assert_eq!(
        broken(&|d| d["questions"][2]["why"] = json!({"es": "Porque sí"})),
        at("questions/q2/why", Trouble::Language("en".into()))
    );
    assert_eq!(
        broken(&|d| d["questions"][1]["b"] = text("¡Se anota!")),
        at("questions/q1", Trouble::Same("es".into()))
    );
    assert_eq!(
        broken(&|d| d["questions"][3]["ask"] = d["questions"][0]["ask"].clone()),
        at("questions/q3/ask", Trouble::Repeated("es".into(), "questions/q0/ask".into()))
    );
    let alike = json!({"es": "Se lo dice a su jefe", "en": "Se lo dice a su jefe"});
    assert_eq!(
        broken(&|d| d["questions"][0]["b"] = alike.clone()),
        at("questions/q0/b", Trouble::Untranslated("en".into()))
    );
    assert_eq!(broken(&|d| d["categories"][1]["id"] = json!("third")), at("categories/third", Trouble::Empty));
    let (place, trouble) = broken(&|d| d["questions"][1]["right"] = json!("c"));
    assert!(place == "questions/1/right" && matches!(trouble, Trouble::Shape(_)), "{place} {trouble:?}");
}

#[test]
fn a_correction_grades_earlier_answers_anew_and_the_latest_counts() {
    let bank = bank(3);
    let all = [answer("q0", Side::B, 1), answer("q1", Side::A, 2), answer("gone", Side::A, 3)];
    let total = |corrections: &[Correction]| tally(all.iter(), &bank, corrections);
    assert_eq!(total(&[]), Tally { right: 1, of: 2 });
    let fixed = [correction("q0", Ruling::Only(Side::B), 10)];
    assert_eq!(total(&fixed), Tally { right: 2, of: 2 });
    let again = [correction("q0", Ruling::Void, 20), fixed[0].clone()];
    assert_eq!(total(&again), Tally { right: 1, of: 1 });
    assert_eq!(graded(&all[0], &bank, &[correction("q0", Ruling::Both, 5)]), Some(true));
    for ruling in Ruling::ALL {
        assert_eq!(Ruling::of(ruling.word()), Some(ruling));
    }
}

#[test]
fn b43_a_question_comes_back_later_each_time_it_is_known_and_at_once_when_it_is_not() {
    let bank = bank(2);
    let mut answers = Vec::new();
    let mut at = 0;
    for days in &DAYS[1..] {
        answers.push(answer("q0", Side::A, at));
        let now = known(answers.iter(), &bank, &[]);
        assert_eq!(now.due, Some(at + i64::from(*days) * DAY));
        at = now.due.unwrap();
    }
    let level = known(answers.iter(), &bank, &[]).level;
    // Before it is due, a right answer changes nothing and a wrong one counts.
    answers.push(answer("q0", Side::A, at - DAY));
    assert_eq!(known(answers.iter(), &bank, &[]).level, level);
    answers.push(answer("q0", Side::B, at));
    assert_eq!(known(answers.iter(), &bank, &[]).due, Some(at));
}

#[test]
fn what_is_due_is_drawn_first_then_what_is_new_then_what_comes_next() {
    let bank = bank(6);
    let own = [answer("q0", Side::A, 0), answer("q2", Side::B, 5), answer("q4", Side::A, 9 * DAY)];
    let now = 9 * DAY + 1;
    let ids = |category: &str, most| {
        draw(&bank, category, &own, &[], (now, 7), most).iter().map(|q| q.id.clone()).collect::<Vec<_>>()
    };
    let all = ids("", 10);
    assert_eq!((all.len(), &all[..2], &all[5]), (6, &["q2".to_owned(), "q0".to_owned()][..], &"q4".to_owned()));
    assert_eq!(ids("even", 10), ["q2", "q0", "q4"]);
    assert_eq!(ids("", 2).len(), 2);
    assert_eq!(due(&bank, &own, &[], now), (2, Some(10 * DAY)));
    let void = [correction("q2", Ruling::Void, 1)];
    assert!(draw(&bank, "even", &own, &void, (now, 7), 9).iter().all(|question| question.id != "q2"));
    let mixes: Vec<Vec<&str>> =
        (0..4).map(|seed| draw(&bank, "", &[], &[], (0, seed), 6).iter().map(|q| q.id.as_str()).collect()).collect();
    assert!(mixes.iter().any(|mix| *mix != mixes[0]), "another seed, another order");
}

#[test]
fn every_week_has_its_question_and_none_comes_twice_before_all_have_come() {
    let bank = bank(5);
    let week = |day: &str| week_of(Day::parse(day).unwrap());
    assert_eq!(week("2026-11-23"), week("2026-11-29"), "Monday to Sunday");
    assert_eq!(week("2026-11-22") + 1, week("2026-11-23"));
    assert_eq!(week("2026-12-28"), week("2027-01-03"), "over the turn of a year");
    let mut seen: Vec<&str> = (100..105).map(|week| question_of(&bank, week).unwrap().id.as_str()).collect();
    seen.sort_unstable();
    assert_eq!(seen, ["q0", "q1", "q2", "q3", "q4"]);
    assert_eq!(question_of(&bank, 100), question_of(&bank, 105));
}

#[test]
fn every_question_that_comes_with_the_program_is_in_order() {
    let mut files: Vec<_> =
        std::fs::read_dir("public/training/quiz").unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    assert_eq!(files.len(), 2);
    for path in files {
        let bank = check::read(&std::fs::read_to_string(&path).unwrap()).unwrap_or_else(|found| {
            let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
            panic!("{}:\n{}", path.display(), lines.join("\n"))
        });
        assert!(bank.questions.len() >= 60, "{}: {}", path.display(), bank.questions.len());
        let right = bank.questions.iter().filter(|question| question.right == Side::A).count();
        assert!(right * 3 > bank.questions.len() && right * 3 < bank.questions.len() * 2, "the right one has no place");
        for category in &bank.categories {
            let of = bank.questions.iter().filter(|question| question.category == category.id).count();
            assert!(of >= 5, "{} {}: {of}", path.display(), category.id);
        }
        // Whoever always takes the longer answer, or the shorter one, must not pass.
        let first = bank.languages[0];
        let long = |q: &super::bank::Question, side| q.answer(side).in_language(first).unwrap().chars().count();
        let taking = |longer: bool| {
            let fits = |q: &&super::bank::Question| {
                let (a, b) = (long(q, Side::A), long(q, Side::B));
                a != b && ((a > b) == longer) == (q.right == Side::A)
            };
            bank.questions.iter().filter(fits).count()
        };
        for longer in [true, false] {
            let right = taking(longer);
            assert!(right * 10 < bank.questions.len() * 7, "{}: {right} by length ({longer})", path.display());
        }
    }
}
