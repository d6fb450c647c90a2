//! Competitions: sheets that are the same for all, figures from the log alone, and two judges.

use super::figures::{ERRORS, PAUSE, best, bests, distance, figures, is_named, teams};
use super::judged::{Marks, verdicts};
use super::round::{Entry, Round};
use super::sheet::{Discipline, Line, Material, plain};
use super::tariff::Tariff;
use crate::training::{check, quiz};
use proptest::prelude::*;

const NOTHING: Material<'static> = Material { tariff: None, bank: None };

fn line(discipline: Discipline, sheet: u64, place: usize) -> String {
    NOTHING.line(discipline, sheet, place).unwrap().wanted()
}

fn round(agent: &str, sheet: u64, lines: usize, at: i64) -> Round {
    let entry =
        |n: usize| Entry { typed: line(Discipline::Numbers, sheet, n), at: (n as i64 + 1) * 2_000, gaps: vec![200; 9] };
    Round {
        discipline: Discipline::Numbers,
        sheet,
        agent: agent.into(),
        name: agent.to_uppercase(),
        team: String::new(),
        named: false,
        at,
        entries: (0..lines).map(entry).collect(),
    }
}

fn tariff(pack: &str) -> Tariff {
    let text = std::fs::read_to_string(format!("public/training/{pack}.json")).unwrap();
    check::read(&text).unwrap().tariff.unwrap()
}

#[test]
fn figures_of_a_round_by_hand() {
    let mut it = round("a", 7, 30, 0);
    let now = figures(&it, &NOTHING);
    assert_eq!((now.typed, now.right, now.per_minute, now.keys, now.errors), (30, 30, 100, Some(18_000), Some(0)));
    // One digit of 240 wrong: 4.17 in a thousand, rounded up; the line is not right.
    let last = it.entries[3].typed.pop().unwrap();
    it.entries[3].typed.push(if last == '0' { '1' } else { '0' });
    let now = figures(&it, &NOTHING);
    assert_eq!((now.right, now.errors, now.counts()), (29, Some(5), true));
    // A pause and the key that ends it count neither way.
    it.entries[5].gaps[0] = PAUSE + 1;
    assert_eq!(figures(&it, &NOTHING).keys, Some(18_000));
    assert_eq!(figures(&round("a", 7, 0, 0), &NOTHING).errors, None);
    assert!(!figures(&round("a", 7, 0, 0), &NOTHING).counts());
}

#[test]
fn what_is_typed_after_the_time_does_not_count() {
    let all = figures(&round("a", 7, 200, 0), &NOTHING);
    assert_eq!(all.typed, 90);
}

#[test]
fn blanks_points_and_wide_digits_are_no_errors() {
    assert_eq!(plain("４０ 118 207"), "40118207");
    assert_eq!(plain("45,30 €"), "4530");
    assert_ne!(plain("45"), plain("45.00"));
}

#[test]
fn bills_by_hand_and_the_shipped_tariffs() {
    let water = tariff("aguas-de-valdelunas");
    // 6.20 + 12 × 0.48 + 13 × 0.96 + 5 × 1.74 = 33.14, with 10 % 36.454.
    assert_eq!(water.bill(30), 3_645);
    assert_eq!(water.bill(0), 682);
    let metals = tariff("lanheng-bullion");
    // 30.00 + 20 × 1.20 + 30 × 0.90 + 10 × 0.60 = 87.00, with 6 % 92.22.
    assert_eq!(metals.bill(60), 9_222);
    for (pack, tariff) in [("aguas-de-valdelunas", water), ("lanheng-bullion", metals)] {
        assert!(tariff.is_in_order(), "{pack}");
        let text = std::fs::read_to_string(format!("public/training/quiz/{pack}.json")).unwrap();
        let bank = quiz::check::read(&text).unwrap();
        let material = Material { tariff: Some(&tariff), bank: Some(&bank) };
        let asked = (0..).map_while(|n| material.line(Discipline::Questions, 3, n)).collect::<Vec<_>>();
        assert!(asked.len() >= 8, "{pack}: {}", asked.len());
        for line in asked {
            let Line::Ask { question, first, is } = line else { panic!("a question") };
            let right = bank.question(&question).unwrap().right;
            assert_eq!(is == "1", right == first);
        }
        let prices = (1..=90).map(|units| tariff.bill(units)).collect::<Vec<_>>();
        assert!(prices.windows(2).all(|pair| pair[0] < pair[1]), "more use costs more");
    }
}

#[test]
fn the_personal_best_counts_only_when_it_is_accurate() {
    let mut fast = round("a", 1, 60, 1);
    for entry in fast.entries.iter_mut().take(12) {
        entry.typed.push('9');
    }
    let exact = round("a", 1, 20, 2);
    let all = [fast.clone(), exact.clone()];
    assert!(figures(&fast, &NOTHING).errors.unwrap() > ERRORS);
    assert_eq!(best(all.iter(), &NOTHING).unwrap().0, &exact);
    assert_eq!(best([fast].iter(), &NOTHING), None);
}

#[test]
fn teams_are_means_of_bests_and_names_are_as_last_chosen() {
    let mut all = vec![round("a", 1, 60, 1), round("b", 1, 30, 2), round("c", 1, 48, 3), round("a", 1, 9, 4)];
    for (round, team) in all.iter_mut().zip(["Norte", "Norte", "Sur", "Norte"]) {
        team.clone_into(&mut round.team);
        round.named = round.at < 4;
    }
    let found = teams(&all, Discipline::Numbers, &NOTHING);
    let plain: Vec<_> = found.iter().map(|team| (team.name.as_str(), team.people, team.per_minute)).collect();
    assert_eq!(plain, [("Sur", 1, 160), ("Norte", 2, 150)]);
    let order: Vec<_> =
        bests(&all, Discipline::Numbers, &NOTHING).iter().map(|(round, _)| round.agent.clone()).collect();
    assert_eq!(order, ["a", "c", "b"]);
    assert!(!is_named(&all, "a"), "taken back in the latest round");
    assert!(is_named(&all, "b"));
    assert!(bests(&all, Discipline::Bills, &NOTHING).is_empty());
}

fn given(of: &str, judge: &str, marks: [i64; 3], at: i64) -> Marks {
    let day = "2026-11-24".to_owned();
    Marks {
        of: of.into(),
        of_name: "Ana".into(),
        day,
        judge: judge.into(),
        judge_name: judge.to_uppercase(),
        marks,
        at,
    }
}

#[test]
fn two_judges_mean_and_difference() {
    let one = [given("a", "x", [8, 9, 10], 1)];
    assert_eq!(verdicts(&one)[0].result, None);
    let again = [one[0].clone(), given("a", "x", [0, 0, 0], 2), given("a", "a", [10, 10, 10], 3)];
    assert_eq!(verdicts(&again)[0].result, None, "one judge twice, and oneself, are not two judges");
    let both = [one[0].clone(), given("a", "y", [9, 6, 10], 2), given("a", "z", [0, 0, 0], 3)];
    let verdict = &verdicts(&both)[0];
    assert_eq!(verdict.result, Some([(17, 1), (15, 3), (20, 0)]));
    assert_eq!(verdict.judges.len(), 2);
}

proptest! {
    #[test]
    fn a_sheet_is_the_same_for_everybody(sheet in 0..1_000_000_u64, place in 0..500_usize) {
        for discipline in [Discipline::Numbers, Discipline::Readings] {
            let here = line(discipline, sheet, place);
            prop_assert_eq!(&here, &line(discipline, sheet, place));
            prop_assert_eq!(here.len(), if discipline == Discipline::Numbers { 8 } else { 13 });
            prop_assert_ne!(here, line(discipline, sheet, place + 1));
        }
    }

    #[test]
    fn a_distance_is_one(a in "[0-9]{0,14}", b in "[0-9]{0,14}", c in "[0-9]{0,14}") {
        prop_assert_eq!(distance(&a, &b) == 0, a == b);
        prop_assert_eq!(distance(&a, &b), distance(&b, &a));
        prop_assert!(distance(&a, &c) <= distance(&a, &b) + distance(&b, &c));
    }

    #[test]
    fn typing_more_right_lines_never_hurts_and_stopping_early_never_helps(
        sheet in 0..1_000_u64, lines in 1..80_usize, cut in 0..80_usize,
    ) {
        let whole = round("a", sheet, lines, 0);
        let mut less = whole.clone();
        less.entries.truncate(cut.min(lines));
        let (whole, less) = (figures(&whole, &NOTHING), figures(&less, &NOTHING));
        prop_assert!(whole.rank() >= less.rank());
        prop_assert!(whole.per_minute >= less.per_minute);
    }

    #[test]
    fn guesses_of_any_kind_never_beat_the_right_line(sheet in 0..1_000_u64, typed in "\\PC{0,30}", place in 0..20_usize) {
        let right = round("a", sheet, 20, 0);
        let mut other = right.clone();
        other.entries[place].typed = typed;
        let (right, other) = (figures(&right, &NOTHING), figures(&other, &NOTHING));
        prop_assert!(other.rank() <= right.rank());
        prop_assert!(other.errors >= right.errors);
    }

    #[test]
    fn pauses_change_no_speed_of_keys(pauses in proptest::collection::vec(PAUSE + 1..60_000, 1..9)) {
        let without = round("a", 5, 10, 0);
        let mut with = without.clone();
        for (entry, pause) in with.entries.iter_mut().zip(pauses) {
            entry.gaps.insert(0, pause);
        }
        prop_assert_eq!(figures(&without, &NOTHING).keys, figures(&with, &NOTHING).keys);
    }
}
